package pages

import (
	"slices"

	"kundval/generator/internal/model"
)

// stated lists the sanctions that a condition's own words name.
func stated(c *model.Condition) []string {
	ids := slices.Clone(c.Breach.Sanctions)
	for _, p := range c.Breach.Parts {
		ids = append(ids, p.Sanctions...)
	}
	return ids
}

// refined lists the general conditions that c refines, in its own order.
func refined(e *model.Edition, c *model.Condition) []*model.Condition {
	var gs []*model.Condition
	for _, id := range c.Refines {
		if g := findCondition(e, id); g != nil {
			gs = append(gs, g)
		}
	}
	return gs
}

// sanctionedBy lists the conditions whose words tell what a breach of c can
// lead to: its own, and those of the general ones that it takes them from.
func sanctionedBy(e *model.Edition, c *model.Condition) []*model.Condition {
	by := []*model.Condition{c}
	if c.Breach.Form == model.BreachInherited {
		for _, g := range refined(e, c) {
			if g.Breach.Form != model.BreachInherited {
				by = append(by, g)
			}
		}
	}
	return by
}

// sanctionsOf lists every sanction a breach of c can lead to, also those it
// takes from the general conditions it refines.
func sanctionsOf(e *model.Edition, c *model.Condition) []string {
	var ids []string
	for _, by := range sanctionedBy(e, c) {
		ids = append(ids, stated(by)...)
	}
	return ids
}

// sanctionThrough lists the general conditions through which alone a sanction
// can follow from a breach of c.
func sanctionThrough(e *model.Edition, c *model.Condition, sanction string) []*model.Condition {
	var through []*model.Condition
	for _, by := range sanctionedBy(e, c) {
		switch {
		case !slices.Contains(stated(by), sanction):
		case by == c:
			return nil
		default:
			through = append(through, by)
		}
	}
	return through
}

// checkedWith lists the conditions whose occasions of review are those of c: its
// own, or when it names none the general ones that it refines.
func checkedWith(e *model.Edition, c *model.Condition) []*model.Condition {
	if len(c.Occasions) > 0 {
		return []*model.Condition{c}
	}
	return refined(e, c)
}

// occasionsOf lists every occasion on which c is checked, also with the general
// conditions it refines.
func occasionsOf(e *model.Edition, c *model.Condition) []string {
	var ids []string
	for _, with := range checkedWith(e, c) {
		ids = append(ids, with.Occasions...)
	}
	return ids
}

// occasionThrough lists the general conditions with which alone c is checked on
// an occasion.
func occasionThrough(e *model.Edition, c *model.Condition, occasion string) []*model.Condition {
	return slices.DeleteFunc(checkedWith(e, c), func(with *model.Condition) bool {
		return with == c || !slices.Contains(with.Occasions, occasion)
	})
}

// part is an outermost section with the conditions of all that lies in it.
type part struct {
	section    *model.Section
	conditions []*model.Condition
}

// partsOf lists the parts of an edition that hold conditions, in its order.
func partsOf(e *model.Edition) []part {
	var parts []part
	for _, pl := range inOrder(e) {
		if n := len(parts); n > 0 && parts[n-1].section.ID == pl.top {
			parts[n-1].conditions = append(parts[n-1].conditions, pl.conditions...)
			continue
		}
		i := slices.IndexFunc(e.Sections, func(s *model.Section) bool { return s.ID == pl.top })
		parts = append(parts, part{e.Sections[i], pl.conditions})
	}
	return parts
}
