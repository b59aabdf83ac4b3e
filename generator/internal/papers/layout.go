package papers

import (
	"math"
	"strings"
)

// glyph is a sign where it stands on the page.
type glyph struct {
	text       string
	x, y       float64 // where it begins
	endX, endY float64 // where the next one would begin
	size       float64 // height of the font
}

// The gaps between two signs, in parts of the font's height, from which on
// something stands between them.
const (
	gapSpace = 0.2 // the narrowest space in use is about a quarter
	gapTab   = 1.2 // no space is this wide: another column
	gapLine  = 0.5 // raised signs stand on the same line still
)

// layout turns glyphs in the order of the file into text. Where signs stand
// next to each other says whether they belong together, since many programs
// write a word in pieces and leave spaces out.
type layout struct {
	out  strings.Builder
	last glyph
	some bool
	room int // bytes that may still be written
}

func (l *layout) put(g glyph) {
	if g.text == "" {
		return
	}
	if l.some {
		l.write(l.between(g))
	}
	l.write(g.text)
	l.last, l.some = g, true
}

// between returns what stands between the last sign and g.
func (l *layout) between(g glyph) string {
	size := max(g.size, l.last.size)
	dx, dy := g.x-l.last.endX, g.y-l.last.endY
	if math.Abs(dx)+math.Abs(dy) < gapSpace*size {
		return "" // as nearly always
	}
	ux, uy := l.last.endX-l.last.x, l.last.endY-l.last.y
	length := math.Hypot(ux, uy)
	if length == 0 || size == 0 {
		ux, uy, length = 1, 0, 1
	}
	ux, uy = ux/length, uy/length
	along, across := dx*ux+dy*uy, math.Abs(dy*ux-dx*uy)
	switch {
	case across > gapLine*size || along < -gapTab*size:
		return "\n"
	case along > gapTab*size:
		return "\t"
	case along > gapSpace*size && !strings.HasSuffix(l.last.text, " ") && !strings.HasPrefix(g.text, " "):
		return " "
	}
	return ""
}

func (l *layout) write(s string) {
	if l.room -= len(s); l.room >= 0 {
		l.out.WriteString(s)
	}
}
