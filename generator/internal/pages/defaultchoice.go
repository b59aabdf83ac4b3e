package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// DefaultChoice is the page on what happens when nobody chooses: first whose
// turn it is on the day of the build, for every level, then the rule, then the
// turns of each level.
type DefaultChoice struct {
	Chrome
	Heading    string
	Lead       string
	Today      Today
	Method     string
	Text       template.HTML
	Exclusions template.HTML
	Turns      []LevelTurns
	Ask        components.FactList
	Related    []components.Link
	Notes      []template.HTML
}

// Today is whose turn it is on one day.
type Today struct {
	Heading string // names the day
	Text    string
	Table   components.Table
	Changes string // until when it is so, or whom to ask
}

// LevelTurns is the rota of one level.
type LevelTurns struct {
	ID      string
	Title   string
	Applies string // from when to when the list applies
	Table   components.Table
	Left    []template.HTML // who stands in the catalogue but not in the list, and why
}

// monthsAhead is how many months of turns are shown.
const monthsAhead = 6

func (s *section) defaultChoicePage() {
	title := s.p.T("default_choice_title")
	v := &DefaultChoice{Chrome: s.chrome(s.url.defaultChoice(), title, title), Heading: s.p.T("default_choice_heading")}
	v.Ask.Facts = s.contactFacts()
	v.Related = []components.Link{{Text: s.p.T("how_switch"), URL: s.url.howToSwitch()}}
	dc := s.m.DefaultChoice
	if dc == nil {
		v.Lead = s.p.T("default_choice_none")
		s.b.add("default-choice", &v.Chrome, v)
		return
	}
	v.Lead, v.Text, v.Exclusions = s.say(dc.Plain, "ickeval", "klarsprak"), s.tell(dc.Text, "ickeval", "text"), s.tell(dc.Exclusions, "ickeval", "undantag")
	v.Description = s.describe(dc.Plain)
	v.Method = s.b.term("method", dc.Method)
	v.Notes = s.notes(dc.Notes)
	switch dc.Method {
	case model.MonthlyRota:
		s.monthlyTurns(v, dc)
	case model.CaseRota:
		s.caseTurns(v, dc)
	}
	if len(v.Turns) > 0 {
		v.Related = append(v.Related, components.Link{Text: s.p.T("rota_data"), URL: s.url.openData()})
	}
	s.b.add("default-choice", &v.Chrome, v)
}

// rotaLevels are the levels that can be chosen, and after them those that only
// a rota names.
func (s *section) rotaLevels(dc *model.DefaultChoice) []*model.Level {
	var levels []*model.Level
	seen := map[string]bool{}
	if s.current != nil {
		for _, a := range s.current.Areas {
			for _, l := range a.Levels {
				levels, seen[l.ID] = append(levels, l), true
			}
		}
	}
	for _, r := range dc.Rotas {
		for _, id := range r.Levels {
			if _, l, _ := s.levelOf(id); l != nil && !seen[id] && (r.To.IsZero() || !r.To.Before(s.day())) {
				levels, seen[id] = append(levels, l), true
			}
		}
	}
	return levels
}

// levelTurns begins what is said of a level's rota: when its list applies and
// who is not on it.
func (s *section) levelTurns(dc *model.DefaultChoice, l *model.Level) LevelTurns {
	lt := LevelTurns{ID: fragment("tur", l.ID), Title: s.levelName(l)}
	lt.Table = components.Table{ID: fragment("turer", l.ID), Caption: s.p.T("rota_caption", lang.Args{"Levels": s.levelName(l)})}
	r := status.LevelRota(dc, l.ID, s.day())
	if r == nil {
		lt.Applies = s.p.T("rota_none_now")
		return lt
	}
	lt.Applies = s.p.T("rota_applies", lang.Args{"Date": s.p.Date(r.From)})
	if end := status.RotaEnd(dc, r, l.ID); !end.IsZero() {
		lt.Applies = s.p.T("rota_applies_until", lang.Args{"Date": s.p.Date(r.From), "Until": s.p.Date(end)})
	}
	listed := map[string]bool{}
	for _, slug := range r.Providers {
		listed[slug] = true
	}
	for _, m := range s.roster.members {
		if st, ok := m.standing(l.ID); ok && st.State.Listed() && !listed[m.provider.Slug] {
			lt.Left = append(lt.Left, s.providerLink(m.provider.Slug)+": "+text(lowerFirst(s.standingTag(st).Text)))
		}
	}
	return lt
}

// turnsLink leads from the list of a level to whose turn it is on it.
func (s *section) turnsLink(l *model.Level) components.Link {
	if dc := s.m.DefaultChoice; dc != nil && (dc.Method == model.MonthlyRota || dc.Method == model.CaseRota) {
		return components.Link{Text: s.p.T("rota_of_level", lang.Args{"Level": s.levelWord(l)}), URL: s.url.turns(l.ID)}
	}
	return components.Link{Text: s.p.T("default_choice_title"), URL: s.url.defaultChoice()}
}

// contactFacts tell how to reach the municipality.
func (s *section) contactFacts() []components.Fact {
	return s.b.contactFacts(s.m.Contact, func(source, key string) string { return s.say(source, "huvudman", "kontakt", key) })
}

func (s *section) providerBySlug(slug string) *model.Provider { return s.roster.bySlug[slug] }

func (s *section) providerName(slug string) string {
	if p := s.providerBySlug(slug); p != nil {
		return s.b.name(p.Name)
	}
	return slug
}

func (s *section) providerLink(slug string) template.HTML {
	if p := s.providerBySlug(slug); p != nil {
		return link(s.url.provider(p), s.b.name(p.Name))
	}
	return text(slug)
}
