package load

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/model"
	"kundval/generator/internal/papers"
)

const bilaga = `
-- data/ekby/2024/utgava.toml + --
[[dokument]]
id = "bilaga"
titel = "Bilaga"
slag = "bilaga"
fil = "dokument/bilaga.pdf"
`

// counting counts how often each file is read.
type counting struct {
	fstest.MapFS
	mu    *sync.Mutex
	reads map[string]int
}

func (c counting) ReadFile(name string) ([]byte, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.reads[name]++
	return c.MapFS.ReadFile(name)
}

func TestPaper(t *testing.T) {
	tree := counting{overlay(bilaga + `
-- data/ekby/2024/dokument/bilaga.pdf pdf --
title: Villkor
author: Nämnden
language: sv
tagged:
page: första
picture:
page: tredje
-- data/lista.docx docx --
page: ett
`), new(sync.Mutex), map[string]int{}}
	site, _, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range site.Sources {
		if !s.Where.IsZero() {
			got = append(got, s.File+": "+s.Where.SV+": "+strings.TrimSpace(s.Text))
		}
	}
	want := []string{
		"data/ekby/2024/dokument/bilaga.pdf: i dokumentets egenskaper (Author): Nämnden",
		"data/ekby/2024/dokument/bilaga.pdf: i dokumentets egenskaper (Title): Villkor",
		"data/ekby/2024/dokument/bilaga.pdf: på sidan 1: första",
		"data/ekby/2024/dokument/bilaga.pdf: på sidan 3: tredje",
		"data/lista.docx: i texten: ett",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	p := *site.Municipalities[0].Editions[1].Documents[0].Paper
	if p.Size < 500 || len(p.Checksum) != 71 {
		t.Errorf("size %d, checksum %q", p.Size, p.Checksum)
	}
	p.Size, p.Checksum = 0, ""
	if got, want := fmt.Sprintf("%+v", p), "{File:data/ekby/2024/dokument/bilaga.pdf Size:0 Checksum: Problem:0 Pages:[2] Carries:false PDF:true Title:Villkor Language:sv Tagged:true Authors:[Nämnden]}"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for name, n := range tree.reads {
		if n != 1 {
			t.Errorf("%s was read %d times", name, n)
		}
	}
}

func TestPaperProblems(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want model.PaperProblem
	}{
		"broken": {[]byte("x"), model.PaperBroken},
		"silent": {datatest.Paper("pdf", "picture:"), model.PaperSilent},
		"large":  {make([]byte, papers.MaxSize+1), model.PaperTooLarge},
		"fine":   {datatest.Paper("pdf", "page: text"), model.NoProblem},
	} {
		tree := overlay(bilaga)
		tree["data/ekby/2024/dokument/bilaga.pdf"] = &fstest.MapFile{Data: c.data}
		site, found, err := Load(tree)
		if err != nil || len(found) > 0 {
			t.Fatal(err, found)
		}
		p := site.Municipalities[0].Editions[1].Documents[0].Paper
		if p.Problem != c.want || p.Size != int64(len(c.data)) {
			t.Errorf("%s: got %+v", name, p)
		}
		if want := checksum(sha256.Sum256(c.data)); p.Checksum != want {
			t.Errorf("%s: got %s, want %s", name, p.Checksum, want)
		}
	}
}

func TestUnknownPaper(t *testing.T) {
	for data, want := range map[string]model.PaperProblem{"\x00\x01": model.PaperUnknown, "\xff": model.PaperUnknown, "text": model.NoProblem} {
		tree := overlay(strings.ReplaceAll(bilaga, "bilaga.pdf", "bilaga.doc"))
		tree["data/ekby/2024/dokument/bilaga.doc"] = &fstest.MapFile{Data: []byte(data)}
		site, _, err := Load(tree)
		if err != nil {
			t.Fatal(err)
		}
		if got := site.Municipalities[0].Editions[1].Documents[0].Paper.Problem; got != want {
			t.Errorf("%q: got problem %d, want %d", data, got, want)
		}
	}
}

func TestUnreadablePaper(t *testing.T) {
	file := "data/ekby/2024/dokument/bilaga.pdf"
	tree := overlay(bilaga + "-- " + file + " --\n")
	site, found, err := Load(failing{tree, file})
	if err != nil || len(found) != 1 || found[0].Code != "unreadable-file" || found[0].Span.File != file {
		t.Fatalf("got %v, %v", found, err)
	}
	if site.Municipalities[0].Editions[1].Documents[0].Paper != nil {
		t.Error("there is a paper")
	}
	var stray fs.FS = failing{overlay("-- data/bilaga.pdf --\n"), "data/bilaga.pdf"}
	if _, found, err = Load(stray); err != nil || len(found) != 2 || found[0].Code != "unknown-file" || found[1].Code != "unreadable-file" {
		t.Fatalf("got %v, %v", found, err)
	}
}
