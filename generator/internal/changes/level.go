package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// areaUnits compares every kundval with its levels, in document order.
func (c *comparison) areaUnits() []*draft {
	var out []*draft
	now, before := make([]string, 0), make([]string, 0)
	for _, a := range c.to.Areas {
		now = append(now, a.ID)
	}
	for _, a := range c.from.Areas {
		before = append(before, a.ID)
	}
	for _, id := range interleave(now, before, func(string) bool { return true }) {
		was, is := c.from.areas[id], c.to.areas[id]
		out = append(out, c.compareArea(id, was, is))
		for _, l := range interleave(c.levelsIn(c.to, is), c.levelsIn(c.from, was), c.levelGone) {
			out = append(out, c.compareLevel(l))
		}
	}
	return out
}

// levelsIn lists the levels whose home is the area.
func (c *comparison) levelsIn(s *side, a *model.ChoiceArea) []string {
	if a == nil {
		return nil
	}
	return slices.DeleteFunc(levelIDs(a), func(id string) bool { return s.areaOf[id] != a })
}

func (c *comparison) levelGone(id string) bool { return c.to.levels[id] == nil }

func (c *comparison) compareArea(id string, was, is *model.ChoiceArea) *draft {
	d := &draft{Change: Change{Subject: SubjectArea, ID: id}}
	if was != nil {
		d.Before = []Snapshot{c.from.areaSnapshot(was)}
		d.Levels = c.carried(levelIDs(was))
	}
	if is != nil {
		d.After = []Snapshot{c.to.areaSnapshot(is)}
		d.Levels = sortedSet(d.Levels, levelIDs(is))
	}
	switch {
	case was == nil:
		d.kind(KindAdded, silent)
		d.unscaled = true
		d.Text = whole(parse(is.TargetGroup), Added)
	case is == nil:
		d.kind(KindRemoved, silent)
		d.unscaled = true
		d.Text = whole(parse(was.TargetGroup), Removed)
	default:
		d.attribute(FactTitle, KindWording, wording, "namn", was.Name, is.Name)
		d.attribute(FactTitle, KindWording, wording, "förkortning", was.Abbreviation, is.Abbreviation)
		d.mainText(KindTargetGroup, wording, was.TargetGroup, is.TargetGroup)
		d.prose(FactGoal, KindWording, wording, "", was.Goal, is.Goal)
		d.prose(FactPlain, KindWording, editorial, "", was.Plain, is.Plain)
	}
	return d
}

func (c *comparison) compareLevel(id string) *draft {
	was, is := c.from.levels[id], c.to.levels[id]
	d := &draft{Change: Change{Subject: SubjectLevel, ID: id, Levels: []string{id}}}
	if was != nil {
		d.Before = []Snapshot{c.from.levelSnapshot(was)}
	}
	if is != nil {
		d.After = []Snapshot{c.to.levelSnapshot(is)}
	}
	switch {
	case was == nil:
		d.kind(KindLevelAdded, silent)
		d.unscaled = true
		d.Text = whole(parse(is.TargetGroup), Added)
		for old := range c.from.levels {
			if slices.Contains(c.followers(old), id) {
				d.Levels = append(d.Levels, old)
			}
		}
		c.linkLevels(d, FactFollows, KindLevelAdded, c.from)
	case is == nil:
		d.kind(KindLevelRemoved, silent)
		d.unscaled = true
		d.Text = whole(parse(was.TargetGroup), Removed)
		d.Levels = append(d.Levels, c.followers(id)...)
		c.linkLevels(d, FactFollowedBy, KindLevelRemoved, c.to)
	default:
		if a, b := c.from.areaOf[id], c.to.areaOf[id]; a.ID != b.ID {
			d.fact(placeFact(a.Name, b.Name))
		}
		d.attribute(FactTitle, KindWording, wording, "namn", was.Name, is.Name)
		d.mainText(KindTargetGroup, wording, was.TargetGroup, is.TargetGroup)
		d.attribute(FactCapacity, KindTargetGroup, open, "", capacity(was), capacity(is))
		d.prose(FactPlain, KindWording, editorial, "", was.Plain, is.Plain)
	}
	return d
}

// linkLevels adds a fact for each level that the new one follows, or that
// follows the old one.
func (c *comparison) linkLevels(d *draft, t FactType, kind string, names *side) {
	d.Levels = sortedSet(d.Levels)
	for _, id := range d.Levels {
		if id == d.ID {
			continue
		}
		f := newFact(t, kind, Changed, silent)
		f.ID, f.What = id, names.levelName(id)
		d.fact(f)
	}
}

// capacity prints the work capacity that a level is for, in per cent.
func capacity(l *model.Level) string {
	lo, hi := formatNumber(float64(l.CapacityMin)), formatNumber(float64(l.CapacityMax))
	switch {
	case l.CapacityMin == 0 && l.CapacityMax == 0:
		return ""
	case l.CapacityMin == l.CapacityMax:
		return lo + "\u00a0procent"
	case l.CapacityMax == 0 || l.CapacityMax == 100 && l.CapacityMin > 0:
		return "minst " + lo + "\u00a0procent"
	case l.CapacityMin == 0:
		return "högst " + hi + "\u00a0procent"
	}
	return strings.Join([]string{lo, hi}, "–") + "\u00a0procent"
}
