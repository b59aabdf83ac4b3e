package changes

// weight is what a fact means for the effect. docs/changes.md explains each.
type weight int

const (
	silent    weight = iota // information: says nothing and owes nothing
	editorial               // asks for nothing
	moved                   // the same at another place
	wording                 // prose, of which the data say nothing
	open                    // matters, and only the author knows which way
	presumedStricter
	presumedLooser
	stricter
	looser
)

// effect is what a fact of the weight means by itself.
func (w weight) effect() string {
	switch w {
	case editorial:
		return EffectEditorial
	case moved:
		return EffectMoved
	case presumedStricter, stricter:
		return EffectStricter
	case presumedLooser, looser:
		return EffectLooser
	}
	return ""
}

// newFact returns a fact with what follows from its weight.
func newFact(t FactType, kind string, op Op, w weight) Fact {
	return Fact{Type: t, Kind: kind, Op: op, Effect: w.effect(), Open: w == open, weight: w}
}

// balance is what the facts of a change weigh together.
type balance struct {
	stricter, looser, open, wording, moved bool
	presumed                               weight
}

func (b *balance) add(w weight) {
	switch w {
	case stricter:
		b.stricter = true
	case looser:
		b.looser = true
	case open:
		b.open = true
	case wording:
		b.wording = true
	case moved:
		b.moved = true
	case presumedStricter, presumedLooser:
		b.presumed = w
	}
}

// effect is the computed effect, or "" when the author must say. explained
// tells that the author called the wording a choice of words or a correction.
func (b balance) effect(explained bool) string {
	switch {
	case b.open, b.stricter && b.looser:
		return ""
	case b.stricter:
		return EffectStricter
	case b.looser:
		return EffectLooser
	case b.presumed != silent:
		return b.presumed.effect()
	case b.wording && !explained:
		return ""
	case b.moved:
		return EffectMoved
	}
	return EffectEditorial
}

// accepts reports whether the author may state the effect in the face of what
// was computed.
func (b balance) accepts(effect string) bool {
	weighty := effect == EffectStricter || effect == EffectLooser
	switch {
	case b.stricter && b.looser:
		return weighty
	case b.stricter && !b.open:
		return effect == EffectStricter || effect == EffectLooser && b.wording
	case b.looser && !b.open:
		return effect == EffectLooser || effect == EffectStricter && b.wording
	case b.open:
		return weighty || effect == EffectClarified && !b.stricter && !b.looser
	}
	return true
}
