package synthetic

import (
	"fmt"
	"time"

	"kundval/generator/internal/model"
)

// area is a kundval with its levels.
type area struct {
	id, name, short string
	levels          []level
}

// level is one level of an area.
type level struct {
	id, name, group, plain string
	low, high              int // work capacity in per cent, 0 when it does not matter
}

// areas returns the kundval of a municipality. Their number grows with that of
// the providers, so that a list of one level stays of a length that someone
// might read: 100 providers to choose from among 1,000, 400 among 10,000.
func (p Params) areas() []area {
	perArea := 2
	if p.Providers >= 200 {
		perArea = 4
	}
	fields := fields()
	n := min(max(p.Providers/200, 3), len(fields))
	areas := make([]area, n)
	for i, f := range fields[:n] {
		areas[i] = area{id: f.id, name: f.name, short: f.short, levels: levels(f, i == 0, perArea)}
	}
	return areas
}

// levels returns the first n levels of a field. Where capacity counts they
// divide it between them, from the whole down to a quarter.
func levels(f field, capacity bool, n int) []level {
	needs := needs()[:n]
	step := 75 / (n - 1)
	ls := make([]level, n)
	for i, need := range needs {
		l := level{
			id:    fmt.Sprintf("%s-%d", f.id, i+1),
			name:  fmt.Sprintf("%s %d", f.short, i+1),
			group: fmt.Sprintf("Kunder som vill arbeta inom %s och som %s.", f.work, need.group),
			plain: fmt.Sprintf("För dig som vill arbeta inom %s och som %s.", f.work, need.plain),
		}
		switch {
		case capacity && i == 0:
			l.low, l.high = 100, 100
		case capacity:
			l.high = 100 - (i-1)*step - 1
			l.low = 100 - i*step
		}
		ls[i] = l
	}
	return ls
}

// period is the time of one edition.
type period struct {
	id       string
	from, to model.Date // to is zero for the last one
	before   string     // id of the edition before, or empty
}

// periods returns one period a year, the last without an end.
func (p Params) periods() []period {
	ps := make([]period, p.Editions)
	for i := range ps {
		year := lastYear - p.Editions + 1 + i
		ps[i] = period{id: fmt.Sprint(year), from: model.Date{Year: year, Month: 1, Day: 1}}
		if i > 0 {
			ps[i].before = ps[i-1].id
		}
		if i < p.Editions-1 {
			ps[i].to = model.Date{Year: year, Month: 12, Day: 31}
		}
	}
	return ps
}

// yearBefore gives a day of the year before the period, when it was prepared.
func (p period) yearBefore(month, day int) model.Date {
	return date(p.from.Year-1, month, day)
}

func date(year, month, day int) model.Date {
	return model.Date{Year: year, Month: time.Month(month), Day: day}
}
