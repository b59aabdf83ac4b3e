package check

import (
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// figureRules documents the rules of this file.
func figureRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "capacity-not-in-text", Severity: diag.Warning, Title: diag.Text{
			SV: "Målgruppens text och nivåns gränser för arbetsförmåga säger samma sak.",
			EN: "The text of the target group and the level's bounds of work capacity say the same."},
			Why: diag.Text{
				SV: "Texten är den som gäller, men det är gränserna som räknas när nivåerna jämförs. Skiljer de sig kan någon få fel besked.",
				EN: "The text is what counts, but the bounds are what the levels are compared by. If they differ, somebody may be told the wrong thing."},
			Fix: diag.Text{
				SV: "Ändra formaga_lagst och formaga_hogst efter texten, eller texten om det är den som är fel. Skiljer de sig åt i källan, säg det i en källnot.",
				EN: "Change formaga_lagst and formaga_hogst to fit the text, or the text if that is what is wrong. If they differ in the source, say so in a source note."},
			Noted: true}, run: capacitiesNotInText},
		{Rule: diag.Rule{Code: "figure-not-in-text", Severity: diag.Warning, Title: diag.Text{
			SV: "Varje tal i ett krav står också i villkorets text.",
			EN: "Every figure of a requirement stands in the text of its condition too."},
			Why: diag.Text{
				SV: "Anordnaren är bunden av texten, men det är talet som visas i tabeller och i ändringsloggen. Skiljer de sig har någon fått fel besked.",
				EN: "Providers are bound by the text, but the figure is what tables and the change log show. If they differ, somebody was told the wrong thing."},
			Fix: diag.Text{
				SV: "Ändra varde och enhet efter texten, eller texten om det är den som är fel. Står talet inte i källans text, säg det i en källnot.",
				EN: "Change varde and enhet to fit the text, or the text if that is what is wrong. If the figure is not in the source's text, say so in a source note."},
			Noted: true}, run: figuresNotInText},
	}
}

// figuresNotInText finds requirements whose figure the text lacks. The words
// that speak of another figure in the same unit are underlined, unless they
// belong to another requirement.
func figuresNotInText(p *pass) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		if len(c.Requirements) == 0 || p.answered(c.Notes) {
			return
		}
		amounts := amountsIn(c.Text)
		for i := range c.Requirements {
			r := &c.Requirements[i]
			if r.Value <= 0 || r.Unit == "" || stated(r, c.Text, amounts) {
				continue
			}
			figure := strings.Replace(strconv.FormatFloat(r.Value, 'f', -1, 64), ".", ",", 1) + " " + r.Unit
			hint := diag.Textf("ändra varde eller texten så att de säger samma sak", "change varde or the text so that they say the same")
			if a, ok := otherFigure(r, c, amounts); ok {
				p.report(c.Within("text", a.from, a.to), diag.Textf("texten säger %q, men kravet %q säger %s", "the text says %q, but the requirement %q says %s", c.Text[a.from:a.to], r.ID, figure),
					hint, remark(r.At("varde"), "kravets tal står här", "the requirement's figure stands here"))
				continue
			}
			p.report(r.At("varde"), diag.Textf("%s står inte i villkorets text", "%s is not in the text of the condition", figure), hint, remark(c.KeyAt("text"), "texten", "the text"))
		}
	})
}

// stated reports whether a text gives the requirement's figure.
func stated(r *model.Requirement, text string, amounts []amount) bool {
	unit := unitOf(r)
	if slices.Contains([]string{"st", "styck", "stycken", "antal"}, unit) {
		return slices.ContainsFunc(amounts, func(a amount) bool { return a.value == r.Value })
	}
	_, period, _ := strings.Cut(strings.ToLower(r.Unit), " per ")
	if unit == "gång" && recurs(r.Value, measureOf(period), text) {
		return true
	}
	if slices.ContainsFunc(amounts, func(a amount) bool { return a.same(r.Value, unit) }) {
		return true
	}
	// "högst 25 kunder i AMI och högst 15 i FAI"
	named := slices.ContainsFunc(amounts, func(a amount) bool { return sameUnit(a.unit, unit) })
	return named && slices.ContainsFunc(amounts, func(a amount) bool { return a.value == r.Value && !isMeasure(a.unit) })
}

// recurs reports whether a text says in other words that something is done n
// times in a period: "varje år", "årligen", "om året", "varje halvår".
func recurs(n float64, period, text string) bool {
	often := map[string][]string{
		"år":      {"årlig", "varje år", "vart år", "om året", "per år"},
		"månad":   {"månatlig", "månadsvis", "varje månad", "i månaden"},
		"vecka":   {"veckovis", "varje vecka", "i veckan"},
		"dag":     {"daglig", "varje dag"},
		"kvartal": {"kvartalsvis", "varje kvartal", "per kvartal"},
	}
	phrases := often[period]
	switch {
	case n == 2 && period == "år":
		phrases = []string{"halvår"}
	case n == 4 && period == "år":
		phrases = often["kvartal"]
	case n == 12 && period == "år":
		phrases = often["månad"]
	case n != 1:
		return false
	}
	text = strings.ToLower(text)
	return slices.ContainsFunc(phrases, func(s string) bool { return strings.Contains(text, s) })
}

// otherFigure returns the amount of the text that a requirement was probably
// meant to be: one in its unit that is no other requirement's. A lone "en" or
// "ett" is mostly an article and no figure.
func otherFigure(r *model.Requirement, c *model.Condition, amounts []amount) (amount, bool) {
	for _, a := range amounts {
		taken := slices.ContainsFunc(c.Requirements, func(o model.Requirement) bool { return a.same(o.Value, unitOf(&o)) })
		if !taken && a.value != 1 && sameUnit(a.unit, unitOf(r)) {
			return a, true
		}
	}
	return amount{}, false
}

// unitOf returns the first word of a requirement's unit, "timme" of "timmar per
// vecka".
func unitOf(r *model.Requirement) string {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(r.Unit)), " ")
	return measureOf(first)
}

// bound is a limit of work capacity that a text states.
type bound struct {
	key      string // the one that states it in the data
	low      int    // the least and the greatest value that fits the words
	high     int
	from, to int
}

// capacitiesNotInText finds levels whose target group gives a share that their
// bounds do not have. Bounds that are left out say nothing.
func capacitiesNotInText(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for _, a := range ed.Areas {
			for _, l := range a.Levels {
				if l.CapacityMax > 0 && !p.answered(l.Notes) {
					p.capacityInText(l)
				}
			}
		}
	})
}

func (p *pass) capacityInText(l *model.Level) {
	for _, b := range boundsIn(l.TargetGroup) {
		value := l.CapacityMin
		if b.key == "formaga_hogst" {
			value = l.CapacityMax
		}
		if value < b.low || value > b.high {
			p.report(l.Within("malgrupp", b.from, b.to), diag.Textf("texten säger %q, men %s är %d", "the text says %q, but %s is %d", l.TargetGroup[b.from:b.to], b.key, value),
				diag.Textf("skriv %s = %d, eller ändra texten", "write %s = %d, or change the text", b.key, b.low), remark(l.At(b.key), "här står gränsen", "the bound stands here"))
		}
	}
}

// boundsIn finds the shares of a text that are said to be the least or the
// greatest: "minst 25 procent", "högst 50 %", "25–50 procent".
func boundsIn(text string) []bound {
	var out []bound
	words := wordsOf(text)
	share := func(i int) (int, bool) { // the figure at i when per cent follows it
		if i < 0 || i+1 >= len(words) || measureOf(words[i+1].text) != "procent" {
			return 0, false
		}
		n := count(words[i].text)
		return int(n), n > 0 && n <= 100
	}
	add := func(key string, low, high, first, last int) {
		out = append(out, bound{key, low, high, words[first].from, words[last].to})
	}
	for i := range words {
		n, ok := share(i)
		if !ok || i == 0 {
			continue
		}
		first := i - 1
		switch w := words[first].text; {
		case w == "minst", w == "lägst":
			add("formaga_lagst", n, n, first, i+1)
		case w == "högst", w == "max", w == "maximalt":
			add("formaga_hogst", n, n, first, i+1)
		case w == "än" && first > 0 && (words[first-1].text == "mindre" || words[first-1].text == "lägre"), w == "under":
			add("formaga_hogst", n-1, n, first, i+1)
		case w == "än" && first > 0 && (words[first-1].text == "mer" || words[first-1].text == "högre"), w == "över":
			add("formaga_lagst", n, n+1, first, i+1)
		case count(w) > 0 && count(w) < float64(n): // 25–50 procent
			add("formaga_lagst", int(count(w)), int(count(w)), first, i+1)
			add("formaga_hogst", n, n, first, i+1)
		case (w == "och" || w == "till") && first > 0 && count(words[first-1].text) > 0: // mellan 25 och 50 procent
			low := int(count(words[first-1].text))
			add("formaga_lagst", low, low, first-1, i+1)
			add("formaga_hogst", n, n, first-1, i+1)
		}
	}
	return out
}
