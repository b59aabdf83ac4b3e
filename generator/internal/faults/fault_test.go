package faults

import (
	"slices"
	"strings"

	"kundval/generator/internal/diag"
)

// fault is one change to the data that makes them wrong.
type fault struct {
	kind  string
	what  string            // where, and what was done
	files map[string][]byte // what stands in the files then; nil: nothing
	right []spot            // a finding at any of these is in the right place
}

// spot is a line of a file; 0 is the file as a whole.
type spot struct {
	file string
	line int
}

func (f fault) isRight(d diag.Diagnostic) bool {
	for _, s := range f.right {
		if s.file == d.Span.File && s.line == d.Span.Start.Line {
			return true
		}
	}
	return false
}

// maker makes the faults of one kind.
type maker struct {
	*project
	kind   string
	faults []fault
}

// add adds a fault in one file.
func (m *maker) add(file, content, what string, right ...spot) {
	m.faults = append(m.faults, fault{m.kind, what, map[string][]byte{file: []byte(content)}, right})
}

// put writes something else in the place of a value. The finding belongs to the
// value's first line, or to one of the other spots.
func (m *maker) put(v place, literal string, others ...spot) {
	before, was, after := cut(m.text(v.file()), v.span())
	if was == literal {
		return
	}
	m.add(v.file(), before+literal+after, v.String()+" = "+short(literal), append(slices.Clone(others), spot{v.file(), v.line()})...)
}

// drop removes a key with its value. The finding belongs to the table, or to
// one of the other spots.
func (m *maker) drop(v place, others ...spot) {
	text := m.text(v.file())
	from, to := offset(text, v.keySpan().Start), offset(text, v.span().End)
	if m.hasHeader(v) {
		block, line := m.block(table{origin: originOf(v)})
		from = offset(text, diag.Pos{Line: line, Col: 1})
		to = from + len(block)
	} else if m.inline(v) {
		rest := strings.TrimLeft(text[to:], " ")
		if strings.HasPrefix(rest, ",") {
			to = len(text) - len(strings.TrimLeft(rest[1:], " "))
		} else {
			from = strings.LastIndexAny(text[:from], ",{")
			if text[from] == '{' {
				from++
			}
		}
	} else if i := strings.IndexByte(text[to:], '\n'); i >= 0 {
		to += i + 1
	}
	m.add(v.file(), text[:from]+text[to:], v.String()+" left out", append(slices.Clone(others), m.tableSpot(v))...)
}

// originOf returns the origin of the table that is the value.
func originOf(v place) diag.Origin {
	value := v.value
	for value.Kind().String() == "ptr" {
		value = value.Elem()
	}
	if value.Kind().String() == "slice" {
		value = value.Index(0)
		for value.Kind().String() == "ptr" {
			value = value.Elem()
		}
	}
	return value.FieldByName("Origin").Interface().(diag.Origin)
}

// tableSpot is where a finding about a table as a whole belongs: its header,
// or the first line of its file.
func (m *maker) tableSpot(v place) spot {
	s := v.table.origin.At("")
	return spot{s.File, s.Start.Line}
}

// spotOf is the line of a key of a table.
func spotOf(t table, key string) spot {
	s := t.origin.At(key)
	return spot{s.File, s.Start.Line}
}

// spots are all lines of a stretch of text in a file.
func spots(file string, first int, text string) []spot {
	var out []spot
	for i := range strings.Count(text, "\n") + 1 {
		out = append(out, spot{file, first + i})
	}
	return out
}

// short keeps the list of faults readable.
func short(s string) string {
	s, _, more := strings.Cut(s, "\n")
	if r := []rune(s); len(r) > 40 {
		s, more = string(r[:40]), true
	}
	if more {
		s += "…"
	}
	return s
}

// typo exchanges two letters in the middle of a word, or adds one to a word of
// equal letters or of less than four.
func typo(word string) string {
	r := []rune(word)
	for i := len(r) / 2; i > 0 && len(r) > 3; i-- {
		if r[i] != r[i-1] && isLetter(r[i]) && isLetter(r[i-1]) {
			r[i], r[i-1] = r[i-1], r[i]
			return string(r)
		}
	}
	return word + "x"
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' }
