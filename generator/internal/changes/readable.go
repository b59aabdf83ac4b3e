package changes

import (
	"slices"
	"strings"
)

// readable rearranges hunks so that people can read the result. The texts
// they lead from and to stay the same.
func readable(a, b []word, hs []hunk) []hunk {
	hs = slide(a, b, hs)
	hs = join(hs, func(l, r hunk) bool { return crumbs(a, l, r) })
	for i := range hs {
		hs[i] = withNeighbour(a, b, hs, i)
	}
	return join(hs, func(l, r hunk) bool { return l.a1 >= r.a0 && l.b1 >= r.b0 })
}

// slide moves pure insertions and deletions along equal words to where a
// sentence begins or ends.
func slide(a, b []word, hs []hunk) []hunk {
	for i := range hs {
		h := &hs[i]
		lo, hi := 0, len(a)
		if i > 0 {
			lo = hs[i-1].a1
		}
		if i+1 < len(hs) {
			hi = hs[i+1].a0
		}
		switch {
		case h.a0 == h.a1:
			d := bestShift(b, h.b0, h.b1, h.a0-lo, hi-h.a1)
			*h = hunk{h.a0 + d, h.a1 + d, h.b0 + d, h.b1 + d}
		case h.b0 == h.b1:
			d := bestShift(a, h.a0, h.a1, h.a0-lo, hi-h.a1)
			*h = hunk{h.a0 + d, h.a1 + d, h.b0 + d, h.b1 + d}
		}
	}
	return hs
}

// bestShift returns how far to move ws[from:to], by at most left or right
// equal words, so that it begins and ends best.
func bestShift(ws []word, from, to, left, right int) int {
	best, shift := seam(ws, from)+seam(ws, to), 0
	for d := 1; d <= left && ws[from-d].key == ws[to-d].key; d++ {
		if s := seam(ws, from-d) + seam(ws, to-d); s > best {
			best, shift = s, -d
		}
	}
	for d := 1; d <= right && ws[from+d-1].key == ws[to+d-1].key; d++ {
		if s := seam(ws, from+d) + seam(ws, to+d); s > best {
			best, shift = s, d
		}
	}
	return shift
}

// seam tells how good it is to cut before ws[i].
func seam(ws []word, i int) int {
	switch {
	case i == 0 || i == len(ws):
		return 3
	case endsSentence(ws[i-1]):
		return 3
	case strings.Contains(".,;:!?)", ws[i].key):
		return 2 // before a mark, so that ", och så vidare" goes in as one
	case strings.Contains(",;", ws[i-1].key):
		return 1
	}
	return 0
}

// crumbs reports whether the equal words between two hunks are too few to be
// read on their own: at most three, within a sentence, and fewer than what
// changed on either side.
func crumbs(a []word, l, r hunk) bool {
	between := a[l.a1:r.a0]
	n := spoken(between)
	if n > 3 || slices.ContainsFunc(between, endsSentence) {
		return false
	}
	size := func(h hunk) int { return max(h.a1-h.a0, h.b1-h.b0) }
	return len(between) < min(size(l), size(r)) || n == 0 && len(between) <= min(size(l), size(r))
}

func endsSentence(w word) bool { return w.key == "." || w.key == "!" || w.key == "?" || w.key == ":" }

// join merges neighbouring hunks for as long as two of them should be one.
func join(hs []hunk, should func(l, r hunk) bool) []hunk {
	var out []hunk
	for _, h := range hs {
		for len(out) > 0 && should(out[len(out)-1], h) {
			l := out[len(out)-1]
			out = out[:len(out)-1]
			h = hunk{l.a0, max(l.a1, h.a1), l.b0, max(l.b1, h.b1)}
		}
		out = append(out, h)
	}
	return out
}

// withNeighbour widens a hunk that deletes or inserts nothing but
// punctuation, by the word that the punctuation belongs to.
func withNeighbour(a, b []word, hs []hunk, i int) hunk {
	h := hs[i]
	if !onlyPunct(a[h.a0:h.a1]) && !onlyPunct(b[h.b0:h.b1]) {
		return h
	}
	before, after := 0, len(a)
	if i > 0 {
		before = hs[i-1].a1
	}
	if i+1 < len(hs) {
		after = hs[i+1].a0
	}
	x0, y0, x1, y1 := h.a0, h.b0, h.a1, h.b1
	for x0 > before {
		x0, y0 = x0-1, y0-1
		if !a[x0].punct {
			return hunk{x0, h.a1, y0, h.b1}
		}
	}
	for x1 < after {
		x1, y1 = x1+1, y1+1
		if !a[x1-1].punct {
			return hunk{h.a0, x1, h.b0, y1}
		}
	}
	return h
}

func onlyPunct(ws []word) bool { return len(ws) > 0 && spoken(ws) == 0 }
