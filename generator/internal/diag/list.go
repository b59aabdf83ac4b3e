package diag

import (
	"cmp"
	"slices"
)

// List collects findings. The zero List is ready to use.
type List []Diagnostic

// Add appends findings.
func (l *List) Add(d ...Diagnostic) { *l = append(*l, d...) }

// Sorted returns the findings by file, line, column, code and message, each
// once. The list itself is left as it is.
func (l List) Sorted() List {
	s := slices.Clone(l)
	slices.SortStableFunc(s, compare)
	return slices.CompactFunc(s, same)
}

// Shown returns the findings that are not silenced.
func (l List) Shown() List { return l.where(func(d Diagnostic) bool { return d.Silenced == "" }) }

// silenced returns the findings that are silenced.
func (l List) silenced() List { return l.where(func(d Diagnostic) bool { return d.Silenced != "" }) }

func (l List) where(keep func(Diagnostic) bool) List {
	var out List
	for _, d := range l {
		if keep(d) {
			out = append(out, d)
		}
	}
	return out
}

// HasErrors reports whether any finding is an error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Count returns the number of findings of one severity that are shown.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s && d.Silenced == "" {
			n++
		}
	}
	return n
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Span.File, b.Span.File),
		cmp.Compare(a.Span.Start.Line, b.Span.Start.Line),
		cmp.Compare(a.Span.Start.Col, b.Span.Start.Col),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Message.SV, b.Message.SV),
	)
}

func same(a, b Diagnostic) bool {
	return a.Span == b.Span && a.Code == b.Code && a.Message == b.Message
}
