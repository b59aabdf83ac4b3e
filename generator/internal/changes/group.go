package changes

import (
	"slices"

	"kundval/generator/internal/model"
)

// group is the conditions of both editions that are one matter: the same id,
// or tied by what they supersede. Both lists are in document order and at
// most one is empty.
type group struct {
	old, new []*model.Condition
}

// id names the group: the condition as it is now, or the old one when it is
// gone or was split.
func (g *group) id() string {
	if len(g.new) == 0 || len(g.old) == 1 && len(g.new) > 1 {
		return g.old[0].ID
	}
	return g.new[0].ID
}

// groupConditions groups the conditions of two editions. It returns the group of every
// condition, by side and id.
func groupConditions(from, to *side) (oldGroups, newGroups map[string]*group) {
	u := union{}
	for _, c := range to.order {
		if from.conditions[c.ID] != nil {
			u.tie("old "+c.ID, "new "+c.ID)
			continue
		}
		for _, id := range c.Supersedes {
			if from.conditions[id] != nil {
				u.tie("old "+id, "new "+c.ID)
			}
		}
	}
	// Read backwards, a split is a merger.
	for _, c := range from.order {
		if to.conditions[c.ID] != nil {
			continue
		}
		for _, id := range c.Supersedes {
			if to.conditions[id] != nil {
				u.tie("old "+c.ID, "new "+id)
			}
		}
	}
	groups := map[string]*group{}
	get := func(node string) *group {
		root := u.root(node)
		if groups[root] == nil {
			groups[root] = &group{}
		}
		return groups[root]
	}
	oldGroups, newGroups = map[string]*group{}, map[string]*group{}
	for _, c := range from.order {
		g := get("old " + c.ID)
		g.old = append(g.old, c)
		oldGroups[c.ID] = g
	}
	for _, c := range to.order {
		g := get("new " + c.ID)
		g.new = append(g.new, c)
		newGroups[c.ID] = g
	}
	return oldGroups, newGroups
}

// union joins nodes into sets.
type union map[string]string

func (u union) root(n string) string {
	for u[n] != "" {
		n = u[n]
	}
	return n
}

func (u union) tie(a, b string) {
	if a, b = u.root(a), u.root(b); a != b {
		u[b] = a
	}
}

// sortedSet returns the distinct strings in order.
func sortedSet(lists ...[]string) []string {
	all := slices.Concat(lists...)
	slices.Sort(all)
	return slices.Compact(all)
}

// without returns what is in a and not in b, in the order of a.
func without(a, b []string) []string {
	var out []string
	for _, s := range a {
		if !slices.Contains(b, s) {
			out = append(out, s)
		}
	}
	return out
}
