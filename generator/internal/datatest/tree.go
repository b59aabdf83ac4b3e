package datatest

import (
	_ "embed"
	"io/fs"
	"strings"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

//go:embed base.txtar
var base string

// Base returns a small project without any fault on 2024-06-01: one
// municipality, two editions, one provider, one article.
func Base() fstest.MapFS {
	return Overlay(fstest.MapFS{}, txtar.Parse([]byte(base)))
}

// OverlayText is Overlay with an archive that is not parsed yet.
func OverlayText(tree fstest.MapFS, archive string) fstest.MapFS {
	return Overlay(tree, txtar.Parse([]byte(archive)))
}

// Overlay lays the files of an archive over a project, which it changes and
// returns.
func Overlay(tree fstest.MapFS, a *txtar.Archive) fstest.MapFS {
	for _, f := range a.Files {
		name, action, _ := strings.Cut(f.Name, " ")
		switch action {
		case "-":
			delete(tree, name)
		case "pdf", "docx":
			tree[name] = file(Paper(action, string(f.Data)))
		case "+":
			var before []byte
			if old := tree[name]; old != nil {
				before = old.Data
			}
			joined := append(append(append([]byte{}, before...), '\n'), f.Data...)
			tree[name] = file(joined)
		default:
			tree[f.Name] = file(f.Data)
		}
	}
	return tree
}

func file(data []byte) *fstest.MapFile { return &fstest.MapFile{Data: data, Mode: fs.FileMode(0o644)} }
