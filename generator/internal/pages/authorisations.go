package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
)

// Authorisations is a page of the decisions on authorisations of one year.
type Authorisations struct {
	Chrome
	Heading string
	Lead    string
	Table   components.Table
	Numbers components.PageNumbers
	Years   []components.Link // the other years
}

func (s *section) authorisationPages() {
	for _, y := range s.register.years {
		for n := 1; n <= y.pages(); n++ {
			s.authorisationsPage(y, n)
		}
	}
}

func (s *section) authorisationsPage(y *registerYear, n int) {
	args := lang.Args{"Year": y.year, "Page": s.p.Number(float64(n))}
	title := s.p.T("authorisations_title", args)
	if n > 1 {
		title = s.p.T("authorisations_page", args)
	}
	v := &Authorisations{
		Chrome: s.chrome(y.page(s.url, n), title, s.p.T("authorisations_lead"),
			components.Link{Text: s.p.T("decisions_title"), URL: s.url.decisions()}),
		Heading: title, Lead: s.p.T("authorisations_lead"),
		Table: s.records("beslut", title, y.records[(n-1)*registerLength:min(n*registerLength, len(y.records))]),
	}
	if y.pages() > 1 {
		v.Numbers = s.numbers(y.pages(), n, func(n int) string { return y.page(s.url, n) })
	}
	for _, l := range s.registerYears() {
		if l.URL != y.page(s.url, 1) {
			v.Years = append(v.Years, l)
		}
	}
	s.b.add("authorisations", &v.Chrome, v)
}

// registerYears leads to the decisions on authorisations, year by year.
func (s *section) registerYears() []components.Link {
	var links []components.Link
	for _, y := range s.register.years {
		links = append(links, components.Link{
			Text: s.p.T("authorisations_title", lang.Args{"Year": y.year}), URL: y.page(s.url, 1),
			Note: s.p.N("count_records", len(y.records)),
		})
	}
	return links
}

// records writes decisions on authorisations.
func (s *section) records(id, caption string, rs []*record) components.Table {
	t := components.Table{
		ID: id, Caption: caption,
		Head: []string{s.p.T("column_date"), s.p.T("column_what"), s.p.T("column_provider"), s.p.T("level"), s.p.T("column_case")},
	}
	for _, r := range rs {
		name := s.b.data(r.authorisation.Level)
		if _, l, _ := s.levelOf(r.authorisation.Level); l != nil {
			name = s.levelName(l)
		}
		t.Rows = append(t.Rows, row(text(s.p.Date(r.date)), text(s.recordWords(r)), link(s.url.provider(r.provider), s.b.name(r.provider.Name)),
			text(name), s.recordCase(r)))
	}
	return t
}

func (s *section) recordWords(r *record) string {
	switch {
	case r.over:
		return s.p.T("record_over")
	case r.event != nil:
		return s.b.term("event", r.event.Kind)
	}
	return s.p.T("record_granted")
}

// recordCase writes the case number and the paragraph, as far as they are known.
func (s *section) recordCase(r *record) template.HTML {
	switch {
	case r.caseNumber == "":
		return text(s.p.T("not_known"))
	case r.paragraph == "":
		return proper(r.caseNumber)
	}
	return proper(r.caseNumber) + text(s.p.T("comma")) + proper(r.paragraph)
}
