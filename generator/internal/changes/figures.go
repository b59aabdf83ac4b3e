package changes

import (
	"maps"
	"strconv"
	"strings"
)

// FiguresDiffer reports whether the two texts of a redline hold different
// numbers, whatever became of the other words. A place in a statute is no
// number, and "två veckor" is the number that "2 veckor" is.
func FiguresDiffer(blocks []Block) bool {
	before, after := map[string]int{}, map[string]int{}
	for _, b := range blocks {
		countFigures(before, b.Spans, Ins)
		countFigures(after, b.Spans, Del)
	}
	return !maps.Equal(before, after)
}

// countFigures counts the numbers of a block's text without the spans of one
// operation.
func countFigures(n map[string]int, spans []Span, without Op) {
	var text []stretch
	for _, s := range spans {
		if s.Op != without {
			text = append(text, stretch{text: s.Text})
		}
	}
	for _, w := range split(text) {
		if w.figure {
			n[figureKey(w.key)]++
		}
	}
}

// figureKey is a number as it is compared: in digits, its unit in one form.
func figureKey(k string) string {
	first, unit, _ := strings.Cut(strings.ToLower(k), " ")
	if v := NumberWord(first); v > 0 {
		first = strconv.FormatFloat(v, 'f', -1, 64)
	}
	if isUnit(unit) {
		unit = unitOf(unit).one
	}
	return first + " " + unit
}
