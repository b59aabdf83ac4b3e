package kundval_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"kundval"
)

// source is what the program's own code says in quotation marks.
type source struct {
	said     map[string]bool
	prefixes map[string]bool // texts that something is put after: "group_"
}

// goSource reads the program without its tests.
func goSource(t *testing.T) source {
	t.Helper()
	s := source{map[string]bool{}, map[string]bool{}}
	err := filepath.WalkDir("generator", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, s.read)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// read notes what one node says.
func (s source) read(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(n.Value); err == nil {
			s.said[text] = true
			if before, _, formatted := strings.Cut(text, "%"); formatted {
				s.prefixes[before] = true
			}
		}
	case *ast.BinaryExpr:
		if lit, ok := n.X.(*ast.BasicLit); ok && n.Op == token.ADD {
			if text, err := strconv.Unquote(lit.Value); err == nil {
				s.prefixes[text] = true
			}
		}
	}
	return true
}

// carried joins the carried files below a folder that end in a way.
func carried(t *testing.T, folder, ending string) string {
	t.Helper()
	var b strings.Builder
	err := fs.WalkDir(kundval.Files, folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ending) {
			return err
		}
		text, err := fs.ReadFile(kundval.Files, name)
		b.Write(append(text, '\n'))
		return err
	})
	if err != nil || b.Len() == 0 {
		t.Fatalf("nothing carried in %s (%v)", folder, err)
	}
	return b.String()
}

// words adds each word of the texts to a set.
func words(set map[string]bool, texts ...string) {
	for _, text := range texts {
		for _, w := range regexp.MustCompile(`[A-Za-z_][\w-]*`).FindAllString(text, -1) {
			set[w] = true
		}
	}
}

var (
	cssClass  = regexp.MustCompile(`\.([a-z][\w-]*)`)
	cssRemark = regexp.MustCompile(`(?s)/\*.*?\*/`)
	htmlClass = regexp.MustCompile(`class="([^"]*)"`)
	action    = regexp.MustCompile(`\{\{.*?\}\}`)
)

// TestEveryRuleHasItsClass finds rules of the stylesheets for a class that no
// layout, no script and no code of the program writes.
func TestEveryRuleHasItsClass(t *testing.T) {
	written := map[string]bool{}
	var prefixes []string
	for _, m := range htmlClass.FindAllStringSubmatch(carried(t, "layouts", ".html"), -1) {
		words(written, m[1])
		for _, w := range regexp.MustCompile(`([\w-]+--)\{\{`).FindAllStringSubmatch(m[1], -1) {
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
// "notice__links", that layouts write and no rule, script or test asks for.
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
		for class := range strings.FieldsSeq(action.ReplaceAllString(m[1], " ")) {
			if (strings.Contains(class, "__") || strings.Contains(class, "--")) && !strings.HasSuffix(class, "--") && !asked[class] {
				t.Errorf("layouts write the class %q, and nothing asks for it", class)
			}
		}
	}
}

// TestEveryTextIsSaid finds interface texts that nobody asks for: those whose
// key stands neither in a layout nor in the program, whole or put together of a
// beginning and an end that do.
func TestEveryTextIsSaid(t *testing.T) {
	var texts map[string]any
	if _, err := toml.DecodeFS(kundval.Files, "i18n/sv.toml", &texts); err != nil {
		t.Fatal(err)
	}
	code := goSource(t)
	for _, m := range regexp.MustCompile(`\bT "([\w-]+)"`).FindAllStringSubmatch(carried(t, "layouts", ".html"), -1) {
		code.said[m[1]] = true
	}
	endings := []string{""}
	for text := range code.said {
		if strings.HasPrefix(text, "_") {
			endings = append(endings, text)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		// Languages are many, and words for codes are held against the codes
		// by a test of package pages.
		if strings.HasPrefix(key, "language_") || strings.HasPrefix(key, "vocab_") {
			continue
		}
		if !slices.ContainsFunc(endings, func(end string) bool { return code.says(key, end) }) {
			t.Errorf("i18n/sv.toml has the text %q, and nothing says it", key)
		}
	}
}

// says reports whether a key with an ending is one that the program can put
// together.
func (s source) says(key, ending string) bool {
	begins, ok := strings.CutSuffix(key, ending)
	if !ok {
		return false
	}
	if s.said[begins] {
		return true
	}
	for prefix := range s.prefixes {
		rest, ok := strings.CutPrefix(begins, prefix)
		if _, err := strconv.Atoi(rest); ok && strings.HasSuffix(prefix, "_") && (s.said[rest] || err == nil) {
			return true
		}
	}
	return false
}
