package check

import (
	"embed"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
)

// examples holds a file for each code, named after it.
//
//go:embed examples/*.txtar
var examples embed.FS

// rule is one rule: its documentation and the function that applies it.
type rule struct {
	diag.Rule
	run  func(*pass)
	late bool // waits for the others, since it is silent when they find errors
}

// rules returns all rules in the order in which they run: by code, those that
// wait for the others last. Each file of this package documents its own.
func rules() []rule {
	var table []rule
	for _, own := range []func() []rule{
		authorisationRules, caseNumberRules, changeRules, codeRules, contactRules,
		dateRules, documentRules, editionRules, idRules, identityRules, languageRules, numberRules,
		personnummerRules, referenceRules, structureRules, termRules,
	} {
		table = append(table, own()...)
	}
	slices.SortFunc(table, func(a, b rule) int {
		if a.late != b.late {
			if a.late {
				return 1
			}
			return -1
		}
		return strings.Compare(a.Code, b.Code)
	})
	for i := range table {
		if b, err := examples.ReadFile("examples/" + table[i].Code + ".txtar"); err == nil {
			table[i].Example = string(b)
		}
	}
	return table
}
