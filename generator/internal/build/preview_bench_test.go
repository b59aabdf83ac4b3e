package build_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"kundval"
	"kundval/generator/internal/build"
	"kundval/generator/internal/model"
	"kundval/generator/internal/project"
)

// BenchmarkUpdate takes in an edit of one provider of the shipped project, whose
// page is looked at.
func BenchmarkUpdate(b *testing.B) {
	root, own := os.DirFS("../../.."), fstest.MapFS{}
	err := fs.WalkDir(root, "data", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root, name)
		own[name] = &fstest.MapFile{Data: text, Mode: 0o644}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	files, err := fs.Glob(own, "data/nacka/anordnare/*.toml")
	if err != nil || len(files) == 0 {
		b.Fatal("no provider", err)
	}
	provider := string(own[files[0]].Data)
	p := build.NewPreview(build.PreviewOptions{
		Project: project.New(own, kundval.Files), Day: func() (model.Date, error) { return model.Date{Year: 2026, Month: 11, Day: 22}, nil },
	})
	defer p.Close()
	if _, err := p.Update(context.Background()); err != nil {
		b.Fatal(err)
	}
	page := strings.TrimSuffix(strings.TrimPrefix(files[0], "data/"), ".toml") + "/index.html"
	if _, err := p.ReadFile(page); err != nil { // is looked at from now on
		b.Fatal(err)
	}
	for n := 0; b.Loop(); n++ {
		text := strings.Replace(provider, "sammanfattning = \"", fmt.Sprintf("sammanfattning = \"Ändring %d. ", n), 1)
		own[files[0]] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		if _, err := p.Update(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}
