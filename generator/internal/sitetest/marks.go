package sitetest

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Unmarked lists words in Latin letters on the pages of a language that is
// written in others: they are Swedish, and should be marked as such, or names,
// which should be marked as not to be translated. known accepts words that the
// language itself writes so, such as the name of a file format.
//
// What it finds in one language is wrong in every other too, since the pages of
// all are made in the same way.
func (s *Site) Unmarked(code string, known func(word string) bool) []Finding {
	found := findings{}
	for name, page := range s.byFile {
		if page.Lang != code {
			continue
		}
		doc, err := html.Parse(bytes.NewReader(s.files[name]))
		if err != nil {
			continue // parsed before
		}
		for node := range doc.Descendants() {
			for _, words := range unmarkedIn(node, code) {
				for _, w := range strings.FieldsFunc(words, isNoLetter) {
					if isLatin(w) && !known(w) {
						found.add(page.URL, "%q in %q is not marked as Swedish or as a name", w, squeeze(words))
					}
				}
			}
		}
	}
	return found.sorted()
}

// unmarkedIn returns what a reader meets in the node itself that is in the
// language of the page.
func unmarkedIn(node *html.Node, code string) []string {
	switch node.Type {
	case html.TextNode:
		if isHeard(node.Parent, code) {
			return []string{withoutIsolates(node.Data)}
		}
	case html.ElementNode:
		var all []string
		for _, key := range []string{"aria-label", "alt", "title", "placeholder"} {
			if v := attr(node, key); v != "" && isHeard(node, code) {
				all = append(all, withoutIsolates(v))
			}
		}
		return all
	}
	return nil
}

// isHeard reports whether an element's words are read in the language.
func isHeard(node *html.Node, code string) bool {
	lang := ""
	for n := node; n != nil; n = n.Parent {
		if n.Data == "script" || n.Data == "style" || attr(n, "translate") == "no" {
			return false
		}
		if l := attr(n, "lang"); lang == "" && l != "" {
			lang = l
		}
	}
	return lang == code
}

// withoutIsolates leaves out what stands between the signs that mark words of
// another language where no element can.
func withoutIsolates(words string) string {
	words = scriptPlaceholder.ReplaceAllString(words, "")
	var b strings.Builder
	depth := 0
	for _, r := range words {
		switch r {
		case '\u2066', '\u2068':
			depth++
		case '\u2069':
			depth--
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// scriptPlaceholder is where a script puts a count or a name.
var scriptPlaceholder = regexp.MustCompile(`\{\w+\}`)

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }

func isLatin(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}
