package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// ApplyDocuments is what an applicant shows.
type ApplyDocuments struct {
	Common  components.Table // whatever the level
	Special components.Table // for some levels only
	Levels  []components.LevelLink
	Unnamed []components.Link // conditions that are examined too, though no document is named
}

// applying are the ids of an edition's occasions of application.
func applying(e *model.Edition) []string { return occasionsOfKind(e, model.OccasionApplication) }

// occasionsOfKind are the ids of an edition's occasions of a kind.
func occasionsOfKind(e *model.Edition, kind string) []string {
	var ids []string
	for _, o := range e.Occasions {
		if o.Kind == kind {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// shownAtApplication lists a condition's documents for an application: those
// that say so, and those that name no occasion when the condition is checked
// then.
func shownAtApplication(e *model.Edition, c *model.Condition) []model.EvidenceDocument {
	at := applying(e)
	var evs []model.EvidenceDocument
	for _, ev := range c.Evidence {
		if slices.Contains(at, ev.Occasion) || ev.Occasion == "" && meet(occasionsOf(e, c), at) {
			evs = append(evs, ev)
		}
	}
	return evs
}

func (s *section) applyDocuments(e *model.Edition) ApplyDocuments {
	head := []string{s.p.T("column_document"), s.p.T("column_issuer"), s.p.T("column_age"), s.p.T("column_condition")}
	v := ApplyDocuments{
		Common:  components.Table{ID: "handlingar-alla", Caption: s.p.T("documents_common"), Head: head},
		Special: components.Table{ID: "handlingar-nivaer", Caption: s.p.T("documents_special"), Head: append(slices.Clone(head), s.p.T("column_level"))},
	}
	count, shown := map[string]int{}, map[string]bool{}
	for _, c := range e.Conditions {
		for _, ev := range shownAtApplication(e, c) {
			shown[c.ID] = true
			for _, id := range c.Refines {
				shown[id] = true
			}
			cells := s.documentCells(e, c, ev)
			if len(c.Levels) == 0 {
				v.Common.Rows = append(v.Common.Rows, cells)
				continue
			}
			for _, id := range c.Levels {
				count[id]++
			}
			v.Special.Rows = append(v.Special.Rows, append(cells, components.Cell{HTML: s.levelPages(e, c.Levels)}))
		}
	}
	for _, a := range e.Areas {
		for _, l := range a.Levels {
			v.Levels = append(v.Levels, components.LevelLink{
				Name: s.levelName(l), URL: s.url.checklist(e, l), Count: s.p.N("document_count", len(v.Common.Rows)+count[l.ID]),
			})
		}
	}
	for _, c := range e.Conditions {
		if !shown[c.ID] && meet(c.Occasions, applying(e)) {
			v.Unnamed = append(v.Unnamed, s.conditionLink(e, c))
		}
	}
	return v
}

// documentCells is a document to show as a row: what, by whom, how old, and
// under which condition.
func (s *section) documentCells(e *model.Edition, c *model.Condition, ev model.EvidenceDocument) []components.Cell {
	name, issuer, age := text(s.b.data(ev.Name)), s.p.T("none"), s.p.T("no_max_age")
	if ev.Note != "" {
		name += ` <span class="quiet">` + text(s.b.data(ev.Note)) + "</span>"
	}
	if ev.Issuer != "" {
		issuer = s.b.data(ev.Issuer)
	}
	if ev.MaxAge != "" {
		age = s.p.T("max_age", lang.Args{"Age": s.b.data(ev.MaxAge)})
	}
	return row(name, text(issuer), text(age), link(s.url.condition(e, c), s.numbered(c)))
}
