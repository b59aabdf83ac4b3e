package check

import (
	"path"
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// referenceRules documents the rules of this file.
func referenceRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "dangling-reference", Title: diag.Text{
			SV: "Ett id som pekar på något annat finns där.",
			EN: "An id that refers to something else exists there."},
			Why: diag.Text{
				SV: "Ett id som inte leder någonstans är nästan alltid felskrivet. På webbplatsen skulle länken saknas eller leda fel.",
				EN: "An id that leads nowhere is nearly always misspelt. On the site the link would be missing or wrong."},
			Fix: diag.Text{
				SV: "Rätta stavningen, eller lägg till det som id:t ska peka på.",
				EN: "Correct the spelling, or add what the id is meant to name."}}, run: danglingReferences},
	}
}

// danglingReferences finds ids that name nothing.
func danglingReferences(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		b := p.book(m, ed)
		p.editionReferences(m, ed, b)
		p.conditionReferences(m, ed, b)
		p.compensationReferences(ed, b)
		p.changeReferences(m, ed, b)
		p.levelReferences(m, ed)
	})
	for _, m := range p.site.Municipalities {
		p.defaultChoiceReferences(m)
		p.providerReferences(m)
	}
}

func (p *pass) editionReferences(m *model.Municipality, ed *model.Edition, b *book) {
	p.refer(ed.Origin, "ersatter", ed.Replaces, p.editions(m))
	p.refer(ed.Origin, "reglemente", ed.Regulation, p.regulations(m))
	for i := range ed.Decisions {
		d := &ed.Decisions[i]
		p.referAll(d.Origin, "dokument", d.Documents, b.documents)
	}
	for i := range ed.Governance {
		p.refer(ed.Governance[i].Origin, "avsnitt", ed.Governance[i].Section, b.sections)
	}
	for i := range ed.Errata {
		p.refer(ed.Errata[i].Origin, "villkor", ed.Errata[i].Condition, b.conditions)
	}
	for _, s := range ed.Sections {
		p.refer(s.Origin, "ingar_i", s.Parent, b.sections)
	}
}

func (p *pass) conditionReferences(m *model.Municipality, ed *model.Edition, b *book) {
	earlier := m.Before(ed)
	for _, c := range ed.Conditions {
		p.refer(c.Origin, "avsnitt", c.Section, b.sections)
		p.referAll(c.Origin, "preciserar", c.Refines, b.conditions)
		p.referAll(c.Origin, "nivaer", c.Levels, b.levels)
		p.referAll(c.Origin, "kontroll", c.Occasions, b.occasions)
		p.referAll(c.Breach.Origin, "sanktioner", c.Breach.Sanctions, b.sanctions)
		for i := range c.Breach.Parts {
			p.referAll(c.Breach.Parts[i].Origin, "sanktioner", c.Breach.Parts[i].Sanctions, b.sanctions)
		}
		for i := range c.Evidence {
			p.refer(c.Evidence[i].Origin, "vid", c.Evidence[i].Occasion, b.occasions)
		}
		switch {
		case !knowsOrder(m):
		case earlier != nil:
			p.supersedes(m, ed, earlier, c)
		case len(c.Supersedes) > 0:
			p.report(c.At("ersatter"), diag.Textf("det finns ingen tidigare utgåva att ersätta villkor i",
				"there is no earlier edition to supersede conditions of"), diag.Text{})
		}
	}
}

// supersedes checks what a condition splits or merges. A condition copied from
// the edition before may keep the line: it then names what an earlier edition
// held.
func (p *pass) supersedes(m *model.Municipality, ed, earlier *model.Edition, c *model.Condition) {
	for i, id := range c.Supersedes {
		held := slices.ContainsFunc(m.Editions, func(e *model.Edition) bool {
			return e.InForceFrom.Before(ed.InForceFrom) && p.book(m, e).conditions.set[id]
		})
		if !held {
			p.refer(c.Origin, nth("ersatter", i), id, p.book(m, earlier).conditions)
		}
	}
}

func (p *pass) compensationReferences(ed *model.Edition, b *book) {
	comp := ed.Compensation
	if comp == nil {
		return
	}
	p.refer(comp.Origin, "beslut", comp.Decision, b.decisions)
	for i := range comp.Categories {
		p.referAll(comp.Categories[i].Origin, "nivaer", comp.Categories[i].Levels, b.levels)
	}
	for i := range comp.Amounts {
		a := &comp.Amounts[i]
		p.refer(a.Origin, "kategori", a.Category, b.categories)
		p.refer(a.Origin, "niva", a.Level, b.levels)
	}
}

// changeReferences follows what the change notes name, which may be in this
// edition or in the one before.
func (p *pass) changeReferences(m *model.Municipality, ed *model.Edition, b *book) {
	if ed.Motives == nil {
		return
	}
	p.refer(ed.Motives.Origin, "fran", ed.Motives.From, p.editions(m))
	conditions := newNames(b.conditions.none, knowsOrder(m))
	sections := newNames(b.sections.none, knowsOrder(m))
	levels := newNames(diag.Text{SV: "ingen nivå och inget kundval", EN: "no level or kundval"}, knowsOrder(m))
	books := []*book{b}
	if earlier := m.Before(ed); earlier != nil {
		books = append(books, p.book(m, earlier))
	}
	for _, b := range books {
		conditions.join(b.conditions)
		sections.join(b.sections)
		levels.join(b.levels)
		levels.join(b.areas)
	}
	for i := range ed.Motives.Notes {
		n := &ed.Motives.Notes[i]
		p.referAll(n.Origin, "villkor", n.Conditions, conditions)
		p.referAll(n.Origin, "avsnitt", n.Sections, sections)
		p.referAll(n.Origin, "nivaer", n.Levels, levels)
		for j := range n.Actions {
			p.referAll(n.Actions[j].Origin, "nivaer", n.Actions[j].Levels, b.levels)
		}
	}
}

// levelReferences follows levels back to the ones they succeed. Those of an
// edition that is not held cannot be checked.
func (p *pass) levelReferences(m *model.Municipality, ed *model.Edition) {
	older := newNames(diag.Text{SV: "ingen äldre nivå", EN: "no older level"}, knowsOrder(m))
	for e := m.Before(ed); e != nil; e = m.Before(e) {
		older.join(p.book(m, e).levels)
	}
	if len(older.ids) == 0 {
		return
	}
	for _, a := range ed.Areas {
		for _, l := range a.Levels {
			p.referAll(l.Origin, "eftertradare_till", l.Successors, older)
		}
	}
}

func (p *pass) defaultChoiceReferences(m *model.Municipality) {
	d := m.DefaultChoice
	if d == nil {
		return
	}
	p.refer(d.Origin, "beslut", d.Decision, p.all(m, func(b *book) names { return b.decisions }))
	levels, providers := p.all(m, func(b *book) names { return b.levels }), p.providers(m)
	for i := range d.Rotas {
		p.referAll(d.Rotas[i].Origin, "nivaer", d.Rotas[i].Levels, levels)
		p.referAll(d.Rotas[i].Origin, "anordnare", d.Rotas[i].Providers, providers)
	}
}

func (p *pass) providerReferences(m *model.Municipality) {
	levels := p.all(m, func(b *book) names { return b.levels })
	measures := newNames(diag.Text{SV: "inget mått", EN: "no measure"}, p.named(path.Join("data", m.ID, "huvudman.toml")))
	for _, ms := range m.Measures {
		measures.add(ms.ID)
	}
	for _, pr := range m.Providers {
		units := newNames(diag.Text{SV: "ingen enhet", EN: "no unit"}, p.named(path.Join("data", m.ID, "anordnare", pr.Slug+".toml")))
		for _, u := range pr.Units {
			units.add(u.ID)
		}
		for _, a := range pr.Authorisations {
			p.refer(a.Origin, "niva", a.Level, levels)
			p.referAll(a.Origin, "enheter", a.Units, units)
		}
		for _, r := range pr.Results {
			p.refer(r.Origin, "matt", r.Measure, measures)
			p.refer(r.Origin, "niva", r.Level, levels)
		}
	}
}
