package check

import (
	"reflect"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// TestEveryTermIsChecked fills a site with one of everything, puts a wrong word
// into each field that has a vocabulary, one at a time, and expects one finding
// in its place.
func TestEveryTermIsChecked(t *testing.T) {
	site := new(model.Site)
	words := map[string]reflect.Value{}
	datatest.Fill(site, func(place string, field reflect.StructField, v reflect.Value) {
		if tag := field.Tag.Get("vocab"); tag != "" {
			v.SetString(model.VocabularyOf(tag)[0].Code)
			words[place] = v
		}
	})
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
