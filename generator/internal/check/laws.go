package check

import (
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// lawRules documents the rules of this file.
func lawRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "law-number", Severity: diag.Warning, Title: diag.Text{
			SV: "Numret på en lag är ett årtal, ett kolon och ett löpnummer, som (2017:900).",
			EN: "The number of a law is a year, a colon and a running number, as in (2017:900)."},
			Why: diag.Text{
				SV: "Med numret hittar läsaren lagen. Ett tecken fel leder till en annan lag eller ingen alls.",
				EN: "The number is how the reader finds the law. One wrong character leads to another law, or to none."},
			Fix: diag.Text{
				SV: "Slå upp lagen och skriv numret som det står där.",
				EN: "Look the law up and write the number as it stands there."},
			Noted: true}, run: lawNumbers},
		{Rule: diag.Rule{Code: "repealed-law", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett villkor hänvisar till lagar som gäller när utgåvan börjar gälla.",
			EN: "A condition refers to laws that apply when the edition begins."},
			Why: diag.Text{
				SV: "Ingen kan följa en lag som inte finns längre, och det är oklart vad villkoret då kräver.",
				EN: "Nobody can comply with a law that is no more, and it is unclear what the condition then demands."},
			Fix: diag.Text{
				SV: "Hänvisa till den lag som har ersatt den, och kontrollera att kapitel och paragraf stämmer där. Har källan den gamla lagen skriver du en källnot.",
				EN: "Refer to the law that replaced it, and check that chapter and section are right there. If the source has the old law, write a source note."},
			Noted: true}, run: repealedLaws},
	}
}

// cited is a law that a condition cites, with its place.
type cited struct {
	citation
	at diag.Span
}

// citedBy lists what a condition cites, its list of laws first.
func (cs citations) citedBy(c *model.Condition) []cited {
	var out []cited
	for i, law := range c.Laws {
		for _, x := range cs.inList(law) {
			out = append(out, cited{x, c.Within(nth("lagrum", i), x.from, x.to)})
		}
	}
	for _, x := range cs.inText(c.Text) {
		out = append(out, cited{x, c.Within("text", x.from, x.to)})
	}
	return out
}

// lawNumbers finds numbers that no law can have.
func lawNumbers(p *pass) {
	cs := newCitations()
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		if p.answered(c.Notes) {
			return
		}
		for _, x := range cs.citedBy(c) {
			p.lawNumber(x)
		}
	})
	for _, m := range p.site.Municipalities {
		for i, law := range m.LegalBasis.Laws {
			for _, x := range cs.inList(law) {
				p.lawNumber(cited{x, m.LegalBasis.Within(nth("lagrum", i), x.from, x.to)})
			}
		}
	}
	for i := range p.site.Config.Repealed {
		r := &p.site.Config.Repealed[i]
		if r.Law != "" && len(cs.inList(r.Law)) == 0 {
			p.lawNumber(cited{citation{number: r.Law}, r.At("lag")})
		}
		for _, x := range cs.inList(r.Law) {
			p.lawNumber(cited{x, r.Within("lag", x.from, x.to)})
		}
	}
}

func (p *pass) lawNumber(x cited) {
	switch {
	case !x.proper:
		hint := diag.Textf("skriv årtal, kolon och löpnummer, som 2017:900", "write year, colon and running number, as in 2017:900")
		if guess := likelyNumber(x.number); guess != "" {
			hint = diag.Textf("menade du %s?", "did you mean %s?", guess)
		}
		p.report(x.at, diag.Textf("%q är inget nummer på en lag", "%q is no number of a law", x.number), hint)
	case x.year() > p.today.Year:
		p.report(x.at, diag.Textf("år %d har inte varit än, så ingen lag har numret %s", "the year %d is yet to come, so no law has the number %s", x.year(), x.number),
			diag.Textf("kontrollera årtalet", "check the year"))
	}
}

// repealedLaws finds laws that do not apply on an edition's first day, each
// once for a condition, and on the reference date where the choice system rests
// on them.
func repealedLaws(p *pass) {
	cs, acts := newCitations(), p.repealedBy()
	p.eachCondition(func(ed *model.Edition, c *model.Condition) {
		if ed.InForceFrom.IsZero() || p.answered(c.Notes) {
			return
		}
		begins := remark(ed.At("galler_fran"), "utgåvan börjar gälla här", "the edition begins here")
		p.repealed(cs.citedBy(c), acts, ed.InForceFrom, p.noteHint(), begins)
	})
	for _, m := range p.site.Municipalities {
		var all []cited
		for i, law := range m.LegalBasis.Laws {
			for _, x := range cs.inList(law) {
				all = append(all, cited{x, m.LegalBasis.Within(nth("lagrum", i), x.from, x.to)})
			}
		}
		p.repealed(all, acts, p.today, diag.Text{})
	}
}

// repealed reports the laws of a list that do not apply on a day.
func (p *pass) repealed(all []cited, acts map[string]repealedAct, day model.Date, noteHint diag.Text, notes ...diag.Note) {
	told := map[string]int{} // index of the finding about a law
	for _, x := range all {
		act, ok := acts[x.number]
		if !ok || day.Before(act.from) {
			continue
		}
		if i, again := told[x.number]; again {
			p.found[i].Notes = append(p.found[i].Notes, remark(x.at, "den nämns också här", "it is cited here too"))
			continue
		}
		told[x.number] = len(p.found)
		hint := noteHint
		if act.successor != "" {
			hint = diag.Textf("hänvisa till %s", "refer to %s", act.successor)
			if !noteHint.IsZero() {
				hint = diag.Textf("hänvisa till %s; %s", "refer to %s; %s", act.successor, noteHint)
			}
		}
		p.report(x.at, diag.Textf("%s gäller inte från och med %s", "%s does not apply from %s", act.name, act.from), hint, append([]diag.Note(nil), notes...)...)
	}
}

// repealedBy returns the repealed acts by number: those the program knows and
// those of the site, which go before.
func (p *pass) repealedBy() map[string]repealedAct {
	acts := map[string]repealedAct{}
	for _, a := range repealedActs() {
		acts[a.number] = a
	}
	cs := newCitations()
	for i := range p.site.Config.Repealed {
		r := &p.site.Config.Repealed[i]
		for _, x := range cs.inList(r.Law) {
			if x.proper && !r.Repealed.IsZero() {
				acts[x.number] = repealedAct{x.number, r.Law, r.Repealed, r.ReplacedBy}
			}
		}
	}
	return acts
}
