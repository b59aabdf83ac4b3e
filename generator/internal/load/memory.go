package load

import (
	"io/fs"
	"sync"

	"kundval/generator/internal/diag"
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
}

// remembered is what the files of one load held.
type remembered struct {
	mu     sync.Mutex
	tables map[string]parsed // by file
	papers map[string]opened // by file
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

// Load is the function Load.
func (m *Memory) Load(fsys fs.FS) (*model.Site, []diag.Diagnostic, error) {
	m.now.tables, m.now.papers = map[string]parsed{}, map[string]opened{}
	site, found, err := load(fsys, m)
	if err == nil { // what was not asked for is forgotten
		m.last.tables, m.last.papers = m.now.tables, m.now.papers
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
	m.now.mu.Lock()
	defer m.now.mu.Unlock()
	m.now.tables[file] = parsed{text, from, to, table}
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
	m.now.mu.Lock()
	defer m.now.mu.Unlock()
	m.now.papers[file] = p
	return p.got, p.err
}
