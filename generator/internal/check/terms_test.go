package check

import (
	"reflect"
	"strings"
	"testing"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// tableName stands in for a table of a file: the place of a key is its name.
type tableName string

func (n tableName) Locate(path string) (diag.Span, bool) {
	return diag.Span{File: string(n) + "." + path}, true
}

func (n tableName) LocateKey(path string) (diag.Span, bool) { return n.Locate(path) }

func (n tableName) LocateWithin(path string, _, _ int) (diag.Span, bool) { return n.Locate(path) }

// TestEveryTermIsChecked fills a site with one of everything, puts a wrong word
// into each field that has a vocabulary, one at a time, and expects one finding
// in its place.
func TestEveryTermIsChecked(t *testing.T) {
	site := new(model.Site)
	words := map[string]reflect.Value{}
	fill(reflect.ValueOf(site).Elem(), words)
	if got := unknown(site); len(got) > 0 {
		t.Fatalf("the right words make findings: %v", got)
	}
	for place, v := range words {
		right := v.String()
		v.SetString("okänt-ord")
		if got := unknown(site); len(got) != 1 || got[0].Span.File != place || got[0].Hint.IsZero() {
			t.Errorf("a wrong word at %s: got %v", place, got)
		}
		v.SetString("")
		if got := unknown(site); len(got) > 0 {
			t.Errorf("no word at %s: got %v", place, got)
		}
		v.SetString(right)
	}
	for _, place := range []string{"AccessibilityInfo.uppfyllelse", "AuthorisationEvent.slag", "ChangeNote.delar[0]", "Occasion.slag"} {
		if _, ok := words[place]; !ok {
			t.Errorf("%s was not tried", place)
		}
	}
}

// unknown applies the one rule.
func unknown(site *model.Site) []diag.Diagnostic {
	p := newPass(site, Options{})
	unknownTerms(p)
	return p.found
}

// fill gives every list an element and every pointer a value, and notes by
// place the texts that have a vocabulary, of which it gives them the first word.
func fill(v reflect.Value, words map[string]reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), words)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), words)
	case reflect.Struct:
		for i := range v.NumField() {
			field, f := v.Type().Field(i), v.Field(i)
			if field.Type == reflect.TypeFor[diag.Origin]() {
				f.Set(reflect.ValueOf(diag.NewOrigin(tableName(v.Type().Name()))))
				continue
			}
			fill(f, words)
			if tag := field.Tag.Get("vocab"); tag != "" {
				place, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
				if f.Kind() == reflect.Slice {
					f, place = f.Index(0), nth(place, 0)
				}
				f.SetString(model.VocabularyOf(tag)[0].Code)
				words[v.Type().Name()+"."+place] = f
			}
		}
	}
}
