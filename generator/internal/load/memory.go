package load

import (
	"io/fs"
	"sync"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/papers"
	"kundval/generator/internal/tomlsrc"
)

// Memory loads the same project again and again, and parses only what has
// changed since it was loaded last. What it gives is what [Load] gives: every
// file is read, and a file counts as unchanged when its content is the same.
// The models share nothing that changes. The zero Memory is empty; it must not
// be used by two goroutines at once.
type Memory struct {
	last, now remembered
	mu        sync.Mutex // held to write to now
}

// remembered is what the files of one load held.
type remembered struct {
	tables    map[string]parsed    // by file
	lettered  map[string]string    // texts by file, in whose letters is no fault
	papers    map[string]opened    // by file
	languages map[string]described // by code
}

// parsed is a part of a file that is TOML and has no fault.
type parsed struct {
	text  string
	from  int
	to    int
	table *tomlsrc.Table
}

// opened is what was found in a document.
type opened struct {
	checksum string
	got      *papers.Paper
	err      error
}

// described is what the interface file of a language says of it.
type described struct {
	text     string
	language model.Language
}

// Load is the function Load.
func (m *Memory) Load(fsys fs.FS) (*model.Site, []diag.Diagnostic, error) {
	m.now = remembered{tables: map[string]parsed{}, lettered: map[string]string{}, papers: map[string]opened{}, languages: map[string]described{}}
	site, found, err := load(fsys, m)
	if err == nil { // what was not asked for is forgotten
		m.last = m.now
	}
	return site, found, err
}

// table returns the table of an unchanged part of a file, or nil.
func (m *Memory) table(file, text string, from, to int) *tomlsrc.Table {
	if m == nil {
		return nil
	}
	p := m.last.tables[file]
	if p.table == nil || p.from != from || p.to != to || p.text != text {
		return nil
	}
	return p.table
}

// keep remembers a table. It must be without fault: what is said of a fault is
// said when the table is made.
func (m *Memory) keep(file, text string, from, to int, table *tomlsrc.Table) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now.tables[file] = parsed{text, from, to, table}
}

// isLettered reports whether the letters of a text are known to have no fault.
func (m *Memory) isLettered(file, text string) bool {
	if m == nil {
		return false
	}
	known, ok := m.last.lettered[file]
	return ok && known == text
}

// keepLettered remembers that the letters of a text have no fault.
func (m *Memory) keepLettered(file, text string) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now.lettered[file] = text
}

// language describes a language by its interface file, which holds the text. A
// text that is no TOML describes it as well as it can.
func (m *Memory) language(code string, text []byte) model.Language {
	if m == nil {
		l, _ := lang.Describe(code, text)
		return l
	}
	d, known := m.last.languages[code]
	if !known || d.text != string(text) {
		d.text = string(text)
		d.language, _ = lang.Describe(code, text)
	}
	m.now.languages[code] = d
	return d.language
}

// paper reads a document, unless it was read before.
func (m *Memory) paper(file, checksum string, data []byte) (*papers.Paper, error) {
	if m == nil {
		return papers.Read(file, data)
	}
	p, known := m.last.papers[file]
	if !known || p.checksum != checksum {
		p.checksum = checksum
		p.got, p.err = papers.Read(file, data)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now.papers[file] = p
	return p.got, p.err
}
