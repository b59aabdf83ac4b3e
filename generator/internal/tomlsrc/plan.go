package tomlsrc

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"

	"kundval/generator/internal/diag"
)

// plan says how a struct type is filled from a table.
type plan struct {
	origin int // index of the embedded diag.Origin, or -1
	fields []field
	byName map[string]int
	names  []string
}

// field is one struct field that has a toml tag.
type field struct {
	name     string
	required bool
	index    int
	want     want
}

// want is what a field accepts. Elem describes the elements of a list.
type want struct {
	form form
	part bool // an element of a list
	elem *want
	typ  reflect.Type
}

type form uint8

const (
	wantString form = iota
	wantBool
	wantInt
	wantFloat
	wantDate
	wantTable   // a struct
	wantPointer // a pointer to a struct
	wantList    // a slice of anything above
)

// plan returns the plan for a struct type, made once per Decoder.
func (d *Decoder) plan(t reflect.Type) *plan {
	if p, ok := d.plans[t]; ok {
		return p
	}
	p := &plan{origin: -1, byName: map[string]int{}}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous && f.Type == reflect.TypeFor[diag.Origin]() {
			p.origin = i
			continue
		}
		tag, ok := f.Tag.Lookup("toml")
		if !ok {
			continue
		}
		name, option, _ := strings.Cut(tag, ",")
		p.byName[name] = len(p.fields)
		p.names = append(p.names, name)
		p.fields = append(p.fields, field{
			name:     name,
			required: option == "required",
			index:    i,
			want:     wantOf(f.Type),
		})
	}
	if len(p.fields) > 64 {
		panic(fmt.Sprintf("tomlsrc: %s has more than 64 keys", t))
	}
	if d.plans == nil {
		d.plans = map[reflect.Type]*plan{}
	}
	d.plans[t] = p
	return p
}

// wantOf panics on a type that no data file can fill: the mistake is in the
// program, and any test that decodes the type finds it.
func wantOf(t reflect.Type) want {
	switch {
	case t.Kind() == reflect.Struct && reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return want{form: wantDate, typ: t}
	case t.Kind() == reflect.Struct:
		return want{form: wantTable, typ: t}
	case t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct:
		return want{form: wantPointer, typ: t}
	case t.Kind() == reflect.Slice:
		elem := wantOf(t.Elem())
		elem.part = true
		return want{form: wantList, elem: &elem, typ: t}
	case t.Kind() == reflect.String:
		return want{form: wantString, typ: t}
	case t.Kind() == reflect.Bool:
		return want{form: wantBool, typ: t}
	case t.Kind() == reflect.Int, t.Kind() == reflect.Int64:
		return want{form: wantInt, typ: t}
	case t.Kind() == reflect.Float64:
		return want{form: wantFloat, typ: t}
	}
	panic(fmt.Sprintf("tomlsrc: no TOML value fills a %s", t))
}

// ofTables reports whether the want is a list of tables.
func (w want) ofTables() bool {
	return w.form == wantList && (w.elem.form == wantTable || w.elem.form == wantPointer)
}
