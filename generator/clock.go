package main

import (
	"fmt"
	"strconv"
	"time"
	_ "time/tzdata" // Stockholm's clock also where the machine has no zone files

	"kundval/generator/internal/model"
)

// The years for which a site can be built. Beyond the last one, dates that the
// site counts forward to would have five digits.
const (
	firstYear = 1
	lastYear  = 9900
)

// The years that the computer's clock may show: the program is no older, and
// whoever builds with it a century later has set the clock wrong.
const (
	clockFrom = 2026
	clockTo   = clockFrom + 100
)

// day returns the reference date: the flag's, else SOURCE_DATE_EPOCH's, else
// today in Stockholm, wherever the computer stands.
func (e *environment) day(flag string) (model.Date, error) {
	if flag != "" {
		return e.givenDay(flag)
	}
	stockholm, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		return model.Date{}, err
	}
	if epoch := e.getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		return e.epochDay(epoch, stockholm)
	}
	day := model.DateOf(e.now().In(stockholm))
	if day.Year < clockFrom || day.Year > clockTo {
		return model.Date{}, &mistake{
			fmt.Sprintf(e.say("datorns klocka visar %s, och det kan inte stämma", "the computer's clock shows %s, which cannot be right"), day),
			e.say("ställ klockan, eller ange dagen med --date", "set the clock, or give the day with --date")}
	}
	return day, nil
}

func (e *environment) givenDay(text string) (model.Date, error) {
	hint := e.say("skriv år, månad och dag som 2026-11-22", "write year, month and day as in 2026-11-22")
	day, err := model.ParseDate(text)
	if err != nil {
		return model.Date{}, &mistake{fmt.Sprintf(e.say("%q är inget datum i kalendern", "%q is no date in the calendar"), text), hint}
	}
	if !buildable(day) {
		return model.Date{}, &mistake{e.outside(text), hint}
	}
	return day, nil
}

func (e *environment) epochDay(text string, zone *time.Location) (model.Date, error) {
	hint := e.say("skriv antalet sekunder sedan 1970, eller ta bort variabeln och ange dagen med --date",
		"write the number of seconds since 1970, or unset the variable and give the day with --date")
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return model.Date{}, &mistake{fmt.Sprintf(e.say("SOURCE_DATE_EPOCH: %q är inget antal sekunder", "SOURCE_DATE_EPOCH: %q is no number of seconds"), text), hint}
	}
	day := model.DateOf(time.Unix(seconds, 0).In(zone))
	if !buildable(day) {
		return model.Date{}, &mistake{"SOURCE_DATE_EPOCH: " + e.outside(text), hint}
	}
	return day, nil
}

func buildable(day model.Date) bool { return day.Year >= firstYear && day.Year <= lastYear }

func (e *environment) outside(text string) string {
	return fmt.Sprintf(e.say("%s ligger utanför åren %d till %d", "%s is outside the years %d to %d"), text, firstYear, lastYear)
}
