package author

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
)

const notesPath = "data/ekby/2025/andringar.toml"

// draft is the project of testdata/missing.txtar, and what is wanted of it.
func draft(t *testing.T) (tree fstest.MapFS, added, places string) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/missing.txtar")
	if err != nil {
		t.Fatal(err)
	}
	tree = datatest.Overlay(datatest.Base(), archive)
	added, places = string(tree["added"].Data), string(tree["places"].Data)
	return tree, added, places
}

// addMissing does it for the newest edition of a project, whatever is empty.
func addMissing(t *testing.T, tree fstest.MapFS) (*Notes, error) {
	t.Helper()
	site, found, err := load.Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		if d.Code != "empty-value" && d.Code != "missing-key" {
			t.Fatalf("%s: %s", d.Span, d.Message.EN)
		}
	}
	m := site.Municipalities[0]
	from, to := m.Editions[1], m.Editions[2]
	said := *to
	if said.Motives == nil {
		said.Motives = &model.ChangeNotes{From: from.ID}
	}
	var src []byte
	if f := tree[notesPath]; f != nil {
		src = f.Data
	}
	return AddMissing(src, FreshNotes(tree, m, to.ID, from.ID), to.Motives, changes.Compare(from, &said))
}

func TestAddMissing(t *testing.T) {
	for _, form := range []struct {
		name  string
		spell func(string) string
	}{
		{"as it is", func(s string) string { return s }},
		{"Windows", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"byte order mark", func(s string) string { return byteOrderMark + s }},
	} {
		t.Run(form.name, func(t *testing.T) {
			tree, added, places := draft(t)
			old := form.spell(string(tree[notesPath].Data))
			want := old + strings.TrimPrefix(form.spell(added), byteOrderMark)
			tree[notesPath].Data = []byte(old)
			n, err := addMissing(t, tree)
			if err != nil {
				t.Fatal(err)
			}
			if string(n.Text) != want {
				t.Errorf("got\n%q\nwant\n%q", n.Text, want)
			}
			if got := tell(n); got != places {
				t.Errorf("got\n%swant\n%s", got, places)
			}

			tree[notesPath].Data = n.Text
			again, err := addMissing(t, tree)
			if err != nil || len(again.Added) > 0 || !bytes.Equal(again.Text, n.Text) {
				t.Errorf("a second time: %v, added %d:\n%s", err, len(again.Added), again.Text)
			}
			if want := strings.ReplaceAll(places, "added", "open"); sorted(tell(again)) != sorted(want) {
				t.Errorf("a second time: got\n%swant\n%s", tell(again), want)
			}
		})
	}
}

func TestAddMissingToNothing(t *testing.T) {
	tree, _, _ := draft(t)
	delete(tree, notesPath)
	tree["data/.schema/andringar.json"] = &fstest.MapFile{}
	n, err := addMissing(t, tree)
	if err != nil {
		t.Fatal(err)
	}
	if fresh := "#:schema ../../.schema/andringar.json\n" + freshNotes("ekby", "2025", "2024"); !bytes.HasPrefix(n.Text, []byte(fresh)) || len(n.Added) != 4 || len(n.Open) != 0 {
		t.Errorf("added %d, open %d:\n%s", len(n.Added), len(n.Open), n.Text)
	}
	tree[notesPath] = &fstest.MapFile{Data: n.Text}
	for _, e := range n.Added { // each is where it is said to be
		if line := strings.Split(string(n.Text), "\n")[e.Line-1]; line != "[[andring]]" {
			t.Errorf("line %d is %q", e.Line, line)
		}
	}
	if again, err := addMissing(t, tree); err != nil || len(again.Added) > 0 {
		t.Errorf("a second time: %v, added %d", err, len(again.Added))
	}
}

// TestAddMissingWithoutLastNewline looks at the seam between what was there
// and what is added.
func TestAddMissingWithoutLastNewline(t *testing.T) {
	tree, added, _ := draft(t)
	old := strings.TrimSpace(string(tree[notesPath].Data)) + " # slut"
	tree[notesPath].Data = []byte(old)
	if n, err := addMissing(t, tree); err != nil || string(n.Text) != old+"\n"+added {
		t.Errorf("%v, got\n%s", err, n.Text)
	}
}

func TestAddMissingOwesAnEffect(t *testing.T) {
	tree, _, _ := draft(t)
	file := tree["data/ekby/2025/villkor/a.toml"]
	file.Data = bytes.Replace(file.Data, []byte(`kontroll = ["vid-ansokan"]`), []byte(`kontroll = ["vid-ansokan", "uppfoljning"]`), 1)
	n, err := addMissing(t, tree)
	if err != nil || !strings.HasSuffix(string(n.Text), `
# 1 Registrerad hos Bolagsverket
# Slag: ändrad ordalydelse. Vad den betyder går inte att räkna ut: välj effekt.
# (uträknat 89eb82)
[[andring]]
villkor = ["registrerad"]
effekt = "" # välj skarpning, lattnad, fortydligande, redaktionell eller flytt
motivering = ""
`) {
		t.Errorf("%v, got\n%s", err, n.Text)
	}
}

func TestAddMissingRefusesLists(t *testing.T) {
	tree, _, _ := draft(t)
	tree[notesPath].Data = []byte("fran = \"2024\"\nandring = [{ villkor = [\"skatt\"], motivering = \"x\" }]\n")
	if n, err := addMissing(t, tree); !errors.Is(err, ErrNotAppendable) {
		t.Errorf("%v, got\n%s", err, n.Text)
	}
}

// TestManyFacts keeps a long list of differences short.
func TestManyFacts(t *testing.T) {
	for n, want := range map[int]int{5: 5, 7: 7, 8: 7} { // lines of facts for n of them
		var facts []changes.Fact
		for i := range n {
			facts = append(facts, changes.Fact{Type: changes.FactLaw, Op: changes.Added, What: fmt.Sprint("lag ", i)})
		}
		head, _ := noteText(changes.Owed{Changes: []*changes.Change{{Subject: changes.SubjectCondition, Facts: facts}}})
		if got := strings.Count(head, "# - "); got != want {
			t.Errorf("%d facts take %d lines, want %d:\n%s", n, got, want, head)
		}
	}
}

func TestQuote(t *testing.T) {
	if got, want := quote("a\"b\\c\nd\tå\x7f"), `"a\"b\\c\u000Ad\u0009å\u007F"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// tell lists the notes, each with its line.
func tell(n *Notes) string {
	var b strings.Builder
	for _, e := range n.Added {
		fmt.Fprintf(&b, "added %d: %s %s\n", e.Line, e.NoteKey(), strings.Join(e.IDs(), " "))
	}
	for _, e := range n.Open {
		fmt.Fprintf(&b, "open %d: %s %s\n", e.Line, e.NoteKey(), strings.Join(e.IDs(), " "))
	}
	return b.String()
}

func sorted(lines string) string { return strings.Join(slices.Sorted(strings.Lines(lines)), "") }
