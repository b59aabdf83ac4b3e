package kundval_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kundval"
)

var (
	cssClass  = regexp.MustCompile(`\.([a-z][\w-]*)`)
	cssRemark = regexp.MustCompile(`(?s)/\*.*?\*/`)
	htmlClass = regexp.MustCompile(`<(\w+)[^<>]*? class="([^"]*)"`)
	action    = regexp.MustCompile(`\{\{.*?\}\}`)
)

// TestEveryRuleHasItsClass finds rules of the stylesheets for a class that no
// layout, no script and no code of the program writes.
func TestEveryRuleHasItsClass(t *testing.T) {
	written := map[string]bool{}
	var prefixes []string
	for _, m := range htmlClass.FindAllStringSubmatch(carried(t, "layouts", ".html"), -1) {
		words(written, m[2])
		for _, w := range regexp.MustCompile(`([\w-]+--)\{\{`).FindAllStringSubmatch(m[2], -1) {
			prefixes = append(prefixes, w[1])
		}
	}
	words(written, carried(t, "static/js", ".js"))
	code := goSource(t)
	for text := range code.said {
		words(written, text)
	}
	for text := range code.prefixes {
		if fields := strings.Fields(text); len(fields) > 0 && strings.HasSuffix(text, "--") {
			prefixes = append(prefixes, fields[len(fields)-1])
		}
	}
	seen := map[string]bool{}
	for _, m := range cssClass.FindAllStringSubmatch(cssRemark.ReplaceAllString(carried(t, "static/css", ".css"), ""), -1) {
		begins := func(prefix string) bool { return strings.HasPrefix(m[1], prefix) }
		if !seen[m[1]] && !written[m[1]] && !slices.ContainsFunc(prefixes, begins) {
			t.Errorf("the class %q has a rule, and nothing writes it", m[1])
		}
		seen[m[1]] = true
	}
	if len(seen) < 100 {
		t.Errorf("only %d classes were looked for", len(seen))
	}
}

// TestEveryPartHasItsRule finds classes of the parts of a block,
// "notice__links", that layouts write and no rule, script or test asks for. A
// list has a class to be no list of points: the reset asks for ul[class].
func TestEveryPartHasItsRule(t *testing.T) {
	asked := map[string]bool{}
	words(asked, carried(t, "static/js", ".js"))
	for _, m := range cssClass.FindAllStringSubmatch(carried(t, "static/css", ".css"), -1) {
		asked[m[1]] = true
	}
	tests, err := filepath.Glob("test/*.mjs")
	if err != nil || len(tests) == 0 {
		t.Fatal("no tests of the site found", err)
	}
	for _, name := range tests {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		words(asked, string(b))
	}
	for _, m := range htmlClass.FindAllStringSubmatch(carried(t, "layouts", ".html"), -1) {
		if m[1] == "ul" || m[1] == "ol" {
			continue
		}
		for class := range strings.FieldsSeq(action.ReplaceAllString(m[2], " ")) {
			if (strings.Contains(class, "__") || strings.Contains(class, "--")) && !strings.HasSuffix(class, "--") && !asked[class] {
				t.Errorf("layouts write the class %q, and nothing asks for it", class)
			}
		}
	}
}

// TestStylesKeepToTheirLayers finds rules outside the layers, which would win
// over all that stand in one.
func TestStylesKeepToTheirLayers(t *testing.T) {
	for name, text := range stylesheets(t) {
		depth, from := 0, 0
		for i, r := range text {
			switch r {
			case '{':
				head := strings.TrimSpace(text[from:i][strings.LastIndex(text[from:i], ";")+1:])
				if depth == 0 && !strings.HasPrefix(head, "@layer ") {
					t.Errorf("%s: %q stands in no layer", name, head)
				}
				depth++
			case '}':
				depth--
				from = i + 1
			}
		}
	}
}

// TestColoursAreTokens finds colours written where they are used, raw values
// used in the place of an intent, and values that nobody has defined. Paper is
// black, white and one grey.
func TestColoursAreTokens(t *testing.T) {
	const tokens = "static/css/tokens.css"
	sheets := stylesheets(t)
	property := regexp.MustCompile(`(--[\w-]+)\s*:\s*(#?)`)
	defined, raw := map[string]bool{}, map[string]bool{}
	for _, text := range sheets {
		for _, m := range property.FindAllStringSubmatch(text, -1) {
			defined[m[1]] = true
		}
	}
	for _, m := range property.FindAllStringSubmatch(sheets[tokens], -1) {
		raw[m[1]] = raw[m[1]] || m[2] == "#"
	}
	for name, text := range sheets {
		for _, m := range regexp.MustCompile(`var\((--[\w-]+)`).FindAllStringSubmatch(text, -1) {
			switch {
			case !defined[m[1]]:
				t.Errorf("%s uses %s, which is defined nowhere", name, m[1])
			case raw[m[1]] && name != tokens:
				t.Errorf("%s uses the raw value %s: give it an intent", name, m[1])
			}
		}
		for _, colour := range regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(`).FindAllString(text, -1) {
			if name != tokens && !slices.Contains([]string{"#000", "#fff", "#555"}, colour) {
				t.Errorf("%s has the colour %s: colours stand in %s", name, colour, tokens)
			}
		}
	}
}

// stylesheets are the carried sources of styles without remarks, by name.
func stylesheets(t *testing.T) map[string]string {
	t.Helper()
	sheets := map[string]string{}
	err := fs.WalkDir(kundval.Files, "static/css", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(kundval.Files, name)
		sheets[name] = cssRemark.ReplaceAllString(string(text), "")
		return err
	})
	if err != nil || len(sheets) == 0 {
		t.Fatal("no stylesheets", err)
	}
	return sheets
}
