package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// consequence is one consequence of a breach, resolved: an inherited one is
// that of the general condition.
type consequence struct {
	what      string // what it is about, when the source gives several
	form      string
	sanctions []string // sorted
}

func (q consequence) equal(r consequence) bool {
	return q.form == r.form && slices.Equal(q.sanctions, r.sanctions)
}

// breaches compares the consequences of a breach.
func (c *comparison) breaches(d *draft, old, now demand) {
	was, is := consequences(old), consequences(now)
	if !sameConsequences(was, is) {
		c.consequences(d, old, now, was, is)
	} else if inherits(was) {
		c.inherited(d, old, now)
	}
	words := func(c *model.Condition) []string {
		if c.Breach.SourceWords == "" {
			return nil
		}
		return []string{c.Breach.SourceWords}
	}
	d.attribute(FactSourceWords, KindTerminology, editorial, "",
		strings.Join(old.collect(words), ", "), strings.Join(now.collect(words), ", "))
}

func inherits(qs []consequence) bool {
	return slices.ContainsFunc(qs, func(q consequence) bool { return q.form == model.BreachInherited })
}

// consequences lists the distinct consequences of the conditions, as written.
func consequences(d demand) []consequence {
	var out []consequence
	add := func(q consequence) {
		q.sanctions = sortedSet(q.sanctions)
		if !slices.ContainsFunc(out, func(o consequence) bool { return o.what == q.what && o.equal(q) }) {
			out = append(out, q)
		}
	}
	for _, c := range d.conditions {
		if len(c.Breach.Parts) == 0 {
			add(consequence{"", c.Breach.Form, c.Breach.Sanctions})
			continue
		}
		for _, p := range c.Breach.Parts {
			add(consequence{key(collapse(p.What)), p.Form, p.Sanctions})
		}
	}
	return out
}

// sameConsequences compares without regard to order.
func sameConsequences(was, is []consequence) bool {
	in := func(q consequence, list []consequence) bool {
		return slices.ContainsFunc(list, func(r consequence) bool { return q.what == r.what && q.equal(r) })
	}
	return len(was) == len(is) && !slices.ContainsFunc(was, func(q consequence) bool { return !in(q, is) })
}

// consequences adds the facts of consequences that differ.
func (c *comparison) consequences(d *draft, old, now demand, was, is []consequence) {
	if len(was) == 1 && len(is) == 1 && was[0].what == "" && is[0].what == "" {
		c.consequence(d, old, now, was[0], is[0])
		return
	}
	split := func(qs []consequence) bool {
		return !slices.ContainsFunc(qs, func(q consequence) bool { return q.what == "" }) && distinct(qs)
	}
	if !split(was) || !split(is) {
		f := newFact(FactBreach, KindSanction, Changed, open)
		f.Before, f.After = printAll(old, was), printAll(now, is)
		d.fact(f)
		return
	}
	for _, q := range was {
		i := slices.IndexFunc(is, func(r consequence) bool { return r.what == q.what })
		switch {
		case i < 0:
			f := newFact(FactBreach, KindSanction, Removed, looser)
			f.What, f.Before = q.what, q.print(old.side)
			d.fact(f)
		case !q.equal(is[i]):
			c.consequence(d, old, now, q, is[i])
		}
	}
	for _, r := range is {
		if !slices.ContainsFunc(was, func(q consequence) bool { return q.what == r.what }) {
			f := newFact(FactBreach, KindSanction, Added, stricter)
			f.What, f.After = r.what, r.print(now.side)
			d.fact(f)
		}
	}
}

// distinct reports whether each consequence is about something else.
func distinct(qs []consequence) bool {
	seen := map[string]bool{}
	for _, q := range qs {
		if seen[q.what] {
			return false
		}
		seen[q.what] = true
	}
	return true
}

// consequence adds the fact of one changed consequence, and a silent fact for
// each sanction that came or went.
func (c *comparison) consequence(d *draft, old, now demand, was, is consequence) {
	f := newFact(FactBreach, KindSanction, Changed, c.weighConsequence(old, now, was, is))
	f.What, f.Before, f.After = is.what, was.print(old.side), is.print(now.side)
	d.fact(f)
	d.sets(was.sanctions, is.sanctions, func(id string, op Op) Fact {
		s := now.side
		if op == Removed {
			s = old.side
		}
		f := newFact(FactSanction, KindSanction, op, silent)
		f.ID, f.What, f.Order = id, s.sanctionName(id), s.sanctionIndex(id)+1
		return f
	})
}

// weighConsequence tells which of two consequences is the graver.
func (c *comparison) weighConsequence(old, now demand, was, is consequence) weight {
	a, okA := c.reach(old, was)
	b, okB := c.reach(now, is)
	if !okA || !okB {
		return open
	}
	w := a.weigh(b)
	if w == open && was.form == model.BreachFixed && is.form == model.BreachFixed {
		switch more, less := without(is.sanctions, was.sanctions), without(was.sanctions, is.sanctions); {
		case len(less) == 0:
			return stricter
		case len(more) == 0:
			return looser
		}
	}
	return w
}

// reach resolves an inherited consequence first: all general conditions that
// are refined must agree.
func (c *comparison) reach(d demand, q consequence) (reach, bool) {
	if q.form != model.BreachInherited {
		return c.severity.reach(d.side, q.form, q.sanctions)
	}
	var found *reach
	for _, id := range d.collect(func(c *model.Condition) []string { return c.Refines }) {
		general := d.side.conditions[id]
		if general == nil || general.Breach.Form == model.BreachInherited || len(general.Breach.Parts) > 0 {
			return reach{}, false
		}
		r, ok := c.severity.reach(d.side, general.Breach.Form, general.Breach.Sanctions)
		if !ok || found != nil && *found != r {
			return reach{}, false
		}
		found = &r
	}
	if found == nil {
		return reach{}, false
	}
	return *found, true
}

// inherited adds the facts of general conditions whose consequence changed,
// to a condition that takes its consequence from them.
func (c *comparison) inherited(d *draft, old, now demand) {
	refines := func(c *model.Condition) []string { return c.Refines }
	for _, id := range now.collect(refines) {
		was, is := old.side.conditions[id], now.side.conditions[id]
		if was == nil || is == nil || !slices.Contains(old.collect(refines), id) {
			continue
		}
		var general draft
		a, b := demand{old.side, []*model.Condition{was}}, demand{now.side, []*model.Condition{is}}
		qs, rs := consequences(a), consequences(b)
		if inherits(qs) || inherits(rs) || sameConsequences(qs, rs) {
			continue
		}
		c.consequences(&general, a, b, qs, rs)
		for _, f := range general.Facts {
			f.Via = id
			d.fact(f)
		}
	}
}

// print gives a consequence in words.
func (q consequence) print(s *side) string {
	names := make([]string, len(q.sanctions))
	for i, id := range bySeverity(s, q.sanctions) {
		names[i] = lowerFirst(s.sanctionName(id))
	}
	switch q.form {
	case model.BreachFixed:
		return strings.Join(names, " och ")
	case model.BreachOneOrMore:
		return strings.Join(names, " och/eller ")
	case model.BreachEntryOnly:
		return "prövas bara vid auktorisation"
	case model.BreachAssessed:
		if len(names) > 0 {
			return "samlad bedömning (" + strings.Join(names, ", ") + ")"
		}
		return "samlad bedömning"
	case model.BreachInherited:
		return "som för det generella villkoret"
	}
	return "ingen följd angiven"
}

// bySeverity puts sanctions in the order of the catalogue.
func bySeverity(s *side, ids []string) []string {
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, func(a, b string) int { return s.sanctionIndex(a) - s.sanctionIndex(b) })
	return ids
}

func printAll(d demand, qs []consequence) string {
	var parts []string
	for _, q := range qs {
		p := q.print(d.side)
		if q.what != "" {
			p = q.what + ": " + p
		}
		parts = append(parts, p)
	}
	return strings.Join(parts, "; ")
}
