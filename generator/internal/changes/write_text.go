package changes

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"kundval/generator/internal/model"
)

// TextOptions tell how WriteText prints.
type TextOptions struct {
	Color bool // escape sequences for a terminal
}

// WriteText prints a report in Swedish for a terminal.
func WriteText(w io.Writer, r *Report, opts TextOptions) error {
	t := textWriter{r: r, color: opts.Color}
	t.head()
	t.deadlines()
	for i := range r.Changes {
		t.change(&r.Changes[i])
	}
	t.unchanged()
	t.questions()
	_, err := w.Write(t.b.Bytes())
	return err
}

type textWriter struct {
	b     bytes.Buffer
	r     *Report
	color bool
}

func (t *textWriter) line(format string, args ...any) {
	fmt.Fprintf(&t.b, format+"\n", args...)
}

// title prints a heading, in bold where there is colour.
func (t *textWriter) title(s string) {
	if t.color {
		s = "\x1b[1m" + s + reset
	}
	t.line("\n%s", s)
}

func (t *textWriter) head() {
	t.line("%s (gäller från %s) jämfört med %s (gäller från %s)",
		t.r.To.Label, t.r.To.InForceFrom, t.r.From.Label, t.r.From.InForceFrom)
	if t.r.Level != "" {
		t.line("Det som rör %s", t.r.levelNames([]string{t.r.Level}))
	}
	t.line("%s", tally(t.r.Counts))
	for _, c := range t.r.Counts.Effects {
		t.line("  %-16s %d", model.ChangeEffects().Name(c.Code), c.N)
	}
}

// tally says how many conditions changed.
func tally(n Counts) string {
	s := fmt.Sprintf("%d av %d villkor är ändrade", n.Changed, n.Changed+n.Unchanged)
	if n.Changed == 1 {
		s = fmt.Sprintf("1 av %d villkor är ändrat", 1+n.Unchanged)
	}
	switch other := n.Changes - n.Changed; {
	case other == 1:
		s += ", och en annan del av utgåvan"
	case other > 1:
		s += fmt.Sprintf(", och %d andra delar av utgåvan", other)
	}
	return s + "."
}

func (t *textWriter) deadlines() {
	if len(t.r.Deadlines) == 0 {
		return
	}
	t.title("Att göra")
	for _, d := range t.r.Deadlines {
		t.line("  %s  %s%s", d.By, d.What, t.r.forLevels(d.Levels))
	}
}

func (t *textWriter) change(c *Change) {
	t.title(c.Name())
	t.line("  %s", c.label())
	if len(c.Levels) > 0 {
		t.line("  Berör %s", t.r.levelNames(c.Levels))
	}
	for _, f := range c.Facts {
		t.line("  · %s", Describe(f))
		t.redline(f.Text, "      ")
	}
	t.redline(c.Text, "    ")
	if c.Motive != "" {
		t.line("  Varför: %s", collapse(c.Motive))
	}
	for _, a := range c.Actions {
		t.line("  Senast %s: %s%s", a.By, a.What, t.r.forLevels(a.Levels))
	}
}

func (t *textWriter) redline(bs []Block, indent string) {
	for l := range strings.Lines(RenderText(bs, t.color)) {
		t.b.WriteString(indent + l)
	}
}

func (t *textWriter) unchanged() {
	if len(t.r.Unchanged) == 0 {
		return
	}
	t.title("Oförändrade villkor")
	for _, u := range t.r.Unchanged {
		t.line("  %s", u.name())
	}
}

// questions prints what the author has to look at.
func (t *textWriter) questions() {
	if len(t.r.Missing) > 0 {
		t.title("Saknas i andringar.toml")
	}
	for _, m := range t.r.Missing {
		t.line("  %s: %s", m.name(), m.what())
	}
	if len(t.r.Suspicions) > 0 {
		t.title("Samma sak under nytt id? Behåll i så fall id")
	}
	for _, s := range t.r.Suspicions {
		t.line("  %s (%s) och %s (%s): %.0f procent lika", s.Removed.name(), s.Removed.ID, s.Added.name(), s.Added.ID, 100*s.Similarity)
	}
	if len(t.r.Objections) > 0 {
		t.title("Stämmer inte")
	}
	for _, o := range t.r.Objections {
		t.line("  %s", o.Swedish())
	}
}

// Name is how a change is headed: number and heading. A split or merged
// condition is named by all that it became, or was.
func (c *Change) Name() string {
	if c.Subject == SubjectSection {
		return "Avsnitt " + joinSnapshots(c.shown())
	}
	switch {
	case len(c.Before) > 1 || len(c.After) > 1:
		return joinSnapshots(c.Before) + " → " + joinSnapshots(c.After)
	}
	return joinSnapshots(c.shown())
}

// shown is the thing as it is now, or as it was when it is gone.
func (c *Change) shown() []Snapshot {
	if len(c.After) > 0 {
		return c.After
	}
	return c.Before
}

func joinSnapshots(list []Snapshot) string {
	names := make([]string, len(list))
	for i, s := range list {
		names[i] = strings.TrimSpace(s.Number + " " + s.Title)
	}
	return strings.Join(names, " + ")
}

func (r Ref) name() string { return strings.TrimSpace(r.Number + " " + r.Title) }

// label gives the effect and the kinds in words: "Strängare (ändrad kontroll)",
// and the kind alone when it says both: "Strängare gräns".
func (c *Change) label() string {
	effect, kinds := model.ChangeEffects().Name(c.Effect), c.KindWords()
	if c.Effect == "" || len(c.Kinds) == 1 && strings.HasPrefix(kinds, lowerFirst(effect)) {
		return upperFirst(kinds)
	}
	return effect + " (" + kinds + ")"
}

// what says what is owed.
func (m Missing) what() string {
	switch {
	case m.Motive && m.Effect:
		return "motivering och effekt"
	case m.Motive:
		return "motivering"
	}
	return "effekt"
}

// levelNames joins the names of levels.
func (r *Report) levelNames(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		for _, l := range r.Levels {
			if l.ID == id {
				names[i] = l.Name
			}
		}
	}
	return strings.Join(names, ", ")
}

// forLevels adds the levels in brackets, unless it is all.
func (r *Report) forLevels(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return " (" + r.levelNames(ids) + ")"
}

// Swedish says the objection in Swedish.
func (o Objection) Swedish() string {
	switch o.Code {
	case EffectContradicted:
		if o.Computed == "" {
			return o.ID + ": effekten ”" + o.Stated + "” kan inte stämma med det som ändrats"
		}
		return o.ID + ": effekten ”" + o.Stated + "” stämmer inte, uträknad effekt är ”" + o.Computed + "”"
	case KindContradicted:
		return o.ID + ": ändringen är inte av slaget ”" + o.Stated + "”"
	case NotesDisagree:
		return o.ID + ": en tidigare anteckning anger effekten ”" + o.Computed + "”, en senare ”" + o.Stated + "”"
	case FigureEditorial:
		return o.ID + ": ”" + o.Stated + "” kan inte stämma, ett tal i texten har ändrats"
	case NeedlessID:
		return o.ID + ": ersätter bara " + o.Computed + " och borde ha behållit dess id"
	}
	if o.ID == "" {
		return "en anteckning nämner ingenting som den gäller"
	}
	return o.ID + ": anteckningen nämner något som inte har ändrats"
}
