package tomlsrc

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kundval/generator/internal/diag"
)

// LocateWithin returns where the bytes from up to but not including to of the
// string at path are written. The offsets count in the value, as the program
// reads it; the place is that of the characters, escapes and line breaks that
// spell it, without the line continuations before and after. It reports false
// when no string stands at path or the string is shorter than to.
func (t *Table) LocateWithin(path string, from, to int) (diag.Span, bool) {
	i, ok := t.find(path)
	if !ok || t.doc.nodes[i].kind != kindString || !norm.NFC.IsNormalString(t.doc.str(i)) {
		return diag.Span{}, false // or Decode has composed it, and offsets no longer fit
	}
	start, end, ok := within(t.doc.raw(i), from, to)
	if !ok {
		return diag.Span{}, false
	}
	base := t.doc.nodes[i].start
	return t.doc.span(base+uint32(start), base+uint32(end)), true
}

// within turns two offsets of a string's value into offsets of the string as
// it is written.
func within(raw string, from, to int) (start, end int, ok bool) {
	if from < 0 || to < from {
		return 0, 0, false
	}
	s := newSpelling(raw)
	value, start := 0, -1 // value counts the bytes of it that have been read
	for s.skipContinuation(); s.at < s.end; s.skipContinuation() {
		at := s.at
		n := s.next()
		if start < 0 && from < value+n {
			start = at
		}
		value += n
		if start >= 0 && from == to {
			return start, start, true
		}
		if value >= to && start >= 0 {
			return start, s.at, true
		}
	}
	return s.at, s.at, from == to && to == value // behind the last character
}

// spelling reads a string character by character, as it is written.
type spelling struct {
	raw           string
	at, end       int
	lines, escape bool
}

func newSpelling(raw string) *spelling {
	s := &spelling{raw: raw, at: 1, end: len(raw) - 1, escape: raw[0] == '"'}
	if isMultiline(raw) {
		s.at, s.end, s.lines = 3, len(raw)-3, true
		if strings.HasPrefix(raw[s.at:], "\r\n") {
			s.at += 2
		} else if strings.HasPrefix(raw[s.at:], "\n") {
			s.at++
		}
	}
	return s
}

// next passes over one character and returns how many bytes it has in the
// value. In a string of several lines, a carriage return and the line feed
// after it are one line break, as in document.str.
func (s *spelling) next() int {
	r := s.char()
	if s.lines && r == '\r' {
		after := *s
		after.skipContinuation()
		if after.at < after.end && after.char() == '\n' {
			*s = after
			r = '\n'
		}
	}
	return utf8.RuneLen(r)
}

// char passes over one character or escape and returns what it stands for.
func (s *spelling) char() rune {
	rest := s.raw[s.at:s.end]
	if !s.escape || rest[0] != '\\' {
		r, size := utf8.DecodeRuneInString(rest)
		s.at += size
		return r
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[rest[1]]
	s.at += 2 + digits
	if digits > 0 {
		n, _ := strconv.ParseUint(rest[2:2+digits], 16, 32)
		return rune(n)
	}
	switch rest[1] {
	case 'r':
		return '\r'
	case 'n':
		return '\n'
	}
	return rune(rest[1]) // whatever it stands for, it is one byte as well
}

// skipContinuation passes over a backslash at the end of a line and the white
// space that it swallows, as often as one follows another.
func (s *spelling) skipContinuation() {
	for s.lines && s.escape {
		rest := s.raw[s.at:s.end]
		if len(rest) < 2 || rest[0] != '\\' || !strings.ContainsRune(" \t\r\n", rune(rest[1])) {
			return
		}
		s.at = s.end - len(strings.TrimLeft(rest[1:], " \t\r\n"))
	}
}
