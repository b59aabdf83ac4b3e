package check

import (
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// objectionRules documents the rules of this file. Each is about an objection
// of package changes and has its code.
func objectionRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "effect-contradicted", Title: diag.Text{
			SV: "Den effekt som anges för en ändring kan vara sann.",
			EN: "The effect stated for a change can be true."},
			Why: diag.Text{
				SV: "Kortare tider, fler handlingar och strängare följder är strängare vad de än kallas. Den som läser ändringsloggen ska kunna lita på ordet.",
				EN: "Shorter times, more papers and harder consequences are stricter whatever they are called. The reader of the change log must be able to trust the word."},
			Fix: diag.Text{
				SV: "Ta bort effekt, så räknas den ut, eller skriv den som stämmer. Är det uppgiften i villkoret som är fel rättar du den.",
				EN: "Remove effekt, and it is computed, or write the one that is true. If what the condition says is wrong, correct that."}}, run: effectsContradicted, turn: onChanges},
		{Rule: diag.Rule{Code: "figure-editorial", Title: diag.Text{
			SV: "En ändring som byter ett tal mot ett annat är varken redaktionell, en rättelse, ett ordval eller en flytt.",
			EN: "A change that puts one number for another is neither editorial, a correction, a choice of words nor a move."},
			Why: diag.Text{
				SV: "Ett annat tal är ett annat krav. Om det kallas redaktionellt läser anordnarna förbi det.",
				EN: "Another number is another demand. If it is called editorial, providers read past it."},
			Fix: diag.Text{
				SV: "Skriv effekt = \"skarpning\" eller \"lattnad\", eller \"fortydligande\" om talet inte är något krav. Är talet fel rättar du det.",
				EN: "Write effekt = \"skarpning\" or \"lattnad\", or \"fortydligande\" if the number is no demand. If the number is wrong, correct it."}}, run: figuresEditorial, turn: onChanges},
		{Rule: diag.Rule{Code: "kind-contradicted", Title: diag.Text{
			SV: "En ändring som anges vara av ett visst slag är det.",
			EN: "A change that is said to be of a kind is."},
			Why: diag.Text{
				SV: "Slaget visas i ändringsloggen. Det som inte har hänt ska inte stå där.",
				EN: "The kind is shown in the change log. What did not happen must not stand there."},
			Fix: diag.Text{
				SV: "Ta bort slaget. Det mesta räknas ut; bara terminologi, rättelse och några till behöver du ange själv.",
				EN: "Remove the kind. Most kinds are computed; only a choice of words, a correction and a few more need to be stated."}}, run: kindsContradicted, turn: onChanges},
		{Rule: diag.Rule{Code: "needless-id", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett villkor som ersätter precis ett annat behåller dess id.",
			EN: "A condition that replaces exactly one other keeps its id."},
			Why: diag.Text{
				SV: "Ett id följer villkoret genom åren. Byts det i onödan slutar gamla länkar att leda rätt.",
				EN: "An id follows the condition through the years. Changed needlessly, it breaks old links."},
			Fix: diag.Text{
				SV: "Ge villkoret det gamla id:t och ta bort ersatter. Numret och rubriken får ändras ändå.",
				EN: "Give the condition the old id and remove ersatter. Its number and heading may change all the same."}}, run: needlessIDs, turn: onChanges},
		{Rule: diag.Rule{Code: "note-idle", Title: diag.Text{
			SV: "En [[andring]] nämner bara sådant som har ändrats sedan utgåvan före.",
			EN: "An [[andring]] names only what changed since the edition before."},
			Why: diag.Text{
				SV: "En motivering till något oförändrat betyder oftast att ändringen glömdes i villkoret, eller att fel id står här.",
				EN: "A motivation for what is unchanged mostly means that the change was forgotten in the condition, or that the wrong id stands here."},
			Fix: diag.Text{
				SV: "För in ändringen i villkoret, rätta id:t eller ta bort det ur listan.",
				EN: "Make the change in the condition, correct the id, or remove it from the list."}}, run: notesIdle, turn: onChanges},
		{Rule: diag.Rule{Code: "notes-disagree", Title: diag.Text{
			SV: "Två [[andring]] om samma ändring anger inte olika effekt.",
			EN: "Two [[andring]] about one change do not state different effects."},
			Why: diag.Text{
				SV: "Bara en effekt kan visas, och läsaren ska inte behöva undra vilken som gäller.",
				EN: "Only one effect can be shown, and the reader is not to wonder which one applies."},
			Fix: diag.Text{
				SV: "Skriv samma effekt på båda ställena, eller bara på ett.",
				EN: "Write the same effect in both places, or in one of them only."}}, run: notesDisagree, turn: onChanges},
	}
}

// objected is one statement of a note with all objections to it.
type objected struct {
	pair
	note *model.ChangeNote
	all  []changes.Objection
}

// objections calls f for each statement that objections of a code are about: a
// note that names several changes makes one statement about them all.
func (p *pass) objections(code changes.ObjectionCode, f func(o objected)) {
	for _, c := range p.pairs() {
		var said []objected
		for _, o := range c.report.Objections {
			if o.Code != code {
				continue
			}
			i := slices.IndexFunc(said, func(s objected) bool {
				return s.all[0].Note == o.Note && s.all[0].Stated == o.Stated
			})
			if i < 0 || o.Note < 0 {
				i = len(said)
				said = append(said, objected{pair: c})
				if o.Note >= 0 {
					said[i].note = &c.ed.Motives.Notes[o.Note]
				}
			}
			said[i].all = append(said[i].all, o)
		}
		for _, s := range said {
			f(s)
		}
	}
}

// change returns the change that an objection is about.
func (o objected) change(of changes.Objection) *changes.Change {
	i := slices.IndexFunc(o.report.Changes, func(c changes.Change) bool { return c.Subject == of.Subject && c.ID == of.ID })
	if i < 0 {
		return nil
	}
	return &o.report.Changes[i]
}

// names lists what the objections are about, for a message.
func (o objected) names() string {
	var out []string
	for _, of := range o.all {
		name := of.ID
		if c := o.change(of); c != nil {
			name = named(refTo(c))
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// refTo names a change as it is now, or was.
func refTo(c *changes.Change) changes.Ref {
	shown := c.After
	if len(shown) == 0 {
		shown = c.Before
	}
	r := changes.Ref{Subject: c.Subject, ID: c.ID}
	if len(shown) > 0 {
		r.ID, r.Number, r.Title = shown[0].ID, shown[0].Number, shown[0].Title
	}
	return r
}

// effectsContradicted finds effects that cannot be true, and tells what shows
// it.
func effectsContradicted(p *pass) {
	p.objections(changes.EffectContradicted, func(o objected) {
		var notes []diag.Note
		for _, of := range o.all {
			c := o.change(of)
			for _, f := range c.Facts {
				if f.Effect == of.Stated || f.Effect != changes.EffectStricter && f.Effect != changes.EffectLooser && !f.Open {
					continue
				}
				notes = append(notes, remark(placeOfFact(o.ed, c, f), "%s", "the data say: %s", changes.Describe(f)))
			}
		}
		hint := diag.Textf("ta bort effekt, så blir den %q", "remove effekt, and it becomes %q", o.all[0].Computed)
		if o.all[0].Computed == "" {
			hint = diag.Textf("skriv effekt = %q eller effekt = %q", "write effekt = %q or effekt = %q", changes.EffectStricter, changes.EffectLooser)
		}
		p.report(o.note.At("effekt"), diag.Textf("effekten %q stämmer inte med det som har ändrats: %s", "the effect %q is contradicted by what changed: %s", o.all[0].Stated, o.names()), hint, notes...)
	})
}

// placeOfFact returns where the later edition says what a fact tells.
func placeOfFact(ed *model.Edition, c *changes.Change, f changes.Fact) diag.Span {
	keys := map[changes.FactType]string{
		changes.FactBreach: "vid_brist", changes.FactSanction: "vid_brist", changes.FactControlPoint: "kontroll",
		changes.FactEvidence: "handlingar", changes.FactEvidenceAge: "handlingar", changes.FactIssuer: "handlingar", changes.FactEvidenceAt: "handlingar",
		changes.FactScopeLevel: "nivaer", changes.FactIfRelevant: "i_forekommande_fall", changes.FactClass: "slag",
	}
	if c.Subject != changes.SubjectCondition || f.Via != "" {
		return placeOf(ed, refTo(c))
	}
	for _, after := range c.After {
		i := slices.IndexFunc(ed.Conditions, func(cond *model.Condition) bool { return cond.ID == after.ID })
		cond := ed.Conditions[i]
		for j := range cond.Requirements {
			if f.Type == changes.FactFigure && cond.Requirements[j].ID == f.ID {
				return cond.Requirements[j].At("varde")
			}
		}
		if key := keys[f.Type]; key != "" && cond.Has(key) {
			return cond.At(key)
		}
	}
	return placeOf(ed, refTo(c))
}

// figuresEditorial finds changed numbers that are called editorial.
func figuresEditorial(p *pass) {
	p.objections(changes.FigureEditorial, func(o objected) {
		at := o.note.At("effekt")
		if i := slices.Index(o.note.Kinds, o.all[0].Stated); i >= 0 {
			at = o.note.At(nth("slag", i))
		}
		var notes []diag.Note
		for _, of := range o.all {
			notes = append(notes, remark(placeOf(o.ed, refTo(o.change(of))), "talen här är nu: %s. Tidigare: %s", "the numbers here are now: %s. Before: %s",
				orNone(of.After), orNone(of.Before)))
		}
		p.report(at, diag.Textf("%q kan inte stämma, för ett tal i texten har ändrats: %s", "%q cannot be true, since a number of the text has changed: %s", o.all[0].Stated, o.names()),
			diag.Textf("skriv effekt = %q eller effekt = %q", "write effekt = %q or effekt = %q", changes.EffectStricter, changes.EffectLooser), notes...)
	})
}

func orNone(s string) any {
	if s == "" {
		return diag.Text{SV: "inga", EN: "none"}
	}
	return s
}

// kindsContradicted finds kinds of change that did not happen.
func kindsContradicted(p *pass) {
	p.objections(changes.KindContradicted, func(o objected) {
		stated := o.all[0].Stated
		c := o.change(o.all[0])
		hint := diag.Textf("ta bort %q; ändringen är av slaget %s", "remove %q; the change is of the kind %s", stated, kindNames(c.Kinds))
		if slices.ContainsFunc(c.Facts, func(f changes.Fact) bool { return f.Type == changes.FactFigure }) &&
			(stated == changes.KindCorrection || stated == changes.KindTerminology) {
			hint = diag.Textf("ta bort %q; ett krav har fått ett annat tal, och det är ett annat krav", "remove %q; a requirement has another figure, and that is another demand", stated)
		}
		p.report(o.note.At(nth("slag", slices.Index(o.note.Kinds, stated))),
			diag.Textf("ingen ändring av slaget %q finns i %s", "there is no change of the kind %q in %s", stated, o.names()), hint)
	})
}

// notesDisagree finds a second effect for one change.
func notesDisagree(p *pass) {
	p.objections(changes.NotesDisagree, func(o objected) {
		of := o.all[0]
		ids := o.change(of).IDs()
		var notes []diag.Note
		for i := range o.ed.Motives.Notes[:of.Note] {
			n := &o.ed.Motives.Notes[i]
			names := slices.Concat(n.Conditions, n.Levels, n.Sections, n.Parts)
			if n.Effect == of.Computed && slices.ContainsFunc(names, func(id string) bool { return slices.Contains(ids, id) }) {
				notes = append(notes, remark(n.At("effekt"), "den andra effekten står här", "the other effect stands here"))
				break
			}
		}
		p.report(o.note.At("effekt"), diag.Textf("effekten %q säger emot %q för samma ändring: %s", "the effect %q contradicts %q for the same change: %s", of.Stated, of.Computed, o.names()),
			diag.Textf("skriv samma effekt på båda ställena, eller ta bort den på ett av dem", "write the same effect in both places, or remove it in one of them"), notes...)
	})
}

// notesIdle finds what a note names although it did not change.
func notesIdle(p *pass) {
	p.objections(changes.NoteIdle, func(o objected) {
		for _, of := range o.all {
			if of.ID == "" {
				p.report(o.note.At(""), diag.Textf("ändringen nämner inte vad den gäller", "the change does not name what it is about"),
					diag.Textf("skriv villkor = [\"…\"], nivaer = [\"…\"], avsnitt = [\"…\"] eller delar = [\"…\"]", "write villkor = [\"…\"], nivaer = [\"…\"], avsnitt = [\"…\"] or delar = [\"…\"]"))
				continue
			}
			key := of.Subject.NoteKey()
			lists := map[string][]string{"villkor": o.note.Conditions, "nivaer": o.note.Levels, "avsnitt": o.note.Sections, "delar": o.note.Parts}
			p.report(o.note.At(nth(key, slices.Index(lists[key], of.ID))),
				diag.Textf("%q är likadant som i utgåvan %s", "%q is the same as in the edition %s", of.ID, o.report.From.Label), o.unexplained(of.Subject),
				unchangedAt(o.ed, of)...)
		}
	})
}

// unexplained tells which changes of the sort still lack a note: one of them
// may be what was meant.
func (o objected) unexplained(s changes.Subject) diag.Text {
	var ids []string
	for _, m := range o.report.Missing {
		if m.Motive && m.Subject.NoteKey() == s.NoteKey() {
			ids = append(ids, m.ID)
		}
	}
	if len(ids) == 0 || len(ids) > 12 {
		return diag.Textf("ta bort det ur listan, eller för in ändringen i utgåvan", "remove it from the list, or make the change in the edition")
	}
	return diag.Textf("det här har ändrats men saknar motivering: %s", "this has changed and lacks a motivation: %s", strings.Join(ids, ", "))
}

// unchangedAt points to what did not change, if it is in the edition.
func unchangedAt(ed *model.Edition, of changes.Objection) []diag.Note {
	at := placeOf(ed, changes.Ref{Subject: of.Subject, ID: of.ID})
	if at == placeOfNotes(ed) { // notes name kundval in the list of levels
		at = placeOf(ed, changes.Ref{Subject: changes.SubjectArea, ID: of.ID})
	}
	if at == placeOfNotes(ed) {
		return nil
	}
	return []diag.Note{remark(at, "det står oförändrat här", "it stands unchanged here")}
}

// needlessIDs finds conditions that replace exactly one other.
func needlessIDs(p *pass) {
	p.objections(changes.NeedlessID, func(o objected) {
		for _, of := range o.all {
			for _, c := range o.ed.Conditions {
				if c.ID != of.Stated {
					continue
				}
				p.report(c.At("id"), diag.Textf("villkoret har fått ett nytt id fast det bara ersätter %q", "the condition has a new id although it only replaces %q", of.Computed),
					diag.Textf("skriv id = %q och ta bort ersatter", "write id = %q and remove ersatter", of.Computed),
					remark(c.At("ersatter"), "här står att det ersätter ett enda villkor", "here it says that it replaces a single condition"))
			}
		}
	})
}
