package engine

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestCheckURL(t *testing.T) {
	for _, u := range []string{"/", "/404.html", "/nacka/", "/nacka/villkor/2024/a.4/", "/en/x-1/feed.html"} {
		if err := checkURL(u); err != nil {
			t.Errorf("checkURL(%q): %v", u, err)
		}
	}
	for u, want := range map[string]string{
		"":              "does not start with a slash",
		"nacka/":        "does not start with a slash",
		"https://x.se/": "does not start with a slash",
		"//x.se/":       "empty segment",
		"/nacka//":      "empty segment",
		"/nacka":        "neither a slash nor a file name",
		"/../etc/":      `segment ".."`,
		"/nacka/./":     `segment "."`,
		"/.well-known/": `segment ".well-known"`,
		"/a./":          `segment "a."`,
		"/Nacka/":       "character 'N'",
		"/nämnd/":       "character 'ä'",
		"/a b/":         "character ' '",
		"/a?b/":         "character '?'",
		"/a_b/":         "character '_'",
		"/a%20b/":       "character '%'",
		"/a\\b/":        "character '\\\\'",
	} {
		if err := checkURL(u); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("checkURL(%q) = %v, want an error with %q", u, err, want)
		}
	}
}

func TestInvalidSite(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Site)
		want   string
	}{
		{"base URL", func(s *Site) { s.BaseURL = "/x/" }, `base URL "/x/" has no scheme and host`},
		{"no source", func(s *Site) { s.Source = nil }, "site has no source files"},
		{"no languages", func(s *Site) { s.Languages, s.Pages = nil, nil }, "site has no language\nsite has no pages"},
		{"language twice", func(s *Site) { s.Languages = append(s.Languages, s.Languages...) },
			`language code "sv" is empty or used twice`},
		{"unknown language", func(s *Site) { s.Pages[0].Lang = "fi" }, `page "/": language "fi" is not one of the site's`},
		{"same URL", func(s *Site) { s.Pages[1].URL = "/" }, `page "/": index.html is already the file of page "/"`},
		{"same file", func(s *Site) { s.Pages[1].URL = "/index.html" },
			`page "/index.html": index.html is already the file of page "/"`},
		{"file in place of directory", func(s *Site) { s.Pages[0].URL = "/a.b"; s.Pages[1].URL = "/a.b/" },
			`page "/a.b/": its directory a.b is already the file of page "/a.b"`},
		{"no configuration", func(s *Site) { delete(s.Source.(fstest.MapFS), "hugo.toml") },
			"reading hugo.toml: open hugo.toml: file does not exist"},
		{"forbidden setting", func(s *Site) { s.Source = sourceFS(map[string]string{"hugo.toml": "[params]\n[security]\n"}) },
			`hugo.toml: "security" is set by the program; the project may set only minify and params`},
		{"no view", func(s *Site) { s.Pages[0].View = nil }, `page "/": no view`},
		{"no layout", func(s *Site) { s.Pages[1].Layout = "nope" },
			`page "/a/": layout layouts/nope.html: open layouts/nope.html: file does not exist`},
		{"bad layout", func(s *Site) { s.Pages[1].Layout = "../x" }, `page "/a/": layout "../x" is no file name`},
		{"two at once", func(s *Site) { s.Pages[0].Lang = "fi"; s.Pages[1].View = nil },
			"page \"/\": language \"fi\" is not one of the site's\npage \"/a/\": no view"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := testSite(nil, "/", "/a/")
			test.change(&s)
			out := filepath.Join(t.TempDir(), "out")
			_, err := Build(context.Background(), s, out)
			if err == nil || err.Error() != test.want {
				t.Errorf("\n got %v\nwant %v", err, test.want)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("the output directory was made")
			}
		})
	}
}
