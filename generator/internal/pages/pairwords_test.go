package pages_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// TestLogSpeaksOfItsPair: a log of two editions says what they say, whatever a
// later proposal calls a condition, and what is proposed has not changed.
func TestLogSpeaksOfItsPair(t *testing.T) {
	site := shipped(t)
	const renamed = "Ett namn som bara förslaget har"
	proposal := editionOf(t, site.Municipalities[0], "2027")
	found := false
	for _, c := range proposal.Conditions {
		if strings.HasPrefix(c.ID, "genomforandeplan-") {
			c.Title, found = renamed, true
		}
	}
	if !found {
		t.Fatal("the proposal has no part of the split condition")
	}
	ps := build(t, site, "2026-11-22")
	adopted, proposed := view[*pages.ChangeLog](t, ps, "/nacka/andringar/2024-2025/"), view[*pages.ChangeLog](t, ps, "/nacka/andringar/2025-2027/")
	named := false
	for _, c := range adopted.Changes {
		named = named || strings.Contains(string(c.Redline), "redline__of")
		if strings.Contains(string(c.Redline), renamed) {
			t.Errorf("the log of 2025 has a name of 2027: %.300s", c.Redline)
		}
	}
	if !named {
		t.Error("no redline of several conditions is headed by their names")
	}
	for log, want := range map[*pages.ChangeLog]string{adopted: "villkor är ändrade", proposed: "villkor föreslås ändras"} {
		if got := log.Tally[0].Text; got != want {
			t.Errorf("%s: tally says %q, want %q", log.Heading, got, want)
		}
	}
}

// TestAmountsReadAlike: the log prints an amount as the page of the
// compensation does.
func TestAmountsReadAlike(t *testing.T) {
	site := shipped(t)
	texts, err := lang.Load(projectRoot)
	if err != nil {
		t.Fatal(err)
	}
	ed := editionOf(t, site.Municipalities[0], "2027")
	ed.Compensation.Amounts[0].Ore = 1234567
	want := texts.Printer("sv").Kronor(1234567) + " per "
	ps := build(t, site, "2026-11-22")
	for _, c := range view[*pages.ChangeLog](t, ps, "/nacka/andringar/2025-2027/").Changes {
		for _, f := range c.Facts {
			if strings.Contains(string(f), want) {
				return
			}
		}
	}
	t.Errorf("no fact of the log says %q", want)
}

// TestMapOfOneEdition: the address of the map lasts when a proposal falls.
func TestMapOfOneEdition(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	m.Editions = []*model.Edition{editionOf(t, m, "2025")}
	v := view[*pages.ChangeMap](t, build(t, site, "2026-11-22"), "/nacka/andringar/karta/")
	if len(v.Map.Groups) > 0 || !strings.Contains(v.Lead, "bara en utgåva") {
		t.Errorf("the map has %d groups and says %q", len(v.Map.Groups), v.Lead)
	}
}
