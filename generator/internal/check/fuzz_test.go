package check

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
	"kundval/generator/internal/tomlsrc"
)

// FuzzCheck puts any bytes in the place of any one file of the small project,
// or of a new one, and holds the promises of load, check and the writers:
// nothing panics or hangs, and findings are sorted, the same each time, and
// about places that exist.
func FuzzCheck(f *testing.F) {
	files := fuzzed()
	for i, name := range files {
		var content []byte
		if file := datatest.Base()[name]; file != nil {
			content = file.Data
		}
		f.Add(byte(i), content)
		f.Add(byte(i), bytes.ReplaceAll(content, []byte("ekby"), []byte("\x1b[31m\u202e")))
		f.Add(byte(i), bytes.ReplaceAll(content, []byte("2"), []byte("9")))
		f.Add(byte(i), bytes.ReplaceAll(content, []byte("\n"), []byte("\r\n")))
	}
	for i, bad := range []string{"", "\x00", "\xff\xfe\x00", "a", "[[villkor]]", "+++\n+++\n", "x = [[[[", "id = \"191212121212\"", "\u00e5 = 1"} {
		f.Add(byte(i), []byte(bad))
	}
	f.Fuzz(func(t *testing.T, which byte, content []byte) {
		tree := datatest.Base()
		tree[files[int(which)%len(files)]] = &fstest.MapFile{Data: content, Mode: 0o644}
		began := time.Now()
		found := find(t, tree)
		if again := find(t, tree); !reflect.DeepEqual(found, again) {
			t.Fatalf("two runs differ: %v and %v", found, again)
		}
		checkOrder(t, found)
		checkPlaces(t, tree, found)
		checkWriters(t, tree, found)
		if took := time.Since(began); took > 20*time.Second {
			t.Fatalf("took %v", took)
		}
	})
}

// fuzzed are the files that are replaced, one of each kind that the project
// lacks among them.
func fuzzed() []string {
	names := slices.Sorted(maps.Keys(datatest.Base()))
	return append(names, "data/ekby/ickeval.toml", "data/ekby/2024/ersattning.toml", "data/ekby/anordnare/bok.toml", "content/sv/ekby/om.md", "data/anteckningar.txt")
}

func checkOrder(t *testing.T, found []diag.Diagnostic) {
	if sorted := diag.List(found).Sorted(); !reflect.DeepEqual([]diag.Diagnostic(sorted), append([]diag.Diagnostic{}, found...)) && len(found) > 0 {
		t.Fatalf("not sorted, or told twice: %v", found)
	}
	for _, d := range found {
		if d.Code == "" || d.Message.SV == "" || d.Message.EN == "" || strings.Contains(d.Message.SV+d.Hint.SV, "%!") {
			t.Fatalf("badly worded: %+v", d)
		}
	}
}

// checkPlaces makes sure that every place lies within its file.
func checkPlaces(t *testing.T, tree fstest.MapFS, found []diag.Diagnostic) {
	check := func(code string, s diag.Span) {
		if s.Start.Line == 0 {
			return
		}
		file := tree[s.File]
		if file == nil {
			t.Fatalf("%s stands in %s, which does not exist", code, s)
		}
		if s.End.Line < s.Start.Line || s.End.Line == s.Start.Line && s.End.Col < s.Start.Col {
			t.Fatalf("%s ends before it begins: %+v", code, s)
		}
		lines := strings.Split(tomlsrc.Text(file.Data), "\n")
		for _, p := range []diag.Pos{s.Start, s.End} {
			if p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col > utf8.RuneCountInString(lines[p.Line-1])+1 {
				t.Fatalf("%s is outside of its file: %+v", code, s)
			}
		}
	}
	for _, d := range found {
		check(d.Code, d.Span)
		for _, n := range d.Notes {
			check(d.Code, n.Span)
		}
	}
}

// checkWriters prints the findings in every form.
func checkWriters(t *testing.T, tree fstest.MapFS, found []diag.Diagnostic) {
	source := func(name string) []byte {
		if f := tree[name]; f != nil {
			return f.Data
		}
		return nil
	}
	var b bytes.Buffer
	for _, lang := range []diag.Language{diag.Swedish, diag.English} {
		if err := diag.WriteText(&b, found, lang, source); err != nil {
			t.Fatal(err)
		}
	}
	if bytes.ContainsAny(b.Bytes(), "\x1b\x00\r\u202e") || !utf8.Valid(b.Bytes()) {
		t.Fatalf("the output steers the terminal: %q", b.Bytes())
	}
	if err := diag.WriteGitHub(&b, found, diag.Swedish); err != nil || bytes.ContainsAny(b.Bytes(), "\x1b\x00\r\u202e") {
		t.Fatalf("%v: %q", err, b.Bytes())
	}
	b.Reset()
	if err := diag.WriteSARIF(&b, found, diag.SARIF{Language: diag.Swedish, Source: source, Rules: append(load.Rules(), Rules()...)}); err != nil || !json.Valid(b.Bytes()) {
		t.Fatalf("no SARIF (%v): %s", err, b.Bytes())
	}
	b.Reset()
	if err := diag.WriteJSON(&b, found); err != nil || !json.Valid(b.Bytes()) {
		t.Fatalf("no JSON (%v): %s", err, b.Bytes())
	}
}
