package check

import "kundval/generator/internal/diag"

// One fault makes one finding. What a rule concludes from a value that is
// missing or of the wrong type, which reading has reported, is not told as
// well: it goes away with the first fault.

// needs returns the keys without whose values a rule's conclusion about a file
// rests on nothing.
func needs(code string) []string {
	switch code {
	case "figure-not-in-text":
		return []string{"text", "vad"}
	case "no-sanction":
		return []string{"sanktioner"}
	case "publication-decision":
		return []string{"publicering"}
	case "capacity-notice":
		return []string{"anmald"}
	case "overlapping-authorisations":
		return []string{"fran", "till"}
	case "application-without-evidence":
		return []string{"handlingar"}
	case "inherits-nothing", "empty-control-point", "number-and-refinement":
		return []string{"preciserar", "kontroll"}
	case "overlapping-capacity":
		return []string{"regel"}
	case "vat-compensation":
		return []string{"ore"}
	case "case-number":
		return []string{"monster"}
	case "rota-incomplete", "rota-not-choosable":
		return []string{"anordnare", "nivaer"}
	case "adopted-without-decision":
		return []string{"slag"}
	}
	return nil
}

// follows reports whether a finding of the rule being applied only follows
// from what reading has reported: a value that it needs is lost, or something
// is wrong with the very value it is about.
func (p *pass) follows(d diag.Diagnostic) bool {
	if d.Conceal {
		return false // what must not be published is told in any case
	}
	return p.faulty[d.Span] || p.faulty[diag.Span{File: d.Span.File}] || p.lost(d.Span.File, needs(d.Code)...)
}

// faultyValues gathers the values that reading could make nothing of, and the
// files that are empty.
func faultyValues(earlier []diag.Diagnostic) map[diag.Span]bool {
	at := map[diag.Span]bool{}
	for _, d := range earlier {
		switch d.Code {
		case "wrong-type", "empty-value", "bad-date", "empty-file", "too-long":
			at[d.Span] = true
		}
	}
	return at
}
