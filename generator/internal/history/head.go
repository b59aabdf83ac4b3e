package history

import (
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// value is a value of an edition's head as it was and as it is.
type value struct {
	diag.Origin // of the table it stands in now
	key         string
	then, now   string
}

// head reports values of utgava.toml that were known and are others now. What
// was not known may be filled in, and when the edition ends is decided later.
func (e *edit) head() {
	then, now := e.then, e.now
	e.value(value{now.Origin, "namn", then.Label, now.Label}, words)
	e.value(value{now.Origin, "titel", then.Title, now.Title}, words)
	e.value(value{now.Origin, "galler_fran", then.InForceFrom.String(), now.InForceFrom.String()}, substance)
	for i := range then.Decisions {
		was := &then.Decisions[i]
		at := slices.IndexFunc(now.Decisions, func(d model.Decision) bool { return d.ID == was.ID })
		if at < 0 {
			e.goneDecision(was)
			continue
		}
		is := &now.Decisions[at]
		for _, v := range []value{
			{is.Origin, "slag", was.Kind, is.Kind}, {is.Origin, "rubrik", was.Title, is.Title}, {is.Origin, "organ", was.Body, is.Body},
			{is.Origin, "datum", was.Date.String(), is.Date.String()}, {is.Origin, "paragraf", was.Paragraph, is.Paragraph},
			{is.Origin, "diarienummer", was.CaseNumber, is.CaseNumber}, {is.Origin, "text", was.Text, is.Text},
		} {
			e.value(v, words)
		}
	}
	e.documents()
}

// documents reports papers that are others than those that were decided on.
func (e *edit) documents() {
	for _, was := range e.then.Documents {
		for i := range e.now.Documents {
			if is := &e.now.Documents[i]; is.ID == was.ID {
				e.value(value{is.Origin, "kontrollsumma", was.Checksum, is.Checksum}, words)
			}
		}
	}
}

// value reports one value, unless a correction of the whole edition answers
// it.
func (e *edit) value(v value, w weight) {
	same := slices.Equal(strings.Fields(v.then), strings.Fields(v.now))
	if v.then == "" || same || w == words && e.wholeErratum() {
		return
	}
	at := v.At("")
	if v.Has(v.key) {
		at = v.At(v.key)
	}
	hint := newDecision()
	if w == words {
		hint = e.wholeErratumHint()
	}
	e.pass.report(codeSilentEdit, at,
		diag.Textf("%s har ändrats efter att utgåvan %s blev antagen", "%s has changed after the edition %s was adopted", v.key, e.now.Label),
		hint, append(e.quotation(v.then, v.now), e.note())...)
}

func (e *edit) goneDecision(d *model.Decision) {
	if e.wholeErratum() {
		return
	}
	e.pass.report(codeSilentEdit, e.now.At("status"),
		diag.Textf("beslutet %q har tagits bort ur den antagna utgåvan %s", "the decision %q has been removed from the adopted edition %s", d.ID, e.now.Label),
		e.wholeErratumHint(), e.note())
}

// wholeErratum reports whether the edition as a whole has been corrected.
func (e *edit) wholeErratum() bool {
	return slices.ContainsFunc(e.errata, func(x *model.Erratum) bool { return x.Condition == "" })
}
