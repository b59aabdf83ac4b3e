package changes

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func swedish() Words {
	return Words{Inserted: "Tillagt:", Deleted: "Borttaget:", Old: "Tidigare lydelse", New: "Ny lydelse"}
}

const (
	insWord = `<ins><span class="visually-hidden">Tillagt: </span>`
	delWord = `<del><span class="visually-hidden">Borttaget: </span>`
)

func TestRenderHTML(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"words, space outside the marks",
			"Klart inom två veckor från start.", "Klart inom en vecka från start.",
			"<p>Klart inom " + delWord + "två veckor</del> " + insWord + "en vecka</ins> från start.</p>"},
		{"two words for one do not run together", "Det sker i tid.", "Det sker i tur.",
			"<p>Det sker i " + delWord + "tid</del> " + insWord + "tur</ins>.</p>"},
		{"emphasis is the new text's, in what is deleted the old one's",
			"Det **ska gå** fort nog.", "Det ska *alltid* gå fort nog.",
			"<p>Det ska " + insWord + "<em>alltid</em></ins> gå fort nog.</p>"},
		{"deleted emphasis", "Det ska **alltid** gå fort.", "Det ska gå fort.",
			"<p>Det ska " + delWord + "<strong>alltid</strong></del> gå fort.</p>"},
		{"strong and em and code", "", "***a*** `<b>`",
			`<p class="redline__added">` + insWord + `<strong><em>a</em></strong> <code>&lt;b&gt;</code></ins></p>`},
		{"a link whose words changed stays one link",
			"Se [riktlinjen för mat](https://a.se/x).", "Se [riktlinjen för all mat](https://a.se/x).",
			`<p>Se <a href="https://a.se/x">riktlinjen för ` + insWord + `all</ins> mat</a>.</p>`},
		{"a deleted link is plain words", "Se [riktlinjen](https://a.se) där det står.", "Se där det står.",
			"<p>Se " + delWord + "riktlinjen</del> där det står.</p>"},
		{"escaped", "Ett.", "Ett <script>alert(1)</script> & \"två\".",
			"<p>Ett " + insWord + "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;två&#34;</ins>.</p>"},
		{"dangerous and odd links", "", `[a](javascript:alert(1)) [b](https://a.se/?q=1&r="x") <https://c.se>`,
			`<p class="redline__added">` + insWord + `a <a href="https://a.se/?q=1&amp;r=%22x%22">b</a> <a href="https://c.se">https://c.se</a></ins></p>`},
		{"rewritten", "Kallelser skickas med brev.", "Anordnaren når kunden på annat sätt.",
			`<p class="redline__old"><span class="redline__label">Tidigare lydelse:</span> <del>Kallelser skickas med brev.</del></p>` + "\n" +
				`<p class="redline__new"><span class="redline__label">Ny lydelse:</span> <ins>Anordnaren når kunden på annat sätt.</ins></p>`},
		{"list", "- ett\n- två", "- ett\n- tre och fyra\n- två",
			"<ul>\n<li>ett</li>\n" + `<li class="redline__added">` + insWord + "tre och fyra</ins></li>\n<li>två</li>\n</ul>"},
		{"numbered list keeps its numbers", "3. ett\n4. två", "3. ett",
			"<ol>\n" + `<li value="3">ett</li>` + "\n" + `<li class="redline__removed" value="4">` + delWord + "två</del></li>\n</ol>"},
		{"nested list and a second paragraph", "- a\n\n  b\n  1. c\n- d", "- a\n\n  b\n  1. c\n- d e",
			"<ul>\n<li>a\n<p>b</p>\n\n<ol>\n<li value=\"1\">c</li>\n</ol>\n</li>\n<li>d " + insWord + "e</ins></li>\n</ul>"},
		{"rewritten item with a nested list", "- alfa beta\n  - c", "- gamma delta\n  - c",
			"<ul>\n" + `<li class="redline__old"><span class="redline__label">Tidigare lydelse:</span> <del>alfa beta</del></li>` + "\n" +
				`<li class="redline__new"><span class="redline__label">Ny lydelse:</span> <ins>gamma delta</ins>` + "\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>"},
		{"bullets become numbers", "- ett\n- två", "1. ett\n2. två\n3. tre",
			"<ol>\n" + `<li value="1">ett</li>` + "\n" + `<li value="2">två</li>` + "\n" + `<li class="redline__added" value="3">` + insWord + "tre</ins></li>\n</ol>"},
		{"heading, quotation, code and line break", "", "# R\n\n> q\n>\n> s\n\n    x < y\n    z\n\na  \nb",
			`<p class="redline__heading redline__added">` + insWord + "R</ins></p>\n<blockquote>\n" +
				`<p class="redline__added">` + insWord + "q</ins></p>\n" + `<p class="redline__added">` + insWord + "s</ins></p>\n</blockquote>\n" +
				`<pre class="redline__added">` + insWord + "<code>x &lt; y\nz</code></ins></pre>\n" +
				`<p class="redline__added">` + insWord + "a<br>\nb</ins></p>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := string(RenderHTML(Redline(tt.old, tt.new), swedish()))
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			checkHTML(t, got)
		})
	}
}

// Where nobody has the site's styles, words and brackets say what the marks do.
func TestRenderHTMLPlain(t *testing.T) {
	words := swedish()
	words.Plain = true
	tests := []struct{ name, old, new, want string }{
		{"words", "Klart inom två veckor från start.", "Klart inom en vecka från start.",
			"<p>Klart inom [Borttaget: <del>två veckor</del>] [Tillagt: <ins>en vecka</ins>] från start.</p>"},
		{"a new block has no class", "", "Ett.", "<p>[Tillagt: <ins>Ett.</ins>]</p>"},
		{"rewritten", "Kallelser skickas med brev.", "Anordnaren når kunden på annat sätt.",
			"<p><strong>Tidigare lydelse:</strong> <del>Kallelser skickas med brev.</del></p>\n" +
				"<p><strong>Ny lydelse:</strong> <ins>Anordnaren når kunden på annat sätt.</ins></p>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := string(RenderHTML(Redline(tt.old, tt.new), words))
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			checkHTML(t, got)
		})
	}
}

func TestRenderHTMLNames(t *testing.T) {
	bs := []Block{
		{Kind: Item, Level: 1, Op: Equal, Of: "a", Spans: []Span{{Op: Equal, Text: "ett"}}},
		{Kind: Item, Level: 1, Op: Equal, Of: "b", Spans: []Span{{Op: Equal, Text: "två"}}},
	}
	w := swedish()
	w.Names = map[string]string{"a": "A.1 <Plan>", "b": "A.2 Rapport"}
	want := `<p class="redline__of">A.1 &lt;Plan&gt;</p>` + "\n<ul>\n<li>ett</li>\n</ul>\n" +
		`<p class="redline__of">A.2 Rapport</p>` + "\n<ul>\n<li>två</li>\n</ul>"
	if got := string(RenderHTML(bs, w)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// checkHTML holds the output to elements that are known, closed in order, and
// where HTML allows them, with no attribute that is not expected.
func checkHTML(t *testing.T, page string) {
	t.Helper()
	known := map[string]string{ // element: where it may stand; "" is the top
		"p": " li blockquote ", "ul": " li ", "ol": " li ", "blockquote": "", "pre": "",
		"li": " ul ol ", "ins": "phrasing", "del": "phrasing", "a": "phrasing", "span": "phrasing",
		"strong": "phrasing", "em": "phrasing", "code": "phrasing", "br": "phrasing",
	}
	var open []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%v not closed in\n%s", open, page)
			}
			return
		case html.StartTagToken:
			tok := z.Token()
			parent := ""
			if len(open) > 0 {
				parent = open[len(open)-1]
			}
			where, ok := known[tok.Data]
			switch {
			case !ok:
				t.Errorf("unexpected <%s> in\n%s", tok.Data, page)
			case where == "phrasing" && (parent == "" || parent == "ul" || parent == "ol" || parent == "blockquote"):
				t.Errorf("<%s> in <%s> in\n%s", tok.Data, parent, page)
			case where != "phrasing" && parent != "" && !strings.Contains(where, " "+parent+" "):
				t.Errorf("<%s> in <%s> in\n%s", tok.Data, parent, page)
			}
			if tok.Data == "a" && strings.Contains(" "+strings.Join(open, " ")+" ", " a ") {
				t.Errorf("link within a link in\n%s", page)
			}
			for _, a := range tok.Attr {
				if a.Key != "class" && a.Key != "value" && a.Key != "href" {
					t.Errorf("attribute %s in\n%s", a.Key, page)
				}
				if a.Key == "href" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
					t.Errorf("script in a link in\n%s", page)
				}
			}
			if tok.Data != "br" {
				open = append(open, tok.Data)
			}
		case html.EndTagToken:
			tok := z.Token()
			if len(open) == 0 || open[len(open)-1] != tok.Data {
				t.Errorf("</%s> closes %v in\n%s", tok.Data, open, page)
				return
			}
			open = open[:len(open)-1]
		case html.CommentToken, html.DoctypeToken, html.SelfClosingTagToken:
			t.Errorf("unexpected %s in\n%s", z.Token(), page)
		}
	}
}
