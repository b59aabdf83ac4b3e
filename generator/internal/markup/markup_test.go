package markup_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/markup"
)

func TestHTML(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"paragraph", "En *viktig* sak.", "<p>En <em>viktig</em> sak.</p>"},
		{"empty", " \n", ""},
		{"raw HTML is left out", "a <b>b</b>", "<p>a <!-- raw HTML omitted -->b<!-- raw HTML omitted --></p>"},
		{"script link is emptied", "[x](javascript:alert(1))", `<p><a href="">x</a></p>`},
		{"script link in capitals", "[x](JaVaScRiPt:alert(1))", `<p><a href="">x</a></p>`},
		{"script link by number", "[x](&#106;avascript:alert(1))", `<p><a href="">x</a></p>`},
		{"script link with a tab", "[x](<java\tscript:alert(1)>)", `<p><a href="">x</a></p>`},
		{"script by reference", "[x][y]\n\n[y]: javascript:alert(1)", `<p><a href="">x</a></p>`},
		{"script as an address", "Se <javascript:alert(1)>.", `<p>Se javascript:alert(1).</p>`},
		{"script of another kind", "[x](vbscript:x) <vbscript:x>", `<p><a href="">x</a> vbscript:x</p>`},
		{"data", "[x](data:text/html,x) ![y](data:image/svg+xml,x)", `<p><a href="">x</a> <img src="" alt="y"></p>`},
		{"ways out that are not", "[a](https://kundval.example/) [b](mailto:x@kundval.example) [c](tel:08) [d](/om/) [e](om:x/)", `<p><a href="https://kundval.example/">a</a> <a href="mailto:x@kundval.example">b</a> <a href="tel:08">c</a> <a href="/om/">d</a> <a href="">e</a></p>`},
		{"heading gets an id", "## Så byter du", `<h2 id="sa-byter-du">Så byter du</h2>`},
		{"same heading twice", "## A\n\n## A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(markup.New().HTML(tt.src)); got != tt.want {
				t.Errorf("HTML(%q) = %q, want %q", tt.src, got, tt.want)
			}
		})
	}
}

func TestInline(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"one paragraph", "En *sak*", "En <em>sak</em>"},
		{"two paragraphs stay blocks", "a\n\nb", "<p>a</p>\n<p>b</p>"},
		{"a list stays a list", "- a", "<ul>\n<li>a</li>\n</ul>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(markup.New().Inline(tt.src)); got != tt.want {
				t.Errorf("Inline(%q) = %q, want %q", tt.src, got, tt.want)
			}
		})
	}
}

func TestHeadings(t *testing.T) {
	got := markup.New().Headings("## Ett *val*\n\ntext\n\n### Två")
	want := []markup.Heading{{"ett-val", "Ett val", 2}, {"tva", "Två", 3}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("Headings = %v, want %v", got, want)
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Så väljer du":           "sa-valjer-du",
		"A.4":                    "a-4",
		"15–19":                  "15-19",
		"bok-2":                  "bok-2",
		"bok--2":                 "bok-2",
		"-bok-":                  "bok",
		"-":                      "x",
		"  Å ":                   "a",
		"…":                      "x",
		"../etc":                 "etc",
		strings.Repeat("a", 80):  strings.Repeat("a", 80),
		strings.Repeat("a", 300): strings.Repeat("a", 71) + "-9835fa6b",
	} {
		if got := markup.Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("<script>x</script> [a](data:text/html,x) ![](javascript:1)")
	r := markup.New()
	f.Fuzz(func(t *testing.T, s string) {
		h := strings.ToLower(string(r.HTML(s)))
		for _, bad := range []string{"<script", "href=\"javascript:", "src=\"javascript:", "<iframe"} {
			if strings.Contains(h, bad) {
				t.Errorf("HTML(%q) holds %q: %s", s, bad, h)
			}
		}
	})
}
