package lang

import (
	"maps"

	"github.com/gohugoio/go-i18n/v2/i18n"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Form is a text in one plural form, named as Intl.PluralRules names it.
type Form struct {
	Name string // "one", "few", "other"
	Text string // with {n} where the count stands
}

// Forms returns a text that depends on a count in each plural form that the
// language has, for a script that counts and chooses among them.
func (p *Printer) Forms(key string, args ...Args) []Form {
	values := Args{}
	if len(args) > 0 {
		maps.Copy(values, args[0])
	}
	values["Count"] = "{n}"
	var fs []Form
	for _, sample := range samples(language.Make(p.Code)) {
		cfg := i18n.LocalizeConfig{MessageID: key, TemplateData: map[string]any(values), PluralCount: sample.n}
		s, err := p.loc.Localize(&cfg)
		if err != nil {
			s = p.localize(key, values) // which notes that it is missing
		}
		fs = append(fs, Form{sample.form, s})
	}
	return fs
}

// sample is a count that takes a plural form.
type sample struct {
	form string
	n    int
}

// samples gives one for each plural form of the language. What a language does
// with counts has shown itself well before two hundred.
func samples(tag language.Tag) []sample {
	names := [...]string{plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}
	seen := map[plural.Form]bool{}
	var found []sample
	for n := range 200 {
		if form := plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0); !seen[form] {
			seen[form] = true
			found = append(found, sample{names[form], n})
		}
	}
	return found
}
