package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// LevelConditions is everything that binds the providers of one level.
type LevelConditions struct {
	Chrome
	Heading   string
	Lead      string
	Dates     components.FactList
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
	v.Relations = s.levelRelations(e, l)
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
