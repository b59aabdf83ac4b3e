package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Catalogue is a list of providers: of the whole municipality, of one kundval
// or of one level.
type Catalogue struct {
	Chrome
	Heading string
	Lead    string
	Facts   components.FactList // of the level: whom it is for, what it leads to
	Areas   []StartArea         // ways further in
	Groups  []ProviderGroup
	Empty   string // said when no provider is listed
	Order   string // how the list is ordered
	AsOf    string // the date the list is true for
	Related []components.Link

	Shortlist components.Shortlist
	Tick      []string // lines to fill in on a printed list of one level
}

// ProviderGroup is the providers of a list that share a state.
type ProviderGroup struct {
	ID    string
	Title string
	Text  string
	Cards []components.ProviderCard
	Tick  bool // printed with a box before each
}

func (s *section) cataloguePages() {
	crumbs := []components.Link{{Text: s.p.T("catalogue_title"), URL: s.url.catalogue()}}
	title := s.p.T("catalogue_title")
	all := &Catalogue{
		Chrome:  s.chrome(s.url.catalogue(), title, s.p.T("catalogue_lead", s.words())),
		Heading: s.p.T("catalogue_heading"), Lead: s.p.T("catalogue_lead", s.words()), Areas: s.startAreas(),
	}
	var levels []string
	for _, a := range s.current.Areas {
		levels = append(levels, levelIDs(a)...)
	}
	s.fillCatalogue(all, levels)
	s.b.add("catalogue", &all.Chrome, all)

	for _, a := range s.current.Areas {
		v := &Catalogue{
			Chrome:  s.chrome(s.url.area(a), areaName(a), plainDescription(a.TargetGroup), crumbs...),
			Heading: areaName(a), Lead: a.Plain,
			Facts: components.FactList{Facts: []components.Fact{
				s.fact("target_group", text(a.TargetGroup)), s.fact("goal", text(a.Goal)),
			}},
			Areas: []StartArea{{ID: "nivaer", Name: s.p.T("levels_heading"), Levels: s.levelLinks(a)}},
		}
		s.fillCatalogue(v, levelIDs(a))
		s.b.add("catalogue", &v.Chrome, v)
		for _, l := range a.Levels {
			s.levelPage(a, l, append(slices.Clone(crumbs), components.Link{Text: areaName(a), URL: s.url.area(a)}))
		}
	}
}

func (s *section) levelPage(a *model.ChoiceArea, l *model.Level, crumbs []components.Link) {
	v := &Catalogue{
		Chrome:  s.chrome(s.url.level(a, l), s.p.T("level_title", lang.Args{"Level": lowerFirst(l.Name)}), plainDescription(l.TargetGroup), crumbs...),
		Heading: s.p.T("level_title", lang.Args{"Level": lowerFirst(l.Name)}),
		Lead:    l.Plain,
	}
	v.Breadcrumb.Here = l.Name
	v.Facts.Facts = []components.Fact{s.fact("target_group", text(l.TargetGroup)), s.fact("goal", text(a.Goal))}
	if l.CapacityMax > 0 {
		v.Facts.Facts = append(v.Facts.Facts, s.fact("work_capacity", text(s.capacity(l))))
	}
	s.fillCatalogue(v, []string{l.ID})
	v.Related = []components.Link{
		{Text: s.p.T("level_conditions_link", lang.Args{"Level": lowerFirst(l.Name)}), URL: s.url.levelConditions(s.current, l)},
		{Text: s.p.T("default_choice_title"), URL: s.url.defaultChoice()},
		{Text: s.p.T("nav_how"), URL: s.url.howToChoose()},
	}
	s.b.add("catalogue", &v.Chrome, v)
}

// capacity says which work capacity a level is for.
func (s *section) capacity(l *model.Level) string {
	switch {
	case l.CapacityMin == l.CapacityMax && l.CapacityMax == 100:
		return s.p.T("capacity_full")
	case l.CapacityMax == 100:
		return s.p.T("capacity_at_least", lang.Args{"Min": l.CapacityMin})
	}
	return s.p.T("capacity_between", lang.Args{"Min": l.CapacityMin, "Max": l.CapacityMax})
}

func levelIDs(a *model.ChoiceArea) []string {
	ids := make([]string, len(a.Levels))
	for i, l := range a.Levels {
		ids[i] = l.ID
	}
	return ids
}

// fillCatalogue sorts the providers of the levels into groups by what a
// participant can do today: choose, wait, come back later.
func (s *section) fillCatalogue(v *Catalogue, levels []string) {
	groups := map[status.Authorisation]*ProviderGroup{}
	states := []status.Authorisation{status.Open, status.Full, status.Paused, status.Future}
	for _, st := range states {
		groups[st] = &ProviderGroup{
			Tick: len(levels) == 1 && st.Choosable(),
			ID:   st.String(), Title: s.p.T("group_" + st.String()), Text: s.p.T("group_" + st.String() + "_text"),
		}
	}
	for i := range s.roster.members {
		if card, st, ok := s.card(&s.roster.members[i], levels); ok && st.Listed() {
			groups[st].Cards = append(groups[st].Cards, card)
		}
	}
	for _, st := range states {
		if len(groups[st].Cards) > 0 {
			v.Groups = append(v.Groups, *groups[st])
		}
	}
	if len(v.Groups) == 0 {
		v.Empty = s.p.T("catalogue_empty", s.words())
	}
	v.Shortlist = s.aside
	if len(levels) == 1 {
		v.Tick = []string{s.p.T("sheet_name"), s.p.T("sheet_date"), s.p.T("sheet_signature")}
	}
	v.Order = s.p.T("catalogue_order")
	v.AsOf = s.p.T("catalogue_as_of", lang.Args{"Date": s.p.Date(s.day())})
}

// card describes the provider for a list of the levels. ok is false when it
// has never had any of them.
func (s *section) card(m *member, levels []string) (card components.ProviderCard, state status.Authorisation, ok bool) {
	var best status.Standing
	var names []string
	for _, id := range levels {
		st, had := m.standing(id)
		if !had {
			continue
		}
		if !ok || st.State < best.State {
			best, ok = st, true
		}
		if _, l, _ := s.levelOf(id); l != nil && st.State.Listed() {
			name := l.Name
			if st.State != status.Open {
				name += " (" + s.p.T("state_"+st.State.String()+"_short") + ")"
			}
			names = append(names, name)
		}
	}
	if !ok {
		return card, 0, false
	}
	card = s.commonCard(m)
	card.Status = s.standingTag(best)
	if len(levels) > 1 {
		card.Levels = strings.Join(names, ", ")
	}
	return card, best.State, true
}

// commonCard is what every list says of the provider, made once.
func (s *section) commonCard(m *member) components.ProviderCard {
	if m.card != nil {
		return *m.card
	}
	p := m.provider
	m.card = &components.ProviderCard{
		ID: p.Slug, Name: p.Name, URL: s.url.provider(p), Summary: p.Summary,
		Languages: s.languages(p.Languages), Access: s.accessSummary(p), Places: strings.Join(cities(p), ", "),
	}
	if p.Operator != "enskild" {
		m.card.Operator = model.Operators().Name(p.Operator)
	}
	if status.Stale(p.Verified, s.day()) {
		m.card.Stale = s.stale(p)
	}
	return *m.card
}

func (s *section) stale(p *model.Provider) string {
	if p.Verified.IsZero() {
		return s.p.T("never_verified")
	}
	return s.p.T("stale", lang.Args{"Date": s.p.Date(p.Verified)})
}

// standingTag says in a few words whether the provider can be chosen.
func (s *section) standingTag(st status.Standing) components.Tag {
	switch st.State {
	case status.Open:
		if st.Places == nil {
			return components.Tag{Tone: components.Neutral, Text: s.p.T("state_open_unknown")}
		}
		return components.Tag{Tone: components.Positive, Text: s.p.N("state_open", st.Places.Count)}
	case status.Full:
		return components.Tag{Tone: components.Caution, Text: s.p.T("state_full")}
	case status.Paused:
		if !st.Until.IsZero() {
			return components.Tag{Tone: components.Caution, Text: s.p.T("state_paused_until", lang.Args{"Date": s.p.Date(st.Until)})}
		}
		return components.Tag{Tone: components.Caution, Text: s.p.T("state_paused")}
	case status.Future:
		return components.Tag{Tone: components.Neutral, Text: s.p.T("state_future", lang.Args{"Date": s.p.Date(st.Since)})}
	case status.Revoked:
		return components.Tag{Tone: components.Negative, Text: s.p.T("state_revoked", lang.Args{"Date": s.p.Date(st.Since)})}
	}
	return components.Tag{Tone: components.Neutral, Text: s.p.T("state_ended", lang.Args{"Date": s.p.Date(st.Since)})}
}

func (s *section) languages(codes []string) string {
	names := make([]string, len(codes))
	for i, c := range codes {
		names[i] = s.p.LanguageName(c)
	}
	return s.p.List(names)
}

// cities lists the places of the units, each once.
func cities(p *model.Provider) []string {
	var cs []string
	for _, u := range p.Units {
		if !slices.Contains(cs, u.City) {
			cs = append(cs, u.City)
		}
	}
	return cs
}

// accessSummary names what at least one unit is known to have.
func (s *section) accessSummary(p *model.Provider) string {
	var known []string
	for _, f := range model.AccessFacts() {
		if slices.ContainsFunc(p.Units, func(u *model.Unit) bool { return answer(u, f.Code).Answer == "ja" }) {
			known = append(known, f.Name)
		}
	}
	if len(known) == 0 {
		return s.p.T("access_unknown")
	}
	return strings.Join(known, ", ")
}

// answer returns the unit's answer about a fact, unknown when not stated.
func answer(u *model.Unit, fact string) model.AccessFact {
	for _, a := range u.Access {
		if a.Fact == fact {
			return a
		}
	}
	return model.AccessFact{Fact: fact, Answer: "okant"}
}
