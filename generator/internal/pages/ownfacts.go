package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// ownFacts are those of a condition on its own page, where there is room to
// lead to each level and to say what it takes from the general conditions that
// it refines. The laws have a part of their own there.
func (s *section) ownFacts(e *model.Edition, c *model.Condition) []components.Fact {
	fs := append(s.limitFacts(c), s.fact("condition_levels", s.boundLevels(e, c)))
	fs = append(fs, s.fact("condition_control", s.ownControl(e, c)...))
	fs = append(fs, s.evidenceFacts(e, c)...)
	return append(fs, s.fact("condition_breach", s.ownBreach(e, c)...))
}

// boundLevels leads to all that binds each level that the condition is for.
func (s *section) boundLevels(e *model.Edition, c *model.Condition) template.HTML {
	if len(c.Levels) > 0 {
		return s.levelPages(e, c.Levels)
	}
	var all []string
	for _, a := range e.Areas {
		for _, l := range a.Levels {
			all = append(all, l.ID)
		}
	}
	return text(s.p.T("all_levels")+": ") + s.levelPages(e, all)
}

// ownControl names the occasions also when they are those of the general
// conditions.
func (s *section) ownControl(e *model.Edition, c *model.Condition) []template.HTML {
	says := s.control(e, c)
	if len(c.Occasions) > 0 {
		return says
	}
	var on []string
	for _, o := range e.Occasions {
		if slices.Contains(checkedAt(e, c), o.ID) {
			on = append(on, o.ID)
		}
	}
	return append(says, s.occasionLinks(e, on)...)
}

// ownBreach names the consequences also when they are those of the general
// conditions.
func (s *section) ownBreach(e *model.Edition, c *model.Condition) []template.HTML {
	says := s.breach(e, c)
	if c.Breach.Form != model.BreachInherited {
		return says
	}
	for _, id := range c.Refines {
		if g := findCondition(e, id); g != nil && g.Breach.Form != model.BreachInherited {
			says = append(says, text(s.numbered(g)+": ")+s.breachForm(e, g.Breach.Form, g.Breach.Sanctions))
		}
	}
	return says
}
