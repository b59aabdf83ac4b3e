package engine

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
)

// mainBlock returns villkor.html with text in its main block, from line 3.
func mainBlock(text string) map[string]string {
	return map[string]string{"layouts/villkor.html": "{{ define \"main\" }}{{ range .Items }}{{ partial \"item.html\" . }}{{ end }}\n\n" + text + "{{ end }}\n"}
}

// base returns baseof.html with text in the default of its foot block, from
// line 4, or after it, on line 5.
func base(inFoot, after string) map[string]string {
	return map[string]string{"layouts/baseof.html": "<!doctype html>\n" +
		"{{ $view := site.Params.views.Get .File.LogicalName }}\n" +
		"{{ block \"main\" $view }}{{ end }}\n" +
		"{{ block \"foot\" $view }}" + inFoot + "{{ end }}\n" + after}
}

func item(text string) map[string]string {
	return map[string]string{"layouts/_partials/item.html": text}
}

func TestTemplateErrors(t *testing.T) {
	const noField = "<.Nope>: can't evaluate field Nope in type "
	tests := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"field in block", mainBlock("å {{ .Nope }}"),
			"layouts/villkor.html:3:6: " + noField + "*engine.testView (rendering /)"},
		{"field in block that overrides a default", map[string]string{
			"layouts/villkor.html": "{{ define \"main\" }}{{ range .Items }}{{ partial \"item.html\" . }}{{ end }}{{ end }}\n{{ define \"foot\" }}\n{{ .Nope }}{{ end }}\n"},
			"layouts/villkor.html:3:4: " + noField + "*engine.testView (rendering /)"},
		{"field in partial", item("{{ i18n \"read\" }}\n<p>{{ .Nope }}</p>"),
			"layouts/_partials/item.html:2:7: " + noField + "engine.testItem (rendering /)"},
		{"field in base", base("", "<p>{{ .Nope }}"),
			"layouts/baseof.html:5:7: " + noField + "*hugolib.pageState (rendering /)"},
		{"field in default of a block", base("{{ .Nope }}", ""),
			"layouts/baseof.html:4:28: " + noField + "*engine.testView (rendering /)"},
		{"field of nil", mainBlock("{{ .First.Name }}"),
			"layouts/villkor.html:3:10: <.First.Name>: nil pointer evaluating *engine.testItem.Name (rendering /)"},
		{"no view", map[string]string{"layouts/baseof.html": "{{ site.Params.views.Get \"x\" }}{{ block \"main\" . }}{{ end }}"},
			"layouts/baseof.html:1:8: <site.Params.views.Get>: error calling Get: no view for \"x\" (rendering /)"},
		{"no partial", mainBlock("{{ partial \"nope.html\" . }}"),
			"layouts/villkor.html:3:4: <partial \"nope.html\" .>: error calling partial: partial \"nope.html\" not found (rendering /)"},

		{"syntax in block", mainBlock("{{ if }}{{ end }}"), "layouts/villkor.html:3:1: missing value for if"},
		{"syntax in base", base("", "{{ if }}{{ end }}"), "layouts/baseof.html:5:1: missing value for if"},
		{"syntax in partial", item("\n\n{{ if }}{{ end }}"), "layouts/_partials/item.html:3:1: missing value for if"},
		{"function in block", mainBlock("{{ nope .Heading }}"), "layouts/villkor.html:3:1: function \"nope\" not defined"},
		{"function in base", base("", "{{ nope }}"), "layouts/baseof.html:5:1: function \"nope\" not defined"},
		{"HTML in partial", item("<p>\n<a href={{ if .Name }}\"{{ end }}>"),
			"layouts/_partials/item.html:2:15: {{if}} branches end in different contexts: {stateURL delimDoubleQuote urlPartNone jsCtxRegexp [] attrURL elementNone <nil>}, {stateBeforeValue delimNone urlPartNone jsCtxRegexp [] attrURL elementNone <nil>}"},
		{"HTML in base", base("", "\n\n<a href={{ if .Title }}\"{{ end }}>"),
			"layouts/baseof.html:7:15: {{if}} branches end in different contexts: {stateURL delimDoubleQuote urlPartNone jsCtxRegexp [] attrURL elementNone <nil>}, {stateBeforeValue delimNone urlPartNone jsCtxRegexp [] attrURL elementNone <nil>}"},
		{"HTML at an unknown place", mainBlock("<a \"x\">"),
			"layouts/villkor.html: \"\\\"\" in attribute name: \" \\\"x\\\">\""},

		{"environment", mainBlock("{{ getenv \"HUGO_X\" }}"),
			"layouts/villkor.html:3:4: <getenv \"HUGO_X\">: error calling getenv: access denied: \"HUGO_X\" is not whitelisted in policy \"security.funcs.getenv\" (rendering /)"},
		{"network", mainBlock("{{ resources.GetRemote \"https://kundval.example/\" }}"),
			"layouts/villkor.html:3:13: <resources.GetRemote>: error calling GetRemote: access denied: \"https://kundval.example/\" is not whitelisted in policy \"security.http.urls\" (rendering /)"},

		{"configuration", map[string]string{"hugo.toml": "[minify]\nminifyOutput =\n"},
			"hugo.toml:2:15: unmarshal failed: toml: unexpected character U+000A at start of value"},
		{"texts", map[string]string{"i18n/sv.toml": "\nread =\n"},
			"i18n/sv.toml:2:7: failed to load translations: toml: unexpected character U+000A at start of value"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Build(context.Background(), testSite(test.files, "/"), t.TempDir())
			var te *TemplateError
			if !errors.As(err, &te) {
				t.Fatalf("got %T %v, want a TemplateError", err, err)
			}
			if got := err.Error(); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
			if got := alone(testSite(test.files, "/")).Error(); strings.ReplaceAll(got, "engine.titled", "*hugolib.pageState") != test.want {
				t.Errorf("printed alone:\n got %s\nwant %s", got, test.want)
			}
		})
	}
}

// alone is what a renderer says of the first page of a site.
func alone(s Site) error {
	r, err := NewRenderer(context.Background(), s)
	if err != nil {
		return err
	}
	_, err = r.Render(s.Pages[0], 1)
	return errors.Join(err, r.Close())
}

// What Hugo only logs fails the build, in words of our own and in a fixed order.
func TestLoggedIsAnError(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"missing text", map[string]string{"i18n/sv.toml": ""}, []string{`i18n/sv.toml: no text "read"`}},
		{"warnf and errorf", mainBlock("{{ warnf \"careful with %s\" .Heading }}{{ errorf \"wrong\" }}"),
			[]string{"careful with A < B", "wrong"}},
		{"deprecated", mainBlock("{{ site.LanguageCode }}"),
			[]string{".Site.LanguageCode was deprecated in Hugo v0.158.0 and will be removed in a future release. Use .Site.Language.Locale instead."}},
		{"unused templates", map[string]string{"layouts/old.html": "x", "layouts/_partials/old.html": "x"},
			[]string{"layouts/_partials/old.html: no page uses this template", "layouts/old.html: no page uses this template"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Build(context.Background(), testSite(test.files, "/", "/a/", "/b/"), t.TempDir())
			var le *LogError
			if !errors.As(err, &le) {
				t.Fatalf("got %T %v, want a LogError", err, err)
			}
			if !slices.Equal(le.Messages, test.want) {
				t.Errorf("\n got %q\nwant %q", le.Messages, test.want)
			}
		})
	}
}

// Messages name the file of a language by the project's name for it.
func TestErrorsInPrivateLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"":         `i18n/sv-x-lattlast.toml: no text "read"`,
		"read =\n": "i18n/sv-x-lattlast.toml:1:7: failed to load translations: toml: unexpected character U+000A at start of value",
	} {
		s := testSite(map[string]string{"i18n/sv-x-lattlast.toml": text}, "/")
		s.Languages = append(s.Languages, Language{"sv-x-lattlast", "Lättläst", "ltr"})
		s.Pages = append(s.Pages, testPage("/lattlast/", "sv-x-lattlast"))
		_, err := Build(context.Background(), s, t.TempDir())
		if err == nil || err.Error() != want {
			t.Errorf("\n got %v\nwant %s", err, want)
		}
	}
}

// A site may carry templates for pages that it does not have.
func TestUnusedTemplatesAreAllowed(t *testing.T) {
	s := testSite(map[string]string{"layouts/other.html": "x"}, "/")
	s.AllTemplates = false
	if _, err := Build(context.Background(), s, t.TempDir()); err != nil {
		t.Error(err)
	}
}

func TestContentName(t *testing.T) {
	for url, want := range map[string]string{
		"/":                   "p_.md",
		"/404.html":           "p_404~html.md",
		"/nacka/villkor/a.4/": "p_nacka_villkor_a~4_.md",
	} {
		if got := contentName(url); got != want {
			t.Errorf("contentName(%q) = %q, want %q", url, got, want)
		}
		if got := contentURL(want); got != url {
			t.Errorf("contentURL(%q) = %q, want %q", want, got, url)
		}
	}
}
