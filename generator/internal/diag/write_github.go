package diag

import (
	"fmt"
	"io"
	"strings"
)

// WriteGitHub prints the findings as workflow commands, which GitHub shows
// beside the lines of a change:
//
//	::error file=data/a.toml,line=14,endLine=14,col=10,endColumn=14,title=fel[duplicate-number]::villkoret "A.4" finns redan
//
// Silenced ones are left out. endColumn is the last column of the finding; a
// finding over several lines has no columns, since GitHub does not take them.
func WriteGitHub(w io.Writer, list []Diagnostic, lang Language) error {
	var b strings.Builder
	for _, d := range List(list).Shown() {
		b.WriteString("::" + d.Severity.String() + " ")
		for _, p := range place(d.Span) {
			b.WriteString(p + ",")
		}
		b.WriteString("title=" + escapeProperty(d.Severity.word().In(lang)+"["+d.Code+"]"))
		b.WriteString("::" + escapeData(strings.Join(said(d, lang), "\n")) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// place gives the properties that tell where a span is.
func place(s Span) []string {
	var p []string
	if s.File != "" {
		p = append(p, "file="+escapeProperty(s.File))
	}
	if s.Start.Line > 0 {
		last := lastLine(s)
		p = append(p, fmt.Sprintf("line=%d,endLine=%d", s.Start.Line, last))
		if last == s.Start.Line && s.End.Line == last {
			p = append(p, fmt.Sprintf("col=%d,endColumn=%d", s.Start.Col, max(s.Start.Col, s.End.Col-1)))
		}
	}
	return p
}

// said lists all that a finding says, each remark on its line.
func said(d Diagnostic, lang Language) []string {
	lines := []string{d.Message.In(lang)}
	for _, n := range d.Notes {
		line := n.Message.In(lang)
		if n.Span.File != "" {
			line = n.Span.String() + ": " + line
		}
		lines = append(lines, Text{"anm", "note"}.In(lang)+": "+line)
	}
	for _, r := range []struct{ label, text Text }{{Text{"varför", "why"}, d.Why}, {Text{"råd", "hint"}, d.Hint}} {
		if !r.text.IsZero() {
			lines = append(lines, r.label.In(lang)+": "+r.text.In(lang))
		}
	}
	return lines
}

// escapeData escapes what stands after the command.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes the value of a property of the command.
func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
