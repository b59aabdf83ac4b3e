package vcs_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kundval/generator/internal/gittest"
	"kundval/generator/internal/vcs"
)

// find opens the repository that dir lies in.
func find(t *testing.T, dir string) *vcs.Repo {
	t.Helper()
	r, err := vcs.Find(context.Background(), dir)
	if err != nil || r == nil {
		t.Fatalf("Find(%s) = %v, %v", dir, r, err)
	}
	return r
}

// read gives the files of a file system in one line.
func read(t *testing.T, fsys fs.FS, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(fsys, name)
		all = append(all, name+"="+string(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

func TestFindNothing(t *testing.T) {
	g := gittest.New(t)
	for name, dir := range map[string]string{"no repository": t.TempDir(), "the folder .git": filepath.Join(g.Dir, ".git")} {
		if r, err := vcs.Find(context.Background(), dir); r != nil || err != nil {
			t.Errorf("%s: %v, %v", name, r, err)
		}
	}
	t.Setenv("PATH", "")
	if r, err := vcs.Find(context.Background(), g.Dir); r != nil || err != nil {
		t.Errorf("without git: %v, %v", r, err)
	}
}

func TestFindFails(t *testing.T) {
	g := gittest.New(t)
	g.Write(".git/config", "[core]\n\trepositoryformatversion = 99\n")
	if r, err := vcs.Find(context.Background(), g.Dir); err == nil || !strings.Contains(err.Error(), "git rev-parse") {
		t.Errorf("a repository that git cannot read: %v, %v", r, err)
	}
}

func TestTree(t *testing.T) {
	g := gittest.New(t)
	g.Write("sub/data/å ä.toml", "ett")
	g.Write("sub/data/b/c.toml", "två\n\ntre")
	g.Write("sub/data/b/d.toml", "")
	g.Write("sub/other.toml", "x")
	if err := os.Symlink("c.toml", filepath.Join(g.Dir, "sub/data/b/link.toml")); err != nil {
		t.Fatal(err)
	}
	id := g.Commit("2026-01-02")
	g.Write("sub/data/b/c.toml", "annat")
	ctx, r := context.Background(), find(t, filepath.Join(g.Dir, "sub"))
	if r.Prefix != "sub/" || r.Shallow {
		t.Errorf("prefix %q, shallow %v", r.Prefix, r.Shallow)
	}
	tree, err := r.Tree(ctx, id, nil, "data")
	if got, want := read(t, tree, err), "data/b/c.toml=två\n\ntre data/b/d.toml= data/å ä.toml=ett"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := fstest.TestFS(tree, "data/b/c.toml", "data/b/d.toml", "data/å ä.toml"); err != nil {
		t.Error(err)
	}
	instead := func(p string) []byte {
		if strings.HasPrefix(p, "data/b/") {
			return []byte("x")
		}
		return nil
	}
	tree, err = r.Tree(ctx, id, instead, "data")
	if got, want := read(t, tree, err), "data/b/c.toml=x data/b/d.toml=x data/å ä.toml=ett"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	files, err := r.Files(ctx, id, "data/b", "nowhere")
	if err != nil || len(files) != 2 || files[0].Path != "data/b/c.toml" || files[1].Path != "data/b/d.toml" {
		t.Fatalf("got %v, %v", files, err)
	}
	contents, err := r.Blobs(ctx, []string{files[0].ID})
	if got := string(contents[files[0].ID]); err != nil || got != "två\n\ntre" {
		t.Errorf("got %q, %v", got, err)
	}
	second := g.Commit("2026-01-03")
	g.Write("elsewhere", "x")
	third := g.Commit("2026-01-04")
	ids, err := r.FolderIDs(ctx, []string{id, second, third, "0123456789"}, "data")
	if err != nil || len(ids) != 3 || ids[id] == ids[second] || ids[second] != ids[third] {
		t.Errorf("ids of the folder: %v, %v", ids, err)
	}
	if _, err := r.Tree(ctx, "0123456789", nil, "data"); err == nil {
		t.Error("a tree of no revision")
	}
}

func TestStaged(t *testing.T) {
	g := gittest.New(t)
	g.Write("data/a", "ett")
	g.Write("data/gone", "borta")
	ctx, r := context.Background(), find(t, g.Dir)
	g.Git("add", "-A")
	staged, err := r.Staged(ctx, "data")
	if got, want := read(t, staged, err), "data/a=ett data/gone=borta"; got != want {
		t.Errorf("before the first commit: got %q, want %q", got, want)
	}
	g.Commit("2026-01-02")
	g.Write("data/a", "två")
	g.Git("add", "data/a")
	g.Write("data/a", "tre")
	g.Git("rm", "-q", "--cached", "data/gone")
	g.Write("data/untracked", "x")
	g.Write("data/intended", "x")
	g.Git("add", "-N", "data/intended")
	g.Write("data/empty", "")
	g.Git("add", "data/empty")
	staged, err = r.Staged(ctx, "data")
	if got, want := read(t, staged, err), "data/a=två data/empty="; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStagedChanges(t *testing.T) {
	g := gittest.New(t)
	g.Write("sub/data/a", "ett")
	g.Write("same", "samma")
	g.Write("old", "flyttad")
	g.Commit("2026-01-02")
	g.Write("sub/data/a", "två")
	g.Write("sub/b", "b\xe5")
	g.Write("top", "topp")
	g.Write("subway", "x")
	g.Write("binary", "\x00\x01")
	g.Write("huge", strings.Repeat("x", 17<<20))
	g.Git("mv", "old", "new")
	g.Git("add", "-A")
	g.Write("top", "inte stagat")
	for dir, want := range map[string]string{
		"":         "new=flyttad sub/b=b\uFFFD sub/data/a=två subway=x top=topp",
		"sub":      "../new=flyttad b=b\uFFFD data/a=två ../subway=x ../top=topp",
		"sub/data": "../../new=flyttad ../b=b\uFFFD a=två ../../subway=x ../../top=topp",
	} {
		texts, err := find(t, filepath.Join(g.Dir, dir)).StagedChanges(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range texts {
			got = append(got, s.Path+"="+s.Text)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("in %q: got %q, want %q", dir, got, want)
		}
	}
}

func TestLog(t *testing.T) {
	g := gittest.New(t)
	ctx, r := context.Background(), find(t, g.Dir)
	if _, ok, err := r.Head(ctx); ok || err != nil {
		t.Errorf("HEAD before the first commit: %v, %v", ok, err)
	}
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	g.Write("data/a", "en text som är lång nog för att kännas igen\n")
	first := g.Commit("2025-12-30")
	g.Write("data/b", "b")
	second := g.Commit("2026-01-02")
	g.Git("switch", "-q", "-c", "side")
	g.Git("mv", "data/a", "data/c")
	g.Commit("2026-01-03")
	g.Git("switch", "-q", "main")
	g.Write("elsewhere", "x")
	g.Commit("2026-01-04")
	t.Setenv("GIT_COMMITTER_DATE", "2026-01-05T12:00:00+01:00")
	g.Git("merge", "-q", "--no-ff", "-m", "merge", "side")
	merge := g.Git("rev-parse", "HEAD")
	g.Git("rm", "-q", "data/b")
	last := g.Commit("2026-01-06")

	commits, err := r.Log(ctx, day("2026-01-01"), "data")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range commits {
		s := c.ID + " " + c.Time.Format(time.DateOnly)
		for _, ch := range c.Changes {
			s += " " + string(ch.Status) + " " + ch.From + ">" + ch.Path
		}
		got = append(got, s)
	}
	want := []string{last + " 2026-01-06 D >data/b", merge + " 2026-01-05 R data/a>data/c", second + " 2026-01-02 A >data/b"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if len(commits[1].Parents) != 2 || commits[2].Parents[0] != first || commits[0].Short() != last[:8] {
		t.Errorf("parents %v and %v, short %s", commits[1].Parents, commits[2].Parents, commits[0].Short())
	}
	contents, err := r.Blobs(ctx, []string{commits[2].Changes[0].ID, commits[0].Changes[0].Old, commits[2].Changes[0].ID})
	if err != nil || len(contents) != 1 || string(contents[commits[2].Changes[0].ID]) != "b" {
		t.Errorf("contents %q, %v", contents, err)
	}
	for before, want := range map[string]string{"2026-01-01": first, "2026-01-05": "", "2025-12-30": "-"} {
		c, ok, err := r.Before(ctx, day(before))
		if err != nil || ok != (want != "-") || want != "" && ok && c.ID != want {
			t.Errorf("before %s: %v, %v, %v", before, c, ok, err)
		}
	}
	if c, ok, err := r.Head(ctx); c.ID != last || !ok || err != nil {
		t.Errorf("HEAD: %v, %v, %v", c, ok, err)
	}
}

func TestShallow(t *testing.T) {
	g := gittest.New(t)
	g.Commit("2026-01-02")
	g.Commit("2026-01-03")
	clone := filepath.Join(t.TempDir(), "clone")
	g.Git("clone", "-q", "--depth", "1", "file://"+g.Dir, clone)
	if !find(t, clone).Shallow {
		t.Error("a shallow clone is not seen to be one")
	}
}

// TestInHook runs as git runs a hook: at the top of a working tree, with the
// variables that git sets, some of them relative.
func TestInHook(t *testing.T) {
	g := gittest.New(t)
	g.Write("sub/data/a", "ett")
	g.Commit("2026-01-02")
	tree := filepath.Join(t.TempDir(), "tree")
	g.Git("worktree", "add", "-q", tree)
	ctx := context.Background()

	t.Run("index", func(t *testing.T) {
		t.Chdir(g.Dir)
		g.Git("read-tree", "--index-output=.git/other-index", "--empty")
		t.Setenv("GIT_INDEX_FILE", ".git/other-index")
		staged, err := find(t, "sub").Staged(ctx, "data")
		if got := read(t, staged, err); got != "" {
			t.Errorf("another index is empty, but got %q", got)
		}
	})
	t.Run("worktree", func(t *testing.T) {
		t.Chdir(tree)
		t.Setenv("GIT_DIR", filepath.Join(g.Dir, ".git/worktrees/tree"))
		r := find(t, "sub")
		staged, err := r.Staged(ctx, "data")
		if got := read(t, staged, err); got != "data/a=ett" || r.Prefix != "sub/" {
			t.Errorf("got %q with the prefix %q", got, r.Prefix)
		}
	})
}

func TestHooksDir(t *testing.T) {
	g := gittest.New(t)
	g.Write("sub/x", "x")
	ctx, r := context.Background(), find(t, filepath.Join(g.Dir, "sub"))
	if dir, err := r.HooksDir(ctx); err != nil || dir != filepath.Join(g.Dir, ".git/hooks") {
		t.Errorf("got %s, %v", dir, err)
	}
	g.Git("config", "core.hooksPath", "own")
	if dir, err := r.HooksDir(ctx); err != nil || dir != filepath.Join(g.Dir, "own") {
		t.Errorf("got %s, %v", dir, err)
	}
}
