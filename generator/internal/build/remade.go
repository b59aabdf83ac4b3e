package build

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"sync"
)

// remade is something made of files, which is made anew when they have changed.
type remade[T any] struct {
	of    string // fingerprint of the files; "": nothing was made
	value T
}

// refresh makes the value, unless it was made of the same.
func (r *remade[T]) refresh(of string, make func() (T, error)) error {
	if of == r.of {
		return nil
	}
	v, err := make()
	if err == nil {
		r.of, r.value = of, v
	}
	return err
}

// fingerprint tells of parts of the project whether they are as they were.
type fingerprint struct{ texts, static, layouts string }

func fingerprints(project fs.FS) (fingerprint, error) {
	var f fingerprint
	var errs [3]error
	var group sync.WaitGroup
	group.Go(func() { f.texts, errs[0] = digest(project, "i18n") })
	group.Go(func() { f.static, errs[1] = digest(project, "static") })
	group.Go(func() { f.layouts, errs[2] = digest(project, "layouts", "hugo.toml") })
	group.Wait()
	return f, errors.Join(errs[:]...)
}

// digest is of the names and contents of files, and of those in folders. What
// does not exist is no error: whoever needs it says so.
func digest(project fs.FS, names ...string) (string, error) {
	h := sha256.New()
	for _, name := range names {
		err := fs.WalkDir(project, name, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(project, name)
			fmt.Fprintf(h, "%q %d\n", name, len(b))
			h.Write(b)
			return err
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("reading %s: %w", name, err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
