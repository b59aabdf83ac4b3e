package main

import (
	"errors"
	"fmt"

	"kundval/generator/internal/printer"
)

// failPrint tells why there are no PDFs, and with what the browser excused
// itself.
func (e *environment) failPrint(err error, out string) {
	var problem printer.Problem
	errors.As(err, &problem)
	what, hint := e.printProblem(problem)
	fmt.Fprintf(e.stderr, "kundval: %s\n", what)
	if err != error(problem) {
		fmt.Fprintf(e.stderr, "  %s: %v\n", e.say("uppgift", "detail"), err)
	}
	fmt.Fprintf(e.stderr, "  %s: %s\n", e.say("råd", "hint"), hint)
	fmt.Fprintf(e.stderr, e.say("Inget är ändrat i %s.\n", "Nothing has changed in %s.\n"), out)
}

// printProblem says in words what a problem is and what to do about it.
func (e *environment) printProblem(p printer.Problem) (what, hint string) {
	switch p {
	case printer.NoBrowser:
		return e.say("det finns ingen webbläsare som kan göra PDF", "there is no browser that can make PDFs"),
			e.say("installera Chromium, Chrome eller Edge, eller skriv var den finns i miljövariabeln "+printer.Variable+"; utan --pdf behövs den inte",
				"install Chromium, Chrome or Edge, or name it in the environment variable "+printer.Variable+"; it is not needed without --pdf")
	case printer.TooSlow:
		return e.say("webbläsaren blev inte klar med en PDF i tid", "the browser did not finish a PDF in time"),
			e.say("försök igen när datorn har mindre att göra", "try again when the computer has less to do")
	case printer.Lacking:
		return e.say("webbläsaren gjorde en PDF som inte duger", "the browser made a PDF that will not do"),
			e.say("uppdatera webbläsaren, eller välj en annan med miljövariabeln "+printer.Variable,
				"update the browser, or choose another with the environment variable "+printer.Variable)
	}
	return e.say("webbläsaren avslutades utan att göra någon PDF", "the browser stopped without making a PDF"),
		e.say("pröva om den startar för sig, eller välj en annan med miljövariabeln "+printer.Variable,
			"see whether it starts by itself, or choose another with the environment variable "+printer.Variable)
}
