package lang

import (
	"maps"

	"github.com/gohugoio/go-i18n/v2/i18n"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Forms are a text in each plural form that its language has, with {n} where
// the count stands. A script that counts chooses among them; the names are
// those of Intl.PluralRules. A form that the language lacks is empty.
type Forms struct {
	Zero, One, Two, Few, Many, Other string
}

// Forms returns the plural forms of a text that depends on a count.
func (p *Printer) Forms(key string, args ...Args) Forms {
	values := Args{}
	if len(args) > 0 {
		maps.Copy(values, args[0])
	}
	values["Count"] = "{n}"
	var f Forms
	for form, n := range samples(language.Make(p.Code)) {
		s, err := p.loc.Localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: map[string]any(values), PluralCount: n})
		if err != nil {
			s = p.localize(key, Args{"Count": n}) // says that it is missing
		}
		*f.of(form) = s
	}
	return f
}

func (f *Forms) of(form plural.Form) *string {
	switch form {
	case plural.Zero:
		return &f.Zero
	case plural.One:
		return &f.One
	case plural.Two:
		return &f.Two
	case plural.Few:
		return &f.Few
	case plural.Many:
		return &f.Many
	}
	return &f.Other
}

// samples gives a count that takes each plural form of the language. What a
// language does with counts has shown itself well before two hundred.
func samples(tag language.Tag) map[plural.Form]int {
	found := map[plural.Form]int{}
	for n := range 200 {
		form := plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
		if _, ok := found[form]; !ok {
			found[form] = n
		}
	}
	return found
}
