package check

import (
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// carried tells how an edition's specific conditions relate to the numbers of
// the general ones. Follow have exactly the numbers of those they refine;
// stray have not. Both are empty unless the edition clearly numbers that way.
type carried struct {
	general       map[int]*model.Condition // by each figure that its number covers
	follow, stray []*model.Condition
}

// carried finds out whether the edition numbers its specific conditions after
// the general ones: at least two do, and twice as many as those that do not.
// Conditions whose references or numbers are faulty are left out.
func (p *pass) carried(m *model.Municipality, ed *model.Edition, numbers map[*model.Condition]printed) carried {
	out := carried{general: map[int]*model.Condition{}}
	byID := map[string]*model.Condition{}
	for _, c := range ed.Conditions {
		byID[c.ID] = c
		if n, ok := numbers[c]; ok && c.Kind == model.General && n.last-n.first < len(numbers) {
			for i := n.first; i <= n.last; i++ {
				out.general[i] = c
			}
		}
	}
	general := p.general(m, ed)
	for _, c := range ed.Conditions {
		n, ok := numbers[c]
		if !ok || c.Kind != model.Specific || slices.ContainsFunc(c.Refines, func(id string) bool { return !general.set[id] }) {
			continue
		}
		if out.fits(n, c, byID) {
			out.follow = append(out.follow, c)
		} else {
			out.stray = append(out.stray, c)
		}
	}
	if len(out.follow) < 2 || len(out.follow) < 2*len(out.stray) {
		return carried{}
	}
	return out
}

// fits reports whether a condition's number covers the general conditions that
// it refines and no other figure.
func (s *carried) fits(n printed, c *model.Condition, byID map[string]*model.Condition) bool {
	if n.last-n.first > len(s.general) {
		return false
	}
	covered := map[*model.Condition]bool{}
	for i := n.first; i <= n.last; i++ {
		if s.general[i] == nil {
			return false
		}
		covered[s.general[i]] = true
	}
	for _, id := range c.Refines {
		if !covered[byID[id]] {
			return false
		}
	}
	return len(c.Refines) == len(covered)
}

// numberAndRefinement finds the conditions whose number and references differ
// in an edition where the others agree.
func numberAndRefinement(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if !p.book(m, ed).conditions.whole {
			return
		}
		numbers := numbersOf(ed)
		s := p.carried(m, ed, numbers)
		for _, c := range s.stray {
			if p.answered(c.Notes) {
				continue
			}
			message, hint := s.mismatch(numbers[c], c)
			if c.Has("preciserar") {
				p.report(c.At("preciserar"), message, hint, remark(c.At("nummer"), "numret står här", "the number stands here"))
			} else {
				p.report(c.At("nummer"), message, hint)
			}
		}
	})
}

// mismatch tells how a number and the references beside it differ, and which
// references the number asks for.
func (s *carried) mismatch(n printed, c *model.Condition) (message, hint diag.Text) {
	var ids, missing []string
	for i := n.first; i <= n.last && i-n.first <= len(s.general); i++ {
		g := s.general[i]
		if g == nil {
			missing = append(missing, strconv.Itoa(i))
		} else if !slices.Contains(ids, strconv.Quote(g.ID)) {
			ids = append(ids, strconv.Quote(g.ID))
		}
	}
	if len(missing) > 0 {
		return diag.Textf("villkoret har nummer %s, men det finns inget generellt villkor med nummer %s", "the condition has the number %s, but there is no general condition with the number %s",
				c.Number, strings.Join(missing, ", ")),
			diag.Textf("ge villkoret samma nummer som det generella villkor det preciserar", "give the condition the number of the general condition that it refines")
	}
	return diag.Textf("villkoret har nummer %s men preciserar inte just de generella villkoren med det numret", "the condition has the number %s but does not refine exactly the general conditions of that number", c.Number),
		diag.Textf("skriv preciserar = [%s] eller ändra nummer", "write preciserar = [%s] or change nummer", strings.Join(ids, ", "))
}
