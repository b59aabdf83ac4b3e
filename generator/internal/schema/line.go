package schema

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

const (
	// Folder is where the schemas of a project lie. It is hidden, so nothing
	// in it is taken for data.
	Folder = "data/.schema"

	directive = "#:schema "
	bom       = "\ufeff"
)

// FileName is the name of the schema's own file.
func (f File) FileName() string { return f.Name + ".json" }

// Line returns the comment that leads an editor from the data file at a path
// to its schema in a folder, both counted from the project's root.
func (f File) Line(name, folder string) string {
	return directive + relative(path.Dir(name), path.Join(folder, f.FileName()))
}

// relative returns the path that leads from a folder to a file.
func relative(from, to string) string {
	a, b := strings.Split(path.Clean(from), "/"), strings.Split(path.Clean(to), "/")
	for len(a) > 0 && len(b) > 1 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	return strings.Repeat("../", len(a)) + strings.Join(b, "/")
}

// withLine returns the text of a data file with the line in it: in the place of
// another such line in the comments at the top, else first. Everything else
// stays as it is, byte order mark and kind of line ends included.
func withLine(text []byte, line string) []byte {
	head := []byte{}
	if bytes.HasPrefix(text, []byte(bom)) {
		head, text = text[:len(bom)], text[len(bom):]
	}
	if from, to, ok := findLine(text); ok {
		return bytes.Join([][]byte{head, text[:from], []byte(line), text[to:]}, nil)
	}
	end := "\n"
	if i := bytes.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		end = "\r\n"
	}
	return bytes.Join([][]byte{head, []byte(line + end), text}, nil)
}

// findLine finds the line that names a schema, without its end, among the
// comments and empty lines at the top. Elsewhere it would be a comment only.
func findLine(text []byte) (from, to int, ok bool) {
	for from < len(text) {
		to = len(text)
		if i := bytes.IndexByte(text[from:], '\n'); i >= 0 {
			to = from + i
		}
		line := bytes.TrimRight(text[from:to], "\r")
		switch {
		case bytes.HasPrefix(line, []byte(directive)):
			return from, from + len(line), true
		case len(bytes.TrimSpace(line)) > 0 && line[0] != '#':
			return 0, 0, false
		}
		from = to + 1
	}
	return 0, 0, false
}

// Lines returns the data files of a project that lack the line, or have
// another, with the line put in, by path. The schemas lie in folder, counted
// from the project's root.
func Lines(fsys fs.FS, folder string) (map[string][]byte, error) {
	changed := map[string][]byte{}
	err := fs.WalkDir(fsys, "data", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		f, ok := Of(name)
		if !ok || d.IsDir() {
			return nil
		}
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		if with := withLine(text, f.Line(name, folder)); !bytes.Equal(with, text) {
			changed[name] = with
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("looking for data files: %w", err)
	}
	return changed, nil
}
