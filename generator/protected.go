package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// protectedNames reads the names of people who must not be named, one a line,
// from a file outside the project. An error never tells what the file says.
func (e *environment) protectedNames(file, root string) (names []string, hint string, err error) {
	if file == "" {
		return nil, "", nil
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(e.dir, file)
	}
	inside, err := lies(file, fence(root))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "ange var filen med skyddade namn ligger", fmt.Errorf("filen %s finns inte", file)
	case err != nil:
		return nil, "", err
	case inside:
		return nil, "flytta filen till en plats som bara de behöriga kommer åt; ligger den i git måste den bort ur historiken",
			errors.New("filen med skyddade namn ligger i projektet")
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, "", err
	}
	if !utf8.Valid(b) {
		return nil, "spara filen som UTF-8, annars känns å, ä och ö inte igen", errors.New("filen med skyddade namn är inte i UTF-8")
	}
	for line := range strings.Lines(strings.TrimPrefix(string(b), "\uFEFF")) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			names = append(names, line)
		}
	}
	if len(names) == 0 {
		return nil, "skriv ett namn på varje rad", errors.New("filen med skyddade namn är tom")
	}
	return names, "", nil
}

// fence is the folder that the whole repository lies in: the closest one with
// .git from the project upwards, or the project itself.
func fence(root string) string {
	root, err := filepath.Abs(root)
	if err != nil {
		return root
	}
	for dir := root; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			return root
		}
	}
}

// lies reports whether a file lies in a folder, by links or without.
func lies(file, folder string) (bool, error) {
	real, err := filepath.EvalSymlinks(file)
	if err != nil {
		return false, err
	}
	folder, err = filepath.EvalSymlinks(folder)
	if err != nil {
		return false, err
	}
	real, err = filepath.Abs(real)
	if err != nil {
		return false, err
	}
	below, err := filepath.Rel(folder, real)
	return err == nil && filepath.IsLocal(below), nil
}
