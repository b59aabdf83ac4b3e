package check

import (
	"path"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/status"
)

// emptyLevelRules documents the rules of this file.
func emptyLevelRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "level-without-provider", Severity: diag.Warning, Title: diag.Text{
			SV: "För varje nivå som gäller går någon anordnare att välja.",
			EN: "For every level in force there is a provider to choose."},
			Why: diag.Text{
				SV: "Den som har fått nivån i sitt beslut har annars ingen att välja, fast beslutet säger det.",
				EN: "Whoever has the level in a decision has otherwise nobody to choose, although the decision says so."},
			Fix: diag.Text{
				SV: "Lägg till auktorisationen om den är glömd. Finns ingen anordnare säger du det, och vad som gäller då, i en källnot på nivån: kallnot = [{ text = \"…\", regel = \"level-without-provider\" }].",
				EN: "Add the authorisation if it was forgotten. If there is no provider, say so, and what applies then, in a source note of the level: kallnot = [{ text = \"…\", regel = \"level-without-provider\" }]."},
			Noted: true}, run: emptyLevels},
	}
}

// emptyLevels finds levels that can be granted today but with nobody to choose.
// A site without providers is about the conditions alone.
func emptyLevels(p *pass) {
	for _, m := range p.site.Municipalities {
		ed := status.EditionInForce(m, p.today)
		if ed == nil || len(m.Providers) == 0 || !p.book(m, ed).levels.whole || !p.whole(path.Join("data", m.ID, "anordnare")+"/") {
			continue
		}
		choosable := map[string]bool{}
		for _, pr := range m.Providers {
			for _, a := range pr.Authorisations {
				if !choosable[a.Level] && status.OfAuthorisation(a, p.today).State.Choosable() {
					choosable[a.Level] = true
				}
			}
		}
		for _, area := range ed.Areas {
			for _, l := range area.Levels {
				if l.ID != "" && !choosable[l.ID] && !p.answered(l.Notes) {
					p.report(l.At("id"), diag.Textf("ingen anordnare går att välja för nivån %q", "no provider can be chosen for the level %q", l.ID),
						diag.Textf("lägg till en auktorisation, eller förklara i kallnot = [{ text = \"…\", regel = %q }]", "add an authorisation, or explain in kallnot = [{ text = \"…\", regel = %q }]", p.rule.Code))
				}
			}
		}
	}
}
