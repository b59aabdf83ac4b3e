package changes_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/tools/txtar"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

var update = flag.Bool("update", false, "rewrite what the fixtures expect; read every difference")

// edition is a whole edition in one file.
type edition struct {
	model.Edition
	ID           string              `toml:"id"`
	Areas        []*model.ChoiceArea `toml:"kundval"`
	Sections     []*model.Section    `toml:"avsnitt"`
	Conditions   []*model.Condition  `toml:"villkor"`
	Compensation *model.Compensation `toml:"ersattning"`
	Motives      *model.ChangeNotes  `toml:"andringar"`
}

// readEdition decodes an edition. Dates are strings in fixtures.
func readEdition(t *testing.T, name, id, src string) *model.Edition {
	t.Helper()
	var f edition
	md, err := toml.Decode(src, &f)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if keys := md.Undecoded(); len(keys) > 0 {
		t.Fatalf("%s: unknown keys %v", name, keys)
	}
	e := f.Edition
	e.ID, e.Areas, e.Sections, e.Conditions = id, f.Areas, f.Sections, f.Conditions
	e.Compensation, e.Motives = f.Compensation, f.Motives
	if e.Label == "" {
		e.Label = id
	}
	if e.Title == "" {
		e.Title = "Villkor " + id
	}
	if e.InForceFrom.IsZero() {
		if e.InForceFrom, err = model.ParseDate(id + "-01-01"); err != nil {
			t.Fatal(err)
		}
	}
	return &e
}

// fixture is a txtar file with old.toml, new.toml and what is wanted of their
// comparison. base.toml, if there, belongs to both.
type fixture struct {
	path     string
	archive  *txtar.Archive
	old, new *model.Edition
}

func (f *fixture) file(name string) (string, bool) {
	for _, x := range f.archive.Files {
		if x.Name == name {
			return string(x.Data), true
		}
	}
	return "", false
}

// fixtures reads all of them. None at all is an error.
func fixtures(t *testing.T) []*fixture {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	var out []*fixture
	for _, p := range paths {
		a, err := txtar.ParseFile(p)
		if err != nil {
			t.Fatal(err)
		}
		f := &fixture{path: p, archive: a}
		base, _ := f.file("base.toml")
		for name, e := range map[string]**model.Edition{"old": &f.old, "new": &f.new} {
			src, ok := f.file(name + ".toml")
			if !ok {
				t.Fatalf("%s: no %s.toml", p, name)
			}
			id := map[string]string{"old": "2024", "new": "2025"}[name]
			*e = readEdition(t, p+" "+name+".toml", id, src+"\n"+base)
		}
		out = append(out, f)
	}
	return out
}

func TestFixtures(t *testing.T) {
	views := map[string]func(*changes.Report) string{
		"want.txt":  dump,
		"want.text": func(r *changes.Report) string { return writeText(t, r, changes.TextOptions{}) },
		"want.md":   func(r *changes.Report) string { return writeMarkdown(t, r) },
		"want.json": func(r *changes.Report) string { return writeJSON(t, r) },
	}
	for _, f := range fixtures(t) {
		t.Run(strings.TrimSuffix(filepath.Base(f.path), ".txtar"), func(t *testing.T) {
			r := changes.Compare(f.old, f.new)
			checked := false
			for i, x := range f.archive.Files {
				got := ""
				level, isLevel := strings.CutPrefix(strings.TrimSuffix(x.Name, ".txt"), "want-")
				switch view := views[x.Name]; {
				case view != nil:
					got = view(r)
				case isLevel:
					got = dump(changes.ForLevel(r, level))
				default:
					continue
				}
				checked = true
				if *update {
					f.archive.Files[i].Data = []byte(got)
				} else if want := string(x.Data); got != want {
					t.Errorf("%s, %s:\ngot:\n%s\nwant:\n%s", f.path, x.Name, got, want)
				}
			}
			if !checked {
				t.Errorf("%s expects nothing", f.path)
			}
			if *update {
				if err := os.WriteFile(f.path, txtar.Format(f.archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// dump prints what matters in a report, a fact a line.
func dump(r *changes.Report) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	for _, c := range r.Changes {
		effect := c.Effect
		if c.EffectStated {
			effect += " (stated)"
		}
		if effect == "" {
			effect = "-"
		}
		line("%s %s: %s; %s%s", c.Subject, c.ID, strings.Join(c.Kinds, " "), effect, levels(c.Levels))
		for _, f := range c.Facts {
			line("\t%s", dumpFact(f))
			indent(&b, "\t\t", changes.RenderText(f.Text, false))
		}
		for _, bl := range c.Text {
			indent(&b, strings.TrimRight("\t| "+bl.Of, " ")+" ", changes.RenderText([]changes.Block{bl}, false))
		}
		if c.Motive != "" {
			line("\tmotive: %s", strings.ReplaceAll(c.Motive, "\n\n", " / "))
		}
		for _, a := range c.Actions {
			line("\tby %s: %s%s", a.By, a.What, levels(a.Levels))
		}
	}
	var same []string
	for _, u := range r.Unchanged {
		same = append(same, u.ID)
	}
	line("unchanged: %s", strings.Join(same, " "))
	for _, m := range r.Missing {
		line("missing %s %s: motive %t, effect %t", m.Subject, m.ID, m.Motive, m.Effect)
		if m.Effect && len(m.Effects) < len(model.ChangeEffects()) {
			line("\tone of %s", strings.Join(m.Effects, " "))
		}
	}
	for _, o := range r.Owed() {
		if len(o.Changes) > 1 {
			line("owed together: %s %s", o.NoteKey(), strings.Join(o.IDs(), " "))
		}
	}
	for _, s := range r.Suspicions {
		line("suspicion: %s and %s, %.2f", s.Removed.ID, s.Added.ID, s.Similarity)
	}
	for _, o := range r.Objections {
		line("objection %s: note %d, %s %s, stated %q, computed %q", o.Code, o.Note, o.Subject, o.ID, o.Stated, o.Computed)
	}
	for _, d := range r.Deadlines {
		var ids []string
		for _, c := range d.Changes {
			ids = append(ids, c.ID)
		}
		line("deadline %s: %s%s because of %s", d.By, d.What, levels(d.Levels), strings.Join(ids, " "))
	}
	for _, e := range r.Errata {
		line("erratum %s %s: %s", e.Date, e.Condition, e.Text)
	}
	return b.String()
}

func dumpFact(f changes.Fact) string {
	parts := []string{string(f.Type), string(f.Op), f.Kind}
	switch {
	case f.Open:
		parts = append(parts, "open")
	case f.Effect != "":
		parts = append(parts, f.Effect)
	}
	if f.ID != "" {
		parts = append(parts, "id="+f.ID)
	}
	if f.Order > 0 {
		parts = append(parts, fmt.Sprintf("order=%d", f.Order))
	}
	if f.Via != "" {
		parts = append(parts, "via="+f.Via)
	}
	return strings.Join(parts, " ") + ": " + changes.Describe(f)
}

func levels(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return " [" + strings.Join(ids, " ") + "]"
}

func indent(b *strings.Builder, prefix, text string) {
	for l := range strings.Lines(text) {
		b.WriteString(prefix + l)
	}
}
