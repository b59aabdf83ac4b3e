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
}

// ProviderGroup is the providers of a list that share a state.
type ProviderGroup struct {
	ID    string
	Title string
	Text  string
	Cards []components.ProviderCard
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
			Chrome:  s.chrome(s.url.area(a), s.areaName(a), s.describe(a.TargetGroup), crumbs...),
			Heading: s.areaName(a), Lead: s.areaPlain(a),
			Facts: components.FactList{Facts: []components.Fact{
				s.fact("target_group", text(s.areaTarget(a))), s.fact("goal", text(s.areaGoal(a))),
			}},
			Areas: []StartArea{{ID: "nivaer", Name: s.p.T("levels_heading"), Levels: s.levelLinks(a)}},
		}
		s.fillCatalogue(v, levelIDs(a))
		s.b.add("catalogue", &v.Chrome, v)
		for _, l := range a.Levels {
			s.levelPage(a, l, append(slices.Clone(crumbs), components.Link{Text: s.areaName(a), URL: s.url.area(a)}))
		}
	}
}

func (s *section) levelPage(a *model.ChoiceArea, l *model.Level, crumbs []components.Link) {
	v := &Catalogue{
		Chrome:  s.chrome(s.url.level(a, l), s.p.T("level_title", lang.Args{"Level": s.levelWord(l)}), s.describe(l.TargetGroup), crumbs...),
		Heading: s.p.T("level_title", lang.Args{"Level": s.levelWord(l)}),
		Lead:    s.levelPlain(l),
	}
	v.Breadcrumb.Here = s.levelName(l)
	v.Facts.Facts = []components.Fact{s.fact("target_group", text(s.levelTarget(l))), s.fact("goal", text(s.areaGoal(a)))}
	if l.CapacityMax > 0 {
		v.Facts.Facts = append(v.Facts.Facts, s.fact("work_capacity", text(s.capacity(l))))
	}
	s.fillCatalogue(v, []string{l.ID})
	v.Related = []components.Link{
		{Text: s.p.T("level_conditions_link", lang.Args{"Level": s.levelWord(l)}), URL: s.url.levelConditions(s.current, l)},
		s.turnsLink(l),
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

// What a kundval or a level is for, in the page's language.

func (s *section) areaPlain(a *model.ChoiceArea) string {
	return s.say(a.Plain, "kundval", a.ID, "klarsprak")
}

func (s *section) areaTarget(a *model.ChoiceArea) string {
	return s.say(a.TargetGroup, "kundval", a.ID, "malgrupp")
}

func (s *section) areaGoal(a *model.ChoiceArea) string {
	return s.say(a.Goal, "kundval", a.ID, "malsattning")
}

func (s *section) levelPlain(l *model.Level) string { return s.say(l.Plain, "niva", l.ID, "klarsprak") }

func (s *section) levelTarget(l *model.Level) string {
	return s.say(l.TargetGroup, "niva", l.ID, "malgrupp")
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
			ID: st.String(), Title: s.p.T("group_" + st.String()), Text: s.p.T("group_" + st.String() + "_text"),
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
			name := s.levelName(l)
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
		card.Levels = strings.Join(names, s.p.T("comma"))
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
		Name: s.b.name(p.Name), URL: s.url.provider(p), Summary: s.say(p.Summary, "anordnare", p.Slug, "sammanfattning"),
		Languages: s.languages(p.Languages), Access: s.accessSummary(p), Places: s.b.name(strings.Join(cities(p), ", ")),
	}
	if p.Operator != "enskild" {
		m.card.Operator = s.b.term("operator", p.Operator)
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
			known = append(known, s.b.term("access", f.Code))
		}
	}
	if len(known) == 0 {
		return s.p.T("access_unknown")
	}
	return strings.Join(known, s.p.T("comma"))
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
