package texts

import (
	"embed"

	"kundval/generator/internal/diag"
)

// The codes of this package's findings.
const (
	codeLanguage    = "language-file"
	codeMissing     = "missing-text"
	codeUnknown     = "unknown-text"
	codePlaceholder = "text-placeholder"
	codePlural      = "text-plural"
)

// examples holds a file for each code, named after it.
//
//go:embed examples/*.txtar
var examples embed.FS

// Rules documents the codes of this package, by code.
func Rules() []diag.Rule {
	rules := []diag.Rule{
		{Code: codeLanguage,
			Title: diag.Text{SV: "Varje språk har en fil som säger vad språket heter, hur det skrivs och var sidorna ligger.", EN: "Each language has a file that says what it is called, how it is written and where its pages lie."},
			Why:   diag.Text{SV: "Språkväljaren visar namnet, skärmläsare och webbläsare behöver skrivriktningen, och två språk kan inte ha samma adresser.", EN: "The choice of language shows the name, screen readers and browsers need the direction, and two languages cannot have the same addresses."},
			Fix:   diag.Text{SV: "Lägg till filen i18n/<kod>.toml, lättast som en kopia av den svenska, och skriv this_language_name, this_language_direction (ltr eller rtl) och this_language_path.", EN: "Add the file i18n/<code>.toml, most easily as a copy of the Swedish one, and write this_language_name, this_language_direction (ltr or rtl) and this_language_path."}},
		{Code: codeMissing,
			Title: diag.Text{SV: "Alla webbplatsens egna ord finns på varje språk.", EN: "All of the site's own words are there in each language."},
			Why:   diag.Text{SV: "En knapp eller rubrik utan ord går inte att förstå, och svenska ord på en arabisk sida läses fel av skärmläsare.", EN: "Nobody understands a button or heading without words, and a screen reader misreads Swedish words on an Arabic page."},
			Fix:   diag.Text{SV: "Lägg till texten i språkets fil, översatt. Har den former för antal ska alla språkets former med.", EN: "Add the text to the language's file, translated. If it has forms for counts, write all forms of the language."}},
		{Code: codeUnknown,
			Title: diag.Text{SV: "En fil med ord har bara texter som webbplatsen använder.", EN: "A file of words has only texts that the site uses."},
			Why:   diag.Text{SV: "En felstavad nyckel betyder att den rätta texten saknas.", EN: "A misspelt key means that the right text is missing."},
			Fix:   diag.Text{SV: "Rätta nyckeln så att den är som i den svenska filen, eller ta bort texten.", EN: "Mend the key so that it is as in the Swedish file, or remove the text."}},
		{Code: codePlaceholder,
			Title: diag.Text{SV: "En översatt text har samma platshållare som den svenska.", EN: "A translated text has the same placeholders as the Swedish one."},
			Why:   diag.Text{SV: "På platshållarens plats sätts ett datum, ett namn eller ett tal. Saknas den försvinner uppgiften för läsaren.", EN: "A date, a name or a number is put in the placeholder's place. Without it the reader loses that."},
			Fix:   diag.Text{SV: "Skriv platshållarna exakt som i den svenska texten, till exempel {{ .Date }}, var som helst i meningen.", EN: "Write the placeholders exactly as in the Swedish text, for example {{ .Date }}, anywhere in the sentence."}},
		{Code: codePlural,
			Title: diag.Text{SV: "En text om ett antal har alla former som språket har.", EN: "A text about a count has all the forms that the language has."},
			Why:   diag.Text{SV: "Svenska har två former, ”1 plats” och ”2 platser”. Ukrainska har fyra och arabiska sex. Fel form låter som ett stavfel.", EN: "Swedish has two forms, “1 plats” and “2 platser”. Ukrainian has four and Arabic six. The wrong form sounds like a misspelling."},
			Fix:   diag.Text{SV: "Skriv en rad för varje form som fyndet räknar upp, och ingen annan.", EN: "Write a line for each form that the finding names, and no other."}},
	}
	for i := range rules {
		b, err := examples.ReadFile("examples/" + rules[i].Code + ".txtar")
		if err != nil {
			panic("texts: " + err.Error())
		}
		rules[i].Example = string(b)
	}
	return rules
}
