package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"kundval/generator/internal/build"
	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/rewrite"
	"kundval/generator/internal/schema"
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
	case ed.Status != "antagen":
		e.fail(fmt.Errorf("utgåvan %s/%s är inte antagen", m.ID, ed.ID), `skriv status = "antagen" och beslutet i utgava.toml först`)
		return exitFailure
	}
	seal := changes.NewSeal(ed, day)
	folder := path.Join("data", m.ID, ed.ID)
	edition := path.Join(folder, "utgava.toml")
	text, err := fs.ReadFile(fsys, edition)
	if err == nil {
		text, err = withSeal(text, ed.At("status"), changes.SealDigest(seal))
	}
	if err == nil {
		err = rewrite.Files(root, map[string][]byte{edition: text, path.Join(folder, "sigill.toml"): sealFile(root, folder, seal)})
	}
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	fmt.Fprintf(e.stdout, "Utgåvan %s/%s är förseglad: %d delar.\nSpara utgava.toml och sigill.toml i git.\n", m.ID, ed.ID, len(seal.Parts))
	return exitOK
}

// withSeal adds the key sigill below the line of the status, ended as that is.
func withSeal(text []byte, status diag.Span, digest string) ([]byte, error) {
	lines := bytes.SplitAfter(text, []byte("\n"))
	at := status.Start.Line
	if at < 1 || at > len(lines) {
		return nil, errors.New("nyckeln status hittas inte i utgava.toml")
	}
	end := "\n"
	if bytes.HasSuffix(lines[at-1], []byte("\r\n")) {
		end = "\r\n"
	}
	if !bytes.HasSuffix(lines[at-1], []byte("\n")) {
		lines[at-1] = append(lines[at-1], end...)
	}
	lines[at-1] = append(bytes.Clone(lines[at-1]), fmt.Sprintf("sigill = %q%s", digest, end)...)
	return bytes.Join(lines, nil), nil
}

// sealFile writes the seal as TOML.
func sealFile(root, folder string, s *model.Seal) []byte {
	var b bytes.Buffer
	name := path.Join(folder, "sigill.toml")
	if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(schema.Folder))); err == nil {
		if f, ok := schema.Of(name); ok {
			fmt.Fprintln(&b, f.Line(name, schema.Folder))
		}
	}
	fmt.Fprintf(&b, "# Utgåvans sigill, skrivet av kundval seal. Ändra inte för hand.\n\nversion = %d\nforseglad = %s\nrattelser = %d\n", s.Version, s.Sealed, s.Errata)
	for _, p := range s.Parts {
		fmt.Fprintf(&b, "\n[[del]]\nslag = %q\nid = %q\nord = %q\nbindande = %q\n", p.Subject, p.ID, p.Wording, p.Binding)
	}
	return b.Bytes()
}
