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
	Citation   string
	Previous   components.Link
	Next       components.Link
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
	v.History = s.conditionHistory(c.ID, e)
	v.Citation = s.b.data(s.b.sv.T(said("citation", e), lang.Args{
		"Municipality": s.m.Name, "Title": e.Title, "Number": c.Number, "Date": s.b.sv.Date(e.InForceFrom),
		"URL": s.absolute(v.Path),
	}))
	i := slices.Index(e.Conditions, c)
	if i > 0 {
		v.Previous = s.conditionLink(e, e.Conditions[i-1])
	}
	if i < len(e.Conditions)-1 {
		v.Next = s.conditionLink(e, e.Conditions[i+1])
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

// LevelConditions is everything that binds the providers of one level.
type LevelConditions struct {
	Chrome
	Heading   string
	Lead      string
	Dates     components.FactList
	PDF       *components.Link  // the page as a document of its own; nil when none was made
	Logs      []components.Link // what changed for the level
	Checklist []Occasion
	Contents  components.Contents
	Sections  []DocumentSection
	Follow    components.Follow
	Related   []components.Link
}

// Occasion is a time of control with the documents to show then.
type Occasion struct {
	ID    string
	Name  string
	Label string // the source's label
	Text  string
	Table components.Table
}

func (s *section) levelConditionsPage(e *model.Edition, a *model.ChoiceArea, l *model.Level) {
	binds := func(c *model.Condition) bool { return len(c.Levels) == 0 || slices.Contains(c.Levels, l.ID) }
	title := s.p.T("level_conditions_title", lang.Args{"Level": s.levelWord(l), "Label": s.label(e)})
	v := &LevelConditions{
		Chrome: s.chrome(s.url.levelConditions(e, l), title, title,
			components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()},
			components.Link{Text: s.label(e), URL: s.url.edition(e)}),
		Heading: s.p.T("level_conditions_heading", lang.Args{"Level": s.levelWord(l)}),
		Lead:    s.p.T("level_conditions_lead", lang.Args{"Level": s.levelWord(l), "Label": s.label(e)}),
		Dates:   components.FactList{Facts: s.editionDates(e)},
	}
	v.Breadcrumb.Here = s.levelName(l)
	s.warn(&v.Chrome, e, s.sameLevel(e, l))
	v.Running = s.running(e, s.p.T("level_conditions_title", lang.Args{"Level": s.levelWord(l), "Label": s.label(e)}))
	v.PDF = s.pdf(s.url.levelPDF(e, l), "level_pdf")
	v.Relations = append(s.levelRelations(e, l), pdfRelation(v.PDF)...)
	v.Follow = s.followLevel(&v.Chrome, l)
	v.Logs = s.levelLogs(e, l)
	v.Sections = s.document(e, binds)
	v.Contents = s.contents(v.Sections)
	for _, o := range e.Occasions {
		if oc := s.checklist(e, o, binds); len(oc.Table.Rows) > 0 {
			v.Checklist = append(v.Checklist, oc)
		}
	}
	if status.OfEdition(s.m, e, s.day()) == status.InForce {
		v.Related = append(v.Related, components.Link{Text: s.p.T("level_title", lang.Args{"Level": s.levelWord(l)}), URL: s.url.level(a, l)})
	}
	v.Related = append(v.Related, s.wordingLink(),
		components.Link{Text: s.p.T("oversight_title"), URL: s.url.oversight()},
		components.Link{Text: s.p.T("sanctions_title"), URL: s.url.sanctions()},
		components.Link{Text: s.p.T("compensation_title"), URL: s.url.compensation()})
	s.b.add("level-conditions", &v.Chrome, v)
}

// checklist lists what to show on an occasion under the kept conditions.
func (s *section) checklist(e *model.Edition, o model.Occasion, keep func(*model.Condition) bool) Occasion {
	oc := Occasion{ID: fragment("tillfalle", o.ID), Name: s.occasionName(e, o.ID), Text: s.say(o.Text, "utgava", "granskningstillfalle", o.ID, "text")}
	if o.Label != "" && o.Label != o.Name {
		oc.Label = s.p.T("source_words", lang.Args{"Words": s.b.data(o.Label)})
	}
	oc.Table = components.Table{
		ID: fragment("handlingar", o.ID), Caption: s.p.T("checklist_caption", lang.Args{"Occasion": s.occasionWord(e, o.ID)}),
		Head: []string{s.p.T("column_document"), s.p.T("column_issuer"), s.p.T("column_age"), s.p.T("column_condition")},
	}
	for _, c := range e.Conditions {
		if !keep(c) {
			continue
		}
		for _, ev := range c.Evidence {
			if ev.Occasion != o.ID {
				continue
			}
			issuer, age := s.p.T("none"), s.p.T("no_max_age")
			if ev.Issuer != "" {
				issuer = s.b.data(ev.Issuer)
			}
			if ev.MaxAge != "" {
				age = s.p.T("max_age", lang.Args{"Age": s.b.data(ev.MaxAge)})
			}
			oc.Table.Rows = append(oc.Table.Rows, row(text(s.b.data(ev.Name)), text(issuer), text(age), link(s.url.condition(e, c), s.numbered(c))))
		}
	}
	return oc
}
