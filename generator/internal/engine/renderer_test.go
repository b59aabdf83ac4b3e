package engine

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// newRenderer makes a renderer that is closed when the test ends.
func newRenderer(t *testing.T, s Site) *Renderer {
	t.Helper()
	r, err := NewRenderer(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// Single pages are the same bytes as those of a whole build, in every language
// and in whatever order.
func TestRenderer(t *testing.T) {
	s := testSite(nil, "/", "/404.html", "/nacka/villkor/2024/a.4/")
	s.BaseURL = "https://kundval.example/below/"
	s.Languages = append(s.Languages,
		Language{"sv-x-lattlast", "Lättläst svenska", "ltr"}, Language{"ar", "العربية", "rtl"})
	s.Pages = append(s.Pages, testPage("/ar/", "ar"), testPage("/ar/nacka/", "ar"), testPage("/lattlast/", "sv-x-lattlast"))
	s.Edit = func(page []byte) ([]byte, error) { return append(page, "<!-- edited -->"...), nil }

	out := t.TempDir()
	if _, err := Build(context.Background(), s, out); err != nil {
		t.Fatal(err)
	}
	want := readTree(t, out)
	r := newRenderer(t, s)
	if err := r.Validate(s.Pages); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for _, p := range s.Pages {
			got, err := r.Render(p, 1)
			if file := outputFile(p.URL); err != nil || string(got) != want[file] {
				t.Errorf("%s: %v\n got %s\nwant %s", p.URL, err, got, want[file])
			}
		}
	}
}

// What a template prints once for many pages is printed anew for pages of
// another version, and not before.
func TestRendererForgets(t *testing.T) {
	s := testSite(map[string]string{
		"layouts/villkor.html":        `{{ define "main" }}{{ partialCached "item.html" (index .Items 0) "same" }}{{ end }}`,
		"layouts/_partials/item.html": `{{ .Name }}`,
	}, "/")
	s.AllTemplates = false
	r := newRenderer(t, s)
	name := func(n string, version int) string {
		p := s.Pages[0]
		p.View = &testView{Items: []testItem{{n}}}
		html, err := r.Render(p, version)
		if err != nil {
			t.Fatal(err)
		}
		return string(html)
	}
	if first, again := name("one", 1), name("two", 1); first != again {
		t.Errorf("the piece was not kept: %s, then %s", first, again)
	}
	if got := name("two", 2); !strings.Contains(got, "two") {
		t.Errorf("the piece was kept: %s", got)
	}
}

// A page that fails says where, and does not spoil the next one.
func TestRendererRecovers(t *testing.T) {
	s := testSite(map[string]string{
		"layouts/villkor.html": "{{ define \"main\" }}\n{{ .First.Name }}{{ if .Heading }}{{ T \"nope\" }}{{ end }}{{ end }}",
	}, "/villkor/")
	s.AllTemplates = false
	r := newRenderer(t, s)
	page := s.Pages[0]
	with := func(v *testView) error {
		page.View = v
		_, err := r.Render(page, 1)
		return err
	}
	for range 2 {
		var te *TemplateError
		if err := with(&testView{}); !errors.As(err, &te) || te.File != "layouts/villkor.html" || te.Line != 2 || te.Page != "/villkor/" {
			t.Errorf("no field: got %v", err)
		}
		var le *LogError
		if err := with(&testView{First: &testItem{"x"}, Heading: "y"}); !errors.As(err, &le) || !strings.Contains(err.Error(), `i18n/sv.toml: no text "nope"`) {
			t.Errorf("no text: got %v", err)
		}
		if err := with(&testView{First: &testItem{"x"}}); err != nil {
			t.Errorf("nothing wrong: got %v", err)
		}
	}
}

func TestRendererRefuses(t *testing.T) {
	s := testSite(nil, "/")
	r := newRenderer(t, s)
	if err := r.Validate([]Page{testPage("/Å/", "sv"), testPage("/a/", "xx")}); err == nil || !strings.Contains(err.Error(), "'Å'") || !strings.Contains(err.Error(), `"xx"`) {
		t.Errorf("bad pages: got %v", err)
	}
	s.BaseURL = "nowhere"
	if _, err := NewRenderer(context.Background(), s); err == nil || !strings.Contains(err.Error(), "base URL") {
		t.Errorf("bad base URL: got %v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Render(s.Pages[0], 1); err == nil {
		t.Error("a closed renderer prints")
	}
}
