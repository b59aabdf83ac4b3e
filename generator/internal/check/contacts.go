package check

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// contactRules documents the rules of this file.
func contactRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "email", Title: diag.Text{
			SV: "En e-postadress har rätt form.",
			EN: "An e-mail address has the right form."}}, run: emails},
		{Rule: diag.Rule{Code: "phone", Title: diag.Text{
			SV: "Ett telefonnummer går att ringa.",
			EN: "A phone number can be dialled."}}, run: phones},
		{Rule: diag.Rule{Code: "postal-code", Title: diag.Text{
			SV: "Ett postnummer har formen 131 81.",
			EN: "A postal code has the form 131 81."}}, run: postalCodes},
		{Rule: diag.Rule{Code: "web-address", Title: diag.Text{
			SV: "Webbadresser är hela och börjar med https://.",
			EN: "Web addresses are whole and begin with https://."}}, run: webAddresses},
	}
}

// eachContact calls f for each contact of the site.
func (p *pass) eachContact(f func(c *model.Contact)) {
	f(&p.site.Config.Contact)
	for _, m := range p.site.Municipalities {
		f(&m.Contact)
	}
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) { f(&pr.Contact) })
}

// postalCodes finds postal codes that are not five digits, spaced as in
// Swedish addresses.
func postalCodes(p *pass) {
	form := regexp.MustCompile(`^[1-9]\d\d \d\d$`)
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		for _, u := range pr.Units {
			if u.PostalCode != "" && !form.MatchString(u.PostalCode) {
				p.report(u.At("postnummer"), diag.Textf("postnumret har fel form", "the postal code has the wrong form"),
					diag.Textf("skriv tre siffror, mellanslag och två siffror, som 131 81", "write three digits, a space and two digits, as in 131 81"))
			}
		}
	})
}

// phones finds phone numbers that a phone cannot dial.
func phones(p *pass) {
	forms := phoneForms()
	p.eachContact(func(c *model.Contact) { p.phone(forms, c.Origin, c.Phone) })
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		for _, u := range pr.Units {
			p.phone(forms, u.Origin, u.Phone)
		}
	})
}

func (p *pass) phone(forms []phoneForm, o diag.Origin, number string) {
	if number == "" || slices.ContainsFunc(forms, func(f phoneForm) bool { return f.fits(number) }) {
		return
	}
	p.report(o.At("telefon"), diag.Textf("telefonnumret har fel form", "the phone number has the wrong form"),
		diag.Textf("skriv riktnummer, bindestreck och siffror i grupper, som 08-718 80 00", "write the area code, a hyphen and groups of digits, as in 08-718 80 00"))
}

// phoneForm is a way to write a phone number, with the number of digits it may
// have.
type phoneForm struct {
	pattern  *regexp.Regexp
	min, max int
}

// phoneForms are Swedish numbers with an area code, numbers in international
// form, numbers that cost nothing or are charged apart, and short numbers such
// as 112 and 11313.
func phoneForms() []phoneForm {
	return []phoneForm{
		{regexp.MustCompile(`^0\d{1,3}-\d{2,3}( \d{2,3})+$`), 8, 10},
		{regexp.MustCompile(`^\+46 \d{1,3}[- ]\d{2,3}( \d{2,3})+$`), 9, 11},
		{regexp.MustCompile(`^(020|077\d)-\d{2,3}( \d{2,3})*$`), 6, 10},
		{regexp.MustCompile(`^11\d{1,4}$`), 3, 6},
	}
}

func (f phoneForm) fits(number string) bool {
	n := 0
	for i := range len(number) {
		if digit(number[i]) {
			n++
		}
	}
	return n >= f.min && n <= f.max && f.pattern.MatchString(number)
}

// emails finds e-mail addresses that cannot be.
func emails(p *pass) {
	form := regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$`)
	p.eachContact(func(c *model.Contact) {
		if c.Email != "" && !form.MatchString(c.Email) {
			p.report(c.At("epost"), diag.Textf("e-postadressen har fel form", "the e-mail address has the wrong form"),
				diag.Textf("skriv en adress som kundval@kommunen.se", "write an address such as kundval@kommunen.se"))
		}
	})
}

// webAddresses finds addresses that are not whole and encrypted.
func webAddresses(p *pass) {
	p.web(p.site.Config.Origin, "bas_url", p.site.Config.BaseURL)
	if u := p.site.Config.BaseURL; u != "" && !strings.HasSuffix(u, "/") {
		p.report(p.site.Config.At("bas_url"), diag.Textf("webbplatsens adress ska sluta med ett snedstreck", "the site's address must end with a slash"), diag.Text{})
	}
	p.web(p.site.Config.Accessibility.Origin, "anmalan_lank", p.site.Config.Accessibility.Complaint)
	p.eachContact(func(c *model.Contact) { p.web(c.Origin, "webb", c.Web) })
	for _, m := range p.site.Municipalities {
		p.web(m.Application.Origin, "webb", m.Application.Web)
	}
}

func (p *pass) web(o diag.Origin, key, address string) {
	if address == "" {
		return
	}
	u, err := url.Parse(address)
	if err == nil && u.Scheme == "https" && strings.Contains(u.Host, ".") && u.User == nil && !strings.ContainsAny(address, " \t\n") {
		return
	}
	hint := diag.Textf("skriv hela adressen, som https://kommunen.se/kundval", "write the whole address, as in https://kommunen.se/kundval")
	if rest, ok := strings.CutPrefix(address, "http://"); ok {
		hint = diag.Textf("pröva https://%s", "try https://%s", rest)
	}
	p.report(o.At(key), diag.Textf("webbadressen ska vara hel och börja med https://", "the web address must be whole and begin with https://"), hint)
}
