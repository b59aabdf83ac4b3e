package pages

import (
	"cmp"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// facetKind is one way to narrow a list. Its code stands in addresses.
type facetKind string

const (
	byLanguage facetKind = "sprak"
	byPlace    facetKind = "plats"
	byAccess   facetKind = "tillganglighet"
	byFree     facetKind = "lediga-platser"
)

func facetKinds() []facetKind { return []facetKind{byLanguage, byPlace, byAccess, byFree} }

// facet is one thing that a list can be narrowed to: a language, a place, a
// fact about accessibility, free places.
type facet struct {
	kind facetKind
	code string // of the language or fact, slug of the place, "" for free places
}

// path is what the facet adds to the address of its list.
func (f facet) path() string {
	if f.code == "" {
		return string(f.kind) + "/"
	}
	return string(f.kind) + "/" + markup.Slug(f.code) + "/"
}

// compare orders facets by kind, facts as their vocabulary does and others by
// code.
func (f facet) compare(g facet) int {
	kinds, facts := facetKinds(), model.AccessFacts()
	of := func(f facet) int {
		return slices.IndexFunc(facts, func(t model.Term) bool { return f.kind == byAccess && t.Code == f.code })
	}
	return cmp.Or(slices.Index(kinds, f.kind)-slices.Index(kinds, g.kind), of(f)-of(g), cmp.Compare(f.code, g.code))
}

// entry is one provider in a list, with what is true of it there.
type entry struct {
	*member
	standing status.Standing
	units    []*model.Unit // where it has the levels of the list
	facets   []facetAnswer
	card     *components.ProviderCard // as the list and those that narrow it show it; nil until it is made
}

// facetAnswer is what an entry answers about a facet: yes, or that it is not
// known.
type facetAnswer struct {
	facet
	answer string
}

// entries are all who ever had any of the levels, by name, also those that no
// list shows now.
func (r *roster) entries(levels []string) []*entry {
	members := r.members
	if len(levels) == 1 {
		members = r.byLevel[levels[0]]
	}
	var es []*entry
	for _, m := range members {
		if st, ok := m.best(levels); ok {
			e := &entry{member: m, standing: st, units: m.units(levels)}
			e.facets = e.answers()
			es = append(es, e)
		}
	}
	return es
}

// languages are the codes of those spoken, each once.
func (e *entry) languages() []string { return distinct(e.provider.Languages) }

// places are the towns of the entry's units as they stand in addresses, each
// once.
func (e *entry) places() []string {
	slugs := make([]string, len(e.units))
	for i, u := range e.units {
		slugs[i] = markup.Slug(u.City)
	}
	return distinct(slugs)
}

// distinct leaves out what has come before.
func distinct(ss []string) []string {
	var ds []string
	for _, s := range ss {
		if !slices.Contains(ds, s) {
			ds = append(ds, s)
		}
	}
	return ds
}

// free tells whether the provider has free places: "ja", "nej" or "okant".
func (e *entry) free() string {
	switch {
	case e.standing.State != status.Open:
		return model.AnswerNo
	case e.standing.Places == nil:
		return model.AnswerUnknown
	}
	return model.AnswerYes
}

// access is what the entry's units together answer about a fact: yes when one
// of them has it, no when it is known that none has.
func (e *entry) access(fact string) string {
	found := model.AnswerNo
	for _, u := range e.units {
		switch answer(u, fact).Answer {
		case model.AnswerYes:
			return model.AnswerYes
		case model.AnswerUnknown:
			found = model.AnswerUnknown
		}
	}
	return found
}

// answers are the entry's about every facet to which it does not answer no.
func (e *entry) answers() []facetAnswer {
	var fs []facetAnswer
	for _, code := range e.languages() {
		fs = append(fs, facetAnswer{facet{byLanguage, code}, model.AnswerYes})
	}
	for _, place := range e.places() {
		fs = append(fs, facetAnswer{facet{byPlace, place}, model.AnswerYes})
	}
	for _, fact := range model.AccessFacts() {
		if a := e.access(fact.Code); a != model.AnswerNo {
			fs = append(fs, facetAnswer{facet{byAccess, fact.Code}, a})
		}
	}
	if a := e.free(); a != model.AnswerNo {
		fs = append(fs, facetAnswer{facet{byFree, ""}, a})
	}
	return fs
}

// facetsOf are the facets that a list of the entries can be narrowed to, in no
// order. Accessibility and free places are always among them, since that
// nobody is known to have them is worth saying. A language or place is when
// some have it and others not; those that no list shows now count, so that an
// address lasts when the last provider that it listed pauses or ends.
func facetsOf(es []*entry) []facet {
	if len(es) == 0 {
		return nil
	}
	count := map[facet]int{}
	for _, e := range es {
		for _, f := range e.facets {
			count[f.facet]++
		}
	}
	fs := []facet{{byFree, ""}}
	for _, fact := range model.AccessFacts() {
		fs = append(fs, facet{byAccess, fact.Code})
	}
	for f, n := range count {
		if (f.kind == byLanguage || f.kind == byPlace) && n < len(es) {
			fs = append(fs, f)
		}
	}
	return fs
}
