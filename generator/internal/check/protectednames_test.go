package check

import (
	"bytes"
	"strings"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
)

func TestNameFinder(t *testing.T) {
	f := newNameFinder([]string{"Åsa-Karin von Öberg", "Li", "Holm, Erik", "", " , "})
	for text, want := range map[string]string{
		"x Åsa-Karin von Öberg y":         "Åsa-Karin von Öberg",
		"åsa karin von öberg":             "åsa karin von öberg",
		"ASA KARIN VON OBERG.":            "ASA KARIN VON OBERG",
		"A\u030asa-Karin von O\u0308berg": "A\u030asa-Karin von O\u0308berg",
		"von Öberg, Åsa-Karin":            "von Öberg, Åsa-Karin",
		"Öberg, Åsa Karin von":            "Öberg, Åsa Karin von",
		"asa.karin.von.oberg@x":           "asa.karin.von.oberg",
		"Erik\n  Holm":                    "Erik\n  Holm",
		"Holm;Erik|Erik\tHolm":            "Holm;Erik|Erik\tHolm",
		`"Holm","Erik"`:                   `Holm","Erik`,
		"| Erik | Holm |":                 "Erik | Holm",
		"**Li**, li och LI":               "Li|li|LI",

		"Liv, ali, Li2, Liss":          "",
		"Lis li_":                      "Lis|li",
		"Åsa-Karin von Öbergs":         "Åsa-Karin von Öbergs",
		"Erik, Holm":                   "",
		"Erik. Holm":                   "",
		"Erik och Holm":                "",
		"Erik\n\nHolm":                 "",
		"Eriks Holm och Erik Holmsson": "",
		"Erik Holms":                   "Erik Holms",
		"Åsa-Karin Öberg":              "",
		"":                             "",
	} {
		var got []string
		for _, m := range f.find(text) {
			got = append(got, text[m.from:m.to])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("in %q got %q, want %q", text, g, want)
		}
	}
}

// TestProtectedNamesStaySecret makes sure that no output tells a protected
// name: not by excerpts, by the messages of other rules or by file names.
func TestProtectedNamesStaySecret(t *testing.T) {
	tree := datatest.OverlayText(datatest.Base(), `
-- data/webbplats.toml + --
[kontakt]
funktion = "Tolvan Tolvansson"
[[tystade_varningar]]
kod = "tolvan-tolvansson"
skal = "x"
-- data/ekby/ickeval.toml --
metod = "zäta"
text = """x Tolvan
Tolvansson [[ y"""
[[rota]]
nivaer = ["jobb-1", "z", "ZÄTA"]
fran = 2024-01-01
anordnare = ["alm", "zata"]
-- data/ekby/anordnare/zata.toml --
namn = "x"
-- data/ekby/2024/zata/rester/fil.txt --
x
`)
	found := find(t, tree)
	source := func(file string) []byte {
		if f := tree[file]; f != nil {
			return f.Data
		}
		return nil // a folder
	}
	var b bytes.Buffer
	if err := diag.WriteText(&b, found, diag.Swedish, source); err != nil {
		t.Fatal(err)
	}
	if err := diag.WriteJSON(&b, found); err != nil {
		t.Fatal(err)
	}
	out := strings.ToLower(b.String())
	for _, secret := range []string{"tolvan", "zäta", "zata"} {
		if strings.Contains(out, secret) {
			t.Errorf("%q is told in\n%s", secret, b.String())
		}
	}
	names := 0
	for _, d := range found {
		if d.Code == "protected-name" {
			names++
		}
	}
	if names != 8 { // six in texts, two in names of files
		t.Errorf("got %d names in\n%s", names, b.String())
	}
}
