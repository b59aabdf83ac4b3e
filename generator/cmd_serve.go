package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/serve"
)

func serveCommand() *command {
	return &command{
		name:  "serve",
		short: "förhandsgranska medan du skriver",
		long: `Visar webbplatsen på den här datorn och följer med när något ändras i data/,
content/, layouts/, static/ eller i18n/. Öppna sidor laddas om av sig själva när
de har ändrats. Är något fel ligger den senaste hela webbplatsen kvar, och sidan
visar vad som är fel. Avsluta med Ctrl+C.

Varje sida görs när du öppnar den. Med --sprak visas bara de språk du anger och
det första i data/webbplats.toml, till exempel --sprak en,ar.
`,
		run: runServe,
	}
}

// served are the languages to show.
func served(asked string) []string {
	switch asked {
	case "", "alla":
		return nil
	}
	return strings.Split(asked, ",")
}

func runServe(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	date := flags.String("date", "", "`DATUM` som webbplatsen ska gälla (annars i dag)")
	languages := flags.String("sprak", "", "bara dessa `SPRÅK`: koder med komma emellan (annars alla)")
	port := flags.Int("port", 1313, "`PORT` att försöka med först")
	if code, done := e.parse(flags, c); done {
		return code
	}
	fsys, root, _, ok := e.openOn(*dir, *date)
	if !ok {
		return exitFailure
	}
	preview := build.NewPreview(build.PreviewOptions{
		Project: fsys, Languages: served(*languages), Day: func() (model.Date, error) { return e.day(*date) },
	})
	defer preview.Close()

	explained := func(err error) error {
		if err == nil || errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return errors.New(buildTrouble(ctx, err, root, filepath.Join(root, "public")).text(e.lang))
	}
	o := serve.Options{Port: *port, Log: e.stdout}
	for _, name := range append(sources(), "hugo.toml") {
		o.Watch = append(o.Watch, filepath.Join(root, name))
	}
	o.Update = func(ctx context.Context) error {
		found, err := preview.Update(ctx)
		var findings *build.FindingsError
		if errors.As(err, &findings) {
			var text strings.Builder
			if err := diag.WriteText(&text, found, diag.Swedish, e.source(fsys)); err != nil {
				return err
			}
			return errors.New(text.String())
		}
		return explained(err)
	}
	o.File = func(name string) ([]byte, error) {
		b, err := preview.ReadFile(name)
		return b, explained(err)
	}
	o.Try = func(ctx context.Context) error { return explained(preview.Try(ctx)) }
	if err := serve.Serve(ctx, o); err != nil {
		e.fail(err, "pröva en annan port med --port")
		return exitFailure
	}
	return exitOK
}
