// Package publish replaces the output directory in one step.
//
// In go a directory, usually public/, and a function that writes a site into a
// directory that it is given. The site is written beside the output directory
// and the two are exchanged when it is whole, so that whoever reads the output
// sees the old site or the new one and never half of each, even when the
// program is killed or the computer stops. A failure leaves the output as it
// was.
//
// The package refuses to replace a directory that holds anything it did not
// write itself, and to run twice for the same output at once. On Linux the
// exchange is one system call; elsewhere there is a moment in which the output
// is missing, and the next run mends what a kill in that moment left.
package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Marker is the file by which a directory is known to be written by Publish,
// and therefore to be safe to replace.
const Marker = ".kundval"

const markerText = "This folder is made by kundval, and every build replaces it as a whole.\n"

// keep is the one file of the output that a build does not replace.
const keep = ".gitignore"

// Publish calls write with an empty directory and, when write succeeds and ctx
// has not ended, puts that directory in the place of out. The directory is on
// the same file system as out and is removed if anything fails. If out is a
// symbolic link, the directory that it points to is replaced.
//
// A .gitignore in out survives, and is there before write is called, together
// with the [Marker].
func Publish(ctx context.Context, out string, write func(dir string) error) error {
	return publish(ctx, out, write, true)
}

// Preview is [Publish] without the wait for the disk, for an output that need
// not survive a power cut.
func Preview(ctx context.Context, out string, write func(dir string) error) error {
	return publish(ctx, out, write, false)
}

func publish(ctx context.Context, out string, write func(dir string) error, durable bool) error {
	target, err := resolve(out)
	if err != nil {
		return err
	}
	s, err := newStage(target)
	if err != nil {
		return about(out, err)
	}
	defer s.discard()
	if err := write(s.dir); err != nil {
		return s.full(err)
	}
	if err := s.publish(ctx, durable); err != nil {
		return about(out, s.full(err))
	}
	return nil
}

// about names the output in an error that does not do so itself.
func about(out string, err error) error {
	if refused := (*Refusal)(nil); errors.As(err, &refused) {
		return err
	}
	return fmt.Errorf("publishing to %s: %w", out, err)
}

// resolve returns the absolute path of the directory to replace.
func resolve(out string) (string, error) {
	target, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	if _, err := os.Lstat(target); err == nil {
		if target, err = filepath.EvalSymlinks(target); err != nil {
			return "", &Refusal{Reason: DeadLink, Out: out}
		}
	}
	parent := filepath.Dir(target)
	if parent == target {
		return "", &Refusal{Reason: RootFolder, Out: out}
	}
	switch info, err := os.Stat(parent); {
	case err == nil && !info.IsDir(), errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return "", &Refusal{Reason: NoParent, Out: out, Name: parent}
	case err != nil:
		return "", fmt.Errorf("publishing to %s: %w", out, err)
	}
	return target, nil
}

// check reports a target that is not ours to replace. Ours are a directory
// that does not exist, is empty, holds the marker, or holds nothing but the
// .gitignore of a fresh clone.
func check(target string) error {
	entries, err := os.ReadDir(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if info, serr := os.Stat(target); serr == nil && !info.IsDir() {
		return &Refusal{Reason: NotAFolder, Out: target}
	}
	if err != nil {
		return err
	}
	foreign := ""
	for _, e := range entries {
		switch e.Name() {
		case Marker:
			return nil
		case keep:
		default:
			foreign = e.Name()
		}
	}
	if foreign != "" {
		return &Refusal{Reason: ForeignFiles, Out: target, Name: foreign}
	}
	return nil
}
