package build_test

import (
	"context"
	"encoding/json"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kundval/generator/internal/build"
	"kundval/generator/internal/export"
	"kundval/generator/internal/raster"
)

// The pictures that the manifest and the pages name are there and as large as
// they say, and one that the project has itself is left alone.
func TestPictures(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	const own = "-- static/apple-touch-icon.png --\negen\n"
	if _, err := build.Build(context.Background(), build.Options{Project: small(own), Out: out, Day: today, Preview: true}); err != nil {
		t.Fatal(err)
	}
	read := func(name string) []byte {
		t.Helper()
		b, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	var manifest export.Manifest
	if err := json.Unmarshal(read("manifest.webmanifest"), &manifest); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"/delningsbild.png": fmt.Sprintf("%dx%d", raster.PreviewWidth, raster.PreviewHeight)}
	for _, icon := range manifest.Icons {
		if read(icon.Src); icon.Type == "image/png" {
			want[icon.Src] = icon.Sizes
		}
	}
	if len(want) < 4 {
		t.Errorf("the manifest names too few pictures: %v", want)
	}
	for name, size := range want {
		img, err := png.DecodeConfig(strings.NewReader(string(read(name))))
		if got := fmt.Sprintf("%dx%d", img.Width, img.Height); err != nil || got != size {
			t.Errorf("%s is %s, want %s (%v)", name, got, size, err)
		}
	}
	if got := string(read("apple-touch-icon.png")); got != "egen\n" {
		t.Errorf("the project's own icon has become %.20q", got)
	}
	if icon := read("favicon.ico"); len(icon) < 100 {
		t.Errorf("favicon.ico has %d bytes", len(icon))
	}
}
