package pages

import (
	"html/template"
	"path"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// papersOf lists the documents of a decision in its order, or, of none, those
// of an edition that no decision names.
func (s *section) papersOf(e *model.Edition, d *model.Decision) []*model.Document {
	var papers []*model.Document
	if d != nil {
		for _, id := range d.Documents {
			for i := range e.Documents {
				if e.Documents[i].ID == id {
					papers = append(papers, &e.Documents[i])
				}
			}
		}
		return papers
	}
	for i := range e.Documents {
		if !slices.ContainsFunc(e.Decisions, func(d model.Decision) bool { return slices.Contains(d.Documents, e.Documents[i].ID) }) {
			papers = append(papers, &e.Documents[i])
		}
	}
	return papers
}

// documents lists the papers of a decision, or those of an edition that no
// decision names.
func (s *section) documents(e *model.Edition, d *model.Decision) components.Table {
	t := components.Table{
		ID: "dokument", Caption: s.p.T("documents_decision"),
		Head: []string{s.p.T("column_document"), s.p.T("column_kind"), s.p.T("column_date"), s.p.T("column_text")},
	}
	if d == nil {
		t.ID, t.Caption = fragment("ovriga", e.ID), s.p.T("documents_unnamed", lang.Args{"Label": s.label(e)})
	}
	for _, doc := range s.papersOf(e, d) {
		cells := s.documentRow(e, doc)
		if d == nil && doc.Paper != nil { // it has no page to say so
			cells[0].HTML += "<br>" + code(doc.Paper.Checksum)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func (s *section) documentRow(e *model.Edition, d *model.Document) []components.Cell {
	name := s.documentName(e, d)
	if d.Note != "" {
		name += template.HTML(`<br><span class="quiet">`) + text(s.b.data(d.Note)) + "</span>"
	}
	kind := s.b.term("document", d.Kind)
	if d.Annex != "" {
		kind = s.p.T("annex_kind", lang.Args{"Annex": s.p.T("annex", lang.Args{"Number": s.b.name(d.Annex)}), "Kind": kind})
	}
	date, held := s.p.T("not_known"), s.p.T("text_not_held")
	if !d.Date.IsZero() {
		date = s.p.Date(d.Date)
	}
	switch {
	case d.Paper != nil:
		held = s.p.T("file_held")
	case d.TextHeld:
		held = s.p.T("text_held")
	}
	return row(name, text(kind), text(date), text(held))
}

// checksums are the digests of a decision's files, by which anybody can check
// that a file is the one that was decided on, and how to reckon them.
func (s *section) checksums(e *model.Edition, d *model.Decision) (sums, commands []components.Fact) {
	for _, doc := range s.papersOf(e, d) {
		if doc.Paper == nil {
			continue
		}
		stated := text(s.p.T("checksum_unstated"))
		if doc.Checksum != "" {
			stated = text(s.p.T("checksum_stated"))
		}
		sums = append(sums, components.Fact{Term: s.b.data(doc.Title), Values: []template.HTML{
			s.documentName(e, doc), code(doc.Paper.Checksum), stated,
		}})
		if len(commands) == 0 {
			file := path.Base(s.url.document(e, doc))
			for _, by := range [][2]string{
				{"Windows", "certutil -hashfile " + file + " SHA256"},
				{"macOS", "shasum -a 256 " + file},
				{"Linux", "sha256sum " + file},
			} {
				commands = append(commands, components.Fact{Term: s.b.name(by[0]), Values: []template.HTML{code(by[1])}})
			}
		}
	}
	return sums, commands
}

// code is what a computer is told or says, letter by letter.
func code(words string) template.HTML {
	return `<code dir="ltr" translate="no">` + text(words) + "</code>"
}
