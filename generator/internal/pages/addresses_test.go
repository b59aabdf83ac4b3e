package pages_test

import (
	"maps"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/synthetic"
)

// TestAddressesAreThoseOfThePages holds the list against the pages and feeds
// that are made.
func TestAddressesAreThoseOfThePages(t *testing.T) {
	files := fstest.MapFS{}
	err := synthetic.Generate(synthetic.Params{Municipalities: 2, Providers: 30, Editions: 3, Conditions: 40}, func(name string, content []byte) error {
		files[name] = &fstest.MapFile{Data: content}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	single := shipped(t)
	single.Municipalities = single.Municipalities[1:]
	bare := loaded(t, datatest.Base())
	bare.Municipalities[0].Editions = nil
	for _, tt := range []struct {
		name string
		site *model.Site
		days []string
	}{
		{"shipped", shipped(t), []string{"2017-01-01", "2024-06-30"}},
		{"one municipality", single, []string{"2026-11-22"}},
		{"synthetic", loaded(t, files), []string{"2025-06-01", synthetic.Day().String()}},
		{"small", loaded(t, datatest.Base()), []string{"2023-06-01", "2024-06-01"}},
		{"without editions", bare, []string{"2024-06-01"}},
	} {
		for _, day := range tt.days {
			t.Run(tt.name+" on "+day, func(t *testing.T) {
				compareAddresses(t, tt.site, day, build(t, tt.site, day), feedsOf(t, tt.site, day))
			})
		}
	}
	t.Run("in all languages", func(t *testing.T) {
		p := asShippedWhole(t)
		compareAddresses(t, p.site, november22().String(), p.pages, p.feeds)
	})
}

// compareAddresses holds the addresses of a site on a day against its pages and
// feeds.
func compareAddresses(t *testing.T, site *model.Site, day string, ps map[string]pages.Page, feeds map[string]string) {
	t.Helper()
	want := maps.Clone(feeds)
	for url, p := range ps {
		if p.Layout != "moved" {
			want[url] = ""
		}
	}
	d, err := model.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, a := range pages.Addresses(site, d) {
		if _, ok := want[a.URL]; !ok {
			t.Errorf("%s is listed and is neither page nor feed", a.URL)
		}
		got[a.URL] = true
	}
	for url := range want {
		if !got[url] {
			t.Errorf("%s is not listed", url)
		}
	}
}

func loaded(t *testing.T, files fstest.MapFS) *model.Site {
	t.Helper()
	site, found, err := load.Load(files)
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	return site
}
