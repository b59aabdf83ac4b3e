package texts

import (
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"kundval/generator/internal/diag"
)

// other is the plural form that every language has, and the only form of a
// text that depends on no count.
const other = "other"

// formNames are the forms of CLDR in their usual order.
func formNames() []string { return []string{"zero", "one", "two", "few", "many", other} }

// formsOf returns the forms that whole numbers take in a language, and other.
func formsOf(code string) []string {
	names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: other}
	tag := language.Make(code)
	used := map[string]bool{other: true}
	for n := range 201 { // where all forms of all languages show but those of millions
		used[names[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]] = true
	}
	return slices.DeleteFunc(formNames(), func(f string) bool { return !used[f] })
}

// plurals finds forms that a text lacks, or that its language has not.
func (c *checker) plurals(f *file, key string, t text) {
	want := f.forms
	var lacks, extra []string
	for _, form := range want {
		if strings.TrimSpace(t.forms[form]) == "" {
			lacks = append(lacks, form)
		}
	}
	for _, form := range formNames() {
		if _, ok := t.forms[form]; ok && !slices.Contains(want, form) {
			extra = append(extra, form)
		}
	}
	all := strings.Join(want, ", ")
	if len(lacks) > 0 {
		c.report(codePlural, f.at(key), diag.Textf("texten %q saknar formen %s", "the text %q lacks the form %s", key, strings.Join(lacks, ", ")),
			diag.Textf("språket %s har formerna %s: skriv en rad för var och en", "the language %s has the forms %s: write a line for each", f.code, all))
	}
	if len(extra) > 0 {
		c.report(codePlural, f.at(key), diag.Textf("texten %q har formen %s, som språket inte har", "the text %q has the form %s, which the language has not", key, strings.Join(extra, ", ")),
			diag.Textf("ta bort den: språket %s har formerna %s", "remove it: the language %s has the forms %s", f.code, all))
	}
}
