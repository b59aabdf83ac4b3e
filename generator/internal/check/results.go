package check

import (
	"kundval/generator/internal/diag"
	"kundval/generator/internal/followup"
	"kundval/generator/internal/model"
)

// resultRules documents the rules of this file.
func resultRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "result-incomplete", Title: diag.Text{
			SV: "Ett resultat har en siffra och ett antal, eller skälet till att siffran saknas.",
			EN: "A result has a figure and a number of participants, or the reason why there is no figure."},
			Why: diag.Text{
				SV: "En siffra utan antal går inte att bedöma. Utan vare sig siffra eller skäl vet läsaren inte om något har glömts.",
				EN: "A figure without a number behind it cannot be judged. With neither figure nor reason, readers cannot tell whether something was forgotten."},
			Fix: diag.Text{
				SV: "Skriv antal och varde, eller bara saknas med skälet.",
				EN: "Write antal and varde, or saknas alone with the reason."}}, run: resultsIncomplete},
		{Rule: diag.Rule{Code: "result-not-authorised", Title: diag.Text{
			SV: "Ett resultat gäller en nivå som anordnaren var auktoriserad för under perioden.",
			EN: "A result is about a level for which the provider was authorised during the period."},
			Why: diag.Text{
				SV: "En siffra för en nivå som anordnaren inte hade är nästan alltid en annan anordnares eller en annan nivås.",
				EN: "A figure for a level that the provider did not have is nearly always another provider's or another level's."},
			Fix: diag.Text{
				SV: "Rätta nivån eller perioden, eller flytta resultatet till den anordnare som det gäller.",
				EN: "Correct the level or the period, or move the result to the provider that it is about."}}, run: resultsNotAuthorised},
		{Rule: diag.Rule{Code: "result-too-few", Title: diag.Text{
			SV: "Ingen siffra läggs in som bygger på färre deltagare än måttets gräns.",
			EN: "No figure is entered that fewer participants are behind than the measure's minimum."},
			Why: diag.Text{
				SV: "Bakom en siffra om några få går det att känna igen personer. Uppgifterna är öppna och ligger kvar i historiken, så siffran får inte finnas i filen ens om webbplatsen låter bli att visa den.",
				EN: "Behind a figure about a few, persons can be recognised. The data are open and stay in the history, so the figure must not be in the file even if the site does not show it."},
			Fix: diag.Text{
				SV: "Ta bort antal och varde, och skriv saknas = \"for-fa\".",
				EN: "Remove antal and varde, and write saknas = \"for-fa\"."}}, run: resultsTooFew},
		{Rule: diag.Rule{Code: "result-twice", Title: diag.Text{
			SV: "Varje mått har ett resultat för en nivå och en period.",
			EN: "Each measure has one result for a level and a period."},
			Why: diag.Text{
				SV: "Överlappar perioderna räknas samma deltagare två gånger, och två siffror säger emot varandra.",
				EN: "When the periods overlap, the same participants count twice, and two figures contradict each other."},
			Fix: diag.Text{
				SV: "Ta bort det ena resultatet, eller rätta dess nivå, mått eller period.",
				EN: "Remove one of the results, or correct its level, measure or period."}}, run: resultsTwice},
	}
}

// eachResult calls f for the results of each provider whose file could be
// read, with the measure, which is nil when it is not known.
func (p *pass) eachResult(f func(pr *model.Provider, r *model.Result, ms *model.Measure)) {
	for _, m := range p.site.Municipalities {
		measures := followup.Measures(m)
		for _, pr := range m.Providers {
			if p.misread[pr.At("").File] {
				continue
			}
			for _, r := range pr.Results {
				f(pr, r, measures[r.Measure])
			}
		}
	}
}

// fewerThan reports whether a result tells of fewer participants than may be
// told of.
func fewerThan(ms *model.Measure, r *model.Result) bool {
	return ms != nil && r.Has("antal") && r.Count >= 0 && r.Count < ms.Minimum
}

// resultsTooFew finds figures about so few that they point at persons. The
// number of participants alone is too much as well.
func resultsTooFew(p *pass) {
	p.eachResult(func(_ *model.Provider, r *model.Result, ms *model.Measure) {
		if fewerThan(ms, r) {
			p.report(r.At("antal"), diag.Textf("färre än de %d deltagare som måttet kräver", "fewer than the %d participants that the measure demands", ms.Minimum),
				diag.Textf("ta bort antal och varde, och skriv saknas = %q", "remove antal and varde, and write saknas = %q", model.TooFew),
				remark(ms.At("minsta_antal"), "gränsen står här", "the minimum stands here"))
		}
	})
}

// resultsIncomplete finds results that say too little, or both a figure and
// that there is none.
func resultsIncomplete(p *pass) {
	p.eachResult(func(_ *model.Provider, r *model.Result, ms *model.Measure) {
		switch {
		case fewerThan(ms, r): // told already
		case r.Missing == "" && !r.Has("saknas"):
			for _, key := range []string{"antal", "varde"} {
				if !r.Has(key) {
					p.report(r.At("matt"), diag.Textf("resultatet saknar %s", "the result lacks %s", key),
						diag.Textf("skriv %s, eller säg i saknas varför siffran inte finns", "write %s, or say in saknas why there is no figure", key))
					return
				}
			}
		case r.Has("antal") || r.Has("varde"):
			p.report(r.At("saknas"), diag.Textf("resultatet har en siffra, och samtidigt ett skäl till att den saknas", "the result has a figure, and at the same time a reason why it has none"),
				diag.Textf("behåll det ena", "keep one of them"))
		}
	})
}

// resultsTwice finds two results of one measure and level whose periods share
// a day.
func resultsTwice(p *pass) {
	p.eachResult(func(pr *model.Provider, r *model.Result, _ *model.Measure) {
		for _, other := range pr.Results {
			if other == r {
				return
			}
			if other.Measure == r.Measure && other.Level == r.Level && followup.KeyOf(other).Period.Overlaps(followup.KeyOf(r).Period) {
				p.report(r.At("fran"), diag.Textf("måttet har redan ett resultat för nivån då", "the measure already has a result for the level then"), diag.Text{},
					remark(other.At("fran"), "det andra resultatet", "the other result"))
				return
			}
		}
	})
}

// resultsNotAuthorised finds results for levels that the provider did not have
// during the period. A level that nobody knows is a dangling reference.
func resultsNotAuthorised(p *pass) {
	levels := map[*model.Municipality]names{}
	for _, m := range p.site.Municipalities {
		levels[m] = p.all(m, func(b *book) names { return b.levels })
	}
	p.eachProvider(func(m *model.Municipality, pr *model.Provider) {
		if p.misread[pr.At("").File] {
			return
		}
		for _, r := range pr.Results {
			if levels[m].set[r.Level] && !authorisedIn(pr, r) {
				p.report(r.At("niva"), diag.Textf("anordnaren var inte auktoriserad för %q under perioden", "the provider was not authorised for %q during the period", r.Level), diag.Text{})
			}
		}
	})
}

func authorisedIn(pr *model.Provider, r *model.Result) bool {
	period := followup.KeyOf(r).Period
	for _, a := range pr.Authorisations {
		if a.Level == r.Level && runs(a).Overlaps(period) {
			return true
		}
	}
	return false
}
