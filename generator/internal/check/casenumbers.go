package check

import (
	"regexp"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// caseNumberRules documents the rules of this file.
func caseNumberRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "case-number", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett diarienummer följer något av nämndens mönster.",
			EN: "A case number follows one of the board's patterns."},
			Why: diag.Text{
				SV: "Med diarienumret hittar man handlingarna hos kommunen. Ett tecken fel räcker för att de inte ska gå att hitta.",
				EN: "The case number is how one finds the documents at the municipality. One wrong character is enough to lose them."},
			Fix: diag.Text{
				SV: "Jämför med beslutet och skriv numret som där. Är det ett nytt sätt att skriva lägger du till mönstret i huvudman.toml.",
				EN: "Compare with the decision and write the number as it stands there. If it is a new way of writing, add the pattern to huvudman.toml."}}, run: caseNumbers},
		{Rule: diag.Rule{Code: "case-number-pattern", Title: diag.Text{
			SV: "Ett mönster för diarienummer går att läsa, och exemplet följer det.",
			EN: "A pattern for case numbers can be read, and its example follows it."},
			Why: diag.Text{
				SV: "Mönstret används för att kontrollera alla diarienummer. Är det fel varnar programmet för rätta nummer och släpper igenom felaktiga.",
				EN: "The pattern is used to check all case numbers. If it is wrong, the program warns about right numbers and lets wrong ones pass."},
			Fix: diag.Text{
				SV: "Utgå från ett mönster som fungerar. \\d{4} betyder fyra siffror och \\d+ en eller flera; bokstäver och bindestreck skrivs som de står.",
				EN: "Start from a pattern that works. \\d{4} means four digits and \\d+ one or more; letters and hyphens are written as they stand."}}, run: caseNumberPatterns},
	}
}

// caseNumberPatterns finds patterns that cannot be read or that their own
// example does not follow.
func caseNumberPatterns(p *pass) {
	for _, m := range p.site.Municipalities {
		for i := range m.CaseNumbers {
			c := &m.CaseNumbers[i]
			re, err := wholePattern(c.Pattern)
			switch {
			case c.Pattern == "" || c.Example == "":
			case err != nil:
				p.report(c.At("monster"), diag.Textf("mönstret går inte att läsa", "the pattern cannot be read"),
					diag.Textf("mönstret är ett reguljärt uttryck, till exempel 'NAF-\\d{4}-\\d{5}'", "the pattern is a regular expression, for example 'NAF-\\d{4}-\\d{5}'"))
			case !re.MatchString(c.Example):
				p.report(c.At("exempel"), diag.Textf("exemplet följer inte mönstret", "the example does not follow the pattern"), diag.Text{},
					remark(c.At("monster"), "mönstret", "the pattern"))
			}
		}
	}
}

func wholePattern(pattern string) (*regexp.Regexp, error) {
	return regexp.Compile(`^(?:` + pattern + `)$`)
}

// caseNumbers finds case numbers that follow none of the board's patterns.
func caseNumbers(p *pass) {
	for _, m := range p.site.Municipalities {
		c := caseChecker{p: p}
		for i := range m.CaseNumbers {
			example := m.CaseNumbers[i].Example
			re, err := wholePattern(m.CaseNumbers[i].Pattern)
			if err == nil && m.CaseNumbers[i].Pattern != "" && (example == "" || re.MatchString(example)) {
				c.patterns = append(c.patterns, re)
				c.examples = append(c.examples, example)
			}
		}
		if len(c.patterns) > 0 && len(c.patterns) == len(m.CaseNumbers) { // a faulty pattern may be the one that fits
			c.municipality(m)
		}
	}
}

type caseChecker struct {
	p        *pass
	patterns []*regexp.Regexp
	examples []string
}

func (c caseChecker) municipality(m *model.Municipality) {
	for i := range m.Regulations {
		c.check(m.Regulations[i].Origin, m.Regulations[i].CaseNumber)
	}
	for _, ed := range m.Editions {
		for i := range ed.Decisions {
			c.check(ed.Decisions[i].Origin, ed.Decisions[i].CaseNumber)
		}
	}
	for _, pr := range m.Providers {
		for _, a := range pr.Authorisations {
			c.check(a.Decision.Origin, a.Decision.CaseNumber)
			for i := range a.Events {
				c.check(a.Events[i].Origin, a.Events[i].CaseNumber)
			}
		}
	}
}

func (c caseChecker) check(o diag.Origin, number string) {
	if number == "" {
		return
	}
	for _, re := range c.patterns {
		if re.MatchString(number) {
			return
		}
	}
	c.p.report(o.At("diarienummer"), diag.Textf("diarienumret följer inget av nämndens mönster", "the case number follows none of the board's patterns"),
		diag.Textf("skriv det som %s", "write it as in %s", strings.Join(c.examples, ", ")))
}
