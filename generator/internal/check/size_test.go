package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/load"
)

// TestDemandingTexts checks texts of the greatest length whose Markdown is the
// hardest to read, and ends: each in a second or two. Of ten times the length,
// which is refused before it comes here, none would end before the test is given up.
func TestDemandingTexts(t *testing.T) {
	const file, old = "data/ekby/2024/villkor/a.toml", `text = "Anordnaren är registrerad."`
	for _, part := range []string{"> ", "- ", "_", "*a ", "[a](", "[a](https://a.example) ", "www.a.example ", "x"} {
		t.Run(part, func(t *testing.T) {
			t.Parallel()
			tree := datatest.Base()
			text := strings.Repeat(part, 19_900/len(part)) + "slut"
			tree[file] = &fstest.MapFile{Data: []byte(strings.Replace(string(tree[file].Data), old, "text = '"+text+"'", 1))}
			for _, d := range find(t, tree) {
				if d.Code == "too-long" {
					t.Error("the text is refused, and nothing is tried")
				}
			}
		})
	}
}

// TestTooManyLevels makes sure that of levels which are copied by the thousand
// nothing is told but that they are too many.
func TestTooManyLevels(t *testing.T) {
	const file = "data/ekby/2024/kundval.toml"
	tree := datatest.Base()
	text := string(tree[file].Data)
	for i := range 5_000 {
		text += fmt.Sprintf("\n[[kundval.niva]]\nid = \"n%[1]d\"\nnamn = \"Nivå %[1]d\"\nmalgrupp = \"Du som söker arbete.\"\n", i)
	}
	tree[file] = &fstest.MapFile{Data: []byte(text)}
	site, found, err := load.Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, d := range Check(site, Options{Today: today(), Earlier: found}) {
		codes = append(codes, d.Code)
	}
	if want := []string{"too-many", "no-plain-summary"}; !slices.Equal(codes, want) { // the levels have none
		t.Errorf("%d findings, %v, want %v", len(codes), codes[:min(5, len(codes))], want)
	}
}
