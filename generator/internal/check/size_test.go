package check

import (
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
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
