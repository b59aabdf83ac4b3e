package check

import (
	"path"
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// protectedNameRules documents the rules of this file.
func protectedNameRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "protected-name", Title: diag.Text{
			SV: "Ingen som har skyddade personuppgifter nämns.",
			EN: "Nobody whose personal data are protected is named."},
			Why: diag.Text{
				SV: "Att namnet syns ihop med en kommun eller en anordnare kan vara nog för att någon ska hitta personen. Det kan vara fara för liv.",
				EN: "A name beside a municipality or a provider can be enough for somebody to find the person. Lives can be at stake."},
			Fix: diag.Text{
				SV: "Ta bort namnet och skriv en funktion i stället. Är filen redan sparad i git ska namnet bort ur historiken, och händelsen anmälas enligt kommunens rutin för personuppgiftsincidenter.",
				EN: "Remove the name and write a function instead. If the file is stored in git, the name has to go from the history, and the matter be reported as a personal data breach."}}, run: protectedNames},
	}
}

// protectedNames finds the names that Options.Protected lists, in the text of
// every file and in the files' own names.
func protectedNames(p *pass) {
	message := diag.Text{SV: "här står ett namn som är skyddat", EN: "a protected name stands here"}
	hint := diag.Text{SV: "skriv en funktion i stället, och se till att namnet inte ligger kvar i versionshistoriken",
		EN: "write a function instead, and make sure that the name does not stay in the version history"}
	for i := range p.site.Sources {
		src := &p.site.Sources[i]
		for _, m := range p.protected.find(src.Text) {
			p.add(diag.Diagnostic{Span: inSource(src, m), Message: message, Hint: hint, Notes: whereabouts(src), Conceal: true})
		}
		if folder := src.File; len(p.protected.find(folder)) > 0 {
			for len(p.protected.find(folder)) > 0 {
				folder = path.Dir(folder)
			}
			p.add(diag.Diagnostic{Span: diag.Span{File: folder}, Hint: hint,
				Message: diag.Text{SV: "en fil eller mapp här har ett namn som är skyddat", EN: "a file or folder here is called by a protected name"}})
		}
	}
}

// inSource is the place of a stretch of a file's text. What was taken out of a
// document has no lines of its own.
func inSource(src *model.Source, m match) diag.Span {
	if !src.Where.IsZero() {
		return diag.Span{File: src.File}
	}
	return diag.SpanOf(src.File, src.Text, m.from, m.to)
}

// whereabouts tells where in a document something was found.
func whereabouts(src *model.Source) []diag.Note {
	if src.Where.IsZero() {
		return nil
	}
	return []diag.Note{noteOf(src.Where, 1)}
}

// redact takes the protected names out of what findings say. A finding about a
// file that is called by one cannot be shown; that the file is called so is
// found instead.
func (f *nameFinder) redact(found diag.List) diag.List {
	if len(f.byFirst) == 0 {
		return found
	}
	found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return len(f.find(d.Span.File)) > 0 })
	for i := range found {
		d := &found[i]
		d.Message, d.Why, d.Hint = f.redacted(d.Message), f.redacted(d.Why), f.redacted(d.Hint)
		d.Notes = slices.Clone(d.Notes)
		for j := range d.Notes {
			d.Notes[j].Message = f.redacted(d.Notes[j].Message)
			if len(f.find(d.Notes[j].Span.File)) > 0 {
				d.Notes[j].Span = diag.Span{}
			}
		}
	}
	return found
}

func (f *nameFinder) redacted(t diag.Text) diag.Text {
	return diag.Text{SV: f.conceal(t.SV), EN: f.conceal(t.EN)}
}
