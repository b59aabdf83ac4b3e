package changes

import "kundval/generator/internal/model"

// severity places sanctions of two editions on one scale. A common sanction
// has an even rank; one that only one edition knows has an odd rank, the gap
// it stands in, and its place in that gap.
type severity struct {
	from, to *side
	common   map[string]int // rank of common sanctions; nil when they changed order
}

func newSeverity(from, to *side) severity {
	s := severity{from: from, to: to, common: map[string]int{}}
	last := -1
	for _, x := range from.Sanctions {
		i := to.sanctionIndex(x.ID)
		if i < 0 {
			continue
		}
		if i < last {
			s.common = nil
			return s
		}
		last = i
		s.common[x.ID] = 2*len(s.common) + 2
	}
	return s
}

// point is one place on the scale of severity.
type point struct {
	rank int
	sub  int // place among the sanctions of the same gap
	own  *side
}

// nothing is the point below every sanction.
func nothing() point { return point{rank: -1} }

// point returns the place of a sanction of one side.
func (s severity) point(of *side, id string) (point, bool) {
	at := of.sanctionIndex(id)
	if at < 0 || s.common == nil {
		return point{}, false
	}
	p := point{rank: 1, own: of}
	for i, x := range of.Sanctions {
		if r, ok := s.common[x.ID]; ok {
			if i == at {
				return point{rank: r}, true
			}
			p = point{rank: r + 1, own: of}
			continue
		}
		if i == at {
			return p, true
		}
		p.sub++
	}
	return point{}, false
}

// compare orders two points; ok is false when they stand in the same gap and
// belong to different editions.
func (p point) compare(q point) (order, bool) {
	switch {
	case p.rank < q.rank:
		return smaller, true
	case p.rank > q.rank:
		return larger, true
	case p.own != q.own:
		return unknown, false
	case p.sub < q.sub:
		return smaller, true
	case p.sub > q.sub:
		return larger, true
	}
	return same, true
}

// reach is how far a consequence goes: from the mildest that must follow to
// the severest that may.
type reach struct{ mildest, severest point }

// reach of a form with named sanctions. ok is false when it is not known.
func (s severity) reach(of *side, form string, sanctions []string) (reach, bool) {
	switch form {
	case model.BreachEntryOnly:
		return reach{nothing(), nothing()}, true
	case model.BreachFixed, model.BreachOneOrMore:
	case model.BreachAssessed:
		if len(sanctions) == 0 {
			for _, x := range of.Sanctions {
				sanctions = append(sanctions, x.ID)
			}
		}
	default:
		return reach{}, false
	}
	if len(sanctions) == 0 {
		return reach{}, false
	}
	lo, hi := sanctions[0], sanctions[0]
	for _, id := range sanctions[1:] {
		if of.sanctionIndex(id) < of.sanctionIndex(lo) {
			lo = id
		}
		if of.sanctionIndex(id) > of.sanctionIndex(hi) {
			hi = id
		}
	}
	if form == model.BreachFixed {
		lo = hi // all that are named follow
	}
	for _, id := range sanctions {
		if of.sanctionIndex(id) < 0 {
			return reach{}, false
		}
	}
	a, okA := s.point(of, lo)
	b, okB := s.point(of, hi)
	return reach{a, b}, okA && okB
}

// weigh tells what it means to go from one reach to another.
func (r reach) weigh(to reach) weight {
	lo, okLo := r.mildest.compare(to.mildest)
	hi, okHi := r.severest.compare(to.severest)
	switch {
	case !okLo || !okHi, lo == same && hi == same:
		return open
	case lo != larger && hi != larger:
		return stricter
	case lo != smaller && hi != smaller:
		return looser
	}
	return open
}
