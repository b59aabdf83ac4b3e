package check

import (
	"path"
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// editionRules documents the rules of this file.
func editionRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "adopted-without-decision", Title: diag.Text{
			SV: "En antagen utgåva har ett beslut med datum, paragraf och diarienummer, eller säger vad som saknas.",
			EN: "An adopted edition has a decision with date, paragraph and case number, or says what is missing."},
			Why: diag.Text{
				SV: "Villkoren binder anordnarna först när nämnden har beslutat om dem, och den som vill överklaga måste kunna hitta beslutet.",
				EN: "The conditions bind providers only once the board has decided them, and whoever wants to appeal must be able to find the decision."},
			Fix: diag.Text{
				SV: "Skriv datum, paragraf och diarienummer ur protokollet. Är något inte känt förklarar du det med saknas.",
				EN: "Write date, paragraph and case number from the minutes. If something is not known, explain it with saknas."}}, run: adoptedWithoutDecision},
		{Rule: diag.Rule{Code: "two-editions-in-force", Title: diag.Text{
			SV: "En antagen utgåva gäller i taget.",
			EN: "One adopted edition is in force at a time."},
			Why: diag.Text{
				SV: "Gäller två utgåvor samma dag går det inte att säga vilka villkor en anordnare ska följa.",
				EN: "If two editions are in force on one day, nobody can say which conditions a provider must meet."},
			Fix: diag.Text{
				SV: "Skriv galler_till i den tidigare utgåvan, dagen före den nya börjar gälla, eller ersatter i den nya.",
				EN: "Write galler_till in the earlier edition, the day before the new one begins, or ersatter in the new one."}}, run: twoInForce},
		{Rule: diag.Rule{Code: "wrong-predecessor", Title: diag.Text{
			SV: "En utgåva ersätter och jämförs med den närmast före.",
			EN: "An edition replaces and is compared with the one immediately before."},
			Why: diag.Text{
				SV: "Ändringsloggen visar vad som är nytt sedan utgåvan före. Pekar den på en annan utgåva saknas ändringar eller räknas två gånger.",
				EN: "The change log shows what is new since the edition before. If it points to another one, changes are missed or counted twice."},
			Fix: diag.Text{
				SV: "Skriv mappnamnet på den utgåva som gällde närmast före, eller rätta galler_fran om ordningen är fel.",
				EN: "Write the folder name of the edition that applied immediately before, or correct galler_fran if the order is wrong."}}, run: wrongPredecessor},
	}
}

// twoInForce finds days on which two adopted editions are in force. One that
// applies until further notice ends when the one that replaces it begins.
func twoInForce(p *pass) {
	for _, m := range p.site.Municipalities {
		if slices.ContainsFunc(m.Editions, endsFirst) {
			continue
		}
		eds := adopted(m)
		for i, ed := range eds {
			for _, later := range eds[i+1:] {
				end := ed.InForceTo
				if end.IsZero() && later.Replaces == ed.ID && ed.InForceFrom.Before(later.InForceFrom) {
					end = later.InForceFrom.AddDays(-1)
				}
				if (model.Period{From: ed.InForceFrom, To: end}).Contains(later.InForceFrom) {
					p.report(later.At("galler_fran"),
						diag.Textf("utgåvorna %q och %q gäller samtidigt från %s", "the editions %q and %q are both in force from %s", ed.ID, later.ID, later.InForceFrom),
						diag.Textf("skriv galler_till i %s, eller ersatter i %s", "write galler_till in %s, or ersatter in %s", ed.ID, later.ID),
						remark(ed.At("galler_fran"), "den tidigare utgåvan", "the earlier edition"))
				}
			}
		}
	}
}

// adoptedWithoutDecision finds adopted editions whose decision is not told. A
// decision whose particulars are unknown says so, and why.
func adoptedWithoutDecision(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if !ed.IsAdopted() || !p.whole(path.Join("data", m.ID, ed.ID, "utgava.toml")) {
			return
		}
		some := false
		for i := range ed.Decisions {
			d := &ed.Decisions[i]
			if d.Kind != model.DecisionAdoption {
				continue
			}
			some = true
			known := !d.Date.IsZero() && d.Paragraph != "" && d.CaseNumber != ""
			if !known && d.Missing == "" {
				p.report(d.At(""), diag.Textf("beslutet att anta utgåvan saknar datum, paragraf eller diarienummer", "the decision to adopt the edition lacks a date, paragraph or case number"),
					diag.Textf("fyll i dem, eller förklara med saknas vad som inte är känt", "fill them in, or explain with saknas what is not known"))
			}
		}
		if !some {
			p.report(ed.At("status"), diag.Textf("utgåvan är antagen men inget beslut antar den", "the edition is adopted but no decision adopts it"),
				diag.Textf("lägg till ett [[beslut]] med slag = \"antar\"", "add a [[beslut]] with slag = \"antar\""))
		}
	})
}

// wrongPredecessor makes sure that an edition names the one that it follows on,
// which is the one it is compared with.
func wrongPredecessor(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if !knowsOrder(m) {
			return
		}
		known, earlier := p.editions(m), m.Before(ed)
		if ed.Replaces != "" && known.set[ed.Replaces] {
			p.predecessor(ed.Origin, "ersatter", ed.Replaces, earlier)
		}
		if ed.Motives != nil && known.set[ed.Motives.From] {
			p.predecessor(ed.Motives.Origin, "fran", ed.Motives.From, earlier)
		}
	})
}

func (p *pass) predecessor(o diag.Origin, key, id string, earlier *model.Edition) {
	switch {
	case earlier == nil:
		p.report(o.At(key), diag.Textf("ingen utgåva kommer före den här", "no edition comes before this one"), diag.Text{})
	case earlier.ID != id:
		p.report(o.At(key), diag.Textf("utgåvan närmast före är %q, inte %q", "the edition immediately before is %q, not %q", earlier.ID, id),
			diag.Textf("ordningen följer galler_fran, och en antagen utgåva följer på en antagen", "the order follows galler_fran, and an adopted edition follows on an adopted one"))
	}
}
