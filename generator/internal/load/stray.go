package load

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// stray is a file or folder that the format does not know. In an edition's
// folder it may still be a document that utgava.toml names.
type stray struct {
	entry
	known   []string       // names it may have been meant to have
	edition *model.Edition // nil outside editions
	below   string         // its path in the edition's folder
	guessed bool           // a document probably means it, which is told there
}

func (l *loader) stray(e entry, known []string) {
	l.addStray(stray{entry: e, known: known})
}

// strayOf notes a file in an edition's folder, which is root.
func (l *loader) strayOf(ed *model.Edition, root string, e entry, known []string) {
	l.addStray(stray{entry: e, known: known, edition: ed, below: strings.TrimPrefix(e.path, root+"/")})
}

// strayFolder notes each file of a folder that may hold documents.
func (l *loader) strayFolder(ed *model.Edition, folder entry) {
	root := path.Dir(folder.path)
	if suggestion := diag.Suggest(folder.name, []string{conditionFolder}); suggestion != "" {
		l.stray(folder, []string{conditionFolder})
		return
	}
	l.walk(folder.path, func(file string) {
		l.strayOf(ed, root, entry{path.Base(file), file, false}, nil)
	})
}

func (l *loader) addStray(s stray) { l.strays = append(l.strays, s) }

// planStrays plans to read what is no data, so that what must not be stored
// anywhere is found in it too.
func (l *loader) planStrays() {
	for _, s := range l.strays {
		l.walk(s.path, func(file string) { l.planPaper(file, false) })
	}
}

// walk calls f for each file in a folder, or for the one file.
func (l *loader) walk(root string, f func(file string)) {
	err := fs.WalkDir(l.fsys, root, func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasPrefix(d.Name(), ".") {
			f(p)
		}
		return err
	})
	if err != nil {
		l.fail(fmt.Errorf("reading folder %s: %w", root, err))
	}
}

// reportStrays warns of what will not be read. It runs last, when the
// documents that the editions name are known.
func (l *loader) reportStrays() {
	for _, s := range l.strays {
		if s.guessed || s.isDocument() || l.unread[s.edition] {
			continue
		}
		what := diag.Text{SV: "filen läses inte: ingen datafil heter så här", EN: "the file is not read: no data file has this name"}
		if s.folder {
			what = diag.Text{SV: "mappen läses inte: ingen datamapp heter så här", EN: "the folder is not read: no data folder has this name"}
		}
		l.found.Add(diag.Diagnostic{
			Code:     codeUnknownFile,
			Severity: diag.Warning,
			Span:     diag.Span{File: s.path},
			Message:  what,
			Hint:     diag.DidYouMean(s.name, s.known),
		})
	}
}

func (s stray) isDocument() bool {
	if s.edition == nil {
		return false
	}
	for _, d := range s.edition.Documents {
		if d.File == s.below {
			return true
		}
	}
	return false
}
