package changes

import "slices"

// ForLevel narrows a report to what concerns one level. Conditions that bind
// the level and changed only for others are listed as unchanged.
func ForLevel(r *Report, level string) *Report {
	out := ForLevels(r, []string{level})
	out.Level = level
	return out
}

// ForLevels narrows a report to what concerns any of the levels, such as those
// of a kundval.
func ForLevels(r *Report, levels []string) *Report {
	out := *r
	n := narrowing{levels: levels, kept: map[target]bool{}, bound: map[string]bool{}}
	out.Changes, out.Unchanged = n.conditions(r)
	out.Missing = keep(r.Missing, func(m Missing) bool { return n.kept[target{m.Subject, m.ID}] })
	out.Suspicions = keep(r.Suspicions, func(s Suspicion) bool {
		return n.kept[target{s.Removed.Subject, s.Removed.ID}] || n.kept[target{s.Added.Subject, s.Added.ID}]
	})
	out.Objections = keep(r.Objections, func(o Objection) bool { return n.kept[target{o.Subject, o.ID}] })
	out.Errata = keep(r.Errata, func(e Erratum) bool {
		return e.Condition == "" || n.bound[e.Condition] || n.kept[target{SubjectCondition, e.Condition}]
	})
	out.Deadlines = deadlines(out.Changes)
	out.Counts = count(&out)
	out.fill()
	return &out
}

// narrowing is a report being narrowed to some levels.
type narrowing struct {
	levels []string
	kept   map[target]bool // of which a change concerns the levels
	bound  map[string]bool // ids of unchanged conditions that bind them
}

func (n narrowing) concerns(levels []string) bool {
	return len(levels) == 0 || slices.ContainsFunc(n.levels, func(id string) bool { return slices.Contains(levels, id) })
}

// conditions returns the changes that concern the levels, and what binds them
// unchanged: also what changed for others only.
func (n narrowing) conditions(r *Report) (changed []Change, unchanged []Ref) {
	for _, ch := range r.Changes {
		if !n.concerns(ch.Levels) {
			for _, s := range ch.After {
				if ch.Subject == SubjectCondition && n.concerns(s.Levels) {
					ref := refOf(ch.Subject, s)
					ref.pos = ch.pos
					unchanged = append(unchanged, ref)
				}
			}
			continue
		}
		ch.Actions = keep(ch.Actions, func(a Action) bool { return n.concerns(a.Levels) })
		changed = append(changed, ch)
		for _, id := range ch.IDs() {
			n.kept[target{ch.Subject, id}] = true
		}
	}
	unchanged = append(unchanged, keep(r.Unchanged, func(u Ref) bool { return n.concerns(u.Levels) })...)
	slices.SortStableFunc(unchanged, func(a, b Ref) int { return a.pos - b.pos })
	for _, u := range unchanged {
		n.bound[u.ID] = true
	}
	return changed, unchanged
}

// keep returns those that fit, in a list of their own; nil when none does.
func keep[T any](all []T, fits func(T) bool) []T {
	var some []T
	for _, x := range all {
		if fits(x) {
			some = append(some, x)
		}
	}
	return some
}
