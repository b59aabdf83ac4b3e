package check

import (
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// futureDateRules documents the rules of this file.
func futureDateRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "future-date", Severity: diag.Warning, Title: diag.Text{
			SV: "Det som sägs ha hänt har inte ett datum i framtiden.",
			EN: "What is said to have happened has no date in the future."},
			Why: diag.Text{
				SV: "Ett felskrivet årtal får en gammal uppgift att se färsk ut, och ett beslut att se ut att komma.",
				EN: "A misspelt year makes an old fact look fresh, and a decision look as if it were to come."},
			Fix: diag.Text{
				SV: "Kontrollera årtalet. Ligger dagen verkligen framåt, vänta med uppgiften tills den är sann.",
				EN: "Check the year. If the day really lies ahead, leave the fact until it is true."}}, run: futureDates},
	}
}

// farAhead is how many months ahead a rota may be planned before its date is
// taken for a slip of the pen.
const farAhead = 24

// futureDates finds days after the reference date on which something is said
// to have been done, and rotas that begin in an age to come.
func futureDates(p *pass) {
	past := func(o diag.Origin, key string, d model.Date) { p.noLaterThan(o, key, d, p.today) }
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for i := range ed.Documents {
			past(ed.Documents[i].Origin, "datum", ed.Documents[i].Date)
		}
		for i := range ed.Errata {
			past(ed.Errata[i].Origin, "datum", ed.Errata[i].Date)
		}
		for i := range ed.Decisions {
			if d := &ed.Decisions[i]; d.Kind != model.DecisionAdoption { // which has rules of its own
				past(d.Origin, "datum", d.Date)
			}
		}
	})
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		past(pr.Origin, "verifierad", pr.Verified)
		for _, u := range pr.Units {
			for i := range u.Access {
				past(u.Access[i].Origin, "kontrollerad", u.Access[i].Checked)
			}
		}
		for _, r := range pr.Results {
			past(r.Origin, "till", r.To)
		}
		for _, a := range pr.Authorisations {
			if a.Places != nil {
				past(a.Places.Origin, "per", a.Places.AsOf)
			}
		}
	})
	if a := p.site.Assessment; a != nil {
		past(a.Origin, "datum", a.Date)
	}
	for _, a := range p.site.Articles {
		past(a.Origin, "uppdaterad", a.Updated)
	}
	for _, m := range p.site.Municipalities {
		if m.DefaultChoice == nil {
			continue
		}
		for i := range m.DefaultChoice.Rotas {
			r := &m.DefaultChoice.Rotas[i]
			p.noLaterThan(r.Origin, "fran", r.From, p.today.AddMonths(farAhead))
		}
	}
}

// noLaterThan reports a date after the last sensible day.
func (p *pass) noLaterThan(o diag.Origin, key string, d, last model.Date) {
	if !d.IsZero() && d.After(last) {
		p.report(o.At(key), diag.Textf("%s ligger i framtiden", "%s lies in the future", d), diag.Textf("kontrollera årtalet", "check the year"))
	}
}
