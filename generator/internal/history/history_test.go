package history

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/gittest"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
)

func today() model.Date { return model.Date{Year: 2024, Month: 6, Day: 1} }

// commits makes a repository of an archive: a file named "commit DATE" commits
// what stands before it. What comes last is left in the working tree.
func commits(t *testing.T, archive []byte) *gittest.Repo {
	t.Helper()
	g := gittest.New(t)
	tree, had := datatest.Base(), fstest.MapFS{}
	write := func() {
		for name := range had {
			if tree[name] == nil {
				if err := os.Remove(filepath.Join(g.Dir, name)); err != nil {
					t.Fatal(err)
				}
				for dir := filepath.Dir(name); os.Remove(filepath.Join(g.Dir, dir)) == nil; dir = filepath.Dir(dir) {
				}
			}
		}
		had = fstest.MapFS{}
		for name, f := range tree {
			had[name] = f
			g.Write(name, string(f.Data))
		}
	}
	for _, f := range txtar.Parse(archive).Files {
		if day, ok := strings.CutPrefix(f.Name, "commit "); ok {
			write()
			g.Commit(day)
			continue
		}
		tree = datatest.Overlay(tree, &txtar.Archive{Files: []txtar.File{f}})
	}
	write()
	return g
}

func find(t *testing.T, dir string) diag.List {
	t.Helper()
	site, found, err := load.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	list := diag.List(found)
	more, err := Check(context.Background(), site, Options{Dir: dir, Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	list.Add(more...)
	return list.Sorted()
}

// run runs every archive that matches a pattern.
func run(t *testing.T, archives fs.FS, pattern string) {
	t.Helper()
	names, err := fs.Glob(archives, pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no archive matches %q (%v)", pattern, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			src, err := fs.ReadFile(archives, name)
			if err != nil {
				t.Fatal(err)
			}
			datatest.RunOne(t, src, func(t *testing.T, _ fs.FS) []diag.Diagnostic {
				g := commits(t, src)
				if strings.Contains(string(src), "--depth 1") {
					clone := filepath.Join(t.TempDir(), "clone")
					g.Git("clone", "-q", "--depth", "1", "file://"+g.Dir, clone)
					return find(t, clone)
				}
				return find(t, g.Dir)
			})
		})
	}
}

// TestExamples runs the documented example of every code.
func TestExamples(t *testing.T) { run(t, examples, "examples/*.txtar") }

// TestFindings runs the cases around each rule.
func TestFindings(t *testing.T) { run(t, os.DirFS("testdata"), "*.txtar") }

// TestRules makes sure that every code is documented in both languages and has
// an example that makes the finding.
func TestRules(t *testing.T) {
	var codes []string
	for _, r := range Rules() {
		codes = append(codes, r.Code)
		for _, text := range []diag.Text{r.Title, r.Why, r.Fix} {
			if text.SV == "" || text.EN == "" {
				t.Errorf("%s is not documented", r.Code)
			}
		}
		marker := strings.ToUpper(r.Severity.String()) + " " + r.Code
		if !strings.Contains(r.Example, marker) {
			t.Errorf("the example of %s does not expect %q", r.Code, marker)
		}
	}
	if !slices.IsSorted(codes) || len(slices.Compact(codes)) != len(Rules()) {
		t.Errorf("the codes are not sorted or not unique: %v", codes)
	}
}
