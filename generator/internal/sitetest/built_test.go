//go:build site

package sitetest

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// built opens the site in KUNDVAL_SITE.
func built(t *testing.T) *Site {
	t.Helper()
	dir := os.Getenv("KUNDVAL_SITE")
	if dir == "" {
		t.Fatal(`KUNDVAL_SITE is not set: run "make test-site", or set it to the folder of a built site`)
	}
	site, err := Open(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d pages in %s", len(site.Pages()), dir)
	return site
}

func TestSite(t *testing.T) {
	site := built(t)
	for _, check := range []struct {
		name string
		find func() []Finding
	}{
		{"links", site.Links},
		{"reachable", site.Unreachable},
		{"titles", site.Titles},
		{"inline", site.Inline},
		{"feeds", site.Feeds},
		{"styles", site.Styles},
		{"previews", site.Previews},
		{"open files", site.OpenFiles},
	} {
		t.Run(check.name, func(t *testing.T) {
			for _, finding := range check.find() {
				t.Error(finding)
			}
		})
	}
}

// TestNoUnmarkedSwedish finds words of the data that are not marked as such on
// the pages of another language. Arabic, where every Latin letter shows, stands
// for all.
func TestNoUnmarkedSwedish(t *testing.T) {
	site := built(t)
	if !slices.ContainsFunc(site.Pages(), func(p *Page) bool { return p.Lang == "ar" }) {
		t.Fatal("the site has no pages in Arabic")
	}
	own, err := os.ReadFile("../../../i18n/ar.toml")
	if err != nil {
		t.Fatal(err)
	}
	texts := string(own)
	for _, pattern := range []string{"../../../content/ar/*.md", "../../../content/ar/*/*.md", "../../../data/*/oversattningar/ar.toml"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			texts += string(b)
		}
	}
	known := map[string]bool{}
	for _, w := range strings.FieldsFunc(placeholder.ReplaceAllString(texts, ""), isNoLetter) {
		known[w] = true
	}
	for _, finding := range site.Unmarked("ar", func(w string) bool { return known[w] }) {
		t.Error(finding)
	}
}

var placeholder = regexp.MustCompile(`(?m)\{\{.*?\}\}|^\s*[\w-]+ =|^(kalla|av) = .*|^#.*`)

func TestSiteScripts(t *testing.T) {
	site := built(t)
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatal("no scripts in testdata")
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			script, err := ParseScript(name, string(text))
			if err != nil {
				t.Fatal(err)
			}
			for _, wrong := range script.Run(site) {
				t.Error(wrong)
			}
		})
	}
}
