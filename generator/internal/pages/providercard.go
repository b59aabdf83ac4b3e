package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// listed describes the provider for a list. All lists of a level show the same
// card. A list of several levels is long, and one chooses from that of one's
// own level: its cards say less.
func (s *section) listed(e *entry, l *listing) components.ListedProvider {
	if e.card == nil {
		card := s.commonCard(e)
		card.Status = s.standingTag(e.standing)
		if len(l.levels) > 1 {
			card.Levels = strings.Join(s.cardLevels(e, l.levels), s.p.T("comma"))
			card.Summary, card.Access = "", ""
		}
		e.card = &card
	}
	item := components.ListedProvider{Card: e.card}
	if l.facet == nil && l.count() >= findFrom {
		item.Traits = s.traits(e)
	}
	return item
}

// cardLevels names those of the levels that the provider is listed for, with
// the state of those that are not open.
func (s *section) cardLevels(e *entry, levels []string) []string {
	var names []string
	for _, id := range levels {
		st, had := e.member.standing(id)
		if _, l, _ := s.levelOf(id); had && l != nil && st.State.Listed() {
			name := s.levelName(l)
			if st.State != status.Open {
				name += " (" + s.p.T("state_"+st.State.String()+"_short") + ")"
			}
			names = append(names, name)
		}
	}
	return names
}

// commonCard is what every list says of the provider, made once. Where the
// provider has the levels of a list at some of its units only, what it says of
// places and accessibility is of those.
func (s *section) commonCard(e *entry) components.ProviderCard {
	p := e.provider
	if e.member.card == nil {
		e.member.card = &components.ProviderCard{
			ID: p.Slug, Name: s.b.name(p.Name), URL: s.url.provider(p), Summary: s.say(p.Summary, "anordnare", p.Slug, "sammanfattning"),
			Languages: s.languages(p.Languages), Access: s.accessSummary(p.Units), Places: s.b.name(strings.Join(cities(p.Units), ", ")),
		}
		if p.Operator != model.OperatorPrivate {
			e.member.card.Operator = s.b.term("operator", p.Operator)
		}
		if status.Stale(p.Verified, s.day()) {
			e.member.card.Stale = s.stale(p)
		}
	}
	card := *e.member.card
	if len(e.units) < len(p.Units) {
		card.Access, card.Places = s.accessSummary(e.units), s.b.name(strings.Join(cities(e.units), ", "))
	}
	return card
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
func cities(units []*model.Unit) []string {
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = u.City
	}
	return distinct(names)
}

// accessSummary names what at least one of the units is known to have.
func (s *section) accessSummary(units []*model.Unit) string {
	var known []string
	for _, f := range model.AccessFacts() {
		if slices.ContainsFunc(units, func(u *model.Unit) bool { return answer(u, f.Code).Answer == model.AnswerYes }) {
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
	return model.AccessFact{Fact: fact, Answer: model.AnswerUnknown}
}
