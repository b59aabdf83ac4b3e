package pages_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// Every figure of what is to be reported comes from the condition.
func TestDutiesFollowTheConditions(t *testing.T) {
	site := shipped(t)
	e := editionOf(t, site.Municipalities[0], "2025")
	n := 0
	for _, c := range e.Conditions {
		for _, r := range c.Requirements {
			if r.Notice {
				n++
			}
		}
	}
	v := becomeProvider(t, site, "2026-11-22").Duties
	if n == 0 || v.Wide || len(v.Table.Rows) != n {
		t.Fatalf("%d rows for %d figures, %v", len(v.Table.Rows), n, v.Wide)
	}
	c := e.Conditions[0]
	c.Requirements = []model.Requirement{
		{ID: "a", What: "visa upp sig", Direction: model.AtMost, Value: 3, Unit: "veckor", From: "flytten", Notice: true},
		{ID: "b", What: "vila", Direction: model.AtLeast, Value: 8, Unit: "timmar", From: "passet"},
	}
	c.Levels = []string{"fai-2"}
	got := tableWords(becomeProvider(t, site, "2026-11-22").Duties.Table)
	want := "Visa upp sig | högst 3 veckor räknat från flytten | " + c.Number + " " + c.Title + " FAI 2\n"
	if !strings.HasPrefix(got, want) || strings.Contains(got, "Vila") {
		t.Errorf("the table begins with %q, want %q", got[:len(want)], want)
	}
	c.Requirements[0].Value = 1.5
	if got := tableWords(becomeProvider(t, site, "2026-11-22").Duties.Table); !strings.Contains(got, "högst 1,5 veckor") {
		t.Errorf("another figure is not shown:\n%s", got)
	}
}

// What providers report by themselves is listed even where no time is stated.
func TestDutiesWithoutTime(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[1]
	duties := func() string {
		return tableWords(view[*pages.BecomeProvider](t, build(t, site, "2026-11-22"), "/sundbyberg/bli-anordnare/").Duties.Table)
	}
	c := editionOf(t, m, "2019").Conditions[0]
	before := duties()
	if strings.Contains(before, c.Title) || strings.Contains(before, "ingen tid angiven | "+c.Number+" ") {
		t.Fatalf("the first condition is a duty already:\n%s", before)
	}
	if !strings.Contains(before, "minst 3 månader räknat från dagen för ändringen | 32 Ändrat kapacitetstak") {
		t.Errorf("the notice of a new ceiling is missing:\n%s", before)
	}
	c.Occasions = append(c.Occasions, "egen-anmalan")
	if got, want := duties(), c.Plain+" | ingen tid angiven | "+c.Number+" "+c.Title+"\n"; !strings.HasPrefix(got, want) {
		t.Errorf("the table says\n%swant it to begin with\n%s", got, want)
	}
}

// An edition from before the key was there lists every limit of time.
func TestDutiesOfAnEditionWithoutTheKey(t *testing.T) {
	site := shipped(t)
	v := becomeProvider(t, site, "2024-06-30").Duties
	got := tableWords(v.Table)
	for _, want := range []string{"högst 7 dagar räknat från ändringen", "högst 24 timmar räknat", "högst 5 arbetsdagar räknat"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if !v.Wide || strings.Contains(got, "procent") || strings.Contains(got, "kunder |") {
		t.Errorf("the table, %v, says\n%s", v.Wide, got)
	}
}

func TestTermsOfAuthorisation(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	terms := func(a model.AuthorisationTerms) string {
		m.Authorising = a
		return factLines(becomeProvider(t, site, "2026-11-22").Terms)
	}
	if got := terms(model.AuthorisationTerms{}); got != "" {
		t.Errorf("without rules the page says %q", got)
	}
	want := "Nytt kapacitetstak: Anmäl det minst 1 månad innan det börjar gälla.\nUppgifter till valkatalogen: Lämna dem senast 10 dagar efter beslutet om auktorisation.\n" +
		"Ny ägare: Den nya ägaren ansöker på nytt. Den gamla auktorisationen upphör.\n"
	if got := terms(model.AuthorisationTerms{CapacityNotice: 1, CatalogueDays: 10, NewOwnerAnew: true}); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// factLines writes a list of facts without markup, a term on each line.
func factLines(l components.FactList) string {
	var b strings.Builder
	for _, f := range l.Facts {
		cells := []components.Cell{}
		for _, v := range f.Values {
			cells = append(cells, components.Cell{HTML: v})
		}
		b.WriteString(f.Term + ": " + tableWords(components.Table{Rows: [][]components.Cell{cells}}))
	}
	return b.String()
}
