package check

import (
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// overdueRules documents the rules of this file.
func overdueRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "proposal-overdue", Severity: diag.Warning, Title: diag.Text{
			SV: "En föreslagen utgåva är antagen när den dag kommer då den ska börja gälla.",
			EN: "A proposed edition is adopted when the day comes on which it is to begin."},
			Why: diag.Text{
				SV: "Efter den dagen visar webbplatsen ett förslag som borde vara avgjort, och läsaren vet inte om nämnden har beslutat.",
				EN: "After that day the site shows a proposal that should be settled, and readers cannot tell whether the board has decided."},
			Fix: diag.Text{
				SV: "Har nämnden antagit utgåvan skriver du status = \"antagen\" och lägger till beslutet. Dröjer beslutet flyttar du fram galler_fran. Har förslaget fallit tar du bort mappen och leder adresserna vidare med [[flyttad]].",
				EN: "If the board has adopted the edition, write status = \"antagen\" and add the decision. If the decision is late, put galler_fran off. If the proposal has fallen, remove the folder and lead its addresses on with [[flyttad]]."}}, run: overdueProposals},
	}
}

// overdueProposals finds editions that are still proposed although the day has
// come from which they were to apply.
func overdueProposals(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		if ed.Status != model.Proposed || ed.InForceFrom.IsZero() || ed.InForceFrom.After(p.today) {
			return
		}
		p.report(ed.At("status"),
			diag.Textf("utgåvan skulle börja gälla %s men är inte antagen", "the edition was to begin on %s but is not adopted", ed.InForceFrom),
			diag.Textf("skriv status = \"antagen\" och beslutet, eller flytta fram galler_fran", "write status = \"antagen\" and the decision, or put galler_fran off"))
	})
}
