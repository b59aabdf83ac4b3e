package assets

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// WriteDir writes every file below dir, which must exist. It never overwrites.
func (a Assets) WriteDir(dir string) error {
	for _, name := range a.Files() {
		if err := a.write(filepath.Join(dir, filepath.FromSlash(name)), name); err != nil {
			return fmt.Errorf("writing static file %s: %w", name, err)
		}
	}
	return nil
}

func (a Assets) write(file, name string) error {
	content, err := a.Open(name)
	if err != nil {
		return err
	}
	defer content.Close()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, content)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// Open opens one of [Assets.Files].
func (a Assets) Open(name string) (io.ReadCloser, error) {
	if b, ok := a.made[name]; ok {
		return io.NopCloser(bytes.NewReader(b)), nil
	}
	return a.src.Open("static/" + name)
}
