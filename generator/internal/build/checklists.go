package build

import (
	"bytes"
	"io"

	"kundval/generator/internal/export"
	"kundval/generator/internal/pages"
)

// checklists makes the checklist of every level as files: a workbook for people
// and rows for programs. They are made at once, so that the pages that link them
// can say how large they are, and only those pages do.
func (w *writer) checklists(in pages.Input) ([]dataFile, error) {
	books, err := pages.Books(in)
	if err != nil {
		return nil, err
	}
	var files []dataFile
	add := func(b pages.Book, key, format, ending string, write func(io.Writer) error) error {
		var made bytes.Buffer
		if err := write(&made); err != nil {
			return err
		}
		files = append(files, dataFile{pages.Dataset{
			Municipality: b.Municipality.ID, Key: key, URL: w.openData(b.Municipality) + b.Name + ending, Format: format,
			Editions: []string{b.Edition.ID}, Level: b.Level.ID, Size: int64(made.Len()), Unlisted: true,
		}, func(out io.Writer) error {
			_, err := out.Write(made.Bytes())
			return err
		}})
		return nil
	}
	for _, b := range books {
		if err := add(b, "dataset_checklist_book", "XLSX", ".xlsx", func(out io.Writer) error { return export.WriteXLSX(out, b.Workbook) }); err != nil {
			return nil, err
		}
		if err := add(b, "dataset_checklist_rows", "CSV", ".csv", func(out io.Writer) error { return export.WriteChecklistCSV(out, b.Edition, b.Level.ID) }); err != nil {
			return nil, err
		}
	}
	return files, nil
}
