package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// authorisationRules documents the rules of this file.
func authorisationRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "overlapping-authorisations", Title: diag.Text{
			SV: "En anordnare har en auktorisation i taget för varje nivå och enhet.",
			EN: "A provider has one authorisation at a time for each level and unit."},
			Why: diag.Text{
				SV: "Gäller två auktorisationer samtidigt vet ingen vilket beslut, vilket kapacitetstak och vilka platser som räknas.",
				EN: "When two authorisations run at once, nobody knows which decision, ceiling and places count."},
			Fix: diag.Text{
				SV: "Skriv en sista dag (till) i den äldre auktorisationen, dagen före den nyas första dag. Gäller de olika enheter skriver du vilka i enheter.",
				EN: "Write a last day (till) in the older authorisation, the day before the newer one's first. If they concern different units, name these in enheter."}}, run: overlappingAuthorisations},
		{Rule: diag.Rule{Code: "rota-incomplete", Severity: diag.Warning, Title: diag.Text{
			SV: "Alla anordnare som går att välja står i turordningen.",
			EN: "All providers that can be chosen are in the rota."},
			Why: diag.Text{
				SV: "Kommunen ska behandla anordnarna lika. Den som saknas i listan får aldrig någon av dem som inte har valt.",
				EN: "The municipality has to treat providers alike. One that is missing from the list never gets anyone who did not choose."},
			Fix: diag.Text{
				SV: "Lägg till anordnarens filnamn i listan anordnare. Ska anordnaren inte vara med säger du varför i undantag, och tystar varningen i webbplats.toml.",
				EN: "Add the provider's file name to the list anordnare. If it is to be left out, say why in undantag and silence the warning in webbplats.toml."}}, run: rotaIncomplete},
		{Rule: diag.Rule{Code: "rota-not-choosable", Severity: diag.Warning, Title: diag.Text{
			SV: "Turordningen rymmer bara anordnare som går att välja.",
			EN: "The rota holds only providers that can be chosen."},
			Why: diag.Text{
				SV: "Listan ska gå att lita på när den skrivs ut. Sidan går förbi den som inte kan ta emot, så ingen hänvisas fel. Att det är en varning och inget fel gör att webbplatsen kan byggas den dag en paus börjar.",
				EN: "The list has to be right also when it is printed. The page passes over who cannot take anyone, so nobody is misled. It is a warning and no error so that the site can be built on the day a pause begins."},
			Fix: diag.Text{
				SV: "Ta bort anordnaren ur listan, eller avsluta listan med en sista dag (till) och skriv en ny.",
				EN: "Remove the provider from the list, or end the list with a last day (till) and write a new one."}}, run: rotaNotChoosable},
	}
}

// overlappingAuthorisations finds two authorisations of one provider for one
// level and unit that run on the same day.
func overlappingAuthorisations(p *pass) {
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		for i, a := range pr.Authorisations {
			for _, b := range pr.Authorisations[:i] {
				if a.Level == b.Level && a.Level != "" && shareUnit(a, b) && runs(a).Overlaps(runs(b)) {
					p.report(a.At("fran"), diag.Textf("anordnaren är redan auktoriserad för %q då", "the provider is already authorised for %q then", a.Level),
						diag.Text{}, remark(b.At("fran"), "den andra auktorisationen", "the other authorisation"))
				}
			}
		}
	})
}

// runs is the period in which an authorisation gives a right: until its last
// day, or until it was revoked or given up.
func runs(a *model.Authorisation) model.Period {
	period := model.Period{From: a.From, To: a.To}
	for i := range a.Events {
		ev := &a.Events[i]
		if (ev.Kind == model.EventRevoked || ev.Kind == model.EventEnded) && (period.To.IsZero() || ev.Date.Before(period.To)) {
			period.To = ev.Date.AddDays(-1)
		}
	}
	return period
}

// shareUnit reports whether two authorisations concern the same unit. One that
// names no units concerns all.
func shareUnit(a, b *model.Authorisation) bool {
	if len(a.Units) == 0 || len(b.Units) == 0 {
		return true
	}
	return slices.ContainsFunc(a.Units, func(u string) bool { return slices.Contains(b.Units, u) })
}

// turns calls f for each level of each rota that runs on or after the
// reference date, with the day to judge it on.
func (p *pass) turns(f func(m *model.Municipality, r *model.Rota, level string, day model.Date)) {
	for _, m := range p.site.Municipalities {
		levels := p.all(m, func(b *book) names { return b.levels })
		for _, r := range p.rotas(m) {
			day := p.today
			if r.From.After(day) {
				day = r.From
			}
			for _, level := range r.Levels {
				end := status.RotaEnd(m.DefaultChoice, r, level)
				if replaced := !end.IsZero() && end.Before(day); levels.set[level] && !replaced { // otherwise a dangling reference
					f(m, r, level, day)
				}
			}
		}
	}
}

// rotas returns the rotas of a municipality that are not over.
func (p *pass) rotas(m *model.Municipality) []*model.Rota {
	var list []*model.Rota
	if m.DefaultChoice == nil {
		return nil
	}
	for i := range m.DefaultChoice.Rotas {
		if r := &m.DefaultChoice.Rotas[i]; r.To.IsZero() || !r.To.Before(p.today) {
			list = append(list, r)
		}
	}
	return list
}

// rotaNotChoosable finds providers in a rota that cannot take anyone. Of those
// whose authorisation is revoked another rule tells.
func rotaNotChoosable(p *pass) {
	p.turns(func(m *model.Municipality, r *model.Rota, level string, day model.Date) {
		bySlug := providersBySlug(m)
		for i, slug := range r.Providers {
			pr := bySlug[slug]
			if pr == nil || p.misread[pr.At("").File] {
				continue // a dangling reference, or a provider with faults of its own
			}
			a, s, ok := status.OfProvider(pr, level, day)
			if ok && s.State.Choosable() {
				continue
			}
			if ev := revoked(pr, level, model.Period{From: r.From, To: status.RotaEnd(m.DefaultChoice, r, level)}); ev != nil && !ev.Date.After(day) {
				continue
			}
			d := diag.Diagnostic{
				Span:    r.At(nth("anordnare", i)),
				Message: diag.Textf("%q går inte att välja för %q den %s: %s", "%q cannot be chosen for %q on %s: %s", slug, level, day, standing(s, ok)),
				Hint:    diag.Textf("ta bort anordnaren ur turordningen", "remove the provider from the rota"),
			}
			if ok {
				d.Notes = []diag.Note{remark(a.At("niva"), "auktorisationen", "the authorisation")}
			}
			p.add(d)
		}
	})
}

// standing says why a provider cannot be chosen.
func standing(s status.Standing, authorised bool) diag.Text {
	switch {
	case !authorised:
		return diag.Text{SV: "ingen auktorisation", EN: "no authorisation"}
	case s.State == status.Paused:
		return diag.Textf("intaget är pausat sedan %s", "intake is paused since %s", s.Since)
	case s.State == status.Future:
		return diag.Textf("auktorisationen börjar %s", "the authorisation begins %s", s.Since)
	}
	return diag.Textf("auktorisationen har upphört", "the authorisation has ended")
}

// rotaIncomplete finds providers that can be chosen but have no turn. A rota
// that has not begun may still get them.
func rotaIncomplete(p *pass) {
	p.turns(func(m *model.Municipality, r *model.Rota, level string, day model.Date) {
		slugs := p.providers(m).set
		misspelt := slices.ContainsFunc(r.Providers, func(slug string) bool { return !slugs[slug] })
		if day.After(p.today) || misspelt { // one of those who seem to be missing is then meant
			return
		}
		for _, pr := range m.Providers {
			if p.misread[pr.At("").File] {
				continue
			}
			_, s, ok := status.OfProvider(pr, level, day)
			if ok && s.State.Choosable() && !slices.Contains(r.Providers, pr.Slug) {
				p.report(r.At("anordnare"), diag.Textf("%q går att välja för %q men står inte i turordningen", "%q can be chosen for %q but is not in the rota", pr.Slug, level),
					diag.Textf("lägg till anordnaren, eller förklara i undantag varför den inte är med", "add the provider, or explain in undantag why it is left out"))
			}
		}
	})
}
