package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// revocationRules documents the rules of this file.
func revocationRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "event-case-number", Title: diag.Text{
			SV: "En återkallelse, varning eller åtgärdsplan har diarienummer.",
			EN: "A revocation, warning or action plan has a case number."},
			Why: diag.Text{
				SV: "Den som läser om en ingripande åtgärd ska kunna begära ut beslutet, och anordnaren ska kunna få det prövat.",
				EN: "Whoever reads of such a measure has to be able to ask for the decision, and the provider to have it tried."},
			Fix: diag.Text{
				SV: "Skriv diarienummer på ärendet i händelsen. Finns inget beslut ska händelsen inte stå här.",
				EN: "Write the case number in the event. If there is no decision, the event does not belong here."}}, run: eventsWithoutCaseNumber},
		{Rule: diag.Rule{Code: "rota-after-revocation", Title: diag.Text{
			SV: "Den som har förlorat sin auktorisation står inte i turordningen efteråt.",
			EN: "Whoever has lost the authorisation is not in the rota afterwards."},
			Why: diag.Text{
				SV: "Den som inte väljer får annars en anordnare som nämnden har stoppat, till exempel när listan skrivs ut. Felet kommer redan när händelsen skrivs, så att listan hinner rättas.",
				EN: "Whoever does not choose could otherwise get a provider that the board has stopped, for example when the list is printed. The error comes as soon as the event is written, so that the list can be mended in time."},
			Fix: diag.Text{
				SV: "Ta bort anordnaren ur listan. Har listan börjat gälla kan du avsluta den dagen före återkallelsen (till) och skriva en ny.",
				EN: "Remove the provider from the list. If the list is in force, it can be ended the day before the revocation (till), and a new one written."}}, run: rotaAfterRevocation},
	}
}

// eventsWithoutCaseNumber finds decisions against a provider that cannot be
// looked up.
func eventsWithoutCaseNumber(p *pass) {
	p.eachEvent(func(_ *model.Municipality, _ *model.Provider, _ *model.Authorisation, ev *model.AuthorisationEvent) {
		if ev.CaseNumber == "" && slices.Contains([]string{model.EventRevoked, model.EventWarning, model.EventActionPlan}, ev.Kind) {
			p.report(ev.At("slag"), diag.Textf("händelsen saknar diarienummer", "the event has no case number"),
				diag.Textf("lägg till diarienummer = \"…\"", "add diarienummer = \"…\""))
		}
	})
}

// eachEvent calls f for each event of each authorisation.
func (p *pass) eachEvent(f func(*model.Municipality, *model.Provider, *model.Authorisation, *model.AuthorisationEvent)) {
	for _, m := range p.site.Municipalities {
		eachAuthorisation(m, func(pr *model.Provider, a *model.Authorisation) {
			for i := range a.Events {
				f(m, pr, a, &a.Events[i])
			}
		})
	}
}

// rotaAfterRevocation finds providers that are in a rota after the board has
// revoked their authorisation, or will be.
func rotaAfterRevocation(p *pass) {
	for _, m := range p.site.Municipalities {
		bySlug := providersBySlug(m)
		for _, r := range p.rotas(m) {
			for i, slug := range r.Providers {
				if pr := bySlug[slug]; pr != nil {
					p.rotaTurn(m.DefaultChoice, r, i, pr)
				}
			}
		}
	}
}

// rotaTurn judges the place of one provider in a rota.
func (p *pass) rotaTurn(dc *model.DefaultChoice, r *model.Rota, i int, pr *model.Provider) {
	for _, level := range r.Levels {
		ev := revoked(pr, level, model.Period{From: r.From, To: status.RotaEnd(dc, r, level)})
		if ev == nil {
			continue
		}
		hint := diag.Textf("ta bort anordnaren ur listan", "remove the provider from the list")
		if last := ev.Date.AddDays(-1); !last.Before(r.From) {
			hint = diag.Textf("ta bort anordnaren, eller avsluta listan med till = %s och skriv en ny", "remove the provider, or end the list with till = %s and write a new one", last)
		}
		p.report(r.At(nth("anordnare", i)),
			diag.Textf("%q förlorar auktorisationen för %q den %s men står kvar i turordningen", "%q loses the authorisation for %q on %s but is still in the rota", pr.Slug, level, ev.Date),
			hint, remark(ev.At("slag"), "återkallelsen", "the revocation"))
		return
	}
}

func providersBySlug(m *model.Municipality) map[string]*model.Provider {
	bySlug := make(map[string]*model.Provider, len(m.Providers))
	for _, pr := range m.Providers {
		bySlug[pr.Slug] = pr
	}
	return bySlug
}

// revoked returns the revocation after which a provider has no right to its
// turns in a rota that goes on, or nil. One that is authorised again may stay.
func revoked(pr *model.Provider, level string, r model.Period) *model.AuthorisationEvent {
	var found *model.AuthorisationEvent
	for _, a := range pr.Authorisations {
		if a.Level != level {
			continue
		}
		for i := range a.Events {
			ev := &a.Events[i]
			if ev.Kind == model.EventRevoked && (found == nil || ev.Date.After(found.Date)) && (r.To.IsZero() || !ev.Date.After(r.To)) {
				found = ev
			}
		}
	}
	if found == nil {
		return nil
	}
	rest := model.Period{From: found.Date, To: r.To}
	again := slices.ContainsFunc(pr.Authorisations, func(a *model.Authorisation) bool {
		return a.Level == level && runs(a).Overlaps(rest)
	})
	if again {
		return nil
	}
	return found
}
