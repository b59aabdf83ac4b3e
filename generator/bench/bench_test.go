package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kundval/generator/internal/synthetic"
)

func TestUntyped(t *testing.T) {
	for _, test := range []struct{ name, layout, want string }{
		{"text", `<p>{{ .Lead }}</p>`, `<p>{{ .Lead | safeHTML }}</p>`},
		{"dot", `<li>{{ . }}</li>`, `<li>{{ . | safeHTML }}</li>`},
		{"variable", `<td>{{- $c.HTML -}}</td>`, `<td>{{- $c.HTML | safeHTML -}}</td>`},
		{"attribute", `<a href="{{ .URL }}">{{ .Text }}</a>`, `<a href="{{ .URL }}">{{ .Text | safeHTML }}</a>`},
		{"function", `<p>{{ T "more" }}</p>`, `<p>{{ T "more" }}</p>`},
		{"block", `{{ with .Plain }}<p>{{ . }}</p>{{ end }}`, `{{ with .Plain }}<p>{{ . | safeHTML }}</p>{{ end }}`},
		{"number", `{{ if eq .Depth 12 }}<h2>{{ end }}`, `{{ if eq .Depth 12.0 }}<h2>{{ end }}`},
		{"tag in an action", `{{ T "<" }}{{ .Text }}`, `{{ T "<" }}{{ .Text | safeHTML }}`},
	} {
		if got := untyped(test.layout); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestMedian(t *testing.T) {
	for _, test := range []struct {
		name  string
		walls []time.Duration
		want  time.Duration
	}{
		{"one", []time.Duration{4}, 4},
		{"odd", []time.Duration{9, 1, 5}, 5},
		{"even", []time.Duration{8, 2, 4, 100}, 6},
	} {
		var costs []cost
		for _, w := range test.walls {
			costs = append(costs, cost{wall: w})
		}
		if got := median(costs).wall; got != test.want {
			t.Errorf("%s: got %d, want %d", test.name, got, test.want)
		}
	}
}

// TestDecodeAll makes sure that the yardstick reads every file.
func TestDecodeAll(t *testing.T) {
	dir := t.TempDir()
	if err := synthetic.Write(dir, synthetic.Params{Municipalities: 1, Providers: 3, Editions: 2, Conditions: 12, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	var c checked
	if err := c.decodeAll(os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	all, _, err := size(dir)
	if err != nil || c.bytes != all || c.files < 10 {
		t.Errorf("read %d files of %d bytes (%v), want %d bytes", c.files, c.bytes, err, all)
	}
}

// TestPrepare makes sure that the layouts still are what the benchmark takes
// them for, so that it does not first fail when someone wants to measure.
func TestPrepare(t *testing.T) {
	o := options{Params: synthetic.Params{Municipalities: 1, Providers: 3, Editions: 2, Conditions: 12, Seed: 1}, temp: t.TempDir()}
	if err := o.prepare(); err != nil {
		t.Fatal(err)
	}
	var s sum
	if err := readJSON(filepath.Join(o.temp, sumFile), &s); err != nil {
		t.Fatal(err)
	}
	contents, err := os.ReadDir(filepath.Join(o.temp, hugoFolder, "content"))
	if err != nil || len(contents) != s.Pages {
		t.Errorf("got %d content files (%v), want one for each of %d pages", len(contents), err, s.Pages)
	}
	base, err := os.ReadFile(filepath.Join(o.temp, hugoFolder, "layouts", "baseof.html"))
	if err != nil || strings.Contains(string(base), "site.Params.views") {
		t.Errorf("baseof.html still takes its view from memory (%v)", err)
	}
	if err := runBare(t.Context(), o.temp); err != nil {
		t.Fatal(err)
	}
	_, html, err := size(filepath.Join(o.temp, bareOut))
	if err != nil || html < int64(1000*s.Pages) {
		t.Errorf("the bare loop wrote %d bytes for %d pages (%v)", html, s.Pages, err)
	}
}
