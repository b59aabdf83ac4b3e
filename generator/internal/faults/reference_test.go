package faults

import (
	"strconv"
	"strings"
	"testing"
)

// references are the keys that name something else; [] of a list.
func references() []string {
	return []string{
		"SiteConfig.huvudman[]",
		"Edition.ersatter", "Edition.reglemente", "Decision.dokument[]", "GovernanceLink.avsnitt", "Erratum.villkor",
		"Section.ingar_i",
		"Condition.avsnitt", "Condition.preciserar[]", "Condition.nivaer[]", "Condition.kontroll[]", "Condition.ersatter[]",
		"Breach.sanktioner[]", "BreachPart.sanktioner[]", "EvidenceDocument.vid", "SourceNote.regel",
		"Compensation.beslut", "NeedCategory.nivaer[]", "Amount.kategori", "Amount.niva",
		"ChangeNotes.fran", "ChangeNote.villkor[]", "ChangeNote.avsnitt[]", "ChangeNote.nivaer[]", "Action.nivaer[]",
		"Level.eftertradare_till[]",
		"DefaultChoice.beslut", "Rota.nivaer[]", "Rota.anordnare[]",
		"Authorisation.niva", "Authorisation.enheter[]",
	}
}

func brokenReferences(t testing.TB, m *maker) {
	for _, path := range references() {
		for _, v := range some(m.at(t, path), 5) {
			m.put(v, strconv.Quote(typo(v.value.String())))
		}
	}
}

// wrongReferences name something that exists, but is of another kind.
func wrongReferences(t testing.TB, m *maker) {
	for _, path := range []string{"Condition.avsnitt", "Condition.kontroll[]", "Breach.sanktioner[]", "Authorisation.niva", "Rota.anordnare[]", "ChangeNote.villkor[]", "Decision.dokument[]", "Amount.niva"} {
		for _, v := range some(m.at(t, path), 2) {
			m.put(v, strconv.Quote("inledning"))
		}
	}
}

// types that have ids.
func identified() []string {
	return []string{"Decision", "Document", "Occasion", "Sanction", "SanctionCriterion", "ChoiceArea", "Level", "Section", "Condition", "Requirement", "NeedCategory", "Unit", "Regulation"}
}

// duplicateIDs give a table the id of the one before it in the same file.
func duplicateIDs(t testing.TB, m *maker) {
	for _, typ := range identified() {
		var twins []place
		before := map[string]place{} // the last one of each file, or condition
		for _, v := range m.at(t, typ+".id") {
			scope := v.file()
			if typ == "Requirement" {
				scope += m.conditionOf(v)
			}
			if _, ok := before[scope]; ok {
				twins = append(twins, v)
			}
			before[scope] = v
		}
		for _, v := range some(twins, 3) {
			first := m.previous(t, v)
			m.put(v, m.raw(first), spot{first.file(), first.line()})
		}
	}
}

// previous returns the value of the same key in the table before.
func (m *maker) previous(t testing.TB, v place) place {
	var last place
	for _, other := range m.at(t, v.table.typ+"."+v.key) {
		if other.file() == v.file() && other.line() < v.line() {
			last = other
		}
	}
	return last
}

// conditionOf returns the id of the condition in which a place stands.
func (m *maker) conditionOf(v place) string {
	id := ""
	for _, c := range m.of("Condition") {
		if s := c.origin.At(""); s.File == v.file() && s.Start.Line <= v.line() {
			id = c.text("id")
		}
	}
	return id
}

func duplicateNumbers(t testing.TB, m *maker) {
	var all []place
	for _, v := range m.at(t, "Condition.nummer") {
		if first := m.previous(t, v); first.key != "" && first.table.text("slag") == v.table.text("slag") {
			all = append(all, v)
		}
	}
	for _, v := range some(all, 5) {
		m.put(v, m.raw(m.previous(t, v)))
	}
}

// misspeltIDs change an id where it is defined. What refers to it then leads
// nowhere; that is right too.
func misspeltIDs(t testing.TB, m *maker) {
	for _, typ := range identified() {
		for _, v := range some(m.at(t, typ+".id"), 3) {
			old := v.value.String()
			right := m.mentions(strconv.Quote(old))
			if typ == "Requirement" {
				right = append(right, m.conditionSpots(v)...)
			}
			m.put(v, strconv.Quote(typo(old)), right...)
		}
	}
}

// badNames are ids that cannot stand in an address.
func badNames(t testing.TB, m *maker) {
	for _, typ := range identified() {
		for _, v := range some(m.at(t, typ+".id"), 1) {
			old := v.value.String()
			m.put(v, strconv.Quote("Å "+old), m.mentions(strconv.Quote(old))...)
		}
	}
}

// mentions lists the lines on which a word stands.
func (m *maker) mentions(word string) []spot {
	var out []spot
	for file := range m.tree {
		for i, line := range strings.Split(m.text(file), "\n") {
			if strings.Contains(line, word) {
				out = append(out, spot{file, i + 1})
			}
		}
	}
	return out
}

// doubledTables repeat a whole table, ids and all.
func doubledTables(t testing.TB, m *maker) {
	for _, typ := range []string{"Condition", "Section", "Decision", "Sanction", "Occasion", "Unit", "Level", "Authorisation"} {
		for _, v := range some(m.of(typ), 2) {
			block, line := m.block(v)
			if !strings.HasPrefix(block, "[") {
				continue
			}
			file := v.origin.At("").File
			lines := strings.SplitAfter(m.text(file), "\n")
			at := line - 1 + strings.Count(block, "\n")
			if at > len(lines) {
				continue
			}
			text := strings.Join(lines[:at], "")
			if !strings.HasSuffix(text, "\n") {
				text += "\n"
			}
			m.add(file, text+block+strings.Join(lines[at:], ""), file+": "+typ+" twice", append(spots(file, at+1, block), spots(file, line, block)...)...)
		}
	}
}
