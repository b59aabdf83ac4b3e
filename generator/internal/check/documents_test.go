package check

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

const paperless = `
-- data/ekby/2024/utgava.toml + --
[[dokument]]
id = "bilaga"
titel = "Bilaga"
slag = "bilaga"
fil = "bilaga.pdf"
kontrollsumma = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
-- data/ekby/2024/bilaga.pdf pdf --
`

// about runs the rules over a document and gives what is said, in Swedish.
func about(t *testing.T, description string) string {
	t.Helper()
	tree := datatest.OverlayText(datatest.Base(), paperless+description)
	found := slices.DeleteFunc(find(t, tree), func(d diag.Diagnostic) bool { return d.Code == "checksum-mismatch" })
	var b bytes.Buffer
	if err := diag.WriteText(&b, found, diag.Swedish, nil); err != nil {
		t.Fatal(err)
	}
	if err := diag.WriteJSON(&bytes.Buffer{}, found); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestNumberInDocument makes sure that a number is told of by its place, and
// never repeated.
func TestNumberInDocument(t *testing.T) {
	got := about(t, "title: om 121212-1212\nlanguage: sv\ntagged:\nauthor: Anna 121212-1212\npage: 19121212- / 1212 och 121212-1212\npage: 552000-0018")
	want := `data/ekby/2024/bilaga.pdf: fel[personnummer]: i dokumentet står något som ser ut som ett personnummer
  anm: det står i dokumentets egenskaper (Author)
  anm: det står i dokumentets egenskaper (Title)
  anm: 2 stycken står på sidan 1
  varför: det som en gång har sparats i git finns kvar där
  råd: ta bort numret före nästa commit; är det redan sparat måste historiken skrivas om

data/ekby/2024/utgava.toml:N:7: varning[document-author]: dokumentets egenskaper namnger en person som författare
  råd: töm egenskapen Författare, eller skriv "Nämnden för arbete", och spara dokumentet på nytt
`
	got = regexp.MustCompile(`toml:\d+:`).ReplaceAllString(got, "toml:N:")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWhatADocumentLacks(t *testing.T) {
	for description, want := range map[string]string{
		"page: a":                        "dokumentet saknar titel, språk och taggar\n",
		"page: a\nlanguage: sv\ntagged:": "dokumentet saknar titel\n",
		"page: a\ntitle: T":              "dokumentet saknar språk och taggar\n",
		"title: T\nlanguage: sv\ntagged:\nauthor: Anna Ek\npage: a": "namnger en person som författare: \"Anna Ek\"\n",
	} {
		if got := about(t, description); !strings.Contains(got, want) || strings.Count(got, "[") != 1 {
			t.Errorf("%q: got %s", description, got)
		}
	}
}

func TestUnsearchable(t *testing.T) {
	for _, c := range []struct {
		paper model.Paper
		want  string
	}{
		{model.Paper{}, ""},
		{model.Paper{Problem: model.PaperLocked}, "låst med lösenord"},
		{model.Paper{Problem: model.PaperBroken}, "går inte att läsa"},
		{model.Paper{Problem: model.PaperTooLarge}, "för stort"},
		{model.Paper{Problem: model.PaperUnknown}, "av det här slaget"},
		{model.Paper{Problem: model.PaperSilent}, "bara bilder"},
		{model.Paper{Pages: []int{3}}, "sidan 3 har ingen text"},
		{model.Paper{Pages: []int{2, 7}}, "sidorna 2 och 7 har"},
		{model.Paper{Pages: []int{1, 2, 3, 4, 5, 6, 9}}, "sidorna 1, 2, 3, 4, 5 och 2 till har"},
		{model.Paper{Carries: true}, "ligger andra filer"},
	} {
		what, hint := unsearchable(&c.paper)
		if !strings.Contains(what.SV, c.want) || (what.SV == "") != (c.want == "") || (what.SV == "") != (hint.SV == "") {
			t.Errorf("%+v: got %q, %q", c.paper, what.SV, hint.SV)
		}
	}
}

// TestChecksumToPaste makes sure that the line in the advice is what is needed.
func TestChecksumToPaste(t *testing.T) {
	tree := datatest.OverlayText(datatest.Base(), strings.ReplaceAll(paperless, "kontrollsumma", "# kontrollsumma")+"title: T\nlanguage: sv\ntagged:\npage: a")
	found := find(t, tree)
	if len(found) != 1 || found[0].Code != "missing-checksum" {
		t.Fatalf("got %v", found)
	}
	_, line, _ := strings.Cut(found[0].Hint.SV, "under: ")
	file := tree["data/ekby/2024/utgava.toml"]
	file.Data = bytes.ReplaceAll(file.Data, []byte("fil = \"bilaga.pdf\""), []byte("fil = \"bilaga.pdf\"\n"+line))
	if found := find(t, tree); len(found) > 0 {
		t.Errorf("after pasting %q: got %v", line, found)
	}
}
