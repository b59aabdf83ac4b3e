package diag

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Source returns the text of a file named by a Span, or nil when it is not at
// hand; the line is then not shown.
type Source func(file string) []byte

// WriteText prints the findings for people, in lang, in the order given:
//
//	data/a.toml:14:10: error[duplicate-number]: condition "A.4" is already defined
//	  14 | nummer = "A.4"
//	     |          ^^^^^
//	  data/a.toml:7:10: note: first defined here
//	  hint: give each condition its own number, for example "A.5"
func WriteText(w io.Writer, list []Diagnostic, lang Language, source Source) error {
	var b strings.Builder
	t := textWriter{b: &b, lang: lang, source: source, secrets: secrets(list)}
	for _, d := range list {
		t.write(d)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// textWriter writes findings in one language. Secrets are the places that no
// excerpt may show, whichever finding it belongs to.
type textWriter struct {
	b       *strings.Builder
	lang    Language
	source  Source
	secrets map[place][]Span
	shown   shown
}

// place is a line of a file.
type place struct {
	file string
	line int
}

// shown is the file, and the line of it, that was shown last. Findings come
// sorted, so the next one is mostly about the same.
type shown struct {
	place
	lines *Index
	text  string // the line, without what must be concealed
	ok    bool
}

func secrets(list []Diagnostic) map[place][]Span {
	spans := map[place][]Span{}
	for _, d := range list {
		if d.Conceal {
			at := place{d.Span.File, d.Span.Start.Line}
			spans[at] = append(spans[at], d.Span)
		}
	}
	return spans
}

func (t *textWriter) write(d Diagnostic) {
	b, lang := t.b, t.lang
	writePlace(b, d.Span)
	fmt.Fprintf(b, "%s[%s]: %s\n", d.Severity.Word().In(lang), d.Code, clean(d.Message.In(lang)))
	t.excerpt(d.Span)
	for _, n := range d.Notes {
		b.WriteString("  ")
		writePlace(b, n.Span)
		fmt.Fprintf(b, "%s: %s\n", Text{"anm", "note"}.In(lang), clean(n.Message.In(lang)))
	}
	writeRemark(b, Text{"varför", "why"}, d.Why, lang)
	writeRemark(b, Text{"råd", "hint"}, d.Hint, lang)
}

func writePlace(b *strings.Builder, s Span) {
	if s.File != "" {
		s.File = clean(s.File)
		fmt.Fprintf(b, "%s: ", s)
	}
}

func writeRemark(b *strings.Builder, word, text Text, lang Language) {
	if !text.IsZero() {
		lines := strings.Split(text.In(lang), "\n")
		for i, line := range lines {
			lines[i] = clean(line)
		}
		fmt.Fprintf(b, "  %s: %s\n", word.In(lang), strings.Join(lines, "\n    "))
	}
}

// clean makes visible what would move the cursor, colour the terminal or turn
// the reading direction. What authors write gets into messages, and so do the
// names of their files.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) {
			return '\uFFFD'
		}
		return r
	}, s)
}

// excerpt shows the line of a span and underlines the span.
func (t *textWriter) excerpt(s Span) {
	line, ok := t.line(place{s.File, s.Start.Line})
	if !ok || strings.TrimSpace(line) == "" {
		return
	}
	shown, carets := excerpt(line, s.Start.Col, endOn(s, line))
	number := strconv.Itoa(s.Start.Line)
	fmt.Fprintf(t.b, "  %s | %s\n", number, strings.TrimRight(shown, " "))
	fmt.Fprintf(t.b, "  %s | %s\n", strings.Repeat(" ", len(number)), carets)
}

// line returns a line as it may be shown. It reads each file once, as long as
// the findings come sorted.
func (t *textWriter) line(at place) (string, bool) {
	if t.source == nil || at.line == 0 {
		return "", false
	}
	if at == t.shown.place {
		return t.shown.text, t.shown.ok
	}
	if at.file != t.shown.file || t.shown.lines == nil {
		src := bytes.TrimPrefix(t.source(at.file), []byte("\uFEFF"))
		t.shown.lines = NewIndex(string(src))
	}
	t.shown.place = at
	t.shown.text, t.shown.ok = t.shown.lines.line(at.line)
	t.shown.text = conceal(t.shown.text, t.secrets[at])
	return t.shown.text, t.shown.ok
}

// endOn returns the column where a span ends on its first line.
func endOn(s Span, line string) int {
	if s.End.Line > s.Start.Line {
		return utf8.RuneCountInString(line) + 1
	}
	return s.End.Col
}

// Summary counts the findings in words, as in "2 fel, 1 varning". It is empty
// when there are none.
func Summary(list []Diagnostic, lang Language) string {
	errors, warnings := List(list).Count(Error), List(list).Count(Warning)
	var parts []string
	if errors > 0 {
		parts = append(parts, plural(errors, Text{"fel", "error"}, Text{"fel", "errors"}).In(lang))
	}
	if warnings > 0 {
		parts = append(parts, plural(warnings, Text{"varning", "warning"}, Text{"varningar", "warnings"}).In(lang))
	}
	return strings.Join(parts, ", ")
}

func plural(n int, one, many Text) Text {
	word := many
	if n == 1 {
		word = one
	}
	return Text{fmt.Sprintf("%d %s", n, word.SV), fmt.Sprintf("%d %s", n, word.EN)}
}
