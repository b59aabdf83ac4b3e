package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Sanctions is the page on what a breach can lead to and how it is chosen.
type Sanctions struct {
	Chrome
	Heading   string
	Lead      string
	Text      template.HTML
	Flow      components.Picture // without a drawing when the edition has no sanctions
	Sanctions []SanctionEntry
	Without   SanctionEntry // what a breach of can lead to none
	Criteria  []Criterion
	Forms     components.FactList
	Edition   components.Link
	Related   []components.Link
}

// SanctionEntry is one sanction with the conditions that can lead to it.
type SanctionEntry struct {
	ID    string
	Name  string
	Text  template.HTML
	Count int // conditions in all groups
	Parts []components.ConditionGroup
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
		Flow: s.sanctionPicture(e), Forms: s.breachForms(e),
		Edition: components.Link{Text: s.b.data(e.Title), URL: s.url.edition(e)},
		Related: []components.Link{s.overviewLink(), {Text: s.p.T("oversight_title"), URL: s.url.oversight()}},
	}
	for _, sa := range e.Sanctions {
		entry := SanctionEntry{ID: sanctionID(sa.ID), Name: s.sanctionName(e, sa.ID), Text: s.tell(sa.Text, "utgava", "sanktion", sa.ID, "text")}
		entry.Parts, entry.Count = s.byPart(e, entry.ID, func(c *model.Condition) (through []*model.Condition, in bool) {
			return sanctionThrough(e, c, sa.ID), slices.Contains(sanctionsOf(e, c), sa.ID)
		})
		v.Sanctions = append(v.Sanctions, entry)
	}
	v.Without.ID = noSanctionID
	v.Without.Parts, v.Without.Count = s.byPart(e, noSanctionID, func(c *model.Condition) (through []*model.Condition, in bool) {
		return nil, len(sanctionsOf(e, c)) == 0
	})
	for _, cr := range e.Criteria {
		c := Criterion{Text: s.b.data(cr.Text)}
		if cr.Decisive {
			c.Decisive = s.p.T("criterion_decisive")
		}
		v.Criteria = append(v.Criteria, c)
	}
	s.b.add("sanctions", &v.Chrome, v)
}

// sanctionID is where the page tells of a sanction, and noSanctionID where it
// tells of what leads to none.
func sanctionID(id string) string { return fragment("sanktion", id) }

const noSanctionID = "ingen-sanktion"

// inPart is where a list that is parted as the edition is has one of its parts.
// No id has two hyphens in a row.
func inPart(list string, p part) string { return list + "--" + fragment(p.section.ID) }

// byPart lists the conditions that are in a list part by part, with how many
// they are. Those that are there through general ones say so.
func (s *section) byPart(e *model.Edition, list string, member func(*model.Condition) (through []*model.Condition, in bool)) ([]components.ConditionGroup, int) {
	var groups []components.ConditionGroup
	count := 0
	for _, p := range partsOf(e) {
		g := components.ConditionGroup{ID: inPart(list, p), Title: s.sectionTitle(p.section)}
		for _, c := range p.conditions {
			through, in := member(c)
			if !in {
				continue
			}
			l := s.conditionLink(e, c)
			if len(through) > 0 {
				l.Note = s.p.T("through_general", lang.Args{"Numbers": s.p.List(s.numbersOf(through))})
			}
			g.Conditions = append(g.Conditions, l)
		}
		if len(g.Conditions) > 0 {
			groups = append(groups, g)
			count += len(g.Conditions)
		}
	}
	return groups, count
}

func (s *section) numbersOf(cs []*model.Condition) []string {
	numbers := make([]string, len(cs))
	for i, c := range cs {
		numbers[i] = s.b.name(c.Number)
	}
	return numbers
}

// breachForms explains each way in which a condition can state its consequence,
// and counts the conditions that do.
func (s *section) breachForms(e *model.Edition) components.FactList {
	var l components.FactList
	for _, form := range model.BreachForms() {
		l.Facts = append(l.Facts, components.Fact{Term: s.b.term("breach", form.Code), Values: []template.HTML{
			text(s.p.T("breach_means_" + form.Code)),
			"<strong>" + text(s.p.N("condition_count", countForm(e, form.Code))) + "</strong>",
		}})
	}
	return l
}

func countForm(e *model.Edition, form string) int {
	n := 0
	for _, c := range e.Conditions {
		if c.Breach.Form == form {
			n++
		}
	}
	return n
}
