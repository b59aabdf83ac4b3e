package check

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// functionWords tell a function from a person: words that stand in the names
// and addresses of functions and hardly in those of people. All are folded.
type functionWords struct {
	whole, prefixes, suffixes, parts []string
}

// swedishFunctions are the words for functions in Swedish municipalities,
// companies and associations. What people are called as well, such as "post",
// counts only as a whole word.
func swedishFunctions() functionWords {
	return functionWords{
		whole: strings.Fields(`ab hb it hr sfi ami isa fai hej post epost mail mejl press val kurs kurser kursen
			huset stad stads staden stadens nya norra sodra ostra vastra centrala stora lilla gamla inre yttre`),
		prefixes: strings.Fields(`info kund vard start sprak nystart webb`),
		suffixes: strings.Fields(`chef chefen hus`),
		parts: strings.Fields(`mottag expedition kansli kontor vaxel reception enhet avdelning service support tjanst
			centr center grupp antagning ansok bokning team ledning verkstad registrator namnd forvaltning kommun
			utbildning bildning studie skola arbet jobb rehab praktik coach valfrihet auktoris integration etabler
			sysselsatt upphandl ekonomi faktur klagomal synpunkt forening stiftelse kooperativ verksamhet foretag
			byra butik cafe samordn handlagg vagled omsorg halsa stod campus intag redaktion personal styrelse
			huvudman rektor ansvarig koordinat administrat sekret assist medarbetar kontakt fraga fragor anordnar
			leverantor utforar dataskydd tillgang radgiv lotsen direktion funktion`),
	}
}

// has reports whether a folded word belongs to a function.
func (w functionWords) has(word string) bool {
	return slices.Contains(w.whole, word) ||
		slices.ContainsFunc(w.prefixes, func(s string) bool { return strings.HasPrefix(word, s) }) ||
		slices.ContainsFunc(w.suffixes, func(s string) bool { return strings.HasSuffix(word, s) }) ||
		slices.ContainsFunc(w.parts, func(s string) bool { return strings.Contains(word, s) })
}

// fold makes spellings of a word equal that differ in case or in the marks on
// its letters: "Åsa", "ÅSA" and "asa".
func fold(word string) string {
	if plain(word) {
		return strings.ToLower(word)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		switch r = unicode.ToLower(r); r {
		case 'ø':
			return 'o'
		case 'ł':
			return 'l'
		case 'đ':
			return 'd'
		}
		return r
	}, norm.NFD.String(word))
}

// plain reports whether a word is ASCII.
func plain(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}

// foldedWords are the folded words of a text, without punctuation.
func foldedWords(text string) []string {
	return strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
