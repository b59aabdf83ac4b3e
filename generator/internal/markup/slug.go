package markup

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// noSlug stands for words without a letter or digit that an address can hold.
const noSlug = "x"

// Slug makes a part of a URL or a fragment id from words or from a printed
// number: lower-case ASCII letters, digits and single hyphens. Letters with
// marks lose them, as Swedish addresses do: "Så väljer du" is "sa-valjer-du"
// and "A.4" is "a-4". An empty result is given as "x", and a long one is cut.
func Slug(s string) string {
	if isSlug(s) { // ids are, and are asked for most
		return s
	}
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
	switch {
	case b.Len() == 0:
		return noSlug
	case b.Len() > LongestSlug:
		return shorten(b.String())
	}
	return b.String()
}

// isSlug reports whether words are the slug that would be made of them.
func isSlug(s string) bool {
	hyphen := true // one stands at neither end, and no two together
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			hyphen = false
		case c == '-' && !hyphen:
			hyphen = true
		default:
			return false
		}
	}
	return !hyphen && len(s) <= LongestSlug
}

// LongestSlug is how long a slug can be: a file system allows names of 255
// bytes, and some names hold two slugs.
const LongestSlug = 80

// shorten cuts a slug and ends it with its digest, so that two long ones that
// begin alike stay apart.
func shorten(slug string) string {
	const digits = 8
	sum := sha256.Sum256([]byte(slug))
	return strings.TrimRight(slug[:LongestSlug-digits-1], "-") + "-" + hex.EncodeToString(sum[:])[:digits]
}
