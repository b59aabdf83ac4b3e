package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// Oversight is the page on when and how providers are reviewed.
type Oversight struct {
	Chrome
	Heading    string
	Lead       string
	Text       template.HTML
	Flow       components.Picture // without a drawing when the edition has no occasions
	Occasions  []OversightOccasion
	Unchecked  OversightOccasion // what no occasion is named for
	Governance components.Table
	Edition    components.Link
	Related    []components.Link
}

// OversightOccasion is one occasion of review with what is checked then.
type OversightOccasion struct {
	Occasion
	Count int // conditions in all parts
	Parts []components.ConditionGroup
}

func (s *section) oversightPage() {
	e := s.current
	title := s.p.T("oversight_title")
	v := &Oversight{
		Chrome:  s.chrome(s.url.oversight(), title, s.p.T("oversight_lead")),
		Heading: s.p.T("oversight_heading"), Lead: s.p.T("oversight_lead"), Text: s.b.block(e.ReviewText),
		Flow: s.reviewPicture(e), Governance: s.governanceTable(e),
		Edition: components.Link{Text: s.b.data(e.Title), URL: s.url.edition(e)},
		Related: []components.Link{s.overviewLink(), {Text: s.p.T("sanctions_title"), URL: s.url.sanctions()}},
	}
	all := func(*model.Condition) bool { return true }
	for _, o := range e.Occasions {
		oo := OversightOccasion{Occasion: s.checklist(e, o, all)}
		oo.Parts, oo.Count = s.byPart(e, oo.ID, func(c *model.Condition) (through []*model.Condition, in bool) {
			return occasionThrough(e, c, o.ID), slices.Contains(occasionsOf(e, c), o.ID)
		})
		v.Occasions = append(v.Occasions, oo)
	}
	v.Unchecked.ID = uncheckedID
	v.Unchecked.Parts, v.Unchecked.Count = s.byPart(e, uncheckedID, func(c *model.Condition) (through []*model.Condition, in bool) {
		return nil, len(occasionsOf(e, c)) == 0
	})
	s.b.add("oversight", &v.Chrome, v)
}

// occasionID is where the page tells of an occasion.
func occasionID(id string) string { return fragment("tillfalle", id) }

// uncheckedID is where the page lists what no occasion is named for.
const uncheckedID = "ej-angivet"

// governanceTable says in words what the map of the governance shows.
func (s *section) governanceTable(e *model.Edition) components.Table {
	t := components.Table{
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
			t.Rows = append(t.Rows, row(source, link(s.url.section(e, sec), s.b.data(sec.Title))))
		}
	}
	return t
}
