package diag

import (
	"strings"
	"unicode/utf8"
)

// SpanOf turns two byte offsets of a file's text into a place.
func SpanOf(file, text string, start, end int) Span {
	from := advance(Pos{1, 1}, text[:start])
	return Span{file, from, advance(from, text[start:end])}
}

// advance returns the place after text that begins at p.
func advance(p Pos, text string) Pos {
	if n := strings.Count(text, "\n"); n > 0 {
		p.Line += n
		p.Col = 1
		text = text[strings.LastIndexByte(text, '\n')+1:]
	}
	p.Col += utf8.RuneCountInString(text)
	return p
}
