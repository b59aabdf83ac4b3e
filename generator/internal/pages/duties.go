package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// Duties is what an authorised provider tells the board, and within which time.
type Duties struct {
	Table components.Table
	Wide  bool // the edition does not tell which limits are of reports: these are all
}

// duties lists what is to be reported under an edition, in its order. Which
// figures they are is told in docs/data.md.
func (s *section) duties(e *model.Edition) Duties {
	v := Duties{Table: components.Table{
		ID: "anmalningar", Caption: s.p.T("reports_caption"),
		Head: []string{s.p.T("column_report"), s.p.T("column_limit"), s.p.T("column_condition")},
	}}
	for _, c := range e.Conditions {
		v.Table.Rows = append(v.Table.Rows, s.dutyRows(e, c)...)
	}
	if len(v.Table.Rows) > 0 {
		return v
	}
	v.Wide = true
	v.Table.Caption = s.p.T("reports_wide_caption")
	for _, c := range e.Conditions {
		for _, r := range c.Requirements {
			if r.From != "" && changes.IsTime(r.Unit) {
				v.Table.Rows = append(v.Table.Rows, s.dutyRow(e, c, r))
			}
		}
	}
	return v
}

// dutyRows are what one condition demands to be reported: each figure that
// says so, or else the condition itself when providers report it themselves.
func (s *section) dutyRows(e *model.Edition, c *model.Condition) [][]components.Cell {
	var rows [][]components.Cell
	for _, r := range c.Requirements {
		if r.Notice {
			rows = append(rows, s.dutyRow(e, c, r))
		}
	}
	if len(rows) > 0 || !meet(c.Occasions, occasionsOfKind(e, model.OccasionSelfReport)) {
		return rows
	}
	what := text(s.say(c.Plain, "villkor", c.ID, "klarsprak"))
	if c.Plain == "" {
		what = text(s.b.data(c.Title))
	}
	return append(rows, s.dutyCells(e, c, what, text(s.p.T("no_time_limit"))))
}

func (s *section) dutyRow(e *model.Edition, c *model.Condition, r model.Requirement) []components.Cell {
	return s.dutyCells(e, c, text(s.b.data(upperFirst(r.What))), text(s.b.data(s.limit(r))))
}

func (s *section) dutyCells(e *model.Edition, c *model.Condition, what, limit template.HTML) []components.Cell {
	under := link(s.url.condition(e, c), s.numbered(c))
	if len(c.Levels) > 0 {
		under += ` <span class="quiet">` + s.levelPages(e, c.Levels) + "</span>"
	}
	return row(what, limit, under)
}

// levelPages leads to what binds each of the levels, in the order of the
// edition.
func (s *section) levelPages(e *model.Edition, ids []string) template.HTML {
	var links []template.HTML
	for _, a := range e.Areas {
		for _, l := range a.Levels {
			if slices.Contains(ids, l.ID) {
				links = append(links, link(s.url.levelConditions(e, l), s.levelName(l)))
			}
		}
	}
	return joinHTML(links, text(s.p.T("comma")))
}

// authorisingTerms are the municipality's rules for how authorisations change.
func (s *section) authorisingTerms() []components.Fact {
	a, fs := s.m.Authorising, []components.Fact(nil)
	if a.CapacityNotice > 0 {
		fs = append(fs, s.fact("terms_capacity", text(s.p.N("terms_capacity_text", a.CapacityNotice))))
	}
	if a.CatalogueDays > 0 {
		fs = append(fs, s.fact("terms_catalogue", text(s.p.N("terms_catalogue_text", a.CatalogueDays))))
	}
	if a.NewOwnerAnew {
		fs = append(fs, s.fact("terms_owner", text(s.p.T("terms_owner_text"))))
	}
	return fs
}
