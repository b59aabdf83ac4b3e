package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// monthlyTurns says whose turn it is today and in the months to come.
func (s *section) monthlyTurns(v *DefaultChoice, dc *model.DefaultChoice) {
	v.Today = Today{
		Heading: s.p.T("rota_today", lang.Args{"Date": s.p.Date(s.day())}),
		Table: components.Table{
			ID: "i-dag", Caption: s.p.T("rota_today_caption", lang.Args{"Month": s.p.Month(s.day())}),
			Head: []string{s.p.T("column_level"), s.p.T("column_whose_turn"), s.p.T("column_through"), s.p.T("column_next")},
		},
	}
	var changes model.Date
	for _, l := range s.rotaLevels(dc) {
		turns := s.comingTurns(dc, l)
		lt := s.levelTurns(dc, l)
		s.turnsByMonth(&lt, turns)
		v.Turns = append(v.Turns, lt)
		v.Today.Table.Rows = append(v.Today.Table.Rows, s.todayRow(l, turns))
		if len(turns) == 0 {
			continue
		}
		next := turns[0].From
		if !next.After(s.day()) {
			next = turns[0].To.AddDays(1)
		}
		if changes.IsZero() || next.Before(changes) {
			changes = next
		}
	}
	if !changes.IsZero() {
		v.Today.Changes = s.p.T("rota_changes", lang.Args{"Date": s.p.Date(changes)})
	}
}

// comingTurns are the turns that are not over.
func (s *section) comingTurns(dc *model.DefaultChoice, l *model.Level) []status.Turn {
	turns := status.Turns(dc, l.ID, s.day(), monthsAhead, s.providerBySlug)
	for len(turns) > 0 && turns[0].To.Before(s.day()) {
		turns = turns[1:]
	}
	return turns
}

// todayRow is a level, whose turn it is, until when, and who is next.
func (s *section) todayRow(l *model.Level, turns []status.Turn) []components.Cell {
	who, until, next := text(s.p.T("rota_none_now")), template.HTML(""), template.HTML("")
	if len(turns) > 0 && !turns[0].From.After(s.day()) {
		who, until = s.taker(turns[0]), text(s.p.Date(turns[0].To))
		turns = turns[1:]
	}
	if len(turns) > 0 {
		next = s.taker(turns[0]) + quietly(s.p.T("day_from", lang.Args{"Date": s.p.Date(turns[0].From)}))
	}
	return row(link(s.url.turns(l.ID), s.levelName(l)), who, until, next)
}

// taker names who takes in a turn, and who is passed over and why.
func (s *section) taker(t status.Turn) template.HTML {
	who := text(s.p.T("rota_nobody"))
	if t.Provider != "" {
		who = s.providerLink(t.Provider)
	}
	for _, p := range t.Passed {
		who += quietly(s.p.T("rota_passed", lang.Args{"Provider": s.providerName(p.Provider), "Why": s.whyPassed(p)}))
	}
	return who
}

// whyPassed says in a few words why a provider does not take its turn.
func (s *section) whyPassed(p status.Pass) string {
	switch {
	case !p.Authorised:
		return s.p.T("rota_not_authorised")
	case p.State == status.Full:
		return s.p.T("rota_full", lang.Args{"Date": s.p.Date(p.Places.AsOf)})
	}
	return lowerFirst(s.standingTag(p.Standing).Text)
}

func quietly(words string) template.HTML { return `<br><span class="quiet">` + text(words) + "</span>" }

// turnsByMonth fills the table of a level. Days are named when a turn is not a
// whole month.
func (s *section) turnsByMonth(lt *LevelTurns, turns []status.Turn) {
	lt.Table.Head = []string{s.p.T("column_month"), s.p.T("column_provider")}
	for _, t := range turns {
		when := s.p.Month(t.From)
		if t.From.Day != 1 || t.To.AddDays(1).Day != 1 {
			when = s.p.T("days_of_month", lang.Args{"From": t.From.Day, "To": t.To.Day, "Month": when})
		}
		lt.Table.Rows = append(lt.Table.Rows, row(text(when), s.taker(t)))
	}
}

// caseTurns shows the rotas that move on with every case. Whose turn it is
// just now stands in no file, so the page says whom to ask.
func (s *section) caseTurns(v *DefaultChoice, dc *model.DefaultChoice) {
	v.Today = Today{
		Heading: s.p.T("rota_today_case", lang.Args{"Date": s.p.Date(s.day())}),
		Text:    s.p.T("rota_today_case_text"),
		Table: components.Table{
			ID: "i-dag", Caption: s.p.T("rota_today_case_caption"),
			Head: []string{s.p.T("column_level"), s.p.T("column_in_rota"), s.p.T("column_takes_now")}, Numeric: []bool{false, true, true},
		},
		Changes: s.p.T("rota_ask", lang.Args{
			"Who": s.say(s.m.Contact.Function, "huvudman", "kontakt", "funktion"), "Phone": s.b.name(s.m.Contact.Phone),
		}),
	}
	for _, l := range s.rotaLevels(dc) {
		lt := s.levelTurns(dc, l)
		takes := 0
		if r := status.LevelRota(dc, l.ID, s.day()); r != nil {
			takes = s.turnsByCase(&lt, dc, r, l)
		}
		v.Turns = append(v.Turns, lt)
		v.Today.Table.Rows = append(v.Today.Table.Rows, row(link(s.url.turns(l.ID), s.levelName(l)),
			text(s.p.Number(float64(len(lt.Table.Rows)))), text(s.p.Number(float64(takes)))))
	}
}

// turnsByCase fills the table of a level with the whole list, and returns how
// many of it can take someone today.
func (s *section) turnsByCase(lt *LevelTurns, dc *model.DefaultChoice, r *model.Rota, l *model.Level) (takes int) {
	lt.Table.Head = []string{s.p.T("column_turn"), s.p.T("column_provider"), s.p.T("column_state")}
	for i, slug := range r.Providers {
		p := s.providerBySlug(slug)
		if p == nil {
			continue
		}
		state := s.p.T("rota_not_authorised")
		if _, st, ok := status.OfProvider(p, l.ID, s.day()); ok {
			state = s.standingTag(st).Text
			switch {
			case !st.State.Choosable() || st.State == status.Full && dc.PassFull:
				state = s.p.T("rota_passed_case", lang.Args{"Why": state})
			default:
				takes++
			}
		}
		lt.Table.Rows = append(lt.Table.Rows, row(text(s.p.Number(float64(i+1))), s.providerLink(slug), text(state)))
	}
	return takes
}
