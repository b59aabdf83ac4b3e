package author

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/schema"
)

// lastEdition loads a project and returns the newest edition of its first
// municipality.
func lastEdition(t *testing.T, fsys fs.FS) (*model.Municipality, *model.Edition) {
	t.Helper()
	site, found, err := load.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		if d.Code != "unknown-file" {
			t.Fatalf("%s: %s", d.Span, d.Message.SV)
		}
	}
	m := site.Municipalities[0]
	return m, m.Editions[len(m.Editions)-1]
}

func TestCopyEdition(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/edition.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []struct {
		name          string
		before, after string
	}{{"", "", ""}, {"Windows", "\n", "\r\n"}, {"byte order mark", "", byteOrderMark}} {
		t.Run(form.name, func(t *testing.T) {
			spell := func(b []byte) []byte {
				if form.before == "" {
					return append([]byte(form.after), b...)
				}
				return bytes.ReplaceAll(b, []byte(form.before), []byte(form.after))
			}
			tree, want := datatest.Base(), map[string][]byte{}
			for _, f := range archive.Files {
				if name, ok := strings.CutPrefix(f.Name, "want/"); ok {
					want["data/ekby/2025/"+name] = spell(f.Data)
				} else {
					tree[f.Name] = &fstest.MapFile{Data: spell(f.Data)}
				}
			}
			m, from := lastEdition(t, tree)
			made, err := CopyEdition(tree, m, from, "2025", model.Date{Year: 2025, Month: 1, Day: 1})
			if err != nil {
				t.Fatal(err)
			}
			left := bytes.TrimSpace(want["data/ekby/2025/left"])
			delete(want, "data/ekby/2025/left")
			if got := strings.Trim(fmt.Sprint(made.Left), "[]"); form.name == "" && got != strings.ReplaceAll(string(left), ", ", " ") {
				t.Errorf("left %s, want %s", got, left)
			}
			want["data/ekby/2025/andringar.toml"] = []byte(freshNotes("ekby", "2025", "2024"))
			if got := slices.Sorted(maps.Keys(made.Files)); !slices.Equal(got, slices.Sorted(maps.Keys(want))) {
				t.Fatalf("made %v", got)
			}
			for name := range want {
				if got := made.Files[name]; !bytes.Equal(got, want[name]) {
					t.Errorf("%s:\ngot\n%q\nwant\n%q", name, got, want[name])
				}
			}
		})
	}
}

// TestCopySaysTheSame copies every last edition there is and compares it with
// what it was copied from.
func TestCopySaysTheSame(t *testing.T) {
	shipped := os.DirFS("../../..")
	site, _, err := load.Load(shipped)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range site.Municipalities {
		from := m.Editions[len(m.Editions)-1]
		made, err := CopyEdition(shipped, m, from, "2031", model.Date{Year: 2031, Month: 1, Day: 1})
		if err != nil {
			t.Fatal(err)
		}
		again, found, err := load.Load(Preview(shipped, made.Files))
		if err != nil || len(found) > 0 {
			t.Fatal(err, found)
		}
		i := slices.IndexFunc(again.Municipalities, func(x *model.Municipality) bool { return x.ID == m.ID })
		eds := again.Municipalities[i].Editions
		is := eds[len(eds)-1]
		if is.ID != "2031" || is.Status != "utkast" || is.Replaces != from.ID || is.Motives == nil || len(is.Decisions)+len(is.Documents)+len(is.Errata) > 0 {
			t.Errorf("%s: the copy is %s, %s, replaces %q", m.ID, is.ID, is.Status, is.Replaces)
		}
		r := changes.Compare(from, is)
		if len(r.Changes) > 0 || len(r.Unchanged) != len(from.Conditions) || !r.Noted {
			t.Errorf("%s: %d changes, %d of %d conditions unchanged", m.ID, len(r.Changes), len(r.Unchanged), len(from.Conditions))
		}
	}
}

// TestCopySealed copies an edition that is sealed. The draft is not, and every
// file of it begins as its editor needs.
func TestCopySealed(t *testing.T) {
	shipped := os.DirFS("../../..")
	site, _, err := load.Load(shipped)
	if err != nil {
		t.Fatal(err)
	}
	m := site.Municipalities[slices.IndexFunc(site.Municipalities, func(m *model.Municipality) bool { return m.ID == "nacka" })]
	from := m.Editions[slices.IndexFunc(m.Editions, func(ed *model.Edition) bool { return ed.ID == "2024" })]
	if from.Seal == nil || from.Digest == "" {
		t.Fatal("nacka/2024 is not sealed")
	}
	made, err := CopyEdition(shipped, m, from, "2031", model.Date{Year: 2031, Month: 1, Day: 1})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range made.Files {
		if path.Base(name) == "sigill.toml" {
			t.Errorf("made %s", name)
		}
		f, ok := schema.Of(name)
		if first, _, _ := strings.Cut(string(text), "\n"); !ok || first != f.Line(name, schema.Folder) {
			t.Errorf("%s begins %q", name, first)
		}
	}
	again, _, err := load.Load(Preview(shipped, made.Files))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range again.Municipalities {
		for _, ed := range x.Editions {
			if ed.ID == "2031" && (ed.Seal != nil || ed.Digest != "" || ed.Has("sigill")) {
				t.Errorf("the copy is sealed: %q, %v", ed.Digest, ed.Seal)
			}
		}
	}
	if !slices.ContainsFunc(made.Left, func(l Left) bool { return l.String() == "1 sigill" }) {
		t.Errorf("left %v", made.Left)
	}
}

func TestRelabel(t *testing.T) {
	for _, c := range []struct{ id, label, title, name, wantLabel, wantTitle string }{
		{"2025", "2025", "Villkor 2025", "2026", "2026", "Villkor 2026"},
		{"2025", "2025", "Villkor enligt NAF-2025-004, 2025-03-01 och 12025", "2026", "2026", "Villkor enligt NAF-2025-004, 2025-03-01 och 12025"},
		{"2025", "2025", "Villkor 2025–2026", "2026", "2026", "Villkor 2026–2026"},
		{"ht2025", "Hösten 2025", "Villkor hösten 2025", "ht2026", "Hösten 2026", "Villkor hösten 2026"},
		{"v1", "Version 1", "Villkor, version 1", "v2", "v2", "Villkor, version 1"},
		{"forsta", "forsta", "Villkor", "andra", "andra", "Villkor"},
		{"2025", "Villkor 2025", "Villkor 2025 för anordnare", "2026", "Villkor 2026", "Villkor 2026 för anordnare"},
	} {
		rs := relabel(&model.Edition{ID: c.id, Label: c.label}, c.name)
		if got := apply(rs, c.label); got != c.wantLabel {
			t.Errorf("label %q of %s for %s: %q, want %q", c.label, c.id, c.name, got, c.wantLabel)
		}
		if got := apply(rs, c.title); got != c.wantTitle {
			t.Errorf("title %q of %s for %s: %q, want %q", c.title, c.id, c.name, got, c.wantTitle)
		}
	}
}

func TestFirstDay(t *testing.T) {
	for _, c := range []struct{ from, to, name, today, want string }{
		{"2025-01-01", "", "2026", "2026-11-22", "2026-01-01"},
		{"2025-01-01", "2025-06-30", "2026", "2025-01-22", "2025-07-01"},
		{"2025-01-01", "", "ny", "2026-11-22", "2027-01-01"},
		{"2028-01-01", "", "ny", "2026-11-22", "2029-01-01"},
		{"2026-01-01", "", "2025", "2026-11-22", "2027-01-01"},
		{"2025-01-01", "", "2026b", "2025-11-22", "2026-01-01"},
	} {
		day := func(s string) (d model.Date) {
			if err := d.UnmarshalText([]byte(s)); err != nil {
				t.Fatal(err)
			}
			return d
		}
		from := &model.Edition{InForceFrom: day(c.from), InForceTo: day(c.to)}
		if got := FirstDay(from, c.name, day(c.today)); got.String() != c.want {
			t.Errorf("after %s to %q, named %s, on %s: %s, want %s", c.from, c.to, c.name, c.today, got, c.want)
		}
	}
}

func TestIsName(t *testing.T) {
	for name, want := range map[string]bool{"2026": true, "ht-2026": true, "": false, "Hösten": false, "a--b": false, "-a": false, "a/b": false, "..": false} {
		if IsName(name) != want {
			t.Errorf("IsName(%q) = %v", name, !want)
		}
	}
}
