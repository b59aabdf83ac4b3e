package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Offer is one level of a provider: whether it can be chosen for it, and what
// binds it there.
type Offer struct {
	Name       string
	URL        string // the list of the level; empty when the edition in force lacks it
	State      components.Tag
	AsOf       string // the day on which the free places were counted
	Ceiling    string
	Conditions components.Link // of the edition and the level that bind it
	Log        components.Link // of what was changed for the level last
}

// offers lists the levels that the provider is or has been authorised for,
// those that can be chosen first.
func (s *section) offers(p *model.Provider) []Offer {
	var list []Offer
	for _, a := range s.byState(p) {
		st := status.OfAuthorisation(a, s.day())
		o := Offer{Name: s.b.data(a.Level), State: s.standingTag(st), AsOf: s.placesAsOf(st)}
		if st.State.Listed() {
			o.Ceiling = s.ceiling(st)
		}
		if area, l, e := s.levelOf(a.Level); l != nil {
			o.Name = s.levelName(l)
			if e == s.current {
				o.URL = s.url.level(area, l)
			}
			o.Conditions = components.Link{
				Text: s.p.T("level_conditions_edition", lang.Args{"Level": s.levelWord(l), "Edition": s.b.data(e.Label)}), URL: s.url.levelConditions(e, l),
			}
			if log := s.latestLevelLog(l); log != "" {
				o.Log = components.Link{Text: s.p.T("follow_level", s.named(s.levelWord(l))), URL: log}
			}
		}
		list = append(list, o)
	}
	return list
}

// byState gives the authorisations, the most open first. One that is over and
// has been followed by another for the same level is left to the decisions.
func (s *section) byState(p *model.Provider) []*model.Authorisation {
	var list []*model.Authorisation
	for _, a := range p.Authorisations {
		best, _, _ := status.OfProvider(p, a.Level, s.day())
		if best == a || status.OfAuthorisation(a, s.day()).State.Listed() {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, func(a, b *model.Authorisation) int {
		return int(status.OfAuthorisation(a, s.day()).State - status.OfAuthorisation(b, s.day()).State)
	})
	return list
}

// choosable lists the levels for which the provider can be chosen today.
func (s *section) choosable(p *model.Provider) []*model.Level {
	var levels []*model.Level
	for _, a := range s.byState(p) {
		if status.OfAuthorisation(a, s.day()).State.Choosable() {
			if l := s.currentLevel(a.Level); l != nil && !slices.Contains(levels, l) {
				levels = append(levels, l)
			}
		}
	}
	return levels
}

func (s *section) currentLevel(id string) *model.Level {
	_, l := findLevel(s.current, id)
	return l
}

// placesAsOf tells when free places were counted, for a state in which that
// matters.
func (s *section) placesAsOf(st status.Standing) string {
	if !st.State.Choosable() || st.Places == nil {
		return ""
	}
	return s.p.T("places_as_of", lang.Args{"Date": s.p.Date(st.Places.AsOf)})
}

func (s *section) ceiling(st status.Standing) string {
	if st.Capacity == 0 {
		return ""
	}
	return s.p.T("offer_ceiling", lang.Args{"Number": st.Capacity, "Participants": s.terms.ParticipantPlural})
}

// forWhom says for which levels the provider can be chosen, and "" when for
// none.
func (s *section) forWhom(p *model.Provider) string {
	var names []string
	for _, l := range s.choosable(p) {
		names = append(names, unbroken(s.levelName(l)))
	}
	if len(names) == 0 {
		return ""
	}
	return s.p.T("provider_for", lang.Args{"Levels": s.p.List(names)})
}

// brief is what most readers come for: whom to call, where to go, and which
// languages are spoken.
func (s *section) brief(p *model.Provider) components.FactList {
	var phones, places []template.HTML
	if p.Contact.Phone != "" {
		phones = append(phones, anchor("tel:"+dialable(p.Contact.Phone), p.Contact.Phone))
	}
	for _, u := range p.Units {
		places = append(places, proper(address(u)))
	}
	var list components.FactList
	add := func(key string, values ...template.HTML) {
		if len(values) > 0 {
			list.Facts = append(list.Facts, s.fact(key, values...))
		}
	}
	add("contact_phone", phones...)
	add("unit_address", places...)
	add("languages_spoken", text(s.languages(p.Languages)))
	add("verified", text(s.verified(p)))
	return list
}

// verified is the day on which the facts were confirmed, with their age.
func (s *section) verified(p *model.Provider) string {
	if p.Verified.IsZero() {
		return s.p.T("never_verified")
	}
	months := (s.day().Year-p.Verified.Year)*12 + int(s.day().Month-p.Verified.Month)
	if s.day().Day < p.Verified.Day {
		months--
	}
	if months < 1 {
		return s.p.Date(p.Verified)
	}
	return s.p.T("verified_age", lang.Args{"Date": s.p.Date(p.Verified), "Age": s.p.N("months_ago", months)})
}

func address(u *model.Unit) string { return u.Street + ", " + u.PostalCode + " " + u.City }
