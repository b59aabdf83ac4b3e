package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// refuseEditorial objects when a note lets a change pass as editorial or as a
// mere move although a number of its text is another one. Figures that the data
// name as requirements are weighed by themselves and need no second look.
func (n *notes) refuseEditorial(d *draft, about []int) {
	if d.Effect != EffectEditorial && d.Effect != EffectMoved || !d.figuresBind() {
		return
	}
	for _, i := range about {
		stated := calledEditorial(&n.list[i])
		if stated == "" {
			continue
		}
		if before, after := d.textFigures(); before != after {
			n.object(FigureEditorial, i, d, stated, "")
			n.report[len(n.report)-1].Before, n.report[len(n.report)-1].After = before, after
			d.Effect, d.EffectStated = "", false
		}
		return
	}
}

// figuresBind reports whether another number in the text of the draft is more
// than a matter of words.
func (d *draft) figuresBind() bool {
	binds := d.Subject == SubjectCondition || d.Subject == SubjectLevel || d.Subject == SubjectArea
	return binds && len(d.Before) > 0 && len(d.After) > 0 &&
		!slices.ContainsFunc(d.Facts, func(f Fact) bool { return f.Type == FactFigure })
}

// mayState reports whether a note may give the draft an effect.
func (d *draft) mayState(effect string) bool {
	if !d.balance().accepts(effect) {
		return false
	}
	if effect != EffectEditorial && effect != EffectMoved || !d.figuresBind() {
		return true
	}
	before, after := d.textFigures()
	return before == after
}

// calledEditorial returns the word by which a note says that a change asks for
// nothing new, or "".
func calledEditorial(note *model.ChangeNote) string {
	if note.Effect != "" {
		return note.Effect // it stands: the change would have another effect otherwise
	}
	for _, k := range note.Kinds {
		if k == KindTerminology || k == KindCorrection {
			return k
		}
	}
	return ""
}

// textFigures lists the numbers, with their units, that only the old text of
// the draft has, and those that only the new one has.
func (d *draft) textFigures() (before, after string) {
	was, is := figuresIn(d.Text, Ins), figuresIn(d.Text, Del)
	return strings.Join(beyond(was, is), ", "), strings.Join(beyond(is, was), ", ")
}

// numeral is a number of a text, as it stands and as it is compared.
type numeral struct{ text, key string }

// figuresIn returns the numbers of a redline's text, without the spans of one
// operation.
func figuresIn(blocks []Block, leaveOut Op) []numeral {
	var out []numeral
	for _, b := range blocks {
		var text strings.Builder
		for _, s := range b.Spans {
			if s.Op != leaveOut {
				text.WriteString(s.Text)
			}
		}
		for _, w := range split([]stretch{{text: text.String()}}) {
			if w.figure {
				out = append(out, numeral{strings.TrimSpace(w.text()), numeralKey(w.key)})
			}
		}
	}
	return out
}

// beyond returns the numerals of a that b does not have, each counted as often
// as it occurs.
func beyond(a, b []numeral) []string {
	left := map[string]int{}
	for _, n := range b {
		left[n.key]++
	}
	var out []string
	for _, n := range a {
		if left[n.key]--; left[n.key] < 0 {
			out = append(out, n.text)
		}
	}
	return out
}

// numeralKey makes spellings of one number equal: "två veckor" and "2 veckor",
// "1 000 kr" and "1000 kr".
func numeralKey(s string) string {
	words := strings.Fields(strings.ToLower(s))
	digits := 0
	for digits < len(words) && isDigits(words[digits]) {
		digits++
	}
	if digits > 1 {
		words = append([]string{strings.Join(words[:digits], "")}, words[digits:]...)
	}
	if len(words) == 1 {
		words = append(words, "st") // a bare number
	}
	if q, ok := parseQuantity(strings.Join(words, " ")); ok {
		return formatNumber(q.value) + " " + unitOf(q.unit).one
	}
	return strings.Join(words, " ")
}
