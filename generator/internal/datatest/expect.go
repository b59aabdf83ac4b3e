package datatest

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"kundval/generator/internal/diag"
)

// Run runs every archive that matches the pattern in archives: it lays the
// archive over Base, has find look for faults, and fails unless these are the
// expected ones. It fails when nothing matches.
func Run(t *testing.T, archives fs.FS, pattern string, find func(*testing.T, fs.FS) []diag.Diagnostic) {
	t.Helper()
	names, err := fs.Glob(archives, pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no archive matches %q (%v)", pattern, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(path.Base(name), ".txtar"), func(t *testing.T) {
			src, err := fs.ReadFile(archives, name)
			if err != nil {
				t.Fatal(err)
			}
			RunOne(t, src, find)
		})
	}
}

// RunOne lays one archive over Base and fails unless find finds what the archive
// expects, where it does.
func RunOne(t *testing.T, archive []byte, find func(*testing.T, fs.FS) []diag.Diagnostic) {
	t.Helper()
	a := txtar.Parse(archive)
	tree := Overlay(Base(), a)
	want := expected(a, tree)
	if len(want) == 0 && !bytes.Contains(a.Comment, []byte("no findings")) {
		t.Fatal(`the archive expects nothing; if that is meant, say "no findings" in its head`)
	}
	found := diag.List(find(t, tree)).Shown()
	got := map[string]int{}
	for _, d := range found {
		got[line(d.Severity.String(), d.Code, d.Span.File, d.Span.Start.Line)]++
	}
	for _, w := range slices.Sorted(maps.Keys(want)) {
		if got[w] != want[w] {
			t.Errorf("want %d × %s, got %d", want[w], w, got[w])
		}
	}
	for _, g := range slices.Sorted(maps.Keys(got)) {
		if want[g] == 0 {
			t.Errorf("unexpected: %s", g)
		}
	}
	checkWording(t, found)
	if t.Failed() {
		var b strings.Builder
		_ = diag.WriteText(&b, found, diag.English, func(f string) []byte { return data(tree, f) })
		t.Logf("all findings:\n%s", b.String())
	}
}

// checkWording holds messages to the house style and finds faulty formats.
func checkWording(t *testing.T, found []diag.Diagnostic) {
	t.Helper()
	for _, d := range found {
		texts := []diag.Text{d.Message, d.Hint, d.Why}
		for _, n := range d.Notes {
			texts = append(texts, n.Message)
		}
		for i, text := range texts {
			for _, s := range []string{text.SV, text.EN} {
				if strings.Contains(s, "%!") || strings.HasSuffix(s, ".") || (s == "") != (text == diag.Text{}) || i == 0 && s == "" {
					t.Errorf("%s: badly worded: %q", d.Code, s)
				}
			}
		}
	}
}

// expected gathers what an archive expects, from its head and from beside the
// faults.
func expected(a *txtar.Archive, tree fstest.MapFS) map[string]int {
	want := map[string]int{}
	inHead := regexp.MustCompile(`(?m)^(ERROR|WARNING) ([a-z0-9-]+) (\S+?)(?::(\d+))?$`)
	for _, m := range inHead.FindAllStringSubmatch(string(a.Comment), -1) {
		n := 0
		_, _ = fmt.Sscan(m[4], &n)
		want[line(strings.ToLower(m[1]), m[2], m[3], n)]++
	}
	beside := regexp.MustCompile(`# (ERROR|WARNING) ([a-z0-9-]+)`)
	for name, f := range tree {
		for i, l := range strings.Split(string(f.Data), "\n") {
			for _, m := range beside.FindAllStringSubmatch(l, -1) {
				want[line(strings.ToLower(m[1]), m[2], name, i+1)]++
			}
		}
	}
	return want
}

func line(severity, code, file string, n int) string {
	if n == 0 {
		return fmt.Sprintf("%s %s in %s", severity, code, file)
	}
	return fmt.Sprintf("%s %s in %s:%d", severity, code, file, n)
}

func data(tree fstest.MapFS, name string) []byte {
	if f := tree[name]; f != nil {
		return f.Data
	}
	return nil
}
