package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"kundval/generator/internal/export"
)

// The manifest names colours that stand in the stylesheet and pictures that
// exist.
func TestManifest(t *testing.T) {
	var b bytes.Buffer
	if err := export.WriteManifest(&b, "Kundval", "sv"); err != nil {
		t.Fatal(err)
	}
	var m export.Manifest
	if err := json.Unmarshal(b.Bytes(), &m); err != nil {
		t.Fatal(err)
	}
	if m.Name != "Kundval" || m.Lang != "sv" || m.Scope != "/" || len(m.Icons) != 5 {
		t.Errorf("got %+v", m)
	}
	const static = "../../../static"
	tokens, err := os.ReadFile(static + "/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	for name, colour := range map[string]string{"--spruce-800": m.Theme, "--paper-50": m.Background} {
		if !strings.Contains(string(tokens), name+": "+colour+";") {
			t.Errorf("%s is not %s in the stylesheet", name, colour)
		}
	}
	for _, icon := range m.Icons {
		if icon.Type == "image/png" { // drawn by the build, whose test holds them against this
			continue
		}
		if _, err := os.Stat(static + icon.Src); err != nil {
			t.Error(err)
		}
	}
}
