package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"kundval/generator/internal/build"
	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

func diffCommand() *command {
	return &command{
		name:  "diff",
		args:  "FRÅN TILL",
		short: "visa skillnaden mellan två utgåvor",
		long: `Visar vad som skiljer två utgåvor åt: vilka villkor som är nya, borttagna eller
ändrade, på vilket sätt, och vad det betyder. Utgåvorna anges med sina mappnamn.
Finns samma namn hos flera huvudmän skrivs huvudmannen framför: nacka/2024.

  kundval diff 2018 2019
  kundval diff nacka/2024 nacka/2025
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
	if len(e.args) != 2 {
		e.fail(errors.New("ange två utgåvor"), "till exempel: kundval diff 2024 2025")
		return exitFailure
	}
	fsys, _, day, ok := e.openOn(*dir, "")
	if !ok {
		return exitFailure
	}
	site, found, err := build.Check(ctx, build.CheckOptions{Project: fsys, Day: day})
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	if found.HasErrors() {
		if err := e.report(fsys, found); err != nil {
			return exitFailure
		}
		fmt.Fprintln(e.stderr, diag.Summary(found, diag.Swedish))
		return exitFindings
	}
	from, to, err := findPair(site, e.args[0], e.args[1])
	if err != nil {
		e.fail(err, "utgåvorna är: "+strings.Join(editionNames(site), ", "))
		return exitFailure
	}
	report := changes.Compare(from, to)
	if *level != "" {
		names := levelIDs(from, to)
		if !slices.Contains(names, *level) {
			e.fail(fmt.Errorf("ingen av utgåvorna har nivån %q", *level), "nivåerna är: "+strings.Join(names, ", "))
			return exitFailure
		}
		report = changes.ForLevel(report, *level)
	}
	if *markdown {
		err = changes.WriteMarkdown(e.stdout, report, changes.MarkdownOptions{})
	} else {
		err = changes.WriteText(e.stdout, report, changes.TextOptions{Color: e.color})
	}
	if err != nil {
		e.fail(err, "")
		return exitFailure
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

// findPair finds two editions of the same municipality.
func findPair(site *model.Site, from, to string) (a, b *model.Edition, err error) {
	type pair struct{ a, b *model.Edition }
	var pairs []pair
	for _, m := range site.Municipalities {
		a, b := findEdition(m, from), findEdition(m, to)
		if a != nil && b != nil {
			pairs = append(pairs, pair{a, b})
		}
	}
	switch len(pairs) {
	case 0:
		return nil, nil, fmt.Errorf("ingen huvudman har både utgåvan %q och utgåvan %q", from, to)
	case 1:
		return pairs[0].a, pairs[0].b, nil
	}
	return nil, nil, fmt.Errorf("flera huvudmän har utgåvorna %q och %q: skriv huvudmannen framför", from, to)
}

// findEdition finds an edition by its name, with or without the municipality
// before it. It is nil when m has none of that name.
func findEdition(m *model.Municipality, name string) *model.Edition {
	if owner, id, ok := strings.Cut(name, "/"); ok {
		if owner != m.ID {
			return nil
		}
		name = id
	}
	i := slices.IndexFunc(m.Editions, func(e *model.Edition) bool { return e.ID == name })
	if i < 0 {
		return nil
	}
	return m.Editions[i]
}

func editionNames(site *model.Site) []string {
	var names []string
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			names = append(names, m.ID+"/"+e.ID)
		}
	}
	return names
}
