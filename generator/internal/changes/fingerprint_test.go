package changes_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

// TestFingerprintFollowsCompare makes sure that whatever Compare calls changed
// has another print. Plain summaries are told of but were never decided. The
// print is the stricter of the two: to Compare, 14 days are two weeks.
func TestFingerprintFollowsCompare(t *testing.T) {
	differ := 0
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 7))
		a := randomEdition(r, "2024", nil)
		b := randomEdition(r, "2025", a)
		prints := map[string]changes.Print{}
		for _, p := range changes.Fingerprint(a) {
			prints[string(p.Subject)+p.ID] = p
		}
		report := changes.Compare(a, b)
		changed, regrouped := map[string]bool{}, map[string]bool{}
		for _, c := range report.Changes {
			plain := len(c.Facts) > 0 && len(c.Text) == 0 && !slices.ContainsFunc(c.Facts, func(f changes.Fact) bool {
				return f.Type != changes.FactPlain && f.Via == ""
			})
			for _, id := range c.IDs() { // several when conditions were split or merged
				regrouped[id] = len(c.IDs()) > 1
				if !plain {
					changed[string(c.Subject)+id] = true
				}
			}
		}
		for _, p := range changes.Fingerprint(b) {
			was, known := prints[string(p.Subject)+p.ID]
			if changed[string(p.Subject)+p.ID] {
				differ++
				if known && was == p && !regrouped[p.ID] {
					t.Errorf("seed %d: %s %s changed and has the same print\n%s", seed, p.Subject, p.ID, dump(report))
				}
			}
		}
		if t.Failed() {
			return
		}
	}
	if differ < 1000 {
		t.Errorf("only %d changes were tried", differ)
	}
}

func TestFingerprint(t *testing.T) {
	base := func() *model.Edition {
		return &model.Edition{
			Sanctions: []model.Sanction{{ID: "varning", Name: "Varning"}, {ID: "vite", Name: "Vite"}},
			Conditions: []*model.Condition{
				{ID: "plan", Number: "1", Title: "Plan", Text: "Planen ska vara klar inom *två veckor*.\n\n- först\n- sedan",
					Levels: []string{"a", "b"}, Requirements: []model.Requirement{{ID: "r", Direction: model.AtMost, Value: 2, Unit: "veckor"}}},
				{ID: "rapport", Number: "2", Title: "Rapport", Text: "En rapport varje månad."},
			},
		}
	}
	tests := []struct {
		name             string
		edit             func(*model.Edition)
		wording, binding bool // what of "plan" or a part is to differ
	}{
		{"nothing", func(*model.Edition) {}, false, false},
		{"layout", func(e *model.Edition) {
			e.Conditions[0].Text = "Planen ska vara\r\nklar  inom **två veckor**.\n\n*  först\n*  sedan\n"
			e.Conditions[0].Levels = []string{"b", "a"}
			slices.Reverse(e.Conditions)
		}, false, false},
		{"plain words", func(e *model.Edition) { e.Conditions[0].Plain = "Gör en plan." }, false, false},
		{"a spelling", func(e *model.Edition) {
			e.Conditions[0].Text = strings.Replace(e.Conditions[0].Text, "klar", "färdig", 1)
		}, true, false},
		{"a figure in words", func(e *model.Edition) {
			e.Conditions[0].Text = strings.Replace(e.Conditions[0].Text, "två", "tre", 1)
		}, true, true},
		{"a figure", func(e *model.Edition) { e.Conditions[0].Requirements[0].Value = 3 }, false, true},
		{"a level", func(e *model.Edition) { e.Conditions[0].Levels = nil }, false, true},
		{"the order of sanctions", func(e *model.Edition) { slices.Reverse(e.Sanctions) }, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, edited := changes.Fingerprint(base()), base()
			tt.edit(edited)
			after := changes.Fingerprint(edited)
			wording, binding := false, false
			for i := range before {
				wording = wording || before[i].Wording != after[i].Wording
				binding = binding || before[i].Binding != after[i].Binding
			}
			if wording != tt.wording || binding != tt.binding {
				t.Errorf("wording differs: %v, want %v; binding differs: %v, want %v", wording, tt.wording, binding, tt.binding)
			}
			before0, after0 := changes.NewSeal(base(), day(1)), changes.NewSeal(edited, day(1))
			if same := changes.SealDigest(before0) == changes.SealDigest(after0); same == (tt.wording || tt.binding) {
				t.Errorf("digest is the same: %v", same)
			}
		})
	}
}
