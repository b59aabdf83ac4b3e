package diag

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

const (
	tabStop     = 4   // a tab in a source line is shown up to the next multiple
	excerptCols = 100 // a longer source line is cut, where no width is given
	leadCols    = 30  // what is kept before the span when the beginning is cut
	leastCols   = 20  // what is shown of a line on the narrowest terminal
	windowCols  = 400 // characters looked at on both sides of the span's beginning
)

// excerpt prints the lines of a span, the first and the last of several, with
// carets below. In context it also prints the header and the id of the table
// that the span lies in.
func (t *textWriter) excerpt(s Span, indent int, mark style, inContext bool) {
	if s.Start.Line == 0 {
		return // the whole file is meant, which may be no text at all
	}
	f := t.lines.file(s.File)
	first, ok := f.line(s.Start.Line)
	last := lastLine(s)
	if !ok || last == s.Start.Line && strings.TrimSpace(first) == "" {
		return
	}
	shown := []int{s.Start.Line}
	if _, ok := f.line(last); ok {
		shown = append(shown, last)
	}
	if inContext {
		shown = append(shown, f.outline.context(f.lines, s.Start.Line)...)
	}
	slices.Sort(shown)
	shown = slices.Compact(shown)
	digits := len(strconv.Itoa(shown[len(shown)-1]))
	g := gutter{&t.page, strings.Repeat(" ", indent), digits}
	for i, n := range shown {
		if i > 0 {
			g.gap(f, shown[i-1], n, t.cols(indent, digits))
		}
		line, _ := f.line(n)
		from, to := 1, 1
		marked := n == s.Start.Line || n == last
		if marked {
			from, to = onLine(s, n, line)
			if n > s.Start.Line {
				from = 1 + len(line) - len(strings.TrimLeft(line, " \t"))
			}
		}
		text, carets := underline(line, from, to, t.cols(indent, digits))
		g.print(strconv.Itoa(n), text, plain)
		if marked {
			g.print("", carets, mark)
		}
	}
}

// cols returns how many columns of a source line can be shown.
func (t *textWriter) cols(indent, digits int) int {
	if t.width == 0 {
		return excerptCols
	}
	return max(leastCols, t.width-indent-digits-len(" | "))
}

// gutter prints lines behind their numbers.
type gutter struct {
	page   *page
	indent string
	digits int
}

func (g gutter) print(number, text string, s style) {
	g.page.b.WriteString(g.indent)
	g.page.write(faint, fmt.Sprintf("%*s |", g.digits, number))
	if text = strings.TrimRight(text, " "); text != "" {
		g.page.b.WriteString(" ")
		g.page.write(s, text)
	}
	g.page.b.WriteString("\n")
}

// gap stands for the lines between two others. A single one is shown.
func (g gutter) gap(f *sourceFile, before, after, cols int) {
	switch after - before {
	case 1:
	case 2:
		line, _ := f.line(before + 1)
		text, _ := underline(line, 1, 1, cols)
		g.print(strconv.Itoa(before+1), text, plain)
	default:
		g.print("…", "", plain)
	}
}

// cell is one character of a source line as the terminal shows it.
type cell struct {
	text string
	cols int
}

// underline returns a source line made fit for a terminal, and the carets that
// underline the characters from column start up to but not including end.
// Both columns are 1-based and count code points.
func underline(line string, start, end, most int) (shown, carets string) {
	line, skipped := window(line, start)
	start, end = start-skipped, end-skipped
	cells := layOut(line)
	from := clamp(start-1, 0, len(cells))
	to := clamp(end-1, from, len(cells))
	cells, from, to = cut(cells, from, to, most)

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

// cut keeps the part of a line longer than most that shows the beginning of
// the span. The marks of what is cut off take part of the room.
func cut(cells []cell, from, to, most int) ([]cell, int, int) {
	if columns(cells) <= most {
		return cells, from, to
	}
	mark := cell{"…", 1}
	room := most - 2*mark.cols
	first := 0
	if columns(cells[:from]) > room/2 {
		for columns(cells[first:from]) > min(leadCols, room/3) {
			first++
		}
	}
	last, cols := first, 0
	for last < len(cells) && cols+cells[last].cols <= room {
		cols += cells[last].cols
		last++
	}
	for first > 0 && last == len(cells) && cols+cells[first-1].cols <= room {
		first--
		cols += cells[first].cols
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

func columns(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.cols
	}
	return n
}

func clamp(n, low, high int) int { return max(low, min(n, high)) }
