package changes_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

// FuzzCompare compares random editions and holds the report to what must be
// true of any.
func FuzzCompare(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		a := randomEdition(r, "2024", nil)
		b := randomEdition(r, "2025", a)
		for _, e := range []*model.Edition{a, b} {
			if same := changes.Compare(e, e); len(same.Changes) > 0 || len(same.Unchanged) != len(e.Conditions) {
				t.Errorf("edition %s compared with itself:\n%s", e.ID, dump(same))
			}
		}
		there, back := changes.Compare(a, b), changes.Compare(b, a)
		if len(there.Unchanged) != len(back.Unchanged) || len(there.Changes) != len(back.Changes) {
			t.Errorf("there\n%sback\n%s", dump(there), dump(back))
		}
		told := map[string]int{}
		for _, c := range there.Changes {
			if len(c.Kinds) == 0 {
				t.Errorf("change of %s has no kind", c.ID)
			}
			if c.Subject != changes.SubjectCondition {
				continue
			}
			for _, s := range c.Before {
				told["old "+s.ID]++
			}
			for _, s := range c.After {
				told["new "+s.ID]++
			}
		}
		for _, u := range there.Unchanged {
			told["old "+u.ID]++
			told["new "+u.ID]++
		}
		want := 0
		for side, e := range map[string]*model.Edition{"old ": a, "new ": b} {
			for _, c := range e.Conditions {
				want++
				if told[side+c.ID] != 1 {
					t.Errorf("%s%s is told of %d times\n%s", side, c.ID, told[side+c.ID], dump(there))
				}
			}
		}
		if len(told) != want {
			t.Errorf("%d conditions told of, want %d", len(told), want)
		}
		for _, l := range []string{"l0", "l1", "l2"} {
			narrow := changes.ForLevel(there, l)
			for _, c := range b.Conditions {
				if binds(c, l) && !mentions(narrow, c.ID) {
					t.Errorf("%s binds %s and is neither changed nor unchanged in its report", c.ID, l)
				}
			}
		}
	})
}

func binds(c *model.Condition, level string) bool {
	for _, l := range c.Levels {
		if l == level {
			return true
		}
	}
	return len(c.Levels) == 0
}

func mentions(r *changes.Report, id string) bool {
	for _, u := range r.Unchanged {
		if u.ID == id {
			return true
		}
	}
	for i := range r.Changes {
		for _, s := range r.Changes[i].After {
			if r.Changes[i].Subject == changes.SubjectCondition && s.ID == id {
				return true
			}
		}
	}
	return false
}

// randomEdition makes an edition, or a revision of one.
func randomEdition(r *rand.Rand, id string, of *model.Edition) *model.Edition {
	e := &model.Edition{ID: id, Label: id}
	for _, s := range []string{"s0", "s1", "s2"} {
		e.Sanctions = append(e.Sanctions, model.Sanction{ID: s, Name: s})
	}
	if r.IntN(4) == 0 {
		e.Sanctions[0], e.Sanctions[1] = e.Sanctions[1], e.Sanctions[0]
	}
	area := &model.ChoiceArea{ID: "k", Name: "K", TargetGroup: "Alla.", Goal: "Arbete."}
	for _, l := range []string{"l0", "l1", "l2"}[:2+r.IntN(2)] {
		area.Levels = append(area.Levels, &model.Level{ID: l, Name: l, TargetGroup: pick(r, "Alla.", "Några.")})
	}
	e.Areas = []*model.ChoiceArea{area}
	e.Sections = []*model.Section{{ID: "a", Title: "A"}, {ID: "b", Title: "B", Parent: pick(r, "", "a")}}
	var kept []string
	for i := range 3 + r.IntN(6) {
		c := randomCondition(r, fmt.Sprintf("v%d", i))
		if of != nil {
			switch r.IntN(4) {
			case 0:
				c.ID += "-ny"
				for range r.IntN(3) {
					c.Supersedes = append(c.Supersedes, fmt.Sprintf("v%d", r.IntN(9)))
				}
			case 1:
				for _, old := range of.Conditions {
					if old.ID == c.ID {
						same := *old
						c = &same
					}
				}
			}
		}
		if c.Kind == model.Specific && len(kept) > 0 {
			c.Refines = []string{kept[r.IntN(len(kept))]}
		} else {
			kept = append(kept, c.ID)
		}
		e.Conditions = append(e.Conditions, c)
	}
	r.Shuffle(len(e.Conditions), func(i, j int) {
		e.Conditions[i], e.Conditions[j] = e.Conditions[j], e.Conditions[i]
	})
	return e
}

func randomCondition(r *rand.Rand, id string) *model.Condition {
	c := &model.Condition{
		ID: id, Number: fmt.Sprint(r.IntN(9)), Kind: pick(r, model.General, model.Specific), Section: pick(r, "a", "b", "okänt"),
		Title: pick(r, "Rubrik", "Annan rubrik"), Plain: pick(r, "", "Klart."), IfRelevant: r.IntN(5) == 0,
		Text: pick(r, "", "Ett två tre.", "Ett två tre.\n\n- fyra\n- fem", "Ett **två** [tre](https://a.se).", "Helt annat."),
	}
	for _, l := range []string{"l0", "l1", "l2"} {
		if r.IntN(4) == 0 {
			c.Levels = append(c.Levels, l)
		}
	}
	c.Breach.Form = pick(r, model.BreachFixed, model.BreachOneOrMore, model.BreachAssessed, model.BreachInherited, model.BreachUnspecified)
	for _, s := range []string{"s0", "s1", "s2", "okänd"} {
		if r.IntN(3) == 0 {
			c.Breach.Sanctions = append(c.Breach.Sanctions, s)
		}
	}
	if r.IntN(6) == 0 {
		c.Breach.Parts = []model.BreachPart{{What: "a", Form: model.BreachFixed, Sanctions: []string{"s1"}}, {What: pick(r, "a", "b"), Form: model.BreachFixed}}
	}
	if r.IntN(2) == 0 {
		c.Requirements = []model.Requirement{{ID: pick(r, "x", "y"), What: "v", Direction: pick(r, model.AtMost, model.AtLeast, model.Exactly),
			Value: float64(1 + r.IntN(3)), Unit: pick(r, "veckor", "dagar", "månader", "stycken"), From: pick(r, "", "start")}}
	}
	if r.IntN(2) == 0 {
		c.Evidence = []model.EvidenceDocument{{Name: pick(r, "Bevis", "Nytt bevis", "Intyg"), MaxAge: pick(r, "", "1 år", "2 år", "snart")}}
	}
	c.Laws = []string{pick(r, "SoL", "LSS")}
	return c
}

func pick(r *rand.Rand, from ...string) string { return from[r.IntN(len(from))] }
