package pages_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// drawnWords are all that a drawing says, but for its title and description.
func drawnWords(all []shape) string {
	var b strings.Builder
	for _, s := range all {
		if s.name == "tspan" {
			b.WriteString(s.text + " ")
		}
	}
	return b.String()
}

func description(all []shape) string {
	for _, s := range all {
		if s.name == "desc" {
			return s.text
		}
	}
	return ""
}

func wantAll(t *testing.T, where, in string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(in, w) {
			t.Errorf("%s does not say %q: %s", where, w, in)
		}
	}
}

// sanctionFlow reads a municipality's picture of sanctions.
func sanctionFlow(t *testing.T, ps map[string]pages.Page, m *model.Municipality) []shape {
	t.Helper()
	return shapes(t, string(view[*pages.Sanctions](t, ps, "/"+m.ID+"/sanktioner/").Flow.SVG))
}

func checkSanctionFlow(t *testing.T, ps map[string]pages.Page, m *model.Municipality) {
	t.Helper()
	e := currentOf(t, m)
	all := sanctionFlow(t, ps, m)
	said, told := drawnWords(all), description(all)
	var want []float64
	decisive := 0
	for _, f := range model.BreachForms() {
		n := 0
		for _, c := range e.Conditions {
			if c.Breach.Form == f.Code {
				n++
			}
		}
		if n > 0 {
			want = append(want, float64(n))
			wantAll(t, m.ID, told, fmt.Sprintf("%s: %d\u00a0villkor", f.Name, n))
		}
	}
	for _, cr := range e.Criteria {
		wantAll(t, m.ID, said, cr.Text)
		wantAll(t, m.ID, told, cr.Text)
		if cr.Decisive {
			decisive++
			wantAll(t, m.ID, told, "Avgörande: "+cr.Text)
		}
	}
	for _, sa := range e.Sanctions {
		n := 0
		for _, c := range e.Conditions {
			if canLeadTo(e, c, sa.ID) {
				n++
			}
		}
		want = append(want, float64(n))
		wantAll(t, m.ID, said, sa.Name, fmt.Sprintf("Kan följa av %d\u00a0villkor", n))
		wantAll(t, m.ID, told, fmt.Sprintf("%s (%d\u00a0villkor)", sa.Name, n))
	}
	if got := len(withClass(all, "flow__decisive")); got != decisive {
		t.Errorf("%s marks %d criteria as decisive, want %d", m.ID, got, decisive)
	}
	if got := len(withClass(all, "flow__box--weighed")); got != min(len(e.Criteria), 1) {
		t.Errorf("%s has %d boxes of criteria for %d", m.ID, got, len(e.Criteria))
	}
	if got := len(withClass(all, "flow__step")); got != len(e.Sanctions) {
		t.Errorf("%s has %d steps for %d sanctions", m.ID, got, len(e.Sanctions))
	}
	tracks, shares := withClass(all, "flow__track"), withClass(all, "flow__share")
	if len(tracks) != len(want) || len(shares) != len(want) {
		t.Fatalf("%s has %d bars, %d filled, want %d", m.ID, len(tracks), len(shares), len(want))
	}
	for i := range want {
		got := shares[i].percent(t, "width") / tracks[i].percent(t, "width") * float64(len(e.Conditions))
		if math.Abs(got-want[i]) > 0.1 {
			t.Errorf("%s: bar %d shows %v conditions, want %v", m.ID, i, got, want[i])
		}
	}
}

func TestSanctionFlowIsTrue(t *testing.T) {
	for _, m := range asShipped(t).site.Municipalities {
		checkSanctionFlow(t, asShipped(t).pages, m)
	}
	site := shipped(t)
	for _, m := range site.Municipalities {
		e := currentOf(t, m)
		e.Sanctions = append(e.Sanctions, model.Sanction{ID: "boter", Name: "Böter"})
		e.Criteria = []model.SanctionCriterion{{ID: "a", Text: "Om någon skadats", Decisive: true}, {ID: "b", Text: "Hur länge det varat"}}
		e.Conditions[0].Breach = model.Breach{Form: "en-eller-flera", Sanctions: []string{"boter"}}
	}
	ps := build(t, site, "2026-11-22")
	for _, m := range site.Municipalities {
		checkSanctionFlow(t, ps, m)
	}
	site.Municipalities[0].Editions = slices.Clone(site.Municipalities[0].Editions)
	currentOf(t, site.Municipalities[0]).Sanctions = nil
	if v := view[*pages.Sanctions](t, build(t, site, "2026-11-22"), "/nacka/sanktioner/"); v.Flow.SVG != "" {
		t.Error("there is a picture of no sanctions")
	}
}

// TestPicturesFitAndMirror: every box lies within the picture, and a language
// read from right to left has it the other way round.
func TestPicturesFitAndMirror(t *testing.T) {
	ps := asShippedWhole(t).pages
	for _, page := range []string{"/nacka/sanktioner/", "/sundbyberg/sanktioner/", "/nacka/tillsyn/", "/sundbyberg/tillsyn/"} {
		svg := func(url string) []shape {
			if v, ok := ps[url].View.(*pages.Sanctions); ok {
				return shapes(t, string(v.Flow.SVG))
			}
			return shapes(t, string(view[*pages.Oversight](t, ps, url).Flow.SVG))
		}
		rects := func(url string) []shape {
			return slices.DeleteFunc(svg(url), func(s shape) bool { return s.name != "rect" || strings.HasPrefix(s.attr["class"], "flow__box") })
		}
		here, there := rects(page), rects("/ar"+page)
		if len(here) != len(there) || len(here) == 0 {
			t.Fatalf("%s has %d bars, and %d in Arabic", page, len(here), len(there))
		}
		for i := range here {
			x, w := here[i].percent(t, "x"), here[i].percent(t, "width")
			if x < 0 || x+w > 100.01 {
				t.Errorf("%s: a bar from %v of %v per cent", page, x, w)
			}
			if got := there[i].percent(t, "x"); math.Abs(got-(100-x-w)) > 0.05 {
				t.Errorf("%s: a bar at %v%%, and at %v%% in Arabic", page, x, got)
			}
		}
	}
}

func checkReview(t *testing.T, ps map[string]pages.Page, m *model.Municipality) {
	t.Helper()
	e := currentOf(t, m)
	v := view[*pages.Oversight](t, ps, "/"+m.ID+"/tillsyn/")
	all := shapes(t, string(v.Flow.SVG))
	said := drawnWords(all)
	before, after, _ := strings.Cut(description(all), "Under uppdraget: ")
	if got := len(withClass(all, "review__decision")); got != len(e.Occasions) {
		t.Errorf("%s has %d lanes for %d occasions", m.ID, got, len(e.Occasions))
	}
	for i, o := range e.Occasions {
		conditions, papers := 0, 0
		for _, c := range e.Conditions {
			if isChecked(e, c, o.ID) {
				conditions++
			}
			for _, ev := range c.Evidence {
				if ev.Occasion == o.ID {
					papers++
				}
			}
		}
		wantAll(t, m.ID, said, o.Name, fmt.Sprintf("%d\u00a0villkor", conditions))
		told := after
		if o.Kind == "ansokan" {
			told = before
		}
		wantAll(t, m.ID, told, fmt.Sprintf("%s (%d\u00a0villkor", o.Name, conditions))
		if got := v.Occasions[i]; got.Count != conditions || len(got.Table.Rows) != papers {
			t.Errorf("%s: %s has %d conditions and %d papers, want %d and %d", m.ID, o.Name, got.Count, len(got.Table.Rows), conditions, papers)
		}
	}
}

func TestReviewIsTrue(t *testing.T) {
	for _, m := range asShipped(t).site.Municipalities {
		checkReview(t, asShipped(t).pages, m)
	}
	site := shipped(t)
	for _, m := range site.Municipalities {
		e := currentOf(t, m)
		e.Occasions = append(e.Occasions, model.Occasion{ID: "besok", Name: "Besök på plats"})
		e.Occasions[1].Kind = "ansokan"
		e.Conditions[0].Occasions = []string{"besok"}
		e.Conditions[0].Evidence = []model.EvidenceDocument{{Name: "Nycklar", Occasion: "besok"}}
	}
	ps := build(t, site, "2026-11-22")
	for _, m := range site.Municipalities {
		checkReview(t, ps, m)
	}
}

// TestEveryFormOfBreachIsExplained: all six, with as many conditions as have them.
func TestEveryFormOfBreachIsExplained(t *testing.T) {
	for _, m := range asShipped(t).site.Municipalities {
		e := currentOf(t, m)
		facts := view[*pages.Sanctions](t, asShipped(t).pages, "/"+m.ID+"/sanktioner/").Forms.Facts
		sum := 0
		for i, f := range model.BreachForms() {
			n := 0
			for _, c := range e.Conditions {
				if c.Breach.Form == f.Code {
					n++
				}
			}
			sum += n
			if facts[i].Term != f.Name || len(facts[i].Values[0]) < 30 || string(facts[i].Values[1]) != fmt.Sprintf("<strong>%d\u00a0villkor</strong>", n) {
				t.Errorf("%s says %v of %s, which %d have", m.ID, facts[i], f.Name, n)
			}
		}
		if sum != len(e.Conditions) {
			t.Errorf("%s: the forms have %d conditions, want %d", m.ID, sum, len(e.Conditions))
		}
	}
}
