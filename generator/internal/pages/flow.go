package pages

import (
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/markup"
)

// flow draws boxes of words below each other.
type flow struct {
	drawing.Drawing
	y float64 // where the next shape begins, in sizes of letters
}

// flowLine is some words in a box, which may need several lines.
type flowLine struct {
	class string
	text  string
	sign  string  // path of a sign before the words
	of    string  // class of the sign
	below bool    // the words have no sign, and stand below those after one
	bar   bool    // there is a bar below the words
	share float64 // of the bar that is filled
}

// Places within a box: across in per cent, down in sizes of letters.
const (
	flowPad    = 4.0 // before the words
	flowSign   = 5.0 // the middle of a sign before them
	flowAfter  = 9.5 // words after a sign
	flowRight  = 2.0 // after the words
	flowLead   = 1.4 // from one line to the next
	flowTop    = 0.45
	flowBottom = 0.6
	flowBar    = 0.5
)

// box draws a box from x per cent to the picture's end, and lines in it.
func (f *flow) box(class string, x float64, lines []flowLine) {
	type set struct {
		flowLine
		words []string
	}
	var sets []set
	height := flowTop + flowBottom
	for _, l := range lines {
		words := markup.Pieces(l.text, func(s string) []string { return drawing.Wrap(s, f.room(x, l)) })
		sets = append(sets, set{l, words})
		height += flowLead * float64(len(words))
		if l.bar {
			height += 2 * flowBar
		}
	}
	f.Rect(class, drawing.Percent(x), drawing.Em(f.y), drawing.Percent(100-x), drawing.Em(height))
	y := f.y + flowTop
	for _, st := range sets {
		at := st.at(x)
		if st.sign != "" {
			f.Glyph(st.of, drawing.Percent(x+flowSign), drawing.Em(y+flowLead/2), st.sign)
		}
		for _, w := range st.words {
			f.Text(st.class, drawing.Percent(at), drawing.Em(y+1), drawing.Start, drawing.Span{Text: w})
			y += flowLead
		}
		if st.bar {
			whole := 100 - flowRight - at
			f.Rect("flow__track", drawing.Percent(at), drawing.Em(y), drawing.Percent(whole), drawing.Em(flowBar))
			f.Rect("flow__ink flow__share", drawing.Percent(at), drawing.Em(y), drawing.Percent(whole*st.share), drawing.Em(flowBar))
			y += 2 * flowBar
		}
	}
	f.y += height
}

// room is how wide the words of a line may be in a box that begins at x.
func (f *flow) room(x float64, l flowLine) float64 {
	return (100 - flowRight - l.at(x)) / 100 * narrow
}

// at is where the words begin in a box that begins at x.
func (l flowLine) at(x float64) float64 {
	if l.sign != "" || l.below {
		return x + flowAfter
	}
	return x + flowPad
}

// arrow leads from one box to the next.
func (f *flow) arrow() {
	const x, length = 8.0, 1.5
	f.Line("flow__line", drawing.Percent(x), drawing.Em(f.y), drawing.Percent(x), drawing.Em(f.y+length-0.5))
	f.Glyph("flow__line", drawing.Percent(x), drawing.Em(f.y+length-0.5), "M-5-3H5L0 6z")
	f.y += length
}

// label writes words of their own between boxes.
func (f *flow) label(class, words string) {
	f.y += 0.4
	for _, w := range markup.Pieces(words, func(s string) []string { return drawing.Wrap(s, narrow) }) {
		f.Text(class, drawing.Percent(0), drawing.Em(f.y+1), drawing.Start, drawing.Span{Text: w})
		f.y += flowLead
	}
	f.y += 0.2
}
