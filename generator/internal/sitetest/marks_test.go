package sitetest

import (
	"slices"
	"testing"
)

func TestUnmarked(t *testing.T) {
	page := func(body string) map[string]string {
		return map[string]string{"ar/index.html": `<html lang="ar" dir="rtl"><title>ا</title><body>` + body + `</body></html>`}
	}
	for _, tt := range []struct{ name, body, want string }{
		{"nothing", `<p>الشروط</p>`, ""},
		{"marked", `<p>الشروط <span lang="sv">villkor</span></p>`, ""},
		{"a name", `<p><bdi translate="no">Nacka</bdi></p>`, ""},
		{"known", `<p>PDF</p>`, ""},
		{"within marked words", `<div lang="sv"><p>a <b>b</b></p></div>`, ""},
		{"signs in an attribute", "<p aria-label=\"\u2066villkor\u2069\">ا</p>", ""},
		{"unmarked", `<p>الشروط villkor</p>`, `/ar/: "villkor" in "الشروط villkor" is not marked as Swedish or as a name`},
		{"own words within marked ones", `<div lang="sv">a <span lang="ar">b</span></div>`, `/ar/: "b" in "b" is not marked as Swedish or as a name`},
		{"an attribute", `<p aria-label="villkor">ا</p>`, `/ar/: "villkor" in "villkor" is not marked as Swedish or as a name`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var want []string
			if tt.want != "" {
				want = []string{tt.want}
			}
			got := messages(open(t, page(tt.body)).Unmarked("ar", func(w string) bool { return w == "PDF" }))
			if !slices.Equal(got, want) {
				t.Errorf("Unmarked() = %q, want %q", got, want)
			}
		})
	}
}
