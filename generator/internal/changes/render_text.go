package changes

import "strings"

// Escape sequences of a terminal.
const (
	red   = "\x1b[31;9m" // struck as well, so that colour is never alone
	green = "\x1b[32;4m"
	reset = "\x1b[0m"
)

// RenderText prints a redline for a terminal, a block a line: in colour with
// deleted words struck and inserted words underlined, or without colour as
// [-old-]{+new+}. Emphasis and links are left out.
func RenderText(blocks []Block, color bool) string {
	var b strings.Builder
	for _, bl := range blocks {
		lines := [][]Span{bl.Spans}
		if bl.Op == Replaced {
			lines = [][]Span{only(bl.Spans, Del), only(bl.Spans, Ins)}
		}
		for _, ss := range lines {
			b.WriteString(lineStart(bl, "– "))
			for len(ss) > 0 {
				n := runLength(ss)
				writeMarked(&b, ss[0].Op, joined(ss[:n]), color)
				ss = ss[n:]
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// lineStart is the mark before a block; bullet stands before an item.
func lineStart(bl Block, bullet string) string {
	switch bl.Kind {
	case Heading:
		return strings.Repeat("#", bl.Level) + " "
	case Quote:
		return "> "
	case Item:
		indent := strings.Repeat("  ", bl.Level-1)
		switch {
		case bl.Continued:
			return indent + "  "
		case bl.Ordered:
			return indent + formatNumber(float64(bl.Number)) + ". "
		}
		return indent + bullet
	}
	return ""
}

func writeMarked(b *strings.Builder, op Op, text string, color bool) {
	open, shut := "", ""
	switch {
	case op == Del && color:
		open, shut = red, reset
	case op == Del:
		open, shut = "[-", "-]"
	case op == Ins && color:
		open, shut = green, reset
	case op == Ins:
		open, shut = "{+", "+}"
	}
	if open == "" {
		b.WriteString(text)
		return
	}
	core := strings.TrimRight(text, " \n")
	after := text[len(core):]
	lead := core[:len(core)-len(strings.TrimLeft(core, " \n"))]
	b.WriteString(lead + open + core[len(lead):] + shut + after)
}

// runLength counts the leading spans of one operation.
func runLength(ss []Span) int {
	n := 1
	for n < len(ss) && ss[n].Op == ss[0].Op {
		n++
	}
	return n
}

func joined(ss []Span) string {
	var b strings.Builder
	for _, s := range ss {
		b.WriteString(s.Text)
	}
	return b.String()
}
