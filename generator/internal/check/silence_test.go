package check

import (
	"strings"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
)

// TestSilenced makes sure that a silenced warning is handed on with the reason.
func TestSilenced(t *testing.T) {
	found := diag.List(find(t, datatest.OverlayText(datatest.Base(), `
-- data/webbplats.toml + --
[[tystade_varningar]]
kod = "unknown-file"
skal = "Anteckningar."
-- data/anteckningar.txt --
`)))
	if n := len(found.Shown()); n > 0 || len(found) != 1 || found[0].Silenced != "Anteckningar." {
		t.Errorf("got %+v", found)
	}
}

// TestConcealedInWords makes sure that a finding about the form of a value
// does not repeat the identity number that another finding conceals.
func TestConcealedInWords(t *testing.T) {
	tree := datatest.Base()
	name := "data/ekby/anordnare/alm.toml"
	tree[name].Data = []byte(strings.Replace(string(tree[name].Data), `"552000-0018"`, "1212121212", 1))
	codes := map[string]bool{}
	for _, d := range find(t, tree) {
		codes[d.Code] = true
		if said := d.Message.SV + d.Hint.SV + d.Message.EN + d.Hint.EN; strings.Contains(said, "1212") {
			t.Errorf("%s repeats the number: %s", d.Code, said)
		}
	}
	if !codes["wrong-type"] || !codes["personnummer"] {
		t.Errorf("got %v, want the type and the number found", codes)
	}
}
