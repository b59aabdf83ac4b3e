package load

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestHidden(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // place and character of the first, and how many follow
	}{
		{"namn = \"Alm AB\"\n\tort = 'Ekby' # é å \u00ad\n", ""},
		{"namn = \"Alm\u202e BA\"", "1:12 U+202E 0"},
		{"\n# \u2066x\u2069", "2:3 U+2066 1"},
		{"namn = \"Alm\u200b \u2060AB\"", "1:12 U+200B 1"},
		{`namn = "Alm\u202e"`, "1:12 U+202E 0"},
		{`namn = "Alm\U0000202E"`, "1:12 U+202E 0"},
		{`namn = "Alm\u0000\b"`, "1:12 U+0000 1"},
		{`namn = "Alm\\u202e"`, ""},
		{`namn = "Alm\u00e5\n"`, ""},
		{"namn = \"ع\u200cع \u200fع\"", ""},
		{"namn = \"A\u200dlm\"", "1:10 U+200D 0"},
		{"namn = \"Alm\u200f\"", "1:12 U+200F 0"},
		{"namn = \"👩\u200d👧\"", ""},
		{"namn = \"A\u3164lm \U000E0041\"", "1:10 U+3164 1"},
		{"namn = \"A\u2028lm\"", "1:10 U+2028 0"},
	} {
		got := ""
		if d, ok := hidden("a.toml", c.text, len(c.text)); ok {
			more := 0
			if len(d.Notes) > 0 {
				_, _ = fmt.Sscanf(d.Notes[0].Message.EN, "the file has %d", &more)
			}
			_, after, _ := strings.Cut(d.Message.EN, "seen: ")
			code, _, _ := strings.Cut(after, ",")
			got = fmt.Sprintf("%d:%d %s %d", d.Span.Start.Line, d.Span.Start.Col, code, more)
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Only what TOML reads is escaped: an article shows a backslash as it is.
func TestHiddenInArticle(t *testing.T) {
	const text = "+++\ntitel = \"Om\"\n+++\n\nSkriv \\u202e.\n"
	if d, ok := hidden("om.md", text, tomlEnd("om.md", text)); ok {
		t.Errorf("got %v", d)
	}
	const head = "+++\ntitel = \"O\\u202em\"\n+++\n"
	if _, ok := hidden("om.md", head, tomlEnd("om.md", head)); !ok {
		t.Error("nothing is found in the front matter")
	}
}

func TestMixed(t *testing.T) {
	for text, want := range map[string]string{
		"Nämnden för arbete":         "",
		"Комісія з праці, e-пошта":   "",
		"N\u00e4mn\u0434en f\u00f6r": "1:1 1:8",
		"en p\u0430ragraf":           "1:4 1:12",
		"id = \"j\u03bfbb\"":         "1:7 1:11",
		"μm, 5 µm och Ω":             "1:1 1:3",
	} {
		got := ""
		if d, ok := mixed("a.toml", text); ok {
			got = fmt.Sprintf("%d:%d %d:%d", d.Span.Start.Line, d.Span.Start.Col, d.Span.End.Line, d.Span.End.Col)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Hidden characters by the hundred thousand take no longer than they are many.
func TestHiddenByTheMegabyte(t *testing.T) {
	began := time.Now()
	for _, text := range []string{strings.Repeat("\u200f", 500_000), strings.Repeat("x\u202e\n", 500_000), strings.Repeat(`\\`, 1_000_000) + `u202e`, strings.Repeat(`\u202e`, 200_000)} {
		hidden("a.toml", text, len(text))
		mixed("a.toml", text)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}
