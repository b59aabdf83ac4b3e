package pages_test

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/status"
)

// shape is one element of a drawing.
type shape struct {
	name string
	attr map[string]string
	text string
}

func (s shape) percent(t *testing.T, name string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(strings.TrimSuffix(s.attr[name], "%"), 64)
	if err != nil {
		t.Fatalf("%s of %v: %v", name, s, err)
	}
	return f
}

// shapes reads a drawing as strictly as XML is read.
func shapes(t *testing.T, svg string) []shape {
	t.Helper()
	var all []shape
	dec := xml.NewDecoder(strings.NewReader(svg))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			s := shape{name: tok.Name.Local, attr: map[string]string{}}
			for _, a := range tok.Attr {
				s.attr[a.Name.Local] = a.Value
			}
			all = append(all, s)
		case xml.CharData:
			all[len(all)-1].text += string(tok)
		}
	}
}

func withClass(all []shape, class string) []shape {
	return slices.DeleteFunc(slices.Clone(all), func(s shape) bool { return !slices.Contains(strings.Fields(s.attr["class"]), class) })
}

// neighbours are the reports on each edition and the one before it.
func neighbours(in pages.Input, m *model.Municipality) []*changes.Report {
	var rs []*changes.Report
	for i := 1; i < len(m.Editions); i++ {
		for _, r := range in.Reports {
			if r.Municipality == m.ID && r.Report.From.ID == m.Editions[i-1].ID && r.Report.To.ID == m.Editions[i].ID {
				rs = append(rs, r.Report)
			}
		}
	}
	return rs
}

// TestTimelineIsTrue measures each bar against the lines of the years.
func TestTimelineIsTrue(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	for _, m := range site.Municipalities {
		all := shapes(t, string(view[*pages.Changes](t, ps, "/"+m.ID+"/andringar/").Timeline.SVG))
		years := withClass(all, "timeline__year")
		first, err := strconv.Atoi(withClass(all, "timeline__number")[0].text)
		if err != nil {
			t.Fatal(err)
		}
		at := func(d model.Date) float64 {
			i := d.Year - first
			x := years[i].percent(t, "x1")
			if i+1 == len(years) {
				return x
			}
			day := float64(d.Time().YearDay()-1) / float64(model.Date{Year: d.Year, Month: 12, Day: 31}.Time().YearDay())
			return x + day*(years[i+1].percent(t, "x1")-x)
		}
		near := func(what string, got, want float64) {
			if math.Abs(got-want) > 0.1 {
				t.Errorf("%s: %s at %v%%, want %v%%", m.ID, what, got, want)
			}
		}
		bars := withClass(all, "timeline__bar")
		if len(bars) != len(m.Editions) {
			t.Fatalf("%s: %d bars for %d editions", m.ID, len(bars), len(m.Editions))
		}
		corrections := 0
		for i, e := range slices.Backward(m.Editions) {
			bar := bars[len(bars)-1-i]
			near("begin of "+e.Label, bar.percent(t, "x"), at(e.InForceFrom))
			end := years[len(years)-1].percent(t, "x1")
			if last := status.LastDay(m, e); !last.IsZero() {
				end = at(last.AddDays(1))
			}
			near("end of "+e.Label, bar.percent(t, "x")+bar.percent(t, "width"), end)
			corrections += len(e.Errata)
		}
		if got := len(withClass(all, "timeline__corrected")); got != corrections {
			t.Errorf("%s: %d corrections drawn, want %d", m.ID, got, corrections)
		}
		near("today", withClass(all, "timeline__now")[0].percent(t, "x1"), at(model.Date{Year: 2026, Month: 11, Day: 22}))
	}
}

// TestMapIsTrue compares the map and the strips with the reports.
func TestMapIsTrue(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	in := input(t, site, "2026-11-22")
	for _, m := range site.Municipalities {
		steps := 0
		want, wantLinks := map[string]int{}, 0
		for _, r := range neighbours(in, m) {
			steps++
			for i := range r.Changes {
				c := &r.Changes[i]
				if c.Subject != "condition" {
					continue
				}
				wantLinks += len(c.IDs())
				for _, before := range c.Before { // a split condition may live on in a part
					if slices.ContainsFunc(c.After, func(s changes.Snapshot) bool { return s.ID == before.ID }) {
						want[c.Effect]++
					}
				}
			}
		}
		v := view[*pages.ChangeMap](t, ps, "/"+m.ID+"/andringar/karta/")
		rows, links := 0, 0
		for _, g := range v.Map.Groups {
			for _, r := range g.Rows {
				rows++
				if len(r.Cells) != steps {
					t.Fatalf("%s has %d cells, want %d", r.Name.Text, len(r.Cells), steps)
				}
				for _, c := range r.Cells {
					if c.URL != "" {
						links++
						if c.Icon == "" || c.Text == "" {
							t.Errorf("%s: a change without a sign or a word: %+v", r.Name.Text, c)
						}
					}
				}
			}
		}
		ids := map[string]bool{}
		for _, e := range m.Editions {
			for _, c := range e.Conditions {
				ids[c.ID] = true
			}
		}
		if rows != len(ids) || links != wantLinks {
			t.Errorf("%s: %d rows and %d changes, want %d and %d", m.ID, rows, links, len(ids), wantLinks)
		}
		strips := shapes(t, string(view[*pages.Changes](t, ps, "/"+m.ID+"/andringar/").Strips.SVG))
		if got := len(withClass(strips, "mark")); got != wantLinks {
			t.Errorf("%s: %d changes in the strips, want %d", m.ID, got, wantLinks)
		}
		for effect, class := range map[string]string{"skarpning": "stricter", "lattnad": "looser", "fortydligande": "clarified"} {
			if got := len(withClass(strips, "mark--"+class)); got != want[effect] {
				t.Errorf("%s: %d are %s in the strips, want %d", m.ID, got, class, want[effect])
			}
		}
	}
}

// TestStoryHoldsEveryEdition: a condition's story has the wording of each
// edition that holds it, every change and every correction.
func TestStoryHoldsEveryEdition(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	in := input(t, site, "2026-11-22")
	for _, m := range site.Municipalities {
		texts, changed, corrected := map[string]int{}, map[string]int{}, map[string]int{}
		for _, e := range m.Editions {
			for _, c := range e.Conditions {
				texts[c.ID]++
			}
			for _, er := range e.Errata {
				corrected[er.Condition]++
			}
		}
		for _, r := range neighbours(in, m) {
			for i := range r.Changes {
				if c := &r.Changes[i]; c.Subject == "condition" {
					for _, id := range c.IDs() {
						changed[id]++
					}
				}
			}
		}
		for id := range texts {
			v := view[*pages.History](t, ps, "/"+m.ID+"/villkor/id/"+id+"/")
			gotTexts, gotChanged, gotCorrected, open := 0, 0, 0, 0
			for _, c := range v.Story {
				gotTexts += len(c.Texts)
				for _, w := range c.Texts {
					if w.Open {
						open++
					}
				}
				if c.Change != nil {
					gotChanged++
				}
				if c.Erratum != nil {
					gotCorrected++
				}
			}
			if gotTexts != texts[id] || gotChanged != changed[id] || gotCorrected != corrected[id] || open != 1 {
				t.Errorf("%s: %d wordings, %d changes, %d corrections, %d open; want %d, %d, %d, 1", id,
					gotTexts, gotChanged, gotCorrected, open, texts[id], changed[id], corrected[id])
			}
		}
	}
}
