package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// hookFile is a hook of git's that calls this program.
type hookFile struct {
	name string // as git calls it
	call string // the program's arguments, as the shell reads them
}

// hookMark is the line by which a hook is known to be ours.
const hookMark = `# Skrivet av "kundval hook install", tas bort med "kundval hook uninstall".`

// hookFiles are the hooks of a project that lies below the top of its
// repository as the prefix says.
func hookFiles(prefix string) []hookFile {
	in := strings.TrimSuffix(prefix, "/")
	if in == "" {
		in = "."
	}
	return []hookFile{
		{"pre-commit", "hook run --project " + shellQuote(in)},
		{"commit-msg", `hook message "$1"`},
	}
}

// script is the hook's text. It calls the program where it lies now, else the
// one in the path.
func (h hookFile) script(program string) string {
	return "#!/bin/sh\n" + hookMark + `
kundval=` + shellQuote(filepath.ToSlash(program)) + `
if [ ! -x "$kundval" ]; then
	kundval=$(command -v kundval) || {
		echo "kundval: programmet finns inte kvar där det låg, så inget kan kontrolleras" >&2
		echo "  råd: installera kundval och kör sedan kundval hook install" >&2
		exit 1
	}
fi
exec "$kundval" ` + h.call + "\n"
}

// line is what somebody else's hook says to call the program.
func (h hookFile) line(program string) string {
	if program == "" {
		program = "kundval"
	}
	return shellQuote(filepath.ToSlash(program)) + " " + h.call + " || exit 1"
}

func shellQuote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// onHooks calls f with the folder of the repository's hooks.
func (e *environment) onHooks(ctx context.Context, root string, f func(dir string, hooks []hookFile) error) int {
	repo, ok := e.repository(ctx, root)
	if !ok {
		return exitFailure
	}
	dir, err := repo.HooksDir(ctx)
	if err == nil {
		err = f(dir, hookFiles(repo.Prefix))
	}
	var foreign *foreignHookError
	switch {
	case errors.As(err, &foreign):
		e.fail(err, foreign.hint())
		return exitFailure
	case err != nil:
		e.fail(err, "")
		return exitFailure
	}
	return exitOK
}

// foreignHookError tells that hooks of somebody else's are in the way.
type foreignHookError struct{ files, lines []string }

func (e *foreignHookError) Error() string {
	return strings.Join(e.files, " och ") + " finns redan och kommer inte från kundval"
}

func (e *foreignHookError) hint() string {
	hint := "inget är ändrat; låt i stället den filen köra kundval med raden"
	if len(e.lines) > 1 {
		hint = "inget är ändrat; låt i stället de filerna köra kundval, i tur och ordning med raden"
	}
	return hint + "\n    " + strings.Join(e.lines, "\n    ")
}

// installHooks writes the hooks, all of them or none.
func (e *environment) installHooks(dir string, hooks []hookFile) error {
	foreign := &foreignHookError{}
	for _, h := range hooks {
		file := filepath.Join(dir, h.name)
		switch state, err := hookState(file); {
		case err != nil:
			return err
		case state == someoneElses:
			foreign.files = append(foreign.files, file)
			foreign.lines = append(foreign.lines, h.line(e.program))
		}
	}
	if len(foreign.files) > 0 {
		return foreign
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, h := range hooks {
		file := filepath.Join(dir, h.name)
		if err := os.WriteFile(file, []byte(h.script(e.program)), 0o755); err != nil {
			return err
		}
		if err := os.Chmod(file, 0o755); err != nil { // also one that was there
			return err
		}
	}
	fmt.Fprintf(e.stdout, "Från och med nu kontrollerar git det du sparar. Kontrollen ligger i %s.\n", dir)
	return nil
}

// uninstallHooks removes the hooks that are ours.
func (e *environment) uninstallHooks(dir string, hooks []hookFile) error {
	removed := false
	for _, h := range hooks {
		file := filepath.Join(dir, h.name)
		state, err := hookState(file)
		if err != nil {
			return err
		}
		switch state {
		case ours:
			if err := os.Remove(file); err != nil {
				return err
			}
			removed = true
		case someoneElses:
			fmt.Fprintf(e.stdout, "%s kommer inte från kundval och är kvar.\n", file)
		}
	}
	if removed {
		fmt.Fprintln(e.stdout, "Git kontrollerar inte längre det du sparar.")
	} else {
		fmt.Fprintln(e.stdout, "Det fanns ingen kontroll att ta bort.")
	}
	return nil
}

// owner tells whose a hook is.
type owner int

const (
	nobodys owner = iota
	ours
	someoneElses
)

func hookState(file string) (owner, error) {
	b, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nobodys, nil
	case err != nil:
		return nobodys, err
	case strings.Contains(string(b), "\n"+hookMark+"\n"):
		return ours, nil
	}
	return someoneElses, nil
}

// programPath is where the running program lies, or "" when that is not known.
func programPath() string {
	file, err := os.Executable()
	if err != nil {
		return ""
	}
	return file
}
