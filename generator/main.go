// Command kundval publishes the rules of a customer-choice system and the
// catalogue of those who may serve in it: from TOML in data/ to an accessible
// static site in public/.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"kundval/generator/internal/diag"
)

// Exit codes.
const (
	exitOK       = 0
	exitFindings = 1 // the data have errors
	exitFailure  = 2 // wrong usage, or the machine failed
)

func main() {
	allowLimits()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // whoever asks twice means at once
	e := &environment{
		args: os.Args[1:], dir: ".", stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv,
		program: programPath(), now: time.Now, out: screenOf(os.Stdout), err: screenOf(os.Stderr),
	}
	os.Exit(e.run(ctx))
}

// environment is all that a command may touch of the world around it.
type environment struct {
	args           []string
	dir            string // where a relative --project begins
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time
	out, err       screen        // what stdout and stderr are shown on
	lang           diag.Language // what the command speaks; empty: Swedish
	color          string        // when colours are used; empty: colorAuto
	program        string        // where the program lies, for git to find it; may be ""
}

// command is one of the program's commands.
type command struct {
	name  string
	args  string // what follows the flags, for the usage line
	short string // one line
	long  string
	run   func(context.Context, *environment, *command) int
}

func commands() []*command {
	return []*command{
		buildCommand(),
		checkCommand(),
		explainCommand(),
		serveCommand(),
		diffCommand(),
		changesCommand(),
		newCommand(),
		headersCommand(),
		hookCommand(),
		schemaCommand(),
		sealCommand(),
		translationsCommand(),
		versionCommand(),
	}
}

func (e *environment) run(ctx context.Context) int {
	if len(e.args) == 0 {
		e.usage(e.stderr)
		return exitFailure
	}
	name := e.args[0]
	switch name {
	case "-h", "--help", "help", "hjälp":
		e.usage(e.stdout)
		return exitOK
	case "--version":
		name = "version"
	}
	var names []string
	for _, c := range commands() {
		if c.name == name {
			e.args = e.args[1:]
			return e.guard(func() int { return c.run(ctx, e, c) })
		}
		names = append(names, c.name)
	}
	hint := "kör kundval -h för att se alla kommandon"
	if near := nearest(name, names); near != "" {
		hint = fmt.Sprintf("menade du %q?", near)
	}
	e.fail(fmt.Errorf("okänt kommando %q", name), hint)
	return exitFailure
}

func (e *environment) usage(w io.Writer) {
	fmt.Fprint(w, `kundval gör en webbplats av nämndens villkor och anordnare.

Så används det:
  kundval KOMMANDO [flaggor]

Kommandon:
`)
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-13s %s\n", c.name, c.short)
	}
	fmt.Fprint(w, `
Vanligast:
  kundval check     se om något är fel i data/, utan att ändra något
  kundval serve     förhandsgranska medan du skriver
  kundval explain   läs vad en regel kräver, och vad du gör åt ett fynd
  kundval build     bygg webbplatsen i public/

kundval KOMMANDO -h beskriver ett kommando. Slutkoder: 0 allt gick bra,
1 fel i uppgifterna, 2 fel användning eller fel på datorn.
`)
}

// flags starts the flags that every command reading a project has.
func (e *environment) flags(c *command) (fs *flag.FlagSet, dir *string) {
	fs = flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs, fs.String("project", ".", "`MAPP` där data/ ligger")
}

// parse reads the flags, before and after the arguments, and leaves the
// arguments in e.args. done tells that the command has nothing more to do.
func (e *environment) parse(fs *flag.FlagSet, c *command) (code int, done bool) {
	var rest []string
	for args := e.args; ; args = fs.Args()[1:] {
		err := fs.Parse(args)
		switch {
		case errors.Is(err, flag.ErrHelp):
			e.commandUsage(e.stdout, fs, c)
			return exitOK, true
		case err != nil:
			hint, told := wrongFlag(fs, c.name, err)
			e.fail(told, hint)
			return exitFailure, true
		}
		if fs.NArg() == 0 {
			break
		}
		rest = append(rest, fs.Arg(0))
	}
	e.args = rest
	if len(rest) > 0 && c.args == "" {
		e.fail(fmt.Errorf("%s tar inga argument, men fick %q", c.name, rest[0]), fmt.Sprintf("kör kundval %s -h", c.name))
		return exitFailure, true
	}
	return 0, false
}

func (e *environment) commandUsage(w io.Writer, fs *flag.FlagSet, c *command) {
	usage := "kundval " + c.name + " [flaggor]"
	if c.args != "" {
		usage += " " + c.args
	}
	fmt.Fprintf(w, "%s\n\n%s\nFlaggor:\n", usage, c.long)
	fs.VisitAll(func(f *flag.Flag) {
		name := "--" + f.Name
		if kind, _ := flag.UnquoteUsage(f); kind != "" {
			name += " " + kind
		}
		_, text := flag.UnquoteUsage(f)
		fmt.Fprintf(w, "  %-20s %s\n", name, text)
	})
}

// guard runs a command and makes a fault of the program, which would end it
// with a page of addresses, a message like any other.
func (e *environment) guard(run func() int) (code int) {
	defer func() {
		if r := recover(); r != nil {
			e.clearProgress()
			fmt.Fprint(e.stderr, trouble{
				what:   diag.Textf("programmet gick sönder", "the program broke down"),
				detail: fmt.Sprintf("%v\n%s", r, debug.Stack()),
				hint: diag.Textf("felet är programmets: skicka uppgiften ovan till den som sköter det",
					"the fault is the program's: send the detail above to whoever looks after it"),
			}.text(e.lang))
			code = exitFailure
		}
	}()
	return run()
}

// fail prints an error and what to do about it. When nothing is known to do,
// it is what helps against a failure of the computer.
func (e *environment) fail(err error, hint string) {
	if t, ok := machineTrouble(err, ""); ok && hint == "" {
		fmt.Fprint(e.stderr, t.text(e.lang))
		return
	}
	fmt.Fprintf(e.stderr, "kundval: %v\n", err)
	if hint != "" {
		fmt.Fprintf(e.stderr, "  %s: %s\n", e.say("råd", "hint"), hint)
	}
}
