package faults

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"kundval/generator/internal/model"
)

// words are the keys whose values come from a closed list.
func words() []string {
	return []string{
		"Edition.status", "Decision.slag", "Document.slag", "Occasion.slag", "Condition.slag",
		"Breach.form", "BreachPart.form", "Requirement.riktning", "Provider.juridisk_form", "Provider.regi", "Amount.regi",
		"AccessFact.fakta", "AccessFact.svar", "AuthorisationEvent.slag", "DefaultChoice.metod",
		"ChangeNote.slag[]", "ChangeNote.effekt", "ChangeNote.delar[]", "AccessibilityInfo.uppfyllelse",
	}
}

func unknownWords(t testing.TB, m *maker) {
	for _, path := range words() {
		vs := m.at(t, path)
		for _, v := range some(vs, 3) {
			m.put(v, strconv.Quote(typo(v.value.String())))
		}
		for _, v := range some(vs, 1) {
			m.put(v, `"annat"`)
		}
	}
}

// swappedDates exchanges two dates that come in an order.
func swappedDates(t testing.TB, m *maker) {
	for _, pair := range []string{
		"Edition.galler_fran galler_till", "Decision.datum justerat", "Decision.justerat tillkannagivet",
		"Decision.tillkannagivet overklagas_till", "Decision.overklagas_till laga_kraft", "Regulation.galler_fran galler_till",
		"Authorisation.fran till", "Rota.fran till", "AuthorisationEvent.datum till",
	} {
		path, second, _ := strings.Cut(pair, " ")
		var both []place
		for _, v := range m.at(t, path) {
			if _, ok := v.table.at(second); ok {
				both = append(both, v)
			}
		}
		for _, v := range some(both, 4) {
			w, _ := v.table.at(second)
			if v.value.Interface() == w.value.Interface() {
				continue
			}
			text, first, last := m.text(v.file()), v.span(), w.span()
			if offset(text, last.Start) < offset(text, first.Start) {
				first, last = last, first
			}
			before, x, _ := cut(text, first)
			upTo, y, after := cut(text, last)
			m.add(v.file(), before+y+upTo[len(before)+len(x):]+x+after, v.String()+" and "+second+" swapped", spot{v.file(), v.line()}, spot{w.file(), w.line()})
		}
	}
}

// wrongYears moves dates by ten years or more.
func wrongYears(t testing.TB, m *maker) {
	for _, c := range []struct{ path, year string }{
		{"Edition.galler_fran", "2052"}, {"Edition.galler_till", "2002"}, {"Decision.datum", "2062"}, {"Decision.justerat", "2003"},
		{"Decision.tillkannagivet", "2062"}, {"Decision.overklagas_till", "2004"}, {"Decision.laga_kraft", "2004"},
		{"Provider.verifierad", "2062"}, {"AccessFact.kontrollerad", "2062"}, {"Places.per", "2062"},
		{"Authorisation.till", "2002"}, {"Authorisation.fran", "2002"},
		{"AuthorisationEvent.datum", "2002"}, {"Action.senast", "2002"}, {"Rota.fran", "2062"}, {"Document.datum", "2062"},
		{"AccessibilityInfo.bedomd", "2062"}, {"Article.uppdaterad", "2062"},
	} {
		for _, v := range some(m.at(t, c.path), 2) {
			m.put(v, c.year+v.value.Interface().(model.Date).String()[4:], m.datesOf(v)...)
		}
	}
}

// datesOf lists the lines of the dates beside one, and of the table: the fault
// may be seen from any of them.
func (m *maker) datesOf(v place) []spot {
	out := []spot{m.tableSpot(v)}
	for _, other := range v.table.keys() {
		if _, ok := other.value.Interface().(model.Date); ok {
			out = append(out, spot{other.file(), other.line()})
		}
	}
	return out
}

// forms are values of the wrong form, and what they are written for.
func wrongForms(t testing.TB, m *maker) {
	for _, c := range []struct {
		path string
		to   []string
	}{
		{"Unit.postnummer", []string{"1314", "131 400", "ABC 12", "13-140", "031 40"}},
		{"Unit.telefon", []string{"08", "växeln", "08-465 004 000 000 000"}},
		{"Contact.telefon", []string{"08-46", "0O-465 004 00", "112 eller 113"}},
		{"Contact.epost", []string{"kundval.nacka.example", "kundval@nacka", "kundval@@nacka.example", "kundval @nacka.example", "anna.andersson@gmail.com"}},
		{"Contact.webb", []string{"http://nacka.example/", "nacka.example", "www.nacka.example", "https//nacka.example", "https:// nacka.example/"}},
		{"SiteConfig.bas_url", []string{"http://kundval.example/", "https://kundval.example", "kundval.example/"}},
		{"AccessibilityInfo.anmalan_lank", []string{"http://www.digg.se/", "digg.se"}},
		{"Application.webb", []string{"http://nacka.example/", "nacka.example"}},
		{"Provider.organisationsnummer", []string{"552000-001", "552000-00189", "552000-0O18", "19552000-0018"}},
		{"Municipality.organisationsnummer", []string{"212000-016", "2120-000167"}},
		{"Municipality.kommunkod", []string{"182", "01820", "abcd"}},
		{"SiteConfig.sprak[]", []string{"svenska", "sv_SE", "xx-yyyyyyyyyy"}},
		{"Provider.sprak[]", []string{"svenska", "s", "arab"}},
		{"Window.fran", []string{"15-09", "13-40", "september"}},
		{"Window.till", []string{"02-30", "9-15"}},
		{"Decision.diarienummer", []string{"NAF-24-412", "SOC 2024/412", "NAF-2024-412b"}},
		{"AuthorisationDecision.diarienummer", []string{"NAF-24-412", "412"}},
		{"AuthorisationEvent.diarienummer", []string{"NAF-24-412"}},
		{"Decision.paragraf", []string{"paragraf", "§"}},
		{"EvidenceDocument.hogsta_alder", []string{"3", "månader", "tre"}},
		{"Amount.per", []string{" "}},
		{"CaseNumber.monster", []string{"NAF-(", "X+"}},
	} {
		for _, to := range c.to {
			for _, v := range some(m.at(t, c.path), 1) {
				m.put(v, strconv.Quote(to), m.tableSpot(v))
			}
		}
	}
}

// wrongCheckDigits change the last digit of organisation numbers.
func wrongCheckDigits(t testing.TB, m *maker) {
	for _, path := range []string{"Provider.organisationsnummer", "Municipality.organisationsnummer"} {
		for _, v := range some(m.at(t, path), 3) {
			number := v.value.String()
			last := (number[len(number)-1]-'0'+1)%10 + '0'
			m.put(v, strconv.Quote(number[:len(number)-1]+string(rune(last))))
		}
	}
}

// sameOrgNumbers give a provider the number of another.
func sameOrgNumbers(t testing.TB, m *maker) {
	all := m.at(t, "Provider.organisationsnummer")
	for _, v := range some(all[1:], 2) {
		m.put(v, m.raw(all[0]), spot{all[0].file(), all[0].line()})
	}
}

// outOfRange are numbers that cannot be.
func outOfRange(t testing.TB, m *maker) {
	for _, c := range []struct {
		path string
		to   []string
	}{
		{"Level.formaga_lagst", []string{"-5", "140"}}, {"Level.formaga_hogst", []string{"-5", "140"}},
		{"Unit.latitud", []string{"95.5", "18.16", "0.0"}}, {"Unit.longitud", []string{"195.5", "59.31"}},
		{"Authorisation.kapacitetstak", []string{"-1", "100000"}}, {"Places.antal", []string{"-1", "5000"}},
		{"AuthorisationEvent.kapacitetstak", []string{"-1"}},
		{"Amount.ore", []string{"-100", "0"}}, {"Compensation.momskompensation_procent", []string{"-6", "600"}},
		{"Requirement.varde", []string{"-1"}},
	} {
		for _, to := range c.to {
			for _, v := range some(m.at(t, c.path), 2) {
				m.put(v, to, m.tableSpot(v))
			}
		}
	}
}

// changedFigures change a figure in krav without the text, and the other way.
func changedFigures(t testing.TB, m *maker) {
	for _, v := range some(m.at(t, "Requirement.varde"), 10) {
		m.put(v, fmt.Sprint(v.value.Float()+1), m.conditionSpots(v)...)
	}
}

// conditionSpots are the lines where a condition can be named: its header, id
// and text.
func (m *maker) conditionSpots(v place) []spot {
	id := m.conditionOf(v)
	for _, c := range m.of("Condition") {
		if c.text("id") == id && c.origin.At("").File == v.file() {
			return append(m.textSpots(c, "text"), spotOf(c, ""), spotOf(c, "id"), spotOf(c, "nummer"))
		}
	}
	return nil
}

// textSpots are all lines of a text.
func (m *maker) textSpots(t table, key string) []spot {
	v, ok := t.at(key)
	if !ok {
		return nil
	}
	return spots(v.file(), v.line(), m.raw(v))
}

// wrongPrices change what private providers are paid, which follows from what
// the municipality's own are paid.
func wrongPrices(t testing.TB, m *maker) {
	var private []place
	for _, v := range m.at(t, "Amount.ore") {
		if v.table.text("regi") == "enskild" {
			private = append(private, v)
		}
	}
	for _, v := range some(private, 4) {
		own := m.previous(t, v)
		m.put(v, strconv.FormatInt(v.value.Int()*11/10, 10), m.tableSpot(v), spot{own.file(), own.line()})
	}
}
