package kundval_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
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
