package check

import (
	"regexp"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// identityRules documents the rules of this file.
func identityRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "org-number", Title: diag.Text{
			SV: "Ett organisationsnummer har rätt form och rätt kontrollsiffra.",
			EN: "An organisation number has the right form and the right check digit."}}, run: orgNumbers},
		{Rule: diag.Rule{Code: "org-number-person", Title: diag.Text{
			SV: "Ett organisationsnummer är inte någons personnummer.",
			EN: "An organisation number is nobody's personal identity number."}}, run: orgNumbersOfPersons},
		{Rule: diag.Rule{Code: "sole-trader-number", Title: diag.Text{
			SV: "En enskild näringsverksamhet har inget organisationsnummer i uppgifterna.",
			EN: "A sole trader has no organisation number in the data."},
			Why: diag.Text{SV: "Numret är ägarens personnummer.", EN: "The number is the owner's personal identity number."}}, run: soleTraderNumbers},
	}
}

// luhn reports whether the last of the digits is the check digit of the
// others. Other characters are skipped.
func luhn(s string) bool {
	sum, double := 0, false
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		d := int(s[i] - '0')
		if double {
			d *= 2
			if d > 9 {
				d -= 9
			}
		}
		sum += d
		double = !double
	}
	return sum%10 == 0
}

// eachOrgNumber calls f for each organisation number of the site, but for
// those of sole traders, which have a rule of their own.
func (p *pass) eachOrgNumber(f func(o diag.Origin, number string)) {
	for _, m := range p.site.Municipalities {
		if m.OrgNumber != "" {
			f(m.Origin, m.OrgNumber)
		}
	}
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		if pr.OrgNumber != "" && pr.LegalForm != model.SoleTrader {
			f(pr.Origin, pr.OrgNumber)
		}
	})
}

// orgNumbers finds organisation numbers that cannot be.
func orgNumbers(p *pass) {
	form, personal := regexp.MustCompile(`^\d{6}-\d{4}$`), personalForm()
	p.eachOrgNumber(func(o diag.Origin, number string) {
		switch {
		case personal.MatchString(number): // the next rule's business
		case !form.MatchString(number):
			p.report(o.At("organisationsnummer"), diag.Textf("organisationsnumret har fel form", "the organisation number has the wrong form"),
				diag.Textf("skriv sex siffror, bindestreck och fyra siffror, som 212000-0167", "write six digits, a hyphen and four digits, as in 212000-0167"))
		case !luhn(number):
			p.report(o.At("organisationsnummer"), diag.Textf("organisationsnumrets kontrollsiffra stämmer inte", "the organisation number's check digit is wrong"),
				diag.Textf("jämför med registreringsbeviset; två siffror kan ha bytt plats", "compare with the certificate; two digits may have changed places"))
		}
	})
}

// orgNumbersOfPersons finds organisation numbers that are made as those of
// persons are. In all others the third digit is at least 2.
func orgNumbersOfPersons(p *pass) {
	personal := personalForm()
	p.eachOrgNumber(func(o diag.Origin, number string) {
		if personal.MatchString(number) {
			p.add(diag.Diagnostic{
				Span:    o.At("organisationsnummer"),
				Message: diag.Textf("det här är formen på ett personnummer", "this is the form of a personal identity number"),
				Why:     diag.Textf("den tredje siffran i ett organisationsnummer är minst 2", "the third digit of an organisation number is at least 2"),
				Hint:    diag.Textf("ta bort numret, och se till att det inte ligger kvar i versionshistoriken", "remove the number, and make sure that it does not stay in the version history"),
				Conceal: true,
			})
		}
	})
}

// personalForm is the form of the numbers of persons, with or without the
// century of a birth. That of an organisation number is 16.
func personalForm() *regexp.Regexp {
	return regexp.MustCompile(`^(1[89]|20)?\d\d[01]\d{3}[-+ ]?\d{4}$`)
}

// soleTraderNumbers finds numbers stored for sole traders.
func soleTraderNumbers(p *pass) {
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		if pr.LegalForm == model.SoleTrader && pr.OrgNumber != "" {
			p.add(diag.Diagnostic{
				Span:    pr.At("organisationsnummer"),
				Message: diag.Textf("en enskild näringsverksamhet får inte ha något nummer här", "a sole trader must have no number here"),
				Why:     diag.Textf("numret är ägarens personnummer", "the number is the owner's personal identity number"),
				Hint:    diag.Textf("ta bort raden, och se till att numret inte ligger kvar i versionshistoriken", "remove the line, and make sure that the number does not stay in the version history"),
				Conceal: true,
			})
		}
	})
}
