package main

import (
	"context"
	"fmt"

	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
)

func checkCommand() *command {
	return &command{
		name:  "check",
		short: "kontrollera uppgifterna utan att bygga",
		long: `Läser data/ och content/ och visar alla fynd på en gång: fil, rad och kolumn,
vad som är fel och vad du kan skriva i stället. Ändrar ingenting.
`,
		run: runCheck,
	}
}

func runCheck(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	date := flags.String("date", "", "`DATUM` som kontrollen ska utgå från (annars i dag)")
	format := flags.String("format", "text", "`FORM` att skriva i: text, eller json för andra program")
	if code, done := e.parse(flags, c); done {
		return code
	}
	if *format != "text" && *format != "json" {
		e.fail(fmt.Errorf("okänt format %q", *format), "välj text eller json")
		return exitFailure
	}
	fsys, root, day, ok := e.openOn(*dir, *date)
	if !ok {
		return exitFailure
	}
	_, found, err := build.Check(ctx, build.CheckOptions{Project: fsys, Day: day, Dir: root})
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	if *format == "json" {
		if err := diag.WriteJSON(e.stdout, found); err != nil {
			return exitFailure
		}
		if found.HasErrors() {
			return exitFindings
		}
		return exitOK
	}
	if err := e.report(fsys, found); err != nil {
		return exitFailure
	}
	if len(found) == 0 {
		fmt.Fprintln(e.stdout, "Inga fynd.")
		return exitOK
	}
	fmt.Fprintln(e.stderr, diag.Summary(found, diag.Swedish))
	if found.HasErrors() {
		return exitFindings
	}
	return exitOK
}
