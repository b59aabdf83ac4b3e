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
			EN: "An e-mail address has the right form."},
			Why: diag.Text{
				SV: "Adressen blir en länk på webbplatsen. Ett mejl till en felskriven adress kommer aldrig fram, och avsändaren får kanske inte veta det.",
				EN: "The address becomes a link on the site. Mail to a misspelt address never arrives, and the sender may not be told."},
			Fix: diag.Text{
				SV: "Skriv adressen utan mellanslag, å, ä och ö, med små bokstäver efter @. Klistra helst in den från ett mejl.",
				EN: "Write the address without spaces, å, ä and ö, in lower case after @. Best paste it from a message."}}, run: emails},
		{Rule: diag.Rule{Code: "phone", Title: diag.Text{
			SV: "Ett telefonnummer går att ringa.",
			EN: "A phone number can be dialled."},
			Why: diag.Text{
				SV: "Numret blir en länk som telefonen ringer upp. En siffra för mycket eller för lite går till fel person eller ingen alls.",
				EN: "The number becomes a link that the phone dials. A digit too many or too few reaches the wrong person, or nobody."},
			Fix: diag.Text{
				SV: "Skriv riktnummer, bindestreck och siffrorna i grupper om två eller tre: 08-465 004 00. Räkna siffrorna.",
				EN: "Write the area code, a hyphen and the digits in groups of two or three: 08-465 004 00. Count the digits."}}, run: phones},
		{Rule: diag.Rule{Code: "postal-code", Title: diag.Text{
			SV: "Ett postnummer har formen 131 81.",
			EN: "A postal code has the form 131 81."},
			Why: diag.Text{
				SV: "Adressen ska gå att söka på i en karta, och listan ska gå att sortera på postnummer.",
				EN: "The address has to be found on a map, and the list sorted by postal code."},
			Fix: diag.Text{
				SV: "Skriv tre siffror, mellanslag och två siffror inom citattecken: \"131 81\".",
				EN: "Write three digits, a space and two digits in quotation marks: \"131 81\"."}}, run: postalCodes},
		{Rule: diag.Rule{Code: "web-address", Title: diag.Text{
			SV: "Webbadresser är hela och börjar med https://.",
			EN: "Web addresses are whole and begin with https://."},
			Why: diag.Text{
				SV: "En adress utan början leder inte ut från webbplatsen, och http:// låter andra läsa och ändra det som skickas.",
				EN: "An address without its beginning does not lead out of the site, and http:// lets others read and change what is sent."},
			Fix: diag.Text{
				SV: "Öppna sidan i webbläsaren och kopiera hela adressen. Fungerar sidan bara med http:// ber du dess ägare att ordna https.",
				EN: "Open the page in the browser and copy the whole address. If the page works only with http://, ask its owner for https."}}, run: webAddresses},
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
		diag.Textf("skriv riktnummer, bindestreck och siffror i grupper, som 08-465 004 00", "write the area code, a hyphen and groups of digits, as in 08-465 004 00"))
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
	form := emailForm()
	p.eachContact(func(c *model.Contact) {
		if c.Email != "" && !form.MatchString(c.Email) {
			p.report(c.At("epost"), diag.Textf("e-postadressen har fel form", "the e-mail address has the wrong form"),
				diag.Textf("skriv en adress som kundval@kommunen.se", "write an address such as kundval@kommunen.se"))
		}
	})
}

func emailForm() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$`)
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
	p.unencrypted()
}

// unencrypted finds addresses that begin with http:// in running texts too.
func (p *pass) unencrypted() {
	type line struct {
		file string
		n    int
	}
	told := map[line]bool{} // where a key's value has been refused
	for _, d := range p.found {
		told[line{d.Span.File, d.Span.Start.Line}] = told[line{d.Span.File, d.Span.Start.Line}] || d.Code == p.rule.Code
	}
	address := regexp.MustCompile(`http://[^\s"'<>()\[\]]+`)
	for _, src := range p.site.Sources {
		ours := strings.HasPrefix(src.File, "data/") && strings.HasSuffix(src.File, ".toml") || strings.HasPrefix(src.File, "content/") && strings.HasSuffix(src.File, ".md")
		if !ours || !strings.Contains(src.Text, "http://") {
			continue
		}
		for _, m := range address.FindAllStringIndex(src.Text, -1) {
			before := src.Text[1+strings.LastIndexByte(src.Text[:m[0]], '\n') : m[0]]
			if strings.HasPrefix(strings.TrimSpace(before), "#") && strings.HasSuffix(src.File, ".toml") {
				continue // a comment, which nobody follows
			}
			found := strings.TrimRight(src.Text[m[0]:m[1]], ".,;:!?")
			at := diag.SpanOf(src.File, src.Text, m[0], m[0]+len(found))
			if told[line{at.File, at.Start.Line}] {
				continue
			}
			p.report(at, diag.Textf("webbadressen ska vara hel och börja med https://", "the web address must be whole and begin with https://"),
				diag.Textf("pröva https://%s", "try https://%s", strings.TrimPrefix(found, "http://")))
		}
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
