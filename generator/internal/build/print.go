package build

import (
	"context"
	"io"
	"os"
	"time"

	"kundval/generator/internal/engine"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/printer"
)

// Printed tells what was made of paper.
type Printed struct {
	Documents int
	Bytes     int64
	Took      time.Duration
}

// pdf is a page as a document of its own.
type pdf struct {
	url  string
	data []byte
}

func (p pdf) write(out io.Writer) error {
	_, err := out.Write(p.data)
	return err
}

// printLimit is how long one page may take: many times what a slow computer
// needs for a long edition.
const printLimit = 2 * time.Minute

// print makes the PDFs and returns the size of each, by its address. The pages
// that are printed are built on their own for it: those of the site say how
// large the PDFs are.
func (w *writer) print(ctx context.Context, in pages.Input) (map[string]int64, error) {
	began := time.Now()
	prints, err := pages.Prints(in)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "kundval-paper-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := w.buildPrints(ctx, dir, prints); err != nil {
		return nil, err
	}
	o := printer.Options{Browser: w.browser, Dir: dir, Base: w.site.Config.BaseURL, Date: w.day.Time(), Limit: printLimit}
	for _, p := range prints {
		o.Pages = append(o.Pages, p.Page.URL)
	}
	made, err := printer.Print(ctx, o)
	if err != nil {
		return nil, err
	}
	sizes := make(map[string]int64, len(made))
	for i, data := range made {
		w.pdfs = append(w.pdfs, pdf{prints[i].URL, data})
		sizes[prints[i].URL] = int64(len(data))
		w.printed.Bytes += int64(len(data))
	}
	w.printed.Documents, w.printed.Took = len(made), time.Since(began)
	return sizes, nil
}

// buildPrints writes the pages to print, with their styles, into a folder.
func (w *writer) buildPrints(ctx context.Context, dir string, prints []pages.Print) error {
	languages := w.site.AllLanguages()[:1]
	s := w.engineSite()
	ps := make([]pages.Page, len(prints))
	for i, p := range prints {
		ps[i] = p.Page
	}
	SetPages(&s, languages, ps)
	if err := w.assets.WriteDir(dir); err != nil {
		return err
	}
	_, err := engine.Build(ctx, s, dir)
	return err
}
