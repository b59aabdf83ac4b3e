package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

func diffCommand() *command {
	return &command{
		name:  "diff",
		args:  "[FRÅN] TILL",
		short: "visa skillnaden mellan två utgåvor",
		long: `Visar vad som skiljer två utgåvor åt: vilka villkor som är nya, borttagna eller
ändrade, på vilket sätt, och vad det betyder. Utgåvorna anges med sina mappnamn.
Finns samma namn hos flera huvudmän skrivs huvudmannen framför: nacka/2024. En
utgåva ensam jämförs med den närmast före.

Med --markdown får du en text till tjänsteskrivelsen: förslag till beslut,
sammanfattning, en tabell över ändringarna, vad anordnarna behöver göra och när,
och varje ändring med nuvarande och föreslagen lydelse och motivering.

  kundval diff 2018 2019
  kundval diff nacka/2024 nacka/2025
  kundval diff --markdown nacka/2025
`,
		run: runDiff,
	}
}

func runDiff(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	markdown := flags.Bool("markdown", false, "skriv Markdown, till exempel för en tjänsteskrivelse")
	level := flags.String("niva", "", "visa bara det som rör `NIVÅ`, till exempel ami-1")
	if code, done := e.parse(flags, c); done {
		return code
	}
	if len(e.args) == 0 {
		e.fail(errors.New("ange två utgåvor, eller en som jämförs med den före"), "till exempel: kundval diff 2024 2025")
		return exitFailure
	}
	ps, _, code, ok := e.pairs(ctx, *dir, e.args)
	if !ok {
		return code
	}
	p := ps[0] // two editions, or one, are one pair
	report := p.report()
	if *level != "" {
		names := levelIDs(p.from, p.to)
		if !slices.Contains(names, *level) {
			e.fail(fmt.Errorf("ingen av utgåvorna har nivån %q", *level), "nivåerna är: "+strings.Join(names, ", "))
			return exitFailure
		}
		report = changes.ForLevel(report, *level)
	}
	var err error
	if *markdown {
		err = changes.WriteMarkdown(e.stdout, report, changes.MarkdownOptions{Board: p.owner.Board.Name})
	} else {
		err = changes.WriteText(e.stdout, report, changes.TextOptions{Color: e.colors(e.out)})
	}
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	if n := len(report.Missing); n > 0 {
		fmt.Fprintf(e.stderr, "%s. Se kundval changes %s.\n", number(n, "ändring är inte förklarad", "ändringar är inte förklarade"), p.name())
	}
	return exitOK
}

// levelIDs lists the levels of both editions, each once.
func levelIDs(editions ...*model.Edition) []string {
	var ids []string
	for _, e := range editions {
		for _, a := range e.Areas {
			for _, l := range a.Levels {
				if !slices.Contains(ids, l.ID) {
					ids = append(ids, l.ID)
				}
			}
		}
	}
	return ids
}
