package pages

import (
	"cmp"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// roster is what the lists of a municipality need to know of its providers,
// found once for all of them: there is a list for each level, and each would
// otherwise sort and judge every provider anew.
type roster struct {
	members   []*member // by name
	byLevel   map[string][]*member
	bySlug    map[string]*model.Provider
	choosable map[string]int    // how many can be chosen, by level
	places    map[string]string // the towns of all units, by what stands in addresses
	day       model.Date
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

// newRoster judges the providers on a day. alphabet compares their names.
func newRoster(ps []*model.Provider, day model.Date, alphabet func(a, b string) int) roster {
	r := roster{
		byLevel: map[string][]*member{}, bySlug: make(map[string]*model.Provider, len(ps)), choosable: map[string]int{}, places: map[string]string{}, day: day,
	}
	sorted := slices.Clone(ps)
	slices.SortFunc(sorted, func(a, b *model.Provider) int {
		return cmp.Or(alphabet(a.Name, b.Name), cmp.Compare(a.Slug, b.Slug))
	})
	for _, p := range sorted {
		m := &member{provider: p}
		for _, a := range p.Authorisations {
			if _, seen := m.standing(a.Level); seen {
				continue
			}
			_, st, _ := status.OfProvider(p, a.Level, day)
			m.standings = append(m.standings, levelStanding{a.Level, st})
			r.byLevel[a.Level] = append(r.byLevel[a.Level], m)
			if st.State.Choosable() {
				r.choosable[a.Level]++
			}
		}
		r.members = append(r.members, m)
		r.bySlug[p.Slug] = p
		for _, town := range cities(p.Units) {
			if slug := markup.Slug(town); r.places[slug] == "" {
				r.places[slug] = town
			}
		}
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

// best is the standing of the provider on the one of the levels where it is
// nearest to being chosen. ok is false when it never had any of them.
func (m *member) best(levels []string) (best status.Standing, ok bool) {
	for _, id := range levels {
		if st, had := m.standing(id); had && (!ok || st.State < best.State) {
			best, ok = st, true
		}
	}
	return best, ok
}

// units are those where the provider has any of the levels: all of them,
// unless every authorisation for the levels names some.
func (m *member) units(levels []string) []*model.Unit {
	named := map[string]bool{}
	for _, a := range m.provider.Authorisations {
		if !slices.Contains(levels, a.Level) {
			continue
		}
		if len(a.Units) == 0 {
			return m.provider.Units
		}
		for _, id := range a.Units {
			named[id] = true
		}
	}
	var units []*model.Unit
	for _, u := range m.provider.Units {
		if named[u.ID] {
			units = append(units, u)
		}
	}
	return units
}
