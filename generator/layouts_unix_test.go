//go:build unix

package main

import (
	"bytes"
	"strings"
	"testing"
)

// A fault in a layout leaves the old site, is told with its place, and not
// blamed on the data.
func TestLayoutFaults(t *testing.T) {
	t.Parallel()
	built := outFolder(t)
	buildSmall(t, smallProject(t, ""), built)
	for _, c := range []struct {
		name, changes string
		says          []string
	}{
		{"field that does not exist", "-- layouts/start.html --\n{{ define \"main\" }}\n{{ .Finnsinte }}{{ end }}\n", []string{
			"kundval: det är fel i webbplatsens mallar, inte i uppgifterna\n", "uppgift: layouts/start.html:2:4: ", "Finnsinte", "råd: filen layouts/start.html är projektets egen: rätta den, eller ta bort den"}},
		{"layout that does not parse", "-- layouts/start.html --\n{{ define \"main\" }}\n{{ if }}{{ end }}\n", []string{
			"i webbplatsens mallar", "uppgift: layouts/start.html:2:1: ", "råd: filen layouts/start.html är projektets egen"}},
		{"call that fails", "-- layouts/start.html --\n{{ define \"main\" }}{{ site.Params.views.Get \"x\" }}{{ end }}\n", []string{
			"i webbplatsens mallar", "uppgift: layouts/start.html:1:", "error calling Get", "råd: filen layouts/start.html är projektets egen"}},
		{"layout that calls itself", "-- layouts/start.html --\n{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ define \"main\" }}{{ template \"x\" . }}{{ end }}\n", []string{
			"i webbplatsens mallar", "uppgift: layouts/start.html:1:", "exceeded maximum template depth"}},
		{"text that is missing", "-- layouts/start.html --\n{{ define \"main\" }}{{ T \"finns_inte\" }}{{ end }}\n", []string{
			"i webbplatsens mallar", "uppgift: i18n/sv.toml: no text \"finns_inte\"", "råd: projektet har en egen layouts: byt namn på den för en stund"}},
		{"fault on every page", "-- layouts/_partials/chrome/header.html --\n{{ .Finnsinte }}\n", []string{
			"i webbplatsens mallar", "uppgift: layouts/_partials/chrome/header.html:1:4: ", "råd: filen layouts/_partials/chrome/header.html är projektets egen"}},
		{"style that does not parse", "-- static/css/components/tag.css --\n.tag { colr: red\n", []string{
			"i webbplatsens mallar", "uppgift: static/css/components/tag.css:1:", "råd: filen static/css/components/tag.css är projektets egen"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir, out := smallProject(t, c.changes), outFolder(t)
			before := copySite(t, built, out)
			p := program(t, dir, "build", "--date", smallDay, "--out", out)
			p.run(t, exitFailure)
			p.says(t, append(c.says, "Inget är ändrat i "+out)...)
			before.same(t, out)
			alone(t, out)
		})
	}
}

// A fault of the program itself is told like any other failure.
func TestProgramBreaksDown(t *testing.T) {
	var stderr bytes.Buffer
	e := &environment{stderr: &stderr}
	if code := e.guard(func() int { panic("omöjligt") }); code != exitFailure {
		t.Errorf("exit code %d", code)
	}
	if got := stderr.String(); !strings.HasPrefix(got, "kundval: programmet gick sönder\n  uppgift: omöjligt\n") || !strings.Contains(got, "råd: felet är programmets") {
		t.Errorf("got %s", got)
	}
}
