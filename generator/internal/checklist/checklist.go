// Package checklist tells what a provider of one level has to show, and what
// else is checked, occasion by occasion.
//
// In go an edition and the id of a level; out come the edition's occasions in
// its order, each with documents and conditions in the source's order. Nothing
// that binds the level is left out, and nothing is there that the edition does
// not hold. It is pure.
package checklist

import (
	"slices"
	"strconv"

	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// Occasion is what there is to tick on one occasion.
type Occasion struct {
	*model.Occasion // nil: the source does not say when
	Documents       []Document
	Others          []Check // conditions that no document is shown for
}

// Document is a document to show. A condition may ask for several.
type Document struct {
	*model.EvidenceDocument
	Condition *model.Condition // which asks for it
	Key       string           // names the document in the list, whatever else the list holds
}

// Check is a condition that is checked.
type Check struct {
	*model.Condition
	With []*model.Condition // general conditions that it is checked with, having no occasion of its own
	Key  string
}

// IsSaid reports whether the source says when. Where it does not, the occasion
// has no name.
func (o Occasion) IsSaid() bool { return o.Occasion != nil }

// Count is how much there is to tick.
func (o Occasion) Count() int { return len(o.Documents) + len(o.Others) }

// Of lists the occasions on which something that binds the level is checked.
// Last comes what the source sets no occasion for, if there is any.
func Of(e *model.Edition, level string) []Occasion {
	byID := make(map[string]*model.Condition, len(e.Conditions))
	for _, c := range e.Conditions {
		byID[c.ID] = c
	}
	var out []Occasion
	for i := range len(e.Occasions) + 1 {
		o := Occasion{}
		if i < len(e.Occasions) {
			o.Occasion = &e.Occasions[i]
		}
		for _, c := range e.Conditions {
			if c.Binds(level) {
				o.add(c, generals(c, byID))
			}
		}
		if o.Count() > 0 {
			out = append(out, o)
		}
	}
	return out
}

// When gives the ids of the occasions on which a condition is checked. A
// specific one that has none is checked with the general ones that it refines.
func When(e *model.Edition, c *model.Condition) (ids []string, asGeneral bool) {
	if len(c.Occasions) > 0 {
		return c.Occasions, false
	}
	for _, g := range e.Conditions {
		if slices.Contains(c.Refines, g.ID) {
			ids = append(ids, g.Occasions...)
		}
	}
	return ids, len(ids) > 0
}

// generals are the general conditions whose occasions are those of a specific
// one that has none.
func generals(c *model.Condition, byID map[string]*model.Condition) []*model.Condition {
	var gs []*model.Condition
	for _, id := range c.Refines {
		if g := byID[id]; g != nil && len(c.Occasions) == 0 && len(g.Occasions) > 0 {
			gs = append(gs, g)
		}
	}
	return gs
}

// add puts a condition on the list of the occasion, if it has a place there: as
// the documents that it asks for, or as itself. A document without an occasion
// may be shown whenever its condition is checked.
func (o *Occasion) add(c *model.Condition, generals []*model.Condition) {
	var with []*model.Condition
	for _, g := range generals {
		if o.in(g.Occasions) {
			with = append(with, g)
		}
	}
	never := len(c.Occasions) == 0 && len(generals) == 0
	checked := o.in(c.Occasions) || len(with) > 0 || never && !o.IsSaid()
	placed := false
	for i := range c.Evidence {
		d := &c.Evidence[i]
		here := o.in([]string{d.Occasion}) || d.Occasion == "" && checked
		placed = placed || here || never && d.Occasion != ""
		if here {
			o.Documents = append(o.Documents, Document{d, c, o.key(c, i)})
		}
	}
	if checked && !placed {
		o.Others = append(o.Others, Check{c, with, o.key(c, -1)})
	}
}

func (o *Occasion) in(ids []string) bool { return o.IsSaid() && slices.Contains(ids, o.ID) }

// key makes a name of the occasion, the condition and the document at i, if
// any. A document keeps its name when others come before it; should a condition
// ask for the same one twice on an occasion, the second is numbered.
func (o *Occasion) key(c *model.Condition, i int) string {
	key := "."
	if o.IsSaid() {
		key = markup.Slug(o.ID) + key
	}
	key += markup.Slug(c.ID)
	if i < 0 {
		return key
	}
	name, same := markup.Slug(c.Evidence[i].Name), 1
	for _, d := range o.Documents {
		if d.Condition == c && markup.Slug(d.Name) == name {
			same++
		}
	}
	key += "." + name
	if same > 1 {
		key += "." + strconv.Itoa(same)
	}
	return key
}
