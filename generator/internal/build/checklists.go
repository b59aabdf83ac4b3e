package build

import (
	"bytes"
	"io"
	"sync"

	"kundval/generator/internal/export"
	"kundval/generator/internal/pages"
)

// checklists are the checklist of every level as files: a workbook for people
// and rows for programs. Each is made once, for the pages that link it and say
// how large it is, or when it is written.
func (w *writer) checklists(in pages.Input) []dataFile {
	var files []dataFile
	add := func(b pages.Book, key, format, ending string, write func(io.Writer) error) {
		made := sync.OnceValues(func() ([]byte, error) {
			var file bytes.Buffer
			err := write(&file)
			return file.Bytes(), err
		})
		files = append(files, dataFile{pages.Dataset{
			Municipality: b.Municipality.ID, Key: key, URL: w.openData(b.Municipality) + b.Name + ending, Format: format,
			Editions: []string{b.Edition.ID}, Level: b.Level.ID, Unlisted: true,
			Size: func() (int64, error) {
				file, err := made()
				return int64(len(file)), err
			},
		}, func(out io.Writer) error {
			file, err := made()
			if err == nil {
				_, err = out.Write(file)
			}
			return err
		}})
	}
	for _, b := range pages.Books(in) {
		add(b, "dataset_checklist_book", "XLSX", ".xlsx", func(out io.Writer) error {
			book, err := b.Workbook()
			if err != nil {
				return err
			}
			return export.WriteXLSX(out, book)
		})
		add(b, "dataset_checklist_rows", "CSV", ".csv", func(out io.Writer) error { return export.WriteChecklistCSV(out, b.Edition, b.Level.ID) })
	}
	return files
}
