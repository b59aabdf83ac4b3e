package pages_test

import (
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/components"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// withNext gives Nacka's two first editions one more, which is the second with
// another name.
func withNext(t *testing.T, id, status string) (*model.Site, *model.Edition) {
	t.Helper()
	site := shipped(t)
	m := site.Municipalities[0]
	next := *m.Editions[1]
	next.ID, next.Label, next.Title, next.Status = id, id, "Villkor "+id, status
	next.InForceFrom = model.Date{Year: 2028, Month: 1, Day: 1}
	next.Motives = &model.ChangeNotes{From: m.Editions[1].ID}
	next.Errata = nil
	m.Editions = append(slices.Clone(m.Editions[:2]), &next)
	return site, &next
}

// said are the words of a page's notices with the addresses they lead to.
func said(ns []components.Notice) string {
	var b strings.Builder
	for _, n := range ns {
		b.WriteString(n.Label + ". " + n.Summary + " " + string(n.Body) + "\n")
		for _, l := range n.Links {
			b.WriteString("-> " + l.URL + " " + l.Text + "\n")
		}
	}
	return b.String()
}

// Two pairs never share an address, however their ids are written.
func TestPairsHaveAddressesOfTheirOwn(t *testing.T) {
	ids := []string{"2024", "2024-host", "host", "host-2025", "2025", "a", "a-b", "b", "b-c", "c", "a-b-c"}
	seen := map[string]string{}
	for _, from := range ids {
		for _, to := range ids {
			slug := pages.PairSlug(from, to)
			if other, ok := seen[slug]; ok {
				t.Errorf("%s and %s have the address %s, and so have %s", from, to, slug, other)
			}
			seen[slug] = from + " and " + to
		}
	}
	if got := pages.PairSlug("2024", "2025"); got != "2024-2025" {
		t.Errorf("a published address became %s", got)
	}
}

func TestAnyTwoEditionsAreCompared(t *testing.T) {
	site, _ := withNext(t, "2028", "foreslagen")
	ps := build(t, site, "2026-11-22")
	for url, levels := range map[string]int{"2024-2025": 6, "2025-2028": 6, "2024-2028": 0} {
		v := view[*pages.ChangeLog](t, ps, "/nacka/andringar/"+url+"/")
		if len(v.Levels) != levels {
			t.Errorf("%s leads to %d levels, want %d", url, len(v.Levels), levels)
		}
		for _, l := range v.Levels {
			if _, ok := ps[l.URL]; !ok {
				t.Errorf("%s leads to %s, which is not there", url, l.URL)
			}
		}
	}
	if _, ok := ps["/nacka/andringar/2024-2028/for/ami-1/"]; ok {
		t.Error("a comparison of no neighbours has a page for a level")
	}

	step, far := view[*pages.ChangeLog](t, ps, "/nacka/andringar/2024-2025/"), view[*pages.ChangeLog](t, ps, "/nacka/andringar/2024-2028/")
	if text := said(step.Notices); strings.Contains(text, "motiverat") || len(step.Tally) != 3 {
		t.Errorf("the motivated step says %q", text)
	}
	text := said(far.Notices)
	for _, want := range []string{
		"Ingen har motiverat", "-> /nacka/andringar/2024-2025/ Ändringar från 2024 till 2025",
		"-> /nacka/andringar/2025-2028/ Förslag: ändringar från 2025 till 2028", "är ett förslag",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	if len(far.Tally) != 2 || !strings.HasPrefix(far.Heading, "Förslag:") || !strings.Contains(far.Lead, "föreslås") {
		t.Errorf("%q, %q with %d figures", far.Heading, far.Lead, len(far.Tally))
	}
	if v := view[*pages.ChangeLog](t, ps, "/nacka/andringar/2025-2028/"); v.None == "" || len(v.Overview.Rows) > 0 {
		t.Errorf("where nothing differs the page says %q", v.None)
	}

	all := view[*pages.Changes](t, ps, "/nacka/andringar/")
	if len(all.Pairs.Rows) != 2 || !strings.Contains(string(all.Pairs.Rows[1][1].HTML), `href="/nacka/andringar/2024-2028/"`) {
		t.Errorf("the comparisons offered are %v", all.Pairs.Rows)
	}
	if two := view[*pages.Changes](t, ps, "/sundbyberg/andringar/"); len(two.Pairs.Rows) != 0 {
		t.Error("two editions are offered for comparison although they have one log")
	}
}

// A long way between two editions is folded.
func TestManyStepsAreFolded(t *testing.T) {
	site, next := withNext(t, "2028", "antagen")
	m := site.Municipalities[0]
	for _, id := range []string{"2029", "2030-host", "2031"} {
		e := *next
		e.ID, e.Label, e.Title = id, id, "Villkor "+id
		e.InForceFrom = m.Editions[len(m.Editions)-1].InForceFrom.AddMonths(12)
		e.Motives = &model.ChangeNotes{From: m.Editions[len(m.Editions)-1].ID}
		m.Editions = append(m.Editions, &e)
	}
	n := view[*pages.ChangeLog](t, build(t, site, "2026-11-22"), "/nacka/andringar/2024-2031/").Notices
	text := said(n)
	if !strings.Contains(text, `<a href="/nacka/andringar/2029--2030-host/">`) || strings.Contains(text, "->") {
		t.Errorf("the steps are not folded: %q", text)
	}
}

func TestLogOfALevelHoldsWhatConcernsIt(t *testing.T) {
	ps := asShipped(t).pages
	whole := view[*pages.ChangeLog](t, ps, "/nacka/andringar/2024-2025/")
	ids := func(v *pages.ChangeLog) []string {
		var out []string
		for _, c := range v.Changes {
			out = append(out, c.ID)
		}
		return out
	}
	for level, want := range map[string]bool{"ami-1": false, "fai-2": true} {
		v := view[*pages.ChangeLog](t, ps, "/nacka/andringar/2024-2025/for/"+level+"/")
		if got := slices.Contains(ids(v), "andring-fai-kartlaggning"); got != want {
			t.Errorf("the log of %s has the change of FAI: %t, want %t", level, got, want)
		}
		if len(v.Changes) >= len(whole.Changes) || len(v.Changes) == 0 || len(v.Deadlines.Rows) == 0 || len(v.Levels) > 0 {
			t.Errorf("%s: %d changes of %d, %d deadlines", level, len(v.Changes), len(whole.Changes), len(v.Deadlines.Rows))
		}
		if !slices.ContainsFunc(v.Follow.Links, func(l components.Link) bool { return strings.HasSuffix(l.URL, "/for/"+level+".atom") }) {
			t.Errorf("%s: the feed is not named in %v", level, v.Follow.Links)
		}
	}
}

// A level that only one of the editions has is told of as new, as gone, and
// with what it follows on.
func TestLogOfALevelThatCameOrWent(t *testing.T) {
	const log = "/andringar/2023-2024/for/"
	tests := []struct {
		name, url, day string
		change         func(before, after *model.Edition)
		want           []string
	}{
		{"new", log + "jobb-2/", "2024-06-01", func(_, _ *model.Edition) {},
			[]string{"Ny nivå. ", "Jobb 2 finns inte i utgåva 2023. Nivån är ny"}},
		{"new after another", log + "jobb-2/", "2024-06-01", func(_, after *model.Edition) {
			after.Areas[0].Levels[1].Successors = []string{"jobb-1"}
		}, []string{"tar nivån över efter Jobb 1", "-> " + log + "jobb-1/ Ändringar för jobb 1"}},
		{"gone", log + "jobb-3/", "2024-06-01", func(before, _ *model.Edition) {
			before.Areas[0].Levels = append(before.Areas[0].Levels, &model.Level{ID: "jobb-3", Name: "Jobb 3"})
		}, []string{"Borttagen nivå. ", "ingen annan nivå tar över"}},
		{"gone, with another after it", log + "jobb-3/", "2024-06-01", func(before, after *model.Edition) {
			before.Areas[0].Levels = append(before.Areas[0].Levels, &model.Level{ID: "jobb-3", Name: "Jobb 3"})
			after.Areas[0].Levels[1].Successors = []string{"jobb-3"}
		}, []string{"tas nivån över av Jobb 2", "-> " + log + "jobb-2/"}},
		{"in a proposal", log + "jobb-2/", "2023-06-01", func(_, after *model.Edition) { after.Status = "foreslagen" },
			[]string{"Ny nivå. ", "är ett förslag"}},
		{"in a draft", log + "jobb-2/", "2023-06-01", func(_, after *model.Edition) { after.Status = "utkast" },
			[]string{"Ny nivå. ", "är ett utkast"}},
		{"to come", log + "jobb-2/", "2023-06-01", func(_, _ *model.Edition) {}, []string{"antagen men gäller först från 1 januari 2024"}},
	}
	for _, tt := range tests {
		site := loaded(t, datatest.Base())
		m := site.Municipalities[0]
		tt.change(m.Editions[0], m.Editions[1])
		v := view[*pages.ChangeLog](t, build(t, site, tt.day), tt.url)
		for _, want := range tt.want {
			if text := said(v.Notices); !strings.Contains(text, want) {
				t.Errorf("%s: no %q in %q", tt.name, want, text)
			}
		}
	}
}

// A level for which nothing changed is told so.
func TestNothingChangedForALevel(t *testing.T) {
	site, _ := withNext(t, "2028", "foreslagen")
	v := view[*pages.ChangeLog](t, build(t, site, "2026-11-22"), "/nacka/andringar/2025-2028/for/ami-1/")
	if v.None != "Inget ändras för AMI\u00a01." || len(v.Changes) > 0 {
		t.Errorf("the page says %q and has %d changes", v.None, len(v.Changes))
	}
}
