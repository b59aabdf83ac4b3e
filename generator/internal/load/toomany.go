package load

import (
	"fmt"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// The most of a kind that an edition may have, several times what the systems in
// the example have. Each is compared with those of other editions and stands in
// lists of all, so that thousands would take hours to build and be read by nobody.
const (
	mostLevels     = 200  // levels of all areas together; areas as well
	mostConditions = 1000 // conditions of all files together; sections as well
)

func tooManyRules() []diag.Rule {
	return []diag.Rule{
		{Code: codeTooMany, Title: diag.Textf(
			"En utgåva har högst %d nivåer och %d villkor.",
			"An edition has at most %d levels and %d conditions.", mostLevels, mostConditions),
			Why: diag.Text{
				SV: "Gränserna ligger långt över vad ett stort system behöver. Är det fler har något oftast kopierats om och om igen, och ingen medborgare eller anordnare kan läsa det.",
				EN: "The limits are far beyond what a large system needs. If there are more, something was mostly copied again and again, and no citizen or provider can read it."},
			Fix: diag.Text{
				SV: "Se efter om filen har fått med något flera gånger. Är det rätt, slå ihop det som är lika, eller dela systemet på flera huvudmän.",
				EN: "See whether the file has something several times. If it is right, join what is alike, or divide the system between several municipalities."}},
	}
}

// limit reports what an edition has too many of, and drops it: what came of the
// rest would be a finding about each.
func (l *loader) limit(ed *model.Edition) {
	ed.Areas = limited(l, ed.Areas, mostLevels, diag.Text{SV: "kundval", EN: "choice areas"})
	var levels []*model.Level
	for _, a := range ed.Areas {
		levels = append(levels, a.Levels...)
	}
	if kept := limited(l, levels, mostLevels, diag.Text{SV: "nivåer", EN: "levels"}); len(kept) < len(levels) {
		for _, a := range ed.Areas {
			a.Levels = a.Levels[:min(len(a.Levels), len(kept))]
			kept = kept[len(a.Levels):]
		}
	}
	ed.Sections = limited(l, ed.Sections, mostConditions, diag.Text{SV: "avsnitt", EN: "sections"})
	ed.Conditions = limited(l, ed.Conditions, mostConditions, diag.Text{SV: "villkor", EN: "conditions"})
}

// limited returns the first of what an edition has, at most so many, and
// reports the first that is left out.
func limited[T interface{ At(path string) diag.Span }](l *loader, all []T, most int, what diag.Text) []T {
	if len(all) <= most {
		return all
	}
	at := all[most].At("id")
	for i := range l.site.Sources {
		if s := &l.site.Sources[i]; s.File == at.File {
			s.Broken = true // nothing is concluded from what was left out
		}
	}
	l.found.Add(diag.Diagnostic{
		Code: codeTooMany,
		Span: at,
		Message: diag.Text{
			SV: fmt.Sprintf("utgåvan har %d %s och får ha högst %d; här börjar de som är för många", len(all), what.SV, most),
			EN: fmt.Sprintf("the edition has %d %s and may have at most %d; the surplus begins here", len(all), what.EN, most)},
		Hint: diag.Textf("har något kopierats flera gånger?", "was something copied several times?"),
	})
	return all[:most]
}
