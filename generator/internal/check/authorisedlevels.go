package check

import (
	"maps"
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// authorisedLevelRules documents the rules of this file.
func authorisedLevelRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "authorised-before-level", Title: diag.Text{
			SV: "En auktorisation börjar tidigast när en antagen utgåva har nivån.",
			EN: "An authorisation begins when an adopted edition has the level, or later."},
			Why: diag.Text{
				SV: "En anordnare kan bara auktoriseras för något som nämnden har beslutat om. Före dess finns inga villkor att pröva mot.",
				EN: "A provider can only be authorised for what the board has decided. Before that there are no conditions to examine."},
			Fix: diag.Text{
				SV: "Skriv som första dag (fran) tidigast den dag då utgåvan med nivån börjar gälla. Är utgåvan antagen men står som utkast ändrar du dess status.",
				EN: "Write as the first day (fran) the day on which the edition with the level takes effect, or a later one. If the edition is adopted but stands as a draft, change its status."}}, run: authorisedBeforeLevel},
		{Rule: diag.Rule{Code: "level-not-offered", Title: diag.Text{
			SV: "En auktorisation slutar senast när nivån försvinner ur utgåvorna.",
			EN: "An authorisation ends when its level disappears from the editions, or earlier."},
			Why: diag.Text{
				SV: "Anordnaren skulle annars kunna väljas för en nivå som inte längre finns, och utan villkor.",
				EN: "The provider could otherwise be chosen for a level that no longer exists, and without conditions."},
			Fix: diag.Text{
				SV: "Skriv en sista dag (till) i auktorisationen. Ska anordnaren fortsätta med nivån som kommer i stället lägger du till en ny auktorisation för den, och skriver eftertradare_till i den nya nivån.",
				EN: "Write a last day (till) in the authorisation. If the provider goes on with the level that follows, add a new authorisation for it, and write eftertradare_till in the new level."}}, run: levelsNotOffered},
	}
}

// offer is an adopted edition with the days on which it applies and the levels
// that can be chosen then.
type offer struct {
	edition *model.Edition
	period  model.Period
	levels  map[string]bool
}

// offers returns the adopted editions of a municipality, oldest first, and
// whether the levels of all its editions could be read.
func (p *pass) offers(m *model.Municipality) (list []offer, whole bool) {
	whole = true
	for _, ed := range m.Editions {
		b := p.book(m, ed)
		whole = whole && b.areas.whole && b.decisions.whole
		if ed.IsAdopted() && b.areas.whole && !ed.InForceFrom.IsZero() {
			list = append(list, offer{ed, model.Period{From: ed.InForceFrom, To: status.LastDay(m, ed)}, offered(ed, b)})
		}
	}
	return list, whole
}

// offered are the levels of an edition, and those that its conditions name
// without there being any: that they are gone is told there.
func offered(ed *model.Edition, b *book) map[string]bool {
	levels := maps.Clone(b.levels.set)
	for _, c := range ed.Conditions {
		for _, id := range c.Levels {
			levels[id] = true
		}
	}
	return levels
}

// eachAuthorisation calls f for each authorisation of a municipality.
func eachAuthorisation(m *model.Municipality, f func(pr *model.Provider, a *model.Authorisation)) {
	for _, pr := range m.Providers {
		for _, a := range pr.Authorisations {
			f(pr, a)
		}
	}
}

// levelsNotOffered finds authorisations that run on into an edition, in force
// or to come, that lacks a level which an edition before it had.
func levelsNotOffered(p *pass) {
	for _, m := range p.site.Municipalities {
		offers, _ := p.offers(m)
		eachAuthorisation(m, func(_ *model.Provider, a *model.Authorisation) {
			had := false
			for _, o := range offers {
				if o.levels[a.Level] {
					had = true
					continue
				}
				over := !o.period.To.IsZero() && o.period.To.Before(p.today)
				if had && !over && runs(a).Overlaps(o.period) {
					p.notOffered(a, o)
					return
				}
			}
		})
	}
}

func (p *pass) notOffered(a *model.Authorisation, o offer) {
	last := o.period.From.AddDays(-1)
	hint := diag.Textf("skriv till = %s i auktorisationen", "write till = %s in the authorisation", last)
	if last.Before(a.From) {
		hint = diag.Textf("ta bort auktorisationen, eller skriv den nivå som gäller i stället", "remove the authorisation, or write the level that applies instead")
	} else if l := successor(o.edition, a.Level); l != nil {
		hint = diag.Textf("skriv till = %s i auktorisationen, och lägg till en ny för %q om anordnaren fortsätter", "write till = %s in the authorisation, and add a new one for %q if the provider goes on", last, l.ID)
	}
	p.report(a.At("niva"), diag.Textf("nivån %q finns inte från och med %s", "there is no level %q from %s on", a.Level, o.period.From), hint,
		remark(o.edition.At("galler_fran"), "utgåvan som inte har nivån", "the edition that lacks the level"))
}

// successor returns the level of an edition that follows another, or nil.
func successor(ed *model.Edition, level string) *model.Level {
	for _, area := range ed.Areas {
		for _, l := range area.Levels {
			if slices.Contains(l.Successors, level) {
				return l
			}
		}
	}
	return nil
}

// authorisedBeforeLevel finds authorisations for levels that no adopted edition
// had when they began, and none before. What editions older than those on the
// site had is not known.
func authorisedBeforeLevel(p *pass) {
	for _, m := range p.site.Municipalities {
		offers, whole := p.offers(m)
		if !whole || len(offers) == 0 {
			continue
		}
		known := p.all(m, func(b *book) names { return b.levels })
		eachAuthorisation(m, func(_ *model.Provider, a *model.Authorisation) {
			first := slices.IndexFunc(offers, func(o offer) bool { return o.levels[a.Level] })
			switch {
			case a.From.IsZero() || !known.set[a.Level]: // somebody else's business
			case first < 0:
				p.report(a.At("niva"), diag.Textf("ingen antagen utgåva har nivån %q", "no adopted edition has the level %q", a.Level),
					diag.Textf("vänta med auktorisationen tills utgåvan är antagen", "keep the authorisation until the edition is adopted"))
			case first > 0 && a.From.Before(offers[first].period.From):
				o := offers[first]
				p.report(a.At("fran"), diag.Textf("nivån %q finns först från och med %s", "there is a level %q only from %s on", a.Level, o.period.From),
					diag.Textf("skriv tidigast fran = %s", "write fran = %s or later", o.period.From),
					remark(o.edition.At("galler_fran"), "den första utgåvan som har nivån", "the first edition that has the level"))
			}
		})
	}
}
