package changes_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

func writeText(t *testing.T, r *changes.Report, o changes.TextOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := changes.WriteText(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func writeMarkdown(t *testing.T, r *changes.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := changes.WriteMarkdown(&b, r, changes.MarkdownOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func writeJSON(t *testing.T, r *changes.Report) string {
	t.Helper()
	b, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

// TestEveryKindAndEffect holds the fixtures to the whole vocabulary.
func TestEveryKindAndEffect(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range fixtures(t) {
		for _, c := range changes.Compare(f.old, f.new).Changes {
			for _, k := range c.Kinds {
				if !model.ChangeKinds().Has(k) {
					t.Errorf("%s: kind %q is not in the vocabulary", f.path, k)
				}
				seen[k] = true
			}
			if c.Effect != "" && !model.ChangeEffects().Has(c.Effect) {
				t.Errorf("%s: effect %q is not in the vocabulary", f.path, c.Effect)
			}
			seen[c.Effect] = true
			for _, fact := range c.Facts {
				if changes.Describe(fact) == "" {
					t.Errorf("%s: no words for %+v", f.path, fact)
				}
			}
		}
	}
	for _, code := range append(model.ChangeKinds().Codes(), model.ChangeEffects().Codes()...) {
		if !seen[code] {
			t.Errorf("no fixture shows %s", code)
		}
	}
}

func TestSameEditionHasNoChanges(t *testing.T) {
	for _, f := range fixtures(t) {
		for _, e := range []*model.Edition{f.old, f.new} {
			r := changes.Compare(e, e)
			if len(r.Changes)+len(r.Missing)+len(r.Suspicions)+len(r.Objections) > 0 {
				t.Errorf("%s: edition %s compared with itself:\n%s", f.path, e.ID, dump(r))
			}
			if got, want := len(r.Unchanged), len(e.Conditions); got != want {
				t.Errorf("%s: edition %s: %d conditions unchanged, want %d", f.path, e.ID, got, want)
			}
		}
	}
}

// TestEveryConditionOnce: each condition of either edition is in exactly one
// change, or unchanged.
func TestEveryConditionOnce(t *testing.T) {
	for _, f := range fixtures(t) {
		for _, pair := range [][2]*model.Edition{{f.old, f.new}, {f.new, f.old}} {
			r := changes.Compare(pair[0], pair[1])
			was, is := map[string]int{}, map[string]int{}
			for _, c := range r.Changes {
				if c.Subject != changes.SubjectCondition {
					continue
				}
				for _, s := range c.Before {
					was[s.ID]++
				}
				for _, s := range c.After {
					is[s.ID]++
				}
			}
			for _, u := range r.Unchanged {
				was[u.ID]++
				is[u.ID]++
			}
			for _, side := range []struct {
				e    *model.Edition
				seen map[string]int
			}{{pair[0], was}, {pair[1], is}} {
				for _, c := range side.e.Conditions {
					if n := side.seen[c.ID]; n != 1 {
						t.Errorf("%s: condition %s of %s is told of %d times, want once", f.path, c.ID, side.e.ID, n)
					}
				}
			}
		}
	}
}

// TestReverse: read backwards, what came goes and what was split merges.
func TestReverse(t *testing.T) {
	mirror := map[string]string{
		"tillagt": "borttaget", "borttaget": "tillagt",
		"delat": "sammanslaget", "sammanslaget": "delat",
		"niva-tillagd": "niva-borttagen", "niva-borttagen": "niva-tillagd",
	}
	type about struct {
		subject changes.Subject
		kind    string
		before  string
	}
	tell := func(r *changes.Report, back bool) []about {
		var out []about
		for _, c := range r.Changes {
			for _, k := range c.Kinds {
				if mirror[k] == "" {
					continue
				}
				shots := c.Before
				if back {
					k, shots = mirror[k], c.After
				}
				ids := ""
				for _, s := range shots {
					ids += s.ID + " "
				}
				out = append(out, about{c.Subject, k, ids})
			}
		}
		slices.SortFunc(out, func(a, b about) int {
			return bytes.Compare([]byte(string(a.subject)+a.kind+a.before), []byte(string(b.subject)+b.kind+b.before))
		})
		return out
	}
	for _, f := range fixtures(t) {
		there, back := changes.Compare(f.old, f.new), changes.Compare(f.new, f.old)
		if got, want := tell(back, true), tell(there, false); !slices.Equal(got, want) {
			t.Errorf("%s: backwards %v, want %v", f.path, got, want)
		}
		if len(there.Changes) != len(back.Changes) {
			t.Errorf("%s: %d changes there, %d back", f.path, len(there.Changes), len(back.Changes))
		}
		if back.Noted || len(back.Missing) > 0 {
			t.Errorf("%s: notes of one pair applied to another", f.path)
		}
	}
}

// TestReverseFigures: read backwards, a computed stricter figure is a milder
// one.
func TestReverseFigures(t *testing.T) {
	count := func(r *changes.Report, effect string) (n int) {
		for _, c := range r.Changes {
			for _, f := range c.Facts {
				if f.Type == changes.FactFigure && f.Effect == effect {
					n++
				}
			}
		}
		return n
	}
	total := 0
	for _, f := range fixtures(t) {
		was, is := *f.old, *f.new
		was.Motives, is.Motives = nil, nil
		there, back := changes.Compare(&was, &is), changes.Compare(&is, &was)
		s, l := count(there, "skarpning"), count(there, "lattnad")
		if count(back, "lattnad") != s || count(back, "skarpning") != l {
			t.Errorf("%s: %d stricter and %d milder figures there, but back %d milder and %d stricter",
				f.path, s, l, count(back, "lattnad"), count(back, "skarpning"))
		}
		total += s + l
	}
	if total == 0 {
		t.Error("no fixture has a figure that is stricter or milder")
	}
}

func TestDeterministic(t *testing.T) {
	for _, f := range fixtures(t) {
		want := writeJSON(t, changes.Compare(f.old, f.new))
		for range 5 {
			if got := writeJSON(t, changes.Compare(f.old, f.new)); got != want {
				t.Fatalf("%s: two runs differ:\n%s\n%s", f.path, got, want)
			}
		}
	}
}

// TestInputUntouched: Compare is pure.
func TestInputUntouched(t *testing.T) {
	for _, f := range fixtures(t) {
		before, err := json.Marshal([]*model.Edition{f.old, f.new})
		if err != nil {
			t.Fatal(err)
		}
		r := changes.Compare(f.old, f.new)
		changes.ForLevel(r, "ami-1")
		first := writeJSON(t, r)
		after, err := json.Marshal([]*model.Edition{f.old, f.new})
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(before, after) {
			t.Errorf("%s: Compare changed an edition", f.path)
		}
		if first != writeJSON(t, changes.Compare(f.old, f.new)) {
			t.Errorf("%s: ForLevel changed the report", f.path)
		}
	}
}

// TestForLevels: for several levels together is what is for one or the other.
func TestForLevels(t *testing.T) {
	for _, f := range fixtures(t) {
		r := changes.Compare(f.old, f.new)
		if len(r.Levels) < 2 {
			continue
		}
		a, b := r.Levels[0].ID, r.Levels[1].ID
		want := map[string]bool{}
		for _, level := range []string{a, b} {
			for _, c := range changes.ForLevel(r, level).Changes {
				want[string(c.Subject)+" "+c.ID] = true
			}
		}
		got := map[string]bool{}
		for _, c := range changes.ForLevels(r, []string{a, b}).Changes {
			got[string(c.Subject)+" "+c.ID] = true
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: for %s and %s: %v, want %v", f.path, a, b, got, want)
		}
	}
}

// TestCounts: the sums agree with the list.
func TestCounts(t *testing.T) {
	for _, f := range fixtures(t) {
		r := changes.Compare(f.old, f.new)
		kinds, effects, want := map[string]int{}, map[string]int{}, r.Counts
		for _, c := range r.Changes {
			for _, k := range c.Kinds {
				kinds[k]++
			}
			effects[c.Effect]++
		}
		got := 0
		for _, c := range want.Kinds {
			got += c.N
			if kinds[c.Code] != c.N {
				t.Errorf("%s: %d of kind %s, want %d", f.path, c.N, c.Code, kinds[c.Code])
			}
		}
		for _, c := range want.Effects {
			if effects[c.Code] != c.N {
				t.Errorf("%s: %d of effect %s, want %d", f.path, c.N, c.Code, effects[c.Code])
			}
		}
		if len(kinds) != len(want.Kinds) || effects[""] != want.NoEffect || want.Changes != len(r.Changes) {
			t.Errorf("%s: counts %+v do not fit %v and %v", f.path, want, kinds, effects)
		}
	}
}

// TestDocumented: docs/changes.md has a chapter for every kind and names
// every effect and part.
func TestDocumented(t *testing.T) {
	b, err := os.ReadFile("../../../docs/changes.md")
	if err != nil {
		t.Fatal(err)
	}
	chapters := ""
	for l := range strings.Lines(string(b)) {
		if strings.HasPrefix(l, "### ") {
			chapters += strings.NewReplacer(",", " ", ":", " ").Replace(l)
		}
	}
	for _, k := range model.ChangeKinds().Codes() {
		if !slices.Contains(strings.Fields(chapters), k) {
			t.Errorf("no chapter on the kind %s", k)
		}
	}
	for _, code := range append(model.ChangeEffects().Codes(), model.EditionParts().Codes()...) {
		if !strings.Contains(string(b), "\n| `"+code+"` |") {
			t.Errorf("no row for %s", code)
		}
	}
}
