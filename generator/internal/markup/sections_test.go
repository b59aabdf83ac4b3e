package markup

import "testing"

func TestSections(t *testing.T) {
	intro, got := New().Sections("Först.\n\n## Läs *ditt* beslut\n\n1. Ett\n2. Två\n\n### Mer\n\n## Läs ditt beslut\n\nSe [listan][l].\n\n## Tom\n\n[l]: /a/\n")
	if intro != "<p>Först.</p>" {
		t.Errorf("intro %q", intro)
	}
	want := []Section{
		{"las-ditt-beslut", "Läs ditt beslut", "<ol>\n<li>Ett</li>\n<li>Två</li>\n</ol>\n<h3 id=\"mer\">Mer</h3>"},
		{"las-ditt-beslut-2", "Läs ditt beslut", "<p>Se <a href=\"/a/\">listan</a>.</p>"},
		{"tom", "Tom", ""},
	}
	if len(got) != len(want) {
		t.Fatalf("got %d sections, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("section %d:\n got %q\nwant %q", i, got[i], want[i])
		}
	}
	if intro, got := New().Sections(""); intro != "" || got != nil {
		t.Errorf("of nothing: %q, %v", intro, got)
	}
}
