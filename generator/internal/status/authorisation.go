package status

import (
	"slices"

	"kundval/generator/internal/model"
)

// Authorisation is the state of an authorisation on a day.
type Authorisation int

// States of an authorisation, in the order a list shows them.
const (
	Open    Authorisation = iota // can be chosen
	Full                         // can be chosen, but has no free place now
	Paused                       // takes nobody now
	Future                       // begins later
	Ended                        // has ended
	Revoked                      // taken back by the board
)

// String gives the state's code, used as a key for its words.
func (a Authorisation) String() string {
	return [...]string{"open", "full", "paused", "future", "ended", "revoked"}[a]
}

// Listed reports whether a provider in this state stands in the catalogue.
func (a Authorisation) Listed() bool { return a <= Future }

// Choosable reports whether a participant can choose a provider in this state
// and be placed in turn. A full provider can be waited for.
func (a Authorisation) Choosable() bool { return a == Open || a == Full }

// Standing is what is true of an authorisation on a day.
type Standing struct {
	State    Authorisation
	Since    model.Date // when the state began, when an event says so
	Until    model.Date // when it is known to end
	Capacity int        // ceiling on the day; 0: none
	Places   *model.Places
}

// OfAuthorisation returns the standing of a on day. Events count from their
// date on; a pause with a last day ends by itself.
func OfAuthorisation(a *model.Authorisation, day model.Date) Standing {
	s := Standing{Capacity: a.Capacity, Places: a.Places, Until: a.To}
	if a.Places != nil && a.Places.Count == 0 {
		s.State = Full
	}
	open := s.State
	switch {
	case day.Before(a.From):
		s.State, s.Since = Future, a.From
		return s
	case !a.To.IsZero() && day.After(a.To):
		s.State, s.Since, s.Until = Ended, a.To.AddDays(1), model.Date{}
	}
	for _, ev := range inOrder(a.Events) {
		if ev.Date.After(day) {
			break
		}
		switch ev.Kind {
		case model.EventCeiling:
			s.Capacity = ev.Capacity
		case model.EventPaused:
			if s.State <= Paused && (ev.Until.IsZero() || !day.After(ev.Until)) {
				s.State, s.Since, s.Until = Paused, ev.Date, ev.Until
			}
		case model.EventOpened:
			if s.State == Paused {
				s.State, s.Since, s.Until = open, ev.Date, a.To
			}
		case model.EventRevoked:
			s.State, s.Since, s.Until = Revoked, ev.Date, model.Date{}
		case model.EventEnded:
			s.State, s.Since, s.Until = Ended, ev.Date, model.Date{}
		}
	}
	return s
}

// OfProvider returns the standing of p for the level on day, from the
// authorisation that says the most: one that runs before one that is to come
// before one that is over. ok is false when p never had the level.
func OfProvider(p *model.Provider, level string, day model.Date) (a *model.Authorisation, s Standing, ok bool) {
	for _, cand := range p.Authorisations {
		if cand.Level != level {
			continue
		}
		if st := OfAuthorisation(cand, day); !ok || st.State < s.State {
			a, s, ok = cand, st, true
		}
	}
	return a, s, ok
}

func inOrder(events []model.AuthorisationEvent) []model.AuthorisationEvent {
	sorted := slices.Clone(events)
	slices.SortStableFunc(sorted, func(a, b model.AuthorisationEvent) int {
		return a.Date.Compare(b.Date)
	})
	return sorted
}

// staleAfterMonths is how long a provider's facts count as fresh.
const staleAfterMonths = 12

// Stale reports whether facts verified on d are too old on day to be trusted
// without a warning. Facts never verified are stale.
func Stale(d, day model.Date) bool {
	return d.IsZero() || day.After(d.AddMonths(staleAfterMonths))
}
