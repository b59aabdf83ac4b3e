// Package rewrite replaces the contents of some files, each in one step.
//
// Its input is a folder and the new contents by path, its output the files. All
// of it is written beside the old files before the first is replaced, so a full
// disk or a folder that must not be written in leaves everything as it was, and
// no file is ever half new. It makes the folders it needs and removes nothing.
package rewrite

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// Files gives files below root new contents, by slash-separated path. A file
// that exists keeps its mode, and a link still leads to it.
func Files(root string, contents map[string][]byte) (err error) {
	var ready []staged
	defer func() {
		for _, s := range ready {
			err = errors.Join(err, s.discard())
		}
	}()
	for _, name := range slices.Sorted(maps.Keys(contents)) {
		s, err := stage(filepath.Join(root, filepath.FromSlash(name)), contents[name])
		if err != nil {
			return fmt.Errorf("writing %s: %w", name, err)
		}
		ready = append(ready, s)
	}
	for i := range ready {
		if err := os.Rename(ready[i].temporary, ready[i].target); err != nil {
			return fmt.Errorf("replacing %s: %w", ready[i].target, err)
		}
		ready[i].temporary = ""
	}
	return nil
}

// staged is new contents in a hidden file beside the one that it will replace.
type staged struct {
	temporary string // "" once it has taken the place of the target
	target    string
}

func stage(target string, content []byte) (s staged, err error) {
	mode := fs.FileMode(0o644)
	switch info, err := os.Stat(target); {
	case err == nil:
		mode = info.Mode().Perm()
		if target, err = filepath.EvalSymlinks(target); err != nil {
			return staged{}, err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return staged{}, err
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return staged{}, err
	}
	f, err := os.CreateTemp(filepath.Dir(target), ".kundval-*.new")
	if err != nil {
		return staged{}, err
	}
	s = staged{f.Name(), target}
	_, err = f.Write(content)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err != nil {
		return staged{}, errors.Join(err, s.discard())
	}
	return s, nil
}

func (s staged) discard() error {
	if s.temporary == "" {
		return nil
	}
	return os.Remove(s.temporary)
}
