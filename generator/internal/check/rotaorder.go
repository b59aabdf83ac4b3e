package check

import (
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// rotaOrderRules documents the rules of this file.
func rotaOrderRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "rota-order", Severity: diag.Warning, Title: diag.Text{
			SV: "Turordningen gynnar ingen: den står inte i bokstavsordning och börjar inte alltid med kommunens egen verksamhet.",
			EN: "The rota favours nobody: it is not in alphabetical order and does not always begin with the municipality's own operation."},
			Why: diag.Text{
				SV: "Den som står först får flest när en lista börjar om. Kommunen ska behandla anordnarna lika, även sin egen verksamhet.",
				EN: "Whoever is first gets most when a list begins again. The municipality has to treat providers alike, its own operation as well."},
			Fix: diag.Text{
				SV: "Lotta ordningen och skriv hur det gick till. Är ordningen bestämd på ett annat sätt som är rättvist säger du det i en källnot i ickeval.toml: kallnot = [{ text = \"…\", regel = \"rota-order\" }].",
				EN: "Draw lots and say how. If the order was settled in another fair way, say so in a source note in ickeval.toml: kallnot = [{ text = \"…\", regel = \"rota-order\" }]."},
			Noted: true}, run: rotaOrders},
	}
}

// rotaOrders finds rotas whose order favours somebody.
func rotaOrders(p *pass) {
	for _, m := range p.site.Municipalities {
		rotas := p.rotas(m)
		if len(rotas) == 0 || p.answered(m.DefaultChoice.Notes) {
			continue
		}
		bySlug := providersBySlug(m)
		swedish := collate.New(language.Swedish)
		for _, r := range rotas {
			if len(r.Providers) >= 4 && alphabetical(r.Providers, bySlug, swedish) {
				p.report(r.At("anordnare"), diag.Textf("turordningen är bokstavsordning", "the rota is in alphabetical order"),
					diag.Textf("lotta ordningen, eller förklara den i kallnot = [{ text = \"…\", regel = %q }]", "draw lots, or explain the order in kallnot = [{ text = \"…\", regel = %q }]", p.rule.Code))
			}
		}
		p.ownFirst(rotas, bySlug)
	}
}

// alphabetical reports whether providers stand in the order of their names or of
// their files.
func alphabetical(slugs []string, bySlug map[string]*model.Provider, swedish *collate.Collator) bool {
	name := func(slug string) string {
		if pr := bySlug[slug]; pr != nil {
			return pr.Name
		}
		return slug
	}
	byName := func(a, b string) int { return swedish.CompareString(name(a), name(b)) }
	return slices.IsSortedFunc(slugs, byName) || slices.IsSorted(slugs)
}

// ownFirst reports that the municipality's own operation is first in each of
// several rotas. In a single one it may be by lot.
func (p *pass) ownFirst(rotas []*model.Rota, bySlug map[string]*model.Provider) {
	var several []*model.Rota
	for _, r := range rotas {
		if len(r.Providers) < 2 {
			continue
		}
		if first := bySlug[r.Providers[0]]; first == nil || first.Operator != model.OperatorOwn {
			return
		}
		several = append(several, r)
	}
	if len(several) < 2 {
		return
	}
	var notes []diag.Note
	for _, r := range several[1:] {
		notes = append(notes, remark(r.At(nth("anordnare", 0)), "och här", "and here"))
	}
	p.report(several[0].At(nth("anordnare", 0)), diag.Textf("kommunens egen verksamhet står först i varje turordning", "the municipality's own operation is first in every rota"),
		diag.Textf("lotta ordningen, eller förklara den i kallnot = [{ text = \"…\", regel = %q }]", "draw lots, or explain the order in kallnot = [{ text = \"…\", regel = %q }]", p.rule.Code), notes...)
}
