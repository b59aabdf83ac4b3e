package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// edit is a change to a layout that lets it print a view from front matter.
type edit struct{ file, old, new string }

func edits() []edit {
	return []edit{
		// The view comes from the content file instead of from memory.
		{"layouts/baseof.html", "site.Params.views.Get .File.LogicalName", ".Params.view"},
		// Nothing is kept from one list for the next, which takes a pointer.
		{
			"layouts/_partials/components/provider-list.html",
			`{{ with $kept.Kept .Card }}{{ . }}{{ else }}{{ $kept.Keep .Card (partial "components/provider-card.html" .Card) }}{{ end -}}`,
			`{{ partial "components/provider-card.html" .Card -}}`,
		},
		// JSON knows no embedded structs, their fields stand beside the others.
		{"layouts/_partials/components/condition.html", "condition-body.html\" .Condition", "condition-body.html\" ."},
	}
}

var (
	// piece is an action, a comment or a single character of a layout.
	piece = regexp.MustCompile(`(?s)\{\{.*?\}\}|<!--.*?-->|.`)
	// printing is an action that prints a field or variable.
	printing = regexp.MustCompile(`^\{\{(-?\s*)(\.|\.[A-Z][\w.]*|\$\w*(?:\.\w+)*)(\s*-?)\}\}$`)
	// whole is a comparison of a field with a whole number.
	whole = regexp.MustCompile(`\beq \.\w+ \d+\b`)
)

// untyped makes a layout do without the types of a Go view. HTML, which has a
// type of its own there, is in front matter a string like any other and would
// be escaped: what stands between tags is therefore printed as it is. No
// made-up text holds a character that has to be escaped, so the pages become
// the same as ours. And JSON's numbers are never whole ones.
func untyped(layout string) string {
	inTag := false
	layout = whole.ReplaceAllString(layout, "$0.0")
	return piece.ReplaceAllStringFunc(layout, func(p string) string {
		switch {
		case p == "<":
			inTag = true
		case p == ">":
			inTag = false
		case !inTag:
			return printing.ReplaceAllString(p, "{{$1$2 | safeHTML$3}}")
		}
		return p
	})
}

// writeHugoSite makes a site for Hugo's own command that has the same layouts
// and, as one content file each, the same pages. It returns the size of the
// content files.
func writeHugoSite(dir string, src fs.FS, site *model.Site, ps []pages.Page) (int64, error) {
	if err := copyLayouts(dir, src); err != nil {
		return 0, err
	}
	settings, err := fs.ReadFile(src, "hugo.toml")
	if err != nil {
		return 0, err
	}
	if err := write(dir, "hugo.toml", []byte(hugoSettings(site)+string(settings))); err != nil {
		return 0, err
	}
	var total int64
	for _, p := range ps {
		b, err := content(p)
		if err != nil {
			return 0, fmt.Errorf("page %s: %w", p.URL, err)
		}
		total += int64(len(b))
		if err := write(dir, "content/p"+strings.NewReplacer("/", "_", ".", "~").Replace(p.URL)+".md", b); err != nil {
			return 0, err
		}
	}
	return total, nil
}

// content is a page as a content file of JSON front matter and nothing else,
// the kind that Hugo reads fastest.
func content(p pages.Page) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(map[string]any{
		"title": p.Title, "url": p.URL, "layout": p.Layout,
		"params": map[string]any{"view": p.View},
	})
	return b.Bytes(), err
}

func copyLayouts(dir string, src fs.FS) error {
	pending := edits()
	for _, folder := range []string{"layouts", "i18n"} {
		err := fs.WalkDir(src, folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(src, name)
			if err != nil {
				return err
			}
			text := string(b)
			for i, e := range pending {
				if e.file == name && strings.Contains(text, e.old) {
					text = strings.ReplaceAll(text, e.old, e.new)
					pending[i].file = "" // done
				}
			}
			if path.Ext(name) == ".html" {
				text = untyped(text)
			}
			return write(dir, name, []byte(text))
		})
		if err != nil {
			return err
		}
	}
	for _, e := range pending {
		if e.file != "" {
			return fmt.Errorf("%s no longer holds %q: the benchmark has to follow the layout", e.file, e.old)
		}
	}
	return nil
}

// hugoSettings is what our engine tells Hugo, as a configuration file.
func hugoSettings(site *model.Site) string {
	code := site.Config.Languages[0]
	return fmt.Sprintf(`baseURL = %s
title = %s
defaultContentLanguage = %s
disableKinds = ["taxonomy", "term", "section", "home", "rss", "sitemap", "robotstxt", "404"]
disableAliases = true
buildFuture = true
buildDrafts = true
buildExpired = true
enableGitInfo = false
pluralizeListTitles = false
timeZone = "Europe/Stockholm"

[languages.%s]
label = "Svenska"
locale = %s

[outputs]
page = ["html"]

`, strconv.Quote(site.Config.BaseURL), strconv.Quote(site.Config.Title), strconv.Quote(code), code, strconv.Quote(code))
}

func write(dir, name string, b []byte) error {
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o644)
}
