package check

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// compensationRules documents the rules of this file.
func compensationRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "amount-unit", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett belopp betalas per tid eller per styck.",
			EN: "An amount is paid per time or per piece."},
			Why: diag.Text{
				SV: "Utan enhet vet anordnaren inte om beloppet betalas varje månad eller en enda gång.",
				EN: "Without a unit the provider does not know whether the amount is paid every month or only once."},
			Fix: diag.Text{
				SV: "Skriv per vad beloppet betalas, till exempel månad och deltagare, timme, närvarodag eller avslutad insats.",
				EN: "Write what the amount is paid for, for example month and participant, hour, day of attendance or completed service."},
			Noted: true}, run: amountUnits},
		{Rule: diag.Rule{Code: "vat-compensation", Severity: diag.Warning, Title: diag.Text{
			SV: "Beloppet i enskild regi är beloppet i egen regi med momskompensationen, så när som på en krona.",
			EN: "The amount of private providers is the municipality's own with the VAT compensation, within a krona."},
			Why: diag.Text{
				SV: "Enskilda anordnare ska få samma ersättning som kommunens egen verksamhet, utöver momsen. Annars konkurrerar de inte på lika villkor.",
				EN: "Private providers are to get what the municipality's own operation gets, apart from VAT. Otherwise they do not compete on equal terms."},
			Fix: diag.Text{
				SV: "Kontrollera de två beloppen och procentsatsen mot beslutet och rätta det som är fel. Har nämnden beslutat så skriver du en källnot i ersattning.toml.",
				EN: "Check the two amounts and the percentage against the decision and correct what is wrong. If the board decided so, write a source note in ersattning.toml."},
			Noted: true}, run: vatCompensation},
	}
}

// compensations calls f for each edition's compensation, unless a source note
// answers the rule being applied.
func (p *pass) compensations(f func(m *model.Municipality, c *model.Compensation)) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if c := ed.Compensation; c != nil && !p.answered(c.Notes) {
			f(m, c)
		}
	})
}

// rounding is how much an amount may be off, in öre.
const rounding = 100

// vatCompensation finds amounts of private providers that do not follow from
// the municipality's own for the same thing.
func vatCompensation(p *pass) {
	type thing struct{ what, category, level, per string }
	plain := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	p.compensations(func(_ *model.Municipality, c *model.Compensation) {
		if c.VATPercent == 0 {
			return
		}
		key := func(a *model.Amount) thing { return thing{plain(a.What), a.Category, a.Level, plain(a.Per)} }
		own := map[thing]*model.Amount{}
		for i := range c.Amounts {
			if a := &c.Amounts[i]; a.Operator == model.OperatorOwn {
				own[key(a)] = a
			}
		}
		for i := range c.Amounts {
			a := &c.Amounts[i]
			base := own[key(a)]
			if a.Operator != model.OperatorPrivate || base == nil || a.Ore == 0 || base.Ore == 0 {
				continue
			}
			want := int64(math.Round(float64(base.Ore) * (1 + c.VATPercent/100)))
			if off := a.Ore - want; off < -rounding || off > rounding {
				p.report(a.At("ore"), diag.Textf("beloppet är inte beloppet i egen regi med %v procent till", "the amount is not the municipality's own with %v per cent added", c.VATPercent),
					diag.Textf("skriv ore = %d", "write ore = %d", want),
					remark(base.At("ore"), "beloppet i egen regi står här", "the municipality's own amount stands here"))
			}
		}
	})
}

// amountUnits finds amounts whose unit is neither time nor piece.
func amountUnits(p *pass) {
	known := amountUnitWords()
	p.compensations(func(m *model.Municipality, c *model.Compensation) {
		units := append(slices.Clone(known), m.Terms.Participant, m.Terms.ParticipantPlural, m.Terms.Level)
		for i := range c.Amounts {
			if a := &c.Amounts[i]; a.Per != "" && !namesUnit(a.Per, units) {
				p.report(a.At("per"), diag.Textf("%q är varken en tid eller något att räkna", "%q is neither a time nor something to count", a.Per),
					diag.Textf("skriv till exempel per = \"månad och deltagare\"; %s", "write for example per = \"månad och deltagare\"; %s", p.noteHint()))
			}
		}
	})
}

// namesUnit reports whether a word of s is a unit or a compound that ends in
// one: "kalendermånad", "närvarodag".
func namesUnit(s string, units []string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.ContainsFunc(units, func(u string) bool {
			return u != "" && (w == u || len(u) > 2 && strings.HasSuffix(w, u))
		})
	})
}

// amountUnitWords are the units of time and piece, in the forms in which they
// follow "per".
func amountUnitWords() []string {
	return strings.Fields(`timme timmar dag dagar dygn vecka veckor månad månader kvartal termin terminer halvår år årsplats
		deltagare kund kunder brukare person personer elev elever student studerande sökande individ ungdom
		insats insatser nivå kurs kurser poäng plats platser placering placeringar beställning uppdrag ärende
		tillfälle tillfällen gång gånger besök möte möten samtal lektion pass närvaro plan rapport intyg anställning
		st stycken enhet mil km kilometer resa resor kvadratmeter`)
}
