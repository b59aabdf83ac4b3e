package pages_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

const judgeDay = "2026-11-22"

// TestProviderPageTellsWhatDecides looks for what a reader judges a provider
// by.
func TestProviderPageTellsWhatDecides(t *testing.T) {
	v := view[*pages.Provider](t, asShipped(t).pages, "/nacka/anordnare/kopparlyktan/")
	if want := "Kan väljas för AMI\u00a01 och AMI\u00a02."; v.ForWhom != want {
		t.Errorf("for whom: %q, want %q", v.ForWhom, want)
	}
	if o := v.Offers[1]; o.Conditions.URL != "/nacka/villkor/2025/for/ami-2/" || o.Ceiling != "Högst 45 kunder samtidigt." {
		t.Errorf("the second offer is %+v", o)
	}
	var journey string
	for _, f := range v.Units[0].Facts.Facts {
		if f.Term == "Sök resa" {
			journey = string(f.Values[0])
		}
	}
	if want := `https://reseplanerare.example/resa?till=L%C3%A5tsasv%C3%A4gen+18%2C+131+40+Nacka`; !strings.Contains(journey, want) {
		t.Errorf("the journey is %s, want %s", journey, want)
	}
	if len(v.Turns) != 2 || v.Turns[0].Values[0] != "nästa tur i december 2026" {
		t.Errorf("its turns are %v", v.Turns)
	}
}

// TestResultsBesideTheLevel reads the figures as they are shown, and makes sure
// that none is that the data should not have held.
func TestResultsBesideTheLevel(t *testing.T) {
	site := shipped(t)
	provider := func(slug string) *model.Provider {
		for _, p := range site.Municipalities[0].Providers {
			if p.Slug == slug {
				return p
			}
		}
		t.Fatal("no provider", slug)
		return nil
	}
	few := provider("asnetisteln").Results[1]
	few.Count, few.Value = 3, 77
	all := build(t, site, judgeDay)
	v := view[*pages.Provider](t, all, "/nacka/anordnare/kopparlyktan/")
	cells := v.Results.Tables[0].Rows[0]
	if !strings.Contains(string(cells[1].HTML), "67 procent") || !strings.Contains(string(cells[1].HTML), "84 kunder") {
		t.Errorf("its own figure is %s", cells[1].HTML)
	}
	if want := "62 procent <span class=\"quiet\">3 anordnare, 274 kunder</span>"; string(cells[2].HTML) != want {
		t.Errorf("the level's figure is %s, want %s", cells[2].HTML, want)
	}
	small := view[*pages.Provider](t, all, "/nacka/anordnare/asnetisteln/")
	for _, r := range small.Results.Tables[0].Rows {
		if strings.Contains(string(r[1].HTML), "77") {
			t.Errorf("a figure about three is shown: %s", r[1].HTML)
		}
	}
	for _, r := range small.Compared.Rows {
		if strings.Contains(string(r.HTML), "77 dagar") {
			t.Errorf("a figure about three is compared: %s", r.HTML)
		}
	}
}

// TestSheetOnlyForWhoCanBeChosen holds the paper against the state of the day.
func TestSheetOnlyForWhoCanBeChosen(t *testing.T) {
	all := asShipped(t).pages
	for slug, want := range map[string]string{"kopparlyktan": "ami-1 ami-2", "silverkotten": "ami-2", "ugglesaxen": "", "dimklockan": "", "vinterplommonet": ""} {
		v := view[*pages.Sheet](t, all, "/nacka/anordnare/"+slug+"/mitt-val/")
		var levels []string
		for _, l := range v.Form.Levels {
			levels = append(levels, l.Value)
		}
		if got := strings.Join(levels, " "); got != want {
			t.Errorf("%s can be ticked for %q, want %q", slug, got, want)
		}
		page := view[*pages.Provider](t, all, "/nacka/anordnare/"+slug+"/")
		if closed := want == ""; (v.Closed != "") != closed || (page.Sheet.URL == "") != closed || (page.Compared.Closed != "") != closed {
			t.Errorf("%s: closed %q, link %q, compared %q", slug, v.Closed, page.Sheet.URL, page.Compared.Closed)
		}
	}
}

// TestComparisonHasARowForEachCell makes sure that nothing a provider's page
// has ready is left out of the comparison.
func TestComparisonHasARowForEachCell(t *testing.T) {
	all := asShipped(t).pages
	for _, m := range []string{"nacka", "sundbyberg"} {
		rows, used := map[string]bool{}, map[string]bool{}
		for _, r := range view[*pages.Compare](t, all, "/"+m+"/jamfor/").Rows {
			rows[r.Key] = true
		}
		for url, p := range all {
			v, ok := p.View.(*pages.Provider)
			if !ok || !strings.HasPrefix(url, "/"+m+"/") {
				continue
			}
			for _, r := range v.Compared.Rows {
				used[r.Key] = true
				if !rows[r.Key] {
					t.Errorf("%s: the comparison has no row %q", url, r.Key)
				}
			}
		}
		for key := range rows {
			if !used[key] {
				t.Errorf("%s: no provider has anything for the row %q", m, key)
			}
		}
	}
}
