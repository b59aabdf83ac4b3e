package diag

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Index finds places in one text without counting from its beginning each
// time. It is not changed after it is made.
type Index struct {
	text   string
	starts []int // offset of each line
}

// NewIndex reads where the lines of a text begin.
func NewIndex(text string) *Index {
	l := &Index{text: text, starts: make([]int, 1, 1+strings.Count(text, "\n"))}
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return l
		}
		at += i + 1
		l.starts = append(l.starts, at)
	}
}

// Span is the function SpanOf for this text.
func (l *Index) Span(file string, start, end int) Span {
	from := l.pos(start)
	if !strings.Contains(l.text[start:end], "\n") {
		return Span{file, from, advance(from, l.text[start:end])}
	}
	return Span{file, from, l.pos(end)}
}

func (l *Index) pos(offset int) Pos {
	line, exact := slices.BinarySearch(l.starts, offset)
	if exact {
		line++
	}
	return Pos{line, 1 + utf8.RuneCountInString(l.text[l.starts[line-1]:offset])}
}
