package changes

import (
	"maps"
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// side is one edition of a pair, indexed.
type side struct {
	*model.Edition
	conditions map[string]*model.Condition
	sections   map[string]*model.Section
	areas      map[string]*model.ChoiceArea
	levels     map[string]*model.Level
	areaOf     map[string]*model.ChoiceArea // by level id

	sectionOrder []string            // ids, in the order of the tree
	inSection    map[string][]string // ids of conditions by section, in document order
	order        []*model.Condition  // document order
}

func newSide(e *model.Edition) *side {
	s := &side{
		Edition:    e,
		conditions: map[string]*model.Condition{},
		sections:   map[string]*model.Section{},
		areas:      map[string]*model.ChoiceArea{},
		levels:     map[string]*model.Level{},
		areaOf:     map[string]*model.ChoiceArea{},
		inSection:  map[string][]string{},
	}
	for _, a := range e.Areas {
		if s.areas[a.ID] == nil {
			s.areas[a.ID] = a
		}
		for _, l := range a.Levels {
			if s.levels[l.ID] == nil {
				s.levels[l.ID], s.areaOf[l.ID] = l, a
			}
		}
	}
	s.indexSections()
	for _, c := range e.Conditions {
		if s.conditions[c.ID] != nil {
			continue // a second one with the same id is another's finding
		}
		s.conditions[c.ID] = c
		home := c.Section
		if s.sections[home] == nil {
			home = ""
		}
		s.inSection[home] = append(s.inSection[home], c.ID)
	}
	for _, id := range append(slices.Clone(s.sectionOrder), "") {
		for _, c := range s.inSection[id] {
			s.order = append(s.order, s.conditions[c])
		}
	}
	return s
}

// indexSections puts sections in the order of the tree: each before those
// that lie in it. Sections in a ring come last, as written.
func (s *side) indexSections() {
	children := map[string][]string{}
	for _, sec := range s.Sections {
		if s.sections[sec.ID] == nil {
			s.sections[sec.ID] = sec
		}
	}
	for _, sec := range s.Sections {
		parent := sec.Parent
		if s.sections[parent] == nil {
			parent = ""
		}
		children[parent] = append(children[parent], sec.ID)
	}
	seen := map[string]bool{}
	var walk func(id string)
	walk = func(id string) {
		for _, c := range children[id] {
			if !seen[c] {
				seen[c] = true
				s.sectionOrder = append(s.sectionOrder, c)
				walk(c)
			}
		}
	}
	walk("")
	for _, sec := range s.Sections {
		if !seen[sec.ID] {
			seen[sec.ID] = true
			s.sectionOrder = append(s.sectionOrder, sec.ID)
			walk(sec.ID)
		}
	}
}

// path lists the sections that a section lies in and itself, outermost first.
func (s *side) path(id string) []PathStep {
	var steps []PathStep
	for sec := s.sections[id]; sec != nil && len(steps) <= len(s.sections); sec = s.sections[sec.Parent] {
		steps = append(steps, PathStep{sec.ID, sec.Number, sec.Title})
	}
	slices.Reverse(steps)
	return steps
}

// place prints a path: "A Tillsyn › A.1 Ekonomi".
func (s *side) place(id string) string { return placeName(s.path(id), id) }

func placeName(path []PathStep, id string) string {
	var names []string
	for _, p := range path {
		names = append(names, strings.TrimSpace(p.Number+" "+p.Title))
	}
	if len(names) == 0 {
		return id
	}
	return strings.Join(names, " › ")
}

// apart prints two places from where they part.
func apart(from, to *side, old, now string) (before, after string) {
	a, b := from.path(old), to.path(now)
	for len(a) > 1 && len(b) > 1 && a[0].ID == b[0].ID {
		a, b = a[1:], b[1:]
	}
	return placeName(a, old), placeName(b, now)
}

func (s *side) snapshot(c *model.Condition) Snapshot {
	return Snapshot{ID: c.ID, Class: c.Kind, Number: c.Number, Title: c.Title,
		Path: s.path(c.Section), Levels: slices.Clone(c.Levels)}
}

func (s *side) levelSnapshot(l *model.Level) Snapshot {
	a := s.areaOf[l.ID]
	return Snapshot{ID: l.ID, Title: l.Name, Path: []PathStep{{ID: a.ID, Title: a.Name}}, Levels: []string{l.ID}}
}

func (s *side) areaSnapshot(a *model.ChoiceArea) Snapshot {
	return Snapshot{ID: a.ID, Title: a.Name, Levels: levelIDs(a)}
}

func (s *side) sectionSnapshot(sec *model.Section) Snapshot {
	return Snapshot{ID: sec.ID, Number: sec.Number, Title: sec.Title, Path: s.path(sec.Parent)}
}

func levelIDs(a *model.ChoiceArea) []string {
	ids := make([]string, len(a.Levels))
	for i, l := range a.Levels {
		ids[i] = l.ID
	}
	return ids
}

func (s *side) occasionName(id string) string {
	for _, o := range s.Occasions {
		if o.ID == id {
			return o.Name
		}
	}
	return id
}

func (s *side) sanctionName(id string) string {
	if i := s.sanctionIndex(id); i >= 0 {
		return s.Sanctions[i].Name
	}
	return id
}

// sanctionIndex is the place in the catalogue, mildest 0, or -1.
func (s *side) sanctionIndex(id string) int {
	return slices.IndexFunc(s.Sanctions, func(x model.Sanction) bool { return x.ID == id })
}

func (s *side) levelName(id string) string {
	if l := s.levels[id]; l != nil {
		return l.Name
	}
	return id
}

// conditionName prints number and heading.
func (s *side) conditionName(id string) string {
	if c := s.conditions[id]; c != nil {
		return strings.TrimSpace(c.Number + " " + c.Title)
	}
	return id
}

// levelIDs lists the levels, sorted.
func (s *side) levelIDs() []string { return slices.Sorted(maps.Keys(s.levels)) }
