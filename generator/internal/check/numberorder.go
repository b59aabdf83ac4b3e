package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// numberOrderRules documents the rule of this file.
func numberOrderRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "number-order", Severity: diag.Warning, Title: diag.Text{
			SV: "Villkoren står i nummerordning när utgåvan läses uppifrån och ned.",
			EN: "The conditions stand in the order of their numbers when the edition is read from top to bottom."},
			Why: diag.Text{
				SV: "Den som letar efter A.7 letar mellan A.6 och A.8. Oftast har villkoret fått ett nytt nummer eller flyttats i filen utan att avsnitt har ändrats.",
				EN: "Who looks for A.7 looks between A.6 and A.8. Mostly the condition was renumbered or moved in the file while avsnitt stayed as it was."},
			Fix: diag.Text{
				SV: "Ändra avsnitt till det avsnitt som numret hör till, flytta villkoret i filen eller ge det ett annat nummer. Står det så i källan, säg det i en källnot.",
				EN: "Change avsnitt to the section that the number belongs to, move the condition in the file, or give it another number. If the source has it so, say so in a source note."},
			Noted: true}, run: numberOrder},
	}
}

// inTurn is a condition with its number in a form that can be compared.
type inTurn struct {
	number    []step
	condition *model.Condition
}

// step is a figure or a word of a number: "A", 7 and "b" of "A.7 b".
type step struct {
	word   string
	figure int
}

func (a step) compare(b step) int {
	return cmp.Or(cmp.Compare(a.figure, b.figure), strings.Compare(a.word, b.word))
}

// takeApart gives the figures and words of a number. Of a range only the beginning counts, and
// nothing of what has no figure.
func takeApart(number string) []step {
	if looksLikeRange(number) {
		if !isNumber(number) {
			return nil // another rule's finding
		}
		number = number[:strings.IndexAny(number, strokes)]
	}
	var out []step
	figures := false
	for rest := []rune(number); len(rest) > 0; {
		n := max(1, leading(rest, unicode.IsDigit)+leading(rest, unicode.IsLetter))
		switch word := string(rest[:n]); {
		case unicode.IsDigit(rest[0]):
			figure, err := strconv.Atoi(word)
			if err != nil {
				return nil
			}
			out, figures = append(out, step{figure: figure}), true
		case unicode.IsLetter(rest[0]):
			out = append(out, step{word: strings.ToLower(word)})
		}
		rest = rest[n:]
	}
	if !figures {
		return nil
	}
	return out
}

func leading(rs []rune, is func(rune) bool) int {
	if n := slices.IndexFunc(rs, func(r rune) bool { return !is(r) }); n >= 0 {
		return n
	}
	return len(rs)
}

// numberOrder finds conditions that the page shows among numbers to which
// their own does not belong.
func numberOrder(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if !p.book(m, ed).conditions.whole {
			return
		}
		for _, s := range p.seriesInTurn(m, ed) {
			p.orderIn(ed, s)
		}
	})
}

// seriesInTurn lists the conditions of an edition as the page does, apart by
// what cannot be compared: numbers that begin with a word and those that do
// not, and the two kinds of condition unless they share one series.
func (p *pass) seriesInTurn(m *model.Municipality, ed *model.Edition) [][]inTurn {
	numbers := numbersOf(ed)
	apart := len(p.carried(m, ed, numbers).follow) > 0 || !sharesSeries(ed, numbers)
	type key struct {
		kind string
		word bool
	}
	series := map[key][]inTurn{}
	for _, c := range readingOrder(ed) {
		if number := takeApart(c.Number); number != nil && !p.misnumbered(c) && !p.answered(c.Notes) && !p.answered(ed.Notes) {
			k := key{word: number[0].word != ""}
			if apart {
				k.kind = c.Kind
			}
			series[k] = append(series[k], inTurn{number, c})
		}
	}
	var out [][]inTurn
	for k, s := range series {
		if k.word {
			rankWords(s)
		}
		out = append(out, s)
	}
	return out
}

// sharesSeries reports whether general and specific conditions are numbered
// through together: no figure stands in both, and neither kind comes after all
// of the other as an appendix to it.
func sharesSeries(ed *model.Edition, numbers map[*model.Condition]printed) bool {
	kinds := map[string]map[string][]numbered{model.General: {}, model.Specific: {}}
	for _, c := range ed.Conditions {
		if n, ok := numbers[c]; ok && kinds[c.Kind] != nil {
			kinds[c.Kind][n.prefix] = append(kinds[c.Kind][n.prefix], numbered{n, c})
		}
	}
	for prefix, s := range kinds[model.Specific] {
		g := kinds[model.General][prefix]
		if len(g) == 0 {
			continue
		}
		byFirst(s)
		byFirst(g)
		if !disjoint(s, g) || s[0].first > g[len(g)-1].last || g[0].first > s[len(s)-1].last {
			return false
		}
	}
	return true
}

// readingOrder lists the conditions section by section, each section before
// those that lie in it.
func readingOrder(ed *model.Edition) []*model.Condition {
	var out []*model.Condition
	met := map[string]bool{}
	var walk func(parent string)
	walk = func(parent string) {
		for _, s := range ed.Sections {
			if s.Parent != parent || met[s.ID] {
				continue
			}
			met[s.ID] = true
			for _, c := range ed.Conditions {
				if c.Section == s.ID {
					out = append(out, c)
				}
			}
			walk(s.ID)
		}
	}
	walk("")
	return out
}

// rankWords puts in the place of the word that each number begins with the
// place where most of its conditions stand, so that the parts of an edition may
// be called anything.
func rankWords(series []inTurn) {
	places := map[string][]int{}
	for i, o := range series {
		places[o.number[0].word] = append(places[o.number[0].word], i)
	}
	for _, o := range series {
		at := places[o.number[0].word]
		o.number[0].figure = at[len(at)/2]
	}
}

// orderIn reports what has to be taken out of a series for the rest to rise.
func (p *pass) orderIn(ed *model.Edition, series []inTurn) {
	byNumber := slices.Clone(series)
	slices.SortStableFunc(byNumber, compareNumbers)
	kept := longestRise(series, byNumber)
	if 2*len(kept) < len(series) {
		return // numbered by another principle
	}
	for i, o := range series {
		if kept[o.condition] {
			continue
		}
		before, after := around(byNumber, o, kept)
		message := outOfOrder(series, i, kept)
		at, hint := p.whereItBelongs(ed, o.condition, before, after)
		p.report(at, message, hint)
	}
}

// misnumbered reports whether another rule found the number itself wrong.
func (p *pass) misnumbered(c *model.Condition) bool {
	return slices.ContainsFunc(p.found, func(d diag.Diagnostic) bool {
		return d.Code != p.rule.Code && d.Span == c.At("nummer")
	})
}

func compareNumbers(a, b inTurn) int { return slices.CompareFunc(a.number, b.number, step.compare) }

// longestRise returns the conditions of the longest part of a series whose
// numbers rise. Of two that are equally long it takes the one with more
// conditions in the section of a neighbour by number.
func longestRise(series, byNumber []inTurn) map[*model.Condition]bool {
	settled := map[*model.Condition]int{}
	for i, o := range byNumber {
		if i > 0 && byNumber[i-1].condition.Section == o.condition.Section || i+1 < len(byNumber) && byNumber[i+1].condition.Section == o.condition.Section {
			settled[o.condition] = 1
		}
	}
	weight, previous := make([]int, len(series)), make([]int, len(series))
	best := -1
	for i, o := range series {
		previous[i] = -1
		for j := range i {
			if compareNumbers(series[j], o) <= 0 && weight[j] > weight[i] {
				weight[i], previous[i] = weight[j], j
			}
		}
		weight[i] += len(series) + 1 + settled[o.condition]
		if best < 0 || weight[i] > weight[best] {
			best = i
		}
	}
	kept := map[*model.Condition]bool{}
	for i := best; i >= 0; i = previous[i] {
		kept[series[i].condition] = true
	}
	return kept
}

// around returns the conditions that stand in order and have the nearest
// numbers before and after a condition's own, or nil.
func around(byNumber []inTurn, of inTurn, kept map[*model.Condition]bool) (before, after *model.Condition) {
	for _, o := range byNumber {
		switch {
		case !kept[o.condition]:
		case compareNumbers(o, of) <= 0:
			before = o.condition
		case after == nil:
			after = o.condition
		}
	}
	return before, after
}

// outOfOrder says beside which number a condition stands.
func outOfOrder(series []inTurn, i int, kept map[*model.Condition]bool) diag.Text {
	o := series[i]
	for _, next := range series[i+1:] {
		if kept[next.condition] && compareNumbers(next, o) < 0 {
			return diag.Textf("%s står före %s när utgåvan läses uppifrån och ned", "%s stands before %s when the edition is read from top to bottom",
				o.condition.Number, next.condition.Number)
		} else if kept[next.condition] {
			break
		}
	}
	last := o
	for _, earlier := range series[:i] {
		if kept[earlier.condition] {
			last = earlier
		}
	}
	return diag.Textf("%s står efter %s när utgåvan läses uppifrån och ned", "%s stands after %s when the edition is read from top to bottom",
		o.condition.Number, last.condition.Number)
}

// whereItBelongs points at what is probably wrong: the section, when the
// conditions with the nearest numbers stand in another, or else the place.
func (p *pass) whereItBelongs(ed *model.Edition, c, before, after *model.Condition) (diag.Span, diag.Text) {
	own, other := false, ""
	for _, n := range []*model.Condition{before, after} {
		switch {
		case n == nil:
		case n.Section == c.Section:
			own = true
		case other == "" || isBefore(ed, n, c):
			other = n.Section
		}
	}
	if other == "" || own {
		where := diag.Textf("flytta villkoret i filen så att det står i nummerordning, eller ändra numret", "move the condition in the file so that the numbers are in order, or change the number")
		return c.At("nummer"), where
	}
	return c.At("avsnitt"), diag.Textf("villkoret står i avsnittet %s, men numret hör till %s: ska avsnitt vara %q?",
		"the condition stands in the section %s, but the number belongs to %s: should avsnitt be %q?", sectionTitle(ed, c.Section), sectionTitle(ed, other), other)
}

// isBefore reports whether a condition is the one written before another.
func isBefore(ed *model.Edition, a, b *model.Condition) bool {
	i := slices.Index(ed.Conditions, b)
	return i > 0 && ed.Conditions[i-1] == a
}

func sectionTitle(ed *model.Edition, id string) string {
	if i := slices.IndexFunc(ed.Sections, func(s *model.Section) bool { return s.ID == id }); i >= 0 {
		return "”" + ed.Sections[i].Title + "”"
	}
	return strconv.Quote(id)
}
