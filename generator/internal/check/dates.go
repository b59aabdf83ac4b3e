package check

import (
	"regexp"
	"slices"
	"strconv"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// dateRules documents the rules of this file.
func dateRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "date-order", Title: diag.Text{
			SV: "Datum kommer i den ordning de måste.",
			EN: "Dates come in the order they must."},
			Why: diag.Text{
				SV: "Ett datum som kommer före det som måste ha hänt innan är nästan alltid ett skrivfel, och läsaren får fel besked om vad som gäller när.",
				EN: "A date that comes before what must have happened first is nearly always a slip of the pen, and the reader is told wrongly what applies when."},
			Fix: diag.Text{
				SV: "Jämför båda datumen med protokollet eller beslutet och rätta det som är fel. Oftast är det årtalet.",
				EN: "Compare both dates with the minutes or the decision and correct the one that is wrong. Mostly it is the year."}}, run: dateOrder},
		{Rule: diag.Rule{Code: "month-day", Title: diag.Text{
			SV: "En dag på året anges med månad och dag, som 09-15.",
			EN: "A day of the year is given by month and day, as in 09-15."},
			Why: diag.Text{
				SV: "Ansökningstiderna kommer tillbaka varje år och visas för den som vill ansöka. En dag som inte finns går inte att visa.",
				EN: "The application periods come back every year and are shown to those who want to apply. A day that does not exist cannot be shown."},
			Fix: diag.Text{
				SV: "Skriv månaden och dagen med två siffror var och bindestreck emellan: den 15 september är 09-15.",
				EN: "Write month and day with two digits each and a hyphen between them: 15 September is 09-15."}}, run: monthDays},
		{Rule: diag.Rule{Code: "not-new-year", Severity: diag.Warning, Title: diag.Text{
			SV: "Utgåvor börjar gälla vid årsskiftet där huvudmannen säger att de gör det.",
			EN: "Editions begin with the year where the municipality says they do."},
			Why: diag.Text{
				SV: "Huvudmannen har sagt att nya villkor börjar gälla den 1 januari. Ett annat datum kan vara riktigt men är oftast ett skrivfel.",
				EN: "The municipality has said that new conditions begin on 1 January. Another date may be right but is mostly a slip of the pen."},
			Fix: diag.Text{
				SV: "Rätta galler_fran, eller ta bort nyarsskifte ur huvudman.toml om utgåvor numera börjar andra dagar.",
				EN: "Correct galler_fran, or remove nyarsskifte from huvudman.toml if editions now begin on other days."}}, run: notNewYear},
	}
}

// dated is a date with what it is the date of.
type dated struct {
	origin diag.Origin
	key    string
	date   model.Date
	what   diag.Text
}

// order reports the second of two dates that come in the wrong order. Dates
// that are not stated have no order.
func (p *pass) order(first, second dated) {
	if first.date.IsZero() || second.date.IsZero() || !second.date.Before(first.date) {
		return
	}
	p.report(second.origin.At(second.key),
		diag.Textf("%s (%s) är före %s (%s)", "%s (%s) is before %s (%s)", second.what, second.date, first.what, first.date),
		diag.Text{}, remark(first.origin.At(first.key), "det andra datumet står här", "the other date stands here"))
}

// dateOrder finds dates that come before what they must follow.
func dateOrder(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		p.deadlineOrder(m.Before(ed), ed)
		inForce := dated{ed.Origin, "galler_fran", ed.InForceFrom, diag.Text{SV: "första dagen utgåvan gäller", EN: "the edition's first day"}}
		p.order(inForce, dated{ed.Origin, "galler_till", ed.InForceTo, diag.Text{SV: "sista dagen utgåvan gäller", EN: "the edition's last day"}})
		for i := range ed.Decisions {
			p.decisionOrder(&ed.Decisions[i])
		}
		p.errataOrder(ed)
	})
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		for _, a := range pr.Authorisations {
			p.authorisationOrder(a)
		}
		for _, r := range pr.Results {
			p.order(dated{r.Origin, "fran", r.From, diag.Text{SV: "periodens första dag", EN: "the period's first day"}},
				dated{r.Origin, "till", r.To, diag.Text{SV: "periodens sista dag", EN: "the period's last day"}})
		}
	})
	p.rotaOrder()
	acc := p.site.Config.Accessibility
	p.order(dated{acc.Origin, "bedomd", acc.Assessed, diag.Text{SV: "bedömningen", EN: "the assessment"}},
		dated{acc.Origin, "uppdaterad", acc.Updated, diag.Text{SV: "senaste ändringen av redogörelsen", EN: "the last change of the statement"}})
}

// decisionOrder follows a decision from the meeting to its final force.
func (p *pass) decisionOrder(d *model.Decision) {
	steps := []dated{
		{d.Origin, "datum", d.Date, diag.Text{SV: "beslutet", EN: "the decision"}},
		{d.Origin, "justerat", d.Adjusted, diag.Text{SV: "justeringen", EN: "the approval of the minutes"}},
		{d.Origin, "tillkannagivet", d.Announced, diag.Text{SV: "tillkännagivandet", EN: "the announcement"}},
		{d.Origin, "overklagas_till", d.AppealTo, diag.Text{SV: "sista dagen att överklaga", EN: "the last day to appeal"}},
		{d.Origin, "laga_kraft", d.Final, diag.Text{SV: "laga kraft", EN: "the final force"}},
	}
	last := steps[0]
	for _, step := range steps[1:] {
		p.order(last, step)
		if !step.date.IsZero() {
			last = step
		}
	}
}

// deadlineOrder makes sure that nobody was to act before the edition came into
// force that is being changed.
func (p *pass) deadlineOrder(earlier, ed *model.Edition) {
	if earlier == nil || ed.Motives == nil {
		return
	}
	from := dated{earlier.Origin, "galler_fran", earlier.InForceFrom, diag.Text{SV: "första dagen den tidigare utgåvan gällde", EN: "the first day of the edition before"}}
	for i := range ed.Motives.Notes {
		for j := range ed.Motives.Notes[i].Actions {
			a := &ed.Motives.Notes[i].Actions[j]
			p.order(from, dated{a.Origin, "senast", a.By, diag.Text{SV: "sista dagen för åtgärden", EN: "the last day for the action"}})
		}
	}
}

func (p *pass) errataOrder(ed *model.Edition) {
	for i := range ed.Errata {
		e := &ed.Errata[i]
		for j := range ed.Decisions {
			if d := &ed.Decisions[j]; d.Kind == model.DecisionAdoption {
				p.order(dated{d.Origin, "datum", d.Date, diag.Text{SV: "beslutet att anta utgåvan", EN: "the decision to adopt the edition"}},
					dated{e.Origin, "datum", e.Date, diag.Text{SV: "rättelsen", EN: "the erratum"}})
			}
		}
	}
}

func (p *pass) authorisationOrder(a *model.Authorisation) {
	from := dated{a.Origin, "fran", a.From, diag.Text{SV: "auktorisationens första dag", EN: "the authorisation's first day"}}
	to := dated{a.Origin, "till", a.To, diag.Text{SV: "auktorisationens sista dag", EN: "the authorisation's last day"}}
	p.order(from, to)
	p.order(dated{a.Decision.Origin, "datum", a.Decision.Date, diag.Text{SV: "beslutet om auktorisation", EN: "the decision to authorise"}}, from)
	for i := range a.Events {
		ev := &a.Events[i]
		when := dated{ev.Origin, "datum", ev.Date, diag.Text{SV: "händelsen", EN: "the event"}}
		p.order(from, when)
		p.order(when, dated{ev.Origin, "till", ev.Until, diag.Text{SV: "händelsens sista dag", EN: "the event's last day"}})
		if !a.To.IsZero() {
			p.order(when, to)
		}
	}
}

func (p *pass) rotaOrder() {
	for _, m := range p.site.Municipalities {
		if m.DefaultChoice == nil {
			continue
		}
		for i := range m.DefaultChoice.Rotas {
			r := &m.DefaultChoice.Rotas[i]
			p.order(dated{r.Origin, "fran", r.From, diag.Text{SV: "turordningens första dag", EN: "the rota's first day"}},
				dated{r.Origin, "till", r.To, diag.Text{SV: "turordningens sista dag", EN: "the rota's last day"}})
		}
	}
}

// monthDays finds yearly days that are not in the calendar.
func monthDays(p *pass) {
	for _, m := range p.site.Municipalities {
		for i := range m.Application.Windows {
			w := &m.Application.Windows[i]
			p.monthDay(w.Origin, "fran", w.From)
			p.monthDay(w.Origin, "till", w.To)
			p.monthDay(w.Origin, "beslut_senast", w.DecidedBy)
			p.monthDay(w.Origin, "valbar_fran", w.StartFrom)
		}
	}
}

func (p *pass) monthDay(o diag.Origin, key, s string) {
	if s == "" {
		return
	}
	if parts := regexp.MustCompile(`^(\d\d)-(\d\d)$`).FindStringSubmatch(s); parts != nil {
		month, _ := strconv.Atoi(parts[1])
		day, _ := strconv.Atoi(parts[2])
		if isDay(2024, month, day) { // a leap year, so that 02-29 is a day
			return
		}
	}
	p.report(o.At(key), diag.Textf("%q är ingen dag på året", "%q is no day of the year", s),
		diag.Textf("skriv månad och dag med två siffror var, som 09-15", "write month and day with two digits each, as in 09-15"))
}

// isDay reports whether a day is in the calendar.
func isDay(year, month, day int) bool {
	lengths := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		lengths[1] = 29
	}
	return month >= 1 && month <= 12 && day >= 1 && day <= lengths[month-1]
}

// notNewYear finds editions that begin on another day than the municipality
// says they do.
func notNewYear(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if m.NewYear && !ed.InForceFrom.IsZero() && !endsFirst(ed) && (ed.InForceFrom.Month != 1 || ed.InForceFrom.Day != 1) {
			p.report(ed.At("galler_fran"), diag.Textf("utgåvan börjar inte gälla den 1 januari", "the edition does not begin on 1 January"), diag.Text{},
				remark(m.At("nyarsskifte"), "nyarsskifte säger att utgåvor gör det", "nyarsskifte says that editions do"))
		}
	})
}

// adopted returns a municipality's adopted editions with a known first day,
// oldest first.
func adopted(m *model.Municipality) []*model.Edition {
	return slices.DeleteFunc(slices.Clone(m.Editions), func(ed *model.Edition) bool {
		return !ed.IsAdopted() || ed.InForceFrom.IsZero()
	})
}
