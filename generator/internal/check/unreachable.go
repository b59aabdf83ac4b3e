package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// unreachableRules documents the rules of this file.
func unreachableRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "unreachable-contact", Title: diag.Text{
			SV: "Varje kontakt har en e-postadress eller ett telefonnummer.",
			EN: "Every contact has an e-mail address or a phone number."},
			Why: diag.Text{
				SV: "Den som ska välja måste kunna fråga. En webbadress räcker inte för den som behöver prata med någon.",
				EN: "Whoever is to choose has to be able to ask. A web address is not enough for one who needs to talk to somebody."},
			Fix: diag.Text{
				SV: "Skriv epost eller telefon, helst båda, i kontakten. En anordnare vars auktorisationer är slut behöver ingen.",
				EN: "Write epost or telefon, best both, in the contact. A provider whose authorisations are over needs none."}}, run: unreachable},
	}
}

// unreachable finds contacts without any way to reach somebody. A provider
// that has a phone at a unit can be reached, and one that is over need not be.
func unreachable(p *pass) {
	check := func(o diag.Origin, c *model.Contact) {
		if !o.Has("kontakt") || c.Email != "" || c.Phone != "" {
			return
		}
		p.report(o.KeyAt("kontakt"), diag.Textf("kontakten har varken e-postadress eller telefonnummer", "the contact has neither e-mail address nor phone number"),
			diag.Textf("lägg till epost = \"…\" eller telefon = \"…\"", "add epost = \"…\" or telefon = \"…\""))
	}
	for _, m := range p.site.Municipalities {
		check(m.Origin, &m.Contact)
	}
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		atUnit := slices.ContainsFunc(pr.Units, func(u *model.Unit) bool { return u.Phone != "" })
		if !atUnit && p.listed(pr) {
			check(pr.Origin, &pr.Contact)
		}
	})
}

// listed reports whether a provider stands in the catalogue on the reference
// date, for whatever level.
func (p *pass) listed(pr *model.Provider) bool {
	return slices.ContainsFunc(pr.Authorisations, func(a *model.Authorisation) bool {
		return status.OfAuthorisation(a, p.today).State.Listed()
	})
}
