package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// Load reads the project at the root of fsys. The site holds all that could
// be read, whatever the diagnostics say. The error is for a file system that
// fails, not for what is written in it.
func Load(fsys fs.FS) (*model.Site, []diag.Diagnostic, error) {
	l := &loader{fsys: fsys, site: &model.Site{}, papers: map[string]*paperFile{}, unread: map[*model.Edition]bool{}}
	if err := l.load(); err != nil {
		return nil, nil, fmt.Errorf("loading the project: %w", err)
	}
	return l.site, l.found.Sorted(), nil
}

// loader gathers what is to be read, reads it, and puts it in its place.
type loader struct {
	fsys    fs.FS
	site    *model.Site
	jobs    []*job
	after   []func() // puts what was read in its place, in order
	strays  []stray
	papers  map[string]*paperFile   // what was read that is no data, by path
	unread  map[*model.Edition]bool // utgava.toml could not be read
	found   diag.List
	failure error
}

func (l *loader) load() error {
	l.planConfig()
	l.run()
	l.planMunicipalities()
	l.planContent()
	l.run()
	l.planDocuments()
	l.planStrays()
	l.run()
	l.checkDocuments()
	l.reportStrays()
	slices.SortStableFunc(l.site.Sources, func(a, b model.Source) int { return strings.Compare(a.File, b.File) })
	return l.failure
}

// entry is one file or folder.
type entry struct {
	name   string
	path   string
	folder bool
}

// stem is the name without its ending.
func (e entry) stem() string { return strings.TrimSuffix(e.name, path.Ext(e.name)) }

func (e entry) isFile(ending string) bool {
	return !e.folder && path.Ext(e.name) == ending
}

// list returns what a folder holds, by name. Hidden files and README files are
// nobody's data. A folder that does not exist holds nothing.
func (l *loader) list(folder string) []entry {
	entries, err := fs.ReadDir(l.fsys, folder)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			l.fail(fmt.Errorf("reading folder %s: %w", folder, err))
		}
		return nil
	}
	var out []entry
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || strings.EqualFold(e.Name(), "README.md") {
			continue
		}
		out = append(out, entry{e.Name(), path.Join(folder, e.Name()), e.IsDir()})
	}
	return out
}

func (l *loader) fail(err error) {
	if l.failure == nil {
		l.failure = err
	}
}

// missing reports a file that has to exist.
func (l *loader) missing(file string, what diag.Text) {
	l.found.Add(diag.Diagnostic{
		Code:    codeMissingFile,
		Span:    diag.Span{File: file},
		Message: diag.Textf("filen saknas: %s", "the file is missing: %s", what),
	})
}
