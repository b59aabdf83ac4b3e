package pages_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/status"
)

// topOf is the number and title of the outermost section around a condition.
func topOf(e *model.Edition, c *model.Condition) string {
	id := c.Section
	for {
		i := slices.IndexFunc(e.Sections, func(s *model.Section) bool { return s.ID == id })
		if e.Sections[i].Parent == "" {
			return strings.TrimSpace(e.Sections[i].Number + " " + e.Sections[i].Title)
		}
		id = e.Sections[i].Parent
	}
}

// generals are the general conditions that c refines.
func generals(e *model.Edition, c *model.Condition) []*model.Condition {
	var gs []*model.Condition
	for _, g := range e.Conditions {
		if slices.Contains(c.Refines, g.ID) {
			gs = append(gs, g)
		}
	}
	return gs
}

// canLeadTo reports whether a breach of c can lead to a sanction, by its own
// words or those of the general conditions that it takes its consequence from.
func canLeadTo(e *model.Edition, c *model.Condition, sanction string) bool {
	by := []*model.Condition{c}
	if c.Breach.Form == "fran-generellt" {
		by = append(by, generals(e, c)...)
	}
	return slices.ContainsFunc(by, func(c *model.Condition) bool {
		return slices.Contains(c.Breach.Sanctions, sanction) ||
			slices.ContainsFunc(c.Breach.Parts, func(p model.BreachPart) bool { return slices.Contains(p.Sanctions, sanction) })
	})
}

// isChecked reports whether c is checked on an occasion, by its own words or
// else with the general conditions that it refines.
func isChecked(e *model.Edition, c *model.Condition, occasion string) bool {
	if len(c.Occasions) > 0 {
		return slices.Contains(c.Occasions, occasion)
	}
	return slices.ContainsFunc(generals(e, c), func(g *model.Condition) bool { return slices.Contains(g.Occasions, occasion) })
}

func currentOf(t *testing.T, m *model.Municipality) *model.Edition {
	t.Helper()
	e := status.Current(m, november22())
	if e == nil {
		t.Fatalf("%s has no current edition", m.ID)
	}
	return e
}

// column tells which conditions a column of a heatmap counts.
type column struct {
	name string
	has  func(*model.Condition) bool
}

func sanctionColumns(e *model.Edition) []column {
	var cols []column
	for _, sa := range e.Sanctions {
		cols = append(cols, column{sa.Name, func(c *model.Condition) bool { return canLeadTo(e, c, sa.ID) }})
	}
	return rest(e, cols, "Ingen sanktion")
}

func occasionColumns(e *model.Edition) []column {
	var cols []column
	for _, o := range e.Occasions {
		cols = append(cols, column{o.Name, func(c *model.Condition) bool { return isChecked(e, c, o.ID) }})
	}
	return rest(e, cols, "Inget angivet")
}

// rest adds a column for what is in none, if there is any.
func rest(e *model.Edition, cols []column, name string) []column {
	other := slices.Clone(cols)
	none := column{name, func(c *model.Condition) bool {
		return !slices.ContainsFunc(other, func(col column) bool { return col.has(c) })
	}}
	if slices.ContainsFunc(e.Conditions, none.has) {
		return append(cols, none)
	}
	return cols
}

// lists are the conditions listed on the pages of sanctions and oversight, by
// the address of the list.
func lists(t *testing.T, ps map[string]pages.Page, m *model.Municipality) map[string][]components.Link {
	t.Helper()
	all := map[string][]components.Link{}
	add := func(page string, groups []components.ConditionGroup) {
		for _, g := range groups {
			all[page+"#"+g.ID] = g.Conditions
		}
	}
	page := "/" + m.ID + "/sanktioner/"
	sv := view[*pages.Sanctions](t, ps, page)
	for _, sa := range append(sv.Sanctions, sv.Without) {
		add(page, sa.Parts)
	}
	page = "/" + m.ID + "/tillsyn/"
	ov := view[*pages.Oversight](t, ps, page)
	for _, o := range append(ov.Occasions, ov.Unchecked) {
		add(page, o.Parts)
	}
	return all
}

// checkHeatmap holds a heatmap against the data, and against the lists that its
// counts lead to.
func checkHeatmap(t *testing.T, h components.Heatmap, e *model.Edition, cols []column, listed map[string][]components.Link) {
	t.Helper()
	if len(h.Head) != len(cols) {
		t.Fatalf("%s has %d columns, want %d", h.ID, len(h.Head), len(cols))
	}
	sums, all, shown := make([]int, len(cols)), 0, map[string]bool{}
	for _, r := range h.Rows {
		want, inPart, found := make([]int, len(cols)), 0, map[string]bool{}
		for _, c := range e.Conditions {
			if topOf(e, c) != r.Name.Text {
				continue
			}
			inPart++
			for i, col := range cols {
				if col.has(c) {
					want[i]++
				}
			}
		}
		for i, cell := range r.Cells {
			if h.Head[i].Text != cols[i].name || cell.Count != strconv.Itoa(want[i]) {
				t.Errorf("%s, %s, %s: %s, want %d of %s", h.ID, r.Name.Text, h.Head[i].Text, cell.Count, want[i], cols[i].name)
			}
			if len(listed[cell.URL]) != want[i] {
				t.Errorf("%s: %s leads to a list of %d at %q", h.ID, cell.Count, len(listed[cell.URL]), cell.URL)
			}
			for _, l := range listed[cell.URL] {
				found[l.URL] = true
			}
			checkShade(t, h, cell, want[i])
			sums[i] += want[i]
		}
		if r.All != strconv.Itoa(inPart) || len(found) != inPart {
			t.Errorf("%s, %s: %s in all and %d in the lists, want %d", h.ID, r.Name.Text, r.All, len(found), inPart)
		}
		if shown[r.Name.Text] {
			t.Errorf("%s has two rows %s", h.ID, r.Name.Text)
		}
		shown[r.Name.Text] = true
		all += inPart
	}
	for i, cell := range h.Sum.Cells {
		if cell.Count != strconv.Itoa(sums[i]) {
			t.Errorf("%s: the column %s sums to %s, want %d", h.ID, cols[i].name, cell.Count, sums[i])
		}
	}
	if h.Sum.All != strconv.Itoa(len(e.Conditions)) || all != len(e.Conditions) {
		t.Errorf("%s: %s in all, %d in the rows, want %d", h.ID, h.Sum.All, all, len(e.Conditions))
	}
}

// checkShade holds a count against what the legend says of its shade.
func checkShade(t *testing.T, h components.Heatmap, cell components.HeatCell, n int) {
	t.Helper()
	if n == 0 {
		if cell.Step != 0 || cell.URL != "" {
			t.Errorf("%s: none has shade %d and leads to %q", h.ID, cell.Step, cell.URL)
		}
		return
	}
	for _, s := range h.Steps {
		if s.Step != cell.Step {
			continue
		}
		from, to, ok := strings.Cut(s.Text, "–")
		if !ok {
			to = from
		}
		if a, _ := strconv.Atoi(from); a > n {
			t.Errorf("%s: %d has the shade of %s", h.ID, n, s.Text)
		}
		if b, _ := strconv.Atoi(to); b < n {
			t.Errorf("%s: %d has the shade of %s", h.ID, n, s.Text)
		}
		return
	}
	t.Errorf("%s: the legend has no shade %d", h.ID, cell.Step)
}

func TestHeatmapsCountTheConditions(t *testing.T) {
	check := func(site *model.Site, ps map[string]pages.Page) {
		for _, m := range site.Municipalities {
			e := currentOf(t, m)
			v := view[*pages.Overview](t, ps, "/"+m.ID+"/villkor/oversikt/")
			listed := lists(t, ps, m)
			checkHeatmap(t, v.BySanction, e, sanctionColumns(e), listed)
			checkHeatmap(t, v.ByOccasion, e, occasionColumns(e), listed)
		}
	}
	check(asShipped(t).site, asShipped(t).pages)
	site := shipped(t)
	for _, m := range site.Municipalities {
		cs := currentOf(t, m).Conditions
		cs[0].Breach = model.Breach{Form: "ej-angivet"}
		cs[1].Occasions, cs[1].Refines = nil, nil
		cs[2].Section = cs[len(cs)-1].Section
		cs[4].Breach = model.Breach{Form: "fast", Parts: []model.BreachPart{{What: "Annat", Form: "fast", Sanctions: []string{currentOf(t, m).Sanctions[0].ID}}}}
		cs[3].Breach.Sanctions = append(cs[3].Breach.Sanctions, currentOf(t, m).Sanctions[0].ID)
	}
	check(site, build(t, site, "2026-11-22"))
}

// TestRelationsAreThoseOfTheData: every specific condition has one place, beside
// every general one that it refines, and no general one is left out.
func TestRelationsAreThoseOfTheData(t *testing.T) {
	check := func(site *model.Site, ps map[string]pages.Page) {
		for _, m := range site.Municipalities {
			e := currentOf(t, m)
			v := view[*pages.Overview](t, ps, "/"+m.ID+"/villkor/oversikt/")
			var want, got, wantLone, gotLone []string
			for _, c := range e.Conditions {
				for _, g := range generals(e, c) {
					want = append(want, g.Number+" "+g.Title+" > "+c.Number+" "+c.Title)
				}
				refinedBy := slices.ContainsFunc(e.Conditions, func(o *model.Condition) bool { return slices.Contains(o.Refines, c.ID) })
				if !refinedBy && len(c.Refines) == 0 {
					wantLone = append(wantLone, c.Number+" "+c.Title)
				}
			}
			for _, r := range v.Refined.Rows {
				for _, from := range r.From {
					for _, to := range r.To {
						got = append(got, from.Name.Text+" > "+to.Name.Text)
						if from.Specific || !to.Specific {
							t.Errorf("%s: the signs of %s and %s are wrong", m.ID, from.Name.Text, to.Name.Text)
						}
					}
				}
			}
			branches := append(v.Unrefined.Branches, v.Alone.Branches...)
			for _, r := range v.Regulation.Rows {
				for _, to := range r.To {
					branches = append(branches, to.Branches...)
				}
			}
			for _, b := range branches {
				if b.Count != strconv.Itoa(len(b.Items)) {
					t.Errorf("%s: %s has %d, and says %s", m.ID, b.Text, len(b.Items), b.Count)
				}
				for _, l := range b.Items {
					gotLone = append(gotLone, l.Text)
				}
			}
			for _, ss := range [][]string{want, got, wantLone, gotLone} {
				slices.Sort(ss)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s relates %q, want %q", m.ID, got, want)
			}
			if !slices.Equal(gotLone, wantLone) {
				t.Errorf("%s has by themselves %q, want %q", m.ID, gotLone, wantLone)
			}
			if (len(v.Regulation.Rows) > 0) != (e.Regulation != "") {
				t.Errorf("%s shows a regulation: %v", m.ID, v.Regulation.Rows)
			}
		}
	}
	check(asShipped(t).site, asShipped(t).pages)
	site := shipped(t)
	for _, m := range site.Municipalities {
		e := currentOf(t, m)
		e.Conditions[0].Kind, e.Conditions[1].Kind = model.General, model.Specific
		e.Conditions[1].Refines = []string{e.Conditions[0].ID}
	}
	currentOf(t, site.Municipalities[0]).Regulation = ""
	check(site, build(t, site, "2026-11-22"))
}

func TestGovernanceLeadsToPartsAndSections(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	e := currentOf(t, m)
	e.Governance = append(e.Governance, model.GovernanceLink{Source: "Klimatmålet", Section: "ekonomi", Text: "Ny."})
	v := view[*pages.Overview](t, build(t, site, "2026-11-22"), "/"+m.ID+"/villkor/oversikt/")
	if len(v.Governance.Rows) != len(e.Governance) {
		t.Fatalf("%d rows, want %d", len(v.Governance.Rows), len(e.Governance))
	}
	for i, g := range e.Governance {
		r := v.Governance.Rows[i]
		if from := r.From[0]; from.Name.Text != g.Source || from.Note != g.Text {
			t.Errorf("row %d begins with %v, want %s", i, from, g.Source)
		}
		want, sum := 0, 0
		for _, c := range e.Conditions {
			for _, s := range e.Sections {
				if s.ID == c.Section && (s.ID == g.Section || s.Parent == g.Section) {
					want++
				}
			}
		}
		to := r.To[0]
		for _, l := range to.Sections {
			n, err := strconv.Atoi(l.Note)
			if err != nil {
				t.Errorf("%s has %q conditions", l.Text, l.Note)
			}
			sum += n
		}
		if to.Note != fmt.Sprintf("%d\u00a0villkor", want) || len(to.Sections) > 0 && sum != want {
			t.Errorf("%s leads to %s, %s, with %d in its sections, want %d", g.Source, to.Name.Text, to.Note, sum, want)
		}
	}
}

// TestListsSayThroughWhat: what a specific condition takes from a general one is
// said to come from there, and what it states itself is not.
func TestListsSayThroughWhat(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	for _, m := range site.Municipalities {
		e := currentOf(t, m)
		v := view[*pages.Sanctions](t, ps, "/"+m.ID+"/sanktioner/")
		for i, sa := range v.Sanctions {
			for _, p := range sa.Parts {
				for _, l := range p.Conditions {
					j := slices.IndexFunc(e.Conditions, func(c *model.Condition) bool {
						return c.Number+" "+c.Title == l.Text
					})
					c := e.Conditions[j]
					own := canLeadTo(e, &model.Condition{Breach: model.Breach{Sanctions: c.Breach.Sanctions, Parts: c.Breach.Parts}}, e.Sanctions[i].ID)
					if own != (l.Note == "") {
						t.Errorf("%s: %s, own %v, says %q", sa.Name, l.Text, own, l.Note)
					}
					for _, g := range generals(e, c) {
						if !own && canLeadTo(e, g, e.Sanctions[i].ID) && !strings.Contains(l.Note, g.Number) {
							t.Errorf("%s: %s says %q, want the number %s", sa.Name, l.Text, l.Note, g.Number)
						}
					}
				}
			}
		}
	}
}
