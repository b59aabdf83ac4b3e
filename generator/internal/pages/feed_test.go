package pages_test

import (
	"bytes"
	"encoding/xml"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/sitetest"
)

// feedsOf writes the feeds and calendars of a site on a day, by address.
func feedsOf(t *testing.T, site *model.Site, day string) map[string]string {
	t.Helper()
	files, err := pages.Feeds(input(t, site, day))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range files {
		if _, ok := out[f.URL]; ok {
			t.Errorf("two files at %s", f.URL)
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Errorf("%s: %v", f.URL, err)
		}
		out[f.URL] = b.String()
	}
	return out
}

type readFeed struct {
	ID      string `xml:"id"`
	Updated string `xml:"updated"`
	Entries []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Content string `xml:"content"`
	} `xml:"entry"`
}

// entries reads a feed: titles by the part of the id after "2026:".
func entries(t *testing.T, text string) map[string]string {
	t.Helper()
	var f readFeed
	if err := xml.Unmarshal([]byte(text), &f); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	byID := map[string]string{}
	for _, e := range f.Entries {
		_, id, _ := strings.Cut(e.ID, ",2026:")
		byID[id] = e.Title
	}
	return byID
}

func TestFeedsFollowTheStandard(t *testing.T) {
	for url, text := range asShipped(t).feeds {
		if path.Ext(url) != ".atom" {
			continue
		}
		for _, fault := range sitetest.AtomFaults([]byte(text)) {
			t.Errorf("%s: %s", url, fault)
		}
	}
}

// What is told of a change is told once: the day of the build is not in it.
func TestFeedsDoNotFollowTheDay(t *testing.T) {
	site := shipped(t)
	early, late := feedsOf(t, site, "2026-01-01"), feedsOf(t, site, "2027-12-31")
	for url, text := range early {
		if text != late[url] {
			t.Errorf("%s says something else on another day", url)
		}
	}
	if len(early) == 0 || len(early) != len(late) {
		t.Errorf("%d files on one day, %d on another", len(early), len(late))
	}
}

func TestFeedNamesDoNotFollowTheOrder(t *testing.T) {
	site := shipped(t)
	before := feedsOf(t, site, "2026-11-22")
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			e.Errata = append(e.Errata, model.Erratum{Date: model.Date{Year: 2025, Month: 3, Day: 1}, Text: "Ett fel till."})
		}
	}
	more := feedsOf(t, site, "2026-11-22")
	for _, m := range site.Municipalities {
		slices.Reverse(m.Application.Windows)
		for _, e := range m.Editions {
			slices.Reverse(e.Conditions)
			slices.Reverse(e.Areas)
			slices.Reverse(e.Decisions)
			slices.Reverse(e.Errata)
			if e.Motives != nil {
				slices.Reverse(e.Motives.Notes)
			}
		}
	}
	turned := feedsOf(t, site, "2026-11-22")
	for url, text := range more {
		if path.Ext(url) == ".ics" {
			if got, want := uids(turned[url]), uids(text); !slices.Equal(got, want) {
				t.Errorf("%s: events %q in another order, %q before", url, got, want)
			}
			continue
		}
		was, is := entries(t, text), entries(t, turned[url])
		if !maps.Equal(was, is) {
			t.Errorf("%s: %d entries in another order, %d before, or other titles", url, len(is), len(was))
		}
		for id := range entries(t, before[url]) {
			if _, ok := was[id]; !ok {
				t.Errorf("%s: entry %s is gone because there is a new one", url, id)
			}
		}
	}
}

func uids(calendar string) []string {
	var ids []string
	for line := range strings.SplitSeq(strings.ReplaceAll(calendar, "\r\n ", ""), "\r\n") {
		if id, ok := strings.CutPrefix(line, "UID:"); ok {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func TestLevelFeedHoldsWhatConcernsTheLevel(t *testing.T) {
	files := asShipped(t).feeds
	nacka := asShipped(t).site.Municipalities[0]
	r := changes.Compare(editionOf(t, nacka, "2024"), editionOf(t, nacka, "2025"))
	for _, l := range r.Levels {
		got := entries(t, files["/nacka/andringar/for/"+l.ID+".atom"])
		calendar := strings.ReplaceAll(files["/nacka/andringar/for/"+l.ID+".ics"], "\r\n ", "")
		for _, c := range r.Changes {
			concerns := len(c.Levels) == 0 || slices.Contains(c.Levels, l.ID)
			if _, ok := got["nacka/andringar/2024/2025/"+string(c.Subject)+"/"+c.ID]; ok != concerns {
				t.Errorf("%s: the change of %s is there: %t, want %t", l.ID, c.ID, ok, concerns)
			}
			for _, a := range c.Actions {
				due := concerns && (len(a.Levels) == 0 || slices.Contains(a.Levels, l.ID))
				what := strings.ReplaceAll(a.What, ",", `\,`)
				if strings.Contains(calendar, ": "+what+"\r\n") != due {
					t.Errorf("%s: %q is in the calendar: %t, want %t", l.ID, a.What, !due, due)
				}
			}
		}
		if _, ok := got["nacka/andringar/2024/2025/niva/"+l.ID]; !ok {
			t.Errorf("%s: nothing tells of the edition as a whole", l.ID)
		}
	}
	// The same change is the same entry in the feed of the kundval.
	area := entries(t, files["/nacka/andringar/kundval/ami.atom"])
	for id, title := range entries(t, files["/nacka/andringar/for/ami-1.atom"]) {
		if !strings.Contains(id, "/niva/") && area[id] != title {
			t.Errorf("%s is %q for the level and %q for the kundval", id, title, area[id])
		}
	}
	if _, ok := area["nacka/andringar/2024/2025/condition/fai-kartlaggning"]; ok {
		t.Error("the feed of AMI tells of a condition of FAI")
	}
}

// The feed of a level leads to what changed for the level.
func TestLevelFeedLeadsToTheLogOfTheLevel(t *testing.T) {
	files := asShipped(t).feeds
	text := files["/nacka/andringar/for/ami-1.atom"]
	const page = "https://kundval.example/nacka/andringar/2024-2025/for/ami-1/"
	for _, want := range []string{`rel="alternate" type="text/html" href="` + page, `<a href="` + page + `#andring-forsta-mote">`} {
		if !strings.Contains(strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`).Replace(text), want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Contains(files["/nacka/andringar/kundval/ami.atom"], "/for/") {
		t.Error("the feed of a kundval leads to a level")
	}
}

func TestErrataAreEntries(t *testing.T) {
	site := shipped(t)
	nacka := site.Municipalities[0]
	for _, c := range editionOf(t, nacka, "2025").Conditions {
		if c.ID == "underleverantorer" {
			c.Levels = []string{"ami-1"}
		}
	}
	files := feedsOf(t, site, "2026-11-22")
	const erratum = "nacka/rattelser/2025/2025-02-10/underleverantorer/"
	for url, want := range map[string]bool{
		"/nacka/andringar/andringar.atom":          true,
		"/nacka/andringar/for/ami-1.atom":          true,
		"/nacka/andringar/for/ami-2.atom":          false,
		"/nacka/andringar/kundval/ami.atom":        true,
		"/nacka/andringar/kundval/fai.atom":        false,
		"/nacka/villkor/id/underleverantorer.atom": true,
		"/nacka/villkor/id/tystnadsplikt.atom":     false,
		"/sundbyberg/andringar/andringar.atom":     false,
	} {
		found := false
		for id := range entries(t, files[url]) {
			found = found || strings.HasPrefix(id, erratum)
		}
		if found != want {
			t.Errorf("%s holds the correction: %t, want %t", url, found, want)
		}
	}
	if !strings.Contains(files["/nacka/villkor/id/underleverantorer.atom"], "[Borttaget: &lt;del&gt;underlevrantörens&lt;/del&gt;]") {
		t.Error("the entry does not say in words what was corrected")
	}
}

func TestConditionFeedSaysWhenNothingChanged(t *testing.T) {
	got := entries(t, asShipped(t).feeds["/nacka/villkor/id/f-skatt.atom"])
	decided, proposed := got["nacka/andringar/2024/2025/condition/f-skatt"], got["nacka/andringar/2025/2027/condition/f-skatt"]
	if !strings.HasSuffix(decided, ": oförändrat") || !strings.HasSuffix(proposed, ": oförändrat") || len(got) != 2 {
		t.Errorf("entries %q, want one for each later edition that says unchanged", got)
	}
}

func TestEntriesSayWhatAProviderMustKnow(t *testing.T) {
	var f readFeed
	text := asShipped(t).feeds["/nacka/andringar/for/ami-1.atom"]
	if err := xml.Unmarshal([]byte(text), &f); err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(f.Entries, func(e struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Content string `xml:"content"`
	}) bool {
		return strings.HasSuffix(e.ID, "/2024/2025/condition/forsta-mote")
	})
	if i < 0 {
		t.Fatal("no entry on the first meeting")
	}
	for _, want := range []string{
		"Exempel.", "gäller från 1 januari 2025", "<strong>Strängare.</strong>", "Gör senast 31 januari 2025:",
		"[Borttaget: <del>tio arbetsdagar</del>] [Tillagt: <ins>sju arbetsdagar</ins>]", "Varför:",
		`<a href="https://kundval.example/nacka/andringar/2024-2025/#andring-forsta-mote">`,
	} {
		if !strings.Contains(f.Entries[i].Content, want) {
			t.Errorf("no %q in\n%s", want, f.Entries[i].Content)
		}
	}
	if strings.Contains(f.Entries[i].Content, "class=") {
		t.Error("there are classes, which no reader knows")
	}
}

func TestEntriesAreOfTheDayOnWhichTheyWereTold(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		change     func(*model.Decision)
	}{
		{"announced", "2024-11-28", func(*model.Decision) {}},
		{"decided", "2024-11-20", func(d *model.Decision) { d.Announced = model.Date{} }},
		{"in force", "2025-01-01", func(d *model.Decision) { d.Announced, d.Date = model.Date{}, model.Date{} }},
	} {
		site := without(shipped(t), "foreslagen")
		ed := editionOf(t, site.Municipalities[0], "2025")
		for i, d := range ed.Decisions {
			if d.Kind == "antar" {
				tt.change(&ed.Decisions[i])
			}
		}
		var f readFeed
		if err := xml.Unmarshal([]byte(feedsOf(t, site, "2026-11-22")["/nacka/villkor/id/f-skatt.atom"]), &f); err != nil {
			t.Fatal(err)
		}
		if f.Updated != tt.want+"T00:00:00Z" {
			t.Errorf("%s: updated %s, want %s", tt.name, f.Updated, tt.want)
		}
	}
}

// What an author wrote twice by mistake is told once.
func TestTwiceIsOnce(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	want := feedsOf(t, site, "2026-11-22")
	m.Application.Windows = append(m.Application.Windows, m.Application.Windows...)
	ed := editionOf(t, m, "2025")
	ed.Errata = append(ed.Errata, ed.Errata...)
	for url, text := range feedsOf(t, site, "2026-11-22") {
		if text != want[url] {
			t.Errorf("%s says something else", url)
		}
	}
}

// A proposal is told of as what it is, and a draft not at all.
func TestProposalsAndDrafts(t *testing.T) {
	site := without(shipped(t), "foreslagen") // another one, made of what was decided
	from, to := editionOf(t, site.Municipalities[0], "2024"), editionOf(t, site.Municipalities[0], "2025")
	to.Status = "foreslagen"
	from.InForceTo = model.Date{}
	files := feedsOf(t, site, "2026-11-22")
	if title := entries(t, files["/nacka/andringar/andringar.atom"])["nacka/andringar/2024/2025"]; !strings.HasPrefix(title, "Förslag: ") {
		t.Errorf("the proposed edition is told of as %q", title)
	}
	if text := files["/nacka/andringar/andringar.atom"]; !strings.Contains(text, "2024-10-28T00:00:00Z") || !strings.Contains(text, `term="forslag"`) {
		t.Error("the proposal is not of the day on which it was made")
	}
	if calendar := files["/nacka/andringar/datum.ics"]; !strings.Contains(calendar, "STATUS:TENTATIVE") || strings.Contains(calendar, "utgava/2024/upphor") {
		t.Error("the calendar takes the proposal for decided")
	}
	to.Status = "utkast"
	files = feedsOf(t, site, "2026-11-22")
	for url, text := range files {
		if strings.HasPrefix(url, "/nacka/") && (strings.Contains(text, "andringar/2024/2025") || strings.Contains(text, "utgava/2025/")) {
			t.Errorf("%s tells of a draft", url)
		}
	}
	from.Status = "utkast"
	files = feedsOf(t, site, "2026-11-22")
	if _, ok := files["/nacka/andringar/datum.ics"]; ok {
		t.Error("there is a calendar although nothing has a date")
	}
}

// Every feed that a page names is there, and every feed is named by a page.
func TestPagesNameTheFeeds(t *testing.T) {
	for _, status := range []string{"antagen", "utkast"} {
		site := shipped(t)
		for _, e := range site.Municipalities[0].Editions {
			e.Status = status
		}
		files, named := feedsOf(t, site, "2026-11-22"), map[string]bool{}
		ps := build(t, site, "2026-11-22")
		for url, p := range ps {
			var links []string
			switch v := p.View.(type) {
			case *pages.Changes:
				for _, l := range v.Follow.Links {
					links = append(links, l.URL)
				}
				for _, r := range v.Feeds.Rows {
					for _, c := range r {
						if _, href, ok := strings.Cut(string(c.HTML), `href="`); ok {
							links = append(links, href[:strings.IndexByte(href, '"')])
						}
					}
				}
			case *pages.LevelConditions:
				for _, l := range v.Follow.Links {
					links = append(links, l.URL)
				}
			case *pages.History:
				for _, l := range v.Follow.Links {
					links = append(links, l.URL)
				}
				if r := v.Relations[len(v.Relations)-1]; r.Rel != "alternate" || r.URL != links[0] || r.Type != "application/atom+xml" {
					t.Errorf("%s: the head names %+v", url, r)
				}
			}
			for _, l := range links {
				named[l] = true
				if _, page := ps[l]; files[l] == "" && !page {
					t.Errorf("%s leads to %s, which is not there (%s)", url, l, status)
				}
			}
		}
		for url := range files {
			if !named[url] {
				t.Errorf("no page names %s", url)
			}
		}
	}
}

func TestApplicationWindows(t *testing.T) {
	site := shipped(t)
	site.Municipalities[0].Application.Windows = []model.Window{
		{From: "03-01", To: "04-15"}, {From: "12-01", To: "01-31"}, {From: "02-01", To: "02-29"}, {From: "13-01", To: "13-02"},
	}
	editionOf(t, site.Municipalities[0], "2025").InForceFrom = model.Date{Year: 2025, Month: 4, Day: 16}
	text := feedsOf(t, site, "2026-11-22")["/nacka/andringar/datum.ics"]
	for _, want := range []string{
		"DTSTART;VALUE=DATE:20260301\r\nDTEND;VALUE=DATE:20260416\r\nRRULE:FREQ=YEARLY",
		"DTSTART;VALUE=DATE:20251201\r\nDTEND;VALUE=DATE:20260201\r\nRRULE:FREQ=YEARLY",
		"DTSTART;VALUE=DATE:20260201\r\nDTEND;VALUE=DATE:20260301\r\nRRULE:FREQ=YEARLY",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	if n := strings.Count(text, "RRULE"); n != 3 {
		t.Errorf("%d windows, want 3", n)
	}
}
