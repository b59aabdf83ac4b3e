package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// numberRules documents the rules of this file.
func numberRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "number-range", Title: diag.Text{
			SV: "Tal ligger inom rimliga gränser.",
			EN: "Numbers lie within reasonable bounds."},
			Why: diag.Text{
				SV: "Ett orimligt tal är oftast ett skrivfel, till exempel en siffra för mycket eller kronor i stället för ören.",
				EN: "An unreasonable number is mostly a slip, such as a digit too many or kronor instead of öre."},
			Fix: diag.Text{
				SV: "Rätta talet. Fyndet säger mellan vilka gränser det ska ligga.",
				EN: "Correct the number. The finding tells between which bounds it must lie."}}, run: numberRanges},
		{Rule: diag.Rule{Code: "overlapping-capacity", Severity: diag.Warning, Title: diag.Text{
			SV: "Nivåerna i ett kundval skiljer sig i arbetsförmåga, där den anges.",
			EN: "The levels of a kundval differ in work capacity, where it is given."},
			Why: diag.Text{
				SV: "Med samma arbetsförmåga på två nivåer kan två handläggare fatta olika beslut om samma person.",
				EN: "With the same work capacity on two levels, two case officers can decide differently about the same person."},
			Fix: diag.Text{
				SV: "Ändra formaga_lagst eller formaga_hogst så att nivåerna inte går in i varandra. Överlappar de i källan, säg det i en källnot.",
				EN: "Change formaga_lagst or formaga_hogst so that the levels do not share a capacity. If they overlap in the source, say so in a source note."}, Noted: true}, run: overlappingCapacity},
	}
}

// numberRanges finds numbers that cannot be.
func numberRanges(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for _, a := range ed.Areas {
			for _, l := range a.Levels {
				p.within(l.Origin, "formaga_lagst", float64(l.CapacityMin), 0, 100)
				p.within(l.Origin, "formaga_hogst", float64(l.CapacityMax), 0, 100)
				if l.CapacityMax > 0 && l.CapacityMin > l.CapacityMax {
					p.report(l.At("formaga_hogst"), diag.Textf("%d är mindre än formaga_lagst, %d", "%d is less than formaga_lagst, %d", l.CapacityMax, l.CapacityMin), diag.Text{})
				}
			}
		}
		if c := ed.Compensation; c != nil {
			p.within(c.Origin, "momskompensation_procent", c.VATPercent, 0, 100)
			for i := range c.Amounts {
				if c.Amounts[i].Has("ore") {
					p.within(c.Amounts[i].Origin, "ore", float64(c.Amounts[i].Ore), 1, 1e12)
				}
			}
		}
		for _, c := range ed.Conditions {
			for i := range c.Requirements {
				p.within(c.Requirements[i].Origin, "varde", c.Requirements[i].Value, 0, 1e9)
			}
		}
	})
	for _, m := range p.site.Municipalities {
		for _, ms := range m.Measures {
			p.within(ms.Origin, "minsta_antal", float64(ms.Minimum), leastGroup, mostParticipants)
		}
	}
	p.eachProvider(func(m *model.Municipality, pr *model.Provider) {
		p.providerNumbers(pr)
		p.resultNumbers(m, pr)
	})
}

func (p *pass) providerNumbers(pr *model.Provider) {
	for _, u := range pr.Units {
		if u.Has("latitud") || u.Has("longitud") { // Sweden, with some room
			p.within(u.Origin, "latitud", u.Latitude, 55, 70)
			p.within(u.Origin, "longitud", u.Longitude, 10, 25)
		}
	}
	for _, a := range pr.Authorisations {
		p.within(a.Origin, "kapacitetstak", float64(a.Capacity), 0, mostParticipants)
		if a.Places != nil {
			p.within(a.Places.Origin, "antal", float64(a.Places.Count), 0, mostParticipants)
			if most := highestCeiling(a); most > 0 && a.Places.Count > most && a.Places.Count <= mostParticipants {
				p.report(a.Places.At("antal"), diag.Textf("fler lediga platser än kapacitetstaket, %d", "more free places than the capacity ceiling, %d", most), diag.Text{})
			}
		}
		for i := range a.Events {
			p.within(a.Events[i].Origin, "kapacitetstak", float64(a.Events[i].Capacity), 0, mostParticipants)
		}
	}
}

// resultNumbers finds figures that cannot be, and numbers of participants that
// no provider has.
func (p *pass) resultNumbers(m *model.Municipality, pr *model.Provider) {
	for _, r := range pr.Results {
		most := 1e4
		if i := slices.IndexFunc(m.Measures, func(ms *model.Measure) bool { return ms.ID == r.Measure }); i >= 0 && m.Measures[i].Unit == model.Percent {
			most = 100
		}
		p.within(r.Origin, "varde", r.Value, 0, most)
		p.within(r.Origin, "antal", float64(r.Count), 0, mostParticipants)
	}
}

// leastGroup is the smallest group that a measure may set as its minimum. In a
// smaller one a figure tells of single persons.
const leastGroup = 5

// mostParticipants is more than any provider in Sweden has at a time.
const mostParticipants = 10_000

// highestCeiling is the highest ceiling that an authorisation has had; 0 when
// it has none.
func highestCeiling(a *model.Authorisation) int {
	most := a.Capacity
	for i := range a.Events {
		most = max(most, a.Events[i].Capacity)
	}
	return most
}

func (p *pass) within(o diag.Origin, key string, n, low, high float64) {
	if n < low || n > high {
		p.report(o.At(key), diag.Textf("talet ska ligga mellan %g och %g", "the number must lie between %g and %g", low, high), diag.Text{})
	}
}

// overlappingCapacity finds levels of one kundval that ask for the same work
// capacity, so that nothing tells which of them is right.
func overlappingCapacity(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for _, a := range ed.Areas {
			for i, l := range a.Levels {
				for _, other := range a.Levels[:i] {
					if overlap(l, other) && !p.answered(l.Notes) && !p.answered(other.Notes) && !p.answered(a.Notes) {
						p.report(l.At("formaga_lagst"), diag.Textf("arbetsförmågan överlappar den för %q", "the work capacity overlaps that of %q", other.ID),
							p.noteHint(), remark(other.At("formaga_lagst"), "den andra nivån", "the other level"))
					}
				}
			}
		}
	})
}

// overlap reports whether two levels share a work capacity. One that is not
// stated shares none.
func overlap(a, b *model.Level) bool {
	if a.CapacityMax == 0 || b.CapacityMax == 0 {
		return false
	}
	return a.CapacityMin <= b.CapacityMax && b.CapacityMin <= a.CapacityMax
}
