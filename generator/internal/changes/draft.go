package changes

// draft is a change before the author's notes are applied.
type draft struct {
	Change
	kinds    []string // besides those of the facts
	weights  []weight // besides those of the facts
	unscaled bool     // the scale of effects does not apply
}

func (d *draft) add(w weight) { d.weights = append(d.weights, w) }

// balance weighs the draft.
func (d *draft) balance() balance {
	var b balance
	for _, w := range d.weights {
		b.add(w)
	}
	for _, f := range d.Facts {
		b.add(f.weight)
	}
	return b
}

// kind adds a kind that no fact shows, with its weight.
func (d *draft) kind(k string, w weight) {
	d.kinds = append(d.kinds, k)
	d.add(w)
}

// fact adds a fact.
func (d *draft) fact(f Fact) {
	d.Facts = append(d.Facts, f)
}

// empty reports whether nothing changed.
func (d *draft) empty() bool { return len(d.Facts) == 0 && len(d.kinds) == 0 }

// attribute adds a fact when the value of a thing's what is another one.
func (d *draft) attribute(t FactType, kind string, w weight, what, before, after string) {
	if key(collapse(before)) == key(collapse(after)) {
		return
	}
	f := newFact(t, kind, opBetween(before, after), w)
	f.What, f.Before, f.After = what, before, after
	d.fact(f)
}

// opBetween tells what happened from before to after, empty being nothing.
func opBetween(before, after string) Op {
	switch {
	case before == "":
		return Added
	case after == "":
		return Removed
	}
	return Changed
}

// prose adds a fact with a redline when the words of a longer text differ.
func (d *draft) prose(t FactType, kind string, w weight, what, before, after string) {
	blocks := proseChange(before, after)
	if blocks == nil {
		return
	}
	f := newFact(t, kind, opBetween(before, after), w)
	f.What, f.Text = what, blocks
	d.fact(f)
}

// mainText sets the redline of the main text when its words differ, and
// reports whether they do.
func (d *draft) mainText(kind string, w weight, before, after string) bool {
	d.Text = proseChange(before, after)
	if d.Text == nil {
		return false
	}
	d.kind(kind, w)
	return true
}

// proseChange returns a redline, or nil when no word differs.
func proseChange(before, after string) []Block {
	if before == after {
		return nil
	}
	a, b := parse(before), parse(after)
	if sameWords(a, b) {
		return nil
	}
	return redline(a, b)
}

// sets adds a fact for each value that is in one of two sorted sets only.
func (d *draft) sets(before, after []string, fact func(id string, op Op) Fact) {
	for _, id := range without(before, after) {
		d.fact(fact(id, Removed))
	}
	for _, id := range without(after, before) {
		d.fact(fact(id, Added))
	}
}
