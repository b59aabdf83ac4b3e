package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// compareGroup compares the conditions of a group. The draft is empty when
// nothing changed.
func (c *comparison) compareGroup(g *group) *draft {
	d := &draft{Change: Change{Subject: SubjectCondition, ID: g.id()}}
	for _, o := range g.old {
		d.Before = append(d.Before, c.from.snapshot(o))
	}
	for _, n := range g.new {
		d.After = append(d.After, c.to.snapshot(n))
	}
	switch {
	case len(g.old) == 0:
		d.Text = whole(parse(g.new[0].Text), Added)
		d.Levels = slices.Clone(g.new[0].Levels)
		c.presume(d, KindAdded, presumedStricter, slices.ContainsFunc(d.Levels, func(id string) bool {
			return c.from.levels[id] != nil || c.followsOld(id)
		}))
	case len(g.new) == 0:
		d.Text = whole(parse(g.old[0].Text), Removed)
		d.Levels = c.carried(g.old[0].Levels)
		c.presume(d, KindRemoved, presumedLooser, slices.ContainsFunc(d.Levels, func(id string) bool {
			return c.to.levels[id] != nil
		}))
	default:
		c.compareDemands(d, demand{c.from, g.old}, demand{c.to, g.new})
	}
	return d
}

// presume adds the kind of a condition that is new or gone. It weighs when
// somebody who is bound was bound before, at one of its levels or at all.
func (c *comparison) presume(d *draft, kind string, w weight, felt bool) {
	if len(d.Levels) > 0 && !felt {
		d.unscaled = true
		w = silent
	}
	d.kind(kind, w)
}

// compareDemands compares what was asked for with what is.
func (c *comparison) compareDemands(d *draft, old, now demand) {
	if len(now.conditions) > 1 {
		d.kinds = append(d.kinds, KindSplit)
	}
	if len(old.conditions) > 1 {
		d.kinds = append(d.kinds, KindMerged)
	}
	place(d, old, now)
	text := c.compareText(d, old, now)
	figures(d, old, now, text.changed)
	switch {
	case text.moved:
		d.add(moved)
	case text.changed:
		c.weighText(d, text, now)
	}
	c.breaches(d, old, now)
	controls(d, old, now)
	evidence(d, old, now)
	d.sets(old.collect(laws), now.collect(laws), func(law string, op Op) Fact {
		f := newFact(FactLaw, KindLaw, op, wording)
		f.What = law
		return f
	})
	if o, n := old.one(), now.one(); o != nil && n != nil {
		d.attribute(FactTitle, KindWording, wording, "rubrik", o.Title, n.Title)
		d.prose(FactPlain, KindWording, editorial, "", o.Plain, n.Plain)
	}
	c.scope(d, old, now)
	if o, n := old.one(), now.one(); o == nil || n == nil {
		c.parts(d, old, now)
	}
	if d.empty() {
		d.Text = nil
		return
	}
	d.Levels = c.concerned(d, old, now)
}

func laws(c *model.Condition) []string { return c.Laws }

// place adds the facts of number, section and id.
func place(d *draft, old, now demand) {
	o, n := old.one(), now.one()
	if o == nil || n == nil {
		before, after := old.collect(sections), now.collect(sections)
		if len(without(after, before)) == len(after) {
			d.fact(placeFact(places(old, before), places(now, after)))
		}
		return
	}
	if o.Section != n.Section {
		d.fact(placeFact(apart(old.side, now.side, o.Section, n.Section)))
	}
	if o.ID != n.ID {
		f := newFact(FactID, KindRenumbered, Changed, moved)
		f.Before, f.After = o.ID, n.ID
		d.fact(f)
	}
	d.attribute(FactNumber, KindRenumbered, moved, "", o.Number, n.Number)
}

func places(d demand, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = d.place(id)
	}
	return strings.Join(names, ", ")
}

func placeFact(before, after string) Fact {
	f := newFact(FactPlace, KindMoved, Changed, moved)
	f.Before, f.After = before, after
	return f
}

// owned gives blocks that were deleted from a group to the new condition among
// whose blocks they stand.
func owned(bs []Block) []Block {
	there := func(b Block) bool { return b.Op != Removed }
	of := ""
	if i := slices.IndexFunc(bs, there); i >= 0 {
		of = bs[i].Of
	}
	for i := range bs {
		if there(bs[i]) {
			of = bs[i].Of
		}
		bs[i].Of = of
	}
	return bs
}

// textChange is how two texts relate.
type textChange struct {
	changed     bool   // some word differs
	figuresOnly bool   // only numbers differ
	moved       bool   // a group says what it said, distributed otherwise
	before      string // of a single condition
}

// compareText sets the redline and adds facts of links.
func (c *comparison) compareText(d *draft, old, now demand) textChange {
	o, n := old.one(), now.one()
	if o != nil && n != nil && o.Text == n.Text {
		return textChange{}
	}
	a, b := old.leaves(), now.leaves()
	links(d, a, b)
	if o == nil || n == nil {
		// What went where is worth seeing even if no word changed.
		d.Text = owned(redline(a, b))
		in := interner{}
		said := slices.Equal(in.bag(wordsOf(a)), in.bag(wordsOf(b)))
		return textChange{changed: !said, moved: said}
	}
	if sameWords(a, b) {
		return textChange{}
	}
	d.Text = redline(a, b)
	return textChange{changed: true, figuresOnly: sameButFigures(a, b), before: o.Text}
}

// weighText adds the kind and the weight of changed words, once the figures
// are known, and the corrections that explain them.
func (c *comparison) weighText(d *draft, t textChange, now demand) {
	hasFigure := slices.ContainsFunc(d.Facts, func(f Fact) bool { return f.Type == FactFigure })
	if t.figuresOnly && hasFigure {
		return
	}
	kind, w := KindWording, wording
	for _, e := range c.to.Errata {
		if !now.any(func(c *model.Condition) bool { return c.ID == e.Condition }) || hasErratum(c.from, e) {
			continue
		}
		kind = KindCorrection
		f := newFact(FactErratum, KindCorrection, Changed, silent)
		f.What, f.Before, f.After, f.Date = e.Text, e.Before, e.After, e.Date
		d.fact(f)
		if n := now.one(); n != nil && e.Before != "" && t.before != "" &&
			sameWords(parse(strings.ReplaceAll(t.before, e.Before, e.After)), parse(n.Text)) {
			w = editorial
		}
	}
	d.kind(kind, w)
}

func hasErratum(s *side, e model.Erratum) bool {
	return slices.ContainsFunc(s.Errata, func(x model.Erratum) bool {
		return x.Date == e.Date && x.Condition == e.Condition && x.Text == e.Text
	})
}

// controls compares the occasions at which the condition is checked.
func controls(d *draft, old, now demand) {
	d.sets(old.collect(occasions), now.collect(occasions), func(id string, op Op) Fact {
		if op == Added {
			return controlFact(now.side, id, op, stricter)
		}
		return controlFact(old.side, id, op, looser)
	})
}

func controlFact(s *side, id string, op Op, w weight) Fact {
	f := newFact(FactControlPoint, KindControl, op, w)
	f.ID, f.What = id, s.occasionName(id)
	return f
}
