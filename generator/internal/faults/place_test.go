package faults

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// table is one table of the data, as the model has it.
type table struct {
	typ    string // the Go type's name
	origin diag.Origin
	value  reflect.Value
}

// tables lists every table that was read, by file and line.
func tables(site *model.Site) []table {
	var out []table
	gather(reflect.ValueOf(site), &out)
	slices.SortStableFunc(out, func(a, b table) int {
		x, y := a.origin.At(""), b.origin.At("")
		if c := strings.Compare(x.File, y.File); c != 0 {
			return c
		}
		return 1000*(x.Start.Line-y.Start.Line) + x.Start.Col - y.Start.Col
	})
	return out
}

func gather(v reflect.Value, out *[]table) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			gather(v.Elem(), out)
		}
	case reflect.Slice:
		for i := range v.Len() {
			gather(v.Index(i), out)
		}
	case reflect.Struct:
		if o := v.FieldByName("Origin"); o.IsValid() {
			if origin := o.Interface().(diag.Origin); origin.At("").File != "" {
				*out = append(*out, table{v.Type().Name(), origin, v})
			}
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !f.Anonymous {
				gather(v.Field(i), out)
			}
		}
	}
}

// place is a value of the data.
type place struct {
	table    table
	key      string // "niva", or "nivaer[0]" for an element
	required bool
	value    reflect.Value
}

func (p place) span() diag.Span    { return p.table.origin.At(p.key) }
func (p place) keySpan() diag.Span { return p.table.origin.KeyAt(p.key) }
func (p place) file() string       { return p.span().File }
func (p place) line() int          { return p.span().Start.Line }

// String names the place as a reader finds it.
func (p place) String() string { return p.span().String() + " " + p.table.typ + "." + p.key }

// keys lists the keys written in a table.
func (t table) keys() []place {
	var out []place
	for i := range t.value.NumField() {
		tag, ok := t.value.Type().Field(i).Tag.Lookup("toml")
		name, options, _ := strings.Cut(tag, ",")
		if ok && t.origin.Has(name) {
			out = append(out, place{t, name, strings.Contains(options, "required"), t.value.Field(i)})
		}
	}
	return out
}

// at returns the value at a key of the table.
func (t table) at(key string) (place, bool) {
	for _, p := range t.keys() {
		if p.key == key {
			return p, true
		}
	}
	return place{}, false
}

// text returns the text at a key, or "".
func (t table) text(key string) string {
	if p, ok := t.at(key); ok && p.value.Kind() == reflect.String {
		return p.value.String()
	}
	return ""
}

// of lists the tables of a type.
func (p *project) of(typ string) []table {
	return slices.DeleteFunc(slices.Clone(p.tables), func(t table) bool { return t.typ != typ })
}

// at lists the values at "Type.key". Of a list it lists the elements.
func (p *project) at(t testing.TB, path string) []place {
	t.Helper()
	typ, key, _ := strings.Cut(path, ".")
	key, elements := strings.CutSuffix(key, "[]")
	var out []place
	for _, table := range p.of(typ) {
		v, ok := table.at(key)
		if !ok {
			continue
		}
		if !elements {
			out = append(out, v)
			continue
		}
		for i := range v.value.Len() {
			out = append(out, place{table, key + "[" + strconv.Itoa(i) + "]", false, v.value.Index(i)})
		}
	}
	return out
}

// some takes n of a list, evenly spread.
func some[T any](list []T, n int) []T {
	if len(list) <= n {
		return list
	}
	var out []T
	for i := range n {
		out = append(out, list[i*(len(list)-1)/max(1, n-1)])
	}
	return out
}

// offset finds a place in a text.
func offset(text string, p diag.Pos) int {
	at := 0
	for range p.Line - 1 {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	for range p.Col - 1 {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// cut returns the text before, at and after a span.
func cut(text string, s diag.Span) (before, at, after string) {
	from, to := offset(text, s.Start), offset(text, s.End)
	return text[:from], text[from:to], text[to:]
}

// raw returns a value as it is written.
func (p *project) raw(v place) string {
	at := v.span()
	if raw, ok := p.raws[at]; ok {
		return raw
	}
	_, raw, _ := cut(p.text(at.File), at)
	p.raws[at] = raw
	return raw
}

// inline reports whether the key stands in braces.
func (p *project) inline(v place) bool {
	before, _, _ := cut(p.text(v.file()), v.keySpan())
	return strings.TrimSpace(before[strings.LastIndexByte(before, '\n')+1:]) != ""
}

// hasHeader reports whether the value is a table with a header of its own.
func (p *project) hasHeader(v place) bool {
	raw := p.raw(v)
	return strings.HasPrefix(raw, "[") && v.keySpan().Start.Line == v.line() && v.keySpan().Start.Col > v.span().Start.Col
}

// block returns a table with a header as it is written, from its header to the
// next one that does not belong to it, and the line on which it begins.
func (p *project) block(t table) (block string, line int) {
	line = t.origin.At("").Start.Line
	lines := strings.SplitAfter(p.text(t.origin.At("").File), "\n")
	name := strings.Trim(strings.TrimSpace(lines[line-1]), "[]")
	end := line
	for end < len(lines) {
		if l := strings.TrimSpace(lines[end]); strings.HasPrefix(l, "[") && !strings.HasPrefix(strings.Trim(l, "[]"), name+".") {
			break
		}
		end++
	}
	return strings.Join(lines[line-1:end], ""), line
}
