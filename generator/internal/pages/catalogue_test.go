package pages_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/synthetic"
)

// made is a made-up municipality with many providers.
func made(t *testing.T, providers int) *model.Site {
	t.Helper()
	files := fstest.MapFS{}
	err := synthetic.Generate(synthetic.Params{Municipalities: 1, Providers: providers, Editions: 1, Conditions: 12}, func(name string, content []byte) error {
		files[name] = &fstest.MapFile{Data: content}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return loaded(t, files)
}

// names are those of the cards of a page, by group.
func names(v *pages.Catalogue) map[string][]string {
	ns := map[string][]string{}
	for _, g := range v.Groups {
		for _, c := range g.Cards {
			ns[g.ID] = append(ns[g.ID], c.Card.Name)
		}
	}
	return ns
}

func count(groups map[string][]string) int {
	n := 0
	for _, g := range groups {
		n += len(g)
	}
	return n
}

func TestNarrowedListsAnswerForEveryProvider(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	whole := view[*pages.Catalogue](t, ps, "/nacka/valkatalog/ami/ami-1/")
	for _, fact := range model.AccessFacts() {
		v := view[*pages.Catalogue](t, ps, whole.URL+"tillganglighet/"+fact.Code+"/")
		groups := names(v)
		shown := slices.Concat(slices.Collect(maps.Values(groups))...)
		for _, p := range site.Municipalities[0].Providers {
			listed := slices.Contains(slices.Concat(slices.Collect(maps.Values(names(whole)))...), p.Name)
			want := "nej"
			for _, u := range unitsFor(p, "ami-1") {
				for _, a := range u.Access {
					if a.Fact == fact.Code && (a.Answer == "ja" || want == "nej" && a.Answer == "okant") {
						want = a.Answer
					}
				}
			}
			unknown := slices.Contains(groups["unknown"], p.Name)
			switch got := slices.Contains(shown, p.Name); {
			case got != (listed && want != "nej"):
				t.Errorf("%s: %s, listed %t, answer %s, is shown: %t", v.URL, p.Name, listed, want, got)
			case got && unknown != (want == "okant"):
				t.Errorf("%s: %s, answer %s, stands among the unknown: %t", v.URL, p.Name, want, unknown)
			}
		}
		if left := count(names(whole)) - len(shown); (left > 0) != strings.HasPrefix(v.Part.Left, fmt.Sprint(left)) {
			t.Errorf("%s leaves out %d and says %q", v.URL, left, v.Part.Left)
		}
		if v.Part.Whole.URL != whole.URL || v.Find != nil {
			t.Errorf("%s leads to %s, form %v", v.URL, v.Part.Whole.URL, v.Find)
		}
	}
}

// unitsFor are the units where the provider has the level.
func unitsFor(p *model.Provider, level string) []*model.Unit {
	var us []*model.Unit
	for _, a := range p.Authorisations {
		for _, u := range p.Units {
			if a.Level == level && (len(a.Units) == 0 || slices.Contains(a.Units, u.ID)) {
				us = append(us, u)
			}
		}
	}
	return us
}

func TestPlacesAreThoseOfTheLevel(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	for _, p := range m.Providers {
		if p.Slug != "nacka-egen-regi" {
			continue
		}
		p.Units[0].City, p.Units[1].City = "Nacka", "Fjärran"
		for _, a := range p.Authorisations {
			a.Units = []string{p.Units[0].ID}
		}
		v := view[*pages.Catalogue](t, build(t, site, "2026-11-22"), "/nacka/valkatalog/ami/ami-2/")
		if !slices.Contains(names(v)["open"], p.Name) {
			t.Fatalf("%s is not listed", p.Name)
		}
		for _, g := range v.Groups {
			for _, c := range g.Cards {
				if c.Card.Name == p.Name && (c.Card.Places != "Nacka" || c.Traits.Places != "nacka") {
					t.Errorf("a level given in Nacka alone is said to be given in %s (%s)", c.Card.Places, c.Traits.Places)
				}
			}
		}
		for _, g := range v.Narrow.Groups {
			for _, l := range g.Links {
				if l.Text == "Fjärran" {
					t.Error("there is a list of a place where nobody gives the level")
				}
			}
		}
		return
	}
	t.Fatal("no provider nacka-egen-regi")
}

// TestLevelsStayOnOneLine asks that "AMI 2" is not broken in a heading, in any
// language, and that titles have the plain space that people search for.
func TestLevelsStayOnOneLine(t *testing.T) {
	ps := asShippedWhole(t).pages
	for _, language := range []string{"", "/ar"} {
		said := map[string][2]string{}
		for _, url := range []string{"/nacka/valkatalog/ami/ami-2/", "/nacka/valkatalog/ami/ami-2/sprak/ar/"} {
			v := view[*pages.Catalogue](t, ps, language+url)
			said[v.URL] = [2]string{v.Title, v.Heading}
		}
		conditions := view[*pages.LevelConditions](t, ps, language+"/nacka/villkor/2025/for/ami-2/")
		said[conditions.URL] = [2]string{conditions.Title, conditions.Heading}
		log := view[*pages.ChangeLog](t, ps, language+"/nacka/andringar/2024-2025/for/ami-2/")
		said[log.URL] = [2]string{log.Title, log.Heading}
		for url, words := range said {
			if title, heading := words[0], words[1]; !strings.Contains(title, "AMI 2") || !strings.Contains(heading, "AMI\u00a02") {
				t.Errorf("%s: title %q, heading %q", url, title, heading)
			}
		}
	}
}

// TestEveryoneStandsFirst follows lists through the months: in the group of
// those who can be chosen everyone stands first once in as many months as the
// group is large, in a whole list and in a narrowed one.
func TestEveryoneStandsFirst(t *testing.T) {
	site := made(t, 30)
	for _, p := range site.Municipalities[0].Providers {
		for _, a := range p.Authorisations { // so that nothing but the order changes
			a.From, a.To, a.Events, a.Places = model.Date{Year: 2020, Month: 1, Day: 1}, model.Date{}, nil, nil
		}
	}
	level := "/valkatalog/vard/vard-1/"
	first := map[string]map[string]int{level: {}, level + "sprak/ar/": {}}
	size := map[string]int{}
	for month := 0; month == 0 || month < max(size[level], 1); month++ {
		ps := build(t, site, synthetic.Day().AddMonths(month).String())
		for url, seen := range first {
			open := names(view[*pages.Catalogue](t, ps, url))["open"]
			size[url] = len(open)
			if month < len(open) {
				seen[open[0]]++
			}
		}
	}
	for url, seen := range first {
		if size[url] < 2 || len(seen) != size[url] {
			t.Errorf("%s: of %d providers %d stood first", url, size[url], len(seen))
		}
		for name, n := range seen {
			if n != 1 {
				t.Errorf("%s: %s stood first in %d of %d months", url, name, n, size[url])
			}
		}
	}
}

func TestLongListsAreSplit(t *testing.T) {
	ps := build(t, made(t, 700), synthetic.Day().String())
	whole := "/valkatalog/"
	first := view[*pages.Catalogue](t, ps, whole)
	pagesOf := 4
	all := 0
	seen := map[string]bool{}
	for n := 1; n <= pagesOf; n++ {
		url := whole
		if n > 1 {
			url = fmt.Sprintf("%ssida-%d/", whole, n)
		}
		v := view[*pages.Catalogue](t, ps, url)
		here := count(names(v))
		all += here
		if n < pagesOf && here != 200 {
			t.Errorf("%s holds %d providers, want 200", url, here)
		}
		if !strings.HasPrefix(v.Range, fmt.Sprintf("%d–%d av ", all-here+1, all)) {
			t.Errorf("%s says %q", url, v.Range)
		}
		if (n > 1) != (v.Numbers.Previous.URL != "") || (n < pagesOf) != (v.Numbers.Next.URL != "") {
			t.Errorf("%s leads to %q and %q", url, v.Numbers.Previous.URL, v.Numbers.Next.URL)
		}
		if v.Find.Action != whole || len(strings.Fields(v.Find.Pages)) != pagesOf || (v.Find.Near != "") != (n == 1) {
			t.Errorf("%s has the form %+v", url, v.Find)
		}
		for _, g := range v.Groups {
			for _, c := range g.Cards {
				if seen[c.Card.Name] {
					t.Errorf("%s stands on two pages", c.Card.Name)
				}
				seen[c.Card.Name] = true
			}
		}
	}
	if _, more := ps[fmt.Sprintf("%ssida-%d/", whole, pagesOf+1)]; more || all <= 500 {
		t.Errorf("%d providers on %d pages, and one more: %t", all, pagesOf, more)
	}
	if want := fmt.Sprintf(" av %d anordnare", all); !strings.HasSuffix(first.Range, want) {
		t.Errorf("the range is %q, want it to end with %q", first.Range, want)
	}
}

// TestNarrowedListsGrowWithTheProviders guards against lists that each look at
// all others: the cards of all narrowed lists grow as the providers do.
func TestNarrowedListsGrowWithTheProviders(t *testing.T) {
	cards := func(providers int) (lists, cards int) {
		for url, p := range build(t, made(t, providers), synthetic.Day().String()) {
			v, ok := p.View.(*pages.Catalogue)
			if ok && v.Part != nil {
				lists++
				cards += count(names(v))
			}
			if ok && v.Part == nil && strings.Contains(url, "/sprak/") {
				t.Errorf("%s says nothing of what it leaves out", url)
			}
		}
		return lists, cards
	}
	fewLists, few := cards(250)
	manyLists, many := cards(500)
	if manyLists > fewLists+fewLists/4 || many < few*3/2 || many > few*5/2 {
		t.Errorf("%d lists with %d cards for 250 providers, %d with %d for 500", fewLists, few, manyLists, many)
	}
}
