package author

import (
	"fmt"
	"slices"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/model"
)

// TestOldNames looks for the old edition where an author wrote about it, and
// not in dates, case numbers, ids or longer words.
func TestOldNames(t *testing.T) {
	tree := datatest.OverlayText(datatest.Base(), `-- data/ekby/2024/utgava.toml + --
[[aldre_utgava]]
namn = "2023/2024"
titel = "Villkor för år 2024"
not = "Gäller inte 2024-01-01, ARB 2024/7 eller 12024. Men här, i en lång mening som säger en hel del om annat, står 2024 och sedan följer också mycket mer."
-- data/ekby/2024/ersattning.toml --
beslut = "antagande"
ej_kant = ["Beloppen för 2024."]
[[belopp]]
vad = "Grundersättning"
ore = 100000
per = "månad"
`)
	m, from := lastEdition(t, tree)
	made, err := CopyEdition(tree, m, from, "2025", model.Date{Year: 2025, Month: 1, Day: 1})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range made.OldNames() {
		got = append(got, fmt.Sprintf("%s:%d: %s", n.File, n.Line, n.Text))
	}
	want := []string{
		`data/ekby/2025/ersattning.toml:1: ej_kant = ["Beloppen för 2024."]`,
		`data/ekby/2025/utgava.toml:25: titel = "Villkor för år 2024"`,
		`data/ekby/2025/utgava.toml:26: …säger en hel del om annat, står 2024 och sedan följer också mycket…`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if !slices.ContainsFunc(made.Left, func(l Left) bool { return l.String() == "1 uppgift om ersättningens beslut" }) {
		t.Errorf("left %v, want what the compensation rests on among it", made.Left)
	}
}
