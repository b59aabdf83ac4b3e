package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Print is a page that is also published as a PDF.
type Print struct {
	Page Page
	URL  string // of the PDF, from the site's root
}

// Prints returns the pages of which PDFs are made: every edition as a whole,
// and what binds each level in it, in the language of the decisions. Nothing
// else of the site is made.
func Prints(in Input) ([]Print, error) {
	b := newBuilders(in)[0]
	var ps []Print
	for _, s := range b.sections {
		if s.current == nil {
			continue
		}
		add := func(url string) { ps = append(ps, Print{s.b.pages[len(s.b.pages)-1], url}) }
		for _, e := range s.m.Editions {
			s.editionPage(e)
			add(s.url.editionPDF(e))
			for _, a := range e.Areas {
				for _, l := range a.Levels {
					s.levelConditionsPage(e, a, l)
					add(s.url.levelPDF(e, l))
				}
			}
		}
	}
	return ps, b.trouble()
}

// pdf leads to a PDF. It is nil when none was made.
func (s *section) pdf(url, key string) *components.Link {
	size := s.b.in.PDFs[url]
	if size == 0 {
		return nil
	}
	return &components.Link{URL: url, Text: s.p.T(key, lang.Args{"Size": s.fileSize(size)})}
}

// pdfRelation names the PDF of a page, if there is one.
func pdfRelation(pdf *components.Link) []Relation {
	if pdf == nil {
		return nil
	}
	return []Relation{{Rel: "alternate", URL: pdf.URL, Type: "application/pdf"}}
}

// printDatasets are the rows of the page of open data on editions as PDF.
func (s *section) printDatasets() [][]components.Cell {
	var rows [][]components.Cell
	for _, e := range s.m.Editions {
		if url := s.url.editionPDF(e); s.b.in.PDFs[url] > 0 {
			rows = append(rows, row(link(url, s.p.T("dataset_print", lang.Args{"To": s.label(e)})), text(s.b.name("PDF")), text(s.p.T("dataset_print_text"))))
		}
	}
	return rows
}

// running is what stands at the foot of each page of an edition on paper: its
// name, and that it does not bind when it does not.
func (s *section) running(e *model.Edition, name string) string {
	name += " – " + s.b.name(s.m.Name)
	if status.OfEdition(s.m, e, s.day()) != status.InForce {
		name += " – " + s.editionTag(e).Text
	}
	return name
}
