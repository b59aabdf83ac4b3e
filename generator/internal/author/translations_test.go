package author

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

// TestQuoteText makes sure that what is spelled is read back as the same text,
// but for the white space that does not count.
func TestQuoteText(t *testing.T) {
	texts := []string{
		"", "Vardagar 8–17", `Han sa "ja" \ nej`, "ett\ntvå", "\n\nett  \n\n- två\t\n- tre\n", "ett\r\ntvå\r\n",
		"ett\n\"\"\"två\"\"\"", "ett\nslut\"", "ett\nslut\"\"", `rad \` + "\nrad två", "ett\n\"två\"\ntre", "\"", "tab\tett\n\x01två",
	}
	for _, text := range texts {
		spelled := "kalla = " + quoteText(text) + "\n"
		table, found := tomlsrc.Parse("x.toml", []byte(spelled))
		if table == nil || len(found) > 0 {
			t.Errorf("%q is spelled %s, which is no TOML: %v", text, spelled, found)
			continue
		}
		var read struct {
			Source string `toml:"kalla"`
		}
		tomlsrc.Decode(table, &read)
		if got, want := model.PlainSpace(read.Source), model.PlainSpace(text); got != want {
			t.Errorf("%q is read back as %q", want, got)
		}
	}
}

// TestUntranslatedPhrases makes sure that a phrase is one gap however often it
// stands, and has the weight of its weightiest place.
func TestUntranslatedPhrases(t *testing.T) {
	m := &model.Municipality{ID: "ekby",
		Glossary: []model.GlossaryTerm{{Word: "kund", Meaning: "Den som väljer."}},
		Terms:    model.Terms{Participant: "kund"},
		Providers: []*model.Provider{
			{Slug: "a", Sectors: []string{"Bygg", "Vård"}}, {Slug: "b", Sectors: []string{"Bygg"}},
		},
		Translations: []*model.Translations{{Language: "en", Phrases: []model.Phrase{{Source: "Vård", Text: "Care"}, {Source: "Bygg"}, {Source: "El", Text: "Electricity"}}}},
	}
	p := Untranslated(m, "en", nil)
	var got []string
	for _, g := range p.Gaps {
		got = append(got, strings.Repeat("*", g.Places)+g.Source)
	}
	if want := "**kund **Bygg *Den som väljer."; strings.Join(got, " ") != want || p.Texts != 4 {
		t.Errorf("got %q of %d texts, want %q of 4", got, p.Texts, want)
	}
	if len(p.Idle) != 1 {
		t.Errorf("got %d idle translations, want that of El", len(p.Idle))
	}
	if first := p.Gaps[0]; first.Weight != model.WeightFirst {
		t.Errorf("%q has weight %d, want that of its place among the terms", first.Source, first.Weight)
	}
}

// TestAddStubsToStale puts the new wording below the old, whatever stands last
// in the old table.
func TestAddStubsToStale(t *testing.T) {
	const src = "[[oversattning]]\ntext = \"\"\"\nOne\n\ntwo\"\"\"\nkalla = \"\"\"\nEtt\n\ntvå\"\"\" # sist\n"
	m := &model.Municipality{ID: "ekby", Summary: "Ett\n\ntre"}
	table, _ := tomlsrc.Parse("data/ekby/oversattningar/en.toml", []byte("[[oversattning]]\nav = \"huvudman/sammanfattning\"\n"+src[len("[[oversattning]]\n"):]))
	file := &model.Translations{Language: "en"}
	tomlsrc.Decode(table, file)
	m.Translations = []*model.Translations{file}
	p := Untranslated(m, "en", nil)
	full := "\ufeff[[oversattning]]\nav = \"huvudman/sammanfattning\"\n" + src[len("[[oversattning]]\n"):]
	text, added, err := AddStubs([]byte(full), "", p)
	want := full + "\n[[oversattning]]\nav = \"huvudman/sammanfattning\"\nkalla = \"\"\"\nEtt\n\ntre\"\"\"\ntext = \"\"\n"
	if err != nil || added != 1 || string(text) != want {
		t.Errorf("got %d, %v\n%s\nwant\n%s", added, err, text, want)
	}
}
