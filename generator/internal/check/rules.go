package check

import (
	"cmp"
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
	turn turn
}

// turn tells when a rule runs: all of one turn before any of the next.
type turn int

const (
	first     turn = iota
	onSealed       // silent about an edition in which the others found errors
	onChanges      // likewise, and about one that is not as it was sealed
	last           // judges what all the others found
)

// rules returns all rules in the order in which they run: by code, those that
// wait for others after them. Each file of this package documents its own.
func rules() []rule {
	var table []rule
	for _, own := range []func() []rule{
		abbreviationRules,
		applicationRules,
		authorisationRules,
		authorisedLevelRules,
		authorisingTermRules,
		birthDateRules,
		caseNumberRules,
		changeRules,
		codeRules,
		compensationRules,
		contactRules,
		dateRules,
		documentRules,
		editionRules,
		emptyLevelRules,
		evidenceRules,
		figureRules,
		futureDateRules,
		glossaryRules,
		idRules,
		identityRules,
		inForceRules,
		journeyRules,
		languageRules,
		lawRules,
		listedTwiceRules,
		longNameRules,
		numberOrderRules,
		numberRules,
		numberingRules,
		objectionRules,
		openQuestionRules,
		otherCaseRules,
		overdueRules,
		peopleTableRules,
		personalContactRules,
		personnummerRules,
		plainWordRules,
		protectedNameRules,
		publicNumberRules,
		publishedSanctionRules,
		referenceRules,
		resultRules,
		retiredRules,
		revocationRules,
		rotaOrderRules,
		rotaTimeRules,
		sealRules,
		statementRules,
		structureRules,
		termRules,
		translationRules,
		translationWordRules,
		unreachableRules,
		wordingRules,
	} {
		table = append(table, own()...)
	}
	slices.SortFunc(table, func(a, b rule) int {
		return cmp.Or(cmp.Compare(a.turn, b.turn), strings.Compare(a.Code, b.Code))
	})
	for i := range table {
		if b, err := examples.ReadFile("examples/" + table[i].Code + ".txtar"); err == nil {
			table[i].Example = string(b)
		}
	}
	return table
}
