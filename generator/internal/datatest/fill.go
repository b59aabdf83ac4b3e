package datatest

import (
	"reflect"
	"strings"

	"kundval/generator/internal/diag"
)

// tableName stands in for a table of a file: the place of a key is its name.
type tableName string

func (n tableName) Locate(path string) (diag.Span, bool) {
	return diag.Span{File: string(n) + "." + path}, true
}

func (n tableName) LocateKey(path string) (diag.Span, bool) { return n.Locate(path) }

func (n tableName) LocateWithin(path string, _, _ int) (diag.Span, bool) { return n.Locate(path) }

// Fill gives every list in what root points to an element and every pointer a
// value, and visits each value that a data file can give: as "Type.key", which
// is also the file that findings about it name, and "Type.key[0]" for the
// element of a list.
func Fill(root any, visit func(place string, field reflect.StructField, value reflect.Value)) {
	fill(reflect.ValueOf(root).Elem(), visit)
}

func fill(v reflect.Value, visit func(string, reflect.StructField, reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), visit)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), visit)
	case reflect.Struct:
		for i := range v.NumField() {
			field, f := v.Type().Field(i), v.Field(i)
			if field.Type == reflect.TypeFor[diag.Origin]() {
				f.Set(reflect.ValueOf(diag.NewOrigin(tableName(v.Type().Name()))))
				continue
			}
			fill(f, visit)
			key, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
			if key == "" {
				continue
			}
			if f.Kind() == reflect.Slice {
				f, key = f.Index(0), key+"[0]"
			}
			visit(v.Type().Name()+"."+key, field, f)
		}
	}
}
