package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// monthsSought is how far ahead a provider's next turn is looked for.
const monthsSought = 24

// findTurns tells of each provider in a rota when its next turn is, by slug,
// one fact for each level. It is found for all of them at once.
func (s *section) findTurns() map[string][]components.Fact {
	found := map[string][]components.Fact{}
	dc := s.m.DefaultChoice
	if dc == nil {
		return found
	}
	for _, l := range s.rotaLevels(dc) {
		when := s.placesInRota(dc, l)
		if dc.Method == model.MonthlyRota {
			when = s.nextMonths(dc, l)
		}
		for slug, words := range when {
			found[slug] = append(found[slug], components.Fact{Term: s.levelName(l), Values: texts(words)})
		}
	}
	return found
}

// nextMonths gives each provider the first month in which it is its turn.
func (s *section) nextMonths(dc *model.DefaultChoice, l *model.Level) map[string]string {
	when := map[string]string{}
	for _, t := range status.Turns(dc, l.ID, s.day(), monthsSought, s.providerBySlug) {
		if t.Provider != "" && when[t.Provider] == "" && !t.To.Before(s.day()) {
			when[t.Provider] = s.p.T("next_turn", lang.Args{"Month": s.p.Month(t.From)})
		}
	}
	return when
}

// placesInRota gives each provider its place on the list that decides today.
func (s *section) placesInRota(dc *model.DefaultChoice, l *model.Level) map[string]string {
	when := map[string]string{}
	r := status.LevelRota(dc, l.ID, s.day())
	if r == nil || dc.Method != model.CaseRota {
		return when
	}
	order := slices.DeleteFunc(slices.Clone(r.Providers), func(slug string) bool { return s.providerBySlug(slug) == nil })
	for i, slug := range order {
		when[slug] = s.p.T("place_in_rota", lang.Args{"Place": i + 1, "All": len(order)})
	}
	return when
}
