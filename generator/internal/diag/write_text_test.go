package diag

import (
	"regexp"
	"slices"
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
		Notes:   []Note{{at("b.toml", 1, 1, 1, 5), Text{"första gången här", "first defined here"}}, {Message: Text{"ingen plats", "no place"}}},
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
  b.toml:1:1: note: first defined here
    1 | namn = "Ek"
      | ^^^^
  note: no place
  why: the number tells conditions apart
  hint: give each condition its own number
`},
		{"swedish is the default", full, "", nil, `a.toml:2:11: fel[duplicate-number]: villkoret "A.4" finns redan
  b.toml:1:1: anm: första gången här
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
				strings.Repeat("ord ", 16) + "…\n    | " + strings.Repeat(" ", 31) + "^^^\n"},
		{"several lines", short(at("a.toml", 1, 8, 3, 2)), Swedish, source, `a.toml:1:8: varning[x]: fel
  1 | namn = "Ek"
    |        ^^^^
  2 |     nummer = "A.4"
  3 | 語 = "😀" x
    | ^^
`},
		{"up to the beginning of a line", short(at("a.toml", 1, 8, 2, 1)), Swedish, source, `a.toml:1:8: varning[x]: fel
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

const tables = `titel = "Villkor"

[[avsnitt]]
id = "tillsyn"

[[villkor]]
# id = "gammalt"
id = "registrerad"
nummer = "1"
avsnitt = "registrering"
text = """
[[villkor]]
id = "nej"
Anordnaren är registrerad hos Bolagsverket."""
krav = [
  { id = "a", vad = "x" },
  [ "b" ],
]
rubrik = "Registrerad"

[bonus]
procent = 3
`

// TestContext shows what stands above the line of a finding.
func TestContext(t *testing.T) {
	source := func(name string) []byte {
		if name == "a.md" {
			return []byte("+++\n[kontakt]\nnamn = \"x\"\n+++\n\n[kontakt]\nText.\n")
		}
		return []byte(tables)
	}
	for _, c := range []struct {
		name string
		span Span
		want string
	}{
		{"before the first table", at("a.toml", 1, 1, 1, 6), `
  1 | titel = "Villkor"
    | ^^^^^
`},
		{"header, id and line", at("a.toml", 19, 10, 19, 23), `
   6 | [[villkor]]
   7 | # id = "gammalt"
   8 | id = "registrerad"
   … |
  19 | rubrik = "Registrerad"
     |          ^^^^^^^^^^^^^
`},
		{"a single line between is shown", at("a.toml", 10, 1, 10, 8), `
   6 | [[villkor]]
   7 | # id = "gammalt"
   8 | id = "registrerad"
   9 | nummer = "1"
  10 | avsnitt = "registrering"
     | ^^^^^^^
`},
		{"in a list", at("a.toml", 16, 5, 16, 7), `
   6 | [[villkor]]
   7 | # id = "gammalt"
   8 | id = "registrerad"
   … |
  16 |   { id = "a", vad = "x" },
     |     ^^
`},
		{"over several lines", at("a.toml", 11, 8, 14, 47), `
   6 | [[villkor]]
   7 | # id = "gammalt"
   8 | id = "registrerad"
   … |
  11 | text = """
     |        ^^^
   … |
  14 | Anordnaren är registrerad hos Bolagsverket."""
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`},
		{"the header itself", at("a.toml", 3, 1, 3, 12), `
  3 | [[avsnitt]]
    | ^^^^^^^^^^^
  4 | id = "tillsyn"
`},
		{"a table without id", at("a.toml", 22, 11, 22, 12), `
  21 | [bonus]
  22 | procent = 3
     |           ^
`},
		{"front matter", at("a.md", 3, 1, 3, 5), `
  2 | [kontakt]
  3 | namn = "x"
    | ^^^^
`},
		{"running text", at("a.md", 7, 1, 7, 5), `
  7 | Text.
    | ^^^^
`},
	} {
		var b strings.Builder
		d := Diagnostic{Code: "x", Span: c.span, Message: Text{"fel", "wrong"}}
		if err := WriteText(&b, []Diagnostic{d}, English, source); err != nil {
			t.Fatal(err)
		}
		_, got, _ := strings.Cut(b.String(), "\n")
		if got != c.want[1:] {
			t.Errorf("%s: got\n%swant%s", c.name, got, c.want)
		}
	}
}

// TestOutlineOfBrokenFiles makes sure that a bracket nobody closed does not
// hide the tables that follow.
func TestOutlineOfBrokenFiles(t *testing.T) {
	lines := strings.Split("[a]\nx = [1,\n[[b]]\ny = \"z\nid = 'c]'\n'''\n[c]\n", "\n")
	o := newOutline(lines, ".toml")
	for n, want := range map[int][]int{2: {1}, 4: {3, 5}, 7: {3, 5}, 0: nil, 99: nil} {
		if got := o.context(lines, n); !slices.Equal(got, want) {
			t.Errorf("line %d: got %v, want %v", n, got, want)
		}
	}
}

// TestTerminal prints for a narrow terminal in colour. Escape sequences are
// written as ‹parameters› here.
func TestTerminal(t *testing.T) {
	source := func(string) []byte {
		return []byte("[[villkor]]\n" + `text = "Anordnaren är registrerad hos Bolagsverket och Skatteverket" # x` + "\n")
	}
	list := []Diagnostic{
		{
			Code: "two-words", Severity: Warning, Span: at("data/ekby/a.toml", 2, 56, 2, 68),
			Message: Text{SV: "ordet står två gånger\x1b[1m i villkoret, och det ska bara stå en gång"},
			Hint:    Text{SV: "skriv det som står i villkoret en enda gång, inte två"},
			Notes:   []Note{{at("data/ekby/a.toml", 2, 9, 2, 19), Text{SV: "första gången står det här, i samma text"}}},
		},
		{Code: "y", Span: Span{File: "a.toml"}, Message: Text{SV: "fel"}},
	}
	want := `‹1›data/ekby/a.toml:2:56‹0›:
    ‹1;35›varning[two-words]‹0›: ‹1›ordet står två‹0›
    ‹1›gånger` + "\uFFFD" + `[1m i villkoret, och det ska‹0›
    ‹1›bara stå en gång‹0›
  ‹2›1 |‹0› [[villkor]]
  ‹2›2 |‹0› …lagsverket och Skatteverket" # x
  ‹2›  |‹0› ‹1;35›                ^^^^^^^^^^^^‹0›
  ‹1›data/ekby/a.toml:2:9‹0›: ‹1;36›anm‹0›: första
      gången står det här, i samma text
    ‹2›2 |‹0› text = "Anordnaren är registre…
    ‹2›  |‹0› ‹1;36›        ^^^^^^^^^^‹0›
  ‹1;32›råd‹0›: skriv det som står i villkoret en
       enda gång, inte två

‹1›a.toml‹0›: ‹1;31›fel[y]‹0›: ‹1›fel‹0›
`
	var b strings.Builder
	if err := WriteText(&b, list, Swedish, source, InColor(true), InColumns(20)); err != nil {
		t.Fatal(err)
	}
	got := regexp.MustCompile(`\x1b\[([0-9;]*)m`).ReplaceAllString(b.String(), "‹$1›")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, line := range strings.Split(regexp.MustCompile(`‹[0-9;]*›`).ReplaceAllString(got, ""), "\n") {
		if n := columns(layOut(line)); n > 40 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

// TestConcealed makes sure that nothing concealed is shown anywhere: not over
// several lines, in a note, nor in the words of another finding.
func TestConcealed(t *testing.T) {
	src := "a = 5501011234\nb = \"\"\"55\n0101\n-1234\"\"\"\n"
	source := func(string) []byte { return []byte(src) }
	list := List{
		{Code: "x", Span: at("a.toml", 1, 5, 1, 15), Message: Text{"ett tal", "a number"}, Hint: Text{`skriv "5501011234"`, `write "5501011234"`}},
		{Code: "y", Span: at("a.toml", 1, 5, 1, 15), Message: Text{"nummer", "number"}, Conceal: true},
		{Code: "y", Span: at("a.toml", 2, 8, 4, 6), Message: Text{"nummer", "number"}, Conceal: true,
			Notes: []Note{{at("a.toml", 1, 1, 1, 15), Text{"som 5501011234", "as 5501011234"}}}},
	}
	list = list.Concealed(source)
	var b strings.Builder
	if err := WriteText(&b, list, English, source); err != nil {
		t.Fatal(err)
	}
	want := `a.toml:1:5: error[x]: a number
  1 | a = ••••••••••
    |     ^^^^^^^^^^
  hint: write "••••••••••"

a.toml:1:5: error[y]: number
  1 | a = ••••••••••
    |     ^^^^^^^^^^

a.toml:2:8: error[y]: number
  2 | b = """••
    |        ^^
  3 | ••••
  4 | •••••"""
    | ^^^^^
  a.toml:1:1: note: as ••••••••••
    1 | a = ••••••••••
      | ^^^^^^^^^^^^^^
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}
