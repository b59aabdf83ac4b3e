package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestProtectedNamesEncoding reads a list as other programs save it.
func TestProtectedNamesEncoding(t *testing.T) {
	file, e := filepath.Join(t.TempDir(), "namn.txt"), &environment{}
	for _, c := range []struct {
		name, text, fault string
		want              []string
	}{
		{name: "byte order mark and Windows line ends", text: "\uFEFFÅsa Öberg\r\n\r\n#x\r\nEk\r\n", want: []string{"Åsa Öberg", "Ek"}},
		{name: "Latin 1", text: "\xc5sa \xd6berg\n", fault: "UTF-8"},
	} {
		if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, _, err := e.protectedNames(file, t.TempDir())
		if c.fault == "" && err != nil || c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)) {
			t.Errorf("%s: got error %v", c.name, err)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
