package check

import (
	"path"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// retiredRules documents the rules of this file.
func retiredRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "reused-id", Title: diag.Text{
			SV: "Ett id som har tagits bort används aldrig på nytt.",
			EN: "An id that was removed is never used again."},
			Why: diag.Text{
				SV: "Gamla länkar, beslut och ändringsloggar pekar på det som id:t en gång stod för. Används det igen pekar de på fel sak.",
				EN: "Old links, decisions and change logs lead to what the id once stood for. Used again, it takes them to the wrong thing."},
			Fix: diag.Text{
				SV: "Ge det nya ett eget id, till exempel det gamla med årtalet efter.",
				EN: "Give the new thing an id of its own, for example the old one with the year after it."}}, run: reusedIDs},
		{Rule: diag.Rule{Code: "level-without-successor", Title: diag.Text{
			SV: "En nivå som inte finns kvar har en efterträdare eller en förklaring.",
			EN: "A level that is gone has a successor or an explanation."},
			Why: diag.Text{
				SV: "Den som har ett beslut på den gamla nivån, och de anordnare som är auktoriserade för den, måste få veta vad som gäller i stället.",
				EN: "Participants with a decision on the old level, and the providers authorised for it, must learn what applies instead."},
			Fix: diag.Text{
				SV: "Skriv den gamla nivåns id i eftertradare_till på den nivå som tar över. Tar ingen över, skriv en [[andring]] i andringar.toml som säger varför.",
				EN: "Write the old level's id in eftertradare_till of the level that takes over. If none does, write an [[andring]] in andringar.toml that says why."}}, run: levelsWithoutSuccessor},
	}
}

// use is where an id stands in an edition.
type use struct {
	edition *model.Edition
	origin  diag.Origin
}

// reusedIDs finds conditions and levels whose id an earlier edition had and
// one that followed on it had not.
func reusedIDs(p *pass) {
	for _, m := range p.site.Municipalities {
		if !knowsOrder(m) {
			continue
		}
		conditions, levels := map[string]use{}, map[string]use{}
		for _, ed := range m.Editions {
			for _, c := range ed.Conditions {
				p.reuse(m, conditions, c.ID, use{ed, c.Origin}, func(b *book) names { return b.conditions })
			}
			for _, a := range ed.Areas {
				for _, l := range a.Levels {
					p.reuse(m, levels, l.ID, use{ed, l.Origin}, func(b *book) names { return b.levels })
				}
			}
		}
	}
}

// reuse remembers where an id stands, and reports it when it has been absent
// from an edition that was wholly read.
func (p *pass) reuse(m *model.Municipality, last map[string]use, id string, now use, kind func(*book) names) {
	was, known := last[id]
	last[id] = now
	if id == "" || !known {
		return
	}
	chain := m.Between(was.edition, now.edition)
	if len(chain) < 2 {
		return
	}
	for _, without := range chain[:len(chain)-1] {
		if !kind(p.book(m, without)).whole {
			return
		}
	}
	p.report(now.origin.At("id"), diag.Textf("id %q togs bort efter utgåvan %s och kan inte användas igen", "the id %q was removed after the edition %s and cannot be used again",
		id, was.edition.Label), diag.Textf("skriv ett nytt id, till exempel %q", "write a new id, for example %q", id+"-"+now.edition.ID),
		remark(was.origin.At("id"), "här användes det senast", "it was last used here"))
}

// levelsWithoutSuccessor finds levels of the edition before that nothing is
// said about. An edition that is not adopted may still owe its readers an
// explanation.
func levelsWithoutSuccessor(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		earlier := m.Before(ed)
		if earlier == nil || !knowsOrder(m) || !ed.IsAdopted() || !p.book(m, ed).levels.whole || !p.whole(path.Join("data", m.ID, ed.ID, "andringar.toml")) {
			return
		}
		told := toldLevels(ed)
		for _, a := range earlier.Areas {
			for _, l := range a.Levels {
				if l.ID != "" && !told[l.ID] && !told[a.ID] && !p.book(m, ed).levels.set[l.ID] {
					p.orphan(ed, earlier, a, l)
				}
			}
		}
	})
}

// toldLevels are the ids of levels and kundval that a level of the edition
// succeeds or a change note names.
func toldLevels(ed *model.Edition) map[string]bool {
	told := map[string]bool{}
	for _, a := range ed.Areas {
		for _, l := range a.Levels {
			for _, id := range l.Successors {
				told[id] = true
			}
		}
	}
	if ed.Motives != nil {
		for i := range ed.Motives.Notes {
			for _, id := range ed.Motives.Notes[i].Levels {
				told[id] = true
			}
		}
	}
	return told
}

// orphan reports a level that is gone at the kundval that had it, or, when that
// is gone too, where the edition names the one before.
func (p *pass) orphan(ed, earlier *model.Edition, a *model.ChoiceArea, l *model.Level) {
	at := ed.At("ersatter")
	if ed.Motives != nil {
		at = ed.Motives.At("fran")
	}
	for _, now := range ed.Areas {
		if now.ID == a.ID {
			at = now.At("id")
		}
	}
	p.report(at, diag.Textf("nivån %q fanns i utgåvan %s men har ingen efterträdare här", "the level %q was in the edition %s but has no successor here", l.ID, earlier.Label),
		diag.Textf("skriv eftertradare_till = [%[1]q] på den nivå som tar över, eller förklara i andringar.toml med nivaer = [%[1]q]",
			"write eftertradare_till = [%[1]q] on the level that takes over, or explain it in andringar.toml with nivaer = [%[1]q]", l.ID),
		remark(l.At("id"), "här står nivån", "here is the level"))
}
