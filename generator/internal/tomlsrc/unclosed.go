package tomlsrc

import (
	"regexp"
	"strings"

	"kundval/generator/internal/diag"
)

// A text, list or table that nobody closed swallows the lines that follow, and
// the scanner stumbles far below. Files are written with one key on each line,
// so a line that begins like a key or a header shows where it should have
// ended.
var (
	keyLine    = regexp.MustCompile(`^[ \t]*[A-Za-z0-9_-]+[ \t]*=`)
	headerLine = regexp.MustCompile(`^\[\[?[A-Za-z0-9_.-]+\]\]?[ \t]*(#|\r|$)`)
	textBegins = regexp.MustCompile(`(^|[^#"'])=[ \t]*$`)
)

// unclosed finds what was left open before the scanner stumbled at offset at,
// in an expression that begins at begin.
func unclosed(doc *document, at, begin, limit int) (diag.Diagnostic, bool) {
	text := doc.text[:limit]
	if from, to, ok := openText(text[:at]); ok {
		return leftOpen(doc, from,
			diag.Text{SV: `texten som börjar med """ har inget slut`, EN: `the text that begins with """ has no end`},
			diag.Text{SV: `skriv """ sist i texten, före nästa nyckel`, EN: `write """ at the end of the text, before the next key`},
			doc.span(uint32(to), uint32(to+3))), true
	}
	if begin == limit || text[begin] == '[' {
		return diag.Diagnostic{}, false // a header, which says so itself
	}
	line := 1 + strings.LastIndexByte(text[:at], '\n')
	next := text[line : line+lineLength(text[line:])]
	if line > begin && (headerLine.MatchString(next) || keyLine.MatchString(next) && strings.TrimSpace(text[line:at]) == "") {
		return openBrackets(doc, text, begin, line)
	}
	if at > begin && lineLength(text[at:]) == 0 { // the line ends within brackets
		return openBrackets(doc, text, begin, at)
	}
	return diag.Diagnostic{}, false
}

// openText finds a text of several lines that ends where another was to begin:
// with quotation marks that follow a key.
func openText(text string) (from, to int, ok bool) {
	for at := 0; ; {
		i := strings.Index(text[at:], `"""`)
		if i < 0 {
			return 0, 0, false
		}
		from = at + i
		i = strings.Index(text[from+3:], `"""`)
		if i < 0 {
			return 0, 0, false
		}
		to = from + 3 + i
		last := text[from:to]
		if n := strings.LastIndexByte(last, '\n'); n >= 0 && textBegins.MatchString(last[n+1:]) && keyLine.MatchString(last[n+1:]) {
			return from, to, true
		}
		at = to + 3
		for strings.HasPrefix(text[at:], `"`) {
			at++
		}
	}
}

// openBrackets blames the innermost bracket that is still open between two
// offsets, if any.
func openBrackets(doc *document, text string, begin, end int) (diag.Diagnostic, bool) {
	var open []int
	inText := byte(0)
	for i := begin; i < end; i++ {
		switch c := text[i]; {
		case inText != 0:
			if c == '\\' && inText == '"' {
				i++
			} else if c == inText || c == '\n' {
				inText = 0
			}
		case c == '"' || c == '\'':
			inText = c
		case c == '#':
			i += lineLength(text[i:])
		case c == '[' || c == '{':
			open = append(open, i)
		case (c == ']' || c == '}') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return diag.Diagnostic{}, false
	}
	from := open[len(open)-1]
	message, hint := diag.Text{SV: "listan saknar avslutande klammer", EN: "the list has no closing bracket"},
		diag.Text{SV: `skriv ] efter det sista värdet`, EN: `write ] after the last value`}
	if text[from] == '{' {
		message, hint = diag.Text{SV: "tabellen saknar avslutande klammer", EN: "the table has no closing brace"},
			diag.Text{SV: "skriv } efter det sista värdet", EN: "write } after the last value"}
	}
	return leftOpen(doc, from, message, hint, doc.span(uint32(end), uint32(end))), true
}

// leftOpen says that what begins at from has no end, and where that was seen.
func leftOpen(doc *document, from int, message, hint diag.Text, seen diag.Span) diag.Diagnostic {
	d := diag.Diagnostic{
		Code:    codeSyntax,
		Span:    doc.span(uint32(from), uint32(from+lineLength(doc.text[from:]))),
		Message: message,
		Hint:    hint,
	}
	if seen.Start.Line > d.Span.Start.Line {
		d.Notes = []diag.Note{{Span: seen, Message: diag.Textf("det märks först här", "it is noticed only here")}}
	}
	return d
}
