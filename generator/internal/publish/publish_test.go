package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// version returns a write function for a small site.
func version(v string) func(string) error {
	return func(dir string) error {
		if err := os.MkdirAll(filepath.Join(dir, "a", "b"), 0o755); err != nil {
			return err
		}
		for _, name := range []string{"index.html", "a/index.html", "a/b/index.html"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(v), 0o644); err != nil {
				return err
			}
		}
		return nil
	}
}

// tree returns the files below dir, hidden ones too, by name.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// expect fails unless out holds the site of one version, and nothing else
// stands beside it.
func expect(t *testing.T, out, v string, more ...string) {
	t.Helper()
	want := map[string]string{Marker: markerText, "index.html": v, "a/index.html": v, "a/b/index.html": v}
	for _, name := range more {
		want[name] = "*\n!.gitignore\n"
	}
	if got := tree(t, out); !maps.Equal(got, want) {
		t.Errorf("got site %q, want %q", got, want)
	}
	expectAlone(t, out)
}

func expectAlone(t *testing.T, out string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(out) {
			t.Errorf("%s was left beside the output", e.Name())
		}
	}
}

func mustPublish(t *testing.T, out, v string) {
	t.Helper()
	if err := Publish(context.Background(), out, version(v)); err != nil {
		t.Fatal(err)
	}
}

func TestPublish(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPublish(t, out, "one")
	expect(t, out, "one")
	if err := os.WriteFile(filepath.Join(out, "gone.html"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	mustPublish(t, out, "two")
	expect(t, out, "two")
}

func TestPreview(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	for _, v := range []string{"one", "two"} {
		if err := Preview(context.Background(), out, version(v)); err != nil {
			t.Fatal(err)
		}
		expect(t, out, v)
	}
}

func TestFreshClone(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(out, 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, keep), []byte("*\n!.gitignore\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, v := range []string{"one", "two"} {
		mustPublish(t, out, v)
		expect(t, out, v, keep)
	}
	if info, err := os.Stat(out); err != nil || info.Mode().Perm() != 0o750 {
		t.Errorf("got mode %v, %v, want that of the old folder", info.Mode(), err)
	}
}

func TestWriteGetsItsDirectory(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPublish(t, out, "one")
	err := Publish(context.Background(), out, func(dir string) error {
		if filepath.Dir(dir) != filepath.Dir(out) {
			t.Errorf("%s is not beside %s", dir, out)
		}
		if got := slices.Sorted(maps.Keys(tree(t, dir))); !slices.Equal(got, []string{Marker}) {
			t.Errorf("the folder to write in holds %q", got)
		}
		if got := tree(t, out)["index.html"]; got != "one" {
			t.Errorf("the old site has %q while the new one is written", got)
		}
		return version("two")(dir)
	})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, out, "two")
}

func TestFailureLeavesTheOldSite(t *testing.T) {
	cause := errors.New("no such condition")
	tests := []struct {
		name  string
		write func(cancel func(), dir string) error
		want  error
	}{
		{"error", func(_ func(), dir string) error {
			return errors.Join(version("two")(dir), cause)
		}, cause},
		{"cancelled", func(cancel func(), dir string) error {
			cancel()
			return version("two")(dir)
		}, context.Canceled},
	}
	for _, test := range tests {
		for _, existed := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, existed %v", test.name, existed), func(t *testing.T) {
				out := filepath.Join(t.TempDir(), "public")
				if existed {
					mustPublish(t, out, "one")
				}
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				err := Publish(ctx, out, func(dir string) error { return test.write(cancel, dir) })
				if !errors.Is(err, test.want) {
					t.Errorf("got error %v, want %v", err, test.want)
				}
				if existed {
					expect(t, out, "one")
				} else if _, err := os.Stat(out); err == nil {
					t.Error("an output was made")
				}
				expectAlone(t, out)
			})
		}
	}
}

func TestPanicLeavesTheOldSite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPublish(t, out, "one")
	func() {
		defer func() { recover() }()
		_ = Publish(context.Background(), out, func(dir string) error {
			_ = version("two")(dir)
			panic("impossible")
		})
	}()
	expect(t, out, "one")
}

func TestSymbolicLink(t *testing.T) {
	dir := t.TempDir()
	real := filepath.Join(dir, "disk", "site")
	if err := os.MkdirAll(real, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "work"), 0o755); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "work", "public")
	if err := os.Symlink("../disk/site", link); err != nil {
		t.Fatal(err)
	}
	for _, v := range []string{"one", "two"} {
		mustPublish(t, link, v)
		expect(t, real, v)
		expectAlone(t, link)
	}
	if target, err := os.Readlink(link); err != nil || target != "../disk/site" {
		t.Errorf("the link is now %q, %v", target, err)
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct {
		name  string
		out   string
		setup func(dir string) error
		want  string
	}{
		{"foreign files", "home", func(dir string) error {
			return errors.Join(os.Mkdir(dir+"/home", 0o755), os.WriteFile(dir+"/home/letter.txt", nil, 0o644),
				os.WriteFile(dir+"/home/.gitignore", nil, 0o644))
		}, `the folder holds files that no build has written, such as "letter.txt"`},
		{"file", "x", func(dir string) error { return os.WriteFile(dir+"/x", nil, 0o644) },
			"this is a file, not a folder"},
		{"dangling link", "x", func(dir string) error { return os.Symlink("nowhere", dir+"/x") },
			"the link leads nowhere"},
		{"no parent", "no/such/public", func(string) error { return nil }, "there is no folder "},
		{"parent is a file", "x/public", func(dir string) error { return os.WriteFile(dir+"/x", nil, 0o644) },
			"there is no folder "},
		{"root", "../../../../../../../../../../..", func(string) error { return nil }, "this is the root of the file system"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := test.setup(dir); err != nil {
				t.Fatal(err)
			}
			before := names(t, dir)
			err := Publish(context.Background(), dir+"/"+test.out, func(string) error {
				t.Error("write was called")
				return nil
			})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want one with %q", err, test.want)
			}
			if after := names(t, dir); !slices.Equal(after, before) {
				t.Errorf("the folder was changed from %q to %q", before, after)
			}
		})
	}
}

// names returns the names of everything below dir.
func names(t *testing.T, dir string) []string {
	t.Helper()
	var all []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, _ fs.DirEntry, err error) error {
		all = append(all, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Files that appear in the output while a site is written are not ours.
func TestForeignFilesInTheMeantime(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	err := Publish(context.Background(), out, func(dir string) error {
		if err := os.Mkdir(out, 0o755); err != nil {
			return err
		}
		return errors.Join(os.WriteFile(out+"/mine.txt", []byte("mine"), 0o644), version("one")(dir))
	})
	if err == nil || !strings.Contains(err.Error(), `"mine.txt"`) {
		t.Errorf("got error %v", err)
	}
	if got := tree(t, out); !maps.Equal(got, map[string]string{"mine.txt": "mine"}) {
		t.Errorf("got %q", got)
	}
	expectAlone(t, out)
}

func TestTwoBuildsAtOnce(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	err := Publish(context.Background(), out, func(dir string) error {
		second := Publish(context.Background(), out, func(string) error {
			t.Error("the second build was let in")
			return nil
		})
		if !errors.Is(second, ErrBusy) {
			t.Errorf("got error %v, want ErrBusy", second)
		}
		return version("one")(dir)
	})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, out, "one")
}

// Many builds started together: those that are let in leave a whole site, the
// others say that they are not.
func TestManyBuildsAtOnce(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	results := make(chan error)
	const builds = 16
	for i := range builds {
		go func() {
			var err error
			for range 5 {
				if err = Publish(context.Background(), out, version(fmt.Sprint(i))); err != nil && !errors.Is(err, ErrBusy) {
					break
				}
				err = nil
			}
			results <- err
		}()
	}
	for range builds {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	expect(t, out, tree(t, out)["index.html"])
}
