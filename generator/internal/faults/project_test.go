// Package faults puts hundreds of single faults into the shipped data, one at
// a time, and looks whether load and check find each of them, at its line, and
// tell it once.
//
// The faults are made by going through the model, so a new key is tried as
// soon as it stands in the data. A kind of fault is a function in one of
// form_test.go, reference_test.go, meaning_test.go and content_test.go; to add
// one, write it and name it in kinds. Every fault knows the lines at which a
// finding is right. What is not found must stand in accepted, with the reason.
//
// docs/faults.md tells the figures; go test -most 0 -update writes them anew.
package faults

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/check"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
)

const root = "../../.."

// day is the date that the shipped data are made for.
func day() model.Date { return model.Date{Year: 2026, Month: 11, Day: 22} }

// project is the shipped data in memory, and where everything in it stands.
type project struct {
	tree   fstest.MapFS
	site   *model.Site
	tables []table
	raws   map[diag.Span]string // values as they are written, as far as asked for
	parts  map[string]part      // by the municipality they are cut down to; "": whole
}

// part is the data cut down to one municipality, which takes half the time to
// check.
type part struct {
	tree  fstest.MapFS
	known map[string]int // findings of the data as they are
}

func open(t testing.TB) *project {
	t.Helper()
	p := &project{tree: fstest.MapFS{}, raws: map[diag.Span]string{}, parts: map[string]part{}}
	for _, folder := range []string{"data", "content"} {
		err := fs.WalkDir(os.DirFS(root), folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			if strings.Contains(name, "/.") || path.Base(name) == "README.md" {
				return nil // which nobody reads
			}
			b, err := os.ReadFile(root + "/" + name)
			p.tree[name] = &fstest.MapFile{Data: b, Mode: 0o644}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	site, _, err := load.Load(p.tree)
	if err != nil {
		t.Fatal(err)
	}
	p.site = site
	p.tables = tables(site)
	p.parts[""] = newPart(t, p.tree)
	for _, id := range site.Config.Municipalities {
		p.parts[id] = newPart(t, p.cutTo(id))
	}
	return p
}

func newPart(t testing.TB, tree fstest.MapFS) part {
	known := map[string]int{}
	for _, d := range find(t, tree) {
		known[name(d)]++
	}
	return part{tree, known}
}

// cutTo leaves out the other municipalities.
func (p *project) cutTo(id string) fstest.MapFS {
	tree := maps.Clone(p.tree)
	for _, other := range p.site.Config.Municipalities {
		maps.DeleteFunc(tree, func(name string, _ *fstest.MapFile) bool {
			return other != id && strings.Contains(name, "/"+other+"/")
		})
	}
	const config = "data/webbplats.toml"
	before, _, after := cut(p.text(config), p.site.Config.At("huvudman"))
	tree[config] = &fstest.MapFile{Data: []byte(before + `["` + id + `"]` + after), Mode: 0o644}
	return tree
}

// partOf returns the part in which a file and all that belongs to it lie.
func (p *project) partOf(file string) part {
	if parts := strings.Split(file, "/"); len(parts) > 2 && parts[0] == "data" {
		if part, ok := p.parts[parts[1]]; ok {
			return part
		}
	}
	return p.parts[""]
}

// find returns all findings about a project.
func find(t testing.TB, tree fs.FS) []diag.Diagnostic {
	site, found, err := load.Load(tree)
	if err != nil {
		t.Error(err)
		return nil
	}
	return check.Check(site, check.Options{Today: day(), Earlier: found, EarlierRules: load.Rules()})
}

// name tells findings apart in whatever line they stand.
func name(d diag.Diagnostic) string {
	return strings.Join([]string{d.Code, d.Span.File, d.Message.SV}, "\x00")
}

// with returns the findings that the data gain when files are replaced; nil
// removes one.
func (p *project) with(t testing.TB, files map[string][]byte) []diag.Diagnostic {
	var part part
	for file := range files {
		part = p.partOf(file)
	}
	tree := maps.Clone(part.tree)
	for file, content := range files {
		if content == nil {
			delete(tree, file)
		} else {
			tree[file] = &fstest.MapFile{Data: content, Mode: 0o644}
		}
	}
	left := maps.Clone(part.known)
	return slices.DeleteFunc(find(t, tree), func(d diag.Diagnostic) bool {
		left[name(d)]--
		return left[name(d)] >= 0
	})
}

// text returns the content of a file.
func (p *project) text(file string) string { return string(p.tree[file].Data) }

// kindOf names a file by what it holds.
func kindOf(file string) string {
	parts := strings.Split(file, "/")
	switch last := parts[len(parts)-1]; {
	case parts[0] == "content":
		return "content"
	case len(parts) > 3 && parts[2] == "anordnare":
		return "anordnare"
	case len(parts) > 4 && parts[3] == "villkor":
		return "villkor"
	default:
		return last
	}
}
