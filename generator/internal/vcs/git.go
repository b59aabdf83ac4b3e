package vcs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Repo is a folder inside the working tree of a repository.
type Repo struct {
	dir string
	env []string

	// Prefix is the path of the folder below the top of the working tree:
	// "" for the top itself, otherwise with a slash at the end.
	Prefix string
	// Shallow tells that older commits were left out when it was cloned.
	Shallow bool
}

// Find returns the repository that a folder lies in, or nil when it lies in
// none or git is not installed.
func Find(ctx context.Context, dir string) (*Repo, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, nil
	}
	env, err := environ()
	if err != nil {
		return nil, err
	}
	r := &Repo{dir: dir, env: env}
	out, err := r.git(ctx, nil, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
	var failed *gitError
	if errors.As(err, &failed) && strings.Contains(failed.said, "not a git repository") {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	lines := strings.Split(string(out), "\n")
	if len(lines) < 3 || lines[0] != "true" {
		return nil, nil // a bare repository, or the folder .git
	}
	r.Shallow, r.Prefix = lines[1] == "true", lines[2]
	return r, nil
}

// environ is the environment for git: its messages in English, no locks, and
// the paths that git gives a hook made absolute, since git runs in the folder
// asked about and the hook somewhere else.
func environ() ([]string, error) {
	env := append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0")
	for _, name := range []string{"GIT_DIR", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"} {
		value := os.Getenv(name)
		if name == "GIT_WORK_TREE" && value == "" && os.Getenv("GIT_DIR") != "" {
			value = "." // what git takes for the working tree then
		}
		if value == "" {
			continue
		}
		abs, err := filepath.Abs(value)
		if err != nil {
			return nil, fmt.Errorf("resolving %s: %w", name, err)
		}
		env = append(env, name+"="+abs)
	}
	return env, nil
}

// gitError is a git command that failed.
type gitError struct {
	args []string
	said string // on stderr
	err  error
}

func (e *gitError) Error() string {
	return fmt.Sprintf("git %s: %v: %s", e.args[0], e.err, strings.TrimSpace(e.said))
}

func (e *gitError) Unwrap() error { return e.err }

// git runs one command in the folder and returns what it printed.
func (r *Repo) git(ctx context.Context, input io.Reader, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir, cmd.Env, cmd.Stdin = r.dir, r.env, input
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, &gitError{args, stderr.String(), err}
	}
	return stdout.Bytes(), nil
}

// HooksDir returns the folder in which the repository's hooks lie, whether or
// not it exists: that of the setting core.hooksPath if there is one.
func (r *Repo) HooksDir(ctx context.Context) (string, error) {
	top := *r // a relative core.hooksPath begins there
	top.dir = filepath.Join(r.dir, strings.Repeat("../", strings.Count(r.Prefix, "/")))
	out, err := top.git(ctx, nil, "rev-parse", "--git-path", "hooks")
	if err != nil {
		return "", err
	}
	dir := strings.TrimSuffix(string(out), "\n")
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(top.dir, dir)
	}
	return filepath.Abs(dir)
}

// tokens splits output that ends each item with a zero byte.
func tokens(out []byte) []string {
	text := strings.TrimSuffix(string(out), "\x00")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\x00")
}
