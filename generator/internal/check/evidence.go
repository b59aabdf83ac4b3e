package check

import (
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// evidenceRules documents the rules of this file.
func evidenceRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "application-without-evidence", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett villkor som prövas vid ansökan säger vad den som ansöker ska visa.",
			EN: "A condition that is examined at application says what the applicant is to show."},
			Why: diag.Text{
				SV: "Den som ansöker får annars ingen rad i sin checklista och måste fråga vad som ska skickas in.",
				EN: "Applicants otherwise get no line in their checklist and must ask what to send."},
			Fix: diag.Text{
				SV: "Lägg till en handling med vid satt till granskningstillfället. Namnger källan ingen handling, säg det i en källnot, för villkoret eller för hela utgåvan.",
				EN: "Add a document with vid set to the occasion. If the source names no document, say so in a source note, of the condition or of the whole edition."},
			Noted: true}, run: applicationsWithoutEvidence},
		{Rule: diag.Rule{Code: "evidence-age", Title: diag.Text{
			SV: "Högsta ålder på en handling är ett tal och en enhet: dagar, veckor, månader eller år.",
			EN: "The greatest age of a document is a number and a unit: dagar, veckor, månader or år."},
			Why: diag.Text{
				SV: "Utan enhet kan 3 betyda dagar eller år, och det går inte att räkna ut om kravet har skärpts sedan förra utgåvan.",
				EN: "Without a unit, 3 may mean days or years, and there is no computing whether the demand has become stricter."},
			Fix: diag.Text{
				SV: "Skriv ett tal, ett mellanslag och en enhet, till exempel 3 månader.",
				EN: "Write a number, a space and a unit, for example 3 månader."}}, run: evidenceAges},
		{Rule: diag.Rule{Code: "evidence-occasion", Severity: diag.Warning, Title: diag.Text{
			SV: "En handling visas vid ett tillfälle då villkoret kontrolleras.",
			EN: "A document is shown on an occasion on which its condition is checked."},
			Why: diag.Text{
				SV: "Anordnaren blir ombedd att visa en handling vid ett tillfälle då ingen granskar villkoret.",
				EN: "Providers are asked to show a document when nobody reviews the condition."},
			Fix: diag.Text{
				SV: "Ändra vid, eller lägg till tillfället i villkorets kontroll. Är det så i källan, säg det i en källnot.",
				EN: "Change vid, or add the occasion to the condition's kontroll. If the source has it so, say so in a source note."},
			Noted: true}, run: evidenceOccasions},
	}
}

// evidenceAges finds ages that are not a number and a unit of time.
func evidenceAges(p *pass) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		for i := range c.Evidence {
			d := &c.Evidence[i]
			if d.MaxAge == "" {
				continue
			}
			if n, unit, ok := strings.Cut(d.MaxAge, " "); ok && count(n) > 0 && ageUnit(unit) == unit {
				continue
			}
			p.report(d.At("hogsta_alder"), diag.Textf("%q säger inte hur gammal handlingen får vara", "%q does not say how old the document may be", d.MaxAge), ageHint(d.MaxAge))
		}
	})
}

// ageHint says what was probably meant: the first number with the unit after
// it, however they are written.
func ageHint(s string) diag.Text {
	n, unit := "", ""
	for _, w := range strings.Fields(apart(s)) {
		switch {
		case n == "" && count(w) > 0:
			n = w
		case n != "" && unit == "":
			unit = ageUnit(w)
		}
	}
	switch {
	case n == "":
		return diag.Textf("skriv ett tal och en enhet, till exempel \"3 månader\"", "write a number and a unit, for example \"3 månader\"")
	case unit == "":
		return diag.Textf("skriv också enheten: \"%[1]s dagar\", \"%[1]s veckor\", \"%[1]s månader\" eller \"%[1]s år\"",
			"write the unit too: \"%[1]s dagar\", \"%[1]s veckor\", \"%[1]s månader\" or \"%[1]s år\"", n)
	}
	return diag.Textf("skriv %q", "write %q", n+" "+unit)
}

// apart puts a space between a figure and a letter after it: "3mån".
func apart(s string) string {
	end := strings.LastIndexAny(s, "0123456789") + 1
	return s[:end] + " " + s[end:]
}

// count returns the value of a number in figures or letters, or 0.
func count(s string) float64 {
	if n := changes.NumberWord(s); n > 0 {
		return n
	}
	n, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	if err != nil {
		return 0
	}
	return n
}

// ageUnit returns the unit that a word stands for, or "". Abbreviations, forms
// without dots and rings and misspellings are understood.
func ageUnit(w string) string {
	w = strings.TrimSuffix(strings.ToLower(w), ".")
	short := map[string]string{"d": "dagar", "dgr": "dagar", "v": "veckor", "vecka": "vecka", "mån": "månader", "man": "månader",
		"mnd": "månader", "months": "månader", "month": "månader", "days": "dagar", "weeks": "veckor", "year": "år", "years": "år", "ar": "år"}
	if u, ok := short[w]; ok {
		return u
	}
	units := []string{"dag", "dagar", "vecka", "veckor", "månad", "månader", "år"}
	if slices.Contains(units, w) {
		return w
	}
	return diag.Suggest(w, units)
}

// checkedOn returns the ids of the occasions on which a condition is checked,
// with those of the general conditions that it refines.
func checkedOn(c *model.Condition, byID map[string]*model.Condition) []string {
	on := slices.Clone(c.Occasions)
	for _, id := range c.Refines {
		if g := byID[id]; g != nil {
			on = append(on, g.Occasions...)
		}
	}
	return on
}

// conditionsByID returns an edition's conditions by id.
func conditionsByID(ed *model.Edition) map[string]*model.Condition {
	byID := make(map[string]*model.Condition, len(ed.Conditions))
	for _, c := range ed.Conditions {
		byID[c.ID] = c
	}
	return byID
}

// evidenceOccasions finds documents that are asked for when their condition is
// not checked. One that is never checked is another rule's concern.
func evidenceOccasions(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		known, byID := p.book(m, ed).occasions.set, conditionsByID(ed)
		for _, c := range ed.Conditions {
			on := checkedOn(c, byID)
			unknown := func(id string) bool { return !known[id] }
			if len(on) == 0 || p.answered(c.Notes) || slices.ContainsFunc(on, unknown) {
				continue // an occasion that does not exist is another fault
			}
			for i := range c.Evidence {
				d := &c.Evidence[i]
				if known[d.Occasion] && !slices.Contains(on, d.Occasion) {
					p.report(d.At("vid"), diag.Textf("villkoret kontrolleras inte vid tillfället %q", "the condition is not checked on the occasion %q", d.Occasion),
						diag.Textf("det kontrolleras vid: %s", "it is checked on: %s", strings.Join(slices.Compact(on), ", ")),
						remark(c.At("kontroll"), "villkorets kontroll", "the condition's checks"))
				}
			}
		}
	})
}

// applicationsWithoutEvidence finds conditions that are checked at application
// although neither they nor the specific ones that refine them say what is
// shown then. A document without an occasion may be shown on any.
func applicationsWithoutEvidence(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if !p.book(m, ed).conditions.whole || p.answered(ed.Notes) {
			return
		}
		applying := map[string]bool{}
		for i := range ed.Occasions {
			applying[ed.Occasions[i].ID] = ed.Occasions[i].Kind == model.OccasionApplication
		}
		shown := map[string]bool{} // by condition
		for _, c := range ed.Conditions {
			for i := range c.Evidence {
				if at := c.Evidence[i].Occasion; applying[at] || !p.book(m, ed).occasions.set[at] {
					shown[c.ID] = true
					for _, id := range c.Refines {
						shown[id] = true
					}
				}
			}
		}
		for _, c := range ed.Conditions {
			i := slices.IndexFunc(c.Occasions, func(id string) bool { return applying[id] })
			if i >= 0 && !shown[c.ID] && !p.answered(c.Notes) {
				p.report(c.At(nth("kontroll", i)), diag.Textf("villkoret %q prövas vid ansökan, men ingen handling visas då", "the condition %q is examined at application, but no document is shown then", c.ID),
					diag.Textf("lägg till handlingar = [{ namn = \"…\", vid = %q }], eller en källnot med regel = %q", "add handlingar = [{ namn = \"…\", vid = %q }], or a source note with regel = %q", c.Occasions[i], p.rule.Code))
			}
		}
	})
}
