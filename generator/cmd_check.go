package main

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"strings"

	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
)

func checkCommand() *command {
	return &command{
		name:  "check",
		short: "kontrollera uppgifterna utan att bygga",
		long: `Läser data/ och content/ och visar alla fynd på en gång: fil, rad och kolumn,
vad som är fel och vad du kan skriva i stället. Ändrar ingenting.

Formerna json, sarif och github är för andra program och går till standard ut.
Slutkoder: 0 inga fel, 1 fel i uppgifterna, 2 inget gick att läsa.
`,
		run: runCheck,
	}
}

// formats lists the forms in which findings are written.
func formats() []string { return []string{"text", "json", "sarif", "github"} }

func runCheck(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	date := flags.String("date", "", "`DATUM` som kontrollen ska utgå från (annars i dag)")
	web := flags.Bool("webb", false, "besök också webbadresserna i uppgifterna och varna för dem som inte svarar")
	format := flags.String("format", "text", "`FORM` att skriva i: text, eller json, sarif, github för andra program")
	protected := flags.String("skyddade", "", "`FIL` utanför projektet med namn som inte får förekomma, ett på varje rad")
	speech := e.speechFlags(flags)
	if code, done := e.parse(flags, c); done {
		return code
	}
	if !e.speak(speech) {
		return exitFailure
	}
	if !slices.Contains(formats(), *format) {
		e.fail(fmt.Errorf(e.say("okänt format %q", "unknown format %q"), *format),
			e.say("välj ", "choose ")+strings.Join(formats(), ", "))
		return exitFailure
	}
	fsys, root, day, ok := e.openOn(*dir, *date)
	if !ok {
		return exitFailure
	}
	names, hint, err := e.protectedNames(*protected, root)
	if err != nil {
		e.fail(err, hint)
		return exitFailure
	}
	opts := build.CheckOptions{Project: fsys, Day: day, Dir: root, Protected: names}
	if *web {
		opts.Web = http.DefaultClient
	}
	_, found, err := build.Check(ctx, opts)
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	if err := e.writeFindings(*format, fsys, found); err != nil {
		e.fail(err, "")
		return exitFailure
	}
	if found.HasErrors() {
		return exitFindings
	}
	return exitOK
}

// writeFindings prints all that check has to say.
func (e *environment) writeFindings(format string, fsys fs.FS, found diag.List) error {
	switch format {
	case "json":
		return diag.WriteJSON(e.stdout, found)
	case "sarif":
		return diag.WriteSARIF(e.stdout, found, diag.SARIF{
			Language: e.lang, Source: e.source(fsys), Rules: build.Rules(), Version: release(),
		})
	case "github":
		return diag.WriteGitHub(e.stdout, found, e.lang)
	}
	if err := e.report(fsys, found); err != nil {
		return err
	}
	w := e.stderr
	if len(found.Shown()) == 0 {
		w = e.stdout
		fmt.Fprintln(w, e.say("Inga fynd.", "No findings."))
	}
	for _, line := range e.closing(found) {
		fmt.Fprintln(w, line)
	}
	return nil
}
