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
func ForLevels(r *Report, of []string) *Report {
	out := *r
	out.Changes, out.Unchanged, out.Deadlines = nil, nil, nil
	out.Missing, out.Suspicions, out.Objections, out.Errata = nil, nil, nil, nil
	concerns := func(levels []string) bool {
		return len(levels) == 0 || slices.ContainsFunc(of, func(id string) bool { return slices.Contains(levels, id) })
	}
	kept := map[target]bool{}
	bound := map[string]bool{}
	for _, ch := range r.Changes {
		if !concerns(ch.Levels) {
			for _, s := range ch.After {
				if ch.Subject == SubjectCondition && concerns(s.Levels) {
					ref := refOf(ch.Subject, s)
					ref.pos = ch.pos
					out.Unchanged = append(out.Unchanged, ref)
					bound[s.ID] = true
				}
			}
			continue
		}
		ch.Actions = slices.DeleteFunc(slices.Clone(ch.Actions), func(a Action) bool { return !concerns(a.Levels) })
		out.Changes = append(out.Changes, ch)
		for _, id := range ch.IDs() {
			kept[target{ch.Subject, id}] = true
		}
	}
	for _, u := range r.Unchanged {
		if concerns(u.Levels) {
			out.Unchanged = append(out.Unchanged, u)
			bound[u.ID] = true
		}
	}
	slices.SortStableFunc(out.Unchanged, func(a, b Ref) int { return a.pos - b.pos })
	for _, m := range r.Missing {
		if kept[target{m.Subject, m.ID}] {
			out.Missing = append(out.Missing, m)
		}
	}
	for _, s := range r.Suspicions {
		if kept[target{s.Removed.Subject, s.Removed.ID}] || kept[target{s.Added.Subject, s.Added.ID}] {
			out.Suspicions = append(out.Suspicions, s)
		}
	}
	for _, o := range r.Objections {
		if kept[target{o.Subject, o.ID}] {
			out.Objections = append(out.Objections, o)
		}
	}
	for _, e := range r.Errata {
		if e.Condition == "" || bound[e.Condition] || kept[target{SubjectCondition, e.Condition}] {
			out.Errata = append(out.Errata, e)
		}
	}
	out.Deadlines = deadlines(out.Changes)
	out.Counts = count(&out)
	out.fill()
	return &out
}
