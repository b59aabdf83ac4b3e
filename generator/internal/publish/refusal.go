package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Reason tells why a folder cannot be the output.
type Reason string

// The reasons.
const (
	ForeignFiles Reason = "the folder holds files that no build has written"
	NotAFolder   Reason = "this is a file, not a folder"
	NoParent     Reason = "there is no folder to put it in"
	DeadLink     Reason = "the link leads nowhere"
	RootFolder   Reason = "this is the root of the file system"
)

// Refusal is the error of an output that is not replaced, because of what is
// there.
type Refusal struct {
	Reason Reason
	Out    string // as it was given
	Name   string // the first of the foreign files, or the folder that is missing
}

// Error says what is wrong with the output.
func (r *Refusal) Error() string {
	switch r.Reason {
	case ForeignFiles:
		return fmt.Sprintf("publishing to %s: %s, such as %q, and would be replaced as a whole", r.Out, r.Reason, r.Name)
	case NoParent:
		return fmt.Sprintf("publishing to %s: there is no folder %s to put it in", r.Out, r.Name)
	}
	return fmt.Sprintf("publishing to %s: %s", r.Out, r.Reason)
}

// ErrBusy is returned when another build is writing to the same output, as a
// [*BusyError].
var ErrBusy = errors.New("another build is writing to this folder; try again when it is done")

// BusyError tells which other build it is.
type BusyError struct {
	Process int       // its number; 0 when it does not say
	Since   time.Time // when it began to write; zero when it does not say
}

// Error says that another build is at work.
func (b *BusyError) Error() string {
	if b.Process == 0 {
		return ErrBusy.Error()
	}
	return fmt.Sprintf("%v (process %d, since %s)", ErrBusy, b.Process, b.Since.Format(time.DateTime))
}

// Is makes a BusyError an [ErrBusy].
func (b *BusyError) Is(target error) bool { return target == ErrBusy }

// atWork begins the marker of a site that is being written. The number of the
// process follows, and the marker's own time tells when it began.
const atWork = "being written by process "

// busy reads who holds the lock on a stage.
func busy(dir string) *BusyError {
	name := filepath.Join(dir, Marker)
	text, err := os.ReadFile(name)
	number, ok := strings.CutPrefix(strings.TrimSpace(string(text)), atWork)
	process, nerr := strconv.Atoi(number)
	info, serr := os.Stat(name)
	if err != nil || !ok || nerr != nil || serr != nil {
		return &BusyError{}
	}
	return &BusyError{process, info.ModTime()}
}

// FullError tells that there was no room for the new site beside the old one.
type FullError struct {
	Written int64 // bytes of the new site that found room
	Old     int64 // bytes of the site that is there, 0 for none
	Files   bool  // the number of files has run out rather than the room
	cause   error
}

// Error says that there is no room.
func (f *FullError) Error() string { return "no room for the new site: " + f.cause.Error() }

// Unwrap gives what the system said.
func (f *FullError) Unwrap() error { return f.cause }

// full adds to an error for want of room what the site has taken so far.
func (s *stage) full(err error) error {
	noRoom := errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
	if done := (*DoneError)(nil); !noRoom || errors.As(err, &done) {
		return err
	}
	return &FullError{Written: size(s.dir), Old: size(s.target), Files: outOfFiles(filepath.Dir(s.target)), cause: err}
}

// size adds up the files below dir, as far as they can be read.
func size(dir string) int64 {
	var n int64
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		if info, err := d.Info(); err == nil {
			n += info.Size()
		}
		return nil
	})
	return n
}

// DoneError tells that the new site is in place although something failed
// afterwards.
type DoneError struct {
	Left  string // the folder of what could not be removed; "" when nothing is left
	cause error
}

// Error says what failed.
func (d *DoneError) Error() string {
	if d.Left == "" {
		return fmt.Sprintf("the new site is in place, but perhaps not on disk: %v", d.cause)
	}
	return fmt.Sprintf("the new site is in place, but the old one could not be removed: %v", d.cause)
}

// Unwrap gives what the system said.
func (d *DoneError) Unwrap() error { return d.cause }

// LeftoverError tells that what an earlier build has left cannot be removed.
type LeftoverError struct {
	Dir   string
	cause error
}

// Error says what cannot be removed.
func (l *LeftoverError) Error() string {
	return fmt.Sprintf("removing what a build that was stopped has left: %v", l.cause)
}

// Unwrap gives what the system said.
func (l *LeftoverError) Unwrap() error { return l.cause }
