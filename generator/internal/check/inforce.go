package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// inForceRules documents the rules of this file.
func inForceRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "edition-gap", Title: diag.Text{
			SV: "Mellan två antagna utgåvor finns ingen dag utan villkor.",
			EN: "Between two adopted editions there is no day without conditions."},
			Why: diag.Text{
				SV: "En dag då ingen utgåva gäller finns det inga villkor att följa upp, och ingen nivå att välja.",
				EN: "On a day without an edition in force there are no conditions to review, and no level to choose."},
			Fix: diag.Text{
				SV: "Rätta galler_till i den tidigare utgåvan eller galler_fran i den senare. Gäller den tidigare tills den nya kommer kan du ta bort galler_till och skriva ersatter i den nya.",
				EN: "Correct galler_till in the earlier edition or galler_fran in the later. If the earlier applies until the new one comes, remove galler_till and write ersatter in the new one."}}, run: editionGaps},
		{Rule: diag.Rule{Code: "in-force-before-appeal", Severity: diag.Warning, Title: diag.Text{
			SV: "En utgåva börjar gälla först när tiden för att överklaga har gått ut.",
			EN: "An edition begins only once the time to appeal is over."},
			Why: diag.Text{
				SV: "Upphävs beslutet har anordnarna redan rättat sig efter villkor som inte gäller. Det är tillåtet men bör vara ett medvetet val.",
				EN: "If the decision is quashed, providers have already complied with conditions that do not apply. It is allowed but should be a deliberate choice."},
			Fix: diag.Text{
				SV: "Kontrollera båda datumen. Är de rätt skriver du en källnot i utgåvan om att den börjar gälla innan beslutet har fått laga kraft.",
				EN: "Check both dates. If they are right, write a source note in the edition that it begins before the decision is final."},
			Noted: true}, run: inForceBeforeAppeal},
		{Rule: diag.Rule{Code: "in-force-before-decision", Title: diag.Text{
			SV: "En utgåva börjar inte gälla innan den har antagits.",
			EN: "An edition does not begin before it has been adopted."},
			Why: diag.Text{
				SV: "Ingen kan vara bunden av villkor som ännu inte är beslutade.",
				EN: "Nobody can be bound by conditions that are not decided yet."},
			Fix: diag.Text{
				SV: "Jämför med protokollet och rätta beslutets datum eller galler_fran. Oftast är det årtalet som är fel.",
				EN: "Compare with the minutes and correct the decision's date or galler_fran. Mostly it is the year that is wrong."}}, run: inForceBeforeDecision},
		{Rule: diag.Rule{Code: "regulation-not-in-force", Title: diag.Text{
			SV: "Det reglemente som en utgåva vilar på gäller när utgåvan börjar gälla.",
			EN: "The regulation that an edition rests on is in force when the edition begins."},
			Why: diag.Text{
				SV: "En anordnare ska uppfylla både reglementet och utgåvan. Den som läser det reglemente som inte gäller följer fel regler.",
				EN: "A provider must meet both the regulation and the edition. Whoever reads one that is not in force follows the wrong rules."},
			Fix: diag.Text{
				SV: "Skriv id för det reglemente som gällde då, eller rätta dess galler_fran och galler_till i huvudman.toml.",
				EN: "Write the id of the regulation that was in force then, or correct its galler_fran and galler_till in huvudman.toml."}}, run: regulationNotInForce},
	}
}

// adoptions calls f for each decision to adopt an edition.
func (p *pass) adoptions(f func(ed *model.Edition, d *model.Decision)) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for i := range ed.Decisions {
			if ed.Decisions[i].Kind == model.DecisionAdoption {
				f(ed, &ed.Decisions[i])
			}
		}
	})
}

// inForceBeforeDecision finds editions that begin before they were adopted.
func inForceBeforeDecision(p *pass) {
	p.adoptions(func(ed *model.Edition, d *model.Decision) {
		if !beginsBefore(ed, d.Date) {
			return
		}
		hint := diag.Textf("skriv en dag efter %s", "write a day after %s", d.Date)
		if next := ed.InForceFrom.AddMonths(12); !next.Before(d.Date) {
			hint = diag.Textf("menade du %s?", "did you mean %s?", next)
		}
		p.report(ed.At("galler_fran"),
			diag.Textf("utgåvan börjar gälla %s men antas först %s", "the edition begins on %s but is only adopted on %s", ed.InForceFrom, d.Date),
			hint, remark(d.At("datum"), "beslutets datum står här", "the decision's date stands here"))
	})
}

// inForceBeforeAppeal finds editions that begin while they can be appealed.
func inForceBeforeAppeal(p *pass) {
	p.adoptions(func(ed *model.Edition, d *model.Decision) {
		if d.AppealTo.IsZero() || ed.InForceFrom.IsZero() || d.AppealTo.Before(ed.InForceFrom) || beginsBefore(ed, d.Date) || p.answered(ed.Notes) {
			return
		}
		p.report(ed.At("galler_fran"),
			diag.Textf("utgåvan börjar gälla %s men får överklagas till och med %s", "the edition begins on %s but can be appealed until %s", ed.InForceFrom, d.AppealTo),
			p.noteHint(), remark(d.At("overklagas_till"), "sista dagen att överklaga står här", "the last day to appeal stands here"))
	})
}

func beginsBefore(ed *model.Edition, day model.Date) bool {
	return !ed.InForceFrom.IsZero() && !day.IsZero() && ed.InForceFrom.Before(day)
}

// editionGaps finds days between adopted editions on which none is in force.
// An edition without a last day leaves no gap behind it.
func editionGaps(p *pass) {
	for _, m := range p.site.Municipalities {
		if !knowsEditions(m) {
			continue
		}
		var last *model.Edition // of those so far the one that ends last
		for _, ed := range adopted(m) {
			end := ed.InForceTo
			if last != nil && !last.InForceTo.IsZero() && last.InForceTo.AddDays(1).Before(ed.InForceFrom) {
				p.gap(last, ed)
			}
			if last == nil || !last.InForceTo.IsZero() && (end.IsZero() || last.InForceTo.Before(end)) {
				last = ed
			}
		}
	}
}

func (p *pass) gap(earlier, later *model.Edition) {
	from, to := earlier.InForceTo.AddDays(1), later.InForceFrom.AddDays(-1)
	message := diag.Textf("ingen utgåva gäller från %s till och med %s", "no edition is in force from %s until %s", from, to)
	if from == to {
		message = diag.Textf("ingen utgåva gäller %s", "no edition is in force on %s", from)
	}
	p.report(later.At("galler_fran"), message,
		diag.Textf("skriv galler_fran = %s här, eller galler_till = %s i utgåvan %s", "write galler_fran = %s here, or galler_till = %s in the edition %s", from, to, earlier.ID),
		remark(earlier.At("galler_till"), "den tidigare utgåvans sista dag står här", "the earlier edition's last day stands here"))
}

// knowsEditions reports whether it is known of every edition of m when it
// begins and whether it is adopted.
func knowsEditions(m *model.Municipality) bool {
	return knowsOrder(m) && !slices.ContainsFunc(m.Editions, func(ed *model.Edition) bool { return !model.Statuses().Has(ed.Status) })
}

// knowsOrder reports whether it is known in which order the editions of m come.
// One whose first day could not be read stands first in the list, and one that
// ends before it begins may stand anywhere.
func knowsOrder(m *model.Municipality) bool {
	return !slices.ContainsFunc(m.Editions, func(ed *model.Edition) bool { return ed.InForceFrom.IsZero() || endsFirst(ed) })
}

// endsFirst reports whether an edition's last day is before its first, which is
// another rule's finding.
func endsFirst(ed *model.Edition) bool {
	return !ed.InForceTo.IsZero() && ed.InForceTo.Before(ed.InForceFrom)
}

// regulationNotInForce finds editions that rest on a regulation which is not
// in force on their first day.
func regulationNotInForce(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if ed.InForceFrom.IsZero() {
			return
		}
		for i := range m.Regulations {
			r := &m.Regulations[i]
			if r.ID != ed.Regulation || r.ID == "" {
				continue
			}
			switch {
			case !r.InForceTo.IsZero() && r.InForceTo.Before(ed.InForceFrom):
				p.report(ed.At("reglemente"),
					diag.Textf("reglementet %q upphörde %s, men utgåvan börjar gälla %s", "the regulation %q ended on %s, but the edition begins on %s", r.ID, r.InForceTo, ed.InForceFrom),
					regulationHint(m, ed), remark(r.At("galler_till"), "reglementets sista dag står här", "the regulation's last day stands here"))
			case ed.InForceFrom.Before(r.InForce):
				p.report(ed.At("reglemente"),
					diag.Textf("reglementet %q gäller från %s, men utgåvan börjar gälla redan %s", "the regulation %q applies from %s, but the edition begins already on %s", r.ID, r.InForce, ed.InForceFrom),
					regulationHint(m, ed), remark(r.At("galler_fran"), "reglementets första dag står här", "the regulation's first day stands here"))
			}
		}
	})
}

// regulationHint names a regulation that was in force.
func regulationHint(m *model.Municipality, ed *model.Edition) diag.Text {
	for i := range m.Regulations {
		r := &m.Regulations[i]
		if !r.InForce.IsZero() && (model.Period{From: r.InForce, To: r.InForceTo}).Contains(ed.InForceFrom) {
			return diag.Textf("%q gällde då", "%q was in force then", r.ID)
		}
	}
	return diag.Textf("rätta datumen i huvudman.toml om de är fel", "correct the dates in huvudman.toml if they are wrong")
}
