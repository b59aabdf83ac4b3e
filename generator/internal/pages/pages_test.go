package pages_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/status"
)

// without leaves the editions of a status out of a site.
func without(site *model.Site, status string) *model.Site {
	for _, m := range site.Municipalities {
		m.Editions = slices.DeleteFunc(m.Editions, func(e *model.Edition) bool { return e.Status == status })
	}
	return site
}

// input is what the pages of a site on a day are made from.
func input(t *testing.T, site *model.Site, day string) pages.Input {
	t.Helper()
	texts, err := texts()
	if err != nil {
		t.Fatal(err)
	}
	d, err := model.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	in := pages.Input{Site: site, Day: d, Texts: texts}
	for _, m := range site.Municipalities {
		for _, r := range changes.EveryPair(m.Editions, changes.Compare) {
			in.Reports = append(in.Reports, pages.EditionReport{Municipality: m.ID, Report: r})
		}
	}
	return in
}

// build makes the pages of a site on a day, by address.
func build(t *testing.T, site *model.Site, day string) map[string]pages.Page {
	t.Helper()
	ps, err := pages.Build(input(t, site, day))
	if err != nil {
		t.Fatal(err)
	}
	byURL := map[string]pages.Page{}
	for _, p := range ps {
		if _, ok := byURL[p.URL]; ok {
			t.Errorf("two pages at %s", p.URL)
		}
		byURL[p.URL] = p
	}
	return byURL
}

func view[V any](t *testing.T, ps map[string]pages.Page, url string) V {
	t.Helper()
	p, ok := ps[url]
	if !ok {
		t.Fatalf("no page at %s", url)
	}
	v, ok := p.View.(V)
	if !ok {
		t.Fatalf("page %s has a %T", url, p.View)
	}
	return v
}

func TestTitlesAreUnique(t *testing.T) {
	type titled struct{ lang, title string }
	seen := map[titled]string{}
	for url, p := range asShippedWhole(t).pages {
		if other, ok := seen[titled{p.Lang, p.Title}]; ok {
			t.Errorf("%s and %s are both titled %q", url, other, p.Title)
		}
		seen[titled{p.Lang, p.Title}] = url
	}
}

func TestEveryConditionAndProviderHasItsPage(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	kinds := map[string]int{}
	for _, p := range ps {
		kinds[p.Layout]++
	}
	conditions, providers, histories := 0, 0, map[string]bool{}
	for _, m := range site.Municipalities {
		providers += len(m.Providers)
		for _, e := range m.Editions {
			conditions += len(e.Conditions)
			for _, c := range e.Conditions {
				histories[m.ID+c.ID] = true
			}
		}
	}
	for kind, want := range map[string]int{"condition": conditions, "provider": providers, "history": len(histories)} {
		if want *= len(site.AllLanguages()); kinds[kind] != want {
			t.Errorf("%d pages of kind %s, want %d", kinds[kind], kind, want)
		}
	}
}

func TestCatalogueGroupsByWhatOneCanDo(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	for _, m := range site.Municipalities {
		current := status.Current(m, model.Date{Year: 2026, Month: 11, Day: 22})
		for _, a := range current.Areas {
			for _, l := range a.Levels {
				v := view[*pages.Catalogue](t, ps, fmt.Sprintf("/%s/valkatalog/%s/%s/", m.ID, a.ID, l.ID))
				group := map[string]string{}
				for _, g := range v.Groups {
					for _, c := range g.Cards {
						group[c.Card.Name] = g.ID
					}
				}
				for _, p := range m.Providers {
					want := ""
					if _, st, ok := status.OfProvider(p, l.ID, model.Date{Year: 2026, Month: 11, Day: 22}); ok && st.State.Listed() {
						want = st.State.String()
					}
					if group[p.Name] != want {
						t.Errorf("%s: %s stands in group %q, want %q", v.URL, p.Name, group[p.Name], want)
					}
				}
			}
		}
	}
}

func TestSpecificConditionsStandWithTheirGeneralOnes(t *testing.T) {
	v := view[*pages.Edition](t, asShipped(t).pages, "/sundbyberg/villkor/2018/")
	var got []string
	for _, s := range v.Sections {
		for _, c := range s.Conditions {
			for _, n := range c.Nested {
				got = append(got, c.Number+"<"+n.Number)
			}
		}
	}
	want := []string{"13<13", "14<14", "19<15-19", "22<22", "24<24", "25<25", "26<26", "27<27", "28<28", "29<29", "32<32"}
	if !slices.Equal(got, want) {
		t.Errorf("specific below general = %v, want %v", got, want)
	}
}

func TestEditionStatesFollowTheDate(t *testing.T) {
	site := shipped(t)
	now, then := asShipped(t).pages, build(t, site, "2024-06-30")
	for _, tt := range []struct {
		on        map[string]pages.Page
		url, want string
	}{
		{then, "/nacka/villkor/2024/", "Gäller nu"},
		{then, "/nacka/villkor/2025/", "Antagen, gäller senare"},
		{now, "/nacka/villkor/2024/", "Gäller inte längre"},
		{now, "/nacka/villkor/2025/", "Gäller nu"},
	} {
		if got := view[*pages.Edition](t, tt.on, tt.url).Status.Text; got != tt.want {
			t.Errorf("%s is %q, want %q", tt.url, got, tt.want)
		}
	}
}

func TestSingleMunicipalityStandsAtTheRoot(t *testing.T) {
	site := shipped(t)
	site.Municipalities = site.Municipalities[1:]
	ps := build(t, site, "2026-11-22")
	if got := ps["/"].Layout; got != "start" {
		t.Errorf("the root is a %q, want the municipality's start", got)
	}
	for url := range ps {
		if strings.HasPrefix(url, "/sundbyberg/") {
			t.Errorf("page %s still stands below the municipality's name", url)
		}
	}
	if c := view[*pages.Statement](t, ps, "/tillganglighet/"); c.Home.Text != "Sundbybergs stad" {
		t.Errorf("the statement's masthead is %q", c.Home.Text)
	}
}

func TestUnknownScheme(t *testing.T) {
	site := shipped(t)
	site.Municipalities[0].Providers[0].Contact.Web = "javascript:alert(1)"
	v := view[*pages.Provider](t, build(t, site, "2026-11-22"), "/nacka/anordnare/"+site.Municipalities[0].Providers[0].Slug+"/")
	for _, f := range v.Facts.Facts {
		for _, h := range f.Values {
			if strings.Contains(string(h), `href="javascript`) {
				t.Errorf("a script address became a link: %s", h)
			}
		}
	}
}

func TestMissingTextIsAnError(t *testing.T) {
	texts, err := lang.Load(os.DirFS("testdata/empty"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = pages.Build(pages.Input{Site: shipped(t), Texts: texts, Day: model.Date{Year: 2026, Month: 11, Day: 22}})
	if err == nil || !strings.Contains(err.Error(), "nav_how") {
		t.Errorf("Build without interface texts = %v, want an error that names them", err)
	}
}
