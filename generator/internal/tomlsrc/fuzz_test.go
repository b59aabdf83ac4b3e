package tomlsrc

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"kundval/generator/internal/diag"
)

// seeds are documents that use every construct, most of them well formed.
func seeds() []string {
	return []string{
		"",
		"a = 1\n",
		"\uFEFFa = 1\r\nb = \"\"\"\r\nx\r\ny\"\"\"\r\n",
		"namn = \"Åsa\" # kommentar\n[kontakt]\n\ttelefon = '08-1'\n",
		"[[a]]\nb = [1, 2, [3, 4], ]\n[[a.c]]\nd = { e = 1, f.g = [ { h = 'x' } ] }\n[[a]]\n[a.c]\ni = true\n",
		"a.b.c = 1\na.b.d = 2\n[a.e]\nf = 3\n",
		"[a.b.c]\nx = 1\n[a]\ny = 2\n[a.b]\nz = 3\n",
		"[a.b.c]\nx = 1\n[a]\nb.y = 2\n",
		"[a.b.c]\nx = 1\n[a]\nb.c.y = 2\n",
		"[fruit]\napple.color = 'red'\n[fruit.apple]\n",
		"[fruit]\napple.color = 'red'\n[fruit.apple.taste]\nsweet = true\n",
		"a = { b = 1 }\n[a.c]\n",
		"a = { b = 1 }\na.c = 2\n",
		"a = []\n[[a]]\n",
		"[[a]]\n[a]\n",
		"[a]\n[[a]]\n",
		"[[a.b]]\n[a]\nb.c = 1\n",
		"a = 1\na = 2\n",
		"a = 1\n[a]\nb = 1\n",
		"\"a b\" = 'x'\n'c\"' = \"\\u00e5\"\n\"\" = 1\n\"\\u00e5\" = 1\n",
		"a = \"\"\"\\\n   x \\\n y\"\"\"\n",
		"a = '''\nx\\y'''\nb = \"\"\"\"q\"\"\"\"\n",
		"a = \"\"\"\r\n\\rx\\\r\n  \\\n å\\U0001F600\\e\\r\\\n\n\\nz\"\"\"\"\"\nb = '''\\r\\n\\\\'''\n",
		"d = 2024-01-31\nn = -1_000\nx = 0xFF\nf = 1.5e3\ni = inf\n",
		"a = 2024-02-30\n", "a = \"\n", "a = [1\n", "[a\n", "a = { b = 1\n", "= 1\n", "å = 1\n", "a = ja\n", "\xff = 1\n", "a = 1\x00\n",
		"namm = 'x'\n[[grenn]]\ngata = 'y'\n[gren.z]\n", "namn = \"\"\"\na\nord = \"\"\"\nb", "ord = ['a'\nnamn = 'b'\n", "hem = { gata = 'a'\n[[gren]]\n",
		"namn = 'A\u030asa'\n", "namn = 'a'\rplatser = 1\r",
		"a = [ # x\n 1, # y\n]\nb = {\n c = 1, # z\n}\n",
	}
}

// FuzzPositions holds the promises of this package against any bytes: nothing
// panics, what is located is what is there, and the referees agree.
func FuzzPositions(f *testing.F) {
	for _, s := range seeds() {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if strings.Count(string(src), "[")+strings.Count(string(src), "{") > 500 {
			return // BurntSushi has no limit and would exhaust the stack
		}
		table, found := Parse("a.toml", src)
		text := Text(src)
		checkFindings(t, text, src, found)
		if table == nil {
			if len(found) == 0 {
				t.Fatal("refused without a word")
			}
			return
		}
		checkTable(t, table.doc, 0, text)
		referee(t, src)
		checkFindings(t, text, src, Decode(table, new(card)))
	})
}

// checkFindings makes sure that every place of a finding lies within the text,
// and that it can be shown.
func checkFindings(t *testing.T, text string, src []byte, found []diag.Diagnostic) {
	for _, d := range found {
		cutOut(t, text, d.Span)
		for _, n := range d.Notes {
			cutOut(t, text, n.Span)
		}
	}
	if err := diag.WriteText(io.Discard, found, diag.Swedish, func(string) []byte { return src }); err != nil {
		t.Fatal(err)
	}
}

// checkTable makes sure that each key and value below a table stands where it
// is said to stand.
func checkTable(t *testing.T, d *document, i int32, text string) {
	for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
		if d.nodes[i].kind == kindTable {
			if got := spelled(t, cutOut(t, text, d.keySpan(c))); got != d.key(c) {
				t.Fatalf("key %q is said to stand at %q", d.key(c), got)
			}
		}
		checkValue(t, d, c, cutOut(t, text, d.valueSpan(c)))
		checkTable(t, d, c, text)
	}
}

// spelled reads a key as TOML does.
func spelled(t *testing.T, raw string) string {
	table, _ := Parse("", []byte(raw+" = 1"))
	if table == nil {
		t.Fatalf("%q is no key", raw)
	}
	return table.doc.key(table.doc.nodes[0].first)
}

func checkValue(t *testing.T, d *document, i int32, raw string) {
	n := d.nodes[i]
	switch {
	case n.kind == kindTables, n.kind == kindTable && n.made == byHeader:
		if !strings.HasPrefix(raw, "[") || !strings.HasSuffix(raw, "]") {
			t.Fatalf("header of %q is said to be %q", d.key(i), raw)
		}
	case n.kind == kindTable && n.made != inline:
	default:
		table, found := Parse("", []byte("x = "+raw+"\n"))
		if table == nil || len(found) > 0 && n.kind != kindTable && n.kind != kindArray {
			t.Fatalf("%q is no value", raw)
		}
		if got := table.doc.nodes[table.doc.nodes[0].first].kind; got != n.kind {
			t.Fatalf("%q is a value of another kind", raw)
		}
		if n.kind == kindString {
			checkWithin(t, raw, d.str(i))
		}
	}
}

// cutOut returns the text at a span, found by counting lines and code points.
func cutOut(t *testing.T, text string, s diag.Span) string {
	if s.Start.Line == 0 {
		return ""
	}
	from, to := offset(t, text, s.Start), offset(t, text, s.End)
	if to < from {
		t.Fatalf("span %v ends before it begins", s)
	}
	return text[from:to]
}

func offset(t *testing.T, text string, p diag.Pos) int {
	at := 0
	for range p.Line - 1 {
		n := strings.IndexByte(text[at:], '\n')
		if n < 0 {
			t.Fatalf("line %d is behind the end", p.Line)
		}
		at += n + 1
	}
	for range p.Col - 1 {
		if at >= len(text) {
			t.Fatalf("%v is behind the end", p)
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}
