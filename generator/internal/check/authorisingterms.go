package check

import (
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// authorisingTermRules documents the rules of this file. They judge only where
// the municipality says in huvudman.toml that it has the rule in question.
func authorisingTermRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "capacity-notice", Title: diag.Text{
			SV: "Ett kapacitetstak ändras först när varseltiden har gått.",
			EN: "A capacity ceiling changes only when the time of notice is over."},
			Why: diag.Text{
				SV: "Kommunen har bestämt hur långt i förväg en anordnare ska säga till. Ändras taket tidigare står kunder utan plats, eller så behandlas anordnarna olika.",
				EN: "The municipality has decided how long before a provider has to tell. If the ceiling changes earlier, participants are left without a place, or providers are not treated alike."},
			Fix: diag.Text{
				SV: "Skriv i anmald vilken dag anordnaren sa till, och som datum den dag då varseltiden har gått eller en senare.",
				EN: "Write in anmald on which day the provider told, and as datum the day on which the time of notice is over, or a later one."}}, run: capacityNotice},
		{Rule: diag.Rule{Code: "catalogue-incomplete", Severity: diag.Warning, Title: diag.Text{
			SV: "Uppgifterna i valkatalogen är fullständiga när tiden för att lämna dem har gått.",
			EN: "The facts in the catalogue are complete when the time to give them is over."},
			Why: diag.Text{
				SV: "Den som ska välja kan inte jämföra anordnare som saknar uppgifter, och den som behöver en ramp eller ett sent öppethållande väljer bort dem.",
				EN: "Whoever is to choose cannot compare providers without facts, and whoever needs a ramp or late hours passes them over."},
			Fix: diag.Text{
				SV: "Be anordnaren om det som saknas och skriv in det. Vet ni inte svaret på en fråga om tillgänglighet skriver du svar = \"okant\". Skriv i verifierad vilken dag uppgifterna stämdes av.",
				EN: "Ask the provider for what is missing and write it. If the answer to a question about accessibility is not known, write svar = \"okant\". Write in verifierad on which day the facts were confirmed."}}, run: catalogueIncomplete},
		{Rule: diag.Rule{Code: "owner-change", Title: diag.Text{
			SV: "En auktorisation slutar när anordnaren byter ägare.",
			EN: "An authorisation ends when the provider changes owner."},
			Why: diag.Text{
				SV: "Kommunen har prövat den gamla ägaren, inte den nya. Auktorisationen följer inte med i köpet.",
				EN: "The municipality has examined the old owner, not the new one. The authorisation is not part of the sale."},
			Fix: diag.Text{
				SV: "Skriv en sista dag (till) i auktorisationen. När nämnden har auktoriserat den nya ägaren lägger du till en ny auktorisation med det beslutet.",
				EN: "Write a last day (till) in the authorisation. When the board has authorised the new owner, add a new authorisation with that decision."}}, run: ownerChanges},
	}
}

// capacityNotice finds new ceilings that came too soon after the notice, or
// without one.
func capacityNotice(p *pass) {
	p.eachEvent(func(m *model.Municipality, _ *model.Provider, _ *model.Authorisation, ev *model.AuthorisationEvent) {
		months := m.Authorising.CapacityNotice
		if months <= 0 || ev.Kind != model.EventCeiling || ev.Date.IsZero() {
			return
		}
		term := remark(m.Authorising.At("varsel_kapacitet_manader"), "varseltiden", "the time of notice")
		if ev.Notified.IsZero() {
			p.report(ev.At("slag"), diag.Textf("det framgår inte när anordnaren anmälde det nya taket", "it is not told when the provider gave notice of the new ceiling"),
				diag.Textf("lägg till anmald = …, senast %s", "add anmald = …, at the latest %s", monthsAfter(ev.Date, -months)), term)
			return
		}
		if earliest := monthsAfter(ev.Notified, months); ev.Date.Before(earliest) {
			p.report(ev.At("datum"), diag.Textf("taket ändras mindre än %d månader efter anmälan", "the ceiling changes less than %d months after the notice", months),
				diag.Textf("skriv tidigast datum = %s", "write datum = %s or later", earliest),
				remark(ev.At("anmald"), "anmälan", "the notice"), term)
		}
	})
}

// monthsAfter returns the day n months after another, or before it when n is
// negative: the day with the same number or, where the month has none, its last.
func monthsAfter(d model.Date, n int) model.Date {
	first := model.Date{Year: d.Year, Month: d.Month, Day: 1}.AddMonths(n)
	last := first.AddMonths(1).AddDays(-1)
	first.Day = min(d.Day, last.Day)
	return first
}

// ownerChanges finds authorisations that go on under a new owner.
func ownerChanges(p *pass) {
	p.eachEvent(func(m *model.Municipality, _ *model.Provider, a *model.Authorisation, ev *model.AuthorisationEvent) {
		if !m.Authorising.NewOwnerAnew || ev.Kind != model.EventOwner || ev.Date.IsZero() {
			return
		}
		if last := runs(a).To; last.IsZero() || last.After(ev.Date) {
			p.report(ev.At("slag"), diag.Textf("auktorisationen gäller vidare fast anordnaren har fått ny ägare", "the authorisation goes on although the provider has a new owner"),
				diag.Textf("skriv till = %s i auktorisationen, och lägg till en ny när den nya ägaren är auktoriserad", "write till = %s in the authorisation, and add a new one when the new owner is authorised", ev.Date),
				remark(a.At("niva"), "auktorisationen", "the authorisation"),
				remark(m.Authorising.At("ny_ansokan_vid_agarbyte"), "huvudmannens regel", "the municipality's rule"))
		}
	})
}

// catalogueIncomplete finds providers whose facts are not complete although
// the time to give them is over.
func catalogueIncomplete(p *pass) {
	p.eachProvider(func(m *model.Municipality, pr *model.Provider) {
		days := m.Authorising.CatalogueDays
		if days <= 0 {
			return
		}
		a := p.firstListed(pr)
		if a == nil || !p.today.After(a.Decision.Date.AddDays(days)) {
			return
		}
		missing, notes := missingFacts(pr)
		if len(missing) == 0 {
			return
		}
		var sv, en []string
		for _, t := range missing {
			sv, en = append(sv, t.SV), append(en, t.EN)
		}
		what := diag.Text{SV: strings.Join(sv, ", "), EN: strings.Join(en, ", ")}
		notes = append(notes, remark(a.Decision.At("datum"), "beslutet om auktorisation", "the decision to authorise"))
		p.report(pr.At("namn"), diag.Textf("uppgifter saknas fast det har gått mer än %d dagar sedan beslutet: %s", "facts are missing more than %d days after the decision: %s", days, what),
			diag.Textf("be anordnaren om det som saknas", "ask the provider for what is missing"), notes...)
	})
}

// firstListed returns the authorisation in the catalogue that was decided
// first, or nil.
func (p *pass) firstListed(pr *model.Provider) *model.Authorisation {
	var first *model.Authorisation
	for _, a := range pr.Authorisations {
		if a.Decision.Date.IsZero() || !status.OfAuthorisation(a, p.today).State.Listed() {
			continue
		}
		if first == nil || a.Decision.Date.Before(first.Decision.Date) {
			first = a
		}
	}
	return first
}

// missingFacts names the facts that a provider has not given, with the units
// that lack them. That nobody can be reached is found by another rule.
func missingFacts(pr *model.Provider) (missing []diag.Text, notes []diag.Note) {
	if pr.Verified.IsZero() {
		missing = append(missing, diag.Text{SV: "när uppgifterna stämdes av (verifierad)", EN: "when the facts were confirmed (verifierad)"})
	}
	hours, access := false, false
	for _, u := range pr.Units {
		if u.Hours == "" && pr.Contact.Hours == "" {
			hours = true
			notes = append(notes, remark(u.At("id"), "enheten saknar öppettider", "the unit has no opening hours"))
		}
		if len(u.Access) == 0 {
			access = true
			notes = append(notes, remark(u.At("id"), "enheten saknar uppgifter om tillgänglighet", "the unit has no facts about accessibility"))
		}
	}
	if hours {
		missing = append(missing, diag.Text{SV: "öppettider (oppettider)", EN: "opening hours (oppettider)"})
	}
	if access {
		missing = append(missing, diag.Text{SV: "tillgänglighet (tillganglighet)", EN: "accessibility (tillganglighet)"})
	}
	return missing, notes
}
