package kundval_test

import (
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// document is one Markdown file of the project.
type document struct {
	file  string
	text  string // without code blocks
	slugs []string
}

var (
	codeBlock = regexp.MustCompile("(?ms)^ *```.*?^ *```$")
	heading   = regexp.MustCompile(`(?m)^#+ (.*)$`)
	link      = regexp.MustCompile(`\]\(([^)\s]+)\)`)
)

func documents(t *testing.T) map[string]document {
	t.Helper()
	files, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir("docs", func(name string, _ fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(name) == ".md" {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]document{}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d := document{file: name, text: codeBlock.ReplaceAllString(string(b), "")}
		for _, m := range heading.FindAllStringSubmatch(d.text, -1) {
			d.slugs = append(d.slugs, slug(m[1]))
		}
		docs[name] = d
	}
	return docs
}

// slug makes the fragment id that code hosts give a heading.
func slug(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			b.WriteRune(r)
		case r == ' ':
			b.WriteByte('-')
		}
	}
	return b.String()
}

// TestLinks follows every link between the documents, and to files.
func TestLinks(t *testing.T) {
	docs := documents(t)
	followed := 0
	for _, d := range docs {
		for _, m := range link.FindAllStringSubmatch(d.text, -1) {
			if strings.Contains(m[1], "://") || strings.HasPrefix(m[1], "mailto:") {
				continue
			}
			followed++
			name, fragment, _ := strings.Cut(m[1], "#")
			target := d.file
			if name != "" {
				target = filepath.Join(filepath.Dir(d.file), name)
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s links to %s, which does not exist", d.file, m[1])
			} else if fragment != "" && !slices.Contains(docs[target].slugs, fragment) {
				t.Errorf("%s links to %s, a heading that does not exist", d.file, m[1])
			}
		}
	}
	if followed == 0 {
		t.Error("no link was found to follow")
	}
}

// TestDocumentsNameFilesThatExist looks up every file that the documents on the
// code speak of: from the root, or from the packages.
func TestDocumentsNameFilesThatExist(t *testing.T) {
	docs := documents(t)
	file := regexp.MustCompile("`([\\w./-]+/[\\w.-]+\\.(?:go|html|css|js|mjs|toml|md|json|txt|txtar))`")
	for _, name := range []string{"docs/architecture.md", "docs/adding.md", "docs/performance.md"} {
		found := file.FindAllStringSubmatch(docs[filepath.FromSlash(name)].text, -1)
		if len(found) == 0 {
			t.Errorf("%s speaks of no file", name)
		}
		for _, m := range found {
			here, errHere := filepath.Glob(m[1])
			inside, errInside := filepath.Glob(filepath.Join("generator/internal", m[1]))
			if errHere != nil || errInside != nil || len(here)+len(inside) == 0 {
				t.Errorf("%s speaks of %s, which does not exist", name, m[1])
			}
		}
	}
}

// TestReadmeListsEveryDocument makes sure that a stranger finds all there is to
// read.
func TestReadmeListsEveryDocument(t *testing.T) {
	readme := documents(t)["README.md"].text
	files, err := filepath.Glob("docs/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents found (%v)", err)
	}
	for _, name := range files {
		if !strings.Contains(readme, "]("+filepath.ToSlash(name)+")") {
			t.Errorf("README.md does not lead to %s", name)
		}
	}
}

// TestDecisionsAreIndexed holds docs/adr/README.md against the decisions: each
// is listed by its title, has the parts that a reader looks for, and the numbers
// have no gap.
func TestDecisionsAreIndexed(t *testing.T) {
	docs := documents(t)
	index := docs[filepath.Join("docs", "adr", "README.md")].text
	files, err := filepath.Glob("docs/adr/[0-9]*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no decisions found (%v)", err)
	}
	for i, name := range files {
		title := heading.FindStringSubmatch(docs[name].text)
		if title == nil {
			t.Errorf("%s has no heading", name)
			continue
		}
		base := filepath.Base(name)
		if number := fmt.Sprintf("%04d", i+1); !strings.HasPrefix(title[1], number+": ") || !strings.HasPrefix(base, number+"-") {
			t.Errorf("%s has the heading %q, want both to begin with %s", name, title[1], number)
		}
		for _, part := range []string{"\nStatus: ", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n"} {
			if !strings.Contains(docs[name].text, part) {
				t.Errorf("%s has no %q", name, strings.TrimSpace(part))
			}
		}
		if want := "[" + title[1] + "](" + base + ")"; !strings.Contains(index, want) {
			t.Errorf("docs/adr/README.md does not list %s", want)
		}
	}
}

// TestDecisionsAreCalledByTheirNumber holds the words of each link to a decision
// against where it leads.
func TestDecisionsAreCalledByTheirNumber(t *testing.T) {
	called := regexp.MustCompile(`\[ADR (\d+)\]\(([^)]*)\)`)
	seen := 0
	for _, d := range documents(t) {
		for _, m := range called.FindAllStringSubmatch(d.text, -1) {
			seen++
			if !strings.HasPrefix(filepath.Base(m[2]), m[1]+"-") {
				t.Errorf("%s calls %s ADR %s", d.file, m[2], m[1])
			}
		}
	}
	if seen == 0 {
		t.Error("no decision is referred to")
	}
}

// TestDependenciesHaveReasons holds ADR 0006 against what the code imports and
// what the browser tests install.
func TestDependenciesHaveReasons(t *testing.T) {
	text := documents(t)[filepath.Join("docs", "adr", "0006-dependencies.md")].text
	var got []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(text, -1) {
		got = append(got, m[1])
	}
	want := append(importedModules(t), npmPackages(t)...)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("ADR 0006 lists\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// importedModules lists the modules of go.mod that the project's own code,
// tests included, imports.
func importedModules(t *testing.T) []string {
	b, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var known []string
	for _, m := range regexp.MustCompile(`(?m)^(?:require )?\s*(\S+\.\S+/\S+) v`).FindAllStringSubmatch(string(b), -1) {
		known = append(known, m[1])
	}
	used := map[string]bool{}
	err = filepath.WalkDir("generator", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			if m := moduleOf(strings.Trim(imp.Path.Value, `"`), known); m != "" {
				used[m] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for name := range used {
		names = append(names, name)
	}
	return names
}

// moduleOf returns the longest known module that holds a package, or "".
func moduleOf(pkg string, known []string) string {
	longest := ""
	for _, m := range known {
		if (pkg == m || strings.HasPrefix(pkg, m+"/")) && len(m) > len(longest) {
			longest = m
		}
	}
	return longest
}

func npmPackages(t *testing.T) []string {
	b, err := os.ReadFile("test/package.json")
	if err != nil {
		t.Fatal(err)
	}
	var p struct{ Dependencies, DevDependencies map[string]string }
	if err := json.Unmarshal(b, &p); err != nil {
		t.Fatal(err)
	}
	var names []string
	for name := range p.Dependencies {
		names = append(names, name)
	}
	for name := range p.DevDependencies {
		names = append(names, name)
	}
	return names
}

// TestArchitectureNamesEveryPackage holds the table of packages against the
// folders.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	text := documents(t)[filepath.Join("docs", "architecture.md")].text
	folders, err := filepath.Glob("generator/internal/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no packages found (%v)", err)
	}
	_, packages, _ := strings.Cut(text, "\n## Packages\n")
	packages, _, _ = strings.Cut(packages, "\n## ")
	for _, folder := range folders {
		if name := "`" + filepath.Base(folder) + "`"; !strings.Contains(packages, name) {
			t.Errorf("docs/architecture.md does not name the package %s", name)
		}
	}
}
