package diag

import (
	"strings"
	"testing"
)

func at(file string, line, col, endLine, endCol int) Span {
	return Span{file, Pos{line, col}, Pos{endLine, endCol}}
}

func TestWriteText(t *testing.T) {
	src := "namn = \"Ek\"\n\tnummer = \"A.4\"\n語 = \"😀\" x\nbaa\u0301r = \u001b[31m\u202e\"\n\n" +
		"text = \"" + strings.Repeat("ord ", 40) + "fel " + strings.Repeat("ord ", 40) + "\"\n"
	source := func(string) []byte { return []byte(src) }
	full := Diagnostic{
		Code:    "duplicate-number",
		Span:    at("a.toml", 2, 11, 2, 16),
		Message: Textf("villkoret %q finns redan", "condition %q is already defined", "A.4"),
		Why:     Text{"numret skiljer villkoren åt", "the number tells conditions apart"},
		Hint:    Text{`ge varje villkor ett eget nummer`, `give each condition its own number`},
		Notes:   []Note{{at("b.toml", 7, 10, 7, 15), Text{"första gången här", "first defined here"}}, {Message: Text{"ingen plats", "no place"}}},
	}
	short := func(s Span) Diagnostic {
		return Diagnostic{Code: "x", Severity: Warning, Span: s, Message: Text{"fel", "wrong"}}
	}
	for _, c := range []struct {
		name   string
		d      Diagnostic
		lang   Language
		source Source
		want   string
	}{
		{"everything", full, English, source, `a.toml:2:11: error[duplicate-number]: condition "A.4" is already defined
  2 |     nummer = "A.4"
    |              ^^^^^
  b.toml:7:10: note: first defined here
  note: no place
  why: the number tells conditions apart
  hint: give each condition its own number
`},
		{"swedish is the default", full, "", nil, `a.toml:2:11: fel[duplicate-number]: villkoret "A.4" finns redan
  b.toml:7:10: anm: första gången här
  anm: ingen plats
  varför: numret skiljer villkoren åt
  råd: ge varje villkor ett eget nummer
`},
		{"wide characters take two columns", short(at("a.toml", 3, 9, 3, 10)), Swedish, source, `a.toml:3:9: varning[x]: fel
  3 | 語 = "😀" x
    |           ^
`},
		{"combining and control characters", short(at("a.toml", 4, 13, 4, 14)), Swedish, source,
			"a.toml:4:13: varning[x]: fel\n  4 | baa\u0301r = \uFFFD[31m\uFFFD\"\n    |            ^\n"},
		{"concealed", Diagnostic{Code: "x", Span: at("a.toml", 1, 8, 1, 12), Message: Text{"fel", "wrong"}, Conceal: true}, Swedish, source,
			"a.toml:1:8: fel[x]: fel\n  1 | namn = ••••\n    |        ^^^^\n"},
		{"empty line", short(at("a.toml", 5, 1, 5, 1)), Swedish, source, "a.toml:5:1: varning[x]: fel\n"},
		{"long line", short(at("a.toml", 6, 169, 6, 172)), Swedish, source,
			"a.toml:6:169: varning[x]: fel\n  6 | …d ord ord ord ord ord ord ord fel " +
				strings.TrimRight(strings.Repeat("ord ", 16)+"or", " ") + "…\n    | " + strings.Repeat(" ", 31) + "^^^\n"},
		{"several lines", short(at("a.toml", 1, 8, 3, 2)), Swedish, source, `a.toml:1:8: varning[x]: fel
  1 | namn = "Ek"
    |        ^^^^
`},
		{"behind the end of the line", short(at("a.toml", 1, 12, 1, 12)), Swedish, source, `a.toml:1:12: varning[x]: fel
  1 | namn = "Ek"
    |            ^
`},
		{"behind the end of the file", short(at("a.toml", 99, 1, 99, 2)), Swedish, source, "a.toml:99:1: varning[x]: fel\n"},
		{"whole file", short(Span{File: "a.toml"}), Swedish, source, "a.toml: varning[x]: fel\n"},
		{"no file", short(Span{}), Swedish, source, "varning[x]: fel\n"},
	} {
		var b strings.Builder
		if err := WriteText(&b, []Diagnostic{c.d}, c.lang, c.source); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, b.String(), c.want)
		}
	}
}

// TestSecrets makes sure that what one finding conceals is not shown by another
// about the same line.
func TestSecrets(t *testing.T) {
	src := "a = \"12\", b = 3\n"
	list := []Diagnostic{
		{Code: "x", Span: at("a", 1, 11, 1, 12), Message: Text{"fel", "wrong"}},
		{Code: "y", Span: at("a", 1, 6, 1, 8), Message: Text{"fel", "wrong"}, Conceal: true},
	}
	var b strings.Builder
	if err := WriteText(&b, list, Swedish, func(string) []byte { return []byte(src) }); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "12") || strings.Count(b.String(), "••") != 2 {
		t.Errorf("got\n%s", b.String())
	}
}

func TestSummary(t *testing.T) {
	e, w := Diagnostic{}, Diagnostic{Severity: Warning}
	for _, c := range []struct {
		list []Diagnostic
		lang Language
		want string
	}{
		{nil, Swedish, ""},
		{[]Diagnostic{e}, Swedish, "1 fel"},
		{[]Diagnostic{e, e, w}, Swedish, "2 fel, 1 varning"},
		{[]Diagnostic{e, e, w}, English, "2 errors, 1 warning"},
		{[]Diagnostic{w, w}, Swedish, "2 varningar"},
	} {
		if got := Summary(c.list, c.lang); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
