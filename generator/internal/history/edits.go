package history

import (
	"context"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/check"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// silentEdits finds what has changed in adopted editions.
func (p *pass) silentEdits(ctx context.Context) error {
	list, err := p.baselines(ctx)
	if err != nil {
		return err
	}
	for _, b := range list {
		m := municipality(p.site, b.municipality)
		if m == nil || !p.whole(b.folder()+"/") {
			continue
		}
		if err := p.read(ctx, b); err != nil {
			return err
		}
		switch now := edition(m, b.edition); {
		case b.then == nil:
		case now == nil:
			p.goneEdition(m, b)
		default:
			e := &edit{pass: p, baseline: b, now: now}
			e.compare()
		}
	}
	return nil
}

// goneEdition reports an adopted edition whose folder is gone, unless it has
// another name now. Its addresses are lost then, which is told as that.
func (p *pass) goneEdition(m *model.Municipality, b *baseline) {
	if !p.whole(dataFolder) {
		return
	}
	for _, e := range m.Editions {
		if e.InForceFrom == b.then.InForceFrom && len(changes.Compare(b.then, e).Changes) == 0 {
			return
		}
	}
	p.reported[subject{municipality: b.municipality, edition: b.edition}] = true
	p.report(codeSilentEdit, diag.Span{File: path.Join(b.folder(), editionFile)},
		diag.Textf("den antagna utgåvan %s har tagits bort", "the adopted edition %s has been removed", b.then.Label),
		diag.Textf("lägg tillbaka mappen: git restore --source=%s -- %s", "put the folder back: git restore --source=%s -- %s", b.commit.Short(), b.folder()),
		b.note())
}

// note says what the present text is compared with.
func (b *baseline) note() diag.Note {
	if b.before {
		return remark("jämfört med när webbplatsen blev offentlig, commit %s", "compared with when the site became public, commit %s", said(b.commit))
	}
	return remark("jämfört med när utgåvan först publicerades som antagen, commit %s", "compared with when the edition was first published as adopted, commit %s", said(b.commit))
}

// edit is the comparison of one adopted edition with itself as it was.
type edit struct {
	*pass
	*baseline
	now    *model.Edition
	errata []*model.Erratum // those that were not there then
}

func (e *edit) compare() {
	if !e.now.IsAdopted() { // whatever else happened to it follows from that
		e.reported[subject{municipality: e.municipality, edition: e.edition}] = true
		e.pass.report(codeSilentEdit, e.now.At("status"),
			diag.Textf("utgåvan %s är antagen men har fått status %q", "the edition %s is adopted but has been given the status %q", e.now.Label, e.now.Status),
			diag.Textf("skriv status = %q; ett beslut som har upphävts är ett nytt beslut", "write status = %q; a decision that is repealed is a new decision", model.Adopted), e.note())
		return
	}
	for i := range e.now.Errata {
		x := &e.now.Errata[i]
		if !slices.ContainsFunc(e.then.Errata, func(o model.Erratum) bool {
			return o.Date == x.Date && o.Condition == x.Condition && o.Text == x.Text
		}) {
			e.errata = append(e.errata, x)
		}
	}
	e.head()
	then, now := comparable(e.then, e.now)
	r := changes.Compare(then, now)
	for i := range r.Changes {
		e.change(&r.Changes[i])
	}
}

// comparable returns the editions without what may be filled in when it
// becomes known.
func comparable(then, now *model.Edition) (a, b *model.Edition) {
	if then.Compensation == nil {
		other := *now
		other.Compensation = nil
		return then, &other
	}
	a, b = known(then), now
	if now.Compensation != nil {
		b = known(now)
	}
	return a, b
}

// known returns the edition without the list of what is not known.
func known(e *model.Edition) *model.Edition {
	other, pay := *e, *e.Compensation
	pay.Undecided = nil
	other.Compensation = &pay
	return &other
}

// change reports one change, unless it is none to adopted text or an erratum
// answers it.
func (e *edit) change(c *changes.Change) {
	w := e.weigh(c)
	if w == nothing {
		return
	}
	erratum, answers := e.answer(c)
	if w == words && answers {
		return
	}
	e.mark(c)
	at := e.placeOf(c)
	notes := append(e.quote(c), e.note())
	if erratum != nil && w == substance {
		e.pass.report(codeErratumTooFar, at, diag.Textf("rättelsen av %s ändrar mer än ord (%s)", "the correction of %s changes more than words (%s)", name(c), kinds(c)),
			newDecision(), append([]diag.Note{{Span: erratum.At("datum"), Message: diag.Textf("rättelsen står här", "the correction stands here")}}, notes...)...)
		return
	}
	hint := newDecision()
	if w == words {
		hint = e.erratumHint(c)
	}
	e.pass.report(codeSilentEdit, at, e.message(c), hint, notes...)
}

// message says what happened to the thing.
func (e *edit) message(c *changes.Change) diag.Text {
	switch {
	case len(c.After) == 0:
		return diag.Textf("%s har tagits bort ur den antagna utgåvan %s", "%s has been removed from the adopted edition %s", name(c), e.now.Label)
	case len(c.Before) == 0:
		return diag.Textf("%s har lagts till i den antagna utgåvan %s", "%s has been added to the adopted edition %s", name(c), e.now.Label)
	}
	return diag.Textf("%s har ändrats efter att utgåvan %s blev antagen (%s)", "%s has changed after the edition %s was adopted (%s)", name(c), e.now.Label, kinds(c))
}

func kinds(c *changes.Change) string {
	names := make([]string, len(c.Kinds))
	for i, k := range c.Kinds {
		names[i] = strings.ToLower(model.ChangeKinds().Name(k))
	}
	return strings.Join(names, ", ")
}

// name is how a message calls what changed.
func name(c *changes.Change) diag.Text {
	shots := c.After
	if len(shots) == 0 {
		shots = c.Before
	}
	what := map[changes.Subject]diag.Text{
		changes.SubjectArea:      {SV: "kundvalet", EN: "the kundval"},
		changes.SubjectLevel:     {SV: "nivån", EN: "the level"},
		changes.SubjectSection:   {SV: "avsnittet", EN: "the section"},
		changes.SubjectCondition: {SV: "villkoret", EN: "the condition"},
		changes.SubjectEdition:   {SV: "delen", EN: "the part"},
	}[c.Subject]
	return diag.Textf("%s %q", "%s %q", what, strings.TrimSpace(shots[0].Number+" "+shots[0].Title))
}

// mark remembers what is reported, so that its addresses are not told too.
func (e *edit) mark(c *changes.Change) {
	for _, id := range c.IDs() {
		s := subject{municipality: e.municipality, edition: e.edition}
		switch c.Subject {
		case changes.SubjectCondition:
			s.condition = id
		case changes.SubjectArea, changes.SubjectLevel:
			s.level = id
		default:
			continue
		}
		e.reported[s] = true
	}
}

// answer returns the new erratum for what changed, and whether it is enough
// when only words differ.
func (e *edit) answer(c *changes.Change) (erratum *model.Erratum, answers bool) {
	for _, x := range e.errata {
		switch {
		case c.Subject == changes.SubjectCondition && slices.Contains(c.IDs(), x.Condition):
			return x, true
		case x.Condition != "":
		case c.Subject != changes.SubjectCondition, e.replaced(c, x):
			answers = true
		}
	}
	return nil, answers
}

// replaced reports whether a correction of the whole edition, put in place of
// what stood in a condition, gives what stands there now.
func (e *edit) replaced(c *changes.Change, x *model.Erratum) bool {
	then, now := condition(e.then, c.ID), condition(e.now, c.ID)
	if x.Before == "" || then == nil || now == nil {
		return false
	}
	same := func(a, b string) bool {
		return slices.Equal(strings.Fields(strings.ReplaceAll(a, x.Before, x.After)), strings.Fields(b))
	}
	return same(then.Text, now.Text) && same(then.Title, now.Title)
}

func condition(e *model.Edition, id string) *model.Condition {
	for _, c := range e.Conditions {
		if c.ID == id {
			return c
		}
	}
	return nil
}

func newDecision() diag.Text {
	return diag.Textf("skriv tillbaka det som stod, eller gör ändringen i en ny utgåva efter ett nytt beslut; en rättelse får inte ändra tal, följd, nivå eller handling",
		"put back what stood there, or make the change in a new edition after a new decision; a correction must not change a figure, consequence, level or document")
}

// erratumHint gives a correction with what can be said of it.
func (e *edit) erratumHint(c *changes.Change) diag.Text {
	if c.Subject != changes.SubjectCondition {
		return e.wholeErratumHint()
	}
	return diag.Textf("skriv tillbaka det som stod, eller lägg till sist i %s: [[rattelse]] med datum = %s, villkor = %q och text som säger vad som är rättat",
		"put back what stood there, or add at the end of %s: [[rattelse]] with datum = %s, villkor = %q and a text that says what is corrected", e.headFile(), e.today, c.ID)
}

// wholeErratumHint gives a correction of what is no condition.
func (e *edit) wholeErratumHint() diag.Text {
	return diag.Textf("skriv tillbaka det som stod, eller lägg till sist i %s: [[rattelse]] med datum = %s och text som säger vad som är rättat",
		"put back what stood there, or add at the end of %s: [[rattelse]] with datum = %s and a text that says what is corrected", e.headFile(), e.today)
}

func (e *edit) headFile() string { return path.Join(e.folder(), editionFile) }

// quote shows what differs, in the first place that does.
func (e *edit) quote(c *changes.Change) []diag.Note {
	before, after := difference(c)
	return e.quotation(before, after)
}

// quotation shows what stood and stands, unless that is what must not be
// repeated.
func (e *edit) quotation(before, after string) []diag.Note {
	before, after = short(before), short(after)
	texts := []model.Source{{Text: before}, {Text: after}}
	if len(check.Personnummer(texts, e.today)) > 0 {
		return nil
	}
	switch {
	case before != "" && after != "":
		return []diag.Note{remark("då stod det %q, nu står det %q", "it then said %q, it now says %q", before, after)}
	case before != "":
		return []diag.Note{remark("då stod det också %q", "it then also said %q", before)}
	case after != "":
		return []diag.Note{remark("då stod det inte %q", "it did not then say %q", after)}
	}
	return nil
}

// difference returns what stood and stands at the first place that differs:
// that of the fact that the finding points to, or of the text.
func difference(c *changes.Change) (before, after string) {
	if len(c.Before) == 0 || len(c.After) == 0 {
		return "", ""
	}
	if f := weightiest(c); f != nil && len(f.Text) == 0 {
		return f.Before, f.After
	} else if f != nil {
		return wordsOf(f.Text)
	}
	return wordsOf(c.Text)
}

// wordsOf returns the words that came and went in the first block that
// differs.
func wordsOf(blocks []changes.Block) (before, after string) {
	for _, b := range blocks {
		var was, is []string
		for _, s := range b.Spans {
			switch s.Op {
			case changes.Del:
				was = append(was, strings.TrimSpace(s.Text))
			case changes.Ins:
				is = append(is, strings.TrimSpace(s.Text))
			}
		}
		if len(was)+len(is) > 0 {
			return strings.Join(was, " … "), strings.Join(is, " … ")
		}
	}
	return "", ""
}

// short makes a quotation of what a line can hold.
func short(s string) string {
	const most = 70
	s = strings.ReplaceAll(s, "\u00a0", " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
