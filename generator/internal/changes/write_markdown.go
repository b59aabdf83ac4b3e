package changes

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"kundval/generator/internal/model"
)

// WriteMarkdown prints a report in Swedish as part of a board's proposal
// (tjänsteskrivelse): a table, then each change with the present and the
// proposed wording. What goes is struck and what comes is bold.
func WriteMarkdown(w io.Writer, r *Report) error {
	m := markdownWriter{r: r, was: "Nuvarande lydelse", is: "Föreslagen lydelse"}
	if r.To.Status == "antagen" {
		m.was, m.is = "Tidigare lydelse", "Ny lydelse"
	}
	m.line("# Ändringar från %s till %s", escapeMarkdown(r.From.Label), escapeMarkdown(r.To.Label))
	m.line("%s Ändringarna gäller från %s.", tally(r.Counts), r.To.InForceFrom)
	if r.Summary != "" {
		m.line("%s", r.Summary)
	}
	m.table()
	for i := range r.Changes {
		m.change(&r.Changes[i])
	}
	m.list("Oförändrade villkor", r.Unchanged)
	_, err := w.Write(bytes.TrimLeft(m.b.Bytes(), "\n"))
	return err
}

type markdownWriter struct {
	b       bytes.Buffer
	r       *Report
	was, is string
}

// line prints a block of its own.
func (m *markdownWriter) line(format string, args ...any) {
	fmt.Fprintf(&m.b, format+"\n\n", args...)
}

func (m *markdownWriter) table() {
	if len(m.r.Changes) == 0 {
		return
	}
	m.b.WriteString("| Vad | Slag av ändring | Betydelse | Åtgärd senast |\n|---|---|---|---|\n")
	for _, c := range m.r.Changes {
		kinds := make([]string, len(c.Kinds))
		for i, k := range c.Kinds {
			kinds[i] = model.ChangeKinds().Name(k)
		}
		var dates []string
		for _, a := range c.Actions {
			dates = append(dates, a.By.String())
		}
		fmt.Fprintf(&m.b, "| %s | %s | %s | %s |\n", escapeMarkdown(c.name()), strings.Join(kinds, ", "),
			model.ChangeEffects().Name(c.Effect), strings.Join(sortedSet(dates), ", "))
	}
	m.b.WriteString("\n")
}

func (m *markdownWriter) change(c *Change) {
	m.line("## %s", escapeMarkdown(c.name()))
	m.line("%s.", c.label())
	if len(c.Levels) > 0 {
		m.line("Berör %s.", escapeMarkdown(m.r.levelNames(c.Levels)))
	}
	for _, f := range c.Facts {
		fmt.Fprintf(&m.b, "- %s\n", escapeMarkdown(Describe(f)))
	}
	if len(c.Facts) > 0 {
		m.b.WriteString("\n")
	}
	m.wording(c.Text)
	for _, f := range c.Facts {
		if len(f.Text) > 0 {
			m.line("%s:", escapeMarkdown(Describe(f)))
			m.wording(f.Text)
		}
	}
	if c.Motive != "" {
		m.line("**Motivering:** %s", c.Motive)
	}
	for _, a := range c.Actions {
		m.line("**Senast %s:** %s%s", a.By, escapeMarkdown(a.What), escapeMarkdown(m.r.forLevels(a.Levels)))
	}
}

// wording prints both wordings as quotations, a side only if it has text.
func (m *markdownWriter) wording(bs []Block) {
	for _, s := range []struct {
		label, mark string
		drop, mine  Op
	}{{m.was, "~~", Ins, Del}, {m.is, "**", Del, Ins}} {
		whole := true // a side that is all new needs no marks
		var quote strings.Builder
		for _, b := range bs {
			whole = whole && (b.Op == Added || b.Op == Removed)
		}
		for _, b := range bs {
			mark := s.mark
			if whole {
				mark = ""
			}
			if text := quoted(b, s.drop, s.mine, mark); text != "" {
				if quote.Len() > 0 {
					quote.WriteString(">\n")
				}
				quote.WriteString("> " + text + "\n")
			}
		}
		if quote.Len() > 0 {
			m.line("*%s*", s.label)
			m.line("%s", strings.TrimRight(quote.String(), "\n"))
		}
	}
}

// quoted prints one side of a block on one line.
func quoted(b Block, drop, mine Op, mark string) string {
	text := ""
	ss := b.Spans
	for len(ss) > 0 {
		n := runLength(ss)
		s := strings.ReplaceAll(joined(ss[:n]), "\n", " ")
		if ss[0].Op != drop && s != "" && strings.ContainsRune(".,;:!?)", rune(s[0])) {
			text = strings.TrimRight(text, " ") // what stood between is on the other side
		}
		switch {
		case ss[0].Op == drop:
		case ss[0].Op == mine && mark != "":
			text += marked(s, mark)
		default:
			text += escapeMarkdown(s)
		}
		ss = ss[n:]
	}
	if text = strings.TrimSpace(text); text == "" {
		return ""
	}
	if b.Kind == Item {
		return lineStart(b, "- ") + text
	}
	return text
}

// marked sets words between marks. Space and punctuation at the ends stay
// outside, where Markdown wants them.
func marked(s, mark string) string {
	outside := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }
	core := strings.TrimLeftFunc(s, outside)
	before := s[:len(s)-len(core)]
	core = strings.TrimRightFunc(core, outside)
	after := s[len(before)+len(core):]
	if core == "" {
		return escapeMarkdown(s)
	}
	return escapeMarkdown(before) + mark + escapeMarkdown(core) + mark + escapeMarkdown(after)
}

func (m *markdownWriter) list(title string, refs []Ref) {
	if len(refs) == 0 {
		return
	}
	m.line("## %s", title)
	for _, r := range refs {
		fmt.Fprintf(&m.b, "- %s\n", escapeMarkdown(r.name()))
	}
}

// escapeMarkdown makes text mean itself.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|~&", r), i == 0 && strings.ContainsRune("#+-=", r):
			b.WriteByte('\\')
		case (r == '.' || r == ')') && i > 0 && strings.Trim(s[:i], "0123456789") == "":
			b.WriteByte('\\') // "1." would begin a list
		}
		b.WriteRune(r)
	}
	return b.String()
}
