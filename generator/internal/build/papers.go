package build

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"kundval/generator/internal/pages"
)

// copyPapers puts the documents of the decisions where the pages link to.
func (w *writer) copyPapers(dir string) error {
	for _, f := range pages.Papers(w.site) {
		if err := w.copyFile(f.File, filepath.Join(dir, filepath.FromSlash(f.URL))); err != nil {
			return fmt.Errorf("copying %s: %w", f.File, err)
		}
	}
	return nil
}

func (w *writer) copyFile(from, to string) error {
	in, err := w.project.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
