// Package project gives the files of one project: the municipality's own
// laid over those that the program carries.
//
// Its input is a folder and the carried files, its output one fs.FS. The data
// are always the folder's own: nothing below data/ is ever taken from the
// program.
package project

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// New returns the files of own laid over those of carried. A file in own
// hides the one of the same name in carried.
func New(own, carried fs.FS) fs.FS { return overlay{own, carried} }

type overlay struct{ own, carried fs.FS }

// layers lists where name may stand, the nearest first.
func (o overlay) layers(name string) []fs.FS {
	if name == "data" || strings.HasPrefix(name, "data/") {
		return []fs.FS{o.own}
	}
	return []fs.FS{o.own, o.carried}
}

// Open opens the nearest file of that name.
func (o overlay) Open(name string) (fs.File, error) {
	var first error
	for _, layer := range o.layers(name) {
		f, err := layer.Open(name)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
		first = cmp.Or(first, err)
	}
	return nil, first
}

// Lstat describes the nearest file of that name, and of a link the link itself.
func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	var first error
	for _, layer := range o.layers(name) {
		info, err := fs.Lstat(layer, name)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return info, err
		}
		first = cmp.Or(first, err)
	}
	return nil, first
}

// ReadLink tells where the nearest link of that name leads.
func (o overlay) ReadLink(name string) (string, error) {
	var first error
	for _, layer := range o.layers(name) {
		to, err := fs.ReadLink(layer, name)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return to, err
		}
		first = cmp.Or(first, err)
	}
	return "", first
}

// ReadDir lists the folder of every layer, each name once.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	var failed error
	seen := map[string]bool{}
	found := false
	for _, layer := range o.layers(name) {
		entries, err := fs.ReadDir(layer, name)
		if err != nil {
			if !errors.Is(err, fs.ErrNotExist) {
				return nil, err
			}
			failed = cmp.Or(failed, err)
			continue
		}
		found = true
		for _, e := range entries {
			if !seen[e.Name()] {
				seen[e.Name()] = true
				all = append(all, e)
			}
		}
	}
	if !found {
		return nil, failed
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all, nil
}
