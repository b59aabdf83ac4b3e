package pages_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// heads writes the links of a page's head as "rel address", sorted.
func heads(rs []pages.Relation) []string {
	var out []string
	for _, r := range rs {
		out = append(out, strings.TrimSpace(r.Rel+" "+r.URL+" "+r.Type))
	}
	slices.Sort(out)
	return out
}

func TestVersionsInTheHead(t *testing.T) {
	site, next := withNext(t, "2028", "foreslagen")
	for i, c := range next.Conditions { // the proposal does not hold this one
		if c.ID == "f-skatt" {
			next.Conditions = slices.Delete(slices.Clone(next.Conditions), i, i+1)
			break
		}
	}
	in := input(t, site, "2026-11-22")
	in.Datasets = []pages.Dataset{
		{Municipality: "sundbyberg", Key: "dataset_changes", URL: "/other.json", Editions: []string{"2025"}},
		{Municipality: "nacka", Key: "dataset_changes", URL: "/e.json", Editions: []string{"2025"}}, {Municipality: "nacka", Key: "dataset_changes", URL: "/p.json", Editions: []string{"2024", "2025"}},
	}
	all, err := pages.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	ps := map[string]pages.Page{}
	for _, p := range all {
		ps[p.URL] = p
	}
	const feed = "alternate /nacka/andringar/andringar.atom application/atom+xml"
	neighbours := []string{"predecessor-version /nacka/villkor/2024/", "version-history /nacka/andringar/"}
	number := map[string]string{}
	for _, e := range site.Municipalities[0].Editions {
		for _, c := range e.Conditions {
			if c.ID == "f-skatt" {
				number[e.ID] = strings.ToLower(strings.ReplaceAll(c.Number, ".", "-"))
			}
		}
	}
	f := func(edition string) string { return "/nacka/villkor/" + edition + "/" + number[edition] + "/" }
	for _, tt := range []struct {
		url  string
		got  []pages.Relation
		want []string
	}{
		{"edition", view[*pages.Edition](t, ps, "/nacka/villkor/2025/").Relations,
			append([]string{"alternate /e.json application/json", feed, "latest-version /nacka/villkor/"}, neighbours...)},
		{"current", view[*pages.Edition](t, ps, "/nacka/villkor/").Relations,
			append([]string{"alternate /e.json application/json", feed}, neighbours...)},
		{"first edition", view[*pages.Edition](t, ps, "/nacka/villkor/2024/").Relations,
			[]string{feed, "latest-version /nacka/villkor/", "successor-version /nacka/villkor/2025/", "version-history /nacka/andringar/"}},
		{"condition", view[*pages.Condition](t, ps, f("2024")).Relations, []string{
			"alternate /nacka/villkor/id/f-skatt.atom application/atom+xml", "collection /nacka/villkor/2024/",
			"latest-version " + f("2025"), "successor-version " + f("2025"), "version-history /nacka/villkor/id/f-skatt/"}},
		{"condition that goes", view[*pages.Condition](t, ps, f("2025")).Relations, []string{
			"alternate /nacka/villkor/id/f-skatt.atom application/atom+xml", "collection /nacka/villkor/2025/",
			"latest-version " + f("2025"), "predecessor-version " + f("2024"), "version-history /nacka/villkor/id/f-skatt/"}},
		{"level", view[*pages.LevelConditions](t, ps, "/nacka/villkor/2024/for/ami-1/").Relations, []string{
			"alternate /nacka/andringar/for/ami-1.atom application/atom+xml", "collection /nacka/villkor/2024/",
			"latest-version /nacka/villkor/2025/for/ami-1/", "successor-version /nacka/villkor/2025/for/ami-1/", "version-history /nacka/andringar/"}},
		{"change log", view[*pages.ChangeLog](t, ps, "/nacka/andringar/2024-2025/").Relations, []string{
			"alternate /p.json application/json", feed, "predecessor-version /nacka/villkor/2024/", "successor-version /nacka/villkor/2025/"}},
		{"change log of a level", view[*pages.ChangeLog](t, ps, "/nacka/andringar/2024-2025/for/ami-1/").Relations, []string{
			"alternate /nacka/andringar/for/ami-1.atom application/atom+xml", "collection /nacka/andringar/2024-2025/",
			"predecessor-version /nacka/villkor/2024/for/ami-1/", "successor-version /nacka/villkor/2025/for/ami-1/"}},
	} {
		slices.Sort(tt.want)
		if got := heads(tt.got); !slices.Equal(got, tt.want) {
			t.Errorf("%s names\n%s\nwant\n%s", tt.url, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// Every page of an edition says whether it applies, and leads to the same thing
// in the one that does.
func TestNoticesOfAnEditionThatIsNotInForce(t *testing.T) {
	type reader struct{ edition, condition, level string }
	read := func(site *model.Site, day, edition string) reader {
		ps := build(t, site, day)
		base := "/nacka/villkor/" + edition + "/"
		return reader{
			said(view[*pages.Edition](t, ps, base).Notices), said(view[*pages.Condition](t, ps, base+"a-4/").Notices),
			said(view[*pages.LevelConditions](t, ps, base+"for/ami-1/").Notices),
		}
	}
	two := func() *model.Site {
		s, _ := withNext(t, "2028", "antagen")
		s.Municipalities[0].Editions = s.Municipalities[0].Editions[:2]
		return s
	}
	proposed, _ := withNext(t, "2028", "foreslagen")
	draft, _ := withNext(t, "2028", "utkast")
	for _, tt := range []struct {
		name, day, edition string
		site               *model.Site
		says, current      string
		in                 string // the current edition
	}{
		{"superseded", "2026-11-22", "2024", two(), "gällde från 1 januari 2024 till och med 31 december 2024", "utgåva 2025, som gäller nu", "2025"},
		{"to come", "2024-06-30", "2025", two(), "antagen men gäller först från 1 januari 2025", "utgåva 2024, som gäller nu", "2024"},
		{"proposed", "2026-11-22", "2028", proposed, "är ett förslag", "utgåva 2025, som gäller nu", "2025"},
		{"draft", "2026-11-22", "2028", draft, "är ett utkast", "utgåva 2025, som gäller nu", "2025"},
		{"to come, with none in force", "2020-01-01", "2025", two(), "antagen", "utgåva 2024, som gäller från 1 januari 2024", "2024"},
	} {
		same := ""
		for _, e := range tt.site.Municipalities[0].Editions {
			if e.ID != tt.edition {
				continue
			}
			for _, c := range e.Conditions {
				if c.Number == "A.4" {
					same = c.ID
				}
			}
		}
		number := ""
		for _, e := range tt.site.Municipalities[0].Editions {
			for _, c := range e.Conditions {
				if e.ID == tt.in && c.ID == same {
					number = strings.ToLower(strings.ReplaceAll(c.Number, ".", "-"))
				}
			}
		}
		got := read(tt.site, tt.day, tt.edition)
		for where, pair := range map[string][2]string{
			"edition":   {got.edition, "-> /nacka/villkor/ Till " + tt.current},
			"condition": {got.condition, fmt.Sprintf("-> /nacka/villkor/%s/%s/ Samma villkor i %s", tt.in, number, tt.current)},
			"level":     {got.level, fmt.Sprintf("-> /nacka/villkor/%s/for/ami-1/ Villkoren för nivån i %s", tt.in, tt.current)},
		} {
			if !strings.Contains(pair[0], tt.says) || !strings.Contains(pair[0], pair[1]) {
				t.Errorf("%s, %s: no %q or %q in %q", tt.name, where, tt.says, pair[1], pair[0])
			}
		}
	}
	if got := read(two(), "2026-11-22", "2025"); strings.Contains(got.edition+got.condition+got.level, "Observera") {
		t.Errorf("the edition in force warns: %+v", got)
	}
}

// What is not in the edition in force says so, and names what stands for it.
func TestNoticesOfWhatIsNotInTheEditionInForce(t *testing.T) {
	site, next := withNext(t, "2028", "foreslagen")
	changed := *next.Conditions[0]
	was := changed.ID
	changed.ID, changed.Supersedes = "delat", []string{was}
	added := *next.Conditions[1]
	added.ID = "alldeles-nytt"
	next.Conditions = append([]*model.Condition{&changed, &added}, next.Conditions[2:]...)
	area := *next.Areas[0]
	followed, alone := *area.Levels[0], *area.Levels[1]
	followed.ID, followed.Successors, alone.ID = "ami-8", []string{"ami-1"}, "ami-9"
	area.Levels = []*model.Level{&followed, &alone}
	next.Areas = append([]*model.ChoiceArea{&area}, next.Areas[1:]...)
	for _, day := range []string{"2026-11-22", "2028-06-01"} {
		if day == "2028-06-01" {
			next.Status = "antagen"
		}
		ps := build(t, site, day)
		check := func(url, text string, want ...string) {
			t.Helper()
			for _, w := range want {
				if !strings.Contains(text, w) {
					t.Errorf("%s on %s: no %q in %q", url, day, w, text)
				}
			}
		}
		condition := func(e *model.Edition, c *model.Condition, want ...string) {
			t.Helper()
			url := "/nacka/villkor/" + e.ID + "/" + strings.ToLower(strings.ReplaceAll(c.Number, ".", "-")) + "/"
			check(url, said(view[*pages.Condition](t, ps, url).Notices), want...)
		}
		level := func(e, l string, want ...string) {
			t.Helper()
			url := "/nacka/villkor/" + e + "/for/" + l + "/"
			check(url, said(view[*pages.LevelConditions](t, ps, url).Notices), want...)
		}
		before := site.Municipalities[0].Editions[1]
		if day == "2028-06-01" {
			condition(before, before.Conditions[0], "Där motsvaras det av:", "-> /nacka/villkor/2028/")
			condition(before, before.Conditions[1], "Villkoret finns inte i utgåva 2028, som gäller nu.", "-> /nacka/villkor/ ")
			level("2025", "ami-1", "Där motsvaras den av:", "-> /nacka/villkor/2028/for/ami-8/")
			level("2024", "ami-1", "-> /nacka/villkor/2028/for/ami-8/")
			level("2025", "ami-2", "Nivån finns inte i utgåva 2028", "-> /nacka/villkor/ ")
			continue
		}
		condition(next, &changed, "Där motsvaras det av:", "-> /nacka/villkor/2025/")
		condition(next, &added, "Villkoret finns inte i utgåva 2025, som gäller nu.", "-> /nacka/villkor/ ")
		level("2028", "ami-8", "Där motsvaras den av:", "-> /nacka/villkor/2025/for/ami-1/")
		level("2028", "ami-9", "Nivån finns inte i utgåva 2025", "-> /nacka/villkor/ ")
	}
}
