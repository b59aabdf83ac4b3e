package check

import (
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// changeRules documents the rules of this file.
func changeRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "missing-motive", Title: diag.Text{
			SV: "Varje ändring i en antagen utgåva som inte är redaktionell har en motivering, och en effekt där den inte går att räkna ut.",
			EN: "Every change in an adopted edition that is not editorial has a motivation, and an effect where it cannot be computed."},
			Why: diag.Text{
				SV: "Den som är bunden av villkoren ska få veta varför de ändras och om kraven blir strängare eller mildare.",
				EN: "Those bound by the conditions are to know why they change, and whether they become stricter or milder."},
			Fix: diag.Text{
				SV: "Skriv en [[andring]] i andringar.toml som nämner det som har ändrats, med motivering. Säger meddelandet att betydelsen inte går att räkna ut skriver du också effekt.",
				EN: "Write an [[andring]] in andringar.toml that names what changed, with a motivering. If the message says that the meaning cannot be computed, write effekt as well."}}, run: missingMotives, turn: onChanges},
		{Rule: diag.Rule{Code: "same-condition", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett villkor behåller sitt id från utgåva till utgåva.",
			EN: "A condition keeps its id from edition to edition."},
			Why: diag.Text{
				SV: "Med nytt id ser det ut som om ett villkor har tagits bort och ett annat tillkommit, och ingen ser vad som har ändrats i det.",
				EN: "With a new id it looks as if one condition was removed and another added, and nobody sees what changed in it."},
			Fix: diag.Text{
				SV: "Är det samma villkor ger du det tillbaka sitt gamla id. Är det ett annat låter du det vara.",
				EN: "If it is the same condition, give it its old id back. If it is another one, leave it as it is."}}, run: sameConditions, turn: onChanges},
		{Rule: diag.Rule{Code: "unexplained-proposal", Severity: diag.Warning, Title: diag.Text{
			SV: "Varje ändring i en föreslagen utgåva som inte är redaktionell har en motivering, och en effekt där den inte går att räkna ut.",
			EN: "Every change in a proposed edition that is not editorial has a motivation, and an effect where it cannot be computed."},
			Why: diag.Text{
				SV: "Den som ska ta ställning till ett förslag behöver veta varför det läggs fram. När utgåvan antas blir samma brist ett fel.",
				EN: "Those who are to judge a proposal need its reasons. Once the edition is adopted, the same want is an error."},
			Fix: diag.Text{
				SV: "Kör kundval changes --missing och skriv i andringar.toml varför det ändras. Är förslaget inte klart att visas är status utkast.",
				EN: "Run kundval changes --missing and write in andringar.toml why it changes. If the proposal is not ready to be shown, its status is utkast."}}, run: unexplainedProposals, turn: onChanges},
	}
}

// pair is an edition, the one before it, and what changed between them.
type pair struct {
	ed     *model.Edition
	report *changes.Report
}

// pairs compares each edition with the one before it, once in a pass. A pair
// waits when something that could distort it is wrong: when a file of either
// edition has errors or could not be read, a misspelt id would look like a
// change, and one fault would be told many times. It waits too while it is not
// known which edition comes before which.
func (p *pass) pairs() []pair {
	if p.compared {
		return p.compares
	}
	p.compared = true
	troubled := p.troubledEditions()
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		earlier := m.Before(ed)
		if earlier == nil || !knowsOrder(m) || troubled[editionFolder(m, ed)] || troubled[editionFolder(m, earlier)] {
			return
		}
		compared := ed
		if ed.Motives == nil { // no andringar.toml: everything is owed
			owing := *ed
			owing.Motives = &model.ChangeNotes{From: earlier.ID}
			compared = &owing
		}
		p.compares = append(p.compares, pair{ed, p.compare(earlier, compared)})
	})
	return p.compares
}

// troubledEditions returns the folders of the editions in which something is
// wrong.
func (p *pass) troubledEditions() map[string]bool {
	files := slices.Clone(p.broken)
	for _, d := range p.found {
		if d.Severity == diag.Error || d.Code == "figure-not-in-text" {
			files = append(files, d.Span.File) // a figure changed by mistake is no change to explain
		}
	}
	troubled := map[string]bool{}
	for _, f := range files {
		if parts := strings.SplitN(f, "/", 4); len(parts) == 4 { // data, municipality, edition, file
			troubled[path.Join(parts[:3]...)] = true
		}
	}
	return troubled
}

func editionFolder(m *model.Municipality, ed *model.Edition) string {
	return path.Join("data", m.ID, ed.ID)
}

// adoptedPairs calls f with the pairs whose later edition is adopted. A draft
// may still owe its readers an explanation.
func (p *pass) adoptedPairs(f func(ed *model.Edition, r *changes.Report)) {
	for _, c := range p.pairs() {
		if c.ed.IsAdopted() {
			f(c.ed, c.report)
		}
	}
}

// missingMotives finds changes in an adopted edition that the author has not
// explained.
func missingMotives(p *pass) {
	p.adoptedPairs(p.unexplained)
}

// unexplainedProposals finds changes that those who are asked about a proposal
// are not told the reason of. In a draft much may still be to write.
func unexplainedProposals(p *pass) {
	for _, c := range p.pairs() {
		if c.ed.Status == model.Proposed {
			p.unexplained(c.ed, c.report)
		}
	}
}

// unexplained reports what the author of an edition has not explained. Where
// the author stated an effect that cannot be true, that is another rule's
// finding.
func (p *pass) unexplained(ed *model.Edition, r *changes.Report) {
	for _, m := range r.Missing {
		if !m.Motive && refused(r, m.Ref) {
			continue
		}
		kinds := kindNames(m.Kinds)
		message := diag.Textf("%s är ändrat sedan %s (%s) men ingen motivering finns",
			"%s has changed since %s (%s) and nothing says why", named(m.Ref), r.From.Label, kinds)
		hint := diag.Textf("lägg till [[andring]] med %s = [%q] och motivering i andringar.toml",
			"add [[andring]] with %s = [%q] and motivering to andringar.toml", m.Subject.NoteKey(), m.ID)
		if !m.Motive {
			message = diag.Textf("%s är ändrat sedan %s (%s) och det går inte att räkna ut vad det betyder",
				"%s has changed since %s (%s) and what it means cannot be computed", named(m.Ref), r.From.Label, kinds)
			hint = diag.Textf("skriv effekt vid ändringen i andringar.toml: %s",
				"write effekt at the change in andringar.toml: %s", strings.Join(model.ChangeEffects().Codes(), ", "))
		}
		p.report(placeOf(ed, m.Ref), message, hint)
	}
}

// refused reports whether an effect that the author stated for a change was
// not accepted.
func refused(r *changes.Report, of changes.Ref) bool {
	return slices.ContainsFunc(r.Objections, func(o changes.Objection) bool {
		return o.Subject == of.Subject && o.ID == of.ID &&
			(o.Code == changes.EffectContradicted || o.Code == changes.FigureEditorial)
	})
}

// sameConditions finds a removed and an added condition that read much alike:
// perhaps the author gave an old condition a new id. In a proposal that can
// still be mended; in a draft much may be under way.
func sameConditions(p *pass) {
	for _, c := range p.pairs() {
		if c.ed.Status == model.Draft {
			continue
		}
		for _, s := range c.report.Suspicions {
			p.report(placeOf(c.ed, s.Added), diag.Textf("%s liknar %s, som har tagits bort", "%s reads like %s, which is gone", named(s.Added), named(s.Removed)),
				diag.Textf("är det samma, behåll id %q", "if it is the same, keep the id %q", s.Removed.ID))
		}
	}
}

// named is how a message calls what changed.
func named(r changes.Ref) string {
	if r.Number == "" {
		return r.Title
	}
	return r.Number + " " + r.Title
}

// kindNames lists kinds of change for people.
func kindNames(kinds []string) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = strings.ToLower(model.ChangeKinds().Name(k))
	}
	return strings.Join(names, ", ")
}

// placeOf returns where a thing stands in the edition; what is gone from it is
// missed in the author's notes.
func placeOf(ed *model.Edition, r changes.Ref) diag.Span {
	switch r.Subject {
	case changes.SubjectCondition:
		for _, c := range ed.Conditions {
			if c.ID == r.ID {
				return c.At("id")
			}
		}
	case changes.SubjectSection:
		for _, s := range ed.Sections {
			if s.ID == r.ID {
				return s.At("id")
			}
		}
	case changes.SubjectEdition:
		return placeOfPart(ed, r.ID)
	}
	for _, a := range ed.Areas {
		if r.Subject == changes.SubjectArea && a.ID == r.ID {
			return a.At("id")
		}
		for _, l := range a.Levels {
			if r.Subject == changes.SubjectLevel && l.ID == r.ID {
				return l.At("id")
			}
		}
	}
	return placeOfNotes(ed)
}

// placeOfPart returns where a part of the edition stands that is no condition,
// section, kundval or level.
func placeOfPart(ed *model.Edition, part string) diag.Span {
	keys := map[string]string{
		"inledning": "inledning", "sanktioner": "sanktion[0]", "sanktionskriterier": "sanktionskriterium[0]", "sanktionsval": "sanktionsval",
		"granskningstillfallen": "granskningstillfalle[0]", "tillsyn": "tillsyn", "styrning": "styrning[0]", "reglemente": "reglemente",
	}
	switch {
	case part == "ersattning" && ed.Compensation != nil:
		return ed.Compensation.At("")
	case keys[part] != "" && ed.Has(keys[part]):
		return ed.KeyAt(keys[part])
	}
	return placeOfNotes(ed)
}

func placeOfNotes(ed *model.Edition) diag.Span {
	if ed.Motives != nil {
		return ed.Motives.At("fran")
	}
	return ed.At("namn")
}
