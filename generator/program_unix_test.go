//go:build unix

package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"kundval/generator/internal/datatest"
)

// The tests of what happens when the machine fails run the whole program, as a
// process of its own, on a small project in a folder of its own.

// smallDay is a day on which the small project has no fault.
const smallDay = "2024-06-01"

// smallProject writes the small project, with the files of an archive laid over
// it, and returns its folder. Nothing else is in the folder above.
func smallProject(t *testing.T, changes string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "projekt")
	if err := os.CopyFS(dir, datatest.OverlayText(datatest.Base(), changes)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// process is the program, ready to be started in a project. Temporary files go
// to a folder that must be empty in the end.
type process struct {
	*exec.Cmd
	out, err bytes.Buffer
}

func program(t *testing.T, dir string, args ...string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command("kundval", args...)}
	temp := t.TempDir()
	if err := os.Chmod(temp, 0o777); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if left := listing(t, temp); len(left) > 0 {
			t.Errorf("left among the temporary files: %q", left)
		}
	})
	p.Dir, p.Stdout, p.Stderr = dir, &p.out, &p.err
	p.Env = append(os.Environ(), "TMPDIR="+temp, "SOURCE_DATE_EPOCH=", "PWD="+dir)
	return p
}

// run runs the program to its end and demands an exit code.
func (p *process) run(t *testing.T, want int) {
	t.Helper()
	if err := p.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	p.ended(t, want)
}

func (p *process) ended(t *testing.T, want int) {
	t.Helper()
	if got := p.ProcessState.ExitCode(); got != want {
		t.Fatalf("%s: exit code %d, want %d\n%s%s", strings.Join(p.Args, " "), got, want, &p.out, &p.err)
	}
}

// says demands texts on stderr, in this order.
func (p *process) says(t *testing.T, texts ...string) {
	t.Helper()
	rest := p.err.String()
	for _, text := range texts {
		_, after, ok := strings.Cut(rest, text)
		if !ok {
			t.Errorf("stderr does not say %q after what came before:\n%s", text, &p.err)
			return
		}
		rest = after
	}
}

// buildSmall builds the small project in dir and returns its site.
func buildSmall(t *testing.T, dir, out string) digests {
	t.Helper()
	program(t, dir, "build", "--date", smallDay, "--out", out).run(t, exitOK)
	return digest(t, out)
}

// copySite puts a site that was built in another place.
func copySite(t *testing.T, site, out string) digests {
	t.Helper()
	if err := os.CopyFS(out, os.DirFS(site)); err != nil {
		t.Fatal(err)
	}
	return digest(t, out)
}

// digests tell the content of every file of a folder.
type digests map[string][sha256.Size]byte

func digest(t *testing.T, dir string) digests {
	t.Helper()
	all := digests{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			all[name+"/"] = [sha256.Size]byte{}
			return nil
		}
		if d.Type() == fs.ModeSymlink {
			to, err := os.Readlink(filepath.Join(dir, name))
			all[name] = sha256.Sum256([]byte(to))
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, name))
		all[name] = sha256.Sum256(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// same fails unless a folder holds what it should, to the byte.
func (d digests) same(t *testing.T, dir string) {
	t.Helper()
	got := digest(t, dir)
	if maps.Equal(got, d) {
		return
	}
	for name := range d {
		if got[name] != d[name] {
			t.Errorf("%s is changed or gone", name)
		}
	}
	for name := range got {
		if _, ok := d[name]; !ok {
			t.Errorf("%s is new", name)
		}
	}
}

// listing names what a folder holds.
func listing(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// alone fails unless nothing stands beside a folder but what is named.
func alone(t *testing.T, dir string, beside ...string) {
	t.Helper()
	if got, want := fmt.Sprint(listing(t, filepath.Dir(dir))), fmt.Sprint(append(beside, filepath.Base(dir))); got != want {
		t.Errorf("the folder holds %s, want %s", got, want)
	}
}

// outFolder is a folder for a site, with nothing beside it.
func outFolder(t *testing.T) string { return filepath.Join(t.TempDir(), "sajt") }

// asNobody starts the program without an administrator's rights. What it is to
// read and write is given away to it.
func (p *process) asNobody(t *testing.T, folders ...string) *process {
	t.Helper()
	const nobody = 65534
	if os.Getuid() != 0 {
		return p
	}
	for _, f := range append(folders, p.Path) {
		if err := os.Chmod(filepath.Dir(f), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(filepath.Dir(filepath.Dir(f)), 0o1777&modeOf(t, filepath.Dir(filepath.Dir(f)))|0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range folders {
		err := filepath.WalkDir(f, func(name string, _ fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			return os.Lchown(name, nobody, nobody)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	p.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	return p
}

func modeOf(t *testing.T, name string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}
