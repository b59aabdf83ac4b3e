package markup

import (
	"strings"
	"testing"
)

func TestElements(t *testing.T) {
	rtl, ltr := `<html lang="ar" dir="rtl">`, `<html lang="en" dir="ltr">`
	for _, tt := range []struct{ name, page, want string }{
		{"nothing", ltr + "<p>a</p>", ltr + "<p>a</p>"},
		{"foreign", ltr + "<p>x " + Foreign("å") + "</p>", ltr + `<p>x <span lang="sv" dir="ltr">å</span></p>`},
		{"name", rtl + "<p>" + Name("08-1") + "</p>", rtl + `<p><bdi translate="no">08-1</bdi></p>`},
		{"within each other", ltr + "<p>" + Foreign("a "+Name("b")) + "</p>", ltr + `<p><span lang="sv" dir="ltr">a <bdi translate="no">b</bdi></span></p>`},
		{"own within foreign", rtl + "<p>" + Foreign("a "+Own("b")) + "</p>", rtl + `<p><span lang="sv" dir="ltr">a <span lang="ar" dir="rtl">b</span></span></p>`},
		{"a long paragraph", ltr + `<p class="a">` + Foreign(strings.Repeat("a", 80)) + "</p>", ltr + `<p class="a"><span class="foreign" lang="sv" dir="ltr">` + strings.Repeat("a", 80) + "</span></p>"},
		{"a long part", ltr + "<p>x" + Foreign(strings.Repeat("a", 80)) + "</p>", ltr + `<p>x<span lang="sv" dir="ltr">` + strings.Repeat("a", 80) + "</span></p>"},
		{"a choice", ltr + `<option value="a">` + Foreign("å") + "</option>", ltr + `<option value="a" lang="sv" dir="ltr">å</option>`},
		{"a name in a drawing", ltr + "<tspan>" + Name("A.1") + "</tspan>", ltr + `<tspan translate="no">A.1</tspan>`},
		{"attribute", ltr + `<a title="x > ` + Foreign("å") + `">y</a>`, ltr + `<a title="x > å">y</a>`},
		{"attribute from right to left", rtl + `<a title="` + Foreign("å") + `">y</a>`, rtl + `<a title="` + Foreign("å") + `">y</a>`},
		{"title", ltr + "<title>" + Foreign("å") + "</title>", ltr + "<title>å</title>"},
		{"title from right to left", rtl + "<title>" + Foreign("å") + "</title>", rtl + "<title>" + Foreign("å") + "</title>"},
		{"a description of a drawing", ltr + "<desc>a " + Foreign("å") + "</desc>", ltr + "<desc>a å</desc>"},
		{"other signs of the block", ltr + "<p>\u200e\u2060" + Name("a") + "</p>", ltr + "<p>\u200e\u2060" + `<bdi translate="no">a</bdi></p>`},
	} {
		got, err := Elements([]byte(tt.page), "sv")
		if err != nil || string(got) != tt.want {
			t.Errorf("%s: got %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
	for _, page := range []string{"<p>" + done + "</p>", "<p>" + Name("a") + name + "</p>"} {
		if _, err := Elements([]byte(page), "sv"); err == nil {
			t.Errorf("%q has no fault", page)
		}
	}
}

func TestMarks(t *testing.T) {
	if got := Unmarked(Foreign("a " + Name("b"))); got != "a b" {
		t.Errorf("unmarked = %q", got)
	}
	if got := Foreign(" "); got != " " {
		t.Errorf("nothing is marked as %q", got)
	}
}

func TestPieces(t *testing.T) {
	halves := func(s string) []string { return []string{s[:len(s)/2], s[len(s)/2:]} }
	for _, tt := range []struct{ words, want string }{
		{"abcd", "ab|cd"},
		{Foreign("abcd"), Foreign("ab") + "|" + Foreign("cd")},
		{Name("abcd"), Name("ab") + "|" + Name("cd")},
		{Name("ab") + "cd", "ab|cd"},
		{Name("ab") + Name("cd"), "ab|cd"},
	} {
		if got := strings.Join(Pieces(tt.words, halves), "|"); got != tt.want {
			t.Errorf("Pieces(%q) = %q, want %q", tt.words, got, tt.want)
		}
	}
}
