package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// sectionUnits compares every section and then its conditions, in document
// order. It returns drafts and, for conditions that did not change, their
// groups.
func (c *comparison) sectionUnits(add func(*draft, *group)) {
	gone := func(id string) bool { return c.to.sections[id] == nil }
	ids := interleave(c.to.sectionOrder, c.from.sectionOrder, gone)
	done := map[*group]bool{}
	// Conditions without a known section come last.
	for _, id := range append(ids, "") {
		if id != "" {
			add(c.compareSection(id), nil)
		}
		now := c.to.inSection[id]
		for _, cond := range interleave(now, c.positions(id, now), c.conditionGone) {
			g := c.newGroups[cond]
			if g == nil {
				g = c.oldGroups[cond]
			}
			if !done[g] {
				done[g] = true
				add(c.compareGroup(g), g)
			}
		}
	}
}

func (c *comparison) conditionGone(id string) bool {
	g := c.oldGroups[id]
	return g != nil && len(g.new) == 0
}

// positions lists the earlier conditions of a section, those that continue
// under another id by that one, so that they can anchor what is gone.
func (c *comparison) positions(section string, now []string) []string {
	ids := slices.Clone(c.from.inSection[section])
	for i, id := range ids {
		g := c.oldGroups[id]
		if slices.Contains(now, id) || len(g.new) == 0 {
			continue
		}
		if last := g.new[len(g.new)-1].ID; slices.Contains(now, last) {
			ids[i] = last
		}
	}
	return ids
}

func (c *comparison) compareSection(id string) *draft {
	was, is := c.from.sections[id], c.to.sections[id]
	d := &draft{Change: Change{Subject: SubjectSection, ID: id}}
	if was != nil {
		d.Before = []Snapshot{c.from.sectionSnapshot(was)}
	}
	if is != nil {
		d.After = []Snapshot{c.to.sectionSnapshot(is)}
	}
	switch {
	case was == nil:
		d.kind(KindAdded, weighHeading(is))
		d.Text = whole(parse(is.Intro), Added)
	case is == nil:
		d.kind(KindRemoved, weighHeading(was))
		d.Text = whole(parse(was.Intro), Removed)
	default:
		if was.Parent != is.Parent {
			d.fact(placeFact(c.from.place(was.Parent), c.to.place(is.Parent)))
		}
		d.attribute(FactNumber, KindRenumbered, moved, "", was.Number, is.Number)
		d.attribute(FactTitle, KindWording, editorial, "rubrik", was.Title, is.Title)
		d.mainText(KindWording, wording, was.Intro, is.Intro)
	}
	if !d.empty() {
		d.Levels = c.sectionLevels(id)
	}
	return d
}

// weighHeading weighs a section that is new or gone. A heading alone binds
// nobody.
func weighHeading(s *model.Section) weight {
	if strings.TrimSpace(s.Intro) == "" {
		return editorial
	}
	return wording
}

// sectionLevels lists the levels that the conditions below a section bind, in
// either edition; none means all.
func (c *comparison) sectionLevels(id string) []string {
	var ids []string
	for _, s := range []*side{c.from, c.to} {
		for _, cond := range s.order {
			below := slices.ContainsFunc(s.path(cond.Section), func(p PathStep) bool { return p.ID == id })
			if !below {
				continue
			}
			if len(cond.Levels) == 0 {
				return nil
			}
			ids = append(ids, cond.Levels...)
		}
	}
	return c.carried(sortedSet(ids))
}
