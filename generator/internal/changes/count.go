package changes

import (
	"slices"

	"kundval/generator/internal/model"
)

// count sums the report up.
func count(r *Report) Counts {
	n := Counts{Changes: len(r.Changes), Unchanged: len(r.Unchanged), Kinds: []Count{}, Effects: []Count{}}
	for _, ch := range r.Changes {
		if ch.Subject == SubjectCondition {
			n.Changed++
		}
		if ch.Effect == "" {
			n.NoEffect++
		}
	}
	tally := func(v model.Vocabulary, is func(Change, string) bool) []Count {
		var out []Count
		for _, code := range v.Codes() {
			k := 0
			for _, ch := range r.Changes {
				if is(ch, code) {
					k++
				}
			}
			if k > 0 {
				out = append(out, Count{code, k})
			}
		}
		return out
	}
	n.Kinds = tally(model.ChangeKinds(), func(c Change, k string) bool { return slices.Contains(c.Kinds, k) })
	n.Effects = tally(model.ChangeEffects(), func(c Change, e string) bool { return c.Effect == e })
	return n
}
