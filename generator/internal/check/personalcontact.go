package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// personalContactRules documents the rules of this file.
func personalContactRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "contact-person", Severity: diag.Warning, Title: diag.Text{
			SV: "En kontakt är en funktion och ingen namngiven person.",
			EN: "A contact is a function and no named person."},
			Why: diag.Text{
				SV: "Ett namn är en personuppgift, och den som står där slutar, blir sjuk eller får andra uppgifter. En funktion svarar alltid.",
				EN: "A name is personal data, and whoever is named leaves, falls ill or gets other work. A function always answers."},
			Fix: diag.Text{
				SV: "Skriv vad man når i stället för vem: \"Mottagningen\", \"Kundvalsgruppen\", \"Verksamhetschefen\".",
				EN: "Write what one reaches instead of whom: \"Mottagningen\", \"Kundvalsgruppen\", \"Verksamhetschefen\"."}}, run: contactPersons},
		{Rule: diag.Rule{Code: "direct-mobile", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett telefonnummer går till en växel eller mottagning och inte till någons mobil.",
			EN: "A phone number reaches a switchboard or reception and nobody's mobile."},
			Why: diag.Text{
				SV: "Ett mobilnummer hör oftast till en person. Det följer med när personen slutar, och ingen annan kan svara.",
				EN: "A mobile number mostly belongs to one person. It goes when the person does, and nobody else can answer."},
			Fix: diag.Text{
				SV: "Skriv numret till växeln eller mottagningen. Har verksamheten bara en gemensam mobil tystar du varningen i webbplats.toml och säger det i skäl.",
				EN: "Write the number of the switchboard or reception. If all they have is a shared mobile, silence the warning in webbplats.toml and say so in skal."}}, run: directMobiles},
		{Rule: diag.Rule{Code: "personal-email", Severity: diag.Warning, Title: diag.Text{
			SV: "En e-postadress går till en funktion och inte till en person.",
			EN: "An e-mail address reaches a function and no person."},
			Why: diag.Text{
				SV: "En adress med någons namn är en personuppgift, och det som skickas dit blir liggande när personen är borta. Privata e-posttjänster ger verksamheten ingen kontroll över det som skickas in.",
				EN: "An address with somebody's name is personal data, and what is sent there lies unread when the person is away. Private mail services give the organisation no control over what is sent in."},
			Fix: diag.Text{
				SV: "Skriv funktionens adress, till exempel info@ eller mottagning@ och verksamhetens egen domän. Be anordnaren skaffa en om den saknas.",
				EN: "Write the function's address, such as info@ or mottagning@ with the organisation's own domain. Ask the provider to get one if there is none."}}, run: personalEmails},
	}
}

// eachNamedContact calls f for each contact of the site, with the names that
// belong to it: words of these name no person.
func (p *pass) eachNamedContact(f func(c *model.Contact, names ...string)) {
	f(&p.site.Config.Contact, p.site.Config.Title)
	for _, m := range p.site.Municipalities {
		f(&m.Contact, m.Name, m.System, m.Board.Name)
	}
	p.eachProvider(func(m *model.Municipality, pr *model.Provider) {
		names := []string{m.Name, m.System, pr.Name}
		for _, u := range pr.Units {
			names = append(names, u.Name, u.City)
		}
		f(&pr.Contact, names...)
	})
}

// belongs reports whether a folded word is one of the words of the names.
func belongs(word string, names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return slices.Contains(foldedWords(n), word) })
}

// personalEmails finds addresses that belong to a person.
func personalEmails(p *pass) {
	form, words := emailForm(), swedishFunctions()
	name := regexp.MustCompile(`^\pL+(-\pL+)*$`)
	p.eachNamedContact(func(c *model.Contact, names ...string) {
		if !form.MatchString(c.Email) {
			return
		}
		local, domain, _ := strings.Cut(strings.ToLower(c.Email), "@")
		switch {
		case isPrivateMail(domain):
			p.report(c.At("epost"), diag.Textf("adressen hör till en privat e-posttjänst", "the address belongs to a private mail service"),
				diag.Textf("skriv funktionens adress i verksamhetens egen domän", "write the function's address in the organisation's own domain"))
		case namesPerson(local, words, name, append(names, domain)):
			p.report(c.At("epost"), diag.Textf("adressen ser ut att gå till en person", "the address looks as if it reached one person"),
				diag.Textf("skriv funktionens adress, till exempel info@%s", "write the function's address, for example info@%s", domain))
		}
	})
}

// namesPerson reports whether the part of an address before @ is made of a
// first name or initial and a surname.
func namesPerson(local string, words functionWords, name *regexp.Regexp, names []string) bool {
	local, _, _ = strings.Cut(local, "+")
	parts := strings.FieldsFunc(strings.TrimRight(local, "0123456789"), func(r rune) bool { return r == '.' || r == '_' })
	if len(parts) < 2 || len(parts) > 3 || len(parts[len(parts)-1]) < 3 {
		return false
	}
	for _, part := range parts {
		if !name.MatchString(part) {
			return false
		}
		for _, word := range append(strings.Split(part, "-"), part) {
			if words.has(word) || belongs(word, names) {
				return false
			}
		}
	}
	return true
}

// isPrivateMail reports whether a domain is one of those where people keep
// their own mail.
func isPrivateMail(domain string) bool {
	first, _, _ := strings.Cut(domain, ".")
	return slices.Contains([]string{"hotmail", "outlook", "live", "yahoo", "gmail", "googlemail"}, first) ||
		slices.Contains([]string{"icloud.com", "me.com", "mac.com", "msn.com", "aol.com", "proton.me", "protonmail.com",
			"telia.com", "comhem.se", "bredband.net", "spray.se", "swipnet.se", "passagen.se"}, domain)
}

// directMobiles finds mobile numbers among the numbers that can be dialled.
func directMobiles(p *pass) {
	forms := phoneForms()
	mobile := regexp.MustCompile(`^(07[02369]|\+46 7[02369])`)
	check := func(o diag.Origin, number string) {
		if mobile.MatchString(number) && slices.ContainsFunc(forms, func(f phoneForm) bool { return f.fits(number) }) {
			p.report(o.At("telefon"), diag.Textf("det här är ett mobilnummer", "this is a mobile number"),
				diag.Textf("skriv numret till växeln eller mottagningen, som 08-465 004 00", "write the number of the switchboard or reception, as in 08-465 004 00"))
		}
	}
	p.eachContact(func(c *model.Contact) { check(c.Origin, c.Phone) })
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		for _, u := range pr.Units {
			check(u.Origin, u.Phone)
		}
	})
}

// contactPersons finds functions that are called as a person is.
func contactPersons(p *pass) {
	words, pair := swedishFunctions(), capitalPair()
	p.eachNamedContact(func(c *model.Contact, names ...string) {
		if m, ok := personIn(c.Function, words, pair, names); ok {
			p.report(c.Within("funktion", m.from, m.to), diag.Textf("det här ser ut som namnet på en person", "this looks like the name of a person"),
				diag.Textf("skriv vad man når, till exempel \"Mottagningen\"", "write what one reaches, for example \"Mottagningen\""))
		}
	})
}

// capitalPair is two words with capital initials at the beginning of a text,
// "Anna Svensson" or "Svensson, Anna".
func capitalPair() *regexp.Regexp {
	return regexp.MustCompile(`^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?),? (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?:$|[^\pL-])`)
}

// personIn returns the first two words of a text that are written as a name
// and have nothing to do with a function or with what the contact belongs to.
func personIn(text string, words functionWords, pair *regexp.Regexp, names []string) (match, bool) {
	function := func(word string) bool {
		return slices.ContainsFunc(foldedWords(word), func(w string) bool { return words.has(w) || belongs(w, names) })
	}
	for i, r := range text {
		if !unicode.IsUpper(r) || wordy(lastRune(text[:i])) {
			continue
		}
		m := pair.FindStringSubmatchIndex(text[i:])
		if m != nil && !function(text[i+m[2]:i+m[3]]) && !function(text[i+m[4]:i+m[5]]) {
			return match{i + m[2], i + m[5]}, true
		}
	}
	return match{}, false
}
