package check

import (
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// identityRules documents the rules of this file.
func identityRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "org-number", Title: diag.Text{
			SV: "Ett organisationsnummer har rätt form och rätt kontrollsiffra.",
			EN: "An organisation number has the right form and the right check digit."},
			Why: diag.Text{
				SV: "Numret knyter auktorisationen till rätt företag. Med ett felskrivet nummer kan ingen kontrollera skatter, ägare och årsredovisning.",
				EN: "The number ties the authorisation to the right company. With a misspelt one nobody can look up taxes, owners and annual reports."},
			Fix: diag.Text{
				SV: "Skriv tio siffror med bindestreck före de fyra sista, som 212000-0167, så som numret står på registreringsbeviset.",
				EN: "Write ten digits with a hyphen before the last four, as in 212000-0167 and on the certificate of registration."}}, run: orgNumbers},
		{Rule: diag.Rule{Code: "org-number-person", Title: diag.Text{
			SV: "Ett organisationsnummer är inte någons personnummer.",
			EN: "An organisation number is nobody's personal identity number."},
			Why: diag.Text{
				SV: "Ett personnummer får inte publiceras, och det som en gång har sparats i git finns kvar där.",
				EN: "A personal identity number must not be published, and what has once been stored in git stays there."},
			Fix: diag.Text{
				SV: "Ta bort numret. Drivs verksamheten av en enskild person skriver du juridisk_form = \"enskild-naringsverksamhet\" och utelämnar organisationsnummer. Är filen redan sparad i git ber du den som sköter arkivet att ta bort numret ur historiken.",
				EN: "Remove the number. If one person runs the business, write juridisk_form = \"enskild-naringsverksamhet\" and leave organisationsnummer out. If the file is already stored in git, ask whoever keeps the repository to remove the number from its history."}}, run: orgNumbersOfPersons},
		{Rule: diag.Rule{Code: "sole-trader-number", Title: diag.Text{
			SV: "En enskild näringsverksamhet har inget organisationsnummer i uppgifterna.",
			EN: "A sole trader has no organisation number in the data."},
			Why: diag.Text{
				SV: "En enskild näringsidkares organisationsnummer är ägarens personnummer, och det får inte publiceras.",
				EN: "A sole trader's organisation number is the owner's personal identity number, which must not be published."},
			Fix: diag.Text{
				SV: "Ta bort raden organisationsnummer. Webbplatsen säger själv att numret inte visas. Är det i själva verket ett bolag ändrar du juridisk_form.",
				EN: "Remove the line organisationsnummer. The site itself says that the number is not shown. If it is in fact a company, change juridisk_form."}}, run: soleTraderNumbers},
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

// orgNumbers finds organisation numbers that cannot be, or are written in
// another way than the rest of the program expects.
func orgNumbers(p *pass) {
	p.eachOrgNumber(func(o diag.Origin, written string) {
		n := readOrgNumber(written)
		at := o.At("organisationsnummer")
		switch {
		case n.personal(): // the next rule's business
		case n.ten == "":
			message := n.oddity
			if message.IsZero() {
				message = diag.Textf("organisationsnumret har fel form", "the organisation number has the wrong form")
			}
			p.add(diag.Diagnostic{Span: at, Message: message, Conceal: n.mayHidePersonal(),
				Hint: diag.Textf("skriv sex siffror, bindestreck och fyra siffror, som 212000-0167", "write six digits, a hyphen and four digits, as in 212000-0167")})
		case !luhn(n.ten):
			p.report(at, diag.Textf("organisationsnumrets kontrollsiffra stämmer inte", "the organisation number's check digit is wrong"),
				diag.Textf("jämför med registreringsbeviset; två siffror kan ha bytt plats", "compare with the certificate; two digits may have changed places"))
		case written != n.right():
			p.report(at, n.oddity, diag.Textf("skriv %q", "write %q", n.right()))
		}
	})
}

// orgNumbersOfPersons finds organisation numbers that are made as those of
// persons are.
func orgNumbersOfPersons(p *pass) {
	p.eachOrgNumber(func(o diag.Origin, written string) {
		if readOrgNumber(written).personal() {
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
