package tomlsrc

import (
	"strconv"
	"unicode/utf8"

	"kundval/generator/internal/diag"
)

// The longest texts that are read, in characters. What reads Markdown and
// compares wordings may take a time that grows with the square of the length.
const (
	LongestText    = 20_000 // a value in a data file
	LongestArticle = 50_000 // the body of a Markdown file
)

// TooLong gives the finding about a text of more characters than it may have.
func TooLong(at diag.Span, text string, most int) (diag.Diagnostic, bool) {
	if len(text) <= most {
		return diag.Diagnostic{}, false
	}
	n := utf8.RuneCountInString(text)
	if n <= most {
		return diag.Diagnostic{}, false
	}
	return diag.Diagnostic{
		Code:    codeTooLong,
		Span:    at,
		Message: diag.Textf("texten är %s tecken lång och får vara högst %s", "the text is %s characters long and may be at most %s", grouped(n), grouped(most)),
		Hint:    diag.Textf("har något klistrats in på fel plats eller flera gånger?", "was something pasted in the wrong place or several times?"),
	}, true
}

// tooLong reports a string at node i that is too long to be read.
func (d *Decoder) tooLong(doc *document, i int32, s string) bool {
	if len(s) <= LongestText {
		return false
	}
	found, bad := TooLong(doc.valueSpan(i), s, LongestText)
	if bad {
		tell(&d.found, found)
	}
	return bad
}

// grouped writes a number with its thousands apart.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "\u00a0" + s[at:]
	}
	return s
}
