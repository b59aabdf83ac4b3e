package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// demand is what a condition asks for, or the conditions of a group together.
type demand struct {
	*side
	conditions []*model.Condition
}

// one returns the only condition of the demand, or nil.
func (d demand) one() *model.Condition {
	if len(d.conditions) == 1 {
		return d.conditions[0]
	}
	return nil
}

// collect returns the distinct values of a list in every condition, sorted.
func (d demand) collect(list func(*model.Condition) []string) []string {
	var all []string
	for _, c := range d.conditions {
		for _, s := range list(c) {
			all = append(all, strings.Join(strings.Fields(s), " "))
		}
	}
	return sortedSet(all)
}

func (d demand) any(is func(*model.Condition) bool) bool {
	return slices.ContainsFunc(d.conditions, is)
}

func (d demand) all(is func(*model.Condition) bool) bool {
	return !d.any(func(c *model.Condition) bool { return !is(c) })
}

// leaves parses the texts. The blocks of a group know whose they are.
func (d demand) leaves() []leaf {
	if c := d.one(); c != nil {
		return parse(c.Text)
	}
	var ls []leaf
	for _, c := range d.conditions {
		own := parse(c.Text)
		for i := range own {
			own[i].of = c.ID
		}
		ls = append(ls, own...)
	}
	return ls
}

// binds returns the levels that are bound, sorted, and whether that is all of
// them because none is named.
func (d demand) binds() (ids []string, all bool) {
	if d.any(func(c *model.Condition) bool { return len(c.Levels) == 0 }) {
		for id := range d.levels {
			ids = append(ids, id)
		}
		return sortedSet(ids), true
	}
	return d.collect(func(c *model.Condition) []string { return c.Levels }), false
}

// requirements returns the figures by id, and the ids sorted. Where several
// conditions of a group use one id, it is told apart by what it is about.
func (d demand) requirements(shared map[string]bool) (map[string]*model.Requirement, []string) {
	byKey := map[string]*model.Requirement{}
	var keys []string
	for _, c := range d.conditions {
		for i := range c.Requirements {
			r := &c.Requirements[i]
			k := r.ID
			if shared[k] {
				k += "\x00" + key(r.What)
			}
			if byKey[k] == nil {
				byKey[k] = r
				keys = append(keys, k)
			}
		}
	}
	return byKey, keys
}

// sharedIDs returns the requirement ids that occur in several conditions.
func (d demand) sharedIDs(shared map[string]bool) {
	seen := map[string]bool{}
	for _, c := range d.conditions {
		for _, r := range c.Requirements {
			if seen[r.ID] {
				shared[r.ID] = true
			}
			seen[r.ID] = true
		}
	}
}
