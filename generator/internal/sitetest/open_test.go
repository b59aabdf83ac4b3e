package sitetest

import (
	"slices"
	"testing"
)

func TestOpenFiles(t *testing.T) {
	site := open(t, map[string]string{
		"_headers":               "# Öppna data\n/*.json\n  Access-Control-Allow-Origin: *\n",
		"oppna-data/index.html":  "<title>data</title>",
		"oppna-data/a.json":      "{}",
		"nacka/oppna-data/b.csv": "a",
		"manifest.webmanifest":   "{}",
	})
	got := messages(site.OpenFiles())
	want := []string{"/feed.atom: _headers does not let other sites read .atom", "/nacka/oppna-data/b.csv: _headers does not let other sites read .csv"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
