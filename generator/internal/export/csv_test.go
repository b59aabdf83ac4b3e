package export

import (
	"strings"
	"testing"
)

// No cell is a formula, and what is none is left as it is.
func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "",
		"Alm AB":                 "Alm AB",
		"=cmd|' /C calc'!A0":     "'=cmd|' /C calc'!A0",
		"+46 8 465 004 00":       "'+46 8 465 004 00",
		"-1+2":                   "'-1+2",
		"-3.5":                   "-3.5",
		"@SUM(A1)":               "'@SUM(A1)",
		"\t=1":                   "'\t=1",
		"\n=1":                   "'\n=1",
		"＝1":                     "'＝1",
		"-Inf, eller inget alls": "'-Inf, eller inget alls",
	} {
		if got := harmless(text); got != want {
			t.Errorf("harmless(%q) = %q, want %q", text, got, want)
		}
	}
}

// Every file of rows goes through it.
func TestNoFormulas(t *testing.T) {
	var b strings.Builder
	err := WriteCatalogueCSV(&b, Catalogue{Providers: []Provider{{ID: "alm", Name: "=1+1", Authorisations: []Authorisation{{Level: "jobb-1"}}}}})
	if err != nil || !strings.Contains(b.String(), ",'=1+1,") {
		t.Errorf("got %q, %v", b.String(), err)
	}
}
