package pages_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kundval/generator/internal/export"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// eachLevel calls f for every level of every shipped edition.
func eachLevel(site *model.Site, f func(m *model.Municipality, e *model.Edition, l *model.Level)) {
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			for _, a := range e.Areas {
				for _, l := range a.Levels {
					f(m, e, l)
				}
			}
		}
	}
}

// asked is everything that a level is asked for, straight from the data: by
// occasion the documents and the numbers of conditions that they belong to.
func asked(e *model.Edition, level string) (documents []string, numbers map[string]bool) {
	numbers = map[string]bool{}
	for _, o := range e.Occasions {
		for _, c := range e.Conditions {
			if len(c.Levels) > 0 && !slices.Contains(c.Levels, level) {
				continue
			}
			numbers[c.Number] = true
			for _, d := range c.Evidence {
				if d.Occasion == o.ID {
					documents = append(documents, fmt.Sprintf("%s: %s (%s, %s) %s", o.Name, d.Name, d.Issuer, d.MaxAge, c.Number))
				}
			}
		}
	}
	return documents, numbers
}

func TestChecklistHoldsAllThatIsAsked(t *testing.T) {
	p := asShipped(t)
	eachLevel(p.site, func(m *model.Municipality, e *model.Edition, l *model.Level) {
		v := view[*pages.Checklist](t, p.pages, fmt.Sprintf("/%s/villkor/%s/for/%s/checklista/", m.ID, e.ID, l.ID))
		documents, numbers := asked(e, l.ID)
		names, keys := 0, map[string]bool{}
		for _, o := range v.Occasions {
			for _, g := range o.Groups {
				for _, tick := range g.Ticks {
					if keys[tick.Key] || strings.Contains(tick.Key, " ") {
						t.Errorf("%s: the key %q is there twice, or has a space", v.URL, tick.Key)
					}
					keys[tick.Key] = true
					if strings.HasSuffix(g.ID, "-handlingar") {
						names++
					}
					for number := range numbers {
						if strings.HasPrefix(tick.From.Text+" ", number+" ") || strings.HasPrefix(strings.TrimPrefix(tick.From.Text, "Villkor ")+",", number+",") {
							delete(numbers, number)
						}
					}
				}
			}
		}
		if names != len(documents) {
			t.Errorf("%s: %d documents to tick, want %d", v.URL, names, len(documents))
		}
		for number := range numbers {
			t.Errorf("%s: condition %s is not on the list", v.URL, number)
		}
		if want := fmt.Sprintf("Avbockat: {n} av %d", len(keys)); v.Ticked != want {
			t.Errorf("%s: %q, want %q", v.URL, v.Ticked, want)
		}
	})
}

func TestWorkbooksHoldAllThatIsAsked(t *testing.T) {
	site := asShipped(t).site
	books := pages.Books(input(t, site, november22().String()))
	made := map[string]pages.Book{}
	for _, b := range books {
		made[b.Municipality.ID+"/"+b.Name] = b
	}
	if len(made) != len(books) {
		t.Errorf("%d books have %d names", len(books), len(made))
	}
	eachLevel(site, func(m *model.Municipality, e *model.Edition, l *model.Level) {
		name := fmt.Sprintf("%s/%s/checklista-%s-%s", m.ID, e.ID, l.ID, e.ID)
		b, ok := made[name]
		if !ok {
			t.Errorf("no book %s among %q", name, slices.Sorted(maps.Keys(made)))
			return
		}
		book, err := b.Workbook()
		if err != nil {
			t.Fatal(err)
		}
		rows, about := readBook(t, book)
		var documents []string
		left := map[string]bool{}
		want, numbers := asked(e, l.ID)
		maps.Copy(left, numbers)
		for _, row := range rows[1:] {
			delete(left, row[6])
			if row[1] == "Handling" {
				documents = append(documents, fmt.Sprintf("%s: %s (%s, %s) %s", row[0], row[2], row[3], row[4], row[6]))
			}
			for _, c := range e.Conditions {
				figures := strings.Count(row[8], "\n")
				if row[8] != "" {
					figures++
				}
				if c.Number == row[6] && c.Title == row[7] && len(c.Requirements) != figures {
					t.Errorf("%s: condition %s has %d figures, the book says %q", name, c.Number, len(c.Requirements), row[8])
				}
			}
		}
		if !slices.Equal(documents, want) {
			t.Errorf("%s holds the documents\n%s\nwant\n%s", name, strings.Join(documents, "\n"), strings.Join(want, "\n"))
		}
		for number := range left {
			t.Errorf("%s: condition %s is missing", name, number)
		}
		for _, words := range []string{m.Name, e.Title, l.Name, fmt.Sprintf("/%s/villkor/%s/for/%s/checklista/", m.ID, e.ID, l.ID)} {
			if !strings.Contains(about, words) {
				t.Errorf("%s does not say %q of itself:\n%s", name, words, about)
			}
		}
	})
}

// readBook writes a workbook and reads it back with a reader that is not ours:
// the rows of the first sheet, each as long as the header, and the words of the
// second.
func readBook(t *testing.T, b export.Workbook) (rows [][]string, about string) {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteXLSX(&out, b); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	rows, err = f.GetRows(sheets[0])
	if err != nil || len(rows) < 2 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i := range rows {
		for len(rows[i]) < len(rows[0]) {
			rows[i] = append(rows[i], "")
		}
	}
	words, err := f.GetRows(sheets[1])
	if err != nil {
		t.Fatal(err)
	}
	return rows, fmt.Sprint(words)
}

func TestChecklistSaysWhoChecksAndWhen(t *testing.T) {
	v := view[*pages.Checklist](t, asShipped(t).pages, "/sundbyberg/villkor/2018/for/arbetsmarknadsinsats/checklista/")
	who := map[string]string{}
	var last pages.ChecklistOccasion
	seen := false
	for _, o := range v.Occasions {
		who[o.ID], last = o.Who, o
		for _, g := range o.Groups {
			for _, tick := range g.Ticks {
				if tick.From.URL == "/sundbyberg/villkor/2018/28-specifikt/" && (len(tick.With) != 1 || !strings.HasPrefix(tick.With[0].Text, "28 ")) {
					t.Errorf("at %s condition 28 is checked with %v", o.ID, tick.With)
				}
				seen = seen || len(tick.With) > 0
			}
		}
	}
	if who["tillfalle-egen-anmalan"] != "Anordnaren anmäler själv" || who["tillfalle-anmalan"] != "Någon annan än anordnaren anmäler" || !strings.HasSuffix(who["tillfalle-uppfoljning"], "nämnden kontrollerar") {
		t.Errorf("who checks: %q", who)
	}
	if !seen {
		t.Error("no specific condition is checked with its general one")
	}
	if last.ID != "nar-som-helst" || last.Who != "" || last.Count != "1 villkor utan handling" {
		t.Errorf("last comes %+v, want what the source sets no time for", last.OccasionHead)
	}
}

func TestLevelConditionsHoldAllThatBinds(t *testing.T) {
	p := asShipped(t)
	eachLevel(p.site, func(m *model.Municipality, e *model.Edition, l *model.Level) {
		v := view[*pages.LevelConditions](t, p.pages, fmt.Sprintf("/%s/villkor/%s/for/%s/", m.ID, e.ID, l.ID))
		got := map[string]pages.BindingCondition{}
		var walk func([]pages.BindingCondition)
		walk = func(in []pages.BindingCondition) {
			for _, c := range in {
				got[c.Title+c.Number] = c
				walk(c.Nested)
			}
		}
		for _, s := range v.Sections {
			walk(s.Binding)
		}
		binding, fragments := 0, map[string]bool{}
		for _, c := range e.Conditions {
			if len(c.Levels) > 0 && !slices.Contains(c.Levels, l.ID) {
				continue
			}
			binding++
			b, ok := got[c.Title+c.Number]
			if !ok || b.Text == "" || b.Plain != c.Plain || len(b.Limits) != len(c.Requirements) {
				t.Errorf("%s: condition %s is %+v", v.URL, c.Number, b)
			}
			terms := map[string]int{}
			for _, f := range b.Facts.Facts {
				terms[f.Term] = len(f.Values)
			}
			if terms["Att visa upp"] != len(c.Evidence) || terms["Kontrolleras"] == 0 || terms["Vid brist"] == 0 || terms["Gränser"] > 0 {
				t.Errorf("%s: condition %s says %v", v.URL, c.Number, terms)
			}
			for _, id := range append([]string{b.ID}, limitIDs(b)...) {
				if fragments[id] {
					t.Errorf("%s: two things at #%s", v.URL, id)
				}
				fragments[id] = true
			}
		}
		if binding != len(got) {
			t.Errorf("%s holds %d conditions, want %d", v.URL, len(got), binding)
		}
		if len(v.Occasions) == 0 || !strings.HasPrefix(v.Occasions[0].URL, v.URL+"checklista/#") {
			t.Errorf("%s has no way to the checklist: %v", v.URL, v.Occasions)
		}
	})
}

func limitIDs(c pages.BindingCondition) []string {
	var ids []string
	for _, l := range c.Limits {
		ids = append(ids, l.ID)
	}
	return ids
}
