package pages

import (
	"fmt"
	"slices"

	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// A list of more than splitAbove providers is split into pages of pageLength.
const (
	splitAbove = 500
	pageLength = 200
)

// listing is one list of the catalogue, before it is laid out on pages.
type listing struct {
	url    string
	levels []string
	area   *model.ChoiceArea // nil: the whole catalogue
	level  *model.Level      // nil: a whole kundval
	facet  *facet            // nil: everyone
	whole  *listing          // with a facet: the list it narrows
	narrow []*listing        // the lists that narrow this one
	groups []listingGroup    // none is empty
	left   int               // how many of the whole list answer no
}

// listingGroup are the entries that share a state, in the order they are shown.
type listingGroup struct {
	state   status.Authorisation
	unknown bool // whether they have what the list is narrowed to
	entries []*entry
}

func (l *listing) count() int {
	n := 0
	for _, g := range l.groups {
		n += len(g.entries)
	}
	return n
}

// pages is how many pages the list takes.
func (l *listing) pages() int {
	if n := l.count(); n > splitAbove {
		return (n + pageLength - 1) / pageLength
	}
	return 1
}

// page is the address of page n, counted from 1.
func (l *listing) page(n int) string {
	if n == 1 {
		return l.url
	}
	return fmt.Sprintf("%ssida-%d/", l.url, n)
}

// listings makes every list of the catalogue: of all, of each kundval, of each
// level, and of each level narrowed to one facet.
func (r *roster) listings(u urls, e *model.Edition) []*listing {
	var levels []string
	for _, a := range e.Areas {
		levels = append(levels, levelIDs(a)...)
	}
	all := []*listing{r.listing(listing{url: u.catalogue(), levels: levels}, r.entries(levels))}
	for _, a := range e.Areas {
		ids := levelIDs(a)
		all = append(all, r.listing(listing{url: u.area(a), levels: ids, area: a}, r.entries(ids)))
		for _, l := range a.Levels {
			ids := []string{l.ID}
			es := r.entries(ids)
			whole := r.listing(listing{url: u.level(a, l), levels: ids, area: a, level: l}, es)
			whole.narrow = r.narrowed(whole, es)
			all = append(append(all, whole), whole.narrow...)
		}
	}
	return all
}

// listing groups the entries that a list shows by what a participant can do
// today: choose, wait, come back later.
func (r *roster) listing(l listing, es []*entry) *listing {
	l.groups = r.group(es, false)
	return &l
}

func (r *roster) group(es []*entry, unknown bool) []listingGroup {
	var byState [status.Future + 1][]*entry
	for _, e := range es {
		if e.standing.State.Listed() {
			byState[e.standing.State] = append(byState[e.standing.State], e)
		}
	}
	var gs []listingGroup
	for st, es := range byState {
		if len(es) > 0 {
			gs = append(gs, listingGroup{status.Authorisation(st), unknown, status.RotateNeutrally(es, r.day)})
		}
	}
	return gs
}

// narrowed makes the lists of the entries for each facet, all in one pass: an
// entry is looked at once, however many facets there are.
func (r *roster) narrowed(whole *listing, es []*entry) []*listing {
	found := map[facet]map[string][]*entry{}
	for _, f := range facetsOf(es) {
		found[f] = map[string][]*entry{}
	}
	for _, e := range es {
		for _, f := range e.facets {
			if lists, ok := found[f.facet]; ok {
				lists[f.answer] = append(lists[f.answer], e)
			}
		}
	}
	var ls []*listing
	for f, lists := range found {
		l := &listing{url: whole.url + f.path(), levels: whole.levels, area: whole.area, level: whole.level, facet: &f, whole: whole}
		l.groups = append(r.group(lists[model.AnswerYes], false), r.group(lists[model.AnswerUnknown], true)...)
		l.left = whole.count() - l.count()
		ls = append(ls, l)
	}
	slices.SortFunc(ls, func(a, b *listing) int { return a.facet.compare(*b.facet) })
	return ls
}
