package tomlsrc

import (
	"strings"
	"sync"

	"kundval/generator/internal/diag"
)

// kind is what a node of a TOML document is.
type kind uint8

const (
	kindTable  kind = iota // a table, however written
	kindTables             // what [[headers]] of one name make: a list of tables
	kindArray              // [a, b]
	kindString
	kindInteger
	kindFloat
	kindBool
	kindDate // a local date
	kindTime // any other date or time, which no data file uses
)

// made tells how a table came to be, which decides what may be added to it.
type made uint8

const (
	byHeader made = iota // [a], or one element of [[a]]
	implied              // the a of [a.b]
	dotted               // the a of a.b = 1
	inline               // { … }
)

// node is one value of a document with the places of its key and itself. Nodes
// hold no pointers, so that thousands of documents cost the garbage collector
// nothing. Places are byte offsets into the document's text, links are indexes
// into its nodes. Index 0 is the root, which is nobody's child, so 0 also
// means "none".
type node struct {
	kind             kind
	made             made
	handle           int32 // of tables: index into document.tables
	start, end       uint32
	keyStart, keyEnd uint32
	first, next      int32
}

// document is a parsed file. It is not changed after parsing, but that Decode
// gives a misspelt key the name that was meant.
type document struct {
	file      string
	text      string // without byte order mark
	nodes     []node
	tables    []Table
	unescaped map[int32]string // strings that are not spelled as they read
	keys      map[int32]string // keys that are not spelled as they read
	once      sync.Once
	index     *diag.Index // made when the first place is asked for
}

// Table is a table of a TOML file: the root, a [table], an element of a
// [[list]], or an inline table. It knows the place of everything in it and so
// is a diag.Locator.
type Table struct {
	doc  *document
	node int32
}

// key returns the key of node i.
func (d *document) key(i int32) string {
	if d.keys != nil {
		if k, ok := d.keys[i]; ok {
			return k
		}
	}
	n := &d.nodes[i]
	return d.text[n.keyStart:n.keyEnd]
}

// rename gives node i the key that was meant.
func (d *document) rename(i int32, key string) {
	if d.keys == nil {
		d.keys = map[int32]string{}
	}
	d.keys[i] = key
}

// raw returns node i as it is written.
func (d *document) raw(i int32) string {
	n := &d.nodes[i]
	return d.text[n.start:n.end]
}

// str returns the value of the string node i, with line endings as "\n".
func (d *document) str(i int32) string {
	if d.unescaped != nil {
		if s, ok := d.unescaped[i]; ok {
			return s
		}
	}
	return unquote(d.raw(i))
}

// unquote returns the content of a string without escapes.
func unquote(raw string) string {
	if !isMultiline(raw) {
		return raw[1 : len(raw)-1]
	}
	s := unixLines(raw[3 : len(raw)-3])
	return strings.TrimPrefix(s, "\n")
}

func isMultiline(raw string) bool {
	return len(raw) >= 6 && (raw[:3] == `"""` || raw[:3] == `'''`)
}

func unixLines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\r\n", "\n")
}

// child returns the node with the given key in the table i, or 0.
func (d *document) child(i int32, key string) int32 {
	for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
		if d.key(c) == key {
			return c
		}
	}
	return 0
}

// element returns element n of the list i, or 0.
func (d *document) element(i int32, n int) int32 {
	c := d.nodes[i].first
	for ; c != 0 && n > 0; n-- {
		c = d.nodes[c].next
	}
	return c
}

// count returns the number of children of node i.
func (d *document) count(i int32) int {
	n := 0
	for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
		n++
	}
	return n
}

// span turns byte offsets into a place.
func (d *document) span(start, end uint32) diag.Span {
	d.once.Do(func() { d.index = diag.NewIndex(d.text) })
	return d.index.Span(d.file, int(start), int(end))
}

func (d *document) valueSpan(i int32) diag.Span {
	n := &d.nodes[i]
	return d.span(n.start, n.end)
}

func (d *document) keySpan(i int32) diag.Span {
	n := &d.nodes[i]
	return d.span(n.keyStart, n.keyEnd)
}
