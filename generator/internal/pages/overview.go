package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// Overview is the page that shows the conditions of the current edition as
// pictures and counts.
type Overview struct {
	Chrome
	Heading    string
	Lead       string
	Refined    components.Relations // general conditions and the specific ones that refine them
	Unrefined  Branches             // general conditions that none refines
	Regulation components.Relations // general conditions outside the edition, and the specific ones
	Alone      Branches             // specific conditions that refine none, without a regulation
	BySanction components.Heatmap
	ByOccasion components.Heatmap
	Governance components.Relations
	Edition    components.Link
	Related    []components.Link
}

// Branches are conditions under the sections that they stand in.
type Branches struct {
	Title    string
	Branches []components.Branch
}

func (s *section) overviewPage() {
	e := s.current
	title := s.p.T("overview_title")
	v := &Overview{
		Chrome: s.chrome(s.url.overview(), title, s.p.T("overview_lead"),
			components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()}),
		Heading: title, Lead: s.p.T("overview_lead"),
		Refined:    s.refinements(e),
		BySanction: s.heatmap(e, "del-sanktion", s.p.T("overview_by_sanction"), s.sanctionColumns(e)),
		ByOccasion: s.heatmap(e, "del-tillfalle", s.p.T("overview_by_occasion"), s.occasionColumns(e)),
		Governance: s.governanceMap(e),
		Edition:    components.Link{Text: s.b.data(e.Title), URL: s.url.edition(e)},
		Related: []components.Link{
			{Text: s.p.T("conditions_title"), URL: s.url.conditions()},
			{Text: s.p.T("oversight_title"), URL: s.url.oversight()},
			{Text: s.p.T("sanctions_title"), URL: s.url.sanctions()},
			{Text: s.p.T("map_title"), URL: s.url.changeMap()},
		},
	}
	v.Unrefined = s.branches(e, "overview_unrefined", func(c *model.Condition) bool {
		return c.Kind == model.General && !slices.ContainsFunc(e.Conditions, func(o *model.Condition) bool { return slices.Contains(o.Refines, c.ID) })
	})
	if r := s.regulation(e); r != nil {
		v.Regulation = s.regulationMap(e, r)
	} else {
		v.Alone = s.branches(e, "overview_alone", alone)
	}
	s.b.add("overview", &v.Chrome, v)
}

// overviewLink leads to the page from those of what it shows.
func (s *section) overviewLink() components.Link {
	return components.Link{Text: s.p.T("overview_title"), URL: s.url.overview()}
}

// alone reports whether a condition is a specific one that refines none.
func alone(c *model.Condition) bool { return c.Kind == model.Specific && len(c.Refines) == 0 }

// regulation is the set of general conditions outside the edition that applies
// with it, or nil.
func (s *section) regulation(e *model.Edition) *model.Regulation {
	for i := range s.m.Regulations {
		if s.m.Regulations[i].ID == e.Regulation {
			return &s.m.Regulations[i]
		}
	}
	return nil
}

// refinements show which specific conditions refine which general ones: a row
// for each set of general ones that any refines, in the order of the edition.
func (s *section) refinements(e *model.Edition) components.Relations {
	rel := components.Relations{
		Verb: s.p.T("overview_refined_by"), From: s.b.term("condition", model.General), To: s.b.term("condition", model.Specific),
	}
	rows := map[string]int{}
	for _, pl := range inOrder(e) {
		for _, c := range pl.conditions {
			gs := refined(e, c)
			if len(gs) == 0 {
				continue
			}
			key := strings.Join(slices.Sorted(slices.Values(c.Refines)), " ")
			i, ok := rows[key]
			if !ok {
				i = len(rel.Rows)
				rows[key] = i
				rel.Rows = append(rel.Rows, components.Relation{})
				for _, g := range gs {
					rel.Rows[i].From = append(rel.Rows[i].From, s.conditionNode(e, g))
				}
			}
			rel.Rows[i].To = append(rel.Rows[i].To, s.conditionNode(e, c))
		}
	}
	return rel
}

func (s *section) conditionNode(e *model.Edition, c *model.Condition) components.Node {
	return components.Node{Name: s.conditionLink(e, c), Specific: c.Kind == model.Specific}
}

// branches list conditions under their parts.
func (s *section) branches(e *model.Edition, key string, keep func(*model.Condition) bool) Branches {
	v := Branches{Title: s.p.T(key)}
	for _, p := range partsOf(e) {
		kept := slices.DeleteFunc(slices.Clone(p.conditions), func(c *model.Condition) bool { return !keep(c) })
		if len(kept) > 0 {
			v.Branches = append(v.Branches, s.branch(e, p.section, kept))
		}
	}
	return v
}

func (s *section) branch(e *model.Edition, sec *model.Section, cs []*model.Condition) components.Branch {
	b := components.Branch{Text: s.sectionTitle(sec), Count: s.count(len(cs))}
	for _, c := range cs {
		b.Items = append(b.Items, s.conditionLink(e, c))
	}
	return b
}

// regulationMap shows the specific conditions that refine none of the edition's
// own as what adds to the regulation, part by part.
func (s *section) regulationMap(e *model.Edition, r *model.Regulation) components.Relations {
	from := components.Node{
		Name: components.Link{Text: s.say(r.Name, "huvudman", "reglemente", r.ID, "namn"), URL: s.url.decisions()},
		Note: s.p.T("overview_regulation"),
	}
	if !r.TextHeld {
		from.Note += s.p.T("comma") + s.p.T("text_not_held")
	}
	row := components.Relation{From: []components.Node{from}}
	for _, p := range partsOf(e) {
		n := s.partNode(e, p.section)
		of := 0
		for _, pl := range inOrder(e) {
			kept := slices.DeleteFunc(slices.Clone(pl.conditions), func(c *model.Condition) bool { return !alone(c) })
			if pl.top == p.section.ID && len(kept) > 0 {
				n.Branches = append(n.Branches, s.branch(e, pl.section, kept))
				of += len(kept)
			}
		}
		if of > 0 {
			n.Note, n.Specific = s.p.N("condition_count", of), true
			row.To = append(row.To, n)
		}
	}
	if len(row.To) == 0 {
		return components.Relations{}
	}
	return components.Relations{Verb: s.p.T("overview_added_by"), Rows: []components.Relation{row}}
}

func (s *section) partNode(e *model.Edition, sec *model.Section) components.Node {
	return components.Node{Name: components.Link{Text: s.sectionTitle(sec), URL: s.url.section(e, sec)}}
}

// governanceMap shows what of the municipality's governance each part rests on,
// and which sections the part has.
func (s *section) governanceMap(e *model.Edition) components.Relations {
	rel := components.Relations{Verb: s.p.T("overview_basis")}
	for _, g := range e.Governance {
		i := slices.IndexFunc(e.Sections, func(sec *model.Section) bool { return sec.ID == g.Section })
		if i < 0 {
			continue
		}
		to := s.partNode(e, e.Sections[i])
		to.Specific = true
		conditions := 0
		for _, pl := range inOrder(e) {
			if !liesIn(e, pl.section, g.Section) {
				continue
			}
			conditions += len(pl.conditions)
			if pl.section.ID != g.Section {
				to.Sections = append(to.Sections, components.Link{
					Text: s.sectionTitle(pl.section), URL: s.url.section(e, pl.section), Note: s.count(len(pl.conditions)),
				})
			}
		}
		to.Note = s.p.N("condition_count", conditions)
		rel.Rows = append(rel.Rows, components.Relation{
			From: []components.Node{{Name: components.Link{Text: s.b.data(g.Source)}, Note: s.b.data(g.Text)}}, To: []components.Node{to},
		})
	}
	return rel
}

// liesIn reports whether a section is another or lies in it.
func liesIn(e *model.Edition, sec *model.Section, id string) bool {
	if sec.ID == id {
		return true
	}
	i := slices.IndexFunc(e.Sections, func(o *model.Section) bool { return o.ID == sec.Parent })
	return i >= 0 && liesIn(e, e.Sections[i], id)
}

// sectionTitle is a section's number and title.
func (s *section) sectionTitle(sec *model.Section) string {
	return strings.TrimSpace(s.b.name(sec.Number) + " " + s.b.data(sec.Title))
}
