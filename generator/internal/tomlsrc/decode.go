package tomlsrc

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
)

// Decoder fills structs from tables and remembers how each type is filled. It
// must not be used by two goroutines at once. The zero Decoder is ready to use.
type Decoder struct {
	plans map[reflect.Type]*plan
	root  *plan
	found diag.List
}

// Decode fills the struct that v points to from a table, by the fields'
// toml:"name" and toml:"name,required" tags, and returns every fault. A value
// of the wrong type leaves its field zero. Fields without a tag are left
// alone; an embedded diag.Origin learns the table's place.
func Decode(t *Table, v any) []diag.Diagnostic { return new(Decoder).Decode(t, v) }

// Decode is the function Decode with remembered types.
func (d *Decoder) Decode(t *Table, v any) []diag.Diagnostic {
	d.found = nil
	target := reflect.ValueOf(v).Elem()
	d.root = d.plan(target.Type())
	d.table(t.doc, t.node, target)
	return d.found
}

// table fills a struct from the table at node i.
func (d *Decoder) table(doc *document, i int32, v reflect.Value) {
	p := d.plan(v.Type())
	if p.origin >= 0 {
		*v.Field(p.origin).Addr().Interface().(*diag.Origin) = diag.NewOrigin(&doc.tables[doc.nodes[i].handle])
	}
	var seen, meant uint64 // a bit for each field of p: written, and misspelt
	for c := doc.nodes[i].first; c != 0; c = doc.nodes[c].next {
		n, ok := p.byName[doc.key(c)]
		if !ok {
			d.unknownKey(doc, i, c, p)
			if m, ok := p.byName[diag.Suggest(doc.key(c), p.names)]; ok {
				meant |= 1 << m
			}
			continue
		}
		seen |= 1 << n
		f := &p.fields[n]
		if d.value(doc, c, f.want, f.name, v.Field(f.index)) && f.required {
			d.refuseEmpty(doc, c, f.name)
		}
	}
	for n, f := range p.fields {
		// A misspelt key is not also missing.
		if f.required && (seen|meant)&(1<<n) == 0 {
			d.missingKey(doc, i, f)
		}
	}
}

// value fills v from node i and reports whether it could.
func (d *Decoder) value(doc *document, i int32, w want, name string, v reflect.Value) bool {
	k := doc.nodes[i].kind
	switch {
	case w.form == wantString && k == kindString:
		v.SetString(doc.str(i))
	case w.form == wantBool && k == kindBool:
		v.SetBool(doc.raw(i) == "true")
	case w.form == wantInt && k == kindInteger:
		return d.integer(doc, i, name, v)
	case w.form == wantFloat && (k == kindInteger || k == kindFloat):
		return d.float(doc, i, name, v)
	case w.form == wantDate && k == kindDate:
		return d.date(doc, i, v)
	case w.form == wantTable && k == kindTable:
		d.table(doc, i, v)
	case w.form == wantPointer && k == kindTable:
		v.Set(reflect.New(w.typ.Elem()))
		d.table(doc, i, v.Elem())
	case w.form == wantList && (k == kindArray || k == kindTables && w.ofTables()):
		d.list(doc, i, w, name, v)
	default:
		d.wrongType(doc, i, w, name)
		return d.salvage(doc, i, w, v)
	}
	return true
}

// salvage reads a table with the wrong number of brackets all the same, so
// that the faults in it come to light. It reports whether v was filled.
func (d *Decoder) salvage(doc *document, i int32, w want, v reflect.Value) bool {
	n := doc.nodes[i]
	switch {
	case w.ofTables() && n.kind == kindTable:
		v.Set(reflect.MakeSlice(w.typ, 1, 1))
		return d.value(doc, i, *w.elem, "", v.Index(0))
	case (w.form == wantTable || w.form == wantPointer) && n.kind == kindTables:
		return d.value(doc, n.first, w, "", v)
	}
	return false
}

// list fills a slice. Of pointers, all elements are made in one piece.
func (d *Decoder) list(doc *document, i int32, w want, name string, v reflect.Value) {
	n := doc.count(i)
	v.Set(reflect.MakeSlice(w.typ, n, n))
	var pool reflect.Value
	if w.elem.form == wantPointer {
		pool = reflect.MakeSlice(reflect.SliceOf(w.elem.typ.Elem()), n, n)
	}
	at := 0
	for c := doc.nodes[i].first; c != 0; c = doc.nodes[c].next {
		elem := v.Index(at)
		if w.elem.form == wantPointer && doc.nodes[c].kind == kindTable {
			elem.Set(pool.Index(at).Addr())
			d.table(doc, c, elem.Elem())
			at++
		} else if d.value(doc, c, *w.elem, name, elem) {
			at++
		} else {
			elem.SetZero()
		}
	}
	v.SetLen(at) // what could not be read is not in the list
}

func (d *Decoder) integer(doc *document, i int32, name string, v reflect.Value) bool {
	n, err := strconv.ParseInt(strings.ReplaceAll(doc.raw(i), "_", ""), 0, 64)
	if err != nil || v.OverflowInt(n) {
		d.outOfRange(doc, i, name)
		return false
	}
	v.SetInt(n)
	return true
}

func (d *Decoder) float(doc *document, i int32, name string, v reflect.Value) bool {
	raw := strings.ReplaceAll(doc.raw(i), "_", "")
	f, err := strconv.ParseFloat(raw, 64)
	if n, e := strconv.ParseInt(raw, 0, 64); e == nil {
		f, err = float64(n), nil // also 0x, 0o and 0b
	}
	if err != nil || f != f || f-f != 0 {
		d.outOfRange(doc, i, name) // too large, nan or inf
		return false
	}
	v.SetFloat(f)
	return true
}

func (d *Decoder) date(doc *document, i int32, v reflect.Value) bool {
	err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(doc.raw(i)))
	if err != nil {
		v.SetZero()
		d.badDate(doc, i)
		return false
	}
	return true
}

// refuseEmpty reports a required string or list that holds nothing.
func (d *Decoder) refuseEmpty(doc *document, i int32, name string) {
	switch n := doc.nodes[i]; {
	case n.kind == kindString && strings.TrimSpace(doc.str(i)) == "":
	case n.kind == kindArray && n.first == 0:
	default:
		return
	}
	d.found.Add(diag.Diagnostic{
		Code:    codeEmptyValue,
		Span:    doc.valueSpan(i),
		Message: diag.Textf("%q måste fyllas i", "%q must be filled in", name),
	})
}
