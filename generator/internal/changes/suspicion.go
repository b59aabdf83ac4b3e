package changes

import (
	"cmp"
	"math"
	"slices"
)

// Thresholds of a suspicion.
const (
	suspectAt       = 0.6 // similarity
	suspectMinWords = 6   // shorter texts resemble each other by chance
)

// candidate is something new or gone, with its words.
type candidate struct {
	ref   Ref
	words bag
}

// suspicions pairs what is gone and what is new and reads much the same.
func (c *comparison) suspicions() []Suspicion {
	in := interner{}
	var gone, fresh [2][]candidate // conditions, levels
	for _, d := range c.drafts {
		kind, list := d.only(), 0
		switch d.Subject {
		case SubjectCondition:
		case SubjectLevel:
			list = 1
		default:
			continue
		}
		switch kind {
		case KindAdded, KindLevelAdded:
			fresh[list] = append(fresh[list], d.candidate(in, d.After[0]))
		case KindRemoved, KindLevelRemoved:
			gone[list] = append(gone[list], d.candidate(in, d.Before[0]))
		}
	}
	out := pairUp(gone[0], fresh[0])
	return append(out, pairUp(gone[1], fresh[1])...)
}

// only returns the kind of a draft that has one kind and no fact.
func (d *draft) only() string {
	if len(d.kinds) == 1 && len(d.Facts) == 0 {
		return d.kinds[0]
	}
	return ""
}

// candidate takes heading and text, which for what is new or gone is all in
// the redline.
func (d *draft) candidate(in interner, s Snapshot) candidate {
	ws := split([]stretch{{text: collapse(s.Title)}})
	for _, b := range d.Text {
		ws = append(ws, split([]stretch{{text: joined(b.Spans)}})...)
	}
	return candidate{refOf(d.Subject, s), in.bag(ws)}
}

// pairUp gives each its best match only: the likeliest pairs first.
func pairUp(gone, fresh []candidate) []Suspicion {
	type pair struct {
		i, j int
		like float64
	}
	var pairs []pair
	for i, g := range gone {
		for j, f := range fresh {
			short, long := min(len(g.words), len(f.words)), max(len(g.words), len(f.words))
			// Even if the shorter were contained in the longer it might not do.
			if short < suspectMinWords || 2*float64(short) < suspectAt*float64(short+long) {
				continue
			}
			if like := similarity(g.words, f.words); like >= suspectAt {
				pairs = append(pairs, pair{i, j, like})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.like, a.like) })
	usedI, usedJ := map[int]bool{}, map[int]bool{}
	var out []Suspicion
	for _, p := range pairs {
		if !usedI[p.i] && !usedJ[p.j] {
			usedI[p.i], usedJ[p.j] = true, true
			out = append(out, Suspicion{gone[p.i].ref, fresh[p.j].ref, math.Round(100*p.like) / 100})
		}
	}
	return out
}
