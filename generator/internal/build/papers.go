package build

import (
	"io"

	"kundval/generator/internal/pages"
)

// papers are the documents of the decisions, as they are, where the pages link
// to.
func (w *writer) papers() []pages.File {
	var files []pages.File
	for _, f := range pages.Papers(w.site) {
		files = append(files, pages.File{URL: f.URL, Write: func(out io.Writer) error {
			in, err := w.project.Open(f.File)
			if err != nil {
				return err
			}
			defer in.Close()
			_, err = io.Copy(out, in)
			return err
		}})
	}
	return files
}
