package papers

import "testing"

func TestDecimal(t *testing.T) {
	for word, want := range map[string]float64{"0": 0, "12": 12, "-.5": -0.5, "+3.": 3, "-12.25": -12.25, ".0625": 0.0625} {
		if got, ok := decimal([]byte(word)); !ok || got != want {
			t.Errorf("%s: got %v, %v", word, got, ok)
		}
	}
	for _, word := range []string{"-", ".", "+.", "1.2.3", "4-5", "1e3", "Tj"} {
		if got, ok := decimal([]byte(word)); ok {
			t.Errorf("%s: got %v", word, got)
		}
	}
}
