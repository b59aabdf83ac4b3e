package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"kundval/generator/internal/author"
	"kundval/generator/internal/build"
	"kundval/generator/internal/model"
	"kundval/generator/internal/rewrite"
)

func sealCommand() *command {
	return &command{
		name:  "seal",
		args:  "UTGÅVA",
		short: "försegla en antagen utgåva",
		long: `Skriver ett fingeravtryck av allt som en antagen utgåva säger. Ändras något i den
efteråt utan en daterad rättelse blir det ett fel som talar om vad som är ändrat.
Ordning, radbrytningar och mellanslag får ändras, och förklaringar på klarspråk.

  kundval seal 2025
  kundval seal nacka/2025

Fingeravtrycken hamnar i sigill.toml och en rad i utgava.toml. Spara båda i git.
`,
		run: runSeal,
	}
}

func runSeal(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	date := flags.String("date", "", "`DATUM` då utgåvan förseglas (annars i dag)")
	if code, done := e.parse(flags, c); done {
		return code
	}
	if len(e.args) != 1 {
		e.fail(errors.New("ange en utgåva"), "till exempel: kundval seal 2025")
		return exitFailure
	}
	fsys, root, day, ok := e.openOn(*dir, *date)
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
		fmt.Fprintln(e.stderr, "Rätta felen först. Ingenting är förseglat.")
		return exitFindings
	}
	m, ed, err := findEdition(site, e.args[0])
	if err != nil {
		return e.decline(err)
	}
	return e.seal(fsys, root, m, ed, day)
}

func (e *environment) seal(fsys fs.FS, root string, m *model.Municipality, ed *model.Edition, day model.Date) int {
	switch {
	case ed.Seal != nil:
		fmt.Fprintf(e.stdout, "Utgåvan %s/%s är redan förseglad, %s. Den är oförändrad sedan dess.\n", m.ID, ed.ID, ed.Seal.Sealed)
		return exitOK
	case !ed.IsAdopted():
		e.fail(fmt.Errorf("utgåvan %s/%s är inte antagen", m.ID, ed.ID), `skriv status = "antagen" och beslutet i utgava.toml först`)
		return exitFailure
	}
	seal, files, err := author.Seal(fsys, m, ed, day)
	if err == nil {
		err = rewrite.Files(root, files)
	}
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	fmt.Fprintf(e.stdout, "Utgåvan %s/%s är förseglad: %d delar.\nSpara utgava.toml och sigill.toml i git.\n", m.ID, ed.ID, len(seal.Parts))
	return exitOK
}
