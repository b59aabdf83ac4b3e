package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"kundval/generator/internal/build"
	"kundval/generator/internal/rewrite"
	"kundval/generator/internal/schema"
)

func schemaCommand() *command {
	return &command{
		name:  "schema",
		short: "skriv scheman som hjälper dig medan du skriver",
		long: `Skriver ett schema för varje sorts datafil. Med schemat kan ett redigeringsprogram,
till exempel Visual Studio Code med tillägget Even Better TOML, föreslå nycklar,
förklara dem på svenska och stryka under fel redan medan du skriver.

En datafil pekar ut sitt schema på första raden. Med --rader läggs den raden till
där den saknas och rättas där den är fel. Inget annat i filerna ändras.

  kundval schema --rader
`,
		run: runSchema,
	}
}

func runSchema(_ context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	out := flags.String("out", "", "`MAPP` att skriva i (annars data/.schema/ i projektet)")
	lines := flags.Bool("rader", false, "lägg också till raden #:schema först i datafilerna")
	if code, done := e.parse(flags, c); done {
		return code
	}
	_, root, err := e.open(*dir)
	if err != nil {
		e.fail(err, "stå i projektets mapp, eller ange den med --project MAPP")
		return exitFailure
	}
	folder, err := e.schemaFolder(root, *out)
	if err != nil {
		e.fail(err, "välj en mapp på samma disk som projektet")
		return exitFailure
	}
	changed, err := schemaFiles(root, folder, *lines)
	if err == nil {
		err = rewrite.Files(root, changed)
	}
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		fmt.Fprintf(e.stdout, "Skrev %s\n", name)
	}
	if len(changed) == 0 {
		fmt.Fprintln(e.stdout, "Allt är redan som det ska.")
	}
	return exitOK
}

// schemaFolder returns the folder to write in, counted from the project's root.
func (e *environment) schemaFolder(root, out string) (string, error) {
	if out == "" {
		return schema.Folder, nil
	}
	if !filepath.IsAbs(out) {
		out = filepath.Join(e.dir, out)
	}
	from, err := filepath.Abs(root)
	if err != nil {
		return "", err
	}
	if out, err = filepath.Abs(out); err != nil {
		return "", err
	}
	rel, err := filepath.Rel(from, out)
	return filepath.ToSlash(rel), err
}

// schemaFiles returns what must be written, by path: the schemas that are not
// as they should be and, if wanted, the data files whose line is not.
func schemaFiles(root, folder string, lines bool) (map[string][]byte, error) {
	changed := map[string][]byte{}
	if lines {
		var err error
		if changed, err = schema.Lines(os.DirFS(root), folder); err != nil {
			return nil, err
		}
	}
	rules := build.Rules()
	for _, f := range schema.Files() {
		text, err := f.JSON(rules)
		if err != nil {
			return nil, err
		}
		name := path.Join(folder, f.FileName())
		if old, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name))); err != nil || !bytes.Equal(old, text) {
			changed[name] = text
		}
	}
	return changed, nil
}
