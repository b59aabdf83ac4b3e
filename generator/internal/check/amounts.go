package check

import (
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/changes"
)

// amount is a figure with its unit, as found in a running text.
type amount struct {
	value    float64
	unit     string // as changes.SameAmount knows it, or the word itself
	from, to int
}

// measure is a unit that texts write in many forms.
type measure struct {
	stem string // how its words begin
	unit string
}

// measures are the units that convert into each other or are written in more
// than one way.
func measures() []measure {
	return []measure{
		{"arbetsdag", "arbetsdag"}, {"vardag", "vardag"}, {"kalenderdag", "kalenderdag"},
		{"minut", "minut"}, {"timm", "timme"}, {"dygn", "dygn"}, {"dag", "dag"}, {"veck", "vecka"},
		{"månad", "månad"}, {"kvartal", "kvartal"}, {"år", "år"},
		{"procent", "procent"}, {"%", "procent"}, {"kronor", "krona"}, {"kr", "krona"}, {"gång", "gång"},
	}
}

// measureOf returns the unit that a word names in any of its forms: "veckan",
// "månaders", "dagarna". An unknown word is its own unit.
func measureOf(w string) string {
	for _, m := range measures() {
		if rest, ok := strings.CutPrefix(w, m.stem); ok && isEnding(rest) {
			return m.unit
		}
	}
	return w
}

// sameUnit reports whether two units are one, or forms of one unknown noun:
// "kund" and "kunderna", "möte" and "möten".
func sameUnit(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return a == b || n > 2 && !isMeasure(a) && isEnding(a[n:]) && isEnding(b[n:])
}

// isMeasure reports whether measureOf knew the unit.
func isMeasure(unit string) bool {
	return slices.ContainsFunc(measures(), func(m measure) bool { return m.unit == unit })
}

// isEnding reports whether s can end a noun: definite, plural, genitive.
func isEnding(s string) bool {
	switch strings.TrimSuffix(s, "s") {
	case "", "a", "an", "ar", "arna", "ars", "e", "en", "er", "erna", "n", "na", "or", "orna", "et":
		return true
	}
	return false
}

// amountsIn finds the figures of a text with their units, which may stand up
// to two words after: "två enskilda möten".
func amountsIn(text string) []amount {
	var out []amount
	words := wordsOf(text)
	for i := 0; i < len(words); {
		value, n := valueAt(words[i:])
		if n == 0 {
			if value, unit := wholeAmount(words[i].text); unit != "" {
				out = append(out, amount{value, unit, words[i].from, words[i].to})
			}
			i++
			continue
		}
		for j := i + n; j < min(len(words), i+n+3); j++ {
			if _, another := valueAt(words[j:]); another > 0 {
				break
			}
			out = append(out, amount{value, measureOf(words[j].text), words[i].from, words[j].to})
		}
		i += n
	}
	return out
}

// valueAt reads the figure that the words begin with, and how many words it
// takes: "3", "10 000", "ett och ett halvt", "var tredje". Without one, n is 0.
func valueAt(words []word) (value float64, n int) {
	at := func(i int) string {
		if i < len(words) {
			return words[i].text
		}
		return ""
	}
	if at(0) == "var" || at(0) == "vart" {
		if v := ordinal(at(1)); v > 0 {
			return v, 2
		}
		return 0, 0
	}
	if at(0) == "varannan" || at(0) == "vartannat" {
		return 2, 1
	}
	if value = count(at(0)); value == 0 {
		return 0, 0
	}
	for n = 1; isFigure(at(0)) && len(at(n)) == 3 && isFigure(at(n)); n++ {
		thousands, _ := strconv.Atoi(at(n))
		value = value*1000 + float64(thousands)
	}
	switch {
	case at(n) == "och" && isHalf(at(n+2)):
		return value + 0.5, n + 3
	case isHalf(at(n)):
		return value / 2, n + 1
	}
	return value, n
}

func isHalf(w string) bool { return w == "halv" || w == "halvt" }

func isFigure(w string) bool {
	return w != "" && strings.Trim(w, "0123456789") == ""
}

// ordinal returns the value of "tredje", or 0.
func ordinal(w string) float64 {
	if w == "annan" || w == "annat" {
		w = "andra"
	}
	words := []string{"", "", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte"}
	return float64(max(0, slices.Index(words, w)))
}

// wholeAmount reads the words that are a figure and a unit at once. Without
// one, the unit is empty.
func wholeAmount(w string) (value float64, unit string) {
	switch {
	case strings.HasPrefix(w, "halvår"):
		return 6, "månad"
	case strings.HasPrefix(w, "kvartal"):
		return 1, "kvartal"
	case w == "hälften":
		return 50, "procent"
	case w == "fjärdedel":
		return 25, "procent"
	}
	return 0, ""
}

// same reports whether an amount of a text is the given one.
func (a amount) same(value float64, unit string) bool {
	if !isMeasure(unit) {
		return a.value == value && sameUnit(a.unit, unit)
	}
	return changes.SameAmount(a.value, a.unit, value, unit)
}
