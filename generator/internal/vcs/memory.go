package vcs

import (
	"bytes"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// node is a file or folder in memory.
type node struct {
	name    string
	content []byte
	folder  *folder // nil for a file
}

// folder is a folder in memory, and a file system.
type folder struct {
	name  string
	nodes []*node // by name, once sorted
	index map[string]*node
}

func newFolder(name string) *folder { return &folder{name: name, index: map[string]*node{}} }

// add puts a file where its path says.
func (f *folder) add(path []string, content []byte) {
	n := f.index[path[0]]
	if n == nil {
		n = &node{name: path[0]}
		f.index[n.name] = n
		f.nodes = append(f.nodes, n)
	}
	if len(path) == 1 {
		n.content = content
		return
	}
	if n.folder == nil {
		n.folder = newFolder(n.name)
	}
	n.folder.add(path[1:], content)
}

// sort puts the names in order, here and below.
func (f *folder) sort() {
	slices.SortFunc(f.nodes, func(a, b *node) int { return strings.Compare(a.name, b.name) })
	for _, n := range f.nodes {
		if n.folder != nil {
			n.folder.sort()
		}
	}
}

// find returns what has the name.
func (f *folder) find(op, name string) (*node, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	at := &node{name: ".", folder: f}
	if name == "." {
		return at, nil
	}
	for part := range strings.SplitSeq(name, "/") {
		if at.folder == nil || at.folder.index[part] == nil {
			return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
		}
		at = at.folder.index[part]
	}
	return at, nil
}

// Open opens a file or folder.
func (f *folder) Open(name string) (fs.File, error) {
	n, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if n.folder != nil {
		return &openFolder{node: n}, nil
	}
	return &openFile{n, bytes.NewReader(n.content)}, nil
}

// ReadFile returns a file's content, which is the caller's own.
func (f *folder) ReadFile(name string) ([]byte, error) {
	n, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if n.folder != nil {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrInvalid}
	}
	return bytes.Clone(n.content), nil
}

// ReadDir lists a folder by name.
func (f *folder) ReadDir(name string) ([]fs.DirEntry, error) {
	n, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if n.folder == nil {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrInvalid}
	}
	return n.folder.entries(), nil
}

func (f *folder) entries() []fs.DirEntry {
	list := make([]fs.DirEntry, len(f.nodes))
	for i, n := range f.nodes {
		list[i] = fs.FileInfoToDirEntry(info{n})
	}
	return list
}

// info describes a node.
type info struct{ *node }

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return int64(len(i.content)) }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.folder != nil }
func (i info) Sys() any           { return nil }

func (i info) Mode() fs.FileMode {
	if i.IsDir() {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// openFile is a file being read.
type openFile struct {
	*node
	*bytes.Reader
}

func (o *openFile) Stat() (fs.FileInfo, error) { return info{o.node}, nil }
func (o *openFile) Close() error               { return nil }

// openFolder is a folder being listed.
type openFolder struct {
	*node
	at int // what has been listed
}

func (o *openFolder) Stat() (fs.FileInfo, error) { return info{o.node}, nil }
func (o *openFolder) Close() error               { return nil }

func (o *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: o.name, Err: fs.ErrInvalid}
}

// ReadDir lists the next n names, or all that are left when n is not
// positive.
func (o *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	rest := o.folder.entries()[o.at:]
	if n > 0 {
		if len(rest) == 0 {
			return nil, io.EOF
		}
		rest = rest[:min(n, len(rest))]
	}
	o.at += len(rest)
	return rest, nil
}
