package pages_test

import (
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// What is proposed is never shown as what applies.
func TestProposalIsNoEditionInForce(t *testing.T) {
	ps := build(t, shipped(t), "2027-02-01") // after the day from which it was to apply
	const proposed = "enligt förslaget från 1 januari 2027 och tills vidare"

	conditions := view[*pages.Edition](t, ps, "/nacka/villkor/")
	if !strings.HasSuffix(conditions.Lead, "2025") {
		t.Errorf("the conditions in force are those of %q", conditions.Lead)
	}
	for _, url := range []string{"/nacka/villkor/2027/", "/nacka/villkor/2025/"} {
		rows := view[*pages.Edition](t, ps, url).Versions.Rows
		if got := string(rows[0][1].HTML); got != proposed {
			t.Errorf("%s: the list of editions says of the proposal that it applies %q", url, got)
		}
	}
	if rels := view[*pages.Edition](t, ps, "/nacka/villkor/2025/").Relations; slices.ContainsFunc(rels, func(r pages.Relation) bool { return r.Rel == "successor-version" }) {
		t.Error("what is only proposed succeeds the edition in force")
	}
	if got := view[*pages.Condition](t, ps, "/nacka/villkor/2027/a-18/"); got.Applies != proposed || !strings.Contains(got.Citation.Line, "föreslås gälla från 1 januari 2027") {
		t.Errorf("a proposed condition applies %q and is cited as %q", got.Applies, got.Citation.Line)
	}
	if got := view[*pages.ChangeLog](t, ps, "/nacka/andringar/2025-2027/").Lead; !strings.Contains(got, "föreslås gälla") {
		t.Errorf("its change log begins %q", got)
	}
	if logs := view[*pages.Changes](t, ps, "/nacka/andringar/").Logs; len(logs[0].State) != 1 || logs[0].Applies != proposed || len(logs[1].State) != 0 {
		t.Errorf("the list of change logs does not tell the proposal from what is decided: %+v", logs)
	}
	amounts := view[*pages.Compensation](t, ps, "/nacka/ersattning/").Editions
	if amounts[0].Title != "Utgåva 2025" || amounts[0].State[0].Text != "Gäller nu" || amounts[1].State[0].Text != "Föreslagen, inte antagen" {
		t.Errorf("what is paid does not come before what is proposed: %q, %q", amounts[0].Title, amounts[1].Title)
	}
}

// The page of the conditions in force leads to what may or will follow them,
// and to nothing else.
func TestConditionsInForceLeadToWhatMayFollow(t *testing.T) {
	for _, tt := range []struct{ status, want string }{
		{"utkast", ""},
		{"foreslagen", "Det finns ett förslag till ny utgåva från 1 januari 2027. Nämnden har inte antagit den."},
		{"antagen", "Nämnden har antagit en ny utgåva. Den gäller från 1 januari 2027."},
	} {
		site := shipped(t)
		editionOf(t, site.Municipalities[0], "2027").Status = tt.status
		ps := build(t, site, "2026-11-22")
		notices := expectedNotices(view[*pages.Edition](t, ps, "/nacka/villkor/"))
		if tt.want == "" {
			if len(notices) > 0 {
				t.Errorf("%s: the readers are told %q", tt.status, notices[0].Body)
			}
			continue
		}
		if len(notices) != 1 || string(notices[0].Body) != tt.want {
			t.Errorf("%s: notices %+v, want %q", tt.status, notices, tt.want)
			continue
		}
		var urls []string
		for _, l := range notices[0].Links {
			urls = append(urls, l.URL)
		}
		if want := []string{"/nacka/villkor/2027/", "/nacka/andringar/2025-2027/"}; !slices.Equal(urls, want) {
			t.Errorf("%s: it leads to %q, want %q", tt.status, urls, want)
		}
		if got := expectedNotices(view[*pages.Edition](t, ps, "/sundbyberg/villkor/")); len(got) > 0 {
			t.Errorf("%s: Sundbyberg, which has no later edition, says %q", tt.status, got[0].Body)
		}
	}
	site := shipped(t) // a proposal that something adopted has overtaken
	editionOf(t, site.Municipalities[0], "2027").InForceFrom = model.Date{Year: 2024, Month: 7, Day: 1}
	slices.SortStableFunc(site.Municipalities[0].Editions, func(a, b *model.Edition) int { return strings.Compare(a.InForceFrom.String(), b.InForceFrom.String()) })
	if got := expectedNotices(view[*pages.Edition](t, build(t, site, "2026-11-22"), "/nacka/villkor/")); len(got) > 0 {
		t.Errorf("a proposal of the past is told of: %q", got[0].Body)
	}
}

// A proposal that came to nothing is passed over by whatever tells what became
// of the conditions.
func TestWhatWasNeverAdoptedIsPassedOver(t *testing.T) {
	site, next := withNext(t, "2028", "antagen")
	fallen := *site.Municipalities[0].Editions[1]
	fallen.ID, fallen.Label, fallen.Status, fallen.Errata = "2026", "2026", "foreslagen", nil
	fallen.InForceFrom = model.Date{Year: 2026, Month: 1, Day: 1}
	fallen.Motives = nil
	fallen.Conditions = slices.Clone(fallen.Conditions[1:]) // it would have removed one
	gone := next.Conditions[0]
	site.Municipalities[0].Editions = slices.Insert(site.Municipalities[0].Editions, 2, &fallen)
	ps := build(t, site, "2028-02-01")

	var logs []string
	for _, l := range view[*pages.Changes](t, ps, "/nacka/andringar/").Logs {
		logs = append(logs, l.URL)
	}
	if want := []string{"/nacka/andringar/2025-2028/", "/nacka/andringar/2025-2026/", "/nacka/andringar/2024-2025/"}; !slices.Equal(logs, want) {
		t.Errorf("the change logs are %q, want %q", logs, want)
	}
	for _, r := range view[*pages.Edition](t, ps, "/nacka/villkor/2028/").Relations {
		if r.Rel == "predecessor-version" && r.URL != "/nacka/villkor/2025/" {
			t.Errorf("2028 comes after %s", r.URL)
		}
	}
	var chapters []string
	for _, c := range view[*pages.History](t, ps, "/nacka/villkor/id/"+gone.ID+"/").Story {
		chapters = append(chapters, c.ID+" "+c.Title)
	}
	if len(chapters) == 0 || strings.Contains(chapters[0], "Tillagt") || !strings.Contains(chapters[0], "2028") {
		t.Errorf("the history of what the proposal would have removed begins %q", chapters)
	}
	if _, ok := ps["/nacka/andringar/2026-2028/for/ami-1/"]; ok {
		t.Error("levels are told what changed since a proposal that never applied")
	}
	if _, ok := ps["/nacka/andringar/2025-2028/for/ami-1/"]; !ok {
		t.Error("levels are not told what changed since the edition before")
	}
}

// expectedNotices are the notices of a page on what may follow.
func expectedNotices(v *pages.Edition) []components.Notice {
	return slices.DeleteFunc(slices.Clone(v.Notices), func(n components.Notice) bool { return n.Label != "På gång" })
}
