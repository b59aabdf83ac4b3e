package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// roster is what the lists of a municipality need to know of its providers,
// found once for all of them: there is a list for each level, and each would
// otherwise sort and judge every provider anew.
type roster struct {
	members   []member // in the neutral order of the day
	bySlug    map[string]*model.Provider
	choosable map[string]int // how many can be chosen, by level
}

// member is one provider with its standing on each level it ever had.
type member struct {
	provider  *model.Provider
	standings []levelStanding
	card      *components.ProviderCard // nil until it is made
}

type levelStanding struct {
	level string
	status.Standing
}

func newRoster(ps []*model.Provider, day model.Date) roster {
	r := roster{bySlug: make(map[string]*model.Provider, len(ps)), choosable: map[string]int{}}
	for _, p := range status.RotateNeutrally(ps, day) {
		m := member{provider: p}
		for _, a := range p.Authorisations {
			if _, seen := m.standing(a.Level); seen {
				continue
			}
			_, st, _ := status.OfProvider(p, a.Level, day)
			m.standings = append(m.standings, levelStanding{a.Level, st})
			if st.State.Choosable() {
				r.choosable[a.Level]++
			}
		}
		r.members = append(r.members, m)
		r.bySlug[p.Slug] = p
	}
	return r
}

// standing is the provider's on one level. ok is false when it never had it.
func (m *member) standing(level string) (st status.Standing, ok bool) {
	for _, s := range m.standings {
		if s.level == level {
			return s.Standing, true
		}
	}
	return st, false
}
