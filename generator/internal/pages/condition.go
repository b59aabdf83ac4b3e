package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Condition is the page of one condition in one edition.
type Condition struct {
	Chrome
	Heading    string
	Condition  components.Condition
	Place      string          // the section it stands in
	Applies    string          // the period in words
	Corrected  []template.HTML // since the edition was adopted, by date
	RefinedBy  []components.Link
	History    components.Table
	HistoryURL string
	Laws       []Law
	Follow     components.Follow
	Citation   components.Citation
	Pager      components.Pager
}

func (s *section) conditionPage(e *model.Edition, c *model.Condition) {
	title := s.p.T("condition_title", lang.Args{"Number": s.b.name(c.Number), "Title": s.b.data(c.Title)})
	v := &Condition{
		Chrome: s.chrome(s.url.condition(e, c), title, s.describe(c.Plain+" "+c.Text),
			components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()},
			components.Link{Text: s.label(e), URL: s.url.edition(e)}),
		Heading: s.b.data(c.Title), Condition: s.condition(e, c), Applies: s.period(e),
		HistoryURL: s.url.conditionHistory(c.ID),
	}
	v.Title = s.p.T("condition_window_title", lang.Args{
		"Number": s.b.name(c.Number), "Title": s.b.data(c.Title), "Kind": v.Condition.Kind, "Label": s.label(e), "Municipality": s.b.name(s.m.ShortName),
	})
	v.Breadcrumb.Here = s.p.T("condition_crumb", lang.Args{"Number": s.b.name(c.Number)})
	for _, sec := range e.Sections {
		if sec.ID == c.Section {
			v.Place = s.b.data(sec.Title)
		}
	}
	for _, other := range e.Conditions {
		if slices.Contains(other.Refines, c.ID) {
			v.RefinedBy = append(v.RefinedBy, s.conditionLink(e, other))
		}
	}
	for _, er := range changes.Errata(e) {
		if er.Condition == c.ID {
			v.Corrected = append(v.Corrected, text(s.p.Date(er.Date)+": ")+s.correction(er))
		}
	}
	s.warn(&v.Chrome, e, s.sameCondition(e, c))
	v.Relations = s.conditionRelations(e, c)
	v.Condition.Facts.Facts = s.ownFacts(e, c)
	v.Laws = s.laws(e, c)
	v.History = s.conditionHistory(c.ID, e)
	v.Follow = s.followCondition(&v.Chrome, c.ID)
	v.Citation = s.citeCondition(e, c)
	i := slices.Index(e.Conditions, c)
	v.Pager.Label = s.p.T("pager_label")
	if i > 0 {
		v.Pager.Previous = s.conditionLink(e, e.Conditions[i-1])
	}
	if i < len(e.Conditions)-1 {
		v.Pager.Next = s.conditionLink(e, e.Conditions[i+1])
	}
	s.b.add("condition", &v.Chrome, v)
}

// numbered is a condition's number and title.
func (s *section) numbered(c *model.Condition) string {
	return s.b.name(c.Number) + " " + s.b.data(c.Title)
}

func (s *section) conditionLink(e *model.Edition, c *model.Condition) components.Link {
	return components.Link{Text: s.numbered(c), URL: s.url.condition(e, c)}
}

// period says when the edition applies, or would apply if it were adopted.
func (s *section) period(e *model.Edition) string {
	words := s.p.T("from_date", lang.Args{"Date": s.p.Date(e.InForceFrom)})
	if end := status.LastDay(s.m, e); !end.IsZero() {
		words = s.p.T("from_to_date", lang.Args{"From": s.p.Date(e.InForceFrom), "To": s.p.Date(end)})
	}
	switch status.OfEdition(s.m, e, s.day()) {
	case status.Proposed:
		return s.p.T("by_proposal", lang.Args{"Period": words})
	case status.Draft:
		return s.p.T("by_draft", lang.Args{"Period": words})
	}
	return words
}

// conditionHistory lists the editions that hold the condition and what
// happened to it in each.
func (s *section) conditionHistory(id string, shown *model.Edition) components.Table {
	t := components.Table{
		ID: "historik", Caption: s.p.T("history_caption"),
		Head: []string{s.p.T("column_edition"), s.p.T("column_number"), s.p.T("column_applies"), s.p.T("column_changes")},
	}
	for i, e := range slices.Backward(s.m.Editions) {
		c := findCondition(e, id)
		what := s.changedWords(i, id)
		if c == nil {
			if what != "" {
				t.Rows = append(t.Rows, row(text(s.label(e)), text(s.p.T("none")), text(s.period(e)), what))
			}
			continue
		}
		if what == "" {
			what = text(s.p.T("unchanged"))
			if i == 0 {
				what = text(s.p.T("first_edition"))
			}
		}
		name := link(s.url.condition(e, c), s.label(e))
		if e == shown {
			name = "<strong>" + text(s.label(e)) + "</strong>"
		}
		t.Rows = append(t.Rows, row(name, text(s.b.name(c.Number)), text(s.period(e)), what))
	}
	return t
}
