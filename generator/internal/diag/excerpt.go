package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

const (
	tabStop     = 4   // a tab in a source line is shown up to the next multiple
	excerptCols = 100 // a longer source line is cut around the span
	leadCols    = 30  // what is kept before the span when the beginning is cut
	windowCols  = 400 // characters looked at on both sides of the span's beginning
)

// cell is one character of a source line as the terminal shows it.
type cell struct {
	text string
	cols int
}

// excerpt returns a source line made fit for a terminal, and the carets that
// underline the characters from column start up to but not including end.
// Both columns are 1-based and count code points.
func excerpt(line string, start, end int) (shown, carets string) {
	line, skipped := window(line, start)
	start, end = start-skipped, end-skipped
	cells := layOut(line)
	from := clamp(start-1, 0, len(cells))
	to := clamp(end-1, from, len(cells))
	cells, from, to = cut(cells, from, to)

	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.text)
	}
	n := max(1, columns(cells[from:to]))
	return b.String(), strings.Repeat(" ", columns(cells[:from])) + strings.Repeat("^", n)
}

// window cuts a very long line to what an excerpt can show of it, and returns
// how many characters were cut from its beginning.
func window(line string, start int) (string, int) {
	if len(line) <= 2*windowCols {
		return line, 0
	}
	skipped := 0
	for skipped < start-1-windowCols && line != "" {
		_, size := utf8.DecodeRuneInString(line)
		line = line[size:]
		skipped++
	}
	n := 0
	for i := range line {
		if n++; n > 2*windowCols {
			return line[:i], skipped
		}
	}
	return line, skipped
}

// layOut turns a line into cells, one for each code point. Tabs become spaces,
// and characters that would move the cursor or turn the reading direction
// become visible.
func layOut(line string) []cell {
	var cells []cell
	col := 0
	for _, r := range line {
		c := cell{string(r), 1}
		switch {
		case r == '\t':
			n := tabStop - col%tabStop
			c = cell{strings.Repeat(" ", n), n}
		case unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r):
			c = cell{"\uFFFD", 1}
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
			c.cols = 0
		case isWide(r):
			c.cols = 2
		}
		col += c.cols
		cells = append(cells, c)
	}
	return cells
}

func isWide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}

// cut keeps the part of a long line that shows the beginning of the span.
func cut(cells []cell, from, to int) ([]cell, int, int) {
	if columns(cells) <= excerptCols {
		return cells, from, to
	}
	mark := cell{"…", 1}
	first := 0
	if columns(cells[:from]) > excerptCols/2 {
		for columns(cells[first:from]) > leadCols {
			first++
		}
	}
	last, cols := first, 0
	for last < len(cells) && cols+cells[last].cols <= excerptCols {
		cols += cells[last].cols
		last++
	}
	to = max(from, min(to, last))
	var kept []cell
	if first > 0 {
		kept = append(kept, mark)
	}
	shift := first - len(kept)
	kept = append(kept, cells[first:last]...)
	if last < len(cells) {
		kept = append(kept, mark)
	}
	return kept, from - shift, to - shift
}

// conceal replaces what stands in any of the spans, all of which begin on the
// line, by dots.
func conceal(line string, spans []Span) string {
	if len(spans) == 0 {
		return line
	}
	runes := []rune(line)
	for _, s := range spans {
		end := s.End.Col
		if s.End.Line > s.Start.Line {
			end = len(runes) + 1
		}
		for i := clamp(s.Start.Col-1, 0, len(runes)); i < clamp(end-1, 0, len(runes)); i++ {
			runes[i] = '•'
		}
	}
	return string(runes)
}

func columns(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.cols
	}
	return n
}

func clamp(n, low, high int) int { return max(low, min(n, high)) }
