package build

import (
	"bytes"
	"io"
	"reflect"

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
		if err := add(b, "dataset_checklist_book", "XLSX", ".xlsx", func(out io.Writer) error { return w.books.write(out, b) }); err != nil {
			return nil, err
		}
		if err := add(b, "dataset_checklist_rows", "CSV", ".csv", func(out io.Writer) error { return export.WriteChecklistCSV(out, b.Edition, b.Level.ID) }); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// bookshelf holds the workbooks of the build before, since making one takes
// longer than finding out that it would be the same. Without any, each is made.
type bookshelf struct {
	before, now map[string]bound // by the name of the file
}

// bound is a workbook that was made.
type bound struct {
	book export.Workbook
	file []byte
}

// emptied is a shelf for the next build.
func (s *bookshelf) emptied() *bookshelf {
	next := &bookshelf{now: map[string]bound{}}
	if s != nil {
		next.before = s.now
	}
	return next
}

func (s *bookshelf) write(out io.Writer, b pages.Book) error {
	if s == nil {
		return export.WriteXLSX(out, b.Workbook)
	}
	name := b.Municipality.ID + "/" + b.Name
	made, known := s.before[name]
	if !known || !reflect.DeepEqual(made.book, b.Workbook) {
		var file bytes.Buffer
		if err := export.WriteXLSX(&file, b.Workbook); err != nil {
			return err
		}
		made = bound{b.Workbook, file.Bytes()}
	}
	s.now[name] = made
	_, err := out.Write(made.file)
	return err
}
