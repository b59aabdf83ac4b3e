package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// codeRules documents the rules of this file.
func codeRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "idle-silence", Severity: diag.Warning, Title: diag.Text{
			SV: "En tystad varning är en som annars skulle visas.",
			EN: "A silenced warning is one that would otherwise be shown."},
			Why: diag.Text{
				SV: "Det som varningen gällde är åtgärdat. Ligger tystnaden kvar döljer den nästa varning av samma sort, som ingen har tagit ställning till.",
				EN: "What the warning was about has been dealt with. If the silence stays, it hides the next warning of the same kind, which nobody has considered."},
			Fix: diag.Text{
				SV: "Ta bort [[tystade_varningar]] med den koden ur webbplats.toml.",
				EN: "Remove the [[tystade_varningar]] with that code from webbplats.toml."}}, run: idleSilences, turn: last},
		{Rule: diag.Rule{Code: "silenced-error", Title: diag.Text{
			SV: "Bara varningar tystas.",
			EN: "Only warnings are silenced."},
			Why: diag.Text{
				SV: "Ett fel gör att webbplatsen inte kan byggas eller blir fel, och ska rättas i stället för att gömmas.",
				EN: "An error means that the site cannot be built or will be wrong. It is to be mended, not hidden."},
			Fix: diag.Text{
				SV: "Ta bort koden ur tystade_varningar och rätta det som felet gäller.",
				EN: "Remove the code from tystade_varningar and mend what the error is about."}}, run: silencedErrors},
		{Rule: diag.Rule{Code: "unknown-code", Title: diag.Text{
			SV: "En regel som tystas eller besvaras finns.",
			EN: "A rule that is silenced or answered exists."},
			Why: diag.Text{
				SV: "En felskriven kod gör ingenting: varningen som skulle tystas eller besvaras kommer ändå.",
				EN: "A misspelt code does nothing: the warning that it was to silence or answer comes all the same."},
			Fix: diag.Text{
				SV: "Kopiera koden från varningen. Den står inom hakparenteser efter ordet varning.",
				EN: "Copy the code from the warning. It stands in brackets after the word warning."}}, run: unknownCodes},
	}
}

// unknownCodes finds codes of rules that do not exist, where warnings are
// silenced, and in source notes that answer a rule, also rules that no note
// can answer.
func unknownCodes(p *pass) {
	var all, noted []string
	for _, r := range p.known {
		all = append(all, r.Code)
		if r.Noted {
			noted = append(noted, r.Code)
		}
	}
	for i := range p.site.Config.Silenced {
		s := &p.site.Config.Silenced[i]
		if s.Code != "" && !slices.Contains(all, s.Code) {
			p.report(s.At("kod"), diag.Textf("det finns ingen regel %q", "there is no rule %q", s.Code), diag.DidYouMean(s.Code, all))
		}
	}
	p.eachNote(func(n *model.SourceNote) {
		if n.Rule == "" || slices.Contains(noted, n.Rule) {
			return
		}
		if slices.Contains(all, n.Rule) {
			p.report(n.At("regel"), diag.Textf("en källnot kan inte besvara regeln %q", "a source note cannot answer the rule %q", n.Rule), diag.Text{})
			return
		}
		p.report(n.At("regel"), diag.Textf("det finns ingen regel %q", "there is no rule %q", n.Rule), diag.DidYouMean(n.Rule, noted))
	})
}

// eachNote calls f for each source note of the site.
func (p *pass) eachNote(f func(*model.SourceNote)) {
	each := func(notes []model.SourceNote) {
		for i := range notes {
			f(&notes[i])
		}
	}
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		each(ed.Notes)
		for _, a := range ed.Areas {
			each(a.Notes)
			for _, l := range a.Levels {
				each(l.Notes)
			}
		}
		for _, c := range ed.Conditions {
			each(c.Notes)
		}
		if ed.Compensation != nil {
			each(ed.Compensation.Notes)
		}
	})
	for _, m := range p.site.Municipalities {
		if m.DefaultChoice != nil {
			each(m.DefaultChoice.Notes)
		}
	}
}

// silencedErrors finds errors that someone has tried to silence.
func silencedErrors(p *pass) {
	for i := range p.site.Config.Silenced {
		s := &p.site.Config.Silenced[i]
		for _, r := range p.known {
			if r.Code == s.Code && r.Severity == diag.Error {
				p.report(s.At("kod"), diag.Textf("%q är ett fel, och fel kan inte tystas", "%q is an error, and errors cannot be silenced", s.Code), diag.Text{})
			}
		}
	}
}

// idleSilences finds silences that silence nothing. Where there are errors, it
// is not known which warnings will come when they are gone.
func idleSilences(p *pass) {
	if p.found.HasErrors() {
		return
	}
	silenced := map[string]bool{}
	for i := range p.site.Config.Silenced {
		s := &p.site.Config.Silenced[i]
		idle := !slices.ContainsFunc(p.found, func(d diag.Diagnostic) bool { return silences(*s, d) })
		if s.Code != p.rule.Code && (idle || silenced[s.Code]) {
			p.report(s.At("kod"), diag.Textf("ingen varning %q finns att tysta", "there is no warning %q to silence", s.Code),
				diag.Textf("ta bort tystnaden", "remove the silence"))
		}
		silenced[s.Code] = true
	}
}

// silence marks the warnings that are silenced, with the reason.
func silence(found diag.List, silenced []model.Silence) {
	for i, d := range found {
		if at := slices.IndexFunc(silenced, func(s model.Silence) bool { return silences(s, d) }); at >= 0 {
			found[i].Silenced = silenced[at].Reason
		}
	}
}

// silences reports whether a finding is a warning that s silences. A silence
// without a reason silences nothing.
func silences(s model.Silence, d diag.Diagnostic) bool {
	return d.Severity == diag.Warning && s.Code == d.Code && s.Reason != ""
}
