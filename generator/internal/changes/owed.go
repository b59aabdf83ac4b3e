package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// Owed is what the author still has to say about one change, or about several
// that can be explained in the same words.
type Owed struct {
	Changes []*Change // in the order of the report
	Motive  bool
	Effect  bool
	Effects []string // those that may be stated, when one is owed
}

// NoteKey is the key of a note that names things of the sort.
func (s Subject) NoteKey() string {
	switch s {
	case SubjectArea, SubjectLevel:
		return "nivaer"
	case SubjectSection:
		return "avsnitt"
	case SubjectEdition:
		return "delar"
	}
	return "villkor"
}

// Owed lists what the author has to say, and puts together what one note can
// explain: a kundval that came or went with its levels, and changes that are
// the same to the word.
func (r *Report) Owed() []Owed {
	var out []Owed
	at := map[string]int{} // in out, by what makes changes go together
	for _, m := range r.Missing {
		i := slices.IndexFunc(r.Changes, func(c Change) bool { return c.Subject == m.Subject && c.ID == m.ID })
		if i < 0 {
			continue
		}
		c := &r.Changes[i]
		key := c.togetherness()
		if first, ok := at[key]; ok && key != "" && out[first].Motive == m.Motive && out[first].Effect == m.Effect {
			out[first].Changes = append(out[first].Changes, c)
			continue
		}
		at[key] = len(out)
		out = append(out, Owed{[]*Change{c}, m.Motive, m.Effect, m.Effects})
	}
	return out
}

// Together reports whether one note can explain both changes.
func Together(a, b *Change) bool {
	key := a.togetherness()
	return key != "" && key == b.togetherness()
}

// togetherness is the same for changes that one note can explain, and empty
// for a change that needs a note of its own.
func (c *Change) togetherness() string {
	came := slices.ContainsFunc([]string{KindAdded, KindRemoved, KindLevelAdded, KindLevelRemoved}, c.Has)
	switch {
	case came && c.Subject == SubjectArea:
		return "kundval " + c.ID
	case came && c.Subject == SubjectLevel && len(c.shown()[0].Path) > 0:
		return "kundval " + c.shown()[0].Path[0].ID
	}
	if c.Subject != SubjectCondition || len(c.Before) != 1 || len(c.After) != 1 || len(c.Text) > 0 || len(c.Facts) == 0 {
		return ""
	}
	facts := []string{c.Effect}
	for _, f := range c.Facts {
		if len(f.Text) > 0 {
			return ""
		}
		facts = append(facts, Describe(f))
	}
	return strings.Join(facts, "\n")
}

// NoteKey is the key under which one note names all that is owed.
func (o Owed) NoteKey() string { return o.Changes[0].Subject.NoteKey() }

// IDs lists what a note has to name: of a group its conditions, the old before
// the new.
func (o Owed) IDs() []string {
	var ids []string
	for _, c := range o.Changes {
		for _, s := range slices.Concat(c.Before, c.After) {
			if !slices.Contains(ids, s.ID) {
				ids = append(ids, s.ID)
			}
		}
	}
	return ids
}

// What says in Swedish what is owed.
func (o Owed) What() string { return Missing{Motive: o.Motive, Effect: o.Effect}.what() }

// KindWords gives the kinds of a change in Swedish, for use in a sentence.
func (c *Change) KindWords() string {
	names := make([]string, len(c.Kinds))
	for i, k := range c.Kinds {
		names[i] = lowerFirst(model.ChangeKinds().Name(k))
	}
	return strings.Join(names, ", ")
}
