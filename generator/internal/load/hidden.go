package load

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/diag"
)

const (
	codeHidden = "hidden-character"
	codeMixed  = "mixed-letters"
)

func hiddenRules() []diag.Rule {
	return []diag.Rule{
		{Code: codeHidden, Title: diag.Text{
			SV: "Alla tecken i en text syns.",
			EN: "Every character of a text can be seen."},
			Why: diag.Text{
				SV: "Ett tecken som inte syns kan vända ordningen på det man läser, eller göra att två ord som ser lika ut är olika. Då säger sidan något annat än det som nämnden ser och beslutar om.",
				EN: "A character that cannot be seen may turn the order of what one reads, or make two words differ that look alike. The page then says something else than what the board sees and decides on."},
			Fix: diag.Text{
				SV: "Ta bort tecknet. Ser du det inte, radera ordet eller raden där det står och skriv texten på nytt. Det följer oftast med när text kopieras från en webbsida, ett dokument eller en pdf.",
				EN: "Remove the character. If you do not see it, delete the word or the line in which it stands and write the text anew. Mostly it comes along when text is copied from a web page, a document or a PDF."}},
		{Code: codeMixed, Title: diag.Text{
			SV: "Bokstäverna i ett ord hör till samma alfabet.",
			EN: "The letters of a word belong to the same alphabet."},
			Why: diag.Text{
				SV: "Ett grekiskt eller kyrilliskt a ser ut som ett vanligt a men är ett annat tecken. Den som söker efter ordet hittar det inte, och en adress kan leda någon annanstans än den ser ut att göra.",
				EN: "A Greek or Cyrillic a looks like an ordinary a but is another character. Whoever searches for the word does not find it, and an address may lead elsewhere than it seems to."},
			Fix: diag.Text{
				SV: "Radera ordet och skriv det på nytt på ditt eget tangentbord.",
				EN: "Delete the word and write it anew on your own keyboard."}},
	}
}

// blankLetters have the look of nothing although they count as letters or
// symbols.
var blankLetters = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x034F, Hi: 0x034F, Stride: 1}, {Lo: 0x115F, Hi: 0x1160, Stride: 1}, {Lo: 0x2028, Hi: 0x2029, Stride: 1}, {Lo: 0x2800, Hi: 0x2800, Stride: 1}, {Lo: 0x3164, Hi: 0x3164, Stride: 1}, {Lo: 0xFFA0, Hi: 0xFFA0, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0xE0000, Hi: 0xE01EF, Stride: 1}},
}

// isHidden reports whether a character cannot be seen. Those that Arabic and
// Persian are written with, and that bind pictures together, may stand among
// such letters, in a line that is read from the right; a soft hyphen shows where
// a word may be divided.
func isHidden(r, before, after rune, mirrored func() bool) bool {
	switch {
	case r >= ' ' && r < 0x7F, r == '\t', r == '\n', r == '\r', r == '\u00AD':
		return false
	case r == '\u200C', r == '\u200D':
		return plainNeighbour(before) || plainNeighbour(after)
	case r == '\u200E', r == '\u200F', r == '\u061C':
		return !mirrored()
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, blankLetters)
}

func plainNeighbour(r rune) bool {
	return r == 0 || unicode.Is(unicode.Latin, r) || unicode.IsSpace(r) || unicode.IsDigit(r)
}

// escaped are characters that a TOML text writes by their number.
var escaped = regexp.MustCompile(`\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[bf])`)

// finding is a place in a text and the character there.
type finding struct {
	at, size int
	r        rune
}

// hiddenIn finds the hidden characters of a text, and those written by their
// number in its TOML, which ends where it says.
func hiddenIn(text string, toml int) []finding {
	var found []finding
	at := 0
	for line := range strings.Lines(text) {
		mirrored := sync.OnceValue(func() bool {
			return strings.ContainsFunc(line, func(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) && unicode.IsLetter(r) })
		})
		var before rune
		for i, r := range line {
			size := utf8.RuneLen(r)
			if (r >= utf8.RuneSelf || r < ' ' || r == 0x7F) && size > 0 && i+size <= len(line) {
				after, _ := utf8.DecodeRuneInString(line[i+size:])
				if isHidden(r, before, after, mirrored) {
					found = append(found, finding{at + i, size, r})
				}
			}
			before = r
		}
		if at < toml && strings.Contains(line, `\`) {
			found = append(found, escapedIn(line, at, mirrored)...)
		}
		at += len(line)
	}
	return found
}

// escapedIn finds the hidden characters of a line of TOML that are written by
// their number.
func escapedIn(line string, at int, mirrored func() bool) []finding {
	var found []finding
	for _, m := range escaped.FindAllStringIndex(line, -1) {
		before := 0
		for before < m[0] && line[m[0]-before-1] == '\\' {
			before++
		}
		r, ok := unescape(line[m[0]+1 : m[1]])
		if ok && before%2 == 0 && isHidden(r, 0, 0, mirrored) { // else the backslash itself is meant
			found = append(found, finding{at + m[0], m[1] - m[0], r})
		}
	}
	return found
}

func unescape(code string) (rune, bool) {
	switch code[0] {
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	}
	n, err := strconv.ParseUint(code[1:], 16, 32)
	return rune(n), err == nil && n <= unicode.MaxRune
}

// hidden tells of the first hidden character of a text, and how many follow.
func hidden(file, text string, toml int) (diag.Diagnostic, bool) {
	found := hiddenIn(text, toml)
	if len(found) == 0 {
		return diag.Diagnostic{}, false
	}
	first := found[0]
	for _, f := range found {
		if f.at < first.at {
			first = f
		}
	}
	d := diag.Diagnostic{
		Code:    codeHidden,
		Span:    diag.SpanOf(file, text, first.at, first.at+first.size),
		Message: diag.Textf("här står ett tecken som inte syns: %s, %s", "here is a character that cannot be seen: %s, %s", codePoint(first.r), doing(first.r)),
		Hint: diag.Textf("ta bort tecknet, eller radera ordet och skriv det på nytt; det följer ofta med när text kopieras",
			"remove the character, or delete the word and write it anew; it often comes along when text is copied"),
	}
	if n := len(found) - 1; n > 0 {
		d.Notes = append(d.Notes, diag.Note{Message: diag.Textf("filen har %d sådana tecken till", "the file has %d more of them", n)})
	}
	return d, true
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// doing tells what a hidden character does.
func doing(r rune) diag.Text {
	switch {
	case unicode.Is(unicode.Bidi_Control, r):
		return diag.Text{SV: "som vänder läsriktningen", EN: "which turns the direction of reading"}
	case unicode.Is(unicode.Cc, r):
		return diag.Text{SV: "ett styrtecken", EN: "a control character"}
	case r == '\u2028', r == '\u2029':
		return diag.Text{SV: "som bryter raden", EN: "which breaks the line"}
	}
	return diag.Text{SV: "som inte tar någon plats eller ser ut som ett mellanslag", EN: "which takes no room or looks like a space"}
}

// mixed finds the first word that has both Latin letters and letters of an
// alphabet in which some look like them.
func mixed(file, text string) (diag.Diagnostic, bool) {
	var latin, other rune
	start := 0
	for i, r := range text {
		switch {
		case r < utf8.RuneSelf && !('a' <= r|0x20 && r|0x20 <= 'z'), !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
			latin, other, start = 0, 0, i+utf8.RuneLen(max(r, 0))
			continue
		case unicode.Is(unicode.Latin, r):
			latin = r
		case unicode.In(r, unicode.Cyrillic, unicode.Greek):
			other = r
		}
		if latin == 0 || other == 0 {
			continue
		}
		word := text[start:]
		if end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }); end >= 0 {
			word = word[:end]
		}
		return diag.Diagnostic{
			Code: codeMixed,
			Span: diag.SpanOf(file, text, start, start+len(word)),
			Message: diag.Textf("ordet %q har bokstaven %s ur ett annat alfabet, %s, bland latinska bokstäver",
				"the word %q has the letter %s of another alphabet, %s, among Latin letters", word, codePoint(other), alphabet(other)),
			Hint: diag.Textf("radera ordet och skriv det på nytt", "delete the word and write it anew"),
		}, true
	}
	return diag.Diagnostic{}, false
}

func alphabet(r rune) diag.Text {
	if unicode.Is(unicode.Greek, r) {
		return diag.Text{SV: "det grekiska", EN: "the Greek one"}
	}
	return diag.Text{SV: "det kyrilliska", EN: "the Cyrillic one"}
}
