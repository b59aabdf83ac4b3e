package diag

import "io"

// WriteText prints the findings for people, in lang, in the order given, with
// an empty line between them. Silenced ones are left out. Each begins with its
// place, then come the lines of the source that it is about, below the header
// of the table in which they stand:
//
//	data/a.toml:14:10: error[duplicate-number]: condition "A.4" is already defined
//	  12 | [[villkor]]
//	  13 | id = "tillsyn"
//	  14 | nummer = "A.4"
//	     |          ^^^^^
//	  data/a.toml:7:10: note: first defined here
//	    7 | nummer = "A.4"
//	      |          ^^^^^
//	  hint: give each condition its own number, for example "A.5"
func WriteText(w io.Writer, list []Diagnostic, lang Language, source Source, options ...TextOption) error {
	t := textWriter{page: newPage(options), lang: lang, lines: newLines(source, list)}
	for i, d := range List(list).Shown() {
		if i > 0 {
			t.b.WriteString("\n")
		}
		t.finding(d)
	}
	_, err := io.WriteString(w, t.b.String())
	return err
}

// textWriter writes findings in one language.
type textWriter struct {
	page
	lang  Language
	lines *lines
}

func (t *textWriter) finding(d Diagnostic) {
	mark := red
	if d.Severity == Warning {
		mark = magenta
	}
	label := piece{mark, d.Severity.word().In(t.lang) + "[" + d.Code + "]"}
	t.statement(0, d.Span, label, piece{strong, d.Message.In(t.lang)})
	t.excerpt(d.Span, 2, mark, true)
	for _, n := range d.Notes {
		t.statement(2, n.Span, piece{cyan, Text{"anm", "note"}.In(t.lang)}, piece{plain, n.Message.In(t.lang)})
		t.excerpt(n.Span, 4, cyan, false)
	}
	t.remark(piece{cyan, Text{"varför", "why"}.In(t.lang)}, d.Why)
	t.remark(piece{green, Text{"råd", "hint"}.In(t.lang)}, d.Hint)
}

// statement prints a place, if there is one, and what is said of it.
func (t *textWriter) statement(indent int, s Span, label, message piece) {
	var pieces []piece
	if s.File != "" {
		pieces = append(pieces, piece{strong, s.String()}, piece{plain, ": "})
	}
	t.paragraph(indent, indent+4, append(pieces, label, piece{plain, ": "}, message)...)
}

func (t *textWriter) remark(label piece, text Text) {
	if !text.IsZero() {
		t.paragraph(2, 2+columns(layOut(label.text+": ")), label, piece{plain, ": "}, piece{plain, text.In(t.lang)})
	}
}
