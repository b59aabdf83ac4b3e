package author

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

// names lists what lies below a folder.
func names(t *testing.T, root string) []string {
	t.Helper()
	var out []string
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if name != "." {
			out = append(out, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCreate(t *testing.T) {
	root := t.TempDir()
	files := map[string][]byte{"a/b/x.toml": []byte("x"), "a/b/c/y.toml": []byte("y")}
	if err := Create(root, "a/b", files); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("without the folder above: %v", err)
	}
	if err := os.Mkdir(filepath.Join(root, "a"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Create(root, "a/b", files); err != nil {
		t.Fatal(err)
	}
	if got := names(t, root); !slices.Equal(got, []string{"a", "a/b", "a/b/c", "a/b/c/y.toml", "a/b/x.toml"}) {
		t.Errorf("made %v", got)
	}
	if info, err := os.Stat(filepath.Join(root, "a/b")); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("the folder has mode %v, %v", info.Mode(), err)
	}
	if got, err := os.ReadFile(filepath.Join(root, "a/b/x.toml")); err != nil || string(got) != "x" {
		t.Errorf("x.toml is %q, %v", got, err)
	}
}

// TestCreateLeavesNothing fails in every way there is and looks at the disk.
func TestCreateLeavesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		folder string
		files  map[string][]byte
		want   error
	}{
		"folder exists":        {"a", map[string][]byte{"a/x": []byte("new")}, fs.ErrExist},
		"empty folder exists":  {"leer", map[string][]byte{"leer/x": []byte("new")}, fs.ErrExist},
		"a file has the name":  {"a/x", map[string][]byte{"a/x/x": []byte("new")}, fs.ErrExist},
		"a file is a folder":   {"b", map[string][]byte{"b/x": nil, "b/x/y": nil}, nil},
		"a file lies outside":  {"b", map[string][]byte{"b/x": nil, "c/x": nil}, nil},
		"nowhere to put it in": {"none/b", map[string][]byte{"none/b/x": nil}, fs.ErrNotExist},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			if err := errors.Join(os.Mkdir(filepath.Join(root, "a"), 0o755), os.Mkdir(filepath.Join(root, "leer"), 0o755),
				os.WriteFile(filepath.Join(root, "a", "x"), []byte("old"), 0o644)); err != nil {
				t.Fatal(err)
			}
			err := Create(root, c.folder, c.files)
			if err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
			if got := names(t, root); !slices.Equal(got, []string{"a", "a/x", "leer"}) {
				t.Errorf("left %v", got)
			}
			if got, err := os.ReadFile(filepath.Join(root, "a", "x")); err != nil || string(got) != "old" {
				t.Errorf("a/x became %q, %v", got, err)
			}
		})
	}
}

func TestPreview(t *testing.T) {
	below := fstest.MapFS{"a/x": {Data: []byte("old")}, "a/y": {Data: []byte("y")}}
	p := Preview(below, map[string][]byte{"a/x": []byte("new"), "a/b/c/z": []byte("zz")})
	if b, err := fs.ReadFile(p, "a/x"); err != nil || string(b) != "new" {
		t.Errorf("a/x is %q, %v", b, err)
	}
	if _, err := fs.ReadFile(p, "a/q"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a/q: %v", err)
	}
	if _, err := fs.ReadDir(p, "q"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("folder q: %v", err)
	}
	var got []string
	err := fs.WalkDir(p, "a", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if d.IsDir() {
			name += "/"
		} else if info.Size() == 0 {
			t.Errorf("%s has no size", name)
		}
		got = append(got, name)
		return err
	})
	if want := []string{"a/", "a/b/", "a/b/c/", "a/b/c/z", "a/x", "a/y"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("walked %v, %v, want %v", got, err, want)
	}
}
