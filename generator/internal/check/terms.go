package check

import (
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// termRules documents the rules of this file.
func termRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "unknown-term", Title: diag.Text{
			SV: "Nycklar med ett bestämt urval av ord har något av dem.",
			EN: "Keys with a fixed choice of words have one of them."},
			Why: diag.Text{
				SV: "Programmet räknar och sorterar efter de här orden och känner bara igen dem som hör till nyckeln.",
				EN: "The program counts and sorts by these words and only knows those that belong to the key."},
			Fix: diag.Text{
				SV: "Välj ett av de ord som fyndet räknar upp eller föreslår.",
				EN: "Choose one of the words that the finding lists or suggests."}}, run: unknownTerms},
	}
}

// unknownTerms finds words that are not in the vocabulary of their key.
func unknownTerms(p *pass) {
	p.term(p.site.Config.Accessibility.Origin, "uppfyllelse", p.site.Config.Accessibility.Compliance, compliances())
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		p.editionTerms(ed)
		p.changeTerms(ed)
		for _, c := range ed.Conditions {
			p.conditionTerms(c)
		}
	})
	for _, m := range p.site.Municipalities {
		if m.DefaultChoice != nil {
			p.term(m.DefaultChoice.Origin, "metod", m.DefaultChoice.Method, model.DefaultChoiceMethods())
		}
	}
	p.providerTerms()
}

// compliances are the law's words for how accessible a site is.
func compliances() model.Vocabulary {
	return model.Vocabulary{{Code: "helt"}, {Code: "delvis"}, {Code: "inte"}}
}

// term reports a word that the vocabulary lacks.
func (p *pass) term(o diag.Origin, key, word string, v model.Vocabulary) {
	if word == "" || v.Has(word) {
		return
	}
	hint := diag.DidYouMean(word, v.Codes())
	if hint.IsZero() {
		hint = diag.Textf("välj ett av orden %s", "choose one of %s", strings.Join(v.Codes(), ", "))
	}
	p.report(o.At(key), diag.Textf("%q är inget av orden för den här nyckeln", "%q is none of the words for this key", word), hint)
}

func (p *pass) editionTerms(ed *model.Edition) {
	p.term(ed.Origin, "status", ed.Status, model.Statuses())
	for i := range ed.Decisions {
		p.term(ed.Decisions[i].Origin, "slag", ed.Decisions[i].Kind, model.DecisionKinds())
	}
	for i := range ed.Documents {
		p.term(ed.Documents[i].Origin, "slag", ed.Documents[i].Kind, model.DocumentKinds())
	}
	for i := range ed.Occasions {
		p.term(ed.Occasions[i].Origin, "slag", ed.Occasions[i].Kind, model.OccasionKinds())
	}
	if ed.Compensation != nil {
		for i := range ed.Compensation.Amounts {
			p.term(ed.Compensation.Amounts[i].Origin, "regi", ed.Compensation.Amounts[i].Operator, model.Operators())
		}
	}
}

func (p *pass) changeTerms(ed *model.Edition) {
	if ed.Motives == nil {
		return
	}
	for i := range ed.Motives.Notes {
		n := &ed.Motives.Notes[i]
		p.term(n.Origin, "effekt", n.Effect, model.ChangeEffects())
		for j, k := range n.Kinds {
			p.term(n.Origin, nth("slag", j), k, model.ChangeKinds())
		}
		for j, part := range n.Parts {
			p.term(n.Origin, nth("delar", j), part, model.EditionParts())
		}
	}
}

func (p *pass) conditionTerms(c *model.Condition) {
	p.term(c.Origin, "slag", c.Kind, model.ConditionKinds())
	p.term(c.Breach.Origin, "form", c.Breach.Form, model.BreachForms())
	for i := range c.Breach.Parts {
		p.term(c.Breach.Parts[i].Origin, "form", c.Breach.Parts[i].Form, model.BreachForms())
	}
	for i := range c.Requirements {
		p.term(c.Requirements[i].Origin, "riktning", c.Requirements[i].Direction, model.Directions())
	}
}

func (p *pass) providerTerms() {
	forms, operators, kinds := model.LegalForms(), model.Operators(), model.EventKinds()
	facts, answers := model.AccessFacts(), model.Answers()
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		p.term(pr.Origin, "juridisk_form", pr.LegalForm, forms)
		p.term(pr.Origin, "regi", pr.Operator, operators)
		for _, u := range pr.Units {
			for i := range u.Access {
				p.term(u.Access[i].Origin, "fakta", u.Access[i].Fact, facts)
				p.term(u.Access[i].Origin, "svar", u.Access[i].Answer, answers)
			}
		}
		for _, a := range pr.Authorisations {
			for i := range a.Events {
				p.term(a.Events[i].Origin, "slag", a.Events[i].Kind, kinds)
			}
		}
	})
}
