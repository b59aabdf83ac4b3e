// Package status tells what is true on a day: which edition is in force,
// which provider can be chosen, whose turn it is in the rota, and when any
// of that next changes by itself.
//
// Everything follows from the model and one date. Nothing here reads a clock.
package status

import (
	"slices"

	"kundval/generator/internal/model"
)

// Edition is the state of an edition on a day.
type Edition int

// States of an edition.
const (
	Draft      Edition = iota // being written
	Proposed                  // proposed, not adopted
	Coming                    // adopted, applies later
	InForce                   // applies on the day
	Superseded                // applied earlier
)

// String gives the state's code, used as a key for its words.
func (e Edition) String() string {
	return [...]string{"draft", "proposed", "coming", "in_force", "superseded"}[e]
}

// OfEdition returns the state of m's edition e on day. An edition without a
// last day applies until the next adopted one begins.
func OfEdition(m *model.Municipality, e *model.Edition, day model.Date) Edition {
	switch e.Status {
	case model.Draft:
		return Draft
	case model.Proposed:
		return Proposed
	}
	end := LastDay(m, e)
	switch {
	case day.Before(e.InForceFrom):
		return Coming
	case !end.IsZero() && day.After(end):
		return Superseded
	}
	return InForce
}

// LastDay returns the last day on which the edition applies: its own, or the
// day before the next adopted edition begins. The zero Date means until
// further notice.
func LastDay(m *model.Municipality, e *model.Edition) model.Date {
	end := e.InForceTo
	for _, next := range m.Editions {
		if !next.IsAdopted() || !next.InForceFrom.After(e.InForceFrom) {
			continue
		}
		if before := next.InForceFrom.AddDays(-1); end.IsZero() || before.Before(end) {
			end = before
		}
	}
	return end
}

// EditionInForce returns the edition that applies on day: the latest adopted
// one that has begun and not ended. It is nil when there is none.
func EditionInForce(m *model.Municipality, day model.Date) *model.Edition {
	for _, e := range slices.Backward(m.Editions) {
		if OfEdition(m, e, day) == InForce {
			return e
		}
	}
	return nil
}

// Current returns the edition whose levels and conditions are shown first on
// day: the one in force, else the next to come, else the latest of all.
func Current(m *model.Municipality, day model.Date) *model.Edition {
	if e := EditionInForce(m, day); e != nil {
		return e
	}
	for _, e := range m.Editions {
		if OfEdition(m, e, day) == Coming {
			return e
		}
	}
	if n := len(m.Editions); n > 0 {
		return m.Editions[n-1]
	}
	return nil
}

// NextChange returns the first day after day on which something in the site
// becomes true or untrue by itself, or the zero Date when nothing is known to.
func NextChange(site *model.Site, day model.Date) model.Date {
	var next model.Date
	at := func(d model.Date) {
		if d.After(day) && (next.IsZero() || d.Before(next)) {
			next = d
		}
	}
	ends := func(d model.Date) { // the last day of something: it changes the day after
		if !d.IsZero() {
			at(d.AddDays(1))
		}
	}
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			at(e.InForceFrom)
			ends(LastDay(m, e))
			if e.Motives != nil {
				for _, n := range e.Motives.Notes {
					for _, a := range n.Actions {
						ends(a.By)
					}
				}
			}
		}
		eachIntakeDate(m, day, at)
		for _, p := range m.Providers {
			for _, a := range p.Authorisations {
				eachAuthorisationDate(a, at)
			}
			if !p.Verified.IsZero() {
				ends(p.Verified.AddMonths(staleAfterMonths))
			}
		}
		if m.DefaultChoice != nil {
			for i := range m.DefaultChoice.Rotas {
				eachRotaDate(&m.DefaultChoice.Rotas[i], at)
			}
		}
		if len(m.Providers) > 0 { // the neutral order and the monthly rota move on
			at(model.Date{Year: day.Year, Month: day.Month, Day: 1}.AddMonths(1))
		}
	}
	return next
}

// eachAuthorisationDate calls at for every day from which the authorisation
// may stand otherwise.
func eachAuthorisationDate(a *model.Authorisation, at func(model.Date)) {
	at(a.From)
	if !a.To.IsZero() {
		at(a.To.AddDays(1))
	}
	for _, ev := range a.Events {
		at(ev.Date)
		if !ev.Until.IsZero() {
			at(ev.Until.AddDays(1))
		}
	}
}

// eachRotaDate calls at for the days on which the rota begins to count and
// ceases to.
func eachRotaDate(r *model.Rota, at func(model.Date)) {
	at(r.From)
	if !r.To.IsZero() {
		at(r.To.AddDays(1))
	}
}
