package pages

import (
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// ChangeMap is the page that shows which condition changed when.
type ChangeMap struct {
	Chrome
	Heading string
	Lead    string
	Legend  []components.Sign
	Gaps    bool                 // some cells are empty
	Map     components.ChangeMap // without groups when there is one edition
	Related []components.Link
}

// fewSteps is how many columns leave room for words in each.
const fewSteps = 3

// changeMapPage is there with one edition too, and says so: its address lasts
// when a proposal that made two of them falls.
func (s *section) changeMapPage() {
	steps := s.steps()
	title, lead := s.p.T("map_title"), s.p.T("map_lead")
	if len(steps) == 0 {
		lead = s.p.T("map_single")
	}
	v := &ChangeMap{
		Chrome: s.chrome(s.url.changeMap(), title, lead,
			components.Link{Text: s.p.T("changes_title"), URL: s.url.changes()}),
		Heading: title, Lead: lead,
		Map: components.ChangeMap{
			ID: "karta", Caption: s.p.T("map_caption"), Corner: s.p.T("column_condition"), Wide: len(steps) <= fewSteps,
		},
		Related: []components.Link{{Text: s.p.T("changes_heading"), URL: s.url.changes()}},
	}
	if len(steps) > 0 {
		s.fillChangeMap(v, steps)
	}
	s.b.add("change-map", &v.Chrome, v)
}

func (s *section) fillChangeMap(v *ChangeMap, steps []*step) {
	for _, st := range steps {
		v.Map.Steps = append(v.Map.Steps, components.Link{Text: s.label(st.to), URL: s.url.changeLog(st.from.ID, st.to.ID)})
	}
	used := map[mark]bool{}
	for _, pl := range everyPlaced(s.m) {
		g := components.ChangeMapGroup{Title: strings.TrimSpace(s.b.name(pl.section.Number) + " " + s.b.data(pl.section.Title))}
		for _, c := range pl.conditions {
			g.Rows = append(g.Rows, s.changeMapRow(c, used))
		}
		v.Map.Groups = append(v.Map.Groups, g)
	}
	v.Legend, v.Gaps = s.legend(used), used[markAbsent]
}

// changeMapRow also notes which marks it uses.
func (s *section) changeMapRow(c *model.Condition, used map[mark]bool) components.ChangeMapRow {
	name := s.numbered(c)
	r := components.ChangeMapRow{Name: components.Link{Text: name, URL: s.url.conditionHistory(c.ID)}}
	for _, st := range s.steps() {
		m := st.mark(c.ID)
		used[m] = true
		cell := components.ChangeMapCell{Text: s.markWord(m), None: m == markAbsent}
		if ch := st.changed[c.ID]; ch != nil {
			cell.Icon = m.icon()
			cell.URL = s.url.changeLog(st.from.ID, st.to.ID) + "#" + changeID(ch)
			cell.More = s.p.T("map_cell", lang.Args{"Name": name, "Label": s.label(st.to)})
			if m == markMoved {
				cell.Text = s.movedWord(ch)
			}
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// movedWord says how a condition that asks the same came to another place.
func (s *section) movedWord(c *changes.Change) string {
	var names []string
	for _, k := range []string{changes.KindSplit, changes.KindMerged} {
		if c.Has(k) {
			names = append(names, s.b.term("change", k))
		}
	}
	if len(names) == 0 {
		return s.markWord(markMoved)
	}
	return sentence(names)
}

// legend explains the marks that are used.
func (s *section) legend(used map[mark]bool) []components.Sign {
	var signs []components.Sign
	for _, m := range drawnMarks() {
		if used[m] {
			signs = append(signs, components.Sign{Icon: m.icon(), Text: s.markWord(m)})
		}
	}
	return signs
}
