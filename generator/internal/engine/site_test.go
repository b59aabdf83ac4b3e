package engine

import (
	"html/template"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// testView is dot in the templates of the tests.
type testView struct {
	Heading string
	Body    template.HTML
	Items   []testItem
	First   *testItem
}

type testItem struct{ Name string }

// sourceFS is a small project in which some files are replaced or added.
func sourceFS(files map[string]string) fstest.MapFS {
	all := map[string]string{
		"hugo.toml": "[params]\nown = 'from the project'\n\n[minify]\nminifyOutput = true\n",
		"layouts/baseof.html": `<!doctype html>
{{ $view := site.Params.views.Get .File.LogicalName }}
<html lang="{{ site.Language.Locale }}" dir="{{ site.Language.Direction }}">
<title>{{ .Title }} – {{ site.Title }}</title>
{{ block "main" $view }}{{ end }}
{{ block "foot" $view }}<p>{{ .Heading }}</p>{{ end }}
</html>
`,
		"layouts/villkor.html": `{{ define "main" }}
<h1>{{ .Heading }}</h1>
{{ .Body }}
{{ range .Items }}{{ partial "item.html" . }}{{ end }}
{{ end }}
`,
		"layouts/_partials/item.html": "<p>{{ .Name }}, {{ i18n \"read\" }}</p>\n",
		"i18n/sv.toml":                "read = 'läs'\n",
		"i18n/ar.toml":                "read = 'اقرأ'\n",
		"i18n/sv-x-lattlast.toml":     "read = 'läs mer'\n",
	}
	maps.Copy(all, files)
	m := fstest.MapFS{}
	for name, text := range all {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// testSite has one page for each URL and the project's files as given.
func testSite(files map[string]string, urls ...string) Site {
	s := Site{
		BaseURL:      "https://kundval.example/",
		Title:        "Kundval",
		Languages:    []Language{{"sv", "Svenska", "ltr"}},
		Source:       sourceFS(files),
		AllTemplates: true,
	}
	for _, u := range urls {
		s.Pages = append(s.Pages, testPage(u, "sv"))
	}
	return s
}

func testPage(url, lang string) Page {
	return Page{URL: url, Lang: lang, Title: "Villkor", Layout: "villkor", View: &testView{
		Heading: "A < B",
		Body:    "<p>färdig <em>text</em></p>",
		Items:   []testItem{{"x < y"}},
	}}
}

// readTree returns the files below dir by slash-separated name.
func readTree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
