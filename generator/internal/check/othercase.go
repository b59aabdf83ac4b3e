package check

import (
	"strings"
	"unicode"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// otherCaseRules documents the rules of this file.
func otherCaseRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "other-case", Title: diag.Text{
			SV: "Beslutet att anta en utgåva har samma diarienummer som förslaget, och en paragraf i ett protokoll hör till ett enda ärende.",
			EN: "The decision to adopt an edition has the case number of its proposal, and a paragraph of the minutes belongs to a single case."},
			Why: diag.Text{
				SV: "Den som följer diarienumret hamnar annars i ett annat ärende och hittar inte det som ligger bakom villkoren.",
				EN: "Whoever follows the case number ends up in another case and does not find what lies behind the conditions."},
			Fix: diag.Text{
				SV: "Jämför med protokollet och skrivelsen och rätta det nummer som är fel. Behandlades förslaget verkligen i ett annat ärende skriver du en källnot i utgåvan om det.",
				EN: "Compare with the minutes and the proposal and correct the number that is wrong. If the proposal was indeed dealt with in another case, write a source note in the edition about it."},
			Noted: true}, run: otherCases},
	}
}

// otherCases finds decisions with the case number of another matter.
func otherCases(p *pass) {
	for _, m := range p.site.Municipalities {
		seen := map[string]*model.Decision{} // by what identifies a paragraph of minutes
		for _, ed := range m.Editions {
			for i := range ed.Decisions {
				d := &ed.Decisions[i]
				if d.CaseNumber == "" || p.answered(ed.Notes) || p.otherThanProposed(ed, d) {
					continue
				}
				p.otherThanMinuted(seen, d)
			}
		}
	}
}

// otherThanProposed reports a decision to adopt an edition that belongs to
// none of the cases in which the edition was proposed.
func (p *pass) otherThanProposed(ed *model.Edition, d *model.Decision) bool {
	if d.Kind != model.DecisionAdoption {
		return false
	}
	var proposal *model.Decision
	for i := range ed.Decisions {
		f := &ed.Decisions[i]
		if f.Kind != model.DecisionProposal || f.CaseNumber == "" {
			continue
		}
		if plainCase(f.CaseNumber) == plainCase(d.CaseNumber) {
			return false
		}
		proposal = f
	}
	if proposal == nil {
		return false
	}
	p.report(d.At("diarienummer"),
		diag.Textf("beslutet hör till ett annat ärende (%s) än förslaget (%s)", "the decision belongs to another case (%s) than the proposal (%s)", d.CaseNumber, proposal.CaseNumber),
		diag.Textf("är det samma ärende, skriv %q; annars, lägg till kallnot = [{ text = \"…\", regel = %q }] i utgåvan",
			"if it is the same case, write %q; otherwise add kallnot = [{ text = \"…\", regel = %q }] to the edition", proposal.CaseNumber, p.rule.Code),
		remark(proposal.At("diarienummer"), "förslagets diarienummer står här", "the proposal's case number stands here"))
	return true
}

// otherThanMinuted reports a decision with the same body, date and paragraph
// as one before it and another case number.
func (p *pass) otherThanMinuted(seen map[string]*model.Decision, d *model.Decision) {
	if d.Date.IsZero() || d.Paragraph == "" || d.Body == "" {
		return
	}
	key := strings.Join([]string{plainCase(d.Body), d.Date.String(), plainCase(d.Paragraph)}, "\x00")
	first := seen[key]
	if first == nil {
		seen[key] = d
		return
	}
	if plainCase(first.CaseNumber) != plainCase(d.CaseNumber) {
		p.report(d.At("diarienummer"),
			diag.Textf("%s %s har redan ett annat diarienummer, %s", "%s of %s has another case number already, %s", d.Paragraph, d.Date, first.CaseNumber),
			diag.Textf("skriv %q, eller rätta paragrafen", "write %q, or correct the paragraph", first.CaseNumber),
			remark(first.At("diarienummer"), "samma paragraf med det andra numret", "the same paragraph with the other number"))
	}
}

// plainCase makes spellings of a case number equal: dashes and spaces of all
// sorts and capitals do not count.
func plainCase(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '\u2212' || r == '\u00ad' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
