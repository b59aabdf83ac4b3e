package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layers states which packages stand where. A package imports packages of
// lower layers only. docs/architecture.md says what each is for.
var layers = map[string]int{
	"internal/diag":       0,
	"internal/markup":     0,
	"internal/assets":     0,
	"internal/engine":     0,
	"internal/publish":    0,
	"internal/serve":      0,
	"internal/project":    0,
	"internal/rewrite":    0,
	"internal/components": 0,
	"internal/drawing":    0,
	"internal/raster":     0,
	"internal/vcs":        0,
	"internal/gittest":    0,
	"internal/hosting":    0,
	"internal/model":      1,
	"internal/papers":     1,
	"internal/tomlsrc":    2,
	"internal/lang":       2,
	"internal/status":     2,
	"internal/changes":    2,
	"internal/checklist":  2,
	"internal/feeds":      2,
	"internal/followup":   2,
	"internal/schema":     2,
	"internal/synthetic":  2,
	"internal/datatest":   2,
	"internal/weblinks":   2,
	"internal/printer":    2,
	"internal/load":       3,
	"internal/texts":      3,
	"internal/check":      3,
	"internal/export":     3,
	"internal/author":     3,
	"internal/pages":      4,
	"internal/history":    5,
	"internal/build":      6,
	"internal/sitetest":   5,
	"":                    7, // the command
	"bench":               7,
}

// Outside libraries that exactly one package may know.
var owners = map[string]string{
	"github.com/gohugoio/hugo":     "internal/engine",
	"github.com/tdewolff/minify":   "internal/assets",
	"github.com/fsnotify/fsnotify": "internal/serve",
	"golang.org/x/sys":             "internal/publish",
	"golang.org/x/image":           "internal/raster",
	"github.com/pdfcpu/pdfcpu":     "internal/papers",
	"github.com/xuri/excelize":     "internal/export",
}

func TestDependencies(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(path))
		if pkg == "." {
			pkg = ""
		}
		layer, ok := layers[pkg]
		if !ok {
			t.Errorf("%s: package %q has no layer: give it one in deps_test.go", path, pkg)
			return nil
		}
		seen[pkg] = true
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			name, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				return err
			}
			if own, ok := strings.CutPrefix(name, "kundval/generator/"); ok {
				if lower, ok := layers[own]; !ok || lower >= layer {
					t.Errorf("%s (layer %d) imports %s (layer %d): only lower layers may be imported", path, layer, own, lower)
				}
			}
			for lib, owner := range owners {
				if strings.HasPrefix(name, lib) && pkg != owner {
					t.Errorf("%s imports %s: only %s may know it", path, name, owner)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range layers {
		if !seen[pkg] {
			t.Errorf("deps_test.go names package %q, which does not exist", pkg)
		}
	}
}
