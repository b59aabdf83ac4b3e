package changes_test

import (
	"os"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/load"
)

func TestReal(t *testing.T) {
	site, ds, err := load.Load(os.DirFS("../../.."))
	if err != nil { t.Fatal(err) }
	for _, d := range ds { t.Log(d) }
	for _, m := range site.Municipalities {
		for i := 1; i < len(m.Editions); i++ {
			r := changes.Compare(m.Editions[i-1], m.Editions[i])
			f, _ := os.Create("/tmp/real-" + m.ID + ".txt")
			changes.WriteText(f, r, changes.TextOptions{})
			f, _ = os.Create("/tmp/real-" + m.ID + ".md")
			changes.WriteMarkdown(f, r)
		}
	}
}
