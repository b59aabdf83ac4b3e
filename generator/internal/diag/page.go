package diag

import (
	"bytes"
	"strings"
)

// style is a way to print words on a terminal: the parameters of an ANSI
// escape sequence, or "" for as it is.
type style string

const (
	plain   style = ""
	strong  style = "1"
	red     style = "1;31"
	magenta style = "1;35" // yellow cannot be read on white
	cyan    style = "1;36"
	green   style = "1;32"
	faint   style = "2"
)

// piece is a stretch of words in one style.
type piece struct {
	style style
	text  string
}

// page collects printed lines.
type page struct {
	b     bytes.Buffer
	color bool
	width int // columns; 0: lines are as long as they are
}

// write prints words in a style, on the line that is open.
func (p *page) write(s style, text string) {
	if !p.color || s == plain || text == "" {
		p.b.WriteString(text)
		return
	}
	p.b.WriteString("\x1b[" + string(s) + "m" + text + "\x1b[0m")
}

// TextOption tells where a text for people is going.
type TextOption func(*page)

// InColor makes a writer use the colours of a terminal.
func InColor(on bool) TextOption { return func(p *page) { p.color = on } }

// narrowest is the width below which wrapping does more harm than good.
const narrowest = 40

// InColumns makes a writer break and cut lines for a terminal of so many
// columns; 0, of a pipe or a file, leaves them as long as they are.
func InColumns(n int) TextOption {
	return func(p *page) {
		if n > 0 {
			p.width = max(n, narrowest)
		}
	}
}

func newPage(options []TextOption) page {
	var p page
	for _, o := range options {
		o(&p)
	}
	return p
}

// paragraph prints pieces, indented. Where the page ends it goes on between
// two words on a new line, which hangs at another indent. A word that is
// longer than a line, such as a path, is never broken.
func (p *page) paragraph(indent, hang int, pieces ...piece) {
	p.b.WriteString(strings.Repeat(" ", indent))
	column, first := indent, true
	var open piece // what is not yet written, since more of its style may follow
	add := func(s style, text string) {
		if s != open.style {
			p.write(open.style, open.text)
			open = piece{s, ""}
		}
		open.text += text
	}
	for _, word := range words(pieces) {
		n := 0
		for _, w := range word {
			n += columns(layOut(w.text))
		}
		switch {
		case first:
		case p.width > 0 && column+1+n > p.width && column > hang:
			add(plain, "\n"+strings.Repeat(" ", hang))
			column = hang
		default:
			space := plain
			if len(word) > 0 && word[0].style == open.style {
				space = open.style
			}
			add(space, " ")
			column++
		}
		for _, w := range word {
			add(w.style, visible(w.text))
		}
		column, first = column+n, false
	}
	p.write(open.style, open.text)
	p.b.WriteString("\n")
}

// words cuts pieces at spaces. A word may hold several pieces.
func words(pieces []piece) [][]piece {
	all := [][]piece{nil}
	for _, p := range pieces {
		for i, part := range strings.Split(p.text, " ") {
			if i > 0 {
				all = append(all, nil)
			}
			if part != "" {
				all[len(all)-1] = append(all[len(all)-1], piece{p.style, part})
			}
		}
	}
	return all
}

// visible replaces what would steer a terminal.
func visible(text string) string {
	var b strings.Builder
	for _, c := range layOut(text) {
		b.WriteString(c.text)
	}
	return b.String()
}
