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

// BenchmarkUpdate takes in one edit after the other of a file of the shipped
// project, while a page that shows it is looked at.
func BenchmarkUpdate(b *testing.B) {
	for _, e := range []struct{ name, file, before, page string }{
		{"condition", "data/nacka/2027/villkor/a-tillsyn.toml", "\nrubrik = \"Ingen omstart efter avauktion\"\ntext = \"\"\"\n", "nacka/villkor/2027/a-18/index.html"},
		{"motivation", "data/nacka/2027/andringar.toml", "\nmotivering = \"", "nacka/andringar/2025-2027/index.html"},
		{"provider", "data/nacka/anordnare/*.toml", "sammanfattning = \"", "nacka/anordnare/*/index.html"},
		{"article", "content/sv/om.md", "\n+++\n", "om/index.html"},
		{"text", "i18n/sv.toml", "\nfooter_site = \"", "om/index.html"},
	} {
		b.Run(e.name, func(b *testing.B) {
			own := shipped(b)
			files, err := fs.Glob(own, e.file)
			if err != nil || len(files) == 0 {
				b.Fatal("no file", err)
			}
			text := string(own[files[0]].Data)
			if !strings.Contains(text, e.before) {
				b.Fatalf("%s has no %q", files[0], e.before)
			}
			p := build.NewPreview(build.PreviewOptions{
				Project: project.New(own, kundval.Files), Day: func() (model.Date, error) { return model.Date{Year: 2026, Month: 11, Day: 22}, nil },
			})
			defer p.Close()
			if _, err := p.Update(context.Background()); err != nil {
				b.Fatal(err)
			}
			name := strings.TrimSuffix(files[0][strings.LastIndexByte(files[0], '/')+1:], ".toml")
			if _, err := p.ReadFile(strings.Replace(e.page, "*", name, 1)); err != nil { // is looked at from now on
				b.Fatal(err)
			}
			for n := 0; b.Loop(); n++ {
				edited := strings.Replace(text, e.before, fmt.Sprintf("%sÄndring %d. ", e.before, n), 1)
				own[files[0]] = &fstest.MapFile{Data: []byte(edited), Mode: 0o644}
				if _, err := p.Update(context.Background()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// shipped are the files that a municipality has, and those of the program that
// somebody may edit.
func shipped(b *testing.B) fstest.MapFS {
	root, own := os.DirFS("../../.."), fstest.MapFS{}
	for _, folder := range []string{"data", "content", "i18n"} {
		err := fs.WalkDir(root, folder, func(name string, d fs.DirEntry, err error) error {
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
	}
	return own
}
