package tomlsrc

import (
	"errors"
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
