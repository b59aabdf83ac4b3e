package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// exchangeInSteps puts stage in the place of target where the system cannot
// swap them. Between the steps there is no target; restore mends that.
func exchangeInSteps(stage, target string) (old string, err error) {
	old = beside(target, "old")
	if err := os.Rename(target, old); err != nil {
		return "", err
	}
	if err := os.Rename(stage, target); err != nil {
		return "", errors.Join(err, os.Rename(old, target))
	}
	return old, nil
}

// restore undoes an exchange in steps that was stopped: an old site that
// stands aside goes back to its place, or is removed if a new one is there.
func restore(target string) error {
	aside := beside(target, "old")
	if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(aside, target)
	}
	return os.RemoveAll(aside)
}

// explain adds what can be done about an exchange that failed.
func explain(err error) error {
	switch {
	case errors.Is(err, syscall.EBUSY), errors.Is(err, syscall.EXDEV):
		return fmt.Errorf("%w: a folder that is mounted, or comes from an image's layer, cannot be exchanged; choose a folder inside it", err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: replacing a folder takes the right to write in the one above it", err)
	}
	return err
}
