package project_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/project"
)

func TestOverlay(t *testing.T) {
	own := fstest.MapFS{
		"content/sv/om.md":    {Data: []byte("own")},
		"data/webbplats.toml": {Data: []byte("own")},
		"layouts/own.html":    {Data: []byte("own")},
	}
	carried := fstest.MapFS{
		"content/sv/om.md":    {Data: []byte("carried")},
		"layouts/baseof.html": {Data: []byte("carried")},
		"data/other.toml":     {Data: []byte("carried")},
	}
	fsys := project.New(own, carried)
	for name, want := range map[string]string{
		"content/sv/om.md":    "own",
		"layouts/baseof.html": "carried",
		"layouts/own.html":    "own",
	} {
		got, err := fs.ReadFile(fsys, name)
		if err != nil || string(got) != want {
			t.Errorf("ReadFile(%q) = %q, %v, want %q", name, got, err, want)
		}
	}
	if _, err := fs.ReadFile(fsys, "data/other.toml"); err == nil {
		t.Error("carried data was read, want only the project's own")
	}
	entries, err := fs.ReadDir(fsys, "layouts")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got, want := strings.Join(names, " "), "baseof.html own.html"; got != want {
		t.Errorf("ReadDir(layouts) = %q, want %q", got, want)
	}
	if _, err := fs.ReadDir(fsys, "nowhere"); err == nil {
		t.Error("ReadDir of a missing folder succeeded")
	}
}
