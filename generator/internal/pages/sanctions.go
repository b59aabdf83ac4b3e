package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// Sanctions is the page on what a breach can lead to and how it is chosen.
type Sanctions struct {
	Chrome
	Heading   string
	Lead      string
	Text      template.HTML
	Sanctions []SanctionEntry
	Criteria  []Criterion
	ByForm    components.Table
	Edition   components.Link
}

// SanctionEntry is one sanction with the conditions that can lead to it.
type SanctionEntry struct {
	ID         string
	Name       string
	Text       template.HTML
	Conditions []components.Link
}

// Criterion is weighed when a sanction is chosen.
type Criterion struct {
	Text     string
	Decisive string // said of the decisive one, else empty
}

func (s *section) sanctionsPage() {
	e := s.current
	title := s.p.T("sanctions_title")
	v := &Sanctions{
		Chrome:  s.chrome(s.url.sanctions(), title, s.p.T("sanctions_lead", s.words())),
		Heading: s.p.T("sanctions_heading"), Lead: s.p.T("sanctions_lead", s.words()), Text: s.b.block(e.SanctionText),
		Edition: components.Link{Text: s.b.data(e.Title), URL: s.url.edition(e)},
	}
	for _, sa := range e.Sanctions {
		entry := SanctionEntry{ID: fragment("sanktion", sa.ID), Name: s.sanctionName(e, sa.ID), Text: s.tell(sa.Text, "utgava", "sanktion", sa.ID, "text")}
		for _, c := range e.Conditions {
			if slices.Contains(sanctionsOf(e, c), sa.ID) {
				entry.Conditions = append(entry.Conditions, s.conditionLink(e, c))
			}
		}
		v.Sanctions = append(v.Sanctions, entry)
	}
	for _, cr := range e.Criteria {
		c := Criterion{Text: s.b.data(cr.Text)}
		if cr.Decisive {
			c.Decisive = s.p.T("criterion_decisive")
		}
		v.Criteria = append(v.Criteria, c)
	}
	v.ByForm = s.breachForms(e)
	s.b.add("sanctions", &v.Chrome, v)
}

// sanctionsOf lists every sanction a breach of c can lead to, also those it
// takes from the general conditions it refines.
func sanctionsOf(e *model.Edition, c *model.Condition) []string {
	ids := slices.Clone(c.Breach.Sanctions)
	for _, p := range c.Breach.Parts {
		ids = append(ids, p.Sanctions...)
	}
	if c.Breach.Form == model.BreachInherited {
		for _, id := range c.Refines {
			if g := findCondition(e, id); g != nil && g.Breach.Form != model.BreachInherited {
				ids = append(ids, sanctionsOf(e, g)...)
			}
		}
	}
	return ids
}

// breachForms counts the conditions by how their consequence is stated.
func (s *section) breachForms(e *model.Edition) components.Table {
	t := components.Table{
		ID: "former", Caption: s.p.T("breach_forms_caption"),
		Head: []string{s.p.T("column_form"), s.p.T("column_count")}, Numeric: []bool{false, true},
	}
	for _, form := range model.BreachForms() {
		n := 0
		for _, c := range e.Conditions {
			if c.Breach.Form == form.Code {
				n++
			}
		}
		if n > 0 {
			t.Rows = append(t.Rows, row(text(s.b.term("breach", form.Code)), text(s.p.Number(float64(n)))))
		}
	}
	return t
}

// Oversight is the page on when and how providers are reviewed.
type Oversight struct {
	Chrome
	Heading    string
	Lead       string
	Text       template.HTML
	Occasions  []OversightOccasion
	Governance components.Table
	Edition    components.Link
}

// OversightOccasion is one occasion of review with what is checked then.
type OversightOccasion struct {
	Occasion
	Conditions []components.Link
}

func (s *section) oversightPage() {
	e := s.current
	title := s.p.T("oversight_title")
	v := &Oversight{
		Chrome:  s.chrome(s.url.oversight(), title, s.p.T("oversight_lead")),
		Heading: s.p.T("oversight_heading"), Lead: s.p.T("oversight_lead"), Text: s.b.block(e.ReviewText),
		Edition: components.Link{Text: s.b.data(e.Title), URL: s.url.edition(e)},
	}
	all := func(*model.Condition) bool { return true }
	for _, o := range e.Occasions {
		oo := OversightOccasion{Occasion: s.checklist(e, o, all)}
		for _, c := range e.Conditions {
			if slices.Contains(c.Occasions, o.ID) {
				oo.Conditions = append(oo.Conditions, s.conditionLink(e, c))
			}
		}
		v.Occasions = append(v.Occasions, oo)
	}
	v.Governance = components.Table{
		ID: "styrning", Caption: s.p.T("governance_caption", s.words()),
		Head: []string{s.p.T("column_governance"), s.p.T("column_part")},
	}
	for _, g := range e.Governance {
		for _, sec := range e.Sections {
			if sec.ID != g.Section {
				continue
			}
			source := text(s.b.data(g.Source))
			if g.Text != "" {
				source += template.HTML(`<br><span class="quiet">`) + text(s.b.data(g.Text)) + "</span>"
			}
			v.Governance.Rows = append(v.Governance.Rows, row(source,
				link(s.url.edition(e)+"#"+fragment("avsnitt", sec.ID), s.b.data(sec.Title))))
		}
	}
	s.b.add("oversight", &v.Chrome, v)
}
