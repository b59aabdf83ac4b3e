package checklist_test

import (
	"fmt"
	"strings"
	"testing"

	"kundval/generator/internal/checklist"
	"kundval/generator/internal/model"
)

// written writes a list of everything to tick, a line for each.
func written(list []checklist.Occasion) string {
	var b strings.Builder
	for _, o := range list {
		name := "?"
		if o.IsSaid() {
			name = o.ID
		}
		for _, d := range o.Documents {
			fmt.Fprintf(&b, "%s: %s for %s = %s\n", name, d.Name, d.Condition.ID, d.Key)
		}
		for _, c := range o.Others {
			fmt.Fprintf(&b, "%s: %s", name, c.ID)
			for _, g := range c.With {
				fmt.Fprintf(&b, " with %s", g.ID)
			}
			fmt.Fprintf(&b, " = %s\n", c.Key)
		}
	}
	return b.String()
}

func TestOf(t *testing.T) {
	evidence := func(name, occasion string) model.EvidenceDocument {
		return model.EvidenceDocument{Name: name, Occasion: occasion}
	}
	e := &model.Edition{
		Occasions: []model.Occasion{{ID: "start"}, {ID: "yearly"}, {ID: "spot"}, {ID: "unused"}},
		Conditions: []*model.Condition{
			{ID: "a", Kind: model.General, Occasions: []string{"yearly", "start"}, Evidence: []model.EvidenceDocument{evidence("Å", "start"), evidence("Å", "start"), evidence("Ö", "yearly")}},
			{ID: "b", Kind: model.General, Occasions: []string{"yearly"}},
			{ID: "b2", Kind: model.Specific, Refines: []string{"b", "a"}},
			{ID: "c", Occasions: []string{"start", "spot"}, Evidence: []model.EvidenceDocument{evidence("Any", "")}},
			{ID: "other", Levels: []string{"two"}, Occasions: []string{"start"}},
			{ID: "own", Levels: []string{"one"}, Occasions: []string{"yearly"}, Refines: []string{"a"}},
			{ID: "silent"},
			{ID: "silent-shown", Evidence: []model.EvidenceDocument{evidence("Paper", "spot")}},
			{ID: "silent-any", Evidence: []model.EvidenceDocument{evidence("Paper", "")}},
		},
	}
	want := `start: Å for a = start.a.a
start: Å for a = start.a.a.2
start: Any for c = start.c.any
start: b2 with a = start.b2
yearly: Ö for a = yearly.a.o
yearly: b = yearly.b
yearly: b2 with b with a = yearly.b2
yearly: own = yearly.own
spot: Any for c = spot.c.any
spot: Paper for silent-shown = spot.silent-shown.paper
?: Paper for silent-any = .silent-any.paper
?: silent = .silent
`
	if got := written(checklist.Of(e, "one")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for i, want := range []string{"[yearly start] false", "[yearly] false", "[yearly start yearly] true"} {
		ids, asGeneral := checklist.When(e, e.Conditions[i])
		if got := fmt.Sprint(ids, asGeneral); got != want {
			t.Errorf("%s is checked at %s, want %s", e.Conditions[i].ID, got, want)
		}
	}
	if list := checklist.Of(&model.Edition{Occasions: e.Occasions}, "one"); list != nil {
		t.Errorf("an edition without conditions has %v", list)
	}
}
