package changes

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"kundval/generator/internal/model"
)

// MarkdownOptions tell how WriteMarkdown prints.
type MarkdownOptions struct {
	Board string // who is to decide; empty: "Nämnden"
}

// WriteMarkdown prints a report in Swedish as part of a board's proposal
// (tjänsteskrivelse): what the board is to decide unless it has, a summary, a
// table, what providers must do by when, then each change with the present and
// the proposed wording. What goes is struck and what comes is bold.
func WriteMarkdown(w io.Writer, r *Report, opts MarkdownOptions) error {
	m := markdownWriter{r: r, board: cmp.Or(opts.Board, "Nämnden"), was: "Nuvarande lydelse", is: "Föreslagen lydelse"}
	if r.adopted() {
		m.was, m.is = "Tidigare lydelse", "Ny lydelse"
	}
	m.line("# Ändringar från %s till %s", escapeMarkdown(r.From.Label), escapeMarkdown(r.To.Label))
	m.proposal()
	m.summary()
	m.table()
	m.deadlines()
	if len(r.Changes) > 0 {
		m.line("## Ändringarna")
	}
	for i := range r.Changes {
		m.change(&r.Changes[i])
	}
	m.list("Oförändrade villkor", r.Unchanged)
	_, err := w.Write(bytes.TrimLeft(m.b.Bytes(), "\n"))
	return err
}

func (r *Report) adopted() bool { return r.To.Status == model.Adopted }

type markdownWriter struct {
	b       bytes.Buffer
	r       *Report
	board   string
	was, is string
}

// line prints a block of its own.
func (m *markdownWriter) line(format string, args ...any) {
	fmt.Fprintf(&m.b, format+"\n\n", args...)
}

// proposal proposes what to decide, unless it is decided or the report is
// about a part only.
func (m *markdownWriter) proposal() {
	to, from := m.r.To, m.r.From
	if m.r.adopted() || m.r.Level != "" || to.InForceFrom.Before(from.InForceFrom) {
		return
	}
	until := "tills vidare"
	if !to.InForceTo.IsZero() {
		until = "till och med den " + dayWords(to.InForceTo)
	}
	points := []string{fmt.Sprintf("%s antar *%s*. Villkoren gäller från och med den %s och %s.",
		escapeMarkdown(m.board), escapeMarkdown(to.Title), dayWords(to.InForceFrom), until)}
	if from.Status == model.Adopted && from.InForceTo.IsZero() {
		points = append(points, fmt.Sprintf("*%s* upphör att gälla när de nya villkoren börjar gälla.", escapeMarkdown(from.Title)))
	}
	if slices.ContainsFunc(m.r.Changes, func(c Change) bool { return c.Has(KindCompensation) }) {
		points = append(points, fmt.Sprintf("Ersättningen till anordnare ändras från och med den %s.", dayWords(to.InForceFrom)))
	}
	if len(m.r.Deadlines) > 0 {
		points = append(points, "Den som är auktoriserad ska göra det som står under rubriken Vad anordnarna behöver göra, senast de dagar som anges där.")
	}
	m.line("## Förslag till beslut")
	for i, p := range points {
		fmt.Fprintf(&m.b, "%d. %s\n", i+1, p)
	}
	m.b.WriteString("\n")
}

// summary says in figures, then in the author's words, what changes.
func (m *markdownWriter) summary() {
	m.line("## Sammanfattning")
	when := fmt.Sprintf("Ändringarna gäller från och med den %s.", dayWords(m.r.To.InForceFrom))
	if m.r.Level != "" {
		when += " Här står det som rör " + escapeMarkdown(m.r.levelNames([]string{m.r.Level})) + "."
	}
	m.line("%s %s", tally(m.r.Counts), when)
	var counts []string
	for _, c := range m.r.Counts.Effects {
		counts = append(counts, fmt.Sprintf("%s: %d.", model.ChangeEffects().Name(c.Code), c.N))
	}
	if len(counts) > 0 {
		m.line("%s", strings.Join(counts, " "))
	}
	if m.r.Summary != "" {
		m.line("%s", m.r.Summary)
	}
}

// dayWords writes a date in words: "1 januari 2025".
func dayWords(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, months()[d.Month-1], d.Year)
}

func (m *markdownWriter) table() {
	if len(m.r.Changes) == 0 {
		return
	}
	m.line("## Översikt")
	m.b.WriteString("| Vad | Slag av ändring | Betydelse | Åtgärd senast |\n|---|---|---|---|\n")
	for i := range m.r.Changes {
		c := &m.r.Changes[i]
		var dates []string
		for _, a := range c.Actions {
			dates = append(dates, a.By.String())
		}
		means := model.ChangeEffects().Name(c.Effect)
		if m.r.owes(c).Effect {
			means = "Inte angiven"
		}
		fmt.Fprintf(&m.b, "| %s | %s | %s | %s |\n", escapeMarkdown(c.Name()), upperFirst(c.KindWords()), means, strings.Join(sortedSet(dates), ", "))
	}
	m.b.WriteString("\n")
}

// owes returns what the author owes about a change.
func (r *Report) owes(c *Change) Missing {
	i := slices.IndexFunc(r.Missing, func(m Missing) bool { return m.Subject == c.Subject && m.ID == c.ID })
	if i < 0 {
		return Missing{}
	}
	return r.Missing[i]
}

func (m *markdownWriter) deadlines() {
	if len(m.r.Deadlines) == 0 {
		return
	}
	m.line("## Vad anordnarna behöver göra")
	m.b.WriteString("| Senast | Vad | Nivåer | På grund av |\n|---|---|---|---|\n")
	for _, d := range m.r.Deadlines {
		var because []string
		for _, c := range d.Changes {
			because = append(because, c.name())
		}
		levels := "alla som berörs"
		if len(d.Levels) > 0 {
			levels = m.r.levelNames(d.Levels)
		}
		fmt.Fprintf(&m.b, "| %s | %s | %s | %s |\n", dayWords(d.By), escapeMarkdown(collapse(d.What)), escapeMarkdown(levels), escapeMarkdown(strings.Join(because, ", ")))
	}
	m.b.WriteString("\n")
}

func (m *markdownWriter) change(c *Change) {
	m.line("### %s", escapeMarkdown(c.Name()))
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
	switch {
	case c.Motive != "":
		m.line("**Motivering:** %s", c.Motive)
	case m.r.owes(c).Motive:
		m.line("**Motivering:** saknas")
	}
	for _, a := range c.Actions {
		m.line("**Senast den %s:** %s%s", dayWords(a.By), escapeMarkdown(a.What), escapeMarkdown(m.r.forLevels(a.Levels)))
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
