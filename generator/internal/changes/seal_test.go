package changes_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

func sealable() *model.Edition {
	return &model.Edition{
		Intro: "Villkoren gäler alla.",
		Conditions: []*model.Condition{
			{ID: "plan", Number: "1", Title: "Plan", Text: "Planen ska ska vara klar inom två veckor. Planen ska följas."},
			{ID: "rapport", Number: "2", Title: "Raport", Text: "En rapport varje månad.", Occasions: []string{"stickprov"}},
		},
		Errata: []model.Erratum{{Date: day(1), Condition: "plan", Text: "Gammal.", Before: "x", After: "y"}},
	}
}

func day(d int) model.Date { return model.Date{Year: 2025, Month: 3, Day: d} }

func TestSealBreaks(t *testing.T) {
	tests := []struct {
		name string
		edit func(*model.Edition)
		want string
	}{
		{"untouched", func(*model.Edition) {}, ""},
		{"plain words and layout", func(e *model.Edition) {
			e.Conditions[0].Plain = "Följ planen."
			e.Conditions[0], e.Conditions[1] = e.Conditions[1], e.Conditions[0]
		}, ""},
		{"silent edit", func(e *model.Edition) { e.Conditions[1].Text = "En rapport varje kvartal." }, "rapport edited"},
		{"silent edit beside an old erratum", func(e *model.Edition) {
			e.Conditions[0].Text = strings.Replace(e.Conditions[0].Text, "ska ska", "ska", 1)
		}, "plan edited"},
		{"added and removed", func(e *model.Edition) { e.Conditions[1].ID = "ny" }, "ny added, rapport removed"},
		{"corrected with an erratum", func(e *model.Edition) {
			e.Conditions[0].Text = strings.Replace(e.Conditions[0].Text, "ska ska", "ska", 1)
			e.Errata = append(e.Errata, model.Erratum{Date: day(2), Condition: "plan", Before: "ska ska", After: "ska"})
		}, ""},
		{"two errata, one upon the other, in a heading", func(e *model.Edition) {
			e.Conditions[1].Title = "Rapport"
			e.Errata = append(e.Errata,
				model.Erratum{Date: day(3), Condition: "rapport", Before: "Rapportt", After: "Rapport"},
				model.Erratum{Date: day(2), Condition: "rapport", Before: "Raport", After: "Rapportt"})
		}, ""},
		{"an erratum for the edition as a whole", func(e *model.Edition) {
			e.Intro = "Villkoren gäller alla."
			e.Errata = append(e.Errata, model.Erratum{Date: day(2), Before: "gäler", After: "gäller"})
		}, ""},
		{"an erratum that tells another story", func(e *model.Edition) {
			e.Conditions[1].Text = "Rapport krävs aldrig."
			e.Errata = append(e.Errata, model.Erratum{Date: day(2), Condition: "rapport", Before: "Raport", After: "Rapport"})
		}, "rapport untrue"},
		{"an erratum for another condition", func(e *model.Edition) {
			e.Conditions[1].Title = "Rapport"
			e.Errata = append(e.Errata, model.Erratum{Date: day(2), Condition: "plan", Before: "Raport", After: "Rapport"})
		}, "rapport edited"},
		{"an erratum over a figure in the text", func(e *model.Edition) {
			e.Conditions[0].Text = strings.Replace(e.Conditions[0].Text, "två", "tre", 1)
			e.Errata = append(e.Errata, model.Erratum{Date: day(2), Condition: "plan", Before: "två", After: "tre"})
		}, "plan too-far"},
		{"an erratum over a control point", func(e *model.Edition) {
			e.Conditions[1].Title, e.Conditions[1].Occasions = "Rapport", nil
			e.Errata = append(e.Errata, model.Erratum{Date: day(2), Condition: "rapport", Before: "Raport", After: "Rapport"})
		}, "rapport too-far"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := sealable()
			e.Seal = changes.NewSeal(e, day(1))
			tt.edit(e)
			var got []string
			for _, b := range changes.SealBreaks(e) {
				got = append(got, b.ID+" "+string(b.Fault))
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}
