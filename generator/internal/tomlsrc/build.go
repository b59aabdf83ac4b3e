package tomlsrc

import (
	"errors"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"kundval/generator/internal/diag"
)

// builder turns the expressions of the scanner into the nodes of one document
// by TOML's rules for what may be defined twice.
type builder struct {
	scan   unstable.Parser
	doc    *document
	base   uint32 // offset of the scanned part in the document's text
	nodes  []node
	last   []int32        // last child of each node, to append to it
	size   []int32        // number of children of each table
	index  map[slot]int32 // children of tables with many
	tables int
	found  diag.List
}

func (b *builder) build(file, text string, from, to int) (*Table, []diag.Diagnostic) {
	b.doc = &document{file: file, text: text}
	b.base = uint32(from)
	b.nodes, b.last, b.size = b.nodes[:0], b.last[:0], b.size[:0]
	clear(b.index)
	b.tables, b.found = 0, nil
	b.table(node{start: b.base, end: b.base})

	data := []byte(text[from:to])
	b.scan.Reset(data)
	current, done := int32(0), 0
	for b.scan.NextExpression() {
		e := b.scan.Expression()
		switch e.Kind {
		case unstable.KeyValue:
			b.keyValue(current, e)
			done = int(e.Raw.Offset + e.Raw.Length)
		case unstable.Table:
			current, done = b.header(e, 1)
		case unstable.ArrayTable:
			current, done = b.header(e, 2)
		}
	}
	if err := b.scan.Error(); err != nil {
		return nil, append(b.found, b.syntaxError(err, data, done))
	}
	return b.finish(), b.found
}

// finish makes the document's own copy of the nodes and a handle for each
// table.
func (b *builder) finish() *Table {
	d := b.doc
	d.nodes = slices.Clone(b.nodes)
	d.tables = make([]Table, 0, b.tables)
	for i := range d.nodes {
		if d.nodes[i].kind == kindTable {
			d.nodes[i].handle = int32(len(d.tables))
			d.tables = append(d.tables, Table{d, int32(i)})
		}
	}
	return &d.tables[0]
}

// add makes a node that is nobody's child yet.
func (b *builder) add(n node) int32 {
	b.nodes = append(b.nodes, n)
	b.last = append(b.last, 0)
	b.size = append(b.size, 0)
	return int32(len(b.nodes) - 1)
}

func (b *builder) table(n node) int32 {
	n.kind = kindTable
	b.tables++
	return b.add(n)
}

// link makes child the last child of parent.
func (b *builder) link(parent, child int32) {
	if l := b.last[parent]; l != 0 {
		b.nodes[l].next = child
	} else {
		b.nodes[parent].first = child
	}
	b.last[parent] = child
	if b.nodes[parent].kind == kindTable {
		b.indexed(parent, child)
	}
}

// slot is a key in a table.
type slot struct {
	parent int32
	name   string
}

// manyKeys is from how many keys on a table is worth an index.
const manyKeys = 32

// indexed notes the key of a table's new child, or of all its children once
// they are many: going through them for each new key would take ages.
func (b *builder) indexed(parent, child int32) {
	b.size[parent]++
	first := child
	switch {
	case b.size[parent] < manyKeys:
		return
	case b.size[parent] == manyKeys:
		first = b.nodes[parent].first
	}
	if b.index == nil {
		b.index = map[slot]int32{}
	}
	for c := first; c != 0; c = b.nodes[c].next {
		b.index[slot{parent, b.keyName(c)}] = c
	}
}

// key is one part of a possibly dotted key.
type key struct {
	start, end uint32
	name       string
	spelled    bool // the name differs from the text
}

func (b *builder) keyOf(n *unstable.Node) key {
	k := key{start: b.base + n.Raw.Offset}
	k.end = k.start + n.Raw.Length
	k.name = b.doc.text[k.start:k.end]
	if c := k.name[0]; c == '"' || c == '\'' {
		k.name, k.spelled = string(n.Data), true
	}
	return k
}

// named records the key of node i.
func (b *builder) named(i int32, k key) {
	b.nodes[i].keyStart, b.nodes[i].keyEnd = k.start, k.end
	if k.spelled {
		if b.doc.keys == nil {
			b.doc.keys = map[int32]string{}
		}
		b.doc.keys[i] = k.name
	}
}

// child finds a key in a table that is being built.
func (b *builder) child(parent int32, name string) int32 {
	if b.size[parent] >= manyKeys {
		return b.index[slot{parent, name}]
	}
	for c := b.nodes[parent].first; c != 0; c = b.nodes[c].next {
		if b.keyName(c) == name {
			return c
		}
	}
	return 0
}

func (b *builder) keyName(i int32) string {
	if b.doc.keys != nil {
		if k, ok := b.doc.keys[i]; ok {
			return k
		}
	}
	return b.doc.text[b.nodes[i].keyStart:b.nodes[i].keyEnd]
}

// keyValue adds "key = value" to a table and returns where it ends.
func (b *builder) keyValue(table int32, e *unstable.Node) uint32 {
	parts := e.Key()
	parts.Next()
	k := b.keyOf(parts.Node())
	orphan := false
	for !parts.IsLast() {
		if !orphan {
			table, orphan = b.dottedTable(table, k)
		}
		parts.Next()
		k = b.keyOf(parts.Node())
	}
	if !orphan {
		if first := b.child(table, k.name); first != 0 {
			b.twice(k, first, diag.Text{})
			orphan = true
		}
	}
	v, _ := b.value(e.Value(), b.valueStart(k.end))
	end := b.base + e.Raw.Offset + e.Raw.Length
	b.nodes[v].end = end
	b.named(v, k)
	if !orphan {
		b.link(table, v)
	}
	return end
}

// dottedTable steps into the table that a part of a dotted key names. It
// reports true when that cannot be.
func (b *builder) dottedTable(parent int32, k key) (int32, bool) {
	c := b.child(parent, k.name)
	if c == 0 {
		c = b.table(node{made: dotted, start: k.start, end: k.end})
		b.named(c, k)
		b.link(parent, c)
		return c, false
	}
	n := b.nodes[c]
	if n.kind == kindTable && n.made == dotted {
		return c, false
	}
	b.twice(k, c, diag.Textf("skriv nyckeln i tabellen där den första gången står",
		"write the key in the table where it first stands"))
	return 0, true
}

// header opens the table of [a.b] (brackets 1) or [[a.b]] (brackets 2) and
// returns it with the offset in the scanned text where the header ends.
func (b *builder) header(e *unstable.Node, brackets int) (int32, int) {
	parts := e.Key()
	parts.Next()
	k := b.keyOf(parts.Node())
	start := b.headerStart(k.start, brackets)
	at, orphan := int32(0), false
	for !parts.IsLast() {
		if !orphan {
			at, orphan = b.superTable(at, k, start)
		}
		parts.Next()
		k = b.keyOf(parts.Node())
	}
	h := node{start: start, end: b.headerEnd(k.end, brackets)}
	switch {
	case orphan:
		at = b.table(h)
	case brackets == 1:
		at = b.openTable(at, k, h)
	default:
		at = b.openElement(at, k, h)
	}
	return at, int(h.end - b.base)
}

// superTable steps into the table that an earlier part of a header names.
func (b *builder) superTable(parent int32, k key, start uint32) (int32, bool) {
	c := b.child(parent, k.name)
	if c == 0 {
		c = b.table(node{made: implied, start: start, end: k.end})
		b.named(c, k)
		b.link(parent, c)
		return c, false
	}
	switch n := b.nodes[c]; {
	case n.kind == kindTables:
		return b.last[c], false
	case n.kind == kindTable && n.made != inline:
		return c, false
	}
	b.twice(k, c, diag.Text{})
	return 0, true
}

func (b *builder) openTable(parent int32, k key, h node) int32 {
	c := b.child(parent, k.name)
	if c == 0 {
		c = b.table(h)
		b.named(c, k)
		b.link(parent, c)
		return c
	}
	switch n := &b.nodes[c]; {
	case n.kind == kindTable && n.made == implied:
		n.made, n.start, n.end = byHeader, h.start, h.end
		b.named(c, k)
		return c
	case n.kind == kindTable && n.made != inline:
		b.twice(k, c, diag.Text{})
		return c
	case n.kind == kindTables:
		b.twice(k, c, diag.Textf("skriv [[%s]] med dubbla klamrar för ännu en", "write [[%s]] with double brackets for one more", k.name))
		return b.element(c, k, h)
	}
	b.twice(k, c, diag.Text{})
	return b.table(h)
}

func (b *builder) openElement(parent int32, k key, h node) int32 {
	c := b.child(parent, k.name)
	if c == 0 {
		c = b.add(node{kind: kindTables, start: h.start, end: h.end})
		b.named(c, k)
		b.link(parent, c)
	} else if n := b.nodes[c]; n.kind != kindTables {
		hint := diag.Text{}
		if n.kind == kindTable {
			hint = diag.Textf("skriv [[%s]] med dubbla klamrar på båda ställena", "write [[%s]] with double brackets in both places", k.name)
		}
		b.twice(k, c, hint)
		return b.table(h)
	}
	return b.element(c, k, h)
}

// element adds a table to the list of a [[header]].
func (b *builder) element(list int32, k key, h node) int32 {
	c := b.table(h)
	b.named(c, k)
	b.link(list, c)
	return c
}

// twice reports a key that is already taken.
func (b *builder) twice(k key, first int32, hint diag.Text) {
	if full(b.found) {
		return
	}
	n := b.nodes[first]
	if hint.IsZero() {
		hint = diag.Textf("ta bort den ena", "remove one of them")
	}
	tell(&b.found, diag.Diagnostic{
		Code:    codeDuplicateKey,
		Span:    b.doc.span(k.start, k.end),
		Message: diag.Textf("%q står redan i samma tabell", "%q already stands in the same table", k.name),
		Notes: []diag.Note{{
			Span:    b.doc.span(n.keyStart, n.keyEnd),
			Message: diag.Textf("första gången här", "the first time here"),
		}},
		Hint: hint,
	})
}

// value adds a value that begins at offset start, and what it holds, and
// returns it with the offset where it ends.
func (b *builder) value(v *unstable.Node, start uint32) (int32, uint32) {
	switch v.Kind {
	case unstable.Array:
		return b.array(v, start)
	case unstable.InlineTable:
		return b.inlineTable(v, start)
	}
	end := b.base + v.Raw.Offset + v.Raw.Length
	i := b.add(node{kind: scalarKind(v.Kind), start: start, end: end})
	raw := b.doc.text[start:end]
	if v.Kind == unstable.String && raw[0] == '"' && strings.IndexByte(raw, '\\') >= 0 {
		if b.doc.unescaped == nil {
			b.doc.unescaped = map[int32]string{}
		}
		s := string(v.Data)
		if isMultiline(raw) {
			s = unixLines(s)
		}
		b.doc.unescaped[i] = s
	}
	return i, end
}

func scalarKind(k unstable.Kind) kind {
	switch k {
	case unstable.String:
		return kindString
	case unstable.Integer:
		return kindInteger
	case unstable.Float:
		return kindFloat
	case unstable.Bool:
		return kindBool
	case unstable.LocalDate:
		return kindDate
	}
	return kindTime
}

func (b *builder) array(v *unstable.Node, start uint32) (int32, uint32) {
	i := b.add(node{kind: kindArray, start: start})
	at := start + 1
	for c := v.Children(); c.Next(); {
		var child int32
		child, at = b.value(c.Node(), b.skip(at))
		b.link(i, child)
	}
	b.nodes[i].end = b.skip(at) + 1
	return i, b.nodes[i].end
}

func (b *builder) inlineTable(v *unstable.Node, start uint32) (int32, uint32) {
	i := b.table(node{made: inline, start: start})
	at := start + 1
	for c := v.Children(); c.Next(); {
		at = b.keyValue(i, c.Node())
	}
	b.nodes[i].end = b.skip(at) + 1
	return i, b.nodes[i].end
}

func (b *builder) syntaxError(err error, data []byte, done int) diag.Diagnostic {
	at, n := len(data), 0
	var p *unstable.ParserError
	message := err.Error()
	if errors.As(err, &p) {
		message = p.Message
		if off := cap(data) - cap(p.Highlight); off >= 0 && off <= len(data) {
			at, n = off, min(len(p.Highlight), len(data)-off)
		}
	}
	base := int(b.base)
	if d, ok := loneReturn(b.doc, base+len(data)); ok {
		return d
	}
	begin := int(b.skip(uint32(base + done)))
	return syntaxDiagnostic(b.doc, message, base+at, base+at+n, begin, base+len(data))
}
