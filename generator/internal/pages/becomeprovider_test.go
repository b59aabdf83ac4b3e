package pages_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// tableWords writes the cells of a table without markup, a row on each line.
func tableWords(table components.Table) string {
	tag := regexp.MustCompile(`<[^>]*>`)
	var b strings.Builder
	for _, r := range table.Rows {
		for i, c := range r {
			if i > 0 {
				b.WriteString(" | ")
			}
			b.WriteString(tag.ReplaceAllString(strings.ReplaceAll(string(c.HTML), "<br>", "; "), ""))
		}
		b.WriteString("\n")
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func becomeProvider(t *testing.T, site *model.Site, day string) *pages.BecomeProvider {
	t.Helper()
	return view[*pages.BecomeProvider](t, build(t, site, day), "/nacka/bli-anordnare/")
}

func asLines(ls ...string) string { return strings.Join(ls, "\n") + "\n" }

// A window that is changed is changed wherever it is told.
func TestWindowsOfApplication(t *testing.T) {
	site := shipped(t)
	site.Municipalities[0].Application.Windows = []model.Window{
		{From: "12-10", To: "01-20", DecidedBy: "02-28", StartFrom: "03-15"}, {From: "05-01", To: "05-31", Outcome: "Beslut i juni."},
	}
	for _, tt := range []struct{ day, next, table string }{
		{"2026-11-22", "Nästa ansökningstid är 10 december 2026 till och med 20 januari 2027.", asLines(
			"10 december 2026 till och med 20 januari 2027 | senast 28 februari 2027 | tidigast 15 mars 2027 | Utgåva 2025; Utgåva 2027, om förslaget antas",
			"1 maj 2027 till och med 31 maj 2027 | Beslut i juni. | Beslut i juni. | Utgåva 2025; Utgåva 2027, om förslaget antas")},
		{"2027-01-20", "Du kan ansöka nu, till och med 20 januari 2027. Tiden började 10 december 2026.", asLines(
			"10 december 2026 till och med 20 januari 2027 öppen nu | senast 28 februari 2027 | tidigast 15 mars 2027 | Utgåva 2025; Utgåva 2027, om förslaget antas",
			"1 maj 2027 till och med 31 maj 2027 | Beslut i juni. | Beslut i juni. | Utgåva 2025; Utgåva 2027, om förslaget antas")},
		{"2027-01-21", "Nästa ansökningstid är 1 maj 2027 till och med 31 maj 2027.", asLines(
			"10 december 2026 till och med 20 januari 2027 stängd, beslut väntas | senast 28 februari 2027 | tidigast 15 mars 2027 | Utgåva 2025; Utgåva 2027, om förslaget antas",
			"1 maj 2027 till och med 31 maj 2027 | Beslut i juni. | Beslut i juni. | Utgåva 2025; Utgåva 2027, om förslaget antas",
			"10 december 2027 till och med 20 januari 2028 | senast 28 februari 2028 | tidigast 15 mars 2028 | Utgåva 2025; Utgåva 2027, om förslaget antas")},
	} {
		ps := build(t, site, tt.day)
		v := view[*pages.BecomeProvider](t, ps, "/nacka/bli-anordnare/")
		if got := tableWords(v.Intakes); got != tt.table {
			t.Errorf("on %s the table says\n%swant\n%s", tt.day, got, tt.table)
		}
		if got := string(v.Now.Facts[0].Values[0]); got != tt.next {
			t.Errorf("on %s the page says %q, want %q", tt.day, got, tt.next)
		}
		if got := view[*pages.Edition](t, ps, "/nacka/villkor/").Apply; got.Next != tt.next || got.Link.URL != v.URL {
			t.Errorf("on %s the conditions say %+v, want %q and a way to the page", tt.day, got, tt.next)
		}
	}
	site.Municipalities[0].Application.Windows = nil
	if v := becomeProvider(t, site, "2026-11-22"); len(v.Intakes.Rows) > 0 || v.Always != "Det går att ansöka hela året." || string(v.Now.Facts[0].Values[0]) != v.Always {
		t.Errorf("without windows the page says %q and %q", v.Always, v.Now.Facts[0].Values)
	}
}

// Which edition an application is examined against follows from the editions'
// dates and the municipality's rule.
func TestEditionOfAnApplication(t *testing.T) {
	site, _ := withNext(t, "2028", "antagen")
	m := site.Municipalities[0]
	m.Application.Windows = []model.Window{{From: "12-15", To: "12-31", DecidedBy: "12-31", StartFrom: "01-01"}}
	v := becomeProvider(t, site, "2027-11-22")
	if got, want := tableWords(v.Edition.Table), asLines(
		"1 januari 2024 till och med 31 december 2024 | Utgåva 2024 | Gäller inte längre",
		"1 januari 2025 till och med 31 december 2027 | Utgåva 2025 | Gäller nu",
		"1 januari 2028 och tills vidare | Utgåva 2028 | Antagen, gäller senare"); got != want {
		t.Errorf("the table says\n%swant\n%s", got, want)
	}
	for test, want := range map[string][2]string{
		"ansokan": {"Den dag ansökan kommer in", "Utgåva 2025"}, "beslut": {"Den dag nämnden beslutar", "Utgåva 2025"},
		"start": {"Den dag verksamheten ska starta", "Utgåva 2028"},
	} {
		m.Application.Test = test
		v := becomeProvider(t, site, "2027-11-22")
		row := v.Intakes.Rows[0]
		if got := tableWords(components.Table{Rows: [][]components.Cell{row[3:]}}); v.Edition.Table.Head[0] != want[0] || got != want[1]+"\n" {
			t.Errorf("%s: by %q the last day of the year is tried against %q, want %q and %q", test, v.Edition.Table.Head[0], got, want[0], want[1])
		}
	}
	m.Application.Test, m.Application.Windows[0].To = "ansokan", "01-10"
	if got, want := tableWords(becomeProvider(t, site, "2027-11-22").Intakes), "| Utgåva 2025, till och med 31 december 2027; Utgåva 2028\n"; !strings.HasSuffix(got, want) {
		t.Errorf("over New Year the table says %q, want it to end with %q", got, want)
	}
	m.Application.Test = ""
	v = becomeProvider(t, site, "2027-11-22")
	if len(v.Intakes.Head) != 3 || !strings.Contains(v.Edition.Rule, "har inte angett") || v.Edition.Table.Head[0] != "Tid" {
		t.Errorf("without a rule the page says %q, %q, %q", v.Intakes.Head, v.Edition.Rule, v.Edition.Table.Head)
	}
	editionOf(t, m, "2028").InForceFrom = model.Date{Year: 2028, Month: 3, Day: 1}
	if got, want := tableWords(becomeProvider(t, site, "2027-11-22").Edition.Table), "till och med 29 februari 2028"; !strings.Contains(got, want) {
		t.Errorf("a later edition does not move the end of the one before: no %q in\n%s", want, got)
	}
}

func TestStepsOfApplication(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	m.Application.Steps = []model.ApplicationStep{
		{ID: "b", Title: "Först", Text: "Läs *allt*.", Who: "Du"}, {ID: "a", Title: "Sedan", Within: "10 arbetsdagar", From: "frågan"},
	}
	m.Application.Pending = "Den gamla gäller."
	v := becomeProvider(t, site, "2026-11-22")
	if len(v.Steps) != 2 || v.Steps[0].Title != "Först" || v.Steps[0].Who != "Du" || !strings.Contains(string(v.Steps[0].Text), "<em>allt</em>") || v.Steps[0].Time != "" {
		t.Errorf("the steps are %+v", v.Steps)
	}
	if got := v.Steps[1].Time; got != "Inom 10\u00a0arbetsdagar räknat från frågan" {
		t.Errorf("the second step is to be done %q", got)
	}
	if !strings.Contains(string(v.Edition.Pending), "Den gamla gäller.") {
		t.Errorf("of applications under way the page says %q", v.Edition.Pending)
	}
	m.Application = model.Application{}
	v = becomeProvider(t, site, "2026-11-22")
	if len(v.Steps) > 0 || v.How != "" || v.Form.URL != "" || v.Contents.Items[0].URL != "#ansokningstider" {
		t.Errorf("without anything said, the page begins with %+v and says %+v", v.Contents.Items[0], v.Steps)
	}
}

// others counts the documents for some levels that are not for one of them.
func others(d pages.ApplyDocuments, level string) int {
	n := 0
	for line := range strings.Lines(tableWords(d.Special)) {
		if !strings.Contains(line[strings.LastIndex(line, "|"):], level) {
			n++
		}
	}
	return n
}

// Every document of an application is on the page, once for each condition, and
// each level has as many as its own page lists.
func TestDocumentsOfAnApplication(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	for _, m := range site.Municipalities {
		v := view[*pages.BecomeProvider](t, ps, "/"+m.ID+"/bli-anordnare/")
		e := editionOf(t, m, map[string]string{"nacka": "2025", "sundbyberg": "2019"}[m.ID])
		all := tableWords(v.Documents.Common) + tableWords(v.Documents.Special)
		rows := len(v.Documents.Common.Rows) + len(v.Documents.Special.Rows)
		n := 0
		for _, c := range e.Conditions {
			for _, ev := range c.Evidence {
				if ev.Occasion != "vid-ansokan" {
					continue
				}
				n++
				if !strings.Contains(all, ev.Name) || !strings.Contains(all, c.Number+" "+c.Title) {
					t.Errorf("%s: %q of %s is missing", m.ID, ev.Name, c.ID)
				}
			}
		}
		if n == 0 || rows < n {
			t.Errorf("%s: %d rows for %d documents", m.ID, rows, n)
		}
	}
	site = shipped(t)
	m := site.Municipalities[0]
	e := editionOf(t, m, "2025")
	before := becomeProvider(t, site, "2026-11-22").Documents
	e.Conditions[0].Levels = []string{"ami-1"}
	e.Conditions[0].Evidence = []model.EvidenceDocument{
		{Name: "Ett intyg", Issuer: "Banken", MaxAge: "2 veckor", Occasion: "vid-ansokan"}, {Name: "En logg", Occasion: "stickprov"}, {Name: "En plan"},
	}
	after := becomeProvider(t, site, "2026-11-22").Documents
	want := "Ett intyg | Banken | högst 2 veckor gammalt | " + e.Conditions[0].Number + " " + e.Conditions[0].Title + " | AMI 1\nEn plan | – | ingen gräns | "
	if got := tableWords(after.Special); !strings.HasPrefix(got, want) || strings.Contains(got, "En logg") {
		t.Errorf("the documents for some levels are\n%swant them to begin with\n%s", got, want)
	}
	for i, own := range []int{2, 0} { // AMI 1 and AMI 2
		want := fmt.Sprintf("%d handlingar att visa", len(after.Common.Rows)+own+len(before.Special.Rows)-others(before, after.Levels[i].Name))
		if got := after.Levels[i].Count; got != want {
			t.Errorf("%s has %s, want %s", after.Levels[i].Name, got, want)
		}
	}
	e.Conditions[0].Evidence = nil
	after = becomeProvider(t, site, "2026-11-22").Documents
	if len(after.Unnamed) != len(before.Unnamed)+1 || !strings.HasSuffix(after.Unnamed[0].Text, e.Conditions[0].Title) {
		t.Errorf("conditions without documents are %v", after.Unnamed)
	}
}
