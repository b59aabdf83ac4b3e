package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/serve"
)

func serveCommand() *command {
	return &command{
		name:  "serve",
		short: "förhandsgranska medan du skriver",
		long: `Bygger webbplatsen i en tillfällig mapp, visar den på den här datorn och bygger om
den när något ändras i data/, content/, layouts/, static/ eller i18n/. Öppna
sidor laddas om av sig själva. Är något fel ligger den senaste hela webbplatsen
kvar, och sidan visar vad som är fel. Avsluta med Ctrl+C.

Bara det första språket i data/webbplats.toml visas, för att det ska gå fort. Med
--sprak visas fler, till exempel --sprak en,ar. Med --sprak alla visas alla.
`,
		run: runServe,
	}
}

// served are the languages to make for a preview.
func served(asked string) []string {
	switch asked {
	case "":
		return []string{build.FirstLanguage}
	case "alla":
		return nil
	}
	return strings.Split(asked, ",")
}

func runServe(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	date := flags.String("date", "", "`DATUM` som webbplatsen ska gälla (annars i dag)")
	languages := flags.String("sprak", "", "fler `SPRÅK` att visa: koder med komma emellan, eller alla")
	port := flags.Int("port", 1313, "`PORT` att försöka med först")
	if code, done := e.parse(flags, c); done {
		return code
	}
	fsys, root, _, ok := e.openOn(*dir, *date)
	if !ok {
		return exitFailure
	}
	temp, err := os.MkdirTemp("", "kundval-")
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	defer os.RemoveAll(temp)
	out := filepath.Join(temp, "public")

	o := serve.Options{Dir: out, Port: *port, Log: e.stdout}
	for _, name := range append(sources(), "hugo.toml") {
		o.Watch = append(o.Watch, filepath.Join(root, name))
	}
	o.Rebuild = func(ctx context.Context) error {
		day, err := e.day(*date)
		if err != nil {
			return err
		}
		res, err := build.Build(ctx, build.Options{Project: fsys, Out: out, Day: day, Preview: true, Languages: served(*languages)})
		var findings *build.FindingsError
		if errors.As(err, &findings) {
			var text strings.Builder
			if err := diag.WriteText(&text, res.Findings, diag.Swedish, e.source(fsys)); err != nil {
				return err
			}
			return errors.New(text.String())
		}
		if err != nil {
			return errors.New(buildTrouble(ctx, err, root, out).text(e.lang))
		}
		return nil
	}
	if err := serve.Serve(ctx, o); err != nil {
		e.fail(err, "pröva en annan port med --port")
		return exitFailure
	}
	return exitOK
}
