package load

import (
	"errors"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

// job is one file to be read. Jobs run at the same time and in any order, so
// each writes only to itself and to what it was given to fill.
type job struct {
	file string
	read func(w *worker, text string) // nil: only the text is wanted
	open func(fsys fs.FS)             // for what may be no text: does all the work

	source model.Source
	parts  []model.Source // of a document, which has no text of its own
	found  diag.List
	gone   bool // the file is no text and not to be kept
}

// worker holds the working memory of one goroutine.
type worker struct {
	job     *job
	memory  *Memory
	parser  tomlsrc.Parser
	decoder tomlsrc.Decoder
}

// fill reads a TOML text into the struct that into points to.
func (w *worker) fill(text string, into any) {
	if blank(text) {
		w.job.source.Broken = true
		w.job.found.Add(diag.Diagnostic{
			Code:    codeEmptyFile,
			Span:    diag.Span{File: w.job.file},
			Message: diag.Textf("filen är tom", "the file is empty"),
			Hint:    diag.Textf("skriv uppgifterna, eller hämta tillbaka filen ur git; behövs den inte, ta bort den", "write the data, or get the file back from git; if it is not needed, remove it"),
		})
		return
	}
	w.fillPart(text, 0, len(text), into)
}

// blank reports whether a text holds only white space and comments.
func blank(text string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

func (w *worker) fillPart(text string, from, to int, into any) {
	file := w.job.file
	table, found := w.memory.table(file, text, from, to), diag.List(nil)
	if table == nil {
		table, found = w.parser.ParsePart(file, text, from, to)
	}
	if table == nil {
		w.job.found.Add(found...)
		w.job.source.Broken = true
		return
	}
	found = append(found, w.decoder.Decode(table, into)...)
	if len(found) == 0 {
		w.memory.keep(file, text, from, to, table)
	}
	w.job.found.Add(found...)
	w.job.source.Lost = w.decoder.Lost()
}

// toml plans to read a TOML file into the struct that into points to.
func (l *loader) toml(file string, into any) *job {
	return l.plan(file, func(w *worker, text string) { w.fill(text, into) })
}

func (l *loader) plan(file string, read func(*worker, string)) *job {
	j := &job{file: file, read: read}
	l.jobs = append(l.jobs, j)
	return j
}

// run reads all planned files over several goroutines, then collects the
// results in the order of the plan.
func (l *loader) run() {
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(max(2, runtime.GOMAXPROCS(0)), len(l.jobs)) {
		group.Go(func() {
			w := &worker{memory: l.memory}
			for i := next.Add(1) - 1; i < int64(len(l.jobs)); i = next.Add(1) - 1 {
				w.job = l.jobs[i]
				w.job.run(w, l.fsys)
			}
		})
	}
	group.Wait()
	for _, j := range l.jobs {
		l.found.Add(j.found...)
		if !j.gone {
			l.site.Sources = append(l.site.Sources, j.source)
		}
		l.site.Sources = append(l.site.Sources, j.parts...)
	}
	after := l.after
	l.jobs, l.after = nil, nil
	for _, f := range after {
		f()
	}
}

func (j *job) run(w *worker, fsys fs.FS) {
	if j.open != nil {
		j.open(fsys)
		return
	}
	src, fault := read(fsys, j.file)
	if fault != nil {
		j.source = model.Source{File: j.file, Broken: true}
		j.found.Add(*fault)
		return
	}
	j.source = model.Source{File: j.file, Text: tomlsrc.Text(src)}
	if j.read == nil {
		return
	}
	if d, ok := conflict(j.file, j.source.Text); ok {
		j.source.Broken = true
		j.found.Add(d)
		return
	}
	j.read(w, j.source.Text)
	if j.source.Broken || j.gone {
		return
	}
	j.found.Add(letters(j.file, j.source.Text, w.memory)...)
}

// letters finds what is wrong with the letters of a text, whatever they say.
func letters(file, text string, memory *Memory) []diag.Diagnostic {
	if memory.isLettered(file, text) {
		memory.keepLettered(file, text)
		return nil
	}
	var found []diag.Diagnostic
	if d, ok := notComposed(file, text); ok {
		found = append(found, d)
	}
	if d, ok := hidden(file, text, tomlEnd(file, text)); ok {
		found = append(found, d)
	}
	if d, ok := mixed(file, text); ok {
		found = append(found, d)
	}
	if len(found) == 0 {
		memory.keepLettered(file, text)
	}
	return found
}

// tomlEnd is where the TOML of a file ends: all of a data file, the front matter
// of an article.
func tomlEnd(file, text string) int {
	if path.Ext(file) == ".toml" {
		return len(text)
	}
	_, to, _, _ := split(text)
	return to
}

// read returns the content of a file, or why there is none. It follows no
// links and waits for no devices.
func read(fsys fs.FS, file string) ([]byte, *diag.Diagnostic) {
	info, err := fs.Lstat(fsys, file)
	var fault diag.Diagnostic
	switch {
	case err != nil:
		fault = unreadable(file, err)
	case info.IsDir():
		fault = diag.Diagnostic{
			Code:    codeMissingFile,
			Span:    diag.Span{File: file},
			Message: diag.Textf("%q är en mapp men ska vara en fil", "%q is a folder but must be a file", path.Base(file)),
			Hint:    diag.Textf("byt namn på mappen eller ta bort den", "rename the folder or remove it"),
		}
	case !info.Mode().IsRegular():
		fault = notAFile(file)
	default:
		src, err := fs.ReadFile(fsys, file)
		if err == nil {
			return src, nil
		}
		fault = unreadable(file, err)
	}
	return nil, &fault
}

// ok reports whether the file was there and could be read.
func (j *job) ok() bool { return !j.source.Broken }

func unreadable(file string, err error) diag.Diagnostic {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err // the path is told by the place
	}
	d := diag.Diagnostic{
		Code:    codeUnreadable,
		Span:    diag.Span{File: file},
		Message: diag.Textf("filen går inte att läsa", "the file cannot be read"),
		Notes:   []diag.Note{{Message: diag.Textf("systemet säger: %s", "the system says: %s", err)}},
	}
	if errors.Is(err, fs.ErrNotExist) {
		d.Code = codeMissingFile
		d.Message = diag.Textf("filen saknas", "the file is missing")
		d.Notes = nil
	}
	return d
}
