package check

import (
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// Options say what a check depends on besides the site.
type Options struct {
	// Today is the reference date.
	Today model.Date
	// Earlier are the findings of reading the site. They are returned with
	// the others, and silenced as the others are.
	Earlier []diag.Diagnostic
	// EarlierRules document the codes of Earlier, so that they can be named
	// where warnings are silenced.
	EarlierRules []diag.Rule
	// Protected are the names of people who must not be named. No finding
	// repeats them.
	Protected []string
	// Compare and SealBreaks judge editions as the functions of package changes
	// do, which are used when they are nil. Whoever checks again and again can
	// give what is known already.
	Compare    func(from, to *model.Edition) *changes.Report
	SealBreaks func(e *model.Edition) []changes.SealBreak
}

// Check applies every rule to the site. The findings are sorted; warnings that
// the site's configuration silences say so. No finding repeats in words what
// another one conceals.
func Check(site *model.Site, opts Options) []diag.Diagnostic {
	p := newPass(site, opts)
	for _, r := range rules() {
		p.rule = r
		r.run(p)
	}
	silence(p.found, site.Config.Silenced)
	return p.protected.redact(p.found.Concealed(p.source)).Sorted()
}

// Rules documents the codes of this package, by code.
func Rules() []diag.Rule {
	var out []diag.Rule
	for _, r := range rules() {
		out = append(out, r.Rule)
	}
	slices.SortFunc(out, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return out
}
