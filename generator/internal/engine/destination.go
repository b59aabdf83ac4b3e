package engine

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/spf13/afero"
)

// publishDir is where Hugo believes it writes.
const publishDir = root + "/public"

// destination is the file system that Hugo publishes to: a directory of the
// operating system in which files can be created, each once, and nothing else
// can be done. After close it refuses everything, so that a build that was
// given up cannot write behind its caller's back.
type destination struct {
	afero.Fs // refuses what is not overridden
	dir      string
	edit     func([]byte) ([]byte, error) // of every file before it is written; nil: none

	mu     sync.RWMutex // held for writing by close, for reading by writers
	closed error

	broken chan struct{} // closed when something could not be written
	first  sync.Once
	why    error // what could not be; only read once broken is closed

	dirs  sync.Map     // directories known to exist
	files atomic.Int64 // written to their end
	bytes atomic.Int64
}

func newDestination(dir string, edit func([]byte) ([]byte, error)) *destination {
	return &destination{Fs: afero.NewReadOnlyFs(afero.NewMemMapFs()), dir: dir, edit: edit, broken: make(chan struct{})}
}

// close makes every later write fail with err, and returns when the writes
// that are under way have ended.
func (d *destination) close(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed == nil {
		d.closed = err
	}
}

// fail notes the first failure to write, and returns err.
func (d *destination) fail(err error) error {
	if err != nil {
		d.first.Do(func() {
			d.why = err
			close(d.broken)
		})
	}
	return err
}

// cause is the first failure to write, or nil.
func (d *destination) cause() error {
	select {
	case <-d.broken:
		return d.why
	default:
		return nil
	}
}

func (d *destination) result() Result {
	return Result{Pages: int(d.files.Load()), Bytes: d.bytes.Load()}
}

func (d *destination) real(name string) string {
	return filepath.Join(d.dir, strings.TrimPrefix(filepath.ToSlash(name), publishDir))
}

// Create makes a new file and the directories above it.
func (d *destination) Create(name string) (afero.File, error) {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.closed != nil {
		return nil, d.closed
	}
	name = d.real(name)
	if err := d.mkdir(filepath.Dir(name)); err != nil {
		return nil, d.fail(err)
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, d.fail(err)
	}
	return &outputFileHandle{File: f, d: d}, nil
}

// mkdir is os.MkdirAll with a memory, which at ten thousand pages saves as
// many searches of the same parents.
func (d *destination) mkdir(dir string) error {
	if _, known := d.dirs.Load(dir); known {
		return nil
	}
	if dir != d.dir {
		if err := d.mkdir(filepath.Dir(dir)); err != nil {
			return err
		}
	}
	if err := os.Mkdir(dir, 0o755); err != nil && !os.IsExist(err) {
		return err
	}
	d.dirs.Store(dir, true)
	return nil
}

// outputFileHandle is a file that counts what is written to it. A file that is
// to be edited is kept whole until it is closed.
type outputFileHandle struct {
	*os.File
	d    *destination
	kept []byte
	torn bool // not all of it could be written
}

// Write keeps or writes b.
func (f *outputFileHandle) Write(b []byte) (int, error) {
	if f.d.edit != nil {
		f.kept = append(f.kept, b...)
		return len(b), nil
	}
	return f.write(b)
}

// Close edits and writes what was kept.
func (f *outputFileHandle) Close() error {
	if f.d.edit == nil {
		return f.end(nil)
	}
	b, err := f.d.edit(f.kept)
	if err == nil {
		_, err = f.write(b)
	} else {
		// Hugo does not ask how the closing went.
		err = f.d.fail(fmt.Errorf("%s: %w", f.Name(), err))
	}
	return f.end(err)
}

// end closes the file, and counts it if it is whole.
func (f *outputFileHandle) end(err error) error {
	cerr := f.d.fail(f.File.Close())
	if err == nil && cerr == nil && !f.torn {
		f.d.files.Add(1)
	}
	return errors.Join(err, cerr)
}

func (f *outputFileHandle) write(b []byte) (int, error) {
	f.d.mu.RLock()
	defer f.d.mu.RUnlock()
	if f.d.closed != nil {
		return 0, f.d.closed
	}
	n, err := f.File.Write(b)
	f.d.bytes.Add(int64(n))
	f.torn = f.torn || err != nil
	return n, f.d.fail(err)
}

func (f *outputFileHandle) WriteString(s string) (int, error) { return f.Write([]byte(s)) }
