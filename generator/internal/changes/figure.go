package changes

import (
	"slices"

	"kundval/generator/internal/model"
)

// figures compares the requirements. textChanged tells whether the words of
// the condition changed too.
func figures(d *draft, old, now demand, textChanged bool) {
	shared := map[string]bool{}
	old.sharedIDs(shared)
	now.sharedIDs(shared)
	was, wasKeys := old.requirements(shared)
	is, isKeys := now.requirements(shared)
	keys := interleave(isKeys, wasKeys, func(string) bool { return true })
	for _, k := range keys {
		if f, ok := figureFact(was[k], is[k], textChanged); ok {
			d.fact(f)
		}
	}
}

// figureFact compares one requirement, which is nil where it does not exist.
func figureFact(was, is *model.Requirement, textChanged bool) (Fact, bool) {
	switch {
	case was == nil:
		f := figureOf(is, KindTightened, Added, weightIf(textChanged, stricter))
		f.Figure = &Figure{After: limitOf(is)}
		f.After = f.Figure.After.String()
		return f, true
	case is == nil:
		f := figureOf(was, KindRelaxed, Removed, weightIf(textChanged, looser))
		f.Figure = &Figure{Before: limitOf(was)}
		f.Before = f.Figure.Before.String()
		return f, true
	}
	kind, w := figureWeight(was, is)
	if kind == "" {
		return Fact{}, false
	}
	f := figureOf(is, kind, Changed, w)
	f.Figure = &Figure{Before: limitOf(was), After: limitOf(is)}
	f.Before, f.After = f.Figure.Before.String(), f.Figure.After.String()
	if key(was.What) != key(is.What) {
		f.Before, f.After = was.What+": "+f.Before, is.What+": "+f.After
	}
	return f, true
}

// weightIf returns w when it counts and otherwise an open weight.
func weightIf(counts bool, w weight) weight {
	if counts {
		return w
	}
	return open
}

func figureOf(r *model.Requirement, kind string, op Op, w weight) Fact {
	if w == open {
		kind = KindWording // until the author says which way it goes
	}
	f := newFact(FactFigure, kind, op, w)
	f.ID, f.What = r.ID, r.What
	return f
}

// figureWeight tells how two figures of one requirement relate. The kind is
// empty when nothing differs.
func figureWeight(was, is *model.Requirement) (kind string, w weight) {
	if was.Direction != is.Direction {
		return KindWording, open
	}
	if was.From != "" && is.From != "" && key(was.From) != key(is.From) {
		return KindWording, open
	}
	p, q := quantity{was.Value, was.Unit}, quantity{is.Value, is.Unit}
	rel := p.compare(q)
	switch {
	case rel == same && (key(was.What) != key(is.What) || key(was.From) != key(is.From)):
		return KindWording, wording
	case rel == same && unitOf(p.unit).one == unitOf(q.unit).one:
		return "", silent
	case rel == same:
		return KindWording, editorial
	case rel == unknown, !slices.Contains([]string{model.AtMost, model.AtLeast}, is.Direction):
		return KindWording, open
	case (rel == larger) == (is.Direction == model.AtMost):
		// The old figure was larger and the limit is from above, or smaller
		// and from below.
		return KindTightened, stricter
	}
	return KindRelaxed, looser
}

func limitOf(r *model.Requirement) *Limit {
	return &Limit{Direction: r.Direction, Value: r.Value, Unit: r.Unit, From: r.From}
}

// String prints the limit in Swedish: "högst 2 veckor från beställning".
func (l *Limit) String() string {
	s := quantity{l.Value, l.Unit}.String()
	if name := model.Directions().Name(l.Direction); l.Direction != model.Exactly {
		s = name + " " + s
	}
	if l.From != "" {
		s += " från " + l.From
	}
	return s
}
