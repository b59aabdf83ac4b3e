package tomlsrc

import (
	"strings"

	"kundval/generator/internal/diag"
)

// maxSize is more than anyone writes by hand; offsets must fit 32 bits.
const maxSize = 16 << 20

// Parser reads TOML files one after another and reuses its working memory. It
// must not be used by two goroutines at once. The zero Parser is ready to use.
type Parser struct {
	b builder
}

// Parse reads one file. The table is nil when the text is not TOML. Faults
// that leave the rest readable, such as a key written twice, are reported
// beside the table.
func Parse(file string, src []byte) (*Table, []diag.Diagnostic) {
	return new(Parser).Parse(file, src)
}

// Parse is the function Parse with reused memory.
func (p *Parser) Parse(file string, src []byte) (*Table, []diag.Diagnostic) {
	text := Text(src)
	return p.ParsePart(file, text, 0, len(text))
}

// ParsePart reads the TOML between two byte offsets of a file's text, such as
// the front matter of an article. Places count from the beginning of the text.
func (p *Parser) ParsePart(file, text string, from, to int) (*Table, []diag.Diagnostic) {
	if d, bad := unreadable(file, text); bad {
		return nil, []diag.Diagnostic{d}
	}
	table, found := p.b.build(file, text, from, to)
	if table == nil || len(found) > 0 {
		return table, found
	}
	if d, ok := confirm(table.doc, text[from:to]); !ok {
		return nil, []diag.Diagnostic{d}
	}
	return table, nil
}

// Text returns the content of a file as a string, without byte order mark.
func Text(src []byte) string {
	return strings.TrimPrefix(string(src), "\uFEFF")
}

// maxDepth is how deep brackets may nest. No data file needs more than four;
// a parser that follows thousands of them runs out of stack.
const maxDepth = 200

// tooDeep returns the offset of the bracket that nests too deep, or -1. It
// counts those in strings and comments as well, where they come in pairs.
func tooDeep(text string) int {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			if depth++; depth > maxDepth {
				return i
			}
		case ']', '}':
			depth = max(0, depth-1)
		}
	}
	return -1
}

// unreadable finds what makes a file no text at all.
func unreadable(file, text string) (diag.Diagnostic, bool) {
	if len(text) > maxSize {
		return diag.Diagnostic{
			Code:    codeTooLarge,
			Span:    diag.Span{File: file},
			Message: diag.Textf("filen är större än %d MiB", "the file is larger than %d MiB", maxSize>>20),
			Hint: diag.Textf("datafiler är små; ligger en bild eller ett dokument här av misstag?",
				"data files are small; is a picture or document here by mistake?"),
		}, true
	}
	if d, bad := NotText(file, text); bad {
		return d, true
	}
	if at := tooDeep(text); at >= 0 {
		return diag.Diagnostic{
			Code:    codeTooDeep,
			Span:    diag.SpanOf(file, text, at, at+1),
			Message: diag.Textf("parenteserna går djupare än %d nivåer", "the brackets nest deeper than %d levels", maxDepth),
			Hint:    diag.Textf("en parentes är troligen inte stängd", "a bracket is probably not closed"),
		}, true
	}
	return diag.Diagnostic{}, false
}
