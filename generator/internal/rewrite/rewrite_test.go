package rewrite

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func write(t *testing.T, name, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
}

// files lists what a folder holds, with the texts.
func files(t *testing.T, root string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		rel, _ := filepath.Rel(root, name)
		got[filepath.ToSlash(rel)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestFiles(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "a.toml"), "old", 0o600)
	write(t, filepath.Join(root, "b.toml"), "other", 0o644)
	err := Files(root, map[string][]byte{"a.toml": []byte("new"), "in/c.toml": []byte("made")})
	if err != nil {
		t.Fatal(err)
	}
	got := files(t, root)
	if len(got) != 3 || got["a.toml"] != "new" || got["b.toml"] != "other" || got["in/c.toml"] != "made" {
		t.Errorf("got %v", got)
	}
	info, err := os.Stat(filepath.Join(root, "a.toml"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the mode became %v (%v)", info.Mode(), err)
	}
}

// TestLinks makes sure that a link is followed, not replaced.
func TestLinks(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "real.toml"), "old", 0o644)
	link := filepath.Join(root, "link.toml")
	if err := os.Symlink("real.toml", link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := Files(root, map[string][]byte{"link.toml": []byte("new")}); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(link); err != nil || to != "real.toml" || files(t, root)["real.toml"] != "new" {
		t.Errorf("the link leads to %q (%v), the files are %v", to, err, files(t, root))
	}
}

// TestAllOrNothing puts a file where a folder is needed, last of several, and
// expects no trace of the others.
func TestAllOrNothing(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "a.toml"), "old", 0o644)
	write(t, filepath.Join(root, "z"), "a file", 0o644)
	err := Files(root, map[string][]byte{"a.toml": []byte("new"), "b.toml": []byte("new"), "z/c.toml": []byte("new")})
	if err == nil {
		t.Fatal("a file in the place of a folder is no error")
	}
	got := files(t, root)
	var names []string
	for name := range got {
		names = append(names, name)
	}
	slices.Sort(names)
	if !slices.Equal(names, []string{"a.toml", "z"}) || got["a.toml"] != "old" {
		t.Errorf("after a failure the folder holds %v", got)
	}
}
