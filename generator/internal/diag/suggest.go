package diag

import "strings"

// Suggest returns the candidate that word was most probably meant to be, or
// "" when none is near. Of equally near candidates the first wins. Case,
// hyphen against underscore and the dots and rings of å, ä, ö are not counted
// as differences.
func Suggest(word string, candidates []string) string {
	w := fold(word)
	best, bestAt := "", 0
	for _, c := range candidates {
		f := fold(c)
		limit := 1 + min(len(w), len(f))/4
		d := distance(w, f)
		if c == word || d > limit || d >= min(len(w), len(f)) {
			continue
		}
		if best == "" || d < bestAt {
			best, bestAt = c, d
		}
	}
	return best
}

// DidYouMean is the hint that Suggest gives rise to, or the zero Text.
func DidYouMean(word string, candidates []string) Text {
	s := Suggest(word, candidates)
	if s == "" {
		return Text{}
	}
	return Textf("menade du %q?", "did you mean %q?", s)
}

// fold makes spellings that people confuse equal.
func fold(s string) []rune {
	s = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e", "-", "_", " ", "_").
		Replace(strings.ToLower(s))
	return []rune(s)
}

// distance counts the insertions, deletions, replacements and swaps of
// neighbours that turn a into b.
func distance(a, b []rune) int {
	before := make([]int, len(b)+1) // the row two above
	above := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
