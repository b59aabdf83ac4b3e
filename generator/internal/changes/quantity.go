package changes

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// quantity is a number with its unit.
type quantity struct {
	value float64
	unit  string
}

// parseQuantity reads "3 månader", "två veckor" or "1,5 år".
func parseQuantity(s string) (quantity, bool) {
	num, unit, ok := strings.Cut(strings.TrimSpace(s), " ")
	if !ok {
		return quantity{}, false
	}
	v := NumberWord(num)
	if v == 0 {
		var err error
		if v, err = strconv.ParseFloat(strings.Replace(num, ",", ".", 1), 64); err != nil {
			return quantity{}, false
		}
	}
	unit = strings.TrimSpace(unit)
	return quantity{v, unit}, unit != ""
}

// String prints the quantity in Swedish, with the unit in its right form.
func (p quantity) String() string {
	u := unitOf(p.unit)
	name := u.many
	if p.value == 1 {
		name = u.one
	}
	return formatNumber(p.value) + "\u00a0" + name
}

// formatNumber prints a number with a decimal comma and a no-break space
// between thousands.
func formatNumber(v float64) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	whole, dec, _ := strings.Cut(s, ".")
	var b strings.Builder
	if v < 0 {
		b.WriteString("−")
	}
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) > 3 {
			b.WriteString("\u00a0")
		}
		b.WriteRune(r)
	}
	if dec != "" {
		b.WriteString("," + dec)
	}
	return b.String()
}

// order tells how two quantities relate.
type order int

const (
	unknown order = iota
	same
	smaller // the first is smaller
	larger
)

// compare relates p to q. Time is compared by the calendar: p is smaller
// than q when it can never be longer and is sometimes shorter.
func (p quantity) compare(q quantity) order {
	pu, qu := unitOf(p.unit), unitOf(q.unit)
	switch {
	case pu.one == qu.one:
		return rank(p.value, p.value, q.value, q.value)
	case pu.family == qu.family && pu.family != alone:
		x, y := p.value*pu.factor, q.value*qu.factor
		return rank(x, x, y, y)
	case isTime(pu) && isTime(qu):
		plo, phi := hours(p.value, pu)
		qlo, qhi := hours(q.value, qu)
		return rank(plo, phi, qlo, qhi)
	}
	return unknown
}

// rank relates two amounts, each known to lie between two bounds.
func rank(plo, phi, qlo, qhi float64) order {
	const tiny = 1e-9 // factors such as 1/60 are not exact
	switch {
	case phi-plo < tiny && qhi-qlo < tiny && math.Abs(plo-qlo) < tiny:
		return same
	case phi <= qlo+tiny:
		return smaller
	case qhi <= plo+tiny:
		return larger
	}
	return unknown
}

func isTime(u unit) bool { return u.family == clock || u.family == almanac }

// IsTime reports whether a unit is one of time. Working days are, though they
// compare with nothing else.
func IsTime(name string) bool {
	u := unitOf(name)
	return isTime(u) || u.one == "arbetsdag" || u.one == "vardag"
}

// hours returns the shortest and the longest time that v of the unit can be.
func hours(v float64, u unit) (lo, hi float64) {
	if u.family == clock {
		return v * u.factor, v * u.factor
	}
	months := v * u.factor
	if months != math.Trunc(months) || months < 0 || months > 1200 {
		// Part of a month, or a figure that no rule has: by the year's mean.
		return months * 28 * 24, months * 31 * 24
	}
	lo = math.Inf(1)
	for start := range 48 { // four years hold every month, one of them a leap year
		a := time.Date(2024, time.Month(1+start), 1, 0, 0, 0, 0, time.UTC)
		h := a.AddDate(0, int(months), 0).Sub(a).Hours()
		lo, hi = min(lo, h), max(hi, h)
	}
	return lo, hi
}

// SameAmount reports whether two figures with units are the same amount, as 14
// dagar and 2 veckor are.
func SameAmount(a float64, unitA string, b float64, unitB string) bool {
	return quantity{a, unitA}.compare(quantity{b, unitB}) == same
}
