package load

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// stray is a file or folder that the format does not know. In an edition's
// folder it may still be a document that utgava.toml names.
type stray struct {
	entry
	known   []string       // names it may have been meant to have
	ending  string         // or the ending, where any name will do
	edition *model.Edition // nil outside editions
	below   string         // its path in the edition's folder
	off     bool           // texts in a language or of a municipality that the site does not show
	guessed bool           // a document probably means it, which is told there
}

func (l *loader) stray(e entry, known []string) {
	l.addStray(stray{entry: e, known: known})
}

// strayOf notes a file in an edition's folder, which is root.
func (l *loader) strayOf(ed *model.Edition, root string, e entry, known []string) {
	l.addStray(stray{entry: e, known: known, ending: ".toml", edition: ed, below: strings.TrimPrefix(e.path, root+"/")})
}

// strayFolder notes each file of a folder that may hold documents.
func (l *loader) strayFolder(ed *model.Edition, folder entry) {
	root := path.Dir(folder.path)
	if suggestion := diag.Suggest(folder.name, []string{conditionFolder}); suggestion != "" {
		l.stray(folder, []string{conditionFolder})
		return
	}
	l.walk(folder, func(e entry) { l.addStray(stray{entry: e, edition: ed, below: strings.TrimPrefix(e.path, root+"/")}) })
}

func (l *loader) addStray(s stray) {
	if s.odd {
		l.reportOdd(s.entry)
		return
	}
	l.strays = append(l.strays, s)
}

// planStrays plans to read what is no data, so that what must not be stored
// anywhere is found in it too.
func (l *loader) planStrays() {
	for _, s := range l.strays {
		l.walk(s.entry, func(e entry) {
			if e.odd {
				l.reportOdd(e)
				return
			}
			l.planPaper(e.path, false)
		})
	}
}

// walk calls f for each file in a folder, or for the one file.
func (l *loader) walk(e entry, f func(entry)) {
	if !e.folder {
		f(e)
		return
	}
	for _, below := range l.all(e.path) {
		l.walk(below, f)
	}
}

// reportStrays warns of what will not be read. It runs last, when the
// documents that the editions name are known.
func (l *loader) reportStrays() {
	for _, s := range l.strays {
		if s.off || s.guessed || s.isDocument() || l.unread[s.edition] || l.explained(s) {
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
			Hint:     l.strayHint(s),
		})
	}
}

func (l *loader) strayHint(s stray) diag.Text {
	meant := s.meant()
	if meant == "" {
		return diag.Text{}
	}
	if _, err := fs.Stat(l.fsys, path.Join(path.Dir(s.path), meant)); err == nil && withoutBackup(s.name) != s.name {
		return diag.Textf("det ser ut som en kopia av %q; ta bort den, git minns vad som har stått där", "it looks like a copy of %q; remove it, git remembers what has stood there", meant)
	} else if err != nil {
		l.lose(path.Join(path.Dir(s.path), meant))
	}
	return diag.Textf("menade du %q?", "did you mean %q?", meant)
}

// explained reports whether a stray is what is said to be missing under
// another name, and if so tells that there instead.
func (l *loader) explained(s stray) bool {
	meant := s.meant()
	if meant == "" {
		return false
	}
	meant = path.Join(path.Dir(s.path), meant)
	i := slices.IndexFunc(l.found, func(d diag.Diagnostic) bool {
		ok, _ := path.Match(d.Span.File, meant)
		return d.Code == codeMissingFile && d.Span.Start.Line == 0 && (ok || d.Span.File == path.Join(meant, "*.toml"))
	})
	if i < 0 {
		return false
	}
	l.found[i].Hint = diag.Textf("byt namn på %q till %q", "rename %q to %q", s.name, path.Base(meant))
	return true
}

// meant returns the name that a stray was probably to have, or "".
func (s stray) meant() string {
	name := withoutBackup(s.name)
	switch end := path.Ext(name); strings.ToLower(end) {
	case ".toml", ".tml", ".tom", ".tolm", ".tomml":
		name = strings.TrimSuffix(name, end) + ".toml"
	case ".md", ".markdown", ".mdown":
		name = strings.TrimSuffix(name, end) + ".md"
	}
	if slices.Contains(s.known, name) {
		return name
	}
	if near := diag.Suggest(name, s.known); near != "" {
		return near
	}
	if s.folder || s.ending == "" || len(s.known) > 0 || name == s.name || path.Ext(name) != s.ending {
		return ""
	}
	return name
}

// withoutBackup drops what editors add to the names of copies.
func withoutBackup(name string) string {
	for _, end := range []string{"~", ".bak", ".old", ".orig", ".tmp", ".swp", ".txt"} {
		if n := len(name) - len(end); n > 0 && strings.EqualFold(name[n:], end) && strings.Contains(name[:n], ".") {
			return name[:n]
		}
	}
	return name
}

func (s stray) isDocument() bool {
	return s.edition != nil && slices.ContainsFunc(s.edition.Documents, func(d model.Document) bool {
		return d.File == norm.NFC.String(s.below)
	})
}
