package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"kundval/generator/internal/build"
	"kundval/generator/internal/printer"
)

func buildCommand() *command {
	return &command{
		name:  "build",
		short: "bygg webbplatsen i public/",
		long: `Läser data/ och content/, kontrollerar allt, räknar ut ändringarna mellan
utgåvorna och bygger webbplatsen. Den nya webbplatsen byggs färdig bredvid den
gamla och byts in i ett steg. Går något fel ligger den gamla kvar orörd.

Webbplatsen gäller en dag. Vilken utgåva som gäller och vilka anordnare som kan
väljas följer av den dagen.

Med --pdf görs dessutom en PDF av varje utgåva och av det som gäller varje nivå.
Det kräver att Chromium, Chrome eller Edge finns på datorn, och tar ett par
sekunder för varje dokument. Miljövariabeln CHROMIUM kan peka ut programmet.
`,
		run: runBuild,
	}
}

func runBuild(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	date := flags.String("date", "", "`DATUM` som webbplatsen ska gälla, t.ex. 2026-11-22 (annars i dag)")
	out := flags.String("out", "", "`MAPP` att bygga i (annars public/ i projektet)")
	pdf := flags.Bool("pdf", false, "gör även PDF av utgåvorna och nivåernas villkor")
	speech := e.speechFlags(flags)
	if code, done := e.parse(flags, c); done {
		return code
	}
	if !e.speak(speech) {
		return exitFailure
	}
	fsys, root, day, ok := e.openOn(*dir, *date)
	if !ok {
		return exitFailure
	}
	if *out == "" {
		*out = filepath.Join(root, "public")
	} else if !filepath.IsAbs(*out) {
		*out = filepath.Join(e.dir, *out)
	}
	if err := apart(root, *out); err != nil {
		return e.decline(err)
	}
	browser := ""
	if *pdf {
		var err error
		if browser, err = printer.Find(e.getenv); err != nil {
			return e.finishBuild(ctx, fsys, build.Result{}, err, root, *out)
		}
	}
	res, err := build.Build(ctx, build.Options{Project: fsys, Dir: root, Out: *out, Day: day, Browser: browser, Progress: e.progress()})
	e.clearProgress()
	return e.finishBuild(ctx, fsys, res, err, root, *out)
}

// sources are the folders of a project that the program reads.
func sources() []string { return []string{"data", "content", "layouts", "static", "i18n"} }

// apart refuses an output in a folder that the program reads: the next build
// would read the site as data.
func apart(root, out string) error {
	real, err := realPath(out)
	if err != nil {
		return nil // there is no such folder, which is told later
	}
	for _, name := range sources() {
		folder, err := realPath(filepath.Join(root, name))
		if err != nil {
			continue
		}
		if below, err := filepath.Rel(folder, real); err == nil && filepath.IsLocal(below) {
			return &mistake{fmt.Sprintf("webbplatsen kan inte byggas i %s, som ligger i mappen %s/ som programmet läser", out, name),
				"välj en mapp utanför den med --out"}
		}
	}
	return nil
}

// realPath follows the links in a path, of which the last part need not exist.
func realPath(name string) (string, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real, nil
	}
	parent, err := filepath.EvalSymlinks(filepath.Dir(name))
	return filepath.Join(parent, filepath.Base(name)), err
}

// progress shows the running stage on one line of a terminal.
func (e *environment) progress() func(build.Stage) {
	if !e.err.terminal {
		return nil
	}
	return func(s build.Stage) { fmt.Fprintf(e.stderr, "\r\x1b[K%s …", s) }
}

func (e *environment) clearProgress() {
	if e.err.terminal {
		fmt.Fprint(e.stderr, "\r\x1b[K")
	}
}

func (e *environment) summary(res build.Result, out string) {
	fmt.Fprintf(e.stdout, e.say("%d sidor, %d utgåvor, %d anordnare, %.1f MB på %v i %s\n",
		"%d pages, %d editions, %d providers, %.1f MB in %v to %s\n"),
		res.Pages, res.Editions, res.Providers, float64(res.Bytes)/1e6, res.Took.Round(time.Millisecond), out)
	if p := res.Printed; p.Documents > 0 {
		fmt.Fprintf(e.stdout, e.say("%d PDF, %.1f MB, på %v\n", "%d PDFs, %.1f MB, in %v\n"), p.Documents, float64(p.Bytes)/1e6, p.Took.Round(time.Millisecond))
	}
	for _, line := range e.closing(res.Findings) {
		fmt.Fprintln(e.stdout, line)
	}
	if !res.NextChange.IsZero() {
		fmt.Fprintf(e.stdout, e.say("Bygg igen senast %s: då ändras något på webbplatsen av sig självt.\n",
			"Build again by %s: then something on the site changes by itself.\n"), res.NextChange)
	}
}

// finishBuild prints what came of a build and returns the exit code.
func (e *environment) finishBuild(ctx context.Context, fsys fs.FS, res build.Result, err error, root, out string) int {
	if rerr := e.report(fsys, res.Findings); rerr != nil {
		return exitFailure
	}
	var findings *build.FindingsError
	switch {
	case errors.As(err, &findings):
		for _, line := range e.closing(res.Findings) {
			fmt.Fprintln(e.stderr, line)
		}
		fmt.Fprintf(e.stderr, e.say("Inget är ändrat i %s.\n", "Nothing has changed in %s.\n"), out)
		return exitFindings
	case errors.As(err, new(printer.Problem)):
		e.failPrint(err, out)
		return exitFailure
	case err != nil:
		e.failBuild(ctx, err, root, out)
		return exitFailure
	}
	e.summary(res, out)
	return exitOK
}
