package tomlsrc

import (
	"strings"
	"testing"
)

// TestConfirm gives the second reader another text than the first: every
// difference between the two must be seen, at its place.
func TestConfirm(t *testing.T) {
	tests := []struct {
		name, first, second string
		line                int // of the finding; 0: the two agree
	}{
		{"same", "a = 1\nb = [1, 2]\n[c]\nd = 2024-01-31\n", "a = 1\nb = [1, 2]\n[c]\nd = 2024-01-31\n", 0},
		{"other layout", "a = { b = 1 }\n", "[a]\nb = 1\n", 0},
		{"integer", "a = 1\nb = 2\n", "a = 1\nb = 3\n", 2},
		{"float", "a = 1.5\n", "a = 1.25\n", 1},
		{"bool", "a = true\n", "a = false\n", 1},
		{"string", "a = 'x'\n", "a = 'y'\n", 1},
		{"date", "a = 2024-01-31\n", "a = 2024-01-30\n", 1},
		{"type", "a = 1\n", "a = '1'\n", 1},
		{"key", "a = 1\nb = 2\n", "a = 1\nc = 2\n", 2},
		{"one key more", "a = 1\n", "a = 1\nb = 2\n", 1},
		{"one element more", "x = 1\na = [1, 2]\n", "x = 1\na = [1, 2, 3]\n", 2},
		{"one element less", "a = [1, 2]\n", "a = [1]\n", 1},
		{"one table less", "[[a]]\nb = 1\n[[a]]\nb = 2\n", "[[a]]\nb = 1\n", 3},
		{"not TOML", "a = 1\n", "a = \n", 1},
		{"left to Decode", "a = 2024-02-30\n", "a = 1\n", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var p Parser
			table, found := p.b.build("a.toml", tt.first, 0, len(tt.first))
			if len(found) > 0 {
				t.Fatal(codes(found))
			}
			d, ok := confirm(table.doc, tt.second)
			if ok != (tt.line == 0) {
				t.Fatalf("agreed = %v, want %v (%s)", ok, tt.line == 0, d.Message.EN)
			}
			if !ok && (d.Code != "readers-disagree" || d.Span.Start.Line != tt.line) {
				t.Errorf("%s at line %d, want readers-disagree at line %d", d.Code, d.Span.Start.Line, tt.line)
			}
		})
	}
}

func TestDeepNesting(t *testing.T) {
	for _, src := range []string{"a = " + strings.Repeat("[", 1_000_000), "a = " + strings.Repeat("{b=", 1_000_000)} {
		table, found := Parse("a.toml", []byte(src))
		if table != nil || len(found) != 1 || found[0].Code != "too-deep" {
			t.Errorf("Parse of %.12s… = %v, want one finding, too-deep", src, codes(found))
		}
	}
	links := "a = '" + strings.Repeat("[x](y) ", 1000) + "'\n"
	if table, found := Parse("a.toml", []byte(links)); table == nil || len(found) > 0 {
		t.Errorf("a text with many links is refused: %v", codes(found))
	}
}
