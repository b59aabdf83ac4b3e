package check

import (
	"regexp"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// publicNumberRules documents the rules of this file.
func publicNumberRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "municipality-code", Title: diag.Text{
			SV: "En kommunkod är fyra siffror.",
			EN: "A municipality code is four digits."},
			Why: diag.Text{
				SV: "Koden knyter öppna data till rätt kommun. Nollan först hör till.",
				EN: "The code ties open data to the right municipality. A leading zero is part of it."},
			Fix: diag.Text{
				SV: "Skriv fyra siffror inom citattecken, till exempel \"0182\".",
				EN: "Write four digits in quotation marks, for example \"0182\"."}}, run: municipalityCodes},
		{Rule: diag.Rule{Code: "minutes-paragraph", Severity: diag.Warning, Title: diag.Text{
			SV: "En paragraf i ett protokoll skrivs med tecknet § och ett tal.",
			EN: "A paragraph of the minutes is written with the sign § and a number."},
			Why: diag.Text{
				SV: "Med dag och paragraf hittar man beslutet i protokollet.",
				EN: "By day and paragraph one finds the decision in the minutes."},
			Fix: diag.Text{
				SV: "Skriv som i protokollet, till exempel \"§ 42\".",
				EN: "Write it as in the minutes, for example \"§ 42\"."}}, run: minutesParagraphs},
		{Rule: diag.Rule{Code: "shared-org-number", Severity: diag.Warning, Title: diag.Text{
			SV: "Två anordnare har inte samma organisationsnummer.",
			EN: "Two providers do not have the same organisation number."},
			Why: diag.Text{
				SV: "Är det samma företag ska det stå i en fil, annars är det ena numret någon annans.",
				EN: "If it is the same company it belongs in one file; otherwise one of the numbers is somebody else's."},
			Fix: diag.Text{
				SV: "Jämför med registreringsbevisen. Är det samma anordnare, för ihop filerna.",
				EN: "Compare with the certificates of registration. If it is the same provider, join the files."}}, run: sharedOrgNumbers},
	}
}

func municipalityCodes(p *pass) {
	form := regexp.MustCompile(`^\d{4}$`)
	for _, m := range p.site.Municipalities {
		if m.Code != "" && !form.MatchString(m.Code) {
			p.report(m.At("kommunkod"), diag.Textf("en kommunkod är fyra siffror", "a municipality code is four digits"), diag.Textf("skriv till exempel kommunkod = \"0182\"", "write for example kommunkod = \"0182\""))
		}
	}
}

// minutesParagraphs finds paragraphs that cannot be found in any minutes.
func minutesParagraphs(p *pass) {
	form := regexp.MustCompile(`^§{1,2} ?\d+`)
	check := func(o diag.Origin, paragraph string) {
		if paragraph != "" && !form.MatchString(paragraph) {
			p.report(o.At("paragraf"), diag.Textf("paragrafen ska skrivas med § och ett tal", "the paragraph is to be written with § and a number"), diag.Textf("skriv till exempel paragraf = \"§ 42\"", "write for example paragraf = \"§ 42\""))
		}
	}
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for i := range ed.Decisions {
			check(ed.Decisions[i].Origin, ed.Decisions[i].Paragraph)
		}
	})
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		for _, a := range pr.Authorisations {
			check(a.Decision.Origin, a.Decision.Paragraph)
		}
	})
}

// sharedOrgNumbers finds two providers of a municipality with one number.
func sharedOrgNumbers(p *pass) {
	for _, m := range p.site.Municipalities {
		first := map[string]*model.Provider{}
		for _, pr := range m.Providers {
			if pr.OrgNumber == "" || pr.LegalForm == model.SoleTrader {
				continue
			}
			if other := first[pr.OrgNumber]; other != nil {
				p.report(pr.At("organisationsnummer"), diag.Textf("%s har samma organisationsnummer", "%s has the same organisation number", other.Name), diag.Textf("jämför med registreringsbevisen", "compare with the certificates of registration"),
					remark(other.At("organisationsnummer"), "den andra anordnaren", "the other provider"))
				continue
			}
			first[pr.OrgNumber] = pr
		}
	}
}
