package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// quiet is how long nothing must have changed before a change is told:
	// editors write in several steps, and git changes many files.
	quiet = 30 * time.Millisecond
	// enough is how long a stream of changes can hold back the telling.
	enough = time.Second
)

// watch tells, until ctx ends, of changes in files and folders, by the name of
// one file that changed, when nothing has changed for as long as calm. Changes
// that nobody takes are told as one.
func watch(ctx context.Context, names []string, calm time.Duration) (<-chan string, error) {
	w, err := newWatcher(names)
	if err != nil {
		return nil, err
	}
	changes := make(chan string, 1)
	go func() {
		defer w.fs.Close()
		w.run(ctx, changes, calm)
	}()
	return changes, nil
}

// watcher watches whole folders, which the system's watches do not.
type watcher struct {
	fs    *fsnotify.Watcher
	roots []string // absolute names of what was asked for
}

func newWatcher(names []string) (*watcher, error) {
	fsw, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{fs: fsw}
	for _, name := range names {
		root, err := filepath.Abs(name)
		if err == nil {
			// The folder above tells when the root itself comes or goes, as it
			// does when git changes branches.
			w.roots = append(w.roots, root)
			err = errors.Join(w.addDir(filepath.Dir(root)), w.addTree(root))
		}
		if err != nil {
			return nil, errors.Join(err, fsw.Close())
		}
	}
	return w, nil
}

func (w *watcher) addDir(dir string) error {
	err := w.fs.Add(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// addTree watches a folder and all below it. A folder that vanishes meanwhile,
// or is a file, is no error.
func (w *watcher) addTree(root string) error {
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case name != root && ignored(name):
			return fs.SkipDir
		}
		return w.addDir(name)
	})
}

// run passes changes on, once they have calmed down.
func (w *watcher) run(ctx context.Context, changes chan<- string, calm time.Duration) {
	var changed string        // empty: nothing to tell
	var tell <-chan time.Time // fires when it is time to
	var first time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case event, ok := <-w.fs.Events:
			if !ok {
				return
			}
			if !w.relevant(event) {
				continue
			}
			if event.Has(fsnotify.Create) {
				if info, err := os.Stat(event.Name); err == nil && info.IsDir() {
					_ = w.addTree(event.Name) // a folder that cannot be read fails in the build
				}
			}
			if changed == "" {
				first = time.Now()
			}
			changed = event.Name
			tell = time.After(min(calm, max(0, enough-time.Since(first))))
		case <-w.fs.Errors:
			// Events were lost: something changed, whatever it was.
			changed = "something"
			tell = time.After(calm)
		case <-tell:
			select {
			case changes <- changed:
			default: // a change is waiting to be taken, and will cover this one
			}
			changed, tell = "", nil
		}
	}
}

// relevant reports whether an event is about content that was asked for.
func (w *watcher) relevant(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || ignored(event.Name) {
		return false
	}
	return slices.ContainsFunc(w.roots, func(root string) bool {
		return event.Name == root || strings.HasPrefix(event.Name, root+string(filepath.Separator))
	})
}

// ignored reports names that editors and systems use for themselves.
func ignored(name string) bool {
	name = filepath.Base(name)
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp") || name == "4913"
}
