package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// monthsSought is how far ahead a provider's next turn is looked for.
const monthsSought = 24

// findTurns tells of each provider in a rota when its next turn is, by slug,
// one fact for each rota. It is found for all of them at once.
func (s *section) findTurns() map[string][]components.Fact {
	turns := map[string][]components.Fact{}
	dc := s.m.DefaultChoice
	if dc == nil {
		return turns
	}
	for _, r := range dc.Rotas {
		if !r.To.IsZero() && r.To.Before(s.day()) {
			continue
		}
		find := s.turnsByCase
		if dc.Method == status.MonthlyRota {
			find = s.turnsByMonth
		}
		for slug, when := range find(r) {
			turns[slug] = append(turns[slug], components.Fact{Term: s.rotaName(r), Values: texts(when)})
		}
	}
	return turns
}

// turnsByMonth gives each provider the first month that is its own.
func (s *section) turnsByMonth(r model.Rota) map[string]string {
	when := map[string]string{}
	for _, t := range status.Turns(r, s.day(), monthsSought, s.canTake(r.Levels)) {
		if t.Provider != "" && when[t.Provider] == "" {
			when[t.Provider] = s.p.T("turn_month", lang.Args{"Month": s.p.Month(t.Month)})
		}
	}
	return when
}

// turnsByCase gives each provider its place among those who can take somebody.
func (s *section) turnsByCase(r model.Rota) map[string]string {
	var order []string
	canTake := s.canTake(r.Levels)
	for _, slug := range r.Providers {
		if canTake(slug, s.day()) {
			order = append(order, slug)
		}
	}
	when := map[string]string{}
	for i, slug := range order {
		when[slug] = s.p.T("turn_place", lang.Args{"Place": i + 1, "All": len(order)})
	}
	return when
}

func (s *section) rotaName(r model.Rota) string {
	var names []string
	for _, id := range r.Levels {
		if _, l, _ := s.levelOf(id); l != nil {
			names = append(names, s.levelName(l))
		}
	}
	return s.p.List(names)
}
