package pages_test

import (
	"maps"
	"slices"
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
		{"shipped", shippedWhole(t), []string{"2026-11-22"}},
		{"shipped, in one language", shipped(t), []string{"2017-01-01", "2024-06-30"}},
		{"one municipality", single, []string{"2026-11-22"}},
		{"synthetic", loaded(t, files), []string{"2025-06-01", synthetic.Day().String()}},
		{"small", loaded(t, datatest.Base()), []string{"2023-06-01", "2024-06-01"}},
		{"without editions", bare, []string{"2024-06-01"}},
	} {
		for _, day := range tt.days {
			all := build(t, tt.site, day)
			maps.DeleteFunc(all, func(_ string, p pages.Page) bool { return p.Layout == "moved" })
			want := slices.AppendSeq(slices.Collect(maps.Keys(all)), maps.Keys(feedsOf(t, tt.site, day)))
			slices.Sort(want)
			d, err := model.ParseDate(day)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, a := range pages.Addresses(tt.site, d) {
				got = append(got, a.URL)
			}
			slices.Sort(got)
			for _, url := range got {
				if !slices.Contains(want, url) {
					t.Errorf("%s on %s: %s is listed and is neither page nor feed", tt.name, day, url)
				}
			}
			for _, url := range want {
				if !slices.Contains(got, url) {
					t.Errorf("%s on %s: %s is not listed", tt.name, day, url)
				}
			}
			if len(slices.Compact(got)) != len(want) {
				t.Errorf("%s on %s: %d addresses of %d pages and feeds", tt.name, day, len(got), len(want))
			}
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
