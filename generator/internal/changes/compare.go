package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// comparison is a report in the making.
type comparison struct {
	from, to             *side
	oldGroups, newGroups map[string]*group // of every condition, by id
	severity             severity

	drafts    []*draft
	unchanged []Ref
	pos       int
}

// Compare reports what changed from one edition to another. The two need not
// be neighbours, nor in the order of time.
func Compare(from, to *model.Edition) *Report {
	c := &comparison{from: newSide(from), to: newSide(to)}
	c.oldGroups, c.newGroups = groupConditions(c.from, c.to)
	c.severity = newSeverity(c.from, c.to)
	c.units()

	r := &Report{
		From:       editionRef(from),
		To:         editionRef(to),
		Noted:      to.Motives != nil && to.Motives.From == from.ID && to.ID != from.ID,
		Levels:     c.levelRefs(),
		Unchanged:  c.unchanged,
		Errata:     Errata(to),
		Suspicions: c.suspicions(),
	}
	notes := newNotes(nil)
	if r.Noted {
		r.Summary = strings.TrimSpace(to.Motives.Summary)
		notes = newNotes(to.Motives.Notes)
	}
	for _, d := range c.drafts {
		r.Changes = append(r.Changes, notes.settle(d))
	}
	inheritMotives(r)
	r.Objections = append(c.needlessIDs(), notes.objections()...)
	if r.Noted {
		r.Missing = c.missing(r.Changes)
	}
	r.Deadlines = deadlines(r.Changes)
	r.Counts = count(r)
	r.fill()
	return r
}

func editionRef(e *model.Edition) EditionRef {
	return EditionRef{ID: e.ID, Label: e.Label, Title: e.Title, Status: e.Status,
		InForceFrom: e.InForceFrom, InForceTo: e.InForceTo, Demo: e.Demo}
}

// units compares everything, in the order of the report.
func (c *comparison) units() {
	for _, d := range c.areaUnits() {
		c.add(d, nil)
	}
	c.sectionUnits(c.add)
	for _, d := range c.partUnits() {
		c.add(d, nil)
	}
}

// add keeps what changed, and of conditions what did not.
func (c *comparison) add(d *draft, g *group) {
	c.pos++
	switch {
	case !d.empty():
		d.pos = c.pos
		sortFacts(d.Facts)
		c.drafts = append(c.drafts, d)
	case g != nil:
		ref := refOf(SubjectCondition, c.to.snapshot(g.new[0]))
		ref.pos = c.pos
		c.unchanged = append(c.unchanged, ref)
	}
}

func refOf(subject Subject, s Snapshot) Ref {
	return Ref{Subject: subject, ID: s.ID, Number: s.Number, Title: s.Title, Levels: s.Levels}
}

// ref points to what a change is about, as it is now if it still is.
func (c *Change) ref() Ref {
	s := Snapshot{ID: c.ID}
	switch {
	case len(c.After) == 1:
		s = c.After[0]
	case len(c.Before) > 0:
		s = c.Before[0]
	}
	r := refOf(c.Subject, s)
	r.ID = c.ID
	return r
}

// levelRefs names the levels of the later edition, then those that only the
// earlier one has.
func (c *comparison) levelRefs() []LevelRef {
	var out []LevelRef
	for _, s := range []*side{c.to, c.from} {
		for _, a := range s.Areas {
			for _, l := range a.Levels {
				if s == c.to || c.to.levels[l.ID] == nil {
					out = append(out, LevelRef{l.ID, l.Name, a.Name})
				}
			}
		}
	}
	return out
}

// Errata lists the corrections of an edition by date.
func Errata(e *model.Edition) []Erratum {
	var out []Erratum
	for _, x := range e.Errata {
		out = append(out, Erratum{x.Date, x.Condition, x.Text, x.Before, x.After})
	}
	slices.SortStableFunc(out, func(a, b Erratum) int { return a.Date.Compare(b.Date) })
	return out
}

// needlessIDs objects to conditions that replace exactly one other.
func (c *comparison) needlessIDs() []Objection {
	var out []Objection
	for _, d := range c.drafts {
		for _, f := range d.Facts {
			if f.Type == FactID {
				out = append(out, Objection{Code: NeedlessID, Note: -1, Subject: d.Subject,
					ID: d.ID, Stated: f.After, Computed: f.Before})
			}
		}
	}
	return out
}

// inheritMotives gives changes that only follow from general conditions the
// motivation of those.
func inheritMotives(r *Report) {
	motive := map[string]string{}
	for _, ch := range r.Changes {
		if ch.Subject == SubjectCondition {
			motive[ch.ID] = ch.Motive
		}
	}
	for i := range r.Changes {
		ch := &r.Changes[i]
		if ch.Motive != "" || !ch.followsGeneral() {
			continue
		}
		var ids []string
		for _, f := range ch.Facts {
			ids = append(ids, f.Via)
		}
		var motives []string
		for _, id := range sortedSet(ids) {
			if m := motive[id]; m != "" && !slices.Contains(motives, m) {
				motives = append(motives, m)
			}
		}
		ch.Motive = strings.Join(motives, "\n\n")
	}
}

// followsGeneral reports whether the change is nothing but the consequence of
// a general condition's.
func (c *Change) followsGeneral() bool {
	return len(c.Facts) > 0 && len(c.Text) == 0 &&
		!slices.ContainsFunc(c.Facts, func(f Fact) bool { return f.Via == "" })
}

// missing lists what the author owes.
func (c *comparison) missing(changes []Change) []Missing {
	var out []Missing
	for i, ch := range changes {
		d := c.drafts[i]
		m := Missing{Ref: ch.ref(), Kinds: ch.Kinds}
		m.Effect = ch.Effect == "" && !d.unscaled
		m.Motive = ch.Motive == "" && ch.Effect != EffectEditorial && ch.Effect != EffectMoved && !ch.followsGeneral()
		if m.Effect {
			m.Effects = slices.DeleteFunc(model.ChangeEffects().Codes(), func(code string) bool { return !d.mayState(code) })
		}
		if m.Effect || m.Motive {
			out = append(out, m)
		}
	}
	return out
}

// fill makes empty lists of nil ones, so that JSON has them as lists.
func (r *Report) fill() {
	empty(&r.Levels)
	empty(&r.Changes)
	empty(&r.Unchanged)
	empty(&r.Deadlines)
	empty(&r.Errata)
	empty(&r.Missing)
	empty(&r.Suspicions)
	empty(&r.Objections)
	empty(&r.Counts.Kinds)
	empty(&r.Counts.Effects)
	for i := range r.Changes {
		ch := &r.Changes[i]
		empty(&ch.Before)
		empty(&ch.After)
		empty(&ch.Facts)
		empty(&ch.Text)
		empty(&ch.Actions)
		empty(&ch.Levels)
		for _, list := range [][]Snapshot{ch.Before, ch.After} {
			for j := range list {
				empty(&list[j].Path)
				empty(&list[j].Levels)
			}
		}
	}
}

func empty[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}
