package texts

import (
	"bytes"
	"io/fs"
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/tomlsrc"
)

// file is the interface file of one language.
type file struct {
	code  string
	name  string // of the file
	texts map[string]text
	forms []string // that whole numbers take in the language
	order []string // keys as they stand in the file
	table *tomlsrc.Table
	src   []byte
}

// text is one text, in one form or in several.
type text struct {
	forms  map[string]string // by plural form
	plural bool
}

// read reads the file of a language. ok is false when there is none, or none
// that can be read, which the findings tell.
func (m *Memory) read(fsys fs.FS, code string) (f *file, found []diag.Diagnostic, ok bool) {
	f = &file{code: code, name: lang.File(code), texts: map[string]text{}, forms: formsOf(code)}
	b, err := fs.ReadFile(fsys, f.name)
	if err != nil {
		return f, nil, false
	}
	if same := m.last[code]; same != nil && bytes.Equal(same.src, b) {
		m.now[code] = same
		return same, nil, true
	}
	f.src = b
	f.table, found = tomlsrc.Parse(f.name, b)
	if len(found) > 0 {
		return f, found, false
	}
	for _, e := range f.table.Entries() {
		f.order = append(f.order, e.Key)
		f.texts[e.Key] = textOf(e)
	}
	m.now[code] = f
	return f, nil, true
}

func textOf(e tomlsrc.Entry) text {
	if e.Table == nil {
		return text{forms: map[string]string{other: e.Text}}
	}
	t := text{forms: map[string]string{}, plural: true}
	for _, form := range e.Table {
		t.forms[form.Key] = form.Text
	}
	return t
}

// at returns where a key stands, or the beginning of the file.
func (f *file) at(key string) diag.Span {
	if f.table != nil && key != "" {
		if span, ok := f.table.LocateKey(key); ok {
			return span
		}
		if span, ok := f.table.Locate(key); ok {
			return span
		}
	}
	return diag.Span{File: f.name, Start: diag.Pos{Line: 1, Col: 1}, End: diag.Pos{Line: 1, Col: 1}}
}

// before returns the key of the file after which a missing one belongs: the
// nearest before it in the order of another file.
func (f *file) before(key string, order []string) string {
	for _, k := range slices.Backward(order[:slices.Index(order, key)]) {
		if _, ok := f.texts[k]; ok {
			return k
		}
	}
	return ""
}
