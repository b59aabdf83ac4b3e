package texts

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/BurntSushi/toml"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/tomlsrc"
)

// file is the interface file of one language.
type file struct {
	code  string
	name  string // of the file
	texts map[string]text
	order []string // keys as they stand in the file
	table *tomlsrc.Table
}

// text is one text, in one form or in several.
type text struct {
	forms  map[string]string // by plural form
	plural bool
}

// read reads the file of a language. ok is false when there is none, or none
// that can be read, which the findings tell.
func read(fsys fs.FS, code string) (f *file, found []diag.Diagnostic, ok bool) {
	f = &file{code: code, name: lang.File(code), texts: map[string]text{}}
	b, err := fs.ReadFile(fsys, f.name)
	if err != nil {
		return f, nil, false
	}
	f.table, found = tomlsrc.Parse(f.name, b)
	if len(found) > 0 {
		return f, found, false
	}
	var values map[string]any
	meta, err := toml.Decode(tomlsrc.Text(b), &values)
	if err != nil {
		return f, nil, false // tomlsrc would have refused it
	}
	for _, key := range meta.Keys() {
		if len(key) == 1 {
			f.order = append(f.order, key[0])
			f.texts[key[0]] = textOf(values[key[0]])
		}
	}
	return f, nil, true
}

func textOf(value any) text {
	forms, ok := value.(map[string]any)
	if !ok {
		return text{forms: map[string]string{other: fmt.Sprint(value)}}
	}
	t := text{forms: map[string]string{}, plural: true}
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		t.forms[form] = fmt.Sprint(forms[form])
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
