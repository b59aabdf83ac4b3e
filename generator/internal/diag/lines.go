package diag

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Source returns the text of a file named by a Span, or nil when it is not at
// hand; the line is then not shown.
type Source func(file string) []byte

// lines gives the lines of the sources as an output may show them: what any
// finding conceals stands as dots, so that no excerpt can repeat it. A dot
// takes the place of one code point, and columns stay what they are.
type lines struct {
	source  Source
	secrets []Span
	files   map[string]*sourceFile
}

// sourceFile is a file cut into lines; line number n is at index n-1.
type sourceFile struct {
	lines   []string
	outline outline
}

func newLines(source Source, list []Diagnostic) *lines {
	return &lines{source, secrets(list), map[string]*sourceFile{}}
}

// secrets lists the places that no output may show.
func secrets(list []Diagnostic) []Span {
	var spans []Span
	for _, d := range list {
		if d.Conceal && d.Span.Start.Line > 0 {
			spans = append(spans, d.Span)
		}
	}
	return spans
}

// file returns a file cut into lines, or nil when it is not at hand.
func (l *lines) file(name string) *sourceFile {
	if f, seen := l.files[name]; seen {
		return f
	}
	var f *sourceFile
	if l.source != nil && name != "" {
		if text := l.source(name); text != nil {
			f = &sourceFile{lines: splitLines(string(text))}
			f.conceal(name, l.secrets)
			f.outline = newOutline(f.lines, path.Ext(name))
		}
	}
	l.files[name] = f
	return f
}

// splitLines cuts a text at its line endings, which are left out, as is a byte
// order mark.
func splitLines(text string) []string {
	all := strings.Split(strings.TrimPrefix(text, "\uFEFF"), "\n")
	for i := range all {
		all[i] = strings.TrimSuffix(all[i], "\r")
	}
	return all
}

// line returns line number n.
func (f *sourceFile) line(n int) (string, bool) {
	if f == nil || n < 1 || n > len(f.lines) {
		return "", false
	}
	return f.lines[n-1], true
}

// conceal replaces the characters of those spans that lie in the file by dots.
// Each line is taken apart once, however many spans touch it.
func (f *sourceFile) conceal(name string, spans []Span) {
	touched := map[int][]rune{}
	for _, s := range spans {
		if s.File != name {
			continue
		}
		for n := s.Start.Line; n <= lastLine(s); n++ {
			line, ok := f.line(n)
			if !ok {
				break
			}
			runes, seen := touched[n]
			if !seen {
				runes = []rune(line)
				touched[n] = runes
			}
			from, to := onLine(s, n, line)
			for i := clamp(from-1, 0, len(runes)); i < clamp(to-1, 0, len(runes)); i++ {
				runes[i] = '•'
			}
		}
	}
	for n, runes := range touched {
		f.lines[n-1] = string(runes)
	}
}

// lastLine returns the last line on which a span has anything: an end before
// the first character of a line belongs to the line above.
func lastLine(s Span) int {
	if s.End.Line > s.Start.Line && s.End.Col <= 1 {
		return s.End.Line - 1
	}
	return max(s.Start.Line, s.End.Line)
}

// onLine returns the columns from and up to which a span covers line n.
func onLine(s Span, n int, line string) (from, to int) {
	from = 1
	if n == s.Start.Line {
		from = s.Start.Col
	}
	if n == s.End.Line {
		return from, max(from, s.End.Col)
	}
	return from, max(from, utf8.RuneCountInString(line)+1)
}

// text returns what stands at a span, its lines joined.
func (f *sourceFile) text(s Span) string {
	var parts []string
	for n := s.Start.Line; n <= lastLine(s); n++ {
		line, ok := f.line(n)
		if !ok {
			break
		}
		runes := []rune(line)
		from, to := onLine(s, n, line)
		to = clamp(to-1, 0, len(runes))
		parts = append(parts, string(runes[clamp(from-1, 0, to):to]))
	}
	return strings.Join(parts, "\n")
}

// shortSecret is how long a concealed text must be for its other occurrences
// to be concealed too: two digits stand in many innocent words.
const shortSecret = 6

// Concealed returns the findings with what any of them conceals replaced by
// dots in the words of all: a message about the form of a number may quote it.
func (l List) Concealed(source Source) List {
	raw := &lines{source: source, files: map[string]*sourceFile{}}
	var pairs []string
	for _, s := range secrets(l) {
		secret := strings.Trim(raw.file(s.File).text(s), `"'`)
		if n := utf8.RuneCountInString(secret); n >= shortSecret && !slices.Contains(pairs, secret) {
			pairs = append(pairs, secret, strings.Repeat("•", n))
		}
	}
	if len(pairs) == 0 {
		return l
	}
	blot := strings.NewReplacer(pairs...)
	text := func(t Text) Text { return Text{blot.Replace(t.SV), blot.Replace(t.EN)} }
	out := slices.Clone(l)
	for i, d := range out {
		d.Message, d.Why, d.Hint = text(d.Message), text(d.Why), text(d.Hint)
		d.Notes = slices.Clone(d.Notes)
		for j := range d.Notes {
			d.Notes[j].Message = text(d.Notes[j].Message)
		}
		out[i] = d
	}
	return out
}
