package tomlsrc

import (
	"encoding"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kundval/generator/internal/diag"
)

// Decoder fills structs from tables and remembers how each type is filled. It
// must not be used by two goroutines at once. The zero Decoder is ready to use.
type Decoder struct {
	plans map[reflect.Type]*plan
	root  *plan
	found diag.List
	lost  map[string]bool
}

// Decode fills the struct that v points to from a table, by the fields'
// toml:"name" and toml:"name,required" tags, and returns every fault. A value
// of the wrong type leaves its field zero. Texts are composed (NFC), so that
// equal words compare equal. Fields without a tag are left
// alone; an embedded diag.Origin learns the table's place.
func Decode(t *Table, v any) []diag.Diagnostic { return new(Decoder).Decode(t, v) }

// Decode is the function Decode with remembered types.
func (d *Decoder) Decode(t *Table, v any) []diag.Diagnostic {
	d.found = nil
	clear(d.lost)
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
	var seen uint64 // a bit for each field of p
	meant := d.misspelt(doc, i, p)
	for c := doc.nodes[i].first; c != 0; c = doc.nodes[c].next {
		n, ok := p.byName[doc.key(c)]
		if !ok || doc.nodes[c].made == implied && isMeant(meant, n) {
			continue
		}
		seen |= 1 << n
		f := &p.fields[n]
		switch ok := d.value(doc, c, f.want, f.name, v.Field(f.index)); {
		case !ok:
			d.lose(f.name)
		case f.required:
			d.refuseEmpty(doc, c, f.name)
		}
	}
	for _, m := range meant {
		d.readAsMeant(doc, m, p, seen, v)
		seen |= 1 << m.field
	}
	for n, f := range p.fields {
		if f.required && seen&(1<<n) == 0 {
			d.missingKey(doc, i, f)
			d.lose(f.name)
		}
	}
}

// misspelt is a key that is not in the format and the field that was probably
// meant.
type misspelt struct {
	node  int32
	field int
}

// misspelt reports the keys of the table at node i that are not in the format,
// and returns those of which it is known what was meant.
func (d *Decoder) misspelt(doc *document, i int32, p *plan) []misspelt {
	var meant []misspelt
	for c := doc.nodes[i].first; c != 0 && !full(d.found); c = doc.nodes[c].next {
		if _, ok := p.byName[doc.key(c)]; ok {
			continue
		}
		d.unknownKey(doc, i, c, p)
		if m, ok := p.byName[diag.Suggest(doc.key(c), p.names)]; ok {
			meant = append(meant, misspelt{c, m})
		}
	}
	return meant
}

// isMeant reports whether a misspelt key is meant for the field. A table of the
// right name that only a header of a table within it has made, as [[a.b]] below
// a misspelt [[a]], is then not there in its own right.
func isMeant(meant []misspelt, field int) bool {
	return slices.ContainsFunc(meant, func(m misspelt) bool { return m.field == field })
}

// readAsMeant reads the value of a misspelt key as if it were spelled right,
// so that one slip of the pen makes one finding, and the faults in the value
// come to light.
func (d *Decoder) readAsMeant(doc *document, m misspelt, p *plan, seen uint64, v reflect.Value) {
	f := &p.fields[m.field]
	target := v.Field(f.index)
	if seen&(1<<m.field) == 0 {
		doc.rename(m.node, f.name)
	} else if !f.want.ofTables() {
		return
	}
	read := reflect.New(target.Type()).Elem()
	before := len(d.found)
	switch ok := d.value(doc, m.node, f.want, f.name, read); {
	case !ok:
		d.found = d.found[:before] // it is reported already
		d.lose(f.name)
	case seen&(1<<m.field) != 0:
		target.Set(reflect.AppendSlice(target, read))
	default:
		target.Set(read)
	}
}

// lose notes that a value for the key could not be read.
func (d *Decoder) lose(key string) {
	if d.lost == nil {
		d.lost = map[string]bool{}
	}
	d.lost[key] = true
}

// Lost lists the keys for which some table of what was decoded last should
// have had a value that could not be read. What refers to such a value is not
// to be blamed.
func (d *Decoder) Lost() []string { return slices.Sorted(maps.Keys(d.lost)) }

// value fills v from node i and reports whether it could.
func (d *Decoder) value(doc *document, i int32, w want, name string, v reflect.Value) bool {
	k := doc.nodes[i].kind
	switch {
	case w.form == wantString && k == kindString:
		s := doc.str(i)
		if d.tooLong(doc, i, s) {
			return false
		}
		v.SetString(norm.NFC.String(s))
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
	d.lose(name)
	tell(&d.found, diag.Diagnostic{
		Code:    codeEmptyValue,
		Span:    doc.valueSpan(i),
		Message: diag.Textf("%q måste fyllas i", "%q must be filled in", name),
	})
}
