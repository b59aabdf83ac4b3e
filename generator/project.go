package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"kundval"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/project"
)

// open returns the files of the project in dir.
func (e *environment) open(dir string) (fsys fs.FS, root string, err error) {
	root = dir
	if !filepath.IsAbs(root) {
		root = filepath.Join(e.dir, root)
	}
	info, err := os.Stat(filepath.Join(root, "data"))
	if err != nil || !info.IsDir() {
		return nil, "", fmt.Errorf(e.say("mappen %s har ingen mapp data/", "the folder %s has no folder data/"), root)
	}
	return project.New(os.DirFS(root), kundval.Files), root, nil
}

// openOn opens the project and finds the reference date. ok is false when it
// has said what is wrong.
func (e *environment) openOn(dir, date string) (fsys fs.FS, root string, day model.Date, ok bool) {
	fsys, root, err := e.open(dir)
	if err != nil {
		e.fail(err, e.say("stå i projektets mapp, eller ange den med --project MAPP", "stand in the project's folder, or name it with --project FOLDER"))
		return nil, "", day, false
	}
	if day, err = e.day(date); err != nil {
		e.decline(err)
		return nil, "", day, false
	}
	return fsys, root, day, true
}

// source gives the lines that findings show.
func (e *environment) source(fsys fs.FS) diag.Source {
	return func(file string) []byte {
		b, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil
		}
		return b
	}
}

// report prints findings, and an empty line after them.
func (e *environment) report(fsys fs.FS, found diag.List) error {
	if len(found.Shown()) == 0 {
		return nil
	}
	if err := diag.WriteText(e.stderr, found, e.lang, e.source(fsys), e.looks(e.err)...); err != nil {
		return err
	}
	_, err := fmt.Fprintln(e.stderr)
	return err
}

// closing is what is said after all findings: how many there are, how many are
// silenced, and how to read more.
func (e *environment) closing(found diag.List) []string {
	var lines []string
	if s := diag.Summary(found, e.lang); s != "" {
		lines = append(lines, s)
	}
	if s := diag.SilencedSummary(found, e.lang); s != "" {
		lines = append(lines, s)
	}
	if code, more := firstError(found); more {
		lines = append(lines, e.say("Läs mer om ett fel: kundval explain KOD, till exempel ", "Read more about an error: kundval explain CODE, for example ")+code)
	} else if code != "" {
		lines = append(lines, e.say("Läs mer: kundval explain ", "Read more: kundval explain ")+code)
	}
	return lines
}

// firstError returns the code of the first error, if there is any, and whether
// there are errors of other codes too.
func firstError(found diag.List) (code string, more bool) {
	for _, d := range found {
		switch {
		case d.Severity != diag.Error:
		case code == "":
			code = d.Code
		case d.Code != code:
			return code, true
		}
	}
	return code, false
}

// nearest returns the name closest to what was written, or "".
func nearest(written string, names []string) string { return diag.Suggest(written, names) }
