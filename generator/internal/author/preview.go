package author

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// Preview returns the files of a project as they would be with others laid
// over them, by path, so that they can be checked before they are written.
func Preview(fsys fs.FS, files map[string][]byte) fs.FS { return preview{fsys, files} }

type preview struct {
	below fs.FS
	files map[string][]byte
}

// Open opens a file, or a folder that was there before.
func (p preview) Open(name string) (fs.File, error) {
	content, ok := p.files[name]
	if !ok {
		return p.below.Open(name)
	}
	return &file{entry{path.Base(name), int64(len(content))}, bytes.NewReader(content)}, nil
}

// ReadDir lists a folder, by name.
func (p preview) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(p.below, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for file, content := range p.files {
		rest, ok := strings.CutPrefix(file, name+"/")
		if !ok {
			continue
		}
		first, _, deeper := strings.Cut(rest, "/")
		e := entry{name: first, size: int64(len(content))}
		if deeper {
			e.size = -1
		}
		if !slices.ContainsFunc(all, func(d fs.DirEntry) bool { return d.Name() == first }) {
			all = append(all, fs.FileInfoToDirEntry(e))
			err = nil
		}
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all, err
}

// file is an open file that is not on disk.
type file struct {
	info entry
	*bytes.Reader
}

func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *file) Close() error               { return nil }

// entry is a file or, with a negative size, a folder that is not on disk.
type entry struct {
	name string
	size int64
}

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return max(0, e.size) }
func (e entry) IsDir() bool        { return e.size < 0 }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) Sys() any           { return nil }
func (e entry) Mode() fs.FileMode {
	if e.IsDir() {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
