package status

import (
	"cmp"
	"slices"

	"kundval/generator/internal/model"
)

// Intake is a period of application as it falls in one year.
type Intake struct {
	Window      *model.Window
	First, Last model.Date
	DecidedBy   model.Date // zero: not known
	StartFrom   model.Date // the first day on which one can be chosen; zero: not known
}

// IntakeIn returns the intake of a window that begins in a year. It is false
// when the window's days are not in the calendar.
func IntakeIn(w *model.Window, year int) (Intake, bool) {
	first, ok := yearDay(year, w.From)
	last, lastOK := yearDay(year, w.To)
	if last.Before(first) {
		last, lastOK = yearDay(year+1, w.To)
	}
	in := Intake{Window: w, First: first, Last: last}
	in.DecidedBy = dayFrom(last, w.DecidedBy)
	in.StartFrom = dayFrom(last.AddDays(1), w.StartFrom)
	if !in.DecidedBy.IsZero() {
		in.StartFrom = dayFrom(in.DecidedBy, w.StartFrom)
	}
	return in, ok && lastOK
}

// Open reports whether applications are taken on a day.
func (in Intake) Open(day model.Date) bool { return !day.Before(in.First) && !day.After(in.Last) }

// Pending reports whether a day is after the period and the decision is still
// to come.
func (in Intake) Pending(day model.Date) bool {
	return day.After(in.Last) && !in.DecidedBy.IsZero() && !day.After(in.DecidedBy)
}

// Intakes lists the intakes that concern those who apply, or have applied, on a
// day: of each window the one that is open or comes next, and those whose
// decision is still to come. The earliest is first.
func Intakes(m *model.Municipality, day model.Date) []Intake {
	var all []Intake
	for i := range m.Application.Windows {
		w := &m.Application.Windows[i]
		for year := day.Year - 1; year <= day.Year+1; year++ {
			in, ok := IntakeIn(w, year)
			if !ok {
				continue
			}
			if next := !day.After(in.Last); next || in.Pending(day) {
				all = append(all, in)
				if next {
					break
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Intake) int {
		return cmp.Or(a.First.Compare(b.First), a.Last.Compare(b.Last))
	})
	return all
}

// Tried lists the editions that an application of the intake is examined
// against, as the municipality's rule has it: more than one when an edition ends
// within the period, and what is proposed to apply then after what does. There
// are none when the rule or the date is not known.
func (in Intake) Tried(m *model.Municipality) []*model.Edition {
	from, to := model.Date{}, model.Date{}
	switch m.Application.Test {
	case model.TestApplication:
		from, to = in.First, in.Last
	case model.TestDecision:
		from, to = in.DecidedBy, in.DecidedBy
	case model.TestStart:
		from, to = in.StartFrom, in.StartFrom
	}
	if from.IsZero() {
		return nil
	}
	var adopted, proposed []*model.Edition
	for _, e := range m.Editions {
		end := LastDay(m, e)
		switch {
		case e.InForceFrom.After(to) || !end.IsZero() && end.Before(from):
		case e.IsAdopted():
			adopted = append(adopted, e)
		case e.Status == model.Proposed && !overtaken(m, e):
			proposed = append(proposed, e)
		}
	}
	return append(adopted, proposed...)
}

// overtaken reports whether an edition that is not adopted would have begun
// before one that is.
func overtaken(m *model.Municipality, e *model.Edition) bool {
	return slices.ContainsFunc(m.Editions, func(o *model.Edition) bool { return o.IsAdopted() && o.InForceFrom.After(e.InForceFrom) })
}

// Deciding lists the editions that an application can be examined against, by
// the day that decides it: the last one before the edition in force, since an
// application may be older, that one, and those to come, also what is proposed.
// The earliest is first.
func Deciding(m *model.Municipality, day model.Date) []*model.Edition {
	var past, rest []*model.Edition
	for _, e := range m.Editions {
		switch OfEdition(m, e, day) {
		case Superseded:
			past = append(past, e)
		case InForce, Coming:
			rest = append(rest, e)
		case Proposed:
			if !overtaken(m, e) {
				rest = append(rest, e)
			}
		}
	}
	return append(past[max(len(past)-1, 0):], rest...)
}

// eachIntakeDate calls at for the days on which the dates told of a period
// change.
func eachIntakeDate(m *model.Municipality, day model.Date, at func(model.Date)) {
	for _, in := range Intakes(m, day) {
		at(in.First)
		at(in.Last.AddDays(1))
		if !in.DecidedBy.IsZero() {
			at(in.DecidedBy.AddDays(1))
		}
	}
}

// dayFrom returns the first day of a month and day, "09-15", that is not before
// another, or the zero Date when there is none.
func dayFrom(from model.Date, monthDay string) model.Date {
	d, ok := yearDay(from.Year, monthDay)
	if ok && d.Before(from) {
		d, ok = yearDay(from.Year+1, monthDay)
	}
	if !ok {
		return model.Date{}
	}
	return d
}

// yearDay is a month and day, "02-29", of a year; in a year without that day
// it is the last of the month.
func yearDay(year int, monthDay string) (model.Date, bool) {
	d, err := model.ParseDate("2000-" + monthDay)
	if err != nil {
		return model.Date{}, false
	}
	day := model.Date{Year: year, Month: d.Month, Day: d.Day}
	if real := day.AddDays(0); real.Month != d.Month {
		return real.AddDays(-real.Day), true
	}
	return day, true
}
