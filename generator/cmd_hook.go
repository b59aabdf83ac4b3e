package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kundval"
	"kundval/generator/internal/build"
	"kundval/generator/internal/check"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/project"
	"kundval/generator/internal/vcs"
)

func hookCommand() *command {
	return &command{
		name:  "hook",
		args:  "install|uninstall|run|message FIL",
		short: "låt git kontrollera innan något sparas",
		long: `Det som en gång har sparats i git finns kvar där. Därför kan git låta kundval
kontrollera uppgifterna innan de sparas.

  kundval hook install     slå på kontrollen i den här kopian av projektet
  kundval hook uninstall   slå av den
  kundval hook run         kontrollera det som är förberett med git add
  kundval hook message FIL leta personnummer i ett meddelande

De två sista är de som git kör. Bara det som är förberett med git add
kontrolleras, och alla sådana texter söks igenom efter personnummer, var i
projektet de än ligger. Fel stoppar, varningar visas. Ändrar ingenting.
`,
		run: runHook,
	}
}

func runHook(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	if code, done := e.parse(flags, c); done {
		return code
	}
	root := *dir
	if !filepath.IsAbs(root) {
		root = filepath.Join(e.dir, root)
	}
	what := strings.Join(e.args, " ")
	switch {
	case what == "install":
		return e.onHooks(ctx, root, e.installHooks)
	case what == "uninstall":
		return e.onHooks(ctx, root, e.uninstallHooks)
	case what == "run":
		return e.checkStaged(ctx, root)
	case len(e.args) == 2 && e.args[0] == "message":
		return e.checkMessage(e.args[1])
	}
	err := fmt.Errorf("hook förstår inte %q", what)
	if what == "" {
		err = errors.New("säg vad hook ska göra")
	}
	e.fail(err, "till exempel: kundval hook install")
	return exitFailure
}

// repository finds the repository of a folder, and says so when there is none.
func (e *environment) repository(ctx context.Context, root string) (*vcs.Repo, bool) {
	repo, err := vcs.Find(ctx, root)
	switch {
	case err != nil:
		e.fail(err, "")
	case repo == nil:
		e.fail(fmt.Errorf("mappen %s sparas inte med git", root), "stå i projektets mapp, eller ange den med --project MAPP")
	}
	return repo, err == nil && repo != nil
}

// checkStaged checks what the next commit would hold.
func (e *environment) checkStaged(ctx context.Context, root string) int {
	if info, err := os.Stat(root); err != nil || !info.IsDir() {
		root = e.dir // the commit may remove the project's folder
	}
	repo, ok := e.repository(ctx, root)
	if !ok {
		return exitFailure
	}
	found, source, err := e.staged(ctx, repo, root)
	if err != nil {
		e.fail(err, "inget är sparat i git")
		return exitFailure
	}
	return e.refuse(found, source, "Inget är sparat i git. Rätta felen, kör git add och försök igen.")
}

// staged finds what is wrong with what is staged. The lines that findings show
// are the staged ones too.
func (e *environment) staged(ctx context.Context, repo *vcs.Repo, root string) (diag.List, diag.Source, error) {
	day, err := e.day("")
	if err != nil {
		return nil, nil, err
	}
	changed, err := repo.StagedChanges(ctx)
	if err != nil {
		return nil, nil, err
	}
	var texts []model.Source
	lines := map[string][]byte{}
	for _, t := range changed {
		texts = append(texts, model.Source{File: t.Path, Text: t.Text})
		lines[t.Path] = []byte(t.Text)
	}
	files, err := repo.Staged(ctx, "data", "content")
	if err != nil {
		return nil, nil, err
	}
	fsys := project.New(files, kundval.Files)
	source := func(file string) []byte {
		if text := lines[file]; text != nil {
			return text
		}
		return e.source(fsys)(file)
	}
	if f, err := files.Open("data"); err != nil { // nothing to check but texts
		return diag.List(check.Personnummer(texts, day)).Sorted(), source, nil
	} else if err := f.Close(); err != nil {
		return nil, nil, err
	}
	_, found, err := build.Check(ctx, build.CheckOptions{Project: fsys, Day: day, Dir: root, Texts: texts})
	return found, source, err
}

// messageName stands for the file of a message, whose name says nothing to
// whoever wrote the message.
const messageName = "meddelandet"

// checkMessage looks for identity numbers in the message of a commit.
func (e *environment) checkMessage(file string) int {
	if !filepath.IsAbs(file) {
		file = filepath.Join(e.dir, file)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	day, err := e.day("")
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	text, _, _ := strings.Cut(strings.ToValidUTF8(string(b), "\uFFFD"), scissors)
	found := check.Personnummer([]model.Source{{File: messageName, Text: text}}, day)
	return e.refuse(found, func(string) []byte { return []byte(text) }, "Inget är sparat i git. Skriv meddelandet på ett annat sätt.")
}

// scissors is the line below which git puts what it leaves out of a message.
const scissors = "# ------------------------ >8 ------------------------"

// refuse prints findings, and when there is an error among them that nothing
// was saved.
func (e *environment) refuse(found diag.List, source diag.Source, refusal string) int {
	if err := diag.WriteText(e.stderr, found, diag.Swedish, source); err != nil {
		return exitFailure
	}
	if len(found) > 0 {
		fmt.Fprint(e.stderr, diag.Summary(found, diag.Swedish))
	}
	if found.HasErrors() {
		fmt.Fprintf(e.stderr, ". %s\n", refusal)
		return exitFindings
	}
	if len(found) > 0 {
		fmt.Fprintln(e.stderr)
	}
	return exitOK
}
