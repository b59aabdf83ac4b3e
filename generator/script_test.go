package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"kundval/generator/internal/gittest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kundval": main})
}

// TestScript runs the commands as a board officer would. Each script starts
// in a copy of the shipped data, in Swedish alone: in all languages everything
// takes several times as long. It may use, besides testscript's commands:
//
//	translated              have the shipped data in all languages
//	run CODE ARGS…          run kundval and demand the exit code
//	replace FILE OLD NEW    change the first OLD in a file; it must be there
//	append FILE MORE        add the text of the file MORE to a file
//	count N FOLDER          demand N files below a folder
//	git ARGS…               run git, as the same person on the same day
//
// The program itself is in the path, for git to call it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:   "testdata/script",
		Setup: copyProject,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"run": run, "replace": replace, "append": appendFile, "count": count, "git": git, "unseal": unseal, "translated": translated,
		},
	})
}

func copyProject(env *testscript.Env) error {
	env.Setenv("SOURCE_DATE_EPOCH", "1795305600") // 2026-11-22
	for _, v := range gittest.Env() {
		name, value, _ := strings.Cut(v, "=")
		env.Setenv(name, value)
	}
	for _, name := range []string{"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"} {
		env.Setenv(name, "2026-11-22T12:00:00+01:00")
	}
	for _, name := range []string{"data", "content"} {
		if err := os.CopyFS(filepath.Join(env.WorkDir, name), os.DirFS(filepath.Join("..", name))); err != nil {
			return err
		}
	}
	return inSwedish(env.WorkDir)
}

// inSwedish leaves the project in dir no other language.
func inSwedish(dir string) error {
	for _, pattern := range []string{"data/oversattningar", "data/*/oversattningar", "content/*"} {
		folders, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			return err
		}
		for _, f := range folders {
			if filepath.Base(f) == "sv" {
				continue
			}
			if err := os.RemoveAll(f); err != nil {
				return err
			}
		}
	}
	name := filepath.Join(dir, "data", "webbplats.toml")
	settings, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return os.WriteFile(name, regexp.MustCompile(`(?m)^sprak = .*`).ReplaceAll(settings, []byte(`sprak = ["sv"]`)), 0o644)
}

func translated(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: translated")
	}
	for _, name := range []string{"data", "content"} {
		ts.Check(os.RemoveAll(ts.MkAbs(name)))
		ts.Check(os.CopyFS(ts.MkAbs(name), os.DirFS(filepath.Join("..", name))))
	}
}

func run(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: run CODE ARGS…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	var stdout, stderr bytes.Buffer
	e := &environment{args: args[1:], dir: ts.MkAbs("."), stdout: &stdout, stderr: &stderr, getenv: ts.Getenv, now: time.Now}
	got := e.run(context.Background())
	_, err = ts.Stdout().Write(stdout.Bytes())
	ts.Check(err)
	_, err = ts.Stderr().Write(stderr.Bytes())
	ts.Check(err)
	if got != want {
		ts.Fatalf("kundval %s: exit code %d, want %d\n%s%s", strings.Join(args[1:], " "), got, want, &stdout, &stderr)
	}
}

func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	unescape := strings.NewReplacer(`\n`, "\n", `\t`, "\t").Replace
	file, old := ts.MkAbs(args[0]), unescape(args[1])
	text := ts.ReadFile(file)
	if !strings.Contains(text, old) {
		ts.Fatalf("%s does not hold %q", args[0], old)
	}
	ts.Check(os.WriteFile(file, []byte(strings.Replace(text, old, unescape(args[2]), 1)), 0o644))
}

func appendFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: append FILE MORE")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+ts.ReadFile(args[1])), 0o644))
}

func git(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec("git", args...)
	if neg && err == nil {
		ts.Fatalf("git %s: succeeded", strings.Join(args, " "))
	}
	if !neg {
		ts.Check(err)
	}
}

func count(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: count N FOLDER")
	}
	n := 0
	ts.Check(filepath.WalkDir(ts.MkAbs(args[1]), func(_ string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return err
	}))
	if strconv.Itoa(n) != args[0] {
		ts.Fatalf("%s holds %d files, want %s", args[1], n, args[0])
	}
}

// unseal FOLDER takes the seal off an edition, if it has one.
func unseal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: unseal FOLDER")
	}
	folder := ts.MkAbs(args[0])
	if err := os.Remove(filepath.Join(folder, "sigill.toml")); err != nil && !os.IsNotExist(err) {
		ts.Check(err)
	}
	name := filepath.Join(folder, "utgava.toml")
	text, err := os.ReadFile(name)
	ts.Check(err)
	text = regexp.MustCompile(`(?m)^sigill = .*\r?\n`).ReplaceAll(text, nil)
	ts.Check(os.WriteFile(name, text, 0o644))
}
