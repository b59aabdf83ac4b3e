package status

import (
	"slices"

	"kundval/generator/internal/model"
)

// Turn is the days of one month on which the same provider takes those who did
// not choose. A month has several when somebody on the way can no longer take
// anyone, or can again.
type Turn struct {
	model.Period        // within one month; the rota runs on every day of it
	Provider     string // slug; empty when nobody can take
	Passed       []Pass // whose turn it was before, in the order of the rota
}

// Pass is a provider that is passed over, and its standing then.
type Pass struct {
	Provider string // slug
	Standing
	Authorised bool // it has, or has had, the level
}

// LevelRota returns the rota that decides for the level on day: the one begun
// last of those that have not ended. A list applies until a newer one begins.
// It is nil when there is none.
func LevelRota(dc *model.DefaultChoice, level string, day model.Date) *model.Rota {
	var found *model.Rota
	for i := range dc.Rotas {
		r := &dc.Rotas[i]
		if slices.Contains(r.Levels, level) && !day.Before(r.From) && (found == nil || r.From.After(found.From)) {
			found = r
		}
	}
	if found != nil && !found.To.IsZero() && day.After(found.To) {
		return nil
	}
	return found
}

// RotaEnd is the last day on which the rota decides for the level: its own, or
// the day before a newer one begins. The zero Date means until further notice.
func RotaEnd(dc *model.DefaultChoice, r *model.Rota, level string) model.Date {
	end := r.To
	for i := range dc.Rotas {
		next := &dc.Rotas[i]
		if !slices.Contains(next.Levels, level) || !next.From.After(r.From) {
			continue
		}
		if before := next.From.AddDays(-1); end.IsZero() || before.Before(end) {
			end = before
		}
	}
	return end
}

// Turns returns whose turn it is for the level: the whole month of now first,
// then the months after it, n in all. Who cannot take anybody is passed over
// for the next in order. Days on which no rota runs have no turn.
//
// That a provider is full counts in the month of now only: of later months
// nobody knows.
func Turns(dc *model.DefaultChoice, level string, now model.Date, n int, provider func(slug string) *model.Provider) []Turn {
	c := caller{dc: dc, level: level, now: now, provider: provider}
	var turns []Turn
	first := model.Date{Year: now.Year, Month: now.Month, Day: 1}
	for i := range n {
		turns = append(turns, c.month(first.AddMonths(i))...)
	}
	return turns
}

// caller finds whose turn it is for one level.
type caller struct {
	dc       *model.DefaultChoice
	level    string
	now      model.Date
	provider func(slug string) *model.Provider
}

// month returns the turns of the month that begins on first.
func (c caller) month(first model.Date) []Turn {
	var turns []Turn
	last := first.AddMonths(1).AddDays(-1)
	for day := first; !day.After(last); {
		t, until := c.on(day, last)
		t.Period = model.Period{From: day, To: until}
		if n := len(turns); n > 0 && same(turns[n-1], t) && turns[n-1].To.AddDays(1) == day {
			turns[n-1].To = until
		} else if LevelRota(c.dc, c.level, day) != nil {
			turns = append(turns, t)
		}
		day = until.AddDays(1)
	}
	return turns
}

// on returns whose turn it is on day, and the last day up to end on which that
// is known to be so.
func (c caller) on(day, end model.Date) (t Turn, until model.Date) {
	until = end
	at := func(d model.Date) { // something may be different from this day on
		if d.After(day) && !d.After(until) {
			until = d.AddDays(-1)
		}
	}
	for i := range c.dc.Rotas {
		eachRotaDate(&c.dc.Rotas[i], at)
	}
	r := LevelRota(c.dc, c.level, day)
	if r == nil {
		return t, until
	}
	step := (day.Year-r.From.Year)*12 + int(day.Month-r.From.Month)
	for k := range r.Providers {
		slug := r.Providers[(step+k)%len(r.Providers)]
		p := c.provider(slug)
		if p == nil {
			continue // a dangling reference, which the checks tell of
		}
		c.eachDate(p, at)
		_, s, ok := OfProvider(p, c.level, day)
		if ok && c.takes(s, day) {
			t.Provider = slug
			return t, until
		}
		t.Passed = append(t.Passed, Pass{slug, s, ok})
	}
	return t, until
}

// takes reports whether a provider with this standing takes its turn on day.
func (c caller) takes(s Standing, day model.Date) bool {
	if s.State == Full && c.dc.PassFull && day.Year == c.now.Year && day.Month == c.now.Month {
		return day.Before(s.Places.AsOf)
	}
	return s.State.Choosable()
}

// eachDate calls at for every day on which the provider's standing may change.
func (c caller) eachDate(p *model.Provider, at func(model.Date)) {
	for _, a := range p.Authorisations {
		if a.Level != c.level {
			continue
		}
		eachAuthorisationDate(a, at)
		if a.Places != nil {
			at(a.Places.AsOf)
		}
	}
}

// same reports whether two turns say the same of different days.
func same(a, b Turn) bool {
	return a.Provider == b.Provider && slices.EqualFunc(a.Passed, b.Passed, func(x, y Pass) bool {
		return x.Provider == y.Provider && x.State == y.State && x.Until == y.Until
	})
}
