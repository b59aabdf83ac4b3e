package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// target is something that a note names. A level and a kundval are named in
// the same list, so both are levels here.
type target struct {
	subject Subject
	id      string
}

// notes are the author's, ready to be applied.
type notes struct {
	list   []model.ChangeNote
	byID   map[target][]int // indices in list
	used   map[target]bool
	report []Objection
}

func newNotes(list []model.ChangeNote) *notes {
	n := &notes{list: list, byID: map[target][]int{}, used: map[target]bool{}}
	for i, note := range list {
		for _, t := range targets(note) {
			if !slices.Contains(n.byID[t], i) {
				n.byID[t] = append(n.byID[t], i)
			}
		}
	}
	return n
}

func targets(note model.ChangeNote) []target {
	var ts []target
	for subject, ids := range map[Subject][]string{
		SubjectCondition: note.Conditions,
		SubjectLevel:     note.Levels,
		SubjectSection:   note.Sections,
		SubjectEdition:   note.Parts,
	} {
		for _, id := range ids {
			ts = append(ts, target{subject, id})
		}
	}
	slices.SortFunc(ts, func(a, b target) int {
		return strings.Compare(string(a.subject)+"\x00"+a.id, string(b.subject)+"\x00"+b.id)
	})
	return ts
}

// about returns the indices of the notes on a change, in the order written.
func (n *notes) about(c *Change) []int {
	subject := c.Subject
	if subject == SubjectArea {
		subject = SubjectLevel
	}
	var is []int
	for _, id := range c.IDs() {
		t := target{subject, id}
		n.used[t] = true
		is = append(is, n.byID[t]...)
	}
	slices.Sort(is)
	return slices.Compact(is)
}

// settle makes a change of a draft: it applies the notes and decides kinds
// and effect.
func (n *notes) settle(d *draft) Change {
	about := n.about(&d.Change)
	var motives []string
	for _, i := range about {
		note := n.list[i]
		if m := strings.TrimSpace(note.Motive); m != "" {
			motives = append(motives, m)
		}
		for _, a := range note.Actions {
			d.Actions = append(d.Actions, Action{a.What, a.By, slices.Clone(a.Levels)})
		}
	}
	d.Motive = strings.Join(motives, "\n\n")
	explained := n.kinds(d, about)
	n.effect(d, about, explained)

	d.Kinds = d.allKinds()
	sortFacts(d.Facts)
	return d.Change
}

// allKinds lists the kinds of a draft. Facts beside the matter, which only
// explain or name it, count when there is nothing else.
func (d *draft) allKinds() []string {
	kinds := slices.Clone(d.kinds)
	for _, f := range d.Facts {
		if !f.beside() {
			kinds = append(kinds, f.Kind)
		}
	}
	if len(kinds) == 0 {
		for _, f := range d.Facts {
			kinds = append(kinds, f.Kind)
		}
	}
	return sortKinds(kinds)
}

// beside reports whether the fact is about words that bind nobody.
func (f Fact) beside() bool { return f.Type == FactPlain || f.Type == FactSourceWords }

// object records an objection to a statement.
func (n *notes) object(code ObjectionCode, note int, d *draft, stated, computed string) {
	n.report = append(n.report, Objection{Code: code, Note: note, Subject: d.Subject, ID: d.ID, Stated: stated, Computed: computed})
}

// kinds applies the stated kinds. It reports whether one of them, or a
// correction that was found, says that the wording means nothing new.
func (n *notes) kinds(d *draft, about []int) (explained bool) {
	explained = slices.Contains(d.kinds, KindCorrection) && !d.balance().wording
	for _, i := range about {
		for _, k := range n.list[i].Kinds {
			switch {
			case d.has(k) && k != KindCorrection:
			case (k == KindTerminology || k == KindCorrection) && d.reword(k):
				explained = true
			case (k == KindLaw || k == KindTargetGroup || k == KindScope) && d.has(KindWording):
				d.kinds = append(d.kinds, k)
			case (k == KindTightened || k == KindRelaxed) && d.turnFigures(k):
			default:
				n.object(KindContradicted, i, d, k, "")
			}
		}
	}
	return explained
}

// has reports whether the draft is of the kind so far.
func (d *draft) has(kind string) bool {
	return slices.Contains(d.kinds, kind) ||
		slices.ContainsFunc(d.Facts, func(f Fact) bool { return f.Kind == kind })
}

// reword turns changed wording into another kind and reports whether there
// was any.
func (d *draft) reword(kind string) bool {
	found := false
	turn := func(k *string) {
		if *k == KindWording || *k == KindTerminology || *k == KindCorrection {
			*k, found = kind, true
		}
	}
	for i := range d.kinds {
		turn(&d.kinds[i])
	}
	for i := range d.Facts {
		if f := &d.Facts[i]; f.weight == wording {
			turn(&f.Kind)
		}
	}
	return found
}

// turnFigures gives open figures the kind, and the weight that goes with it,
// and reports whether there were any.
func (d *draft) turnFigures(kind string) bool {
	w := looser
	if kind == KindTightened {
		w = stricter
	}
	found := false
	for i := range d.Facts {
		if f := &d.Facts[i]; f.Type == FactFigure && f.Open {
			f.Kind, f.Effect, f.Open, f.weight = kind, w.effect(), false, w
			found = true
		}
	}
	return found
}

// effect decides the effect from the computation and what is stated.
func (n *notes) effect(d *draft, about []int, explained bool) {
	b := d.balance()
	computed := b.effect(explained)
	if d.unscaled {
		computed = ""
	}
	d.Effect = computed
	first := ""
	for _, i := range about {
		stated := n.list[i].Effect
		switch {
		case stated == "" || stated == first:
		case first != "":
			n.object(NotesDisagree, i, d, stated, first)
		case !b.accepts(stated):
			n.object(EffectContradicted, i, d, stated, computed)
		default:
			first = stated
			d.Effect, d.EffectStated = stated, stated != computed
		}
	}
	n.refuseEditorial(d, about)
	switch d.Effect {
	case EffectStricter:
		d.turnFigures(KindTightened)
	case EffectLooser:
		d.turnFigures(KindRelaxed)
	}
}

// objections returns the objections of all changes and the notes that name
// nothing that changed.
func (n *notes) objections() []Objection {
	out := n.report
	for i, note := range n.list {
		for _, t := range targets(note) {
			if !n.used[t] {
				out = append(out, Objection{Code: NoteIdle, Note: i, Subject: t.subject, ID: t.id})
			}
		}
		if len(targets(note)) == 0 {
			out = append(out, Objection{Code: NoteIdle, Note: i})
		}
	}
	slices.SortStableFunc(out, func(a, b Objection) int { return a.Note - b.Note })
	return out
}

// deadlines collects the actions of all changes.
func deadlines(changes []Change) []Deadline {
	var out []Deadline
	for i := range changes {
		for _, a := range changes[i].Actions {
			levels := sortedSet(a.Levels)
			j := slices.IndexFunc(out, func(d Deadline) bool {
				return d.By == a.By && d.What == a.What && slices.Equal(d.Levels, levels)
			})
			if j < 0 {
				j = len(out)
				out = append(out, Deadline{By: a.By, What: a.What, Levels: levels})
				empty(&out[j].Levels)
			}
			out[j].Changes = append(out[j].Changes, changes[i].ref())
		}
	}
	slices.SortStableFunc(out, func(a, b Deadline) int {
		if c := a.By.Compare(b.By); c != 0 {
			return c
		}
		return strings.Compare(a.What, b.What)
	})
	return out
}
