package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Occasion is a time of control with the documents to show then.
type Occasion struct {
	ID    string
	Name  string
	Label string // the source's label
	Text  string
	Table components.Table
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
