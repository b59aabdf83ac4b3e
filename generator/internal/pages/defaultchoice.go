package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// DefaultChoice is the page on what happens when nobody chooses.
type DefaultChoice struct {
	Chrome
	Heading    string
	Lead       string
	Method     string
	Text       template.HTML
	Exclusions template.HTML
	Rotas      []RotaView
	Notes      []template.HTML
}

// RotaView is whose turn it is, for the levels of one rota.
type RotaView struct {
	Title string
	Now   string // whose turn it is this month, when the rota goes by month
	Table components.Table
}

// monthsAhead is how many months of turns are shown.
const monthsAhead = 6

func (s *section) defaultChoicePage() {
	title := s.p.T("default_choice_title")
	v := &DefaultChoice{Chrome: s.chrome(s.url.defaultChoice(), title, title), Heading: s.p.T("default_choice_heading")}
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
	for _, r := range dc.Rotas {
		v.Rotas = append(v.Rotas, s.rota(dc, r))
	}
	s.b.add("default-choice", &v.Chrome, v)
}

func (s *section) rota(dc *model.DefaultChoice, r model.Rota) RotaView {
	var names []string
	for _, id := range r.Levels {
		if _, l, _ := s.levelOf(id); l != nil {
			names = append(names, s.levelName(l))
		}
	}
	rv := RotaView{Title: s.p.List(names)}
	rv.Table = components.Table{ID: fragment(append([]string{"tur"}, r.Levels...)...), Caption: s.p.T("rota_caption", lang.Args{"Levels": rv.Title})}
	if dc.Method == status.MonthlyRota {
		rv.Table.Head = []string{s.p.T("column_month"), s.p.T("column_provider")}
		for i, t := range status.Turns(r, s.day(), monthsAhead, s.canTake(r.Levels)) {
			if i == 0 && t.Provider != "" {
				rv.Now = s.p.T("rota_now", lang.Args{"Month": s.p.Month(t.Month), "Provider": s.providerName(t.Provider)})
			}
			who := text(s.p.T("rota_nobody"))
			if t.Provider != "" {
				who = s.providerLink(t.Provider)
			}
			if t.Passed != "" {
				who += template.HTML(` <span class="quiet">`) + text(s.p.T("rota_passed", lang.Args{"Provider": s.providerName(t.Passed)})) + "</span>"
			}
			rv.Table.Rows = append(rv.Table.Rows, row(text(s.p.Month(t.Month)), who))
		}
		return rv
	}
	rv.Table.Head = []string{s.p.T("column_turn"), s.p.T("column_provider")}
	canTake := s.canTake(r.Levels)
	for _, slug := range r.Providers {
		if !canTake(slug, s.day()) {
			continue
		}
		rv.Table.Rows = append(rv.Table.Rows, row(text(s.p.Number(float64(len(rv.Table.Rows)+1))), s.providerLink(slug)))
	}
	return rv
}

// canTake tells whether a provider takes participants of all the levels: on
// the build's date in its month, on the first day of a later month.
func (s *section) canTake(levels []string) func(slug string, month model.Date) bool {
	return func(slug string, month model.Date) bool {
		day := month
		if day.Before(s.day()) {
			day = s.day()
		}
		p := s.providerBySlug(slug)
		if p == nil {
			return false
		}
		for _, l := range levels {
			if _, st, ok := status.OfProvider(p, l, day); !ok || !st.State.Choosable() {
				return false
			}
		}
		return true
	}
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
