package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// stage is the directory in which a site is written before it is published.
//
// Its name is fixed, and whoever uses it holds a lock on it. The system lets
// go of the lock when a process ends in whatever way, so a stage that can be
// locked is the leftover of a build that was killed.
type stage struct {
	dir    string
	target string
	lock   *lock
}

func stageDir(target string) string { return beside(target, "new") }

// beside names a directory next to target.
func beside(target, what string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".kundval-"+what)
}

// newStage takes the stage of target into use, empty but for the marker and
// the .gitignore.
func newStage(target string) (*stage, error) {
	s := &stage{dir: stageDir(target), target: target}
	for s.lock == nil {
		if err := s.acquire(); err != nil {
			return nil, s.full(err)
		}
	}
	err := restore(target)
	if err == nil {
		err = check(target)
	}
	if err == nil {
		err = s.prepare()
	}
	if err != nil {
		err = s.full(err)
		s.discard()
		return nil, err
	}
	return s, nil
}

// acquire tries once to make the directory and lock it. It leaves s.lock nil
// when another build removed the directory in between.
func (s *stage) acquire() error {
	if err := os.Mkdir(s.dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("a site is first written beside the folder that it replaces, which failed: %w", err)
	}
	l, err := lockDir(s.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.Is(err, ErrBusy):
		return busy(s.dir)
	}
	if err != nil {
		return err
	}
	if !l.holds(s.dir) {
		return l.release()
	}
	s.lock = l
	return nil
}

func (s *stage) prepare() error {
	leftovers, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	for _, e := range leftovers {
		if err := os.RemoveAll(filepath.Join(s.dir, e.Name())); err != nil {
			return &LeftoverError{s.dir, err}
		}
	}
	if info, err := os.Stat(s.target); err == nil {
		if err := os.Chmod(s.dir, info.Mode().Perm()); err != nil {
			return err
		}
	}
	kept, err := os.ReadFile(filepath.Join(s.target, keep))
	if err == nil {
		err = os.WriteFile(filepath.Join(s.dir, keep), kept, 0o644)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return s.mark(atWork + strconv.Itoa(os.Getpid()) + "\n")
}

// mark writes the marker.
func (s *stage) mark(text string) error {
	return os.WriteFile(filepath.Join(s.dir, Marker), []byte(text), 0o644)
}

// publish puts the stage in the place of the target and removes what was
// there. If durable, a power cut at any moment leaves one of the two whole.
func (s *stage) publish(ctx context.Context, durable bool) error {
	if err := s.mark(markerText); err != nil {
		return err
	}
	if durable {
		if err := syncTree(s.dir); err != nil {
			return fmt.Errorf("writing to disk: %w", err)
		}
	}
	if err := check(s.target); err != nil { // again: minutes may have passed
		return err
	}
	if err := ctx.Err(); err != nil {
		return context.Cause(ctx)
	}
	old, err := s.exchange()
	if err != nil {
		return explain(err)
	}
	if durable {
		if err := syncDir(filepath.Dir(s.target)); err != nil {
			return &DoneError{"", err}
		}
	}
	if err := old.remove(); err != nil {
		return &DoneError{old.dir, err}
	}
	return nil
}

// site is a directory that stood in the target's place.
type site struct {
	dir  string
	lock *lock
}

// exchange puts the stage in the target's place and returns what was there.
func (s *stage) exchange() (site, error) {
	// The old site gets the stage's name. The lock keeps other builds from
	// taking it for a leftover while it is removed.
	l, err := lockDir(s.target)
	if errors.Is(err, fs.ErrNotExist) {
		err = os.Rename(s.dir, s.target)
		if err == nil {
			s.release()
		}
		return site{}, err
	}
	if err != nil {
		return site{}, err
	}
	old, err := exchange(s.dir, s.target)
	if err != nil {
		return site{}, errors.Join(err, l.release())
	}
	s.release()
	return site{old, l}, nil
}

func (o site) remove() error {
	if o.dir == "" {
		return nil
	}
	return errors.Join(os.RemoveAll(o.dir), o.lock.release())
}

// release lets go of the stage, which is published or removed.
func (s *stage) release() {
	_ = s.lock.release() // closing a directory that was read cannot lose anything
	s.lock = nil
}

// discard removes a stage that was not published.
func (s *stage) discard() {
	if s.lock == nil {
		return
	}
	// Nobody is served by an error here: the next build removes what is left.
	_ = os.RemoveAll(s.dir)
	s.release()
}
