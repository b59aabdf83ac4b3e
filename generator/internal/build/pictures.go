package build

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"kundval/generator/internal/pages"
	"kundval/generator/internal/raster"
)

// The drawings that icons are made of: one as it is, and one that fills its
// square, for systems that cut icons to a shape of their own.
const (
	drawnIcon  = "static/favicon.svg"
	filledIcon = "static/ikon.svg"
)

// pictures lists the pictures that programs look for under names of their own,
// and those that are shown of a shared page. One that the project has in static/
// is the project's own.
func (w *writer) pictures(in pages.Input) ([]pages.File, error) {
	drawn, err := fs.ReadFile(w.project, drawnIcon)
	if err != nil {
		return nil, err
	}
	filled, err := fs.ReadFile(w.project, filledIcon)
	if err != nil {
		return nil, err
	}
	icon := func(url, file string, svg []byte, size int) pages.File {
		return pages.File{URL: url, Write: func(out io.Writer) error { return from(file, raster.WriteIcon(out, string(svg), size)) }}
	}
	files := []pages.File{
		{URL: "/favicon.ico", Write: func(out io.Writer) error { return from(drawnIcon, raster.WriteICO(out, string(drawn), 16, 32, 48)) }},
		icon("/apple-touch-icon.png", filledIcon, filled, 180),
		icon("/favicon-192.png", drawnIcon, drawn, 192),
		icon("/favicon-512.png", drawnIcon, drawn, 512),
		icon("/ikon-512.png", filledIcon, filled, 512),
	}
	for _, p := range pages.PreviewPictures(in) {
		words := raster.Preview{Name: p.Name, Title: p.Title, Below: p.Below, Note: p.Note}
		files = append(files, pages.File{URL: p.URL, Write: func(out io.Writer) error { return from(drawnIcon, raster.WritePreview(out, words, string(drawn))) }})
	}
	var own []pages.File
	for _, f := range files {
		if _, err := fs.Stat(w.project, "static"+f.URL); errors.Is(err, fs.ErrNotExist) {
			own = append(own, f)
		}
	}
	return own, nil
}

// from names the drawing that a picture could not be made of.
func from(file string, err error) error {
	if err != nil {
		return fmt.Errorf("drawing %s: %w", file, err)
	}
	return nil
}
