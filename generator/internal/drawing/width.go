package drawing

import (
	"strings"
	"unicode"
)

// Width estimates how wide a text is, in sizes of its letters, and rather too
// wide than too narrow: which letters the reader's system has is not known.
func Width(s string) float64 {
	w := 0.0
	for _, r := range s {
		w += advance(r)
	}
	return w
}

func advance(r rune) float64 {
	switch {
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		return 0
	case strings.ContainsRune("ijlI.,:;'|!()[] \u00a0", r):
		return 0.36
	case strings.ContainsRune("frst", r):
		return 0.48
	case '0' <= r && r <= '9':
		return 0.6
	case strings.ContainsRune("mwMW@%—", r):
		return 1
	case unicode.IsUpper(r):
		return 0.76
	case r > 0x2e80:
		return 1.1
	}
	return 0.62
}

// Fit shortens a text that is wider than the given size, and ends it in an
// ellipsis then.
func Fit(s string, width float64) string {
	if Width(s) <= width {
		return s
	}
	room := width - advance('—')
	for i, r := range s {
		if room -= advance(r); room < 0 {
			return strings.TrimRight(s[:i], " \u00a0") + "…"
		}
	}
	return s
}
