package pages

import (
	"cmp"
	"strings"

	"kundval/generator/internal/checklist"
	"kundval/generator/internal/export"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// Book is the checklist of a level as a workbook. Like all open data it is in
// the authentic language.
type Book struct {
	Municipality *model.Municipality
	Edition      *model.Edition
	Level        *model.Level
	Name         string // path of its files below that of open data, without an ending

	// Workbook makes it. It fails when an interface text is missing.
	Workbook func() (export.Workbook, error)
}

// Books returns the checklist of every level in every edition.
func Books(in Input) []Book {
	b := newBuilders(in)[0]
	var books []Book
	for _, s := range b.sections {
		if s.current == nil {
			continue
		}
		for _, e := range s.m.Editions {
			for _, l := range levelsIn(e) {
				books = append(books, Book{s.m, e, l, markup.Slug(e.ID) + "/" + checklistName(e, l), func() (export.Workbook, error) {
					s.mu.Lock()
					defer s.mu.Unlock()
					return s.workbook(e, l), b.trouble()
				}})
			}
		}
	}
	return books
}

// workbook lists all that there is to tick in one sheet, to be sorted, filtered
// and handed out, with room for who does what. Another sheet says what it is.
func (s *section) workbook(e *model.Edition, l *model.Level) export.Workbook {
	args := lang.Args{"Level": s.levelName(l), "Label": s.label(e)}
	title := s.p.T("checklist_title", args)
	made := e.InForceFrom
	if d := adopting(e); d != nil && !d.Date.IsZero() {
		made = d.Date
	}
	page := s.absolute(s.url.checklist(e, l))
	sheet := export.Sheet{Name: s.p.T("checklist_crumb"), Footer: page + " " + title, Rows: s.bookRows(e, l)}
	for _, c := range []struct {
		key   string
		width float64
	}{
		{"workbook_occasion", 18}, {"workbook_sort", 11}, {"workbook_what", 38}, {"column_issuer", 18}, {"workbook_max_age", 12}, {"workbook_note", 32},
		{"column_number", 10}, {"column_condition", 32}, {"condition_limits", 36}, {"condition_breach", 28},
		{"workbook_done", 8}, {"workbook_responsible", 16}, {"workbook_remark", 28},
	} {
		sheet.Columns = append(sheet.Columns, export.Column{Head: s.p.T(c.key), Width: c.width})
	}
	sheet.Columns[10].Choices = []string{s.b.term("answer", model.AnswerYes), s.b.term("answer", model.AnswerNo)}
	return export.Workbook{
		Title: title, Subject: e.Title, Author: s.m.Name, Language: s.p.Code, Made: made,
		Sheets: []export.Sheet{sheet, s.aboutBook(e, l, page)},
	}
}

func (s *section) bookRows(e *model.Edition, l *model.Level) [][]export.SheetCell {
	var rows [][]export.SheetCell
	add := func(o checklist.Occasion, sort, what, note string, d model.EvidenceDocument, c *model.Condition) {
		row := make([]export.SheetCell, 0, 13)
		for _, words := range []string{s.occasionHead(e, o).Name, s.p.T(sort), what, d.Issuer, d.MaxAge, note} {
			row = append(row, export.SheetCell{Text: words})
		}
		row = append(row, export.SheetCell{Text: c.Number, URL: s.absolute(s.url.condition(e, c))})
		var limits []string
		for _, r := range c.Requirements {
			limits = append(limits, s.requirement(r))
		}
		for _, words := range []string{c.Title, strings.Join(limits, "\n"), s.breachWords(e, c), "", "", ""} {
			row = append(row, export.SheetCell{Text: words})
		}
		rows = append(rows, row)
	}
	for _, o := range checklist.Of(e, l.ID) {
		for _, d := range o.Documents {
			add(o, "column_document", d.Name, d.Note, *d.EvidenceDocument, d.Condition)
		}
		for _, c := range o.Others {
			add(o, "column_condition", cmp.Or(c.Plain, c.Title), "", model.EvidenceDocument{}, c.Condition)
		}
	}
	return rows
}

// breachWords says in plain words what a breach can lead to.
func (s *section) breachWords(e *model.Edition, c *model.Condition) string {
	say := func(form string, sanctions []string) string {
		var names []string
		for _, id := range sanctions {
			names = append(names, s.sanctionName(e, id))
		}
		return s.breachLead(form, len(names)) + strings.Join(names, s.p.T("comma"))
	}
	lines := []string{say(c.Breach.Form, c.Breach.Sanctions)}
	for _, part := range c.Breach.Parts {
		lines = append(lines, part.What+": "+say(part.Form, part.Sanctions))
	}
	return strings.Join(lines, "\n")
}

// aboutBook says which edition and level a workbook is of, and where the page
// is that says the same.
func (s *section) aboutBook(e *model.Edition, l *model.Level, page string) export.Sheet {
	sheet := export.Sheet{
		Name:    s.p.T("workbook_about"),
		Columns: []export.Column{{Head: s.p.T("workbook_about_what"), Width: 22}, {Head: s.p.T("workbook_about_which"), Width: 90}},
	}
	add := func(key, words, url string) {
		if words != "" {
			sheet.Rows = append(sheet.Rows, []export.SheetCell{{Text: s.p.T(key)}, {Text: words, URL: url}})
		}
	}
	add("workbook_municipality", s.m.Name, "")
	add("workbook_level", s.levelName(l), "")
	add("edition_label", e.Title, s.absolute(s.url.edition(e)))
	if d := adopting(e); d != nil && !d.Date.IsZero() {
		add("date_decided", s.p.Date(d.Date), "")
	}
	add("date_in_force", s.period(e), "")
	add("workbook_page", page, page)
	add("workbook_authority", s.p.T("workbook_authority_text"), "")
	if e.Demo || s.m.Demo {
		add("demo_label", s.p.T("demo_edition"), "")
	}
	return sheet
}
