package vcs

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Commit is one commit.
type Commit struct {
	ID      string
	Parents []string
	Time    time.Time // when it was made, in the zone where it was
	Changes []Change  // against the first parent; only Log tells them
}

// Short is the beginning of the id, enough to find the commit by.
func (c Commit) Short() string { return c.ID[:min(len(c.ID), 8)] }

// Change is what a commit did to one file.
type Change struct {
	Status byte   // 'A' added, 'M' changed, 'D' deleted, 'R' renamed, 'T' another sort of file
	Path   string // after a renaming: the new one
	From   string // what a renamed file was called, else ""
	ID     string // of the new content, for Blobs; of a deleted file: only zeros
	Old    string // of the content before
}

// Head returns the commit that the next one will follow, or false when there
// is none yet.
func (r *Repo) Head(ctx context.Context) (Commit, bool, error) {
	return r.one(ctx, "HEAD")
}

// Before returns the last commit before a moment on the line of first parents
// that leads to HEAD, or false when there is none.
func (r *Repo) Before(ctx context.Context, moment time.Time) (Commit, bool, error) {
	return r.one(ctx, "HEAD", "--min-age="+strconv.FormatInt(moment.Unix()-1, 10))
}

// one returns the first commit of a log.
func (r *Repo) one(ctx context.Context, args ...string) (Commit, bool, error) {
	if _, err := r.git(ctx, nil, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"); err != nil {
		if failed := (*gitError)(nil); errors.As(err, &failed) && strings.TrimSpace(failed.said) == "" {
			return Commit{}, false, nil // nothing is committed yet
		}
		return Commit{}, false, err
	}
	out, err := r.git(ctx, nil, append([]string{"log", "-1", "--first-parent", "--no-show-signature", "-z", "--format=" + commitFormat}, append(args, "--")...)...)
	if err != nil {
		return Commit{}, false, err
	}
	commits, err := parseLog(out)
	if err != nil || len(commits) == 0 {
		return Commit{}, false, err
	}
	return commits[0], true, nil
}

// commitFormat begins what git prints of each commit.
const commitFormat = "tformat:commit %H %cI %P"

// Log lists the commits from a moment on that touch the folders, the newest
// first, along the line of first parents: what was merged counts as done when
// it was merged.
func (r *Repo) Log(ctx context.Context, since time.Time, folders ...string) ([]Commit, error) {
	args := []string{"log", "--first-parent", "-m", "-M", "--raw", "--no-abbrev", "--relative", "--no-show-signature", "-z",
		"--format=" + commitFormat, "--max-age=" + strconv.FormatInt(since.Unix(), 10), "HEAD", "--"}
	out, err := r.git(ctx, nil, append(args, folders...)...)
	if err != nil {
		return nil, err
	}
	return parseLog(out)
}

// parseLog reads commits, each followed by what it changed.
func parseLog(out []byte) ([]Commit, error) {
	var commits []Commit
	list := tokens(out)
	for i := 0; i < len(list); i++ {
		t := strings.TrimPrefix(list[i], "\n")
		switch {
		case strings.HasPrefix(t, "commit "):
			fields := strings.Fields(t)
			if len(fields) < 3 {
				return nil, fmt.Errorf("git log: %q", t)
			}
			when, err := time.Parse(time.RFC3339, fields[2])
			if err != nil {
				return nil, fmt.Errorf("git log: %w", err)
			}
			commits = append(commits, Commit{ID: fields[1], Time: when, Parents: fields[3:]})
		case strings.HasPrefix(t, ":") && len(commits) > 0:
			fields := strings.Fields(t) // ":100644 100644 <id> <id> R100"
			two := len(fields) == 5 && (fields[4][0] == 'R' || fields[4][0] == 'C')
			if len(fields) != 5 || i+1 >= len(list) || two && i+2 >= len(list) {
				return nil, fmt.Errorf("git log: %q", t)
			}
			c := Change{Status: fields[4][0], Path: list[i+1], ID: fields[3], Old: fields[2]}
			i++
			if two {
				c.From, c.Path = c.Path, list[i+1]
				i++
			}
			last := &commits[len(commits)-1]
			last.Changes = append(last.Changes, c)
		case t != "":
			return nil, fmt.Errorf("git log: %q", t)
		}
	}
	return commits, nil
}
