package history

import (
	"slices"

	"kundval/generator/internal/changes"
)

// weight tells what a change does to adopted text.
type weight int

const (
	nothing   weight = iota // no adopted text is concerned
	words                   // an erratum can answer it
	substance               // only a new decision can
)

// weigh weighs a change by the gravest thing in it.
func (e *edit) weigh(c *changes.Change) weight {
	w := nothing
	for i := range c.Facts {
		w = max(w, e.weighFact(c, &c.Facts[i]))
	}
	if len(c.Text) > 0 {
		w = max(w, words)
		if changes.FiguresDiffer(c.Text) {
			w = substance
		}
	}
	if c.Subject != changes.SubjectSection && slices.ContainsFunc(c.Kinds, func(k string) bool {
		return slices.Contains([]string{changes.KindAdded, changes.KindRemoved, changes.KindSplit, changes.KindMerged,
			changes.KindLevelAdded, changes.KindLevelRemoved}, k)
	}) {
		return substance
	}
	if len(c.Before) == 0 || len(c.After) == 0 { // a section came or went
		w = max(w, words)
	}
	return w
}

// weighFact weighs one fact. Explanations in plain words are not what was
// adopted, and what follows from a general condition is told of that one.
func (e *edit) weighFact(c *changes.Change, f *changes.Fact) weight {
	switch {
	case f.Via != "", f.Type == changes.FactPlain, f.Type == changes.FactErratum,
		f.Type == changes.FactSourceWords && f.Op == changes.Added:
		return nothing
	case f.Type == changes.FactFigure && f.Op == changes.Added && len(c.Text) == 0:
		return words // the figure is noted down that the words may have held all along
	case f.Type == changes.FactAmount && f.Op == changes.Added && e.then.Compensation != nil && len(e.then.Compensation.Undecided) > 0:
		return nothing // what was not known has become known
	case f.Effect == changes.EffectStricter, f.Effect == changes.EffectLooser, f.Open,
		f.Type == changes.FactAmount, f.Type == changes.FactCapacity, changes.FiguresDiffer(f.Text):
		return substance
	}
	return words
}

// weightiest returns the fact that a finding about the change points to: the
// first that weighs by itself, else nil when the text does, else the first
// that counts. What is there can be pointed to, so it goes before what is gone.
func weightiest(c *changes.Change) *changes.Fact {
	first := func(is func(*changes.Fact) bool) *changes.Fact {
		var gone *changes.Fact
		for i := range c.Facts {
			f := &c.Facts[i]
			switch {
			case f.Via != "" || !is(f):
			case f.Op != changes.Removed:
				return f
			case gone == nil:
				gone = f
			}
		}
		return gone
	}
	if f := first(func(f *changes.Fact) bool {
		return f.Effect == changes.EffectStricter || f.Effect == changes.EffectLooser || f.Open || f.Type == changes.FactAmount || f.Type == changes.FactCapacity
	}); f != nil {
		return f
	}
	if len(c.Text) > 0 {
		return nil
	}
	return first(func(f *changes.Fact) bool { return f.Type != changes.FactPlain && f.Type != changes.FactErratum })
}
