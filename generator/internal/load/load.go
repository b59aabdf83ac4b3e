package load

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// Load reads the project at the root of fsys. The site holds all that could
// be read, whatever the diagnostics say: one file or folder that cannot be read
// is a finding among others. The error is for a project whose data/ cannot be
// listed at all.
func Load(fsys fs.FS) (*model.Site, []diag.Diagnostic, error) { return load(fsys, nil) }

func load(fsys fs.FS, memory *Memory) (*model.Site, []diag.Diagnostic, error) {
	l := &loader{fsys: fsys, memory: memory, site: &model.Site{}, papers: map[string]*paperFile{}, unread: map[*model.Edition]bool{}, unlisted: map[string]bool{}}
	if _, err := fs.ReadDir(fsys, dataFolder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("loading the project: %w", err)
	}
	l.load()
	return l.site, l.found.Sorted(), nil
}

// loader gathers what is to be read, reads it, and puts it in its place.
type loader struct {
	fsys     fs.FS
	memory   *Memory // nil: nothing is known beforehand
	site     *model.Site
	jobs     []*job
	after    []func() // puts what was read in its place, in order
	strays   []stray
	papers   map[string]*paperFile   // what was read that is no data, by path
	unread   map[*model.Edition]bool // utgava.toml could not be read
	unlisted map[string]bool         // folders in data/ that no municipality is named after
	found    diag.List
}

func (l *loader) load() {
	l.planConfig()
	l.run()
	l.languages()
	l.planMunicipalities()
	l.planContent()
	l.run()
	l.planDocuments()
	l.planStrays()
	l.run()
	l.checkDocuments()
	l.reportStrays()
	slices.SortStableFunc(l.site.Sources, func(a, b model.Source) int { return strings.Compare(a.File, b.File) })
}

// missing reports a file that has to exist.
func (l *loader) missing(file string, what diag.Text) {
	l.found.Add(diag.Diagnostic{
		Code:    codeMissingFile,
		Span:    diag.Span{File: file},
		Message: diag.Textf("filen saknas: %s", "the file is missing: %s", what),
	})
}
