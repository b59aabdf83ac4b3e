package changes

import (
	"slices"
	"strings"
)

// replacedAt is the part of the words of a block, in per cent, beyond which
// old and new are printed as wholes.
const replacedAt = 60

// Redline compares two Markdown texts. The blocks are those of the new text,
// with what was removed where it stood.
func Redline(old, new string) []Block { return redline(parse(old), parse(new)) }

// sameWords reports whether two texts differ at most in their formatting.
func sameWords(a, b []leaf) bool {
	return equalBy(a, b, func(w word) string { return w.key })
}

// sameButFigures reports whether two texts differ at most in numbers.
func sameButFigures(a, b []leaf) bool {
	return equalBy(a, b, func(w word) string {
		if w.figure {
			return "\x00"
		}
		return w.key
	})
}

func equalBy(a, b []leaf, by func(word) string) bool {
	return slices.EqualFunc(wordsOf(a), wordsOf(b), func(v, w word) bool { return by(v) == by(w) })
}

func redline(a, b []leaf) []Block {
	var out []Block
	segs := align(a, b)
	for i, s := range segs {
		if i > 0 && rewritten(a, b, segs, i) {
			out[len(out)-1] = replaced(a[segs[i-1].a0], b[s.b0])
			continue
		}
		out = append(out, compareLeaves(a[s.a0:s.a1], b[s.b0:s.b1])...)
	}
	return out
}

// rewritten reports whether segs[i] inserts one block just where one of the
// same kind was deleted, and nothing else was. The two are one rewritten
// block.
func rewritten(a, b []leaf, segs []segment, i int) bool {
	gone, fresh := segs[i-1], segs[i]
	alone := func(j int) bool {
		return j < 0 || j == len(segs) || segs[j].a0 < segs[j].a1 && segs[j].b0 < segs[j].b1
	}
	return gone.b0 == gone.b1 && fresh.a0 == fresh.a1 && alone(i-2) && alone(i+1) &&
		a[gone.a0].kind == b[fresh.b0].kind
}

// replaced makes one block of an old and a new one that have little in common.
func replaced(a, b leaf) Block {
	bl := block(b, Replaced)
	bl.Spans = append(spans(Del, a.words), spans(Ins, b.words)...)
	return bl
}

// compareLeaves makes the blocks of one segment.
func compareLeaves(a, b []leaf) []Block {
	if len(a) == 0 || len(b) == 0 {
		return append(whole(a, Removed), whole(b, Added)...)
	}
	aw, bw := wordsOf(a), wordsOf(b)
	hs := readable(aw, bw, diff(aw, bw))
	if 100*changedWords(aw, bw, hs) > replacedAt*(spoken(aw)+spoken(bw)) {
		if len(a) == 1 && len(b) == 1 {
			return []Block{replaced(a[0], b[0])}
		}
		return append(whole(a, Removed), whole(b, Added)...)
	}
	return weave(aw, b, hs)
}

// diff compares words by their keys.
func diff(a, b []word) []hunk {
	in := interner{}
	ids := func(ws []word) []int {
		out := make([]int, len(ws))
		for i, w := range ws {
			out[i] = in.id(w.key)
		}
		return out
	}
	return diffKeys(ids(a), ids(b))
}

func wordsOf(ls []leaf) []word {
	if len(ls) == 1 {
		return ls[0].words
	}
	var ws []word
	for i, l := range ls {
		ws = append(ws, l.words...)
		if last := len(ws) - 1; i+1 < len(ls) {
			// The words of two blocks do not run together.
			ws[last].pieces = append(slices.Clone(ws[last].pieces), stretch{text: " "})
		}
	}
	return ws
}

// spoken counts words that are not punctuation.
func spoken(ws []word) int {
	n := 0
	for _, w := range ws {
		if !w.punct {
			n++
		}
	}
	return n
}

func changedWords(a, b []word, hs []hunk) int {
	n := 0
	for _, h := range hs {
		n += spoken(a[h.a0:h.a1]) + spoken(b[h.b0:h.b1])
	}
	return n
}

// whole makes blocks that are new or gone altogether.
func whole(ls []leaf, op Op) []Block {
	spanOp := map[Op]Op{Added: Ins, Removed: Del, Equal: Equal}[op]
	out := make([]Block, len(ls))
	for i, l := range ls {
		out[i] = block(l, op)
		out[i].Spans = spans(spanOp, l.words)
	}
	return out
}

func block(l leaf, op Op) Block {
	return Block{Kind: l.kind, Op: op, Level: l.level, Ordered: l.ordered, Number: l.number,
		Continued: l.continued, Of: l.of}
}

// weave makes the new blocks with the old words in their places. hs relates
// aw to the words of b taken together.
func weave(aw []word, b []leaf, hs []hunk) []Block {
	w := weaver{a: aw, hunks: hs}
	out := make([]Block, len(b))
	end := 0
	for i, l := range b {
		end += len(l.words)
		out[i] = block(l, Equal)
		out[i].Spans = w.until(l.words, end, i == len(b)-1)
		out[i].Op = opOf(out[i].Spans)
	}
	return out
}

// opOf tells what happened to a block from its spans.
func opOf(ss []Span) Op {
	has := func(op Op) bool { return slices.ContainsFunc(ss, func(s Span) bool { return s.Op == op }) }
	switch {
	case !has(Ins) && !has(Del):
		return Equal
	case !has(Equal) && !has(Del):
		return Added
	}
	return Changed
}

// weaver walks through both texts at once.
type weaver struct {
	a     []word
	hunks []hunk // those not yet written
	x, y  int    // where it is in the old and the new words
}

// until writes the new words ws, which end at position end of all the new
// words, and the old words that stood among them.
func (w *weaver) until(ws []word, end int, last bool) []Span {
	var ss []Span
	base := end - len(ws)
	for {
		var h *hunk
		stop := end
		if len(w.hunks) > 0 && (w.hunks[0].b0 < end || last) {
			h = &w.hunks[0]
			stop = h.b0
		}
		gap := ""
		for w.y < stop {
			nw, ow := ws[w.y-base], w.a[w.x]
			ss = appendSpans(ss, Equal, nw.pieces)
			gap = missingSpace(ow, nw)
			w.x++
			w.y++
		}
		if h == nil {
			return ss
		}
		for ; w.x < h.a1; w.x++ {
			ss = appendSpans(ss, Del, led(gap, w.a[w.x].pieces))
			gap = ""
		}
		for ; w.y < min(h.b1, end); w.y++ {
			ss = appendSpans(ss, Ins, ws[w.y-base].pieces)
		}
		if h.b1 > end {
			return ss // the rest of the insertion belongs to the next block
		}
		w.hunks = w.hunks[1:]
	}
}

// missingSpace returns the space that followed a word in the old text and
// does not in the new. It goes with the deleted words after it.
func missingSpace(old, new word) string {
	o, n := old.text(), new.text()
	if strings.TrimRight(n, " \n") != n {
		return ""
	}
	return o[len(strings.TrimRight(o, " \n")):]
}

// led returns pieces with a space before.
func led(space string, ps []stretch) []stretch {
	if space == "" {
		return ps
	}
	ps = slices.Clone(ps)
	ps[0].text = space + ps[0].text
	return ps
}

func spans(op Op, ws []word) []Span {
	var ss []Span
	for _, w := range ws {
		ss = appendSpans(ss, op, w.pieces)
	}
	return ss
}

// appendSpans adds styled text, joining it with the span before when it is of
// the same operation and style. Deleted links are plain words.
func appendSpans(ss []Span, op Op, ps []stretch) []Span {
	for _, p := range ps {
		s := Span{Op: op, Text: p.text, Em: p.style.em, Strong: p.style.strong, Code: p.style.code, Href: p.style.href}
		if op == Del {
			s.Href = ""
		}
		if n := len(ss); n > 0 && ss[n-1].like(s) {
			ss[n-1].Text += s.Text
			continue
		}
		ss = append(ss, s)
	}
	return ss
}

// like reports whether two spans differ at most in their text.
func (s Span) like(t Span) bool {
	t.Text = s.Text
	return s == t
}
