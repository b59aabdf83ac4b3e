package changes

import (
	"slices"

	"kundval/generator/internal/model"
)

// scope compares for whom and when conditions apply.
func (c *comparison) scope(d *draft, old, now demand) {
	c.scopeLevels(d, old, now)
	ifRelevant := func(c *model.Condition) bool { return c.IfRelevant }
	if was, is := old.all(ifRelevant), now.all(ifRelevant); was != is {
		w, op := stricter, Removed
		if is {
			w, op = looser, Added
		}
		d.fact(newFact(FactIfRelevant, KindScope, op, w))
	}
	if was, is := old.collect(class), now.collect(class); len(was) == 1 && len(is) == 1 && was[0] != is[0] {
		f := newFact(FactClass, KindScope, Changed, open)
		f.Before, f.After = model.ConditionKinds().Name(was[0]), model.ConditionKinds().Name(is[0])
		d.fact(f)
	}
	c.refines(d, old, now)
	delegates := func(c *model.Condition) bool { return c.Delegates }
	if was, is := old.any(delegates), now.any(delegates); was != is {
		op := Removed
		if is {
			op = Added
		}
		d.fact(newFact(FactDelegates, KindScope, op, wording))
	}
}

// scopeLevels compares the levels that are bound.
func (c *comparison) scopeLevels(d *draft, old, now demand) {
	was, wasAll := old.binds()
	is, isAll := now.binds()
	if wasAll && isAll {
		return
	}
	was = c.followed(was)
	for _, id := range without(was, is) {
		switch {
		case now.levels[id] != nil:
			d.fact(levelFact(id, now.levelName(id), Removed, looser))
		case !wasAll:
			d.fact(levelFact(id, old.levelName(id), Removed, editorial))
		}
	}
	for _, id := range without(is, was) {
		switch {
		case old.levels[id] != nil || c.followsOld(id):
			d.fact(levelFact(id, now.levelName(id), Added, stricter))
		case !isAll:
			d.fact(levelFact(id, now.levelName(id), Added, editorial))
		}
	}
}

func levelFact(id, name string, op Op, w weight) Fact {
	f := newFact(FactScopeLevel, KindScope, op, w)
	f.ID, f.What = id, name
	return f
}

// followed turns ids of levels of the earlier edition into those of the
// later: a level that is gone gives way to those that follow it.
func (c *comparison) followed(ids []string) []string {
	var out []string
	for _, id := range ids {
		next := c.followers(id)
		if c.to.levels[id] != nil || len(next) == 0 {
			next = []string{id}
		}
		out = append(out, next...)
	}
	return sortedSet(out)
}

// followers lists the levels of the later edition that follow one that is
// gone, in either direction of reading.
func (c *comparison) followers(id string) []string {
	if c.to.levels[id] != nil {
		return nil
	}
	var out []string
	for _, a := range c.to.Areas {
		for _, l := range a.Levels {
			if c.from.levels[l.ID] == nil && slices.Contains(l.Successors, id) {
				out = append(out, l.ID)
			}
		}
	}
	if l := c.from.levels[id]; l != nil {
		for _, p := range l.Successors {
			if c.to.levels[p] != nil && c.from.levels[p] == nil {
				out = append(out, p)
			}
		}
	}
	return sortedSet(out)
}

// followsOld reports whether a level of the later edition follows one of the
// earlier that is gone.
func (c *comparison) followsOld(id string) bool {
	for old := range c.from.levels {
		if slices.Contains(c.followers(old), id) {
			return true
		}
	}
	return false
}

// carried is followed for a list in which empty means all. Levels that are
// gone stay in it beside those that follow them.
func (c *comparison) carried(ids []string) []string {
	if len(ids) == 0 {
		return nil
	}
	return sortedSet(ids, c.followed(ids))
}

// refines compares the general conditions that are refined. Those of one
// group count as one.
func (c *comparison) refines(d *draft, old, now demand) {
	refines := func(c *model.Condition) []string { return c.Refines }
	was, is := old.collect(refines), now.collect(refines)
	groups := func(ids []string, in map[string]*group) []string {
		var out []string
		for _, id := range ids {
			if g := in[id]; g != nil {
				id = g.id()
			}
			out = append(out, id)
		}
		return sortedSet(out)
	}
	wasGroups, isGroups := groups(was, c.oldGroups), groups(is, c.newGroups)
	differ := func(in map[string]*group, others []string) func(string) bool {
		return func(id string) bool {
			if g := in[id]; g != nil {
				id = g.id()
			}
			return slices.Contains(others, id)
		}
	}
	was = slices.DeleteFunc(was, differ(c.oldGroups, isGroups))
	is = slices.DeleteFunc(is, differ(c.newGroups, wasGroups))
	d.sets(was, is, func(id string, op Op) Fact {
		s := now.side
		if op == Removed {
			s = old.side
		}
		f := newFact(FactRefines, KindScope, op, wording)
		f.ID, f.What = id, s.conditionName(id)
		return f
	})
}

// concerned lists the levels that a change of conditions concerns; none means
// all.
func (c *comparison) concerned(d *draft, old, now demand) []string {
	if scopeOnly(d) {
		var ids []string
		for _, f := range d.Facts {
			ids = append(ids, f.ID)
		}
		return sortedSet(ids)
	}
	was, wasAll := old.binds()
	is, isAll := now.binds()
	if wasAll || isAll {
		return nil
	}
	return sortedSet(c.carried(was), is)
}

// scopeOnly reports whether the change is that levels came or went, and
// nothing else.
func scopeOnly(d *draft) bool {
	return len(d.kinds) == 0 && !slices.ContainsFunc(d.Facts, func(f Fact) bool { return f.Type != FactScopeLevel })
}
