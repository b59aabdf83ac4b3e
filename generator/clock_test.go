package main

import (
	"strings"
	"testing"
	"time"
)

func TestDay(t *testing.T) {
	at := func(text string) time.Time {
		tm, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return tm
	}
	usual := at("2026-11-22T12:00:00Z")
	for _, c := range []struct {
		name, flag, epoch string
		now               time.Time
		want              string // a day, or what the message says
		hint              string
	}{
		{"the clock", "", "", usual, "2026-11-22", ""},
		{"before midnight in Stockholm", "", "", at("2026-11-22T22:59:59Z"), "2026-11-22", ""},
		{"after midnight in Stockholm", "", "", at("2026-11-22T23:00:00Z"), "2026-11-23", ""},
		{"clock of Kiritimati", "", "", at("2026-11-23T12:59:59+14:00"), "2026-11-22", ""},
		{"clock of Pago Pago", "", "", at("2026-11-22T12:00:00-11:00"), "2026-11-23", ""},
		{"the night of summer time, before", "", "", at("2026-03-28T22:59:59Z"), "2026-03-28", ""},
		{"the night of summer time, within", "", "", at("2026-03-29T01:00:00Z"), "2026-03-29", ""},
		{"summer midnight", "", "", at("2026-07-01T22:00:00Z"), "2026-07-02", ""},
		{"the night of winter time", "", "", at("2026-10-24T22:00:00Z"), "2026-10-25", ""},
		{"the end of that day", "", "", at("2026-10-25T22:59:59Z"), "2026-10-25", ""},
		{"a clock that was never set", "", "", time.Unix(0, 0), "datorns klocka visar 1970-01-01, och det kan inte stämma", "ställ klockan, eller ange dagen med --date"},
		{"a clock in another century", "", "", at("2227-01-01T12:00:00Z"), "datorns klocka visar 2227-01-01", "ställ klockan"},
		{"a wrong clock does not matter when the day is given", "2026-11-22", "", time.Unix(0, 0), "2026-11-22", ""},
		{"leap day", "2028-02-29", "", usual, "2028-02-29", ""},
		{"no leap day", "2027-02-29", "", usual, `"2027-02-29" är inget datum i kalendern`, "skriv år, månad och dag som 2026-11-22"},
		{"no leap day in 2100", "2100-02-29", "", usual, "är inget datum i kalendern", "skriv år"},
		{"another century", "1969-12-31", "", usual, "1969-12-31", ""},
		{"far ahead", "9900-12-31", "", usual, "9900-12-31", ""},
		{"too far ahead", "9999-12-31", "", usual, "9999-12-31 ligger utanför åren 1 till 9900", "skriv år"},
		{"the year nought", "0000-01-01", "", usual, "0000-01-01 ligger utanför åren 1 till 9900", "skriv år"},
		{"five digits", "10000-01-01", "", usual, "är inget datum", "skriv år"},
		{"short", "26-1-1", "", usual, "är inget datum", "skriv år"},
		{"a word", "idag", "", usual, `"idag" är inget datum`, "skriv år"},
		{"the flag goes before", "2026-01-01", "0", usual, "2026-01-01", ""},
		{"epoch", "", "1795305600", usual, "2026-11-22", ""},
		{"epoch nought", "", "0", usual, "1970-01-01", ""},
		{"epoch at midnight in Stockholm", "", "82800", usual, "1970-01-02", ""},
		{"epoch before 1970", "", "-1", usual, "1970-01-01", ""},
		{"epoch in 1969", "", "-90000", usual, "1969-12-31", ""},
		{"empty epoch", "", "", usual, "2026-11-22", ""},
		{"no number", "", "1e9", usual, `SOURCE_DATE_EPOCH: "1e9" är inget antal sekunder`, "skriv antalet sekunder sedan 1970"},
		{"with a space", "", " 5", usual, "är inget antal sekunder", "skriv antalet"},
		{"huge", "", "9223372036854775807", usual, "SOURCE_DATE_EPOCH: 9223372036854775807 ligger utanför åren", "skriv antalet"},
		{"too many digits", "", "9223372036854775808", usual, "är inget antal sekunder", "skriv antalet"},
		{"hugely negative", "", "-9223372036854775808", usual, "ligger utanför åren", "skriv antalet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := &environment{now: func() time.Time { return c.now }, getenv: func(key string) string {
				return map[string]string{"SOURCE_DATE_EPOCH": c.epoch}[key]
			}}
			day, err := e.day(c.flag)
			if err == nil {
				if got := day.String(); got != c.want || c.hint != "" {
					t.Errorf("got %s, want %s", got, c.want)
				}
				return
			}
			m, ok := err.(*mistake)
			if !ok || !strings.Contains(m.text, c.want) || c.hint == "" || !strings.Contains(m.hint, c.hint) {
				t.Errorf("got error %#v, want one that says %q and %q", err, c.want, c.hint)
			}
		})
	}
}
