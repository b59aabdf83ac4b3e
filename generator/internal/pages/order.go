package pages

import (
	"slices"

	"kundval/generator/internal/model"
)

// placed is every condition of one section, in the order of the document.
type placed struct {
	section    *model.Section
	top        string // id of the outermost section around it
	conditions []*model.Condition
}

// inOrder lists the sections of an edition that hold conditions.
func inOrder(e *model.Edition) []placed {
	in := map[string][]*model.Condition{}
	for _, c := range e.Conditions {
		in[c.Section] = append(in[c.Section], c)
	}
	var out []placed
	var walk func(parent, top string)
	walk = func(parent, top string) {
		for _, sec := range e.Sections {
			if sec.Parent != parent {
				continue
			}
			outermost := top
			if outermost == "" {
				outermost = sec.ID
			}
			pl := placed{section: sec, top: outermost}
			tops, below := arrange(in[sec.ID])
			for _, c := range tops {
				pl.conditions = append(append(pl.conditions, c), below[c.ID]...)
			}
			if len(pl.conditions) > 0 {
				out = append(out, pl)
			}
			walk(sec.ID, outermost)
		}
	}
	walk("", "")
	return out
}

// everyPlaced lists the conditions of all editions, each as the latest edition
// that has it does. One that is gone stands after the one that it followed.
func everyPlaced(m *model.Municipality) []placed {
	var all []placed
	seen := map[string]bool{}
	for _, e := range slices.Backward(m.Editions) {
		for _, pl := range inOrder(e) {
			i := slices.IndexFunc(all, func(p placed) bool { return p.section.ID == pl.section.ID })
			if i < 0 {
				i = len(all)
				all = append(all, placed{section: pl.section, top: pl.top})
			}
			all[i].conditions = merged(all[i].conditions, pl.conditions, seen)
			for _, c := range pl.conditions {
				seen[c.ID] = true
			}
		}
	}
	return slices.DeleteFunc(all, func(p placed) bool { return len(p.conditions) == 0 })
}

// merged puts those of more that have not been seen after the one that they
// follow.
func merged(into, more []*model.Condition, seen map[string]bool) []*model.Condition {
	at := 0
	for _, c := range more {
		if i := slices.IndexFunc(into, func(o *model.Condition) bool { return o.ID == c.ID }); i >= 0 {
			at = i + 1
		} else if !seen[c.ID] {
			into = slices.Insert(into, at, c)
			at++
		}
	}
	return into
}
