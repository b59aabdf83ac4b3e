// Package gittest makes real git repositories for tests, in temporary folders,
// apart from whatever the machine and its user have configured.
package gittest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Repo is a repository that a test may do as it likes with.
type Repo struct {
	t   *testing.T
	Dir string
}

// New makes an empty repository. The test fails where git is missing: what it
// would have shown must not be taken for shown.
func New(t *testing.T) *Repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Fatal("git is not installed: install it, since the rules about history need it")
	}
	for _, v := range os.Environ() {
		if name, _, _ := strings.Cut(v, "="); strings.HasPrefix(name, "GIT_") {
			t.Setenv(name, "") // restores it afterwards
			_ = os.Unsetenv(name)
		}
	}
	for _, v := range Env() {
		name, value, _ := strings.Cut(v, "=")
		t.Setenv(name, value)
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	r := &Repo{t, dir}
	r.Git("init", "-q", "-b", "main")
	return r
}

// Env is an environment in which git reads no configuration but the
// repository's own.
func Env() []string {
	return []string{
		"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=" + os.DevNull,
		"GIT_AUTHOR_NAME=Test", "GIT_AUTHOR_EMAIL=test@kundval.example",
		"GIT_COMMITTER_NAME=Test", "GIT_COMMITTER_EMAIL=test@kundval.example",
		"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=maintenance.auto", "GIT_CONFIG_VALUE_0=false",
	}
}

// Git runs git in the repository and returns what it printed, without the last
// line break.
func (r *Repo) Git(args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = r.Dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSuffix(string(out), "\n")
}

// Write writes a file of the working tree.
func (r *Repo) Write(name, content string) {
	r.t.Helper()
	file := filepath.Join(r.Dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// Commit commits everything in the working tree as made at noon of a day, and
// returns the commit's id.
func (r *Repo) Commit(day string) string {
	r.t.Helper()
	when := day + "T12:00:00+01:00"
	r.t.Setenv("GIT_AUTHOR_DATE", when)
	r.t.Setenv("GIT_COMMITTER_DATE", when)
	r.Git("add", "-A")
	r.Git("commit", "-q", "--allow-empty", "-m", "commit of "+day)
	return r.Git("rev-parse", "HEAD")
}
