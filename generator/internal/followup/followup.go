// Package followup weighs the results that municipalities publish of their
// providers: which figure may be shown, and what the providers of a level have
// reached together.
//
// It takes the model and gives figures. It refuses to tell what so few
// participants are behind that they could be recognised, whatever the data say.
package followup

import (
	"math"

	"kundval/generator/internal/model"
)

// leastProviders is how many providers a common figure needs. Of one alone it
// would be that provider's own.
const leastProviders = 2

// Key names what can be compared: one measure, level and period.
type Key struct {
	Measure, Level string
	Period         model.Period
}

// KeyOf is the key of a result.
func KeyOf(r *model.Result) Key {
	return Key{r.Measure, r.Level, model.Period{From: r.From, To: r.To}}
}

// Total is what all providers with a figure have reached together.
type Total struct {
	Value     float64 // the mean over the participants, in whole numbers
	Count     int     // participants
	Providers int
}

// Measures gives the municipality's measures by id.
func Measures(m *model.Municipality) map[string]*model.Measure {
	byID := make(map[string]*model.Measure, len(m.Measures))
	for _, ms := range m.Measures {
		byID[ms.ID] = ms
	}
	return byID
}

// Shown reports whether the result has a figure with enough participants
// behind it.
func Shown(ms *model.Measure, r *model.Result) bool {
	return ms != nil && r.Missing == "" && r.Count > 0 && r.Count >= ms.Minimum
}

// Totals adds up the figures that may be shown. It counts no others, so that
// nobody can find one that is held back by subtraction. What fewer than two
// providers have a figure for is left out.
func Totals(m *model.Municipality) map[Key]Total {
	measures := Measures(m)
	totals := map[Key]Total{}
	for _, p := range m.Providers {
		for _, r := range p.Results {
			if !Shown(measures[r.Measure], r) {
				continue
			}
			t := totals[KeyOf(r)]
			t.Value += r.Value * float64(r.Count)
			t.Count += r.Count
			t.Providers++
			totals[KeyOf(r)] = t
		}
	}
	for k, t := range totals {
		if t.Providers < leastProviders {
			delete(totals, k)
			continue
		}
		t.Value = math.Round(t.Value / float64(t.Count))
		totals[k] = t
	}
	return totals
}
