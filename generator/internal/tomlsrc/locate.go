package tomlsrc

import (
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
)

// Locate returns where the value at path stands. Of a table that has a header
// this is the header; the root stands at the beginning of its file.
func (t *Table) Locate(path string) (diag.Span, bool) {
	i, ok := t.find(path)
	if !ok {
		return diag.Span{}, false
	}
	return t.doc.valueSpan(i), true
}

// LocateKey returns where the key at path stands. Elements of an array and the
// root have no key.
func (t *Table) LocateKey(path string) (diag.Span, bool) {
	i, ok := t.find(path)
	if !ok || t.doc.nodes[i].keyEnd == 0 {
		return diag.Span{}, false
	}
	return t.doc.keySpan(i), true
}

// find follows a path such as "vid_brist.sanktioner[1]" from the table.
func (t *Table) find(path string) (int32, bool) {
	at := t.node
	for path != "" {
		var ok bool
		if at, path, ok = t.step(at, path); !ok {
			return 0, false
		}
	}
	return at, true
}

// step follows the first part of a path and returns the rest.
func (t *Table) step(at int32, path string) (int32, string, bool) {
	d := t.doc
	if path[0] == '[' {
		digits, rest, ok := strings.Cut(path[1:], "]")
		n, err := strconv.Atoi(digits)
		if !ok || err != nil || n < 0 || !isList(d.nodes[at].kind) {
			return 0, "", false
		}
		at = d.element(at, n)
		return at, strings.TrimPrefix(rest, "."), at != 0
	}
	if d.nodes[at].kind != kindTable {
		return 0, "", false
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		end = len(path)
	}
	at = d.child(at, path[:end])
	return at, strings.TrimPrefix(path[end:], "."), at != 0
}

func isList(k kind) bool { return k == kindArray || k == kindTables }

// Entry is a key with its value: words, a table of further entries, or anything
// else as it is written.
type Entry struct {
	Key   string
	Text  string
	Table []Entry // not nil for a table
}

// Entries lists what the table holds, as it stands in the file.
func (t *Table) Entries() []Entry { return t.doc.entries(t.node) }

func (d *document) entries(i int32) []Entry {
	es := []Entry{}
	for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
		e := Entry{Key: d.key(c)}
		switch d.nodes[c].kind {
		case kindTable:
			e.Table = d.entries(c)
		case kindString:
			e.Text = d.str(c)
		default:
			e.Text = d.raw(c)
		}
		es = append(es, e)
	}
	return es
}

// Len returns how many elements the list at path has, 0 when there is none.
func (t *Table) Len(path string) int {
	i, ok := t.find(path)
	if !ok || !isList(t.doc.nodes[i].kind) {
		return 0
	}
	return t.doc.count(i)
}
