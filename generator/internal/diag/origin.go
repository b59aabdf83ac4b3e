package diag

import "fmt"

// Pos is a place in a data file. Line and Col are 1-based and Col counts
// Unicode code points, so that an editor's "go to" lands on the character.
// The zero Pos means that no place is known.
type Pos struct {
	Line, Col int
}

// Span is a stretch of one file, from Start up to but not including End.
// File is a slash-separated path relative to the project's root.
type Span struct {
	File       string
	Start, End Pos
}

// String gives file:line:col, the form that terminals and editors link.
func (s Span) String() string {
	if s.Start.Line == 0 {
		return s.File
	}
	return fmt.Sprintf("%s:%d:%d", s.File, s.Start.Line, s.Start.Col)
}

// Locator knows where the parts of one table of a data file stand.
//
// A path names a value below the table: keys joined by dots, elements of
// arrays by their 0-based index in brackets, as in "vid_brist.sanktioner[1]".
// The empty path is the table itself.
type Locator interface {
	Locate(path string) (value Span, ok bool)
	LocateKey(path string) (key Span, ok bool)
	// LocateWithin gives the place of the bytes from up to but not including
	// to of the string at path, however it is spelled.
	LocateWithin(path string, from, to int) (part Span, ok bool)
}

// Origin is carried by every value of the model that was read from a file,
// and tells where the value and its fields were written. The zero Origin,
// of a value made in a test or by the program, knows no place.
type Origin struct {
	loc Locator
}

// NewOrigin returns an Origin that asks loc.
func NewOrigin(loc Locator) Origin { return Origin{loc} }

// At returns where the value at path was written, or the closest enclosing
// place that is known when the path is absent from the file.
func (o Origin) At(path string) Span { return o.find(path, Locator.Locate) }

// KeyAt returns where the key at path was written, or the closest enclosing
// place that is known.
func (o Origin) KeyAt(path string) Span { return o.find(path, Locator.LocateKey) }

// Within returns where the bytes from up to but not including to of the text at
// path were written, so that a finding can underline the words that it is
// about. Both count in the text as the model has it. When the text is not that
// long, or nothing or something else was written at path, it returns At(path).
func (o Origin) Within(path string, from, to int) Span {
	if o.loc != nil {
		if s, ok := o.loc.LocateWithin(path, from, to); ok {
			return s
		}
	}
	return o.At(path)
}

// Has reports whether a value was written at path.
func (o Origin) Has(path string) bool {
	if o.loc == nil {
		return false
	}
	_, ok := o.loc.Locate(path)
	return ok
}

func (o Origin) find(path string, locate func(Locator, string) (Span, bool)) Span {
	if o.loc == nil {
		return Span{}
	}
	for {
		if s, ok := locate(o.loc, path); ok {
			return s
		}
		if path == "" {
			return Span{}
		}
		path = parent(path)
		locate = Locator.Locate
	}
}

// parent drops the last key or index of a path.
func parent(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}
