package author

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/model"
)

// relabelling puts the name of a new edition in the place of an old one's.
type relabelling struct{ old, new string }

// relabel finds what stands for the old edition in its label, and what is to
// stand there: the whole label, or the year in it.
func relabel(from *model.Edition, name string) []relabelling {
	rs := []relabelling{{from.Label, name}}
	if from.ID != from.Label {
		rs = append(rs, relabelling{from.ID, name})
	}
	if was, is := yearIn(from.ID), yearIn(name); was != "" && is != "" {
		rs = append(rs, relabelling{was, is})
		if strings.Contains(from.Label, was) && from.Label != was {
			rs = rs[len(rs)-1:] // "Hösten 2025" becomes "Hösten 2026", not a folder's name
		}
	}
	return rs
}

// apply returns the text with the first of the names that stands in it
// replaced, everywhere.
func apply(rs []relabelling, text string) string {
	for _, r := range rs {
		if s := replaceWord(text, r.old, r.new); s != text {
			return s
		}
	}
	return text
}

// yearIn returns the last year that a name holds, or "".
func yearIn(name string) string {
	years := regexp.MustCompile(`(?:19|20)\d\d`).FindAllString(name, -1)
	if len(years) == 0 {
		return ""
	}
	return years[len(years)-1]
}

// replaceWord replaces a word wherever it stands by itself: not within a
// longer word or number, nor within a date or a case number.
func replaceWord(text, old, new string) string {
	if old == "" {
		return text
	}
	var b strings.Builder
	for {
		i := strings.Index(text, old)
		if i < 0 {
			b.WriteString(text)
			return b.String()
		}
		before, _ := utf8.DecodeLastRuneInString(b.String() + text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(old):])
		b.WriteString(text[:i])
		if joins(before) || joins(after) {
			b.WriteString(old)
		} else {
			b.WriteString(new)
		}
		text = text[i+len(old):]
	}
}

// joins reports whether a character ties a word to its neighbour.
func joins(r rune) bool {
	return r == '-' || r == ':' || r == '/' || unicode.IsDigit(r) || r != utf8.RuneError && unicode.IsLetter(r)
}

// IsName reports whether a folder can be called that: small letters, digits,
// and single hyphens between them.
func IsName(name string) bool {
	return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(name)
}
