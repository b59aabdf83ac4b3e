package tomlsrc

import (
	"strings"
	"testing"
	"unicode/utf16"

	"kundval/generator/internal/diag"
)

// TestNotText makes sure that a file that is no UTF-8 gives one finding, which
// says what it probably is.
func TestNotText(t *testing.T) {
	wide := func(s string, little bool) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(s)) {
			if little {
				b.Write([]byte{byte(u), byte(u >> 8)})
			} else {
				b.Write([]byte{byte(u >> 8), byte(u)})
			}
		}
		return b.String()
	}
	const src = "namn = \"Åsas väg hör hit\"\nplatser = 3\nord = [\"a\"]\n"
	for _, c := range []struct{ name, src, want, at string }{
		{"Windows-1252", "namn = \"\xC5sas v\xE4g\"\n", "probably as Windows-1252", "a.toml:1:9"},
		{"Mac Roman", "namn = \"\x81sas v\x8Ag h\x9Ar\"\n", "probably as Mac Roman", "a.toml:1:9"},
		{"MS-DOS", "namn = \"\x8Fsas v\x84g h\x94r\"\n", "probably as MS-DOS", "a.toml:1:9"},
		{"one character", "a = \"åäö é\"\nb = \"\xE5\"\n", "although the rest of the file is", "a.toml:2:6"},
		{"no idea", "a = \"\xFA\xFB\xFC\"\n", "not saved as UTF-8", "a.toml:1:6"},
		{"zero", "a = 1\x00\n", "not saved as UTF-8", "a.toml:1:6"},
		{"UTF-16 LE", wide("\uFEFF"+src, true), "but as UTF-16", "a.toml"},
		{"UTF-16 BE", wide("\uFEFF"+src, false), "but as UTF-16", "a.toml"},
		{"UTF-16 without mark", wide(src, true), "but as UTF-16", "a.toml"},
		{"Word", "PK\x03\x04\x14\x00\x06\x00\xFF", "document of Word", "a.toml"},
		{"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "a PDF", "a.toml"},
		{"picture", "\x89PNG\r\n\x1A\n\x00", "a picture", "a.toml"},
	} {
		table, found := Parse("a.toml", []byte(c.src))
		if table != nil || len(found) != 1 || found[0].Code != "not-utf8" {
			t.Errorf("%s: got %v", c.name, codes(found))
			continue
		}
		if d := found[0]; !strings.Contains(d.Message.EN, c.want) || d.Span.String() != c.at || d.Hint.IsZero() {
			t.Errorf("%s: got %q at %s, want %q at %s", c.name, d.Message.EN, d.Span, c.want, c.at)
		}
	}
}

// TestComposed reads letters that are written in two parts as those they make.
func TestComposed(t *testing.T) {
	src := "namn = \"A\u030asa\" # åäö\nord = [\"va\u0308g\", 5]\n"
	table, _ := Parse("a.toml", []byte(src))
	var c card
	found := Decode(table, &c)
	if c.Name != "Åsa" || c.Tags[0] != "väg" {
		t.Errorf("got %q and %q", c.Name, c.Tags[0])
	}
	if at := c.Within("namn", 0, 2); at != c.At("namn") {
		t.Errorf("Å stands at %v, want the text as a whole, which is longer than it reads", at)
	}
	for _, d := range found {
		if d.Code == "wrong-type" && d.Span.Start != (diag.Pos{Line: 2, Col: 16}) {
			t.Errorf("5 stands at %v, want the place in the file", d.Span.Start)
		}
	}
}
