package tomlsrc

import "kundval/generator/internal/diag"

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
