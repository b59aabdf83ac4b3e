package engine

import (
	"context"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// The views of a synthetic site, of the weight of the real ones: about 5 KB of
// HTML a page, with a shared frame, partials, a table and ready-made text.
type (
	benchPage struct {
		Frame   *benchFrame
		Heading string
		Crumbs  []benchLink
		Lead    string
		Body    template.HTML
		Facts   []benchFact
		Related []benchLink
	}
	benchFrame struct {
		Menu   []benchLink
		Footer template.HTML
	}
	benchLink struct{ URL, Text string }
	benchFact struct {
		Name, Value string
		Known       bool
	}
)

func benchSource() fstest.MapFS {
	return sourceFS(map[string]string{
		"layouts/baseof.html": `<!doctype html>
{{- $view := site.Params.views.Get .File.LogicalName }}
<html lang="{{ site.Language.Locale }}" dir="{{ site.Language.Direction }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<link rel="stylesheet" href="/css/site.css">
</head>
<body>
<a class="skip" href="#main">Till innehållet</a>
<header class="header">
<nav aria-label="Huvudmeny"><ul>{{ range $view.Frame.Menu }}
<li><a href="{{ .URL }}">{{ .Text }}</a></li>{{ end }}
</ul></nav>
</header>
<main id="main" tabindex="-1">
{{ block "main" $view }}{{ end }}
</main>
<footer class="footer">{{ $view.Frame.Footer }}</footer>
</body>
</html>
`,
		"layouts/villkor.html": `{{ define "main" }}
{{ partial "crumbs.html" .Crumbs }}
<h1>{{ .Heading }}</h1>
<p class="lead">{{ .Lead }}</p>
<div class="text">{{ .Body }}</div>
<table class="facts"><caption>Uppgifter</caption>
<thead><tr><th scope="col">Uppgift</th><th scope="col">Värde</th></tr></thead>
<tbody>{{ range .Facts }}
<tr><th scope="row">{{ .Name }}</th><td>{{ if .Known }}{{ .Value }}{{ else }}<em>uppgift saknas</em>{{ end }}</td></tr>{{ end }}
</tbody></table>
<h2>{{ i18n "related" }}</h2>
<ul>{{ range .Related }}
<li><a href="{{ .URL }}">{{ .Text }}</a></li>{{ end }}
</ul>
{{ end }}
`,
		"layouts/_partials/crumbs.html": `<nav aria-label="Brödsmulor"><ol>{{ range . }}
<li><a href="{{ .URL }}">{{ .Text }}</a></li>{{ end }}
</ol></nav>
`,
		"i18n/sv.toml": "related = \"Läs också\"\n",
	})
}

func benchSite(n int) Site {
	frame := &benchFrame{Footer: "<p>Kommunen ansvarar för webbplatsen.</p>"}
	for i := range 8 {
		frame.Menu = append(frame.Menu, benchLink{fmt.Sprintf("/del-%d/", i), fmt.Sprintf("Huvudrubrik %d", i)})
	}
	s := Site{
		BaseURL:   "https://kundval.example/",
		Title:     "Kundval",
		Languages: []Language{{"sv", "Svenska", "ltr"}},
		Source:    benchSource(),
	}
	paragraph := "<p>Den som utför insatsen ska kunna visa att den som arbetar har den kunskap som krävs.</p>\n"
	for i := range n {
		v := &benchPage{
			Frame:   frame,
			Heading: fmt.Sprintf("Villkor %d & mer", i),
			Lead:    "Kort sagt: gör det som står och visa det när någon frågar.",
			Body:    template.HTML(strings.Repeat(paragraph, 22)),
			Crumbs:  []benchLink{{"/", "Start"}, {"/villkor/", "Villkor"}},
		}
		for j := range 8 {
			v.Facts = append(v.Facts, benchFact{fmt.Sprintf("Uppgift %d", j), fmt.Sprintf("Värde <%d>", i*j), j%3 != 0})
			v.Related = append(v.Related, benchLink{fmt.Sprintf("/villkor/%d/", (i+j)%n), fmt.Sprintf("Villkor %d", (i+j)%n)})
		}
		s.Pages = append(s.Pages, Page{
			URL: fmt.Sprintf("/villkor/%d/", i), Lang: "sv", Title: v.Heading, Layout: "villkor", View: v,
		})
	}
	return s
}

// BenchmarkBuild renders pages of about 5 KB to a directory: 1,000 unless
// KUNDVAL_BENCH_PAGES says otherwise.
func BenchmarkBuild(b *testing.B) {
	n := 1000
	if v := os.Getenv("KUNDVAL_BENCH_PAGES"); v != "" {
		var err error
		if n, err = strconv.Atoi(v); err != nil {
			b.Fatal(err)
		}
	}
	s := benchSite(n)
	tmp := b.TempDir()
	b.ReportAllocs()
	var res Result
	for i := 0; b.Loop(); i++ {
		var err error
		if res, err = Build(context.Background(), s, filepath.Join(tmp, strconv.Itoa(i))); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := os.RemoveAll(filepath.Join(tmp, strconv.Itoa(i))); err != nil {
			b.Fatal(err)
		}
		runtime.GC()
		b.StartTimer()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/page")
	b.ReportMetric(float64(res.Bytes)/float64(n), "B/page")
}
