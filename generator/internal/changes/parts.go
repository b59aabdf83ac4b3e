package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// pair is a part of a group with what it was a part of, or became a part of.
type pair struct {
	old, now demand
	side     *side            // of the part
	part     *model.Condition // the one that the pair is about
}

// parts compares how a group distributes what it asks for. Taken together the
// parts may ask for what was asked before while one of them binds fewer, is
// checked more seldom, or stands elsewhere; nobody may miss that.
func (c *comparison) parts(d *draft, old, now demand) {
	pairs := partPairs(old, now)
	whole := slices.Clone(d.Facts) // what is said of the group is not said again of its parts
	for _, p := range pairs {
		c.partLevels(d, p, whole)
		partRelevance(d, p, whole)
		partControls(d, p, whole)
		partPlace(d, p, whole)
	}
	if len(pairs) == 0 {
		spread(d, old, now, traits()...)
	} else {
		spread(d, old, now, classTrait())
	}
}

// partPairs sets each part of a split or merged condition against the whole.
// There are none when several became several: what went where is not known.
func partPairs(old, now demand) []pair {
	var pairs []pair
	switch {
	case len(old.conditions) == 1 && len(now.conditions) > 1:
		for _, n := range now.conditions {
			pairs = append(pairs, pair{old, demand{now.side, []*model.Condition{n}}, now.side, n})
		}
	case len(now.conditions) == 1 && len(old.conditions) > 1:
		for _, o := range old.conditions {
			pairs = append(pairs, pair{demand{old.side, []*model.Condition{o}}, now, old.side, o})
		}
	}
	return pairs
}

// fact adds a fact about the part, unless the group's own facts tell it.
func (p pair) fact(d *draft, whole []Fact, f Fact) {
	if slices.ContainsFunc(whole, func(w Fact) bool { return w.Type == f.Type && w.Op == f.Op && w.ID == f.ID }) {
		return
	}
	f.Part, f.PartName = p.part.ID, p.side.conditionName(p.part.ID)
	d.fact(f)
}

func (c *comparison) partLevels(d *draft, p pair, whole []Fact) {
	was, wasAll := p.old.binds()
	is, isAll := p.now.binds()
	if wasAll && isAll {
		return
	}
	was = c.followed(was)
	for _, id := range without(was, is) {
		if p.now.levels[id] != nil {
			p.fact(d, whole, levelFact(id, p.now.levelName(id), Removed, looser))
		}
	}
	for _, id := range without(is, was) {
		if p.old.levels[id] != nil || c.followsOld(id) {
			p.fact(d, whole, levelFact(id, p.now.levelName(id), Added, stricter))
		}
	}
}

func partRelevance(d *draft, p pair, whole []Fact) {
	ifRelevant := func(c *model.Condition) bool { return c.IfRelevant }
	switch was, is := p.old.all(ifRelevant), p.now.all(ifRelevant); {
	case is && !was:
		p.fact(d, whole, newFact(FactIfRelevant, KindScope, Added, looser))
	case was && !is:
		p.fact(d, whole, newFact(FactIfRelevant, KindScope, Removed, stricter))
	}
}

// partControls leaves it to the author to weigh: which of the demands was
// checked when is not known of a whole.
func partControls(d *draft, p pair, whole []Fact) {
	was, is := p.old.collect(occasions), p.now.collect(occasions)
	for _, id := range without(was, is) {
		p.fact(d, whole, controlFact(p.old.side, id, Removed, open))
	}
	for _, id := range without(is, was) {
		p.fact(d, whole, controlFact(p.now.side, id, Added, open))
	}
}

func partPlace(d *draft, p pair, whole []Fact) {
	was, is := p.old.collect(sections), p.now.collect(sections)
	if !slices.Equal(was, is) {
		p.fact(d, whole, placeFact(places(p.old, was), places(p.now, is)))
	}
}

// trait is something in which the conditions of a group may differ among
// themselves.
type trait struct {
	kind string
	told FactType // of the fact that tells it of the whole
	none string   // how it reads when there is none
	of   func(*side, *model.Condition) []string
}

func classTrait() trait {
	return trait{KindScope, FactClass, "", func(_ *side, c *model.Condition) []string { return class(c) }}
}

func traits() []trait {
	return []trait{
		{KindScope, FactScopeLevel, "alla nivåer", func(s *side, c *model.Condition) []string {
			if len(without(s.levelIDs(), c.Levels)) == 0 {
				return nil
			}
			return c.Levels
		}},
		{KindScope, FactIfRelevant, "alltid", func(_ *side, c *model.Condition) []string {
			if c.IfRelevant {
				return []string{"i förekommande fall"}
			}
			return nil
		}},
		classTrait(),
		{KindControl, FactControlPoint, "ingen kontroll", func(_ *side, c *model.Condition) []string { return occasions(c) }},
	}
}

// spread compares several conditions with the several that they became: the
// parts of the one edition may differ among themselves as those of the other
// do, and in no other way.
func spread(d *draft, old, now demand, of ...trait) {
	for _, t := range of {
		told := slices.ContainsFunc(d.Facts, func(f Fact) bool { return f.Type == t.told })
		if !told && !slices.Equal(t.values(old), t.values(now)) {
			f := newFact(FactSpread, t.kind, Changed, open)
			f.Before, f.After = t.print(old), t.print(now)
			d.fact(f)
		}
	}
}

// values lists the different values that conditions have, sorted.
func (t trait) values(d demand) []string {
	var all []string
	for _, c := range d.conditions {
		all = append(all, strings.Join(sortedSet(t.of(d.side, c)), "\x00"))
	}
	return sortedSet(all)
}

// print says which condition has which value.
func (t trait) print(d demand) string {
	parts := make([]string, len(d.conditions))
	for i, c := range d.conditions {
		var names []string
		for _, v := range t.of(d.side, c) {
			names = append(names, t.name(d.side, v))
		}
		if len(names) == 0 {
			names = []string{t.none}
		}
		parts[i] = d.conditionName(c.ID) + ": " + strings.Join(names, ", ")
	}
	return strings.Join(parts, "; ")
}

func (t trait) name(s *side, value string) string {
	switch t.told {
	case FactScopeLevel:
		return s.levelName(value)
	case FactControlPoint:
		return s.occasionName(value)
	case FactClass:
		return lowerFirst(model.ConditionKinds().Name(value))
	}
	return value
}

func occasions(c *model.Condition) []string { return c.Occasions }
func sections(c *model.Condition) []string  { return []string{c.Section} }
func class(c *model.Condition) []string     { return []string{c.Kind} }
