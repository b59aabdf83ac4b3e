package tomlsrc

import (
	"strings"
	"testing"
	"unicode/utf8"

	"kundval/generator/internal/diag"
)

// TestWithin looks for words of a value in the file it was read from.
func TestWithin(t *testing.T) {
	for _, c := range []struct {
		name, src, words, want string
		line, col              int
	}{
		{"basic", `a = "ett två tre"`, "två", "två", 1, 10},
		{"after other letters than ASCII", `a = "åäö två"`, "två", "två", 1, 10},
		{"literal", `a = 'C:\ny två'`, `\ny`, `\ny`, 1, 8},
		{"after escapes", `a = "\"å\" \t\\ två"`, "två", "två", 1, 17},
		{"an escape itself", `a = "x\u00e5y"`, "å", `\u00e5`, 1, 7},
		{"a long escape", `a = "\U0001F600 två"`, "två", "två", 1, 17},
		{"first of several lines", "a = \"\"\"\nett två\ntre\"\"\"", "ett", "ett", 2, 1},
		{"last of several lines", "a = \"\"\"\nett två\ntre\"\"\"", "tre", "tre", 3, 1},
		{"beside the quotes", "a = \"\"\"ett\ntvå\"\"\"", "ett", "ett", 1, 8},
		{"several literal lines", "a = '''\nett\\\ntvå'''", "två", "två", 3, 1},
		{"Windows line ends", "a = \"\"\"\r\nett\r\ntvå\"\"\"", "två", "två", 3, 1},
		{"over a line break", "a = \"\"\"\r\nett\r\ntvå\"\"\"", "ett\ntvå", "ett\r\ntvå", 2, 1},
		{"Windows line ends and an escape", "a = \"\"\"\r\n\\\"ett\\\"\r\ntvå\"\"\"", "två", "två", 3, 1},
		{"a spelled return before a line break", "a = \"\"\"\nx\\r\ntvå\"\"\"", "\ntvå", "\\r\ntvå", 2, 2},
		{"after a continued line", "a = \"\"\"\nett \\\n   två\"\"\"", "två", "två", 3, 4},
		{"before a continued line", "a = \"\"\"\nett\\\n\n   två\"\"\"", "ett", "ett", 2, 1},
		{"over a continued line", "a = \"\"\"\nett\\\n   två\"\"\"", "tttv", "tt\\\n   tv", 2, 2},
		{"after two continued lines", "a = \"\"\"\\\n  \\\n två\"\"\"", "två", "två", 3, 2},
		{"a quotation mark last", "a = \"\"\"\nett \"två\"\"\"\"", `"två"`, `"två"`, 2, 5},
		{"an escaped backslash before a line break", "a = \"\"\"\nett\\\\\n  två\"\"\"", "två", "två", 3, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, found := Parse("a.toml", []byte(c.src))
			if len(found) > 0 {
				t.Fatalf("found %v", codes(found))
			}
			value := table.doc.str(table.doc.child(0, "a"))
			at := strings.Index(value, c.words)
			if at < 0 {
				t.Fatalf("%q is not in %q", c.words, value)
			}
			got, ok := table.LocateWithin("a", at, at+len(c.words))
			if !ok || got.Start != (diag.Pos{Line: c.line, Col: c.col}) || cutOut(t, c.src, got) != c.want {
				t.Errorf("got %v, %q, want %d:%d, %q", got, cutOut(t, c.src, got), c.line, c.col, c.want)
			}
		})
	}
}

// TestWithinBounds asks for places at and behind the ends of a text.
func TestWithinBounds(t *testing.T) {
	src := "a = \"åb\"\nn = 1\nt = { s = \"x\" }\nl = [\"å\", \"yz\"]\ne = \"\"\n"
	table, _ := Parse("a.toml", []byte(src))
	for _, c := range []struct {
		path     string
		from, to int
		want     string
	}{
		{"a", 0, 3, "a.toml:1:6"},
		{"a", 0, 0, "a.toml:1:6"},
		{"a", 3, 3, "a.toml:1:8"},
		{"a", 0, 4, ""},
		{"a", 4, 4, ""},
		{"a", 2, 1, ""},
		{"a", -1, 1, ""},
		{"e", 0, 0, "a.toml:5:6"},
		{"e", 0, 1, ""},
		{"t.s", 0, 1, "a.toml:3:12"},
		{"l[1]", 1, 2, "a.toml:4:13"},
		{"n", 0, 1, ""},
		{"t", 0, 1, ""},
		{"finns.inte", 0, 0, ""},
	} {
		got, ok := table.LocateWithin(c.path, c.from, c.to)
		if ok != (c.want != "") || got.String() != c.want {
			t.Errorf("%s[%d:%d]: got %q, want %q", c.path, c.from, c.to, got, c.want)
		}
	}
	o := diag.NewOrigin(table)
	for _, c := range []struct{ got, want diag.Span }{
		{o.Within("a", 2, 3), diag.Span{File: "a.toml", Start: diag.Pos{Line: 1, Col: 7}, End: diag.Pos{Line: 1, Col: 8}}},
		{o.Within("a", 2, 9), o.At("a")},
		{o.Within("n", 0, 1), o.At("n")},
		{o.Within("t.finns", 0, 0), o.At("t")},
		{diag.Origin{}.Within("a", 0, 1), diag.Span{}},
	} {
		if c.got != c.want {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
}

// checkWithin makes sure that each character of a string stands where it is
// said to stand: the places follow one another, and what is written there
// reads as the character.
func checkWithin(t *testing.T, raw, value string) {
	opening, closing := raw[:1], raw[:1]
	if isMultiline(raw) {
		closing = raw[:3]
		opening = closing + "\n"
	}
	last := 0
	for i, r := range value {
		n := utf8.RuneLen(r)
		start, end, ok := within(raw, i, i+n)
		if !ok || start < last || end <= start {
			t.Fatalf("%q: character %d is said to stand at %d to %d, the one before ends at %d", raw, i, start, end, last)
		}
		last = end
		piece, _ := Parse("", []byte("x = "+opening+raw[start:end]+closing+"\n"))
		if piece == nil || piece.doc.str(piece.doc.child(0, "x")) != value[i:i+n] {
			t.Fatalf("%q: %q is said to stand at %q", raw, r, raw[start:end])
		}
	}
	if _, _, ok := within(raw, len(value), len(value)+1); ok {
		t.Fatalf("%q has a place behind its end", raw)
	}
}
