package check

import (
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
				SV: "Den som är bunden av villkoren ska få veta varför de ändras.",
				EN: "Those bound by the conditions are to know why they change."}}, run: missingMotives, late: true},
		{Rule: diag.Rule{Code: "same-condition", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett villkor behåller sitt id från utgåva till utgåva.",
			EN: "A condition keeps its id from edition to edition."},
			Why: diag.Text{
				SV: "Med nytt id ser det ut som om ett villkor har tagits bort och ett annat tillkommit.",
				EN: "With a new id it looks as if one condition was removed and another added."}}, run: sameConditions, late: true},
	}
}

// adoptedPairs calls f with the change report of each adopted edition and the
// one before it. A draft may still owe its readers an explanation. Where
// something else is wrong it waits: a misspelt id would look like a change, and
// one fault would be told many times.
func (p *pass) adoptedPairs(f func(ed *model.Edition, r *changes.Report)) {
	if len(p.broken) > 0 || p.found.HasErrors() {
		return
	}
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		earlier := before(m, ed)
		if earlier == nil || ed.Status != "antagen" {
			return
		}
		noted := *ed
		if noted.Motives == nil { // no andringar.toml: everything is owed
			noted.Motives = &model.ChangeNotes{From: earlier.ID}
		}
		f(ed, changes.Compare(earlier, &noted))
	})
}

// missingMotives finds changes that the author has not explained.
func missingMotives(p *pass) {
	p.adoptedPairs(func(ed *model.Edition, r *changes.Report) {
		for _, m := range r.Missing {
			kinds := make([]string, len(m.Kinds))
			for i, k := range m.Kinds {
				kinds[i] = strings.ToLower(model.ChangeKinds().Name(k))
			}
			message := diag.Textf("%s är ändrat sedan %s (%s) men ingen motivering finns",
				"%s has changed since %s (%s) and nothing says why", named(m.Ref), r.From.Label, strings.Join(kinds, ", "))
			hint := diag.Textf("lägg till [[andring]] med %s = [%q] och motivering i andringar.toml",
				"add [[andring]] with %s = [%q] and motivering to andringar.toml", noteKey(m.Subject), m.ID)
			if !m.Motive {
				message = diag.Textf("%s är ändrat sedan %s (%s) och det går inte att räkna ut vad det betyder",
					"%s has changed since %s (%s) and what it means cannot be computed", named(m.Ref), r.From.Label, strings.Join(kinds, ", "))
				hint = diag.Textf("skriv effekt vid ändringen i andringar.toml: %s",
					"write effekt at the change in andringar.toml: %s", strings.Join(model.ChangeEffects().Codes(), ", "))
			}
			p.report(placeOf(ed, m.Ref), message, hint)
		}
	})
}

// sameConditions finds a removed and an added condition that read much alike:
// perhaps the author gave an old condition a new id.
func sameConditions(p *pass) {
	p.adoptedPairs(func(ed *model.Edition, r *changes.Report) {
		for _, s := range r.Suspicions {
			p.report(placeOf(ed, s.Added), diag.Textf("%s liknar %s, som har tagits bort", "%s reads like %s, which is gone", named(s.Added), named(s.Removed)),
				diag.Textf("är det samma, behåll id %q", "if it is the same, keep the id %q", s.Removed.ID))
		}
	})
}

// named is how a message calls what changed.
func named(r changes.Ref) string {
	if r.Number == "" {
		return r.Title
	}
	return r.Number + " " + r.Title
}

// noteKey is the key of andringar.toml that names things of the sort.
func noteKey(s changes.Subject) string {
	switch s {
	case changes.SubjectLevel, changes.SubjectArea:
		return "nivaer"
	case changes.SubjectEdition, changes.SubjectSection:
		return "delar"
	}
	return "villkor"
}

// placeOf returns where a thing stands in the edition; what is gone from it is
// missed in the author's notes.
func placeOf(ed *model.Edition, r changes.Ref) diag.Span {
	for _, c := range ed.Conditions {
		if r.Subject == changes.SubjectCondition && c.ID == r.ID {
			return c.At("id")
		}
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
	if ed.Motives != nil {
		return ed.Motives.At("fran")
	}
	return ed.At("namn")
}
