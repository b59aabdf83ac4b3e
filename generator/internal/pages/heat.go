package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// heatColumn is a column of a heatmap: what its conditions have in common, and
// the list of them.
type heatColumn struct {
	name string
	page string // address of the page that lists them
	list string // where on the page
	has  func(*model.Condition) bool
}

// sanctionColumns are a column for each sanction, and one for what leads to none.
func (s *section) sanctionColumns(e *model.Edition) []heatColumn {
	leads := map[*model.Condition][]string{}
	for _, c := range e.Conditions {
		leads[c] = sanctionsOf(e, c)
	}
	var cols []heatColumn
	for _, sa := range e.Sanctions {
		cols = append(cols, heatColumn{s.sanctionName(e, sa.ID), s.url.sanctions(), sanctionID(sa.ID),
			func(c *model.Condition) bool { return slices.Contains(leads[c], sa.ID) }})
	}
	return s.withRest(e, cols, heatColumn{s.p.T("heat_no_sanction"), s.url.sanctions(), noSanctionID,
		func(c *model.Condition) bool { return len(leads[c]) == 0 }})
}

// occasionColumns are a column for each occasion of review, and one for what is
// checked on none.
func (s *section) occasionColumns(e *model.Edition) []heatColumn {
	checked := map[*model.Condition][]string{}
	for _, c := range e.Conditions {
		checked[c] = occasionsOf(e, c)
	}
	var cols []heatColumn
	for _, o := range e.Occasions {
		cols = append(cols, heatColumn{s.occasionName(e, o.ID), s.url.oversight(), occasionID(o.ID),
			func(c *model.Condition) bool { return slices.Contains(checked[c], o.ID) }})
	}
	return s.withRest(e, cols, heatColumn{s.p.T("heat_unchecked"), s.url.oversight(), uncheckedID,
		func(c *model.Condition) bool { return len(checked[c]) == 0 }})
}

// withRest adds the column of what is in no other, if there is any.
func (s *section) withRest(e *model.Edition, cols []heatColumn, rest heatColumn) []heatColumn {
	if slices.ContainsFunc(e.Conditions, rest.has) {
		return append(cols, rest)
	}
	return cols
}

// heatSteps is how many shades there are for more than nought.
const heatSteps = 4

// heatmap counts an edition's conditions by part and column. Each is counted
// once in every column that it is in, and once in the last, which has all.
func (s *section) heatmap(e *model.Edition, id, caption string, cols []heatColumn) components.Heatmap {
	parts := partsOf(e)
	counts, sums, most := make([][]int, len(parts)), make([]int, len(cols)), 0
	for i, p := range parts {
		counts[i] = make([]int, len(cols))
		for j, col := range cols {
			for _, c := range p.conditions {
				if col.has(c) {
					counts[i][j]++
				}
			}
			sums[j] += counts[i][j]
			most = max(most, counts[i][j])
		}
	}
	h := components.Heatmap{ID: id, Caption: caption, Corner: s.p.T("column_part"), All: s.p.T("heat_all"), Steps: s.heatLegend(most)}
	for _, col := range cols {
		h.Head = append(h.Head, components.Link{Text: col.name, URL: col.page + "#" + col.list})
	}
	for i, p := range parts {
		title := s.sectionTitle(p.section)
		r := components.HeatRow{Name: components.Link{Text: title, URL: s.url.section(e, p.section)}, All: s.count(len(p.conditions))}
		for j, col := range cols {
			cell := components.HeatCell{Count: s.count(counts[i][j]), Step: heatStep(counts[i][j], most)}
			if counts[i][j] > 0 {
				cell.URL = col.page + "#" + inPart(col.list, p)
				cell.More = s.p.T("heat_cell", lang.Args{"Column": col.name, "Part": title})
			}
			r.Cells = append(r.Cells, cell)
		}
		h.Rows = append(h.Rows, r)
	}
	h.Sum = components.HeatRow{Name: components.Link{Text: s.p.T("heat_sum")}, All: s.count(len(e.Conditions))}
	for _, n := range sums {
		h.Sum.Cells = append(h.Sum.Cells, components.HeatCell{Count: s.count(n)})
	}
	return h
}

func (s *section) count(n int) string { return s.p.Number(float64(n)) }

// heatStep is the shade of a count, from 0 for none to heatSteps for the most.
func heatStep(n, most int) int {
	if n == 0 {
		return 0
	}
	return (n*heatSteps + most - 1) / most
}

// heatLegend tells which counts have which shade.
func (s *section) heatLegend(most int) []components.HeatStep {
	var steps []components.HeatStep
	for step := range heatSteps {
		from, to := step*most/heatSteps+1, (step+1)*most/heatSteps
		words := s.count(from)
		switch {
		case from > to:
			continue
		case from < to:
			words = s.p.T("heat_range", lang.Args{"From": s.count(from), "To": s.count(to)})
		}
		steps = append(steps, components.HeatStep{Step: step + 1, Text: words})
	}
	return steps
}
