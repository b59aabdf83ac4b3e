package check

import (
	"slices"

	"golang.org/x/text/language"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// languageRules documents the rules of this file.
func languageRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "language-code", Title: diag.Text{
			SV: "Språk anges med koder enligt BCP 47.",
			EN: "Languages are given by codes of BCP 47."},
			Why: diag.Text{
				SV: "Av koden gör webbplatsen språkets namn, och skärmläsare och filter känner bara igen rätt koder.",
				EN: "From the code the site makes the language's name, and screen readers and filters know only the right codes."},
			Fix: diag.Text{
				SV: "Skriv den korta koden i stället för namnet: \"sv\" för svenska, \"ar\" för arabiska, \"so\" för somaliska.",
				EN: "Write the short code instead of the name: \"sv\" for Swedish, \"ar\" for Arabic, \"so\" for Somali."}}, run: languageCodes},
	}
}

// languageCodes finds codes that name no language, or name it in a way that
// browsers do not expect.
func languageCodes(p *pass) {
	known := map[string]diag.Text{} // a verdict for each code; few are used often
	for i, code := range p.site.Config.Languages {
		p.language(known, p.site.Config.Origin, nth("sprak", i), code)
	}
	p.eachTranslations(func(t *model.Translations) {
		if hint := languageHint(t.Language); !hint.IsZero() && !slices.Contains(p.site.Config.Languages, t.Language) {
			p.report(diag.Span{File: t.At("").File}, diag.Textf("%q är ingen språkkod", "%q is no language code", t.Language), hint)
		}
	})
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		for i, code := range pr.Languages {
			p.language(known, pr.Origin, nth("sprak", i), code)
		}
	})
}

func (p *pass) language(known map[string]diag.Text, o diag.Origin, key, code string) {
	hint, seen := known[code]
	if !seen {
		hint = languageHint(code)
		known[code] = hint
	}
	if !hint.IsZero() {
		p.report(o.At(key), diag.Textf("%q är ingen språkkod", "%q is no language code", code), hint)
	}
}

// languageHint tells what is wrong with a code, or nothing.
func languageHint(code string) diag.Text {
	tag, err := language.Parse(code)
	switch {
	case err != nil || tag == language.Und:
		return diag.Textf("skriv koden enligt BCP 47, till exempel sv, en, ar eller so", "write the code of BCP 47, for example sv, en, ar or so")
	case tag.String() != code:
		return diag.Textf("skriv %s", "write %s", tag)
	}
	return diag.Text{}
}
