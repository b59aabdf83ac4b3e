package pages_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

func TestGlossaryFollowsTheSwedishAlphabet(t *testing.T) {
	site := shipped(t)
	site.Municipalities[0].Glossary = []model.GlossaryTerm{
		{Word: "Ärende", Meaning: "En *sak* som nämnden prövar."},
		{Word: "avauktorisering", Meaning: "Godkännandet tas tillbaka.", Variants: []string{"avauktion"}},
		{Word: "Överklagande", Meaning: "Att be en domstol ändra ett beslut."},
		{Word: "Zon", Meaning: "Ett område.", Abbreviation: "Z"},
		{Word: "Åtgärdsplan", Meaning: "Vad anordnaren ska göra."},
	}
	v := view[*pages.Glossary](t, build(t, site, "2026-11-22"), "/nacka/ordlista/")
	var words []string
	for _, f := range v.Words.Facts {
		words = append(words, f.Term)
	}
	if got, want := strings.Join(words, " "), "avauktorisering Zon (Z) Åtgärdsplan Ärende Överklagande"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := string(v.Words.Facts[0].Values[1]); !strings.Contains(got, "avauktion") {
		t.Errorf("the other word is not told: %q", got)
	}
	site.Municipalities[0].Glossary = nil
	if _, ok := build(t, site, "2026-11-22")["/nacka/ordlista/"]; ok {
		t.Error("a page without words")
	}
}
