package faults

import (
	"strconv"
	"strings"
	"testing"

	"kundval/generator/internal/model"
)

// conditions with a history: those that the edition before has too.
func (m *maker) heldBefore() (older, newer []table) {
	for _, municipality := range m.site.Municipalities {
		for i := 1; i < len(municipality.Editions); i++ {
			for _, c := range m.of("Condition") {
				switch file := c.origin.At("").File; {
				case strings.HasPrefix(file, "data/"+municipality.ID+"/"+municipality.Editions[i-1].ID+"/"):
					older = append(older, c)
				case strings.HasPrefix(file, "data/"+municipality.ID+"/"+municipality.Editions[i].ID+"/"):
					newer = append(newer, c)
				}
			}
		}
	}
	return older, newer
}

// silentChanges reword a condition of an adopted edition without a note.
func silentChanges(_ testing.TB, m *maker) {
	older, newer := m.heldBefore()
	for _, c := range append(some(older, 6), some(newer, 8)...) {
		v, ok := c.at("text")
		if !ok || !strings.Contains(m.raw(v), " ska ") {
			continue
		}
		right := append(m.textSpots(c, "text"), spotOf(c, "id"), spotOf(c, ""))
		right = append(right, m.namesakes(c)...)
		m.put(v, strings.Replace(m.raw(v), " ska ", " behöver inte längre ", 1), right...)
	}
}

// namesakes are the ids of the same condition in other editions.
func (m *maker) namesakes(c table) []spot {
	var out []spot
	for _, other := range m.of("Condition") {
		if other.text("id") == c.text("id") {
			out = append(out, spotOf(other, "id"))
		}
	}
	return out
}

// silentMoves change who or what a condition is about without a note.
func silentMoves(t testing.TB, m *maker) {
	_, newer := m.heldBefore()
	for _, c := range some(newer, 6) {
		if v, ok := c.at("kontroll"); ok && v.value.Len() > 1 {
			element := v.value.Index(0).String()
			m.put(v, `["`+element+`"]`, append(m.namesakes(c), spotOf(c, ""))...)
		}
	}
}

// missingReasons remove a note on a change.
func missingReasons(_ testing.TB, m *maker) {
	for _, n := range some(m.of("ChangeNote"), 12) {
		block, line := m.block(n)
		file := n.origin.At("").File
		lines := strings.SplitAfter(m.text(file), "\n")
		rest := strings.Join(lines[:line-1], "") + strings.Join(lines[line-1+strings.Count(block, "\n"):], "")
		folder := file[:strings.LastIndexByte(file, '/')+1]
		right := []spot{{file, 1}}
		for _, t := range m.tables {
			if f := t.origin.At("").File; strings.HasPrefix(f, folder) && strings.Contains(block, strconv.Quote(t.text("id"))) {
				right = append(right, spotOf(t, "id"))
			}
		}
		for _, t := range m.of("ChangeNotes") {
			right = append(right, spotOf(t, "fran"))
		}
		m.add(file, rest, file+":"+strconv.Itoa(line)+" note removed", right...)
	}
}

// withoutDecision takes away what an adopted edition rests on.
func withoutDecision(_ testing.TB, m *maker) {
	for _, d := range m.of("Decision") {
		if d.text("slag") != "antar" {
			continue
		}
		file := d.origin.At("").File
		right := []spot{{file, 1}, spotOf(d, "slag"), spotOf(d, "id")}
		for _, e := range m.of("Edition") {
			if e.origin.At("").File == file {
				right = append(right, spotOf(e, "status"), spotOf(e, "galler_fran"))
			}
		}
		for _, key := range []string{"datum", "paragraf", "diarienummer"} {
			if v, ok := d.at(key); ok {
				m.drop(v, right...)
			}
		}
		v, _ := d.at("slag")
		m.put(v, `"forslag"`, right...)
	}
}

// editionsInTime make editions overlap, and leave gaps between them.
func editionsInTime(t testing.TB, m *maker) {
	for _, v := range m.at(t, "Edition.galler_till") {
		d := v.value.Interface().(model.Date)
		right := m.mentions("galler_")
		m.put(v, strconv.Itoa(d.Year+1)+d.String()[4:], right...)
		m.put(v, strconv.Itoa(d.Year)+"-06-30", right...)
		m.drop(v, right...)
	}
	for _, v := range m.at(t, "Edition.galler_fran") {
		d := v.value.Interface().(model.Date)
		m.put(v, strconv.Itoa(d.Year)+"-03-01", m.mentions("galler_")...)
	}
}

// emptyPromises take away what makes a condition work.
func emptyPromises(t testing.TB, m *maker) {
	for _, key := range []string{"kontroll", "vid_brist", "klarsprak", "handlingar", "krav"} {
		for _, v := range some(m.at(t, "Condition."+key), 3) {
			if !m.hasHeader(v) {
				m.drop(v, m.around(v.table)...)
			}
		}
	}
	for _, v := range some(m.at(t, "Condition.kontroll"), 2) {
		m.put(v, "[]", m.around(v.table)...)
	}
	for _, path := range []string{"Breach.sanktioner", "BreachPart.sanktioner"} {
		for _, v := range some(m.at(t, path), 2) {
			form := spotOf(v.table, "form")
			m.put(v, "[]", form)
			m.drop(v, form)
		}
	}
	for _, form := range []string{model.BreachEntryOnly, model.BreachInherited, model.BreachUnspecified} {
		for _, v := range some(m.at(t, "Breach.form"), 2) {
			m.put(v, strconv.Quote(form), m.conditionSpots(v)...)
		}
	}
}

// around lists the lines where a condition is named.
func (m *maker) around(c table) []spot {
	return append(m.namesakes(c), spotOf(c, ""), spotOf(c, "id"))
}

// circles make sections lie in themselves and conditions refine themselves.
func circles(_ testing.TB, m *maker) {
	for _, s := range some(m.of("Section"), 8) {
		if v, ok := s.at("ingar_i"); ok {
			m.put(v, strconv.Quote(s.text("id")))
		}
	}
	for _, c := range m.of("Condition") {
		if v, ok := c.at("preciserar"); ok {
			m.put(v, `["`+c.text("id")+`"]`)
		}
	}
}

// overlappingLevels let two levels cover the same capacity.
func overlappingLevels(t testing.TB, m *maker) {
	for _, v := range m.at(t, "Level.formaga_hogst") {
		if v.value.Int() < 100 {
			m.put(v, "100", m.mentions("formaga_")...)
		}
	}
}

// lostLevels remove a level that others name.
func lostLevels(_ testing.TB, m *maker) {
	for _, l := range some(m.of("Level"), 3) {
		block, line := m.block(l)
		file := l.origin.At("").File
		lines := strings.SplitAfter(m.text(file), "\n")
		at := line - 1 + strings.Count(block, "\n")
		m.add(file, strings.Join(lines[:line-1], "")+strings.Join(lines[min(at, len(lines)):], ""), l.text("id")+" removed from "+file,
			append(m.mentions(strconv.Quote(l.text("id"))), m.mentions("fran = ")...)...)
	}
}

// doubleAuthorisations authorise a provider twice for the same days.
func doubleAuthorisations(_ testing.TB, m *maker) {
	for _, a := range some(m.of("Authorisation"), 5) {
		file := a.origin.At("").File
		text := strings.TrimRight(m.text(file), "\n") + "\n\n"
		block, _ := m.block(a)
		extra := spots(file, 1+strings.Count(text, "\n"), block)
		m.add(file, text+block, file+": "+a.text("niva")+" authorised twice", append(extra, spotOf(a, "fran"), spotOf(a, ""))...)
	}
}

// endedButChosen revoke, pause and end authorisations of providers whose turn
// it is in a rota.
func endedButChosen(_ testing.TB, m *maker) {
	for _, r := range m.of("Rota") {
		if _, ended := r.at("till"); ended {
			continue
		}
		slugs, _ := r.at("anordnare")
		levels, _ := r.at("nivaer")
		for i, kind := range []string{"avauktoriserad", "intag-pausat", "upphord"} {
			slug, level := slugs.value.Index(i%slugs.value.Len()).String(), levels.value.Index(0).String()
			file := strings.Replace(r.origin.At("").File, "ickeval.toml", "anordnare/"+slug+".toml", 1)
			for _, a := range m.of("Authorisation") {
				if _, ended := a.at("till"); ended || a.origin.At("").File != file || a.text("niva") != level {
					continue
				}
				block, line := m.block(a)
				event := "\n[[auktorisation.handelse]]\ndatum = 2026-10-01\nslag = \"" + kind + "\"\n"
				text := strings.Replace(m.text(file), block, strings.TrimRight(block, "\n")+"\n"+event, 1)
				right := append(spots(file, line, block+event), m.mentions(strconv.Quote(slug))...)
				m.add(file, text, file+": "+kind+" while in the rota for "+level, right...)
			}
		}
	}
}

// leftOut take an authorised provider out of a rota, and put one in twice.
func leftOut(t testing.TB, m *maker) {
	for _, v := range some(m.at(t, "Rota.anordnare"), 4) {
		first := strconv.Quote(v.value.Index(0).String())
		m.put(v, strings.Replace(strings.Replace(m.raw(v), first+",", "", 1), first, "", 1))
		m.put(v, strings.Replace(m.raw(v), first, first+", "+first, 1))
	}
}

// soleTraders hold a number, which is then a person's.
func soleTraders(t testing.TB, m *maker) {
	for _, v := range some(m.at(t, "Provider.juridisk_form"), 3) {
		number, ok := v.table.at("organisationsnummer")
		if ok {
			m.put(v, `"enskild-naringsverksamhet"`, spot{number.file(), number.line()})
		}
	}
}

// silences silence what cannot be, or what nobody has heard of.
func silences(_ testing.TB, m *maker) {
	file := "data/webbplats.toml"
	lines := strings.Count(m.text(file), "\n")
	for _, code := range []string{"finns-inte", "personnummer", "dangling-reference"} {
		m.add(file, m.text(file)+"\n[[tystade_varningar]]\nkod = \""+code+"\"\nskal = \"Stör.\"\n", "silenced "+code, spot{file, lines + 3}, spot{file, lines + 2})
	}
}
