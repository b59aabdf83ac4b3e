//go:build unix

package publish

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// lock is a lock on a directory, held until it is released or the process
// ends.
type lock struct {
	f *os.File
}

// lockDir locks a directory, or fails with ErrBusy when someone else holds it.
func lockDir(dir string) (*lock, error) {
	fd, err := unix.Open(dir, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: dir, Err: err}
	}
	f := os.NewFile(uintptr(fd), dir)
	if err := unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, ErrBusy
		}
		return nil, fmt.Errorf("locking %s: %w", dir, err)
	}
	return &lock{f}, nil
}

// holds reports whether the directory that is locked is still called dir.
func (l *lock) holds(dir string) bool {
	locked, err := l.f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(dir)
	return err == nil && os.SameFile(locked, named)
}

func (l *lock) release() error {
	if l == nil {
		return nil
	}
	return l.f.Close()
}
