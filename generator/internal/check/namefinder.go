package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameFinder finds people's names in texts, whatever the case and the marks on
// the letters: "Anna Svensson", "SVENSSON, Anna", "anna.svensson@", one word on
// each side of a line break or of a column's border.
type nameFinder struct {
	byFirst map[string][]spelledName
}

// spelledName is the words of a name in one order.
type spelledName struct {
	words  []string
	turned bool // the surname is first, so that a comma may stand between
}

// newNameFinder looks for the names, one or more words each.
func newNameFinder(names []string) *nameFinder {
	f := &nameFinder{byFirst: map[string][]spelledName{}}
	for _, name := range names {
		if last, first, turned := strings.Cut(name, ","); turned {
			name = first + " " + last
		}
		words := foldedWords(name)
		for i := range words {
			f.add(spelledName{slices.Concat(words[i:], words[:i]), i > 0})
		}
	}
	return f
}

func (f *nameFinder) add(n spelledName) {
	f.byFirst[n.words[0]] = append(f.byFirst[n.words[0]], n)
}

// find returns the places of the names in a text. They do not overlap.
func (f *nameFinder) find(text string) []match {
	var found []match
	if len(f.byFirst) == 0 {
		return nil
	}
	for w := nextWord(text, 0); w.from < w.to; {
		if end := f.nameAt(text, w); end > 0 {
			found = append(found, match{w.from, end})
			w.to = end
		}
		w = nextWord(text, w.to)
	}
	return found
}

// nameAt returns where the longest name ends that begins with the word, or 0.
func (f *nameFinder) nameAt(text string, first match) int {
	end := 0
	word := fold(text[first.from:first.to])
	for _, name := range f.byFirst[word] {
		end = max(end, name.end(text, first))
	}
	if stem, ok := strings.CutSuffix(word, "s"); ok && slices.ContainsFunc(f.byFirst[stem], func(n spelledName) bool { return len(n.words) == 1 }) {
		end = max(end, first.to)
	}
	return end
}

// end returns where the name ends whose first word stands at first, or 0. The
// last word may have the s of a genitive.
func (n spelledName) end(text string, first match) int {
	at := first
	for i, word := range n.words[1:] {
		next := nextWord(text, at.to)
		got := fold(text[next.from:next.to])
		if i == len(n.words)-2 && got == word+"s" {
			got = word
		}
		if got != word || !joins(text[at.to:next.from], n.turned) {
			return 0
		}
		at = next
	}
	return at.to
}

// joins reports whether two words with this between them can be one name.
func joins(between string, turned bool) bool {
	if len(between) > 12 || strings.Count(between, "\n") > 1 {
		return false
	}
	if between == "." {
		return true // an address
	}
	allowed := " \t\r\n\u00a0-‑–_;|\"'*#>"
	if turned {
		allowed += ","
	}
	return strings.Trim(between, allowed) == ""
}

// nextWord returns the next stretch of letters and digits from a place on. It
// is empty at the text's end.
func nextWord(text string, at int) match {
	from := at
	for from < len(text) {
		r, size := utf8.DecodeRuneInString(text[from:])
		if partOfWord(r) {
			break
		}
		from += size
	}
	to := from
	for to < len(text) {
		r, size := utf8.DecodeRuneInString(text[to:])
		if !partOfWord(r) {
			break
		}
		to += size
	}
	return match{from, to}
}

func partOfWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// conceal replaces the names in a text.
func (f *nameFinder) conceal(text string) string {
	var b strings.Builder
	at := 0
	for _, m := range f.find(text) {
		b.WriteString(text[at:m.from] + "•••")
		at = m.to
	}
	return b.String() + text[at:]
}
