package check

import (
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// listedTwiceRules documents the rules of this file.
func listedTwiceRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "listed-twice", Title: diag.Text{
			SV: "Varje id står en gång i en lista.",
			EN: "Each id stands once in a list."},
			Why: diag.Text{
				SV: "I en turordning får den som står två gånger dubbelt så många. I andra listor har ofta ett annat id fallit bort.",
				EN: "In a rota, who stands twice receives twice as many. In other lists another id has often been lost."},
			Fix: diag.Text{
				SV: "Ta bort det ena, eller skriv det id som skulle ha stått där.",
				EN: "Remove one of them, or write the id that should have stood there."}}, run: listedTwice},
	}
}

// listedTwice finds ids that a list names more than once.
func listedTwice(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for i := range ed.Decisions {
			p.once(ed.Decisions[i].Origin, "dokument", ed.Decisions[i].Documents)
		}
		for _, c := range ed.Conditions {
			p.once(c.Origin, "preciserar", c.Refines)
			p.once(c.Origin, "nivaer", c.Levels)
			p.once(c.Origin, "kontroll", c.Occasions)
			p.once(c.Origin, "ersatter", c.Supersedes)
			p.once(c.Breach.Origin, "sanktioner", c.Breach.Sanctions)
			for i := range c.Breach.Parts {
				p.once(c.Breach.Parts[i].Origin, "sanktioner", c.Breach.Parts[i].Sanctions)
			}
		}
		for _, a := range ed.Areas {
			for _, l := range a.Levels {
				p.once(l.Origin, "eftertradare_till", l.Successors)
			}
		}
	})
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		p.once(pr.Origin, "sprak", pr.Languages)
		for _, a := range pr.Authorisations {
			p.once(a.Origin, "enheter", a.Units)
		}
	})
	for _, m := range p.site.Municipalities {
		if m.DefaultChoice == nil {
			continue
		}
		for i := range m.DefaultChoice.Rotas {
			p.once(m.DefaultChoice.Rotas[i].Origin, "nivaer", m.DefaultChoice.Rotas[i].Levels)
			p.once(m.DefaultChoice.Rotas[i].Origin, "anordnare", m.DefaultChoice.Rotas[i].Providers)
		}
	}
}

// once reports the elements of the list at key that stand in it before.
func (p *pass) once(o diag.Origin, key string, list []string) {
	for i, id := range list {
		for j := range i {
			if list[j] == id && id != "" {
				p.report(o.At(nth(key, i)), diag.Textf("%q står redan i listan", "%q already stands in the list", id), diag.Textf("ta bort det ena", "remove one of them"),
					remark(o.At(nth(key, j)), "första gången här", "the first time here"))
				break
			}
		}
	}
}
