package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// numberingRules documents the rules of this file.
func numberingRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "malformed-number-range", Title: diag.Text{
			SV: "Ett nummer som omfattar flera har ett första och ett sista nummer med ett streck emellan.",
			EN: "A number that covers several has a first and a last number with one dash between them."},
			Why: diag.Text{
				SV: "Av numret ska det gå att läsa vilka villkor som avses, och det ska gå att hänvisa till i ett beslut.",
				EN: "The number is to tell which conditions are meant, and decisions refer to it."},
			Fix: diag.Text{
				SV: "Skriv det lägsta numret först och det högsta sist med ett enda streck emellan, till exempel 15–19.",
				EN: "Write the lowest number first and the highest last, with one dash between them, for example 15–19."}}, run: malformedRanges},
		{Rule: diag.Rule{Code: "number-gap", Severity: diag.Warning, Title: diag.Text{
			SV: "Villkorens nummer följer på varandra utan luckor.",
			EN: "The numbers of the conditions follow one another without gaps."},
			Why: diag.Text{
				SV: "Den som läser undrar om ett villkor har fallit bort. Ofta är det just det som har hänt.",
				EN: "Readers wonder whether a condition was lost. Often that is what happened."},
			Fix: diag.Text{
				SV: "Lägg till villkoret som saknas eller rätta numren. Är numret utelämnat i källan, säg det i en källnot.",
				EN: "Add the missing condition or correct the numbers. If the source leaves the number out, say so in a source note."},
			Noted: true}, run: numberGaps},
		{Rule: diag.Rule{Code: "number-and-refinement", Severity: diag.Warning, Title: diag.Text{
			SV: "Där specifika villkor har samma nummer som de generella villkor de preciserar gäller det alla.",
			EN: "Where specific conditions carry the numbers of the general conditions they refine, all of them do."},
			Why: diag.Text{
				SV: "Läsaren använder numret för att hitta det generella villkoret. Stämmer det inte hamnar hon eller han i fel villkor.",
				EN: "Readers use the number to find the general condition. If it does not fit, they end up in the wrong one."},
			Fix: diag.Text{
				SV: "Ändra antingen nummer eller preciserar så att de anger samma generella villkor. Skiljer de sig åt i källan, säg det i en källnot.",
				EN: "Change either nummer or preciserar so that they name the same general conditions. If they differ in the source, say so in a source note."},
			Noted: true}, run: numberAndRefinement},
	}
}

// printed is a condition's number taken apart: what stands before the figure,
// "A." or nothing, and the first and last figure that it covers.
type printed struct {
	prefix      string
	first, last int
}

// readNumber takes "4", "A.4", "15-19", "A.2–A.4" or "4 a" apart. It refuses
// what has no figure, and ranges that are not well formed.
func readNumber(s string) (printed, bool) {
	if !looksLikeRange(s) {
		prefix, n, ok := figure(s)
		return printed{prefix, n, n}, ok
	}
	left, right, ok := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	prefix, first, okFirst := figure(left)
	again, last, okLast := figure(right)
	ok = ok && okFirst && okLast && first < last && (again == "" || again == prefix)
	return printed{prefix, first, last}, ok
}

// figure parts a number into what stands before its last figure and the
// figure. A letter after it, as in "4 a", makes no number of its own.
func figure(s string) (prefix string, n int, ok bool) {
	s = strings.TrimSpace(s)
	if last := len(s) - 1; last > 0 && s[last] >= 'a' && s[last] <= 'z' {
		s = strings.TrimSpace(s[:last])
	}
	start := len(s)
	for start > 0 && digit(s[start-1]) {
		start--
	}
	n, err := strconv.Atoi(s[start:])
	return s[:start], n, err == nil && n < 1e6
}

// numbersOf reads the numbers of an edition's conditions once.
func numbersOf(ed *model.Edition) map[*model.Condition]printed {
	out := map[*model.Condition]printed{}
	for _, c := range ed.Conditions {
		if n, ok := readNumber(c.Number); ok {
			out[c] = n
		}
	}
	return out
}

// malformedRanges finds numbers that look like a range and are none: a dash
// beside a figure with nothing, too little or something smaller after it.
func malformedRanges(p *pass) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		if isNumber(c.Number) || !looksLikeRange(c.Number) {
			return
		}
		message := diag.Textf("numret %q är inget helt spann av nummer", "the number %q is no complete range", c.Number)
		if first, last, ok := ends(c.Number); ok && last < first {
			message = diag.Textf("numret %q går från ett högre till ett lägre", "the number %q goes from higher to lower", c.Number)
		} else if ok && last == first {
			message = diag.Textf("numret %q börjar och slutar på samma nummer", "the number %q begins and ends with the same number", c.Number)
		}
		p.report(c.At("nummer"), message, rangeHint(c.Number))
	})
}

// strokes are what people write for a dash. The first two are right.
const strokes = "-–—−‐‑‒"

// looksLikeRange reports whether a stroke stands after the first figure, or
// before it with nothing else.
func looksLikeRange(s string) bool {
	s = strings.TrimSpace(s)
	at := strings.IndexAny(s, strokes)
	digits := strings.IndexAny(s, "0123456789")
	return at >= 0 && digits >= 0 && (at > digits || at == 0)
}

// ends returns the two figures of what was meant as a range.
func ends(s string) (first, last int, ok bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(strokes, r) })
	if len(parts) != 2 {
		return 0, 0, false
	}
	prefix, first, okFirst := figure(parts[0])
	again, last, okLast := figure(parts[1])
	return first, last, okFirst && okLast && (again == "" || again == prefix)
}

// rangeHint says what was probably meant.
func rangeHint(s string) diag.Text {
	example := diag.Textf("skriv det första och det sista numret med ett streck emellan, till exempel \"15–19\"",
		"write the first and the last number with one dash between them, for example \"15–19\"")
	first, last, ok := ends(s)
	if !ok {
		return example
	}
	prefix, _, _ := figure(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(strokes, r) })[0])
	meant := prefix + strconv.Itoa(min(first, last))
	if first != last {
		meant += "–" + strconv.Itoa(max(first, last))
	}
	return diag.Textf("skriv %q", "write %q", meant)
}

// numbered is a condition with its number taken apart.
type numbered struct {
	printed
	condition *model.Condition
}

// numberGaps finds figures that are left out in a series of numbers.
func numberGaps(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if !p.book(m, ed).conditions.whole || slices.ContainsFunc(ed.Conditions, func(c *model.Condition) bool { return looksLikeRange(c.Number) && !isNumber(c.Number) }) {
			return // a range that cannot be read would seem to be a gap
		}
		numbers := numbersOf(ed)
		carried := len(p.carried(m, ed, numbers).follow) > 0
		general, specific := map[string][]numbered{}, map[string][]numbered{}
		for _, c := range ed.Conditions {
			n, ok := numbers[c]
			switch {
			case ok && c.Kind == model.General:
				general[n.prefix] = append(general[n.prefix], numbered{n, c})
			case ok && !carried:
				specific[n.prefix] = append(specific[n.prefix], numbered{n, c})
			}
		}
		for prefix, s := range specific {
			if g := general[prefix]; len(g) > 0 && disjoint(s, g) {
				general[prefix] = append(g, s...) // the two kinds share one series
				continue
			}
			p.gapsIn(ed, s)
		}
		for _, s := range general {
			p.gapsIn(ed, s)
		}
	})
}

// disjoint reports whether no figure stands in both series.
func disjoint(a, b []numbered) bool {
	all := append(slices.Clone(a), b...)
	byFirst(all)
	for i := 1; i < len(all); i++ {
		if all[i].first <= all[i-1].last {
			return false
		}
	}
	return true
}

func byFirst(series []numbered) {
	slices.SortStableFunc(series, func(a, b numbered) int { return cmp.Compare(a.first, b.first) })
}

func isNumber(s string) bool {
	_, ok := readNumber(s)
	return ok
}

// gapsIn reports the gaps of a series in which no number stands twice: what is
// missing is mostly the number that one of the two was to have.
func (p *pass) gapsIn(ed *model.Edition, series []numbered) {
	met := map[string]bool{}
	for _, n := range series {
		if met[n.condition.Number] {
			return
		}
		met[n.condition.Number] = true
	}
	byFirst(series)
	highest := series[0]
	for _, n := range series[1:] {
		if n.first > highest.last+1 && !p.answered(n.condition.Notes) && !p.answered(ed.Notes) {
			missing := printed{n.prefix, highest.last + 1, n.first - 1}
			p.report(n.condition.At("nummer"), diag.Textf("nummer %s saknas före %s", "number %s is missing before %s", missing, n.condition.Number),
				p.noteHint(), remark(highest.condition.At("nummer"), "numret före står här", "the number before stands here"))
		}
		if n.last > highest.last {
			highest = n
		}
	}
}

// String prints the number as a reader expects it.
func (n printed) String() string {
	s := n.prefix + strconv.Itoa(n.first)
	if n.last > n.first {
		s += "–" + strconv.Itoa(n.last)
	}
	return s
}
