package markup

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// noSlug stands for words without a letter or digit that an address can hold.
const noSlug = "x"

// Slug makes a part of a URL or a fragment id from words or from a printed
// number: lower-case ASCII letters, digits and single hyphens. Letters with
// marks lose them, as Swedish addresses do: "Så väljer du" is "sa-valjer-du"
// and "A.4" is "a-4". An empty result is given as "x".
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Mn, r):
		default:
			gap = true
		}
	}
	if b.Len() == 0 {
		return noSlug
	}
	return b.String()
}
