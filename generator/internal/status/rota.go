package status

import "kundval/generator/internal/model"

// MonthlyRota is the default-choice method with one provider a month.
const MonthlyRota = "manadsrota"

// Turn is one provider's month in a rota.
type Turn struct {
	Month    model.Date // the month's first day
	Provider string     // slug; empty when nobody can take
	Passed   string     // slug of the provider whose turn it was, when it cannot take
}

// Turns returns the turns of a monthly rota for n months, the month of day
// first. A provider that cannot take anybody that month is passed over for
// the next in order. It is empty when the rota has not begun, has ended or
// names nobody.
func Turns(r model.Rota, day model.Date, n int, canTake func(slug string, month model.Date) bool) []Turn {
	if len(r.Providers) == 0 {
		return nil
	}
	var turns []Turn
	first := model.Date{Year: day.Year, Month: day.Month, Day: 1}
	for i := range n {
		m := first.AddMonths(i)
		end := m.AddMonths(1).AddDays(-1)
		if end.Before(r.From) || !r.To.IsZero() && m.After(r.To) {
			continue
		}
		step := (m.Year-r.From.Year)*12 + int(m.Month-r.From.Month)
		turns = append(turns, turn(r.Providers, step, m, canTake))
	}
	return turns
}

func turn(order []string, step int, month model.Date, canTake func(string, model.Date) bool) Turn {
	t := Turn{Month: month}
	for k := range order {
		slug := order[(step+k)%len(order)]
		if canTake(slug, month) {
			t.Provider = slug
			return t
		}
		if k == 0 {
			t.Passed = slug
		}
	}
	return t
}
