package author

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Create makes a folder below root with files in it, by path from root. All of
// it is written under a hidden name first and appears in one step, or not at
// all. A folder that exists is never touched.
func Create(root, folder string, files map[string][]byte) (err error) {
	target := filepath.Join(root, filepath.FromSlash(folder))
	if err := free(target); err != nil {
		return err
	}
	stage, err := os.MkdirTemp(filepath.Dir(target), ".kundval-*.new")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(stage))
		}
	}()
	for name, content := range files {
		rest, ok := strings.CutPrefix(name, folder+"/")
		if !ok {
			return fmt.Errorf("%s is not in %s", name, folder)
		}
		if err := writeNew(filepath.Join(stage, filepath.FromSlash(rest)), content); err != nil {
			return fmt.Errorf("writing %s: %w", name, err)
		}
	}
	if err := os.Chmod(stage, 0o755); err != nil {
		return err
	}
	if err := free(target); err != nil { // again: somebody else may have been quicker
		return err
	}
	return os.Rename(stage, target)
}

// free makes sure that nothing has a name.
func free(target string) error {
	_, err := os.Lstat(target)
	if err == nil {
		return fmt.Errorf("%s: %w", target, fs.ErrExist)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// writeNew writes a file that does not exist yet, and the folder for it.
func writeNew(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Sync(), f.Close())
}
