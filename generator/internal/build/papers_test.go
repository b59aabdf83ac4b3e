package build_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kundval/generator/internal/build"
)

// TestPapers makes sure that a document is published as it is, where the page
// of decisions links to, under a name made of permanent ids.
func TestPapers(t *testing.T) {
	project := small(`
-- data/ekby/2024/utgava.toml + --
[[dokument]]
id = "bilaga-1"
titel = "Bilaga 1"
slag = "bilaga"
fil = "dokument/Slutlig_version.PDF"

[[dokument]]
id = "bilaga-2"
titel = "Bilaga 2"
slag = "bilaga"
-- data/ekby/2024/dokument/Slutlig_version.PDF pdf --
title: Bilaga 1
page: Villkor
`)
	out := filepath.Join(t.TempDir(), "public")
	if _, err := build.Build(context.Background(), build.Options{Project: project, Out: out, Day: today, Preview: true}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(out, "beslut", "2024", "bilaga-1.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := fs.ReadFile(project, "data/ekby/2024/dokument/Slutlig_version.PDF")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("the file differs (%v)", err)
	}
	page, err := os.ReadFile(filepath.Join(out, "beslut", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "/beslut/2024/bilaga-1.pdf>Bilaga 1 (PDF, 1\u00a0kB)</a>"; !strings.Contains(strings.ReplaceAll(strings.ReplaceAll(string(page), "&nbsp;", "\u00a0"), `"`, ""), want) {
		t.Errorf("%q is not on the page", want)
	}
	if strings.Contains(string(page), "bilaga-2.") {
		t.Error("a document without a file is linked")
	}
}
