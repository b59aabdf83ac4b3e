package pages

import (
	"html/template"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/model"
)

// step is what one edition made of the one that it follows on.
type step struct {
	from, to *model.Edition
	report   *changes.Report
	changed  map[string]*changes.Change // by the id of every condition that the change is about
	had, has map[string]bool            // ids of the conditions of either edition
}

// steps are the municipality's, oldest first. An edition whose change is not
// known has none.
func (s *section) steps() []*step {
	if s.stepped != nil {
		return s.stepped
	}
	s.stepped = []*step{}
	for _, to := range s.m.Editions {
		if r := s.report(to); r != nil {
			s.stepped = append(s.stepped, newStep(s.m.Before(to), to, r))
		}
	}
	return s.stepped
}

// stepTo is the step to an edition, or nil.
func (s *section) stepTo(e *model.Edition) *step {
	for _, st := range s.steps() {
		if st.to == e {
			return st
		}
	}
	return nil
}

func newStep(from, to *model.Edition, r *changes.Report) *step {
	st := &step{from, to, r, map[string]*changes.Change{}, map[string]bool{}, map[string]bool{}}
	for i := range r.Changes {
		if c := &r.Changes[i]; c.Subject == changes.SubjectCondition {
			for _, id := range c.IDs() {
				st.changed[id] = c
			}
		}
	}
	for _, c := range from.Conditions {
		st.had[c.ID] = true
	}
	for _, c := range to.Conditions {
		st.has[c.ID] = true
	}
	return st
}

// mark is what a step did to one condition, as pictures show it.
type mark string

// Marks. Each has a shape of its own, so that none depends on its colour.
const (
	markAbsent    mark = "absent"    // neither edition has it
	markUnchanged mark = "unchanged" // both have it, and it says the same
	markAdded     mark = "added"
	markRemoved   mark = "removed"
	markStricter  mark = "stricter"
	markLooser    mark = "looser"
	markClarified mark = "clarified"
	markEditorial mark = "editorial"
	markMoved     mark = "moved"   // also what was split or merged and so came or went
	markChanged   mark = "changed" // what it means nobody has said
)

// drawnMarks are the marks with a shape, in the order of a legend.
func drawnMarks() []mark {
	return []mark{markAdded, markStricter, markLooser, markClarified, markEditorial, markMoved, markChanged, markRemoved}
}

func (st *step) mark(id string) mark {
	c := st.changed[id]
	switch {
	case c == nil && st.has[id]:
		return markUnchanged
	case c == nil:
		return markAbsent
	case !st.had[id] && c.Has(changes.KindAdded):
		return markAdded
	case !st.has[id] && c.Has(changes.KindRemoved):
		return markRemoved
	case !st.had[id] || !st.has[id]:
		return markMoved
	}
	switch c.Effect {
	case changes.EffectStricter:
		return markStricter
	case changes.EffectLooser:
		return markLooser
	case changes.EffectClarified:
		return markClarified
	case changes.EffectEditorial:
		return markEditorial
	case changes.EffectMoved:
		return markMoved
	}
	return markChanged
}

// shape is the mark's path for drawing.Icon: a plus in a disc, triangles up
// and down, a hollow diamond, a dot, an arrow, a square, a cross.
func (m mark) shape() string {
	switch m {
	case markAdded:
		return "M0-7.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15zM-1.2-4.5h2.4v3.3h3.3v2.4h-3.3v3.3h-2.4v-3.3h-3.3v-2.4h3.3z"
	case markStricter:
		return "M0-7l7.5 13h-15z"
	case markLooser:
		return "M0 7l7.5-13h-15z"
	case markClarified:
		return "M0-8L8 0L0 8L-8 0zM0-4.4L-4.4 0L0 4.4L4.4 0z"
	case markEditorial:
		return "M0-3.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z"
	case markMoved:
		return "M-7.5-1.6h7v-5l8 6.6l-8 6.6v-5h-7z"
	case markRemoved:
		return "M-6.5-4l2.5-2.5l4 4l4-4l2.5 2.5l-4 4l4 4l-2.5 2.5l-4-4l-4 4l-2.5-2.5l4-4z"
	}
	return "M-6-6h12v12h-12z"
}

func (m mark) icon() template.HTML { return drawing.Icon(m.class(), m.shape()) }

func (m mark) class() string { return "mark mark--" + string(m) }

// markWord names a mark.
func (s *section) markWord(m mark) string {
	switch m {
	case markAdded:
		return s.b.term("change", changes.KindAdded)
	case markRemoved:
		return s.b.term("change", changes.KindRemoved)
	case markStricter:
		return s.b.term("effect", changes.EffectStricter)
	case markLooser:
		return s.b.term("effect", changes.EffectLooser)
	case markClarified:
		return s.b.term("effect", changes.EffectClarified)
	case markEditorial:
		return s.b.term("effect", changes.EffectEditorial)
	}
	return s.p.T("mark_" + string(m))
}
