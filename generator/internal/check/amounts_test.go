package check

import (
	"fmt"
	"slices"
	"testing"
)

// TestAmounts looks for one amount in a sentence.
func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		text  string
		value float64
		unit  string
		words string // where it stands, or "" when the text does not have it
	}{
		{"inom tio arbetsdagar", 10, "arbetsdag", "tio arbetsdagar"},
		{"inom två veckor", 14, "dag", "två veckor"},
		{"inom 14 dagar", 2, "vecka", "14 dagar"},
		{"senast 24 timmar efter", 1, "dygn", "24 timmar"},
		{"tre månaders varsel", 3, "månad", "tre månaders"},
		{"efter ett halvår", 6, "månad", "halvår"},
		{"efter ett halvt år", 6, "månad", "ett halvt år"},
		{"ett och ett halvt år", 18, "månad", "ett och ett halvt år"},
		{"minst 1,5 timmar", 1.5, "timme", "1,5 timmar"},
		{"högst 12 500 kronor", 12500, "krona", "12 500 kronor"},
		{"minst 25 %.", 25, "procent", "25 %"},
		{"minst hälften", 50, "procent", "hälften"},
		{"var åttonde vecka", 8, "vecka", "var åttonde vecka"},
		{"varannan månad", 2, "månad", "varannan månad"},
		{"två enskilda möten", 2, "möte", "två enskilda möten"},
		{"högst trettio kunder", 30, "kund", "trettio kunder"},
		{"varje kvartal", 3, "månad", "kvartal"},
		{"fem arbetsdagar", 5, "dag", ""},
		{"tio dagar", 10, "arbetsdag", ""},
		{"en vecka", 5, "arbetsdag", ""},
		{"varje vecka", 1, "vecka", ""},
		{"två kunder i fyra veckor", 2, "vecka", ""},
		{"i årskurs tre", 3, "år", ""},
		{"paragraf 12 i vår lag", 12, "år", ""},
		{"det andra året", 2, "år", ""},
		{"", 1, "år", ""},
	} {
		got := ""
		amounts := amountsIn(c.text)
		if i := slices.IndexFunc(amounts, func(a amount) bool { return a.same(c.value, c.unit) }); i >= 0 {
			got = c.text[amounts[i].from:amounts[i].to]
		}
		if got != c.words {
			t.Errorf("%g %s in %q: got %q, want %q", c.value, c.unit, c.text, got, c.words)
		}
	}
}

// TestBounds looks for the least and greatest work capacity of a text.
func TestBounds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Kunder vars arbetsförmåga är minst 25 procent.", "formaga_lagst 25-25 minst 25 procent; "},
		{"Arbetsförmågan är högst 50 %.", "formaga_hogst 50-50 högst 50 %; "},
		{"Arbetsförmågan är 25–50 procent.", "formaga_lagst 25-25 25–50 procent; formaga_hogst 50-50 25–50 procent; "},
		{"mellan 25 och 50 procent", "formaga_lagst 25-25 25 och 50 procent; formaga_hogst 50-50 25 och 50 procent; "},
		{"mindre än 50 procent", "formaga_hogst 49-50 än 50 procent; "},
		{"mer än femtio procent", "formaga_lagst 50-51 än femtio procent; "},
		{"över 25 procent", "formaga_lagst 25-26 över 25 procent; "},
		{"25 procent av lönen, högst 200 procent", ""},
		{"minst tre månader", ""},
		{"procent", ""},
	} {
		got := ""
		for _, b := range boundsIn(c.text) {
			got += fmt.Sprintf("%s %d-%d %s; ", b.key, b.low, b.high, c.text[b.from:b.to])
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
