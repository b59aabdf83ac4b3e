package drawing_test

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"kundval/generator/internal/drawing"
)

// everything draws one of each shape with the given words in every place that
// takes any.
func everything(words string, at float64) string {
	var d drawing.Drawing
	x, y := drawing.Percent(at), drawing.Em(at)
	d.Rect(words, x, y, x, y)
	d.Line(words, x, y, x, y)
	d.Glyph(words, x, y, words)
	d.Text(words, x, y, drawing.End, drawing.Span{Class: words, Text: words}, drawing.Span{Text: words})
	return string(d.SVG(drawing.Frame{ID: words, Class: words, Height: at, Title: "T" + words, Description: words})) +
		string(drawing.Icon(words, words))
}

// texts reads SVG as strictly as XML is read, and gives the words of the
// elements with the name.
func texts(svg, element string) ([]string, error) {
	dec := xml.NewDecoder(strings.NewReader("<all>" + svg + "</all>"))
	var found []string
	in := false
	for {
		tok, err := dec.Token()
		switch {
		case errors.Is(err, io.EOF):
			return found, nil
		case err != nil:
			return nil, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if in = tok.Name.Local == element; in {
				found = append(found, "")
			}
		case xml.EndElement:
			in = false
		case xml.CharData:
			if in {
				found[len(found)-1] += string(tok)
			}
		}
	}
}

func FuzzWellFormed(f *testing.F) {
	for _, s := range []string{"", "2025", `<script>"&'`, "]]>", "\x00\x1b", "\xff", "a\u202eb", "😀", "\uffff", "--"} {
		f.Add(s, 12.5)
	}
	f.Add("x", math.NaN())
	f.Add("x", math.Inf(-1))
	f.Fuzz(func(t *testing.T, words string, at float64) {
		svg := everything(words, at)
		got, err := texts(svg, "tspan")
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		if len(got) != 2 || got[0] != got[1] {
			t.Fatalf("texts %q", got)
		}
		printable := !strings.ContainsFunc(words, func(r rune) bool { return r < ' ' || r == '\uFFFE' || r == '\uFFFF' })
		if utf8.ValidString(words) && printable && got[0] != words {
			t.Errorf("drew %q, want %q", got[0], words)
		}
		if strings.Contains(svg, " style=") && !strings.Contains(words, "style") {
			t.Error("a style attribute, which the content security policy refuses")
		}
		if everything(words, at) != svg {
			t.Error("the same input gave other bytes")
		}
	})
}

func TestLengths(t *testing.T) {
	for _, tc := range []struct {
		got  drawing.Length
		want string
	}{
		{drawing.Percent(100.0 / 3), "33.33%"},
		{drawing.Percent(50), "50%"},
		{drawing.Em(1.5), "1.5em"},
		{drawing.Em(-0.001), "0em"},
		{drawing.Em(math.NaN()), "0em"},
		{drawing.Percent(1e6), "1000000%"},
	} {
		if tc.got.String() != tc.want {
			t.Errorf("got %s, want %s", tc.got, tc.want)
		}
	}
}

func TestAnOrnamentHasNoName(t *testing.T) {
	var d drawing.Drawing
	d.Rect("", drawing.Percent(0), drawing.Em(0), drawing.Percent(100), drawing.Em(1))
	got := string(d.SVG(drawing.Frame{Height: 1}))
	want := `<svg width="100%" height="1em" aria-hidden="true"><rect x="0%" y="0em" width="100%" height="1em"/></svg>`
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestMirrored(t *testing.T) {
	d := drawing.Drawing{Mirrored: true}
	d.Rect("", drawing.Percent(10), drawing.Em(0), drawing.Percent(20), drawing.Em(1))
	d.Text("", drawing.Percent(0), drawing.Em(0), drawing.Start)
	got := string(d.SVG(drawing.Frame{}))
	if !strings.Contains(got, `<rect x="70%"`) || !strings.Contains(got, `<text x="100%"`) {
		t.Errorf("got %s", got)
	}
}

func TestFit(t *testing.T) {
	for _, s := range []string{"", "2025", "Reviderad utgåva från den 1 oktober", "WWWWWWWW", "ÅÄÖ åäö", "السويد"} {
		for _, width := range []float64{2, 5, 10, 40} {
			got := drawing.Fit(s, width)
			if w := drawing.Width(got); w > width {
				t.Errorf("Fit(%q, %v) = %q, %v wide", s, width, got, w)
			}
			if drawing.Width(s) <= width && got != s {
				t.Errorf("Fit(%q, %v) = %q, although there is room", s, width, got)
			}
			if got != s && !strings.HasSuffix(got, "…") {
				t.Errorf("Fit(%q, %v) = %q, shortened without a sign", s, width, got)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	for _, s := range []string{"", "ord", "Vad bristen innebär för kommunens ekonomi", "  två   ord ", "Arbetsmarknadsinsatser och annat", "ما يترتب على الإخلال بالشروط"} {
		for _, width := range []float64{4, 9, 20, 100} {
			lines := drawing.Wrap(s, width)
			for i, l := range lines {
				if drawing.Width(l) > width {
					t.Errorf("Wrap(%q, %v): line %q is %v wide", s, width, l, drawing.Width(l))
				}
				if i > 0 && drawing.Width(lines[i-1]+" "+strings.Fields(l)[0]) <= width {
					t.Errorf("Wrap(%q, %v) = %q, although line %d has room for more", s, width, lines, i-1)
				}
			}
			if whole := strings.Join(lines, " "); !strings.Contains(whole, "…") && whole != strings.Join(strings.Fields(s), " ") {
				t.Errorf("Wrap(%q, %v) = %q, which says something else", s, width, lines)
			}
		}
	}
	if got := drawing.Wrap("har 16\u00a0villkor", 6); len(got) != 2 || got[1] != "16\u00a0villkor" {
		t.Errorf("got %q, want a line that keeps together", got)
	}
	if got := drawing.Wrap("ett ord till", 5); len(got) != 2 {
		t.Errorf("got %q, want two lines", got)
	}
}
