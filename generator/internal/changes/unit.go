package changes

import "strings"

// family is a group of units that convert into each other.
type family int

const (
	alone   family = iota // compares with itself only
	clock                 // time of fixed length, counted in hours
	almanac               // months and years, counted in months
	money                 // counted in öre
)

// unit is a unit of measure in its two forms.
type unit struct {
	one, many string
	family    family
	factor    float64
}

// units are those that convert, or whose plural differs, or that a number is
// not to be parted from in a redline.
func units() []unit {
	return []unit{
		{"minut", "minuter", clock, 1.0 / 60},
		{"timme", "timmar", clock, 1},
		{"dag", "dagar", clock, 24},
		{"dygn", "dygn", clock, 24},
		{"kalenderdag", "kalenderdagar", clock, 24},
		{"vecka", "veckor", clock, 7 * 24},
		{"månad", "månader", almanac, 1},
		{"kvartal", "kvartal", almanac, 3},
		{"år", "år", almanac, 12},
		{"öre", "öre", money, 1},
		{"krona", "kronor", money, 100},
		{"kr", "kr", money, 100},
		{"tkr", "tkr", money, 1e5},
		{"mkr", "mkr", money, 1e8},
		{"arbetsdag", "arbetsdagar", alone, 1},
		{"vardag", "vardagar", alone, 1},
		{"procent", "procent", alone, 1},
		{"%", "%", alone, 1},
		{"procentenhet", "procentenheter", alone, 1},
		{"gång", "gånger", alone, 1},
		{"person", "personer", alone, 1},
		{"deltagare", "deltagare", alone, 1},
		{"kund", "kunder", alone, 1},
		{"referens", "referenser", alone, 1},
		{"plats", "platser", alone, 1},
		{"miljon", "miljoner", alone, 1},
		{"kvadratmeter", "kvadratmeter", alone, 1},
	}
}

// unitOf returns the unit that a word names. An unknown word is a unit of its
// own.
func unitOf(s string) unit {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	if s == "%" {
		s = "procent"
	}
	for _, u := range units() {
		if s == u.one || s == u.many {
			return u
		}
	}
	return unit{s, s, alone, 1}
}

// isUnit reports whether a word names a unit, also in the genitive: "veckors".
func isUnit(k string) bool {
	k = strings.ToLower(k)
	for _, u := range units() {
		if k == u.one || k == u.many || k == u.one+"s" || k == u.many+"s" {
			return true
		}
	}
	return false
}

// NumberWord returns the value of a whole number written in letters, as in
// "fem" or "trettio", or 0.
func NumberWord(s string) float64 {
	if len(s) > len("tretton") {
		return 0
	}
	small := [...]string{"", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
		"tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"}
	tens := [...]string{"tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio", "hundra"}
	s = strings.ToLower(s)
	if s == "ett" {
		return 1
	}
	for i, w := range small[1:] {
		if s == w {
			return float64(i + 1)
		}
	}
	for i, w := range tens {
		if s == w {
			return float64(20 + 10*i)
		}
	}
	return 0
}
