package changes

import "testing"

func TestCompareQuantities(t *testing.T) {
	tests := []struct {
		a, b string
		want order
	}{
		{"2 veckor", "1 vecka", larger},
		{"14 dagar", "2 veckor", same},
		{"två veckor", "2 veckor", same},
		{"femton dagar", "15 dagar", same},
		{"Åttio procent", "80 %", same},
		{"hundra kronor", "100 kronor", same},
		{"48 timmar", "2 dygn", same},
		{"90 minuter", "1,5 timme", same},
		{"12 månader", "1 år", same},
		{"1 kvartal", "3 månader", same},
		{"18 månader", "2 år", smaller},
		{"4 veckor", "1 månad", smaller},
		{"28 dagar", "1 månad", smaller},
		{"30 dagar", "1 månad", unknown},
		{"31 dagar", "1 månad", larger},
		{"365 dagar", "1 år", smaller},
		{"366 dagar", "1 år", larger},
		{"92 dagar", "3 månader", larger},
		{"91 dagar", "3 månader", unknown},
		{"5 arbetsdagar", "1 vecka", unknown},
		{"5 arbetsdagar", "4 arbetsdagar", larger},
		{"1 tkr", "1000 kronor", same},
		{"50 öre", "1 krona", smaller},
		{"25 %", "30 procent", smaller},
		{"3 referenser", "1 referens", larger},
		{"3 referenser", "3 personer", unknown},
		{"2 Veckor", "2 veckor", same},
		{"-1 månader", "1 månad", smaller},
	}
	for _, tt := range tests {
		a, okA := parseQuantity(tt.a)
		b, okB := parseQuantity(tt.b)
		if !okA || !okB {
			t.Errorf("%q or %q is no quantity", tt.a, tt.b)
			continue
		}
		if got := a.compare(b); got != tt.want {
			t.Errorf("%q compared with %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
		mirror := map[order]order{unknown: unknown, same: same, smaller: larger, larger: smaller}
		if got := b.compare(a); got != mirror[tt.want] {
			t.Errorf("%q compared with %q: %d, want %d", tt.b, tt.a, got, mirror[tt.want])
		}
	}
}

func TestParseQuantity(t *testing.T) {
	for _, s := range []string{"", "3", "månader", "x månader", "3 "} {
		if q, ok := parseQuantity(s); ok {
			t.Errorf("%q is read as %v", s, q)
		}
	}
}

func TestFormat(t *testing.T) {
	for want, q := range map[string]quantity{
		"1\u00a0vecka":                {1, "veckor"},
		"2\u00a0veckor":               {2, "vecka"},
		"1,5\u00a0timmar":             {1.5, "timme"},
		"25\u00a0procent":             {25, "%"},
		"1\u00a0000\u00a0kronor":      {1000, "kronor"},
		"12\u00a0500\u00a0kronor":     {12500, "kronor"},
		"1\u00a0234\u00a0567\u00a0kr": {1234567, "kr"},
		"−3\u00a0okända":              {-3, "okända"},
	} {
		if got := q.String(); got != want {
			t.Errorf("%v is printed %q, want %q", q, got, want)
		}
	}
	for ore, want := range map[int64]string{368600: "3\u00a0686\u00a0kr", 375050: "3\u00a0750,50\u00a0kr", 5: "0,05\u00a0kr", 1234567800: "12\u00a0345\u00a0678\u00a0kr"} {
		if got := kronor(ore); got != want {
			t.Errorf("%d öre are printed %q, want %q", ore, got, want)
		}
	}
}
