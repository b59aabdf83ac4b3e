package check

import (
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// sealRules documents the rules of this file.
func sealRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "broken-seal", Title: diag.Text{
			SV: "Ett sigill är helt: nyckeln sigill i utgava.toml hör till filen sigill.toml.",
			EN: "A seal is whole: the key sigill of utgava.toml belongs to the file sigill.toml."},
			Why: diag.Text{
				SV: "Sigillet visar att ingen har ändrat i det som nämnden antog. Har någon ändrat i sigillet visar det ingenting.",
				EN: "The seal shows that nobody has altered what the board adopted. If somebody has altered the seal, it shows nothing."},
			Fix: diag.Text{
				SV: "Hämta tillbaka utgava.toml och sigill.toml så som de var när utgåvan förseglades. Gick något fel redan då tar du bort nyckeln sigill och filen, och kör kundval seal igen.",
				EN: "Bring back utgava.toml and sigill.toml as they were when the edition was sealed. If something went wrong even then, remove the key sigill and the file, and run kundval seal again."}}, run: brokenSeals},
		{Rule: diag.Rule{Code: "sealed-edit", Title: diag.Text{
			SV: "Det som står i en förseglad utgåva ändras inte utan en rättelse.",
			EN: "What a sealed edition says is not changed without an erratum."},
			Why: diag.Text{
				SV: "Den som läser ett villkor ska kunna lita på att det är det som nämnden antog.",
				EN: "Who reads a condition is to be able to trust that it is what the board adopted."},
			Fix: diag.Text{
				SV: "Är det ett skrivfel lägger du till en [[rattelse]] i utgava.toml med datum, fore och efter. Är det en ändring i sak behövs ett nytt beslut och en ny utgåva: kundval new edition.",
				EN: "If it is a slip of the pen, add a [[rattelse]] to utgava.toml with date, fore and efter. If it is a change of substance, a new decision and a new edition are needed: kundval new edition."}}, run: sealedEdits, turn: onSealed},
		{Rule: diag.Rule{Code: "sealed-figure", Title: diag.Text{
			SV: "En rättelse ändrar inte tal, följder, nivåer, handlingar eller kontroller.",
			EN: "An erratum changes no figures, sanctions, levels, evidence or control points."},
			Why: diag.Text{
				SV: "Sådant har nämnden beslutat, och bara nämnden kan ändra det.",
				EN: "These were decided by the board, and only the board can change them."},
			Fix: diag.Text{
				SV: "Återställ det som ändrades, eller ta ändringen i en ny utgåva.",
				EN: "Restore what was changed, or make the change in a new edition."}}, run: sealedFigures, turn: onSealed},
		{Rule: diag.Rule{Code: "untrue-erratum", Title: diag.Text{
			SV: "En rättelse säger precis vad som stod förut och vad som står nu.",
			EN: "An erratum says exactly what stood before and what stands now."},
			Why: diag.Text{
				SV: "Då kan vem som helst räkna tillbaka till det som nämnden antog, och ingenting kan gömmas bakom en rättelse.",
				EN: "Then anybody can work back to what the board adopted, and nothing can hide behind an erratum."},
			Fix: diag.Text{
				SV: "Skriv i fore orden så som de stod, och i efter orden så som de står nu. Är mer ändrat, skriv en rättelse för varje ställe.",
				EN: "Write in fore the words as they stood, and in efter the words as they stand now. If more was changed, write an erratum for each place."}}, run: untrueErrata, turn: onSealed},
		{Rule: diag.Rule{Code: "not-sealed", Severity: diag.Warning, Title: diag.Text{
			SV: "En antagen utgåva på en publicerad webbplats är förseglad.",
			EN: "An adopted edition on a public site is sealed."},
			Why: diag.Text{
				SV: "Utan sigill märks det inte om någon ändrar i det som nämnden antog.",
				EN: "Without a seal nobody notices when what the board adopted is altered."},
			Fix: diag.Text{
				SV: "Kör kundval seal när utgåvan är antagen.",
				EN: "Run kundval seal when the edition is adopted."}}, run: notSealed},
	}
}

// brokenSeals finds seals that do not vouch for themselves.
func brokenSeals(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		again := diag.Textf("hämta tillbaka det som stod här när utgåvan förseglades", "bring back what stood here when the edition was sealed")
		switch {
		case ed.Seal == nil && ed.Digest != "":
			if p.whole(path.Join("data", m.ID, ed.ID, "sigill.toml")) {
				p.report(ed.At("sigill"), diag.Textf("filen sigill.toml saknas", "the file sigill.toml is missing"), again)
			}
		case ed.Seal == nil:
		case ed.Digest == "":
			if p.whole(path.Join("data", m.ID, ed.ID, "utgava.toml")) {
				p.report(ed.Seal.At("forseglad"), diag.Textf("utgava.toml har ingen nyckel sigill", "utgava.toml has no key sigill"),
					diag.Textf("skriv sigill = %q i utgava.toml, eller ta bort sigill.toml", "write sigill = %q in utgava.toml, or remove sigill.toml", changes.SealDigest(ed.Seal)))
			}
		case ed.Digest != changes.SealDigest(ed.Seal):
			p.report(ed.At("sigill"), diag.Textf("sigillet hör inte till sigill.toml", "the seal does not belong to sigill.toml"), again,
				remark(ed.Seal.At("forseglad"), "filen som det skulle höra till", "the file it should belong to"))
		case ed.Seal.Version != changes.SealVersion:
			p.report(ed.Seal.At("version"), diag.Textf("sigillet är gjort av en annan version av programmet", "the seal was made by another version of the program"),
				diag.Textf("den här versionen skriver version = %d", "this version writes version = %d", changes.SealVersion))
		case !ed.IsAdopted() && model.Statuses().Has(ed.Status):
			p.report(ed.At("status"), diag.Textf("utgåvan är förseglad men inte antagen", "the edition is sealed but not adopted"), diag.Textf("skriv status = \"antagen\"", "write status = \"antagen\""),
				remark(ed.At("sigill"), "sigillet", "the seal"))
		}
	})
}

// sealBreak is something in an edition that is not as it was sealed.
type sealBreak struct {
	ed *model.Edition
	changes.SealBreak
}

// sealBreaks calls f for what is not as it was sealed, where the seal is whole
// and nothing else is wrong in the edition: a misspelt word is one fault, and
// not two for being sealed. It compares once in a pass.
func (p *pass) sealBreaks(f func(ed *model.Edition, b changes.SealBreak)) {
	if !p.unsealed {
		p.unsealed = true
		troubled := p.troubledEditions()
		p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
			if ed.Seal == nil || ed.Digest != changes.SealDigest(ed.Seal) || ed.Seal.Version != changes.SealVersion || troubled[editionFolder(m, ed)] {
				return
			}
			for _, b := range changes.SealBreaks(ed) {
				p.breaks = append(p.breaks, sealBreak{ed, b})
			}
		})
	}
	for _, b := range p.breaks {
		f(b.ed, b.SealBreak)
	}
}

// told reports whether git's history has shown already what was changed in an
// edition, with the words that stood before.
func (p *pass) told(ed *model.Edition) bool {
	folder := path.Dir(ed.At("status").File)
	return slices.ContainsFunc(p.found, func(d diag.Diagnostic) bool {
		return (d.Code == "silent-edit" || d.Code == "erratum-too-far") && strings.HasPrefix(d.Span.File, folder+"/")
	})
}

// sealedEdits finds what was changed, added or removed without a word.
func sealedEdits(p *pass) {
	p.sealBreaks(func(ed *model.Edition, b changes.SealBreak) {
		if p.told(ed) {
			return
		}
		sealed := remark(ed.At("sigill"), "utgåvan förseglades %s", "the edition was sealed on %s", ed.Seal.Sealed)
		newEdition := diag.Textf("ta ändringen i en ny utgåva", "make the change in a new edition")
		at := placeOf(ed, changes.Ref{Subject: b.Subject, ID: b.ID})
		switch b.Fault {
		case changes.SealEdited:
			hint := diag.Textf("är det ett skrivfel, lägg till [[rattelse]] med datum, fore och efter i utgava.toml", "if it is a slip of the pen, add [[rattelse]] with datum, fore and efter to utgava.toml")
			if b.Subject == changes.SubjectCondition {
				hint = diag.Textf("är det ett skrivfel, lägg till [[rattelse]] med datum, villkor = %q, fore och efter i utgava.toml", "if it is a slip of the pen, add [[rattelse]] with datum, villkor = %q, fore and efter to utgava.toml", b.ID)
			}
			p.report(at, diag.Textf("%q är ändrat sedan utgåvan förseglades", "%q has been changed since the edition was sealed", b.ID), hint, sealed)
		case changes.SealAdded:
			p.report(at, diag.Textf("%q fanns inte när utgåvan förseglades", "%q was not there when the edition was sealed", b.ID), newEdition, sealed)
		case changes.SealRemoved:
			p.report(sealedAt(ed, b), diag.Textf("%q är borttaget sedan utgåvan förseglades", "%q has been removed since the edition was sealed", b.ID), newEdition, sealed)
		}
	})
}

// sealedAt is where the seal tells of something that is gone.
func sealedAt(ed *model.Edition, b changes.SealBreak) diag.Span {
	for i := range ed.Seal.Parts {
		if ed.Seal.Parts[i].ID == b.ID {
			return ed.Seal.Parts[i].At("id")
		}
	}
	return ed.At("sigill")
}

// sealedFigures finds errata that were to excuse more than words.
func sealedFigures(p *pass) {
	p.sealBreaks(func(ed *model.Edition, b changes.SealBreak) {
		if b.Fault == changes.SealTooFar && !p.told(ed) {
			p.report(placeOf(ed, changes.Ref{Subject: b.Subject, ID: b.ID}),
				diag.Textf("mer än orden är ändrat i %q sedan utgåvan förseglades", "more than the words has been changed in %q since the edition was sealed", b.ID),
				diag.Textf("tal, följder, nivåer, handlingar och kontroller ändras bara i en ny utgåva", "figures, sanctions, levels, evidence and control points are changed in a new edition only"),
				remark(ed.Errata[b.Erratum].At("text"), "rättelsen räcker inte", "the erratum does not suffice"))
		}
	})
}

// untrueErrata finds errata that do not lead back to what was sealed.
func untrueErrata(p *pass) {
	p.sealBreaks(func(ed *model.Edition, b changes.SealBreak) {
		if b.Fault != changes.SealUntrue {
			return
		}
		x := &ed.Errata[b.Erratum]
		p.report(x.At("fore"), diag.Textf("med de här orden tillbaka blir %q inte som det var när utgåvan förseglades", "with these words back, %q is not as it was when the edition was sealed", b.ID),
			diag.Textf("skriv fore och efter precis som orden stod och står, en rättelse för varje ställe", "write fore and efter exactly as the words stood and stand, an erratum for each place"),
			remark(placeOf(ed, changes.Ref{Subject: b.Subject, ID: b.ID}), "det som är ändrat", "what was changed"))
	})
}

// notSealed finds adopted editions of a public site that anybody could alter.
func notSealed(p *pass) {
	if p.site.Config.Published.IsZero() {
		return
	}
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if ed.IsAdopted() && ed.Digest == "" && ed.Seal == nil {
			p.report(ed.At("status"), diag.Textf("utgåvan är antagen men inte förseglad", "the edition is adopted but not sealed"),
				diag.Textf("kör kundval seal %s/%s", "run kundval seal %s/%s", m.ID, ed.ID))
		}
	})
}
