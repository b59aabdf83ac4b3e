package tomlsrc

import "slices"

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
