//go:build unix && slow

package main

import "testing"

// A template that never ends is given up after a minute.
func TestEndlessLayout(t *testing.T) {
	t.Parallel()
	out := outFolder(t)
	before := buildSmall(t, smallProject(t, ""), out)
	p := program(t, smallProject(t, "-- layouts/start.html --\n{{ define \"main\" }}{{ range seq 1000000 }}{{ range seq 1000000 }}{{ end }}{{ end }}{{ end }}\n"),
		"build", "--date", smallDay, "--out", out)
	p.run(t, exitFailure)
	p.says(t, "kundval: en mall blir aldrig färdig, och det beror inte på uppgifterna\n", "layouts/start.html", "råd: filen layouts/start.html är projektets egen", "Inget är ändrat i "+out)
	before.same(t, out)
	alone(t, out)
}
