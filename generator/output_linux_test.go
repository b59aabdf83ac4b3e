package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// smallDisk mounts a disk of some megabytes for a site. It returns "" where
// that is not allowed.
func smallDisk(t *testing.T, options string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "disk")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	err := unix.Mount("kundval-test", dir, "tmpfs", 0, options)
	if errors.Is(err, unix.EPERM) || errors.Is(err, unix.EACCES) {
		return ""
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill leaves so much room on a disk, in bytes or in files.
func fill(t *testing.T, dir string, room, files int64) {
	t.Helper()
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		t.Fatal(err)
	}
	if files >= 0 {
		for i := range int64(s.Ffree) - files {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("fil-%d", i)), nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	if err := os.WriteFile(filepath.Join(dir, "film"), make([]byte, int64(s.Bavail)*s.Bsize-room), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A disk that is full leaves the old site as it is, in whichever step it fills
// up, and the message says what is lacking.
func TestDiskIsFull(t *testing.T) {
	t.Parallel()
	dir, site := smallProject(t, ""), outFolder(t)
	buildSmall(t, dir, site)
	for _, c := range []struct {
		name        string
		room, files int64 // that are left; of files -1: enough
		says        []string
	}{
		{"before the first file", 0, -1, []string{"kundval: disken är full: den nya webbplatsen får inte plats\n"}},
		{"among styles and scripts", 200 << 10, -1, []string{"disken är full", "writing static file"}},
		{"among pages", 1100 << 10, -1, []string{"disken är full", "writing pages", " MB ledigt på disken där "}},
		{"no more files, at once", 0, 0, []string{"kundval: disken kan inte ta emot fler filer\n"}},
		{"no more files, among pages", 0, 60, []string{"disken kan inte ta emot fler filer", "det finns plats kvar, men inte för så många filer"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			disk := smallDisk(t, "size=16m,nr_inodes=2000")
			if disk == "" {
				// TestFileTooLarge shows the same of another limit.
				t.Log("this machine does not let a test mount a disk")
				return
			}
			out := filepath.Join(disk, "sajt")
			before := copySite(t, site, out)
			fill(t, disk, c.room, c.files)
			beside := listing(t, disk)
			p := program(t, dir, "build", "--date", smallDay, "--out", out)
			p.run(t, exitFailure)
			p.says(t, append(c.says, "Inget är ändrat i "+out)...)
			before.same(t, out)
			if got := listing(t, disk); fmt.Sprint(got) != fmt.Sprint(beside) {
				t.Errorf("the build left something beside the site: %q", got)
			}
		})
	}
}

// The limit that a computer sets for the size of a file stops a build like a
// full disk does.
func TestFileTooLarge(t *testing.T) {
	t.Parallel()
	dir, out := smallProject(t, ""), outFolder(t)
	before := buildSmall(t, dir, out)
	for _, blocks := range []int{8, 64} { // of 512 bytes or more
		p := program(t, dir, "build", "--date", smallDay, "--out", out)
		p.Cmd.Args = []string{"sh", "-c", fmt.Sprintf(`ulimit -f %d && exec "$0" "$@"`, blocks), p.Path, "build", "--date", smallDay, "--out", out}
		p.Path = "/bin/sh"
		p.run(t, exitFailure)
		p.says(t, "kundval: en fil blir större än datorn tillåter\n", "råd: be den som sköter datorn", "Inget är ändrat i "+out)
		before.same(t, out)
		alone(t, out)
	}
}

// What cannot be written to is left as it is, and the message says what to do.
func TestOutputs(t *testing.T) {
	t.Parallel()
	built := outFolder(t)
	buildSmall(t, smallProject(t, ""), built)
	for _, c := range []struct {
		name  string
		setup func(dir, parent, out string) error // out is a site that was built before
		out   string                              // below parent; "" for out
		code  int
		says  []string
	}{
		{"no right to write", func(_, parent, _ string) error { return os.Chmod(parent, 0o555) }, "", exitFailure,
			[]string{"kundval: du får inte skriva i mappen ", "råd: den nya webbplatsen skrivs färdig i den mappen", "Inget är ändrat i "}},
		{"a file", func(_, parent, _ string) error { return os.WriteFile(parent+"/brev", []byte("Hej"), 0o644) }, "brev", exitFailure,
			[]string{"brev är en fil, inte en mapp\n", "råd: välj en mapp med --out", "Inget är ändrat i "}},
		{"somebody's files", func(_, parent, _ string) error {
			return errors.Join(os.Mkdir(parent+"/mitt", 0o755), os.WriteFile(parent+"/mitt/brev.txt", []byte("Hej"), 0o644))
		}, "mitt", exitFailure, []string{"mitt ligger annat än en webbplats som programmet har byggt, till exempel \"brev.txt\"\n", "råd: hela mappen skulle ersättas", "Inget är ändrat i "}},
		{"the project itself", func(dir, parent, _ string) error { return os.Symlink(dir, parent+"/projektet") }, "projektet", exitFailure,
			[]string{"ligger annat än en webbplats", "Inget är ändrat i "}},
		{"in the data", func(dir, parent, _ string) error { return os.Symlink(dir+"/data", parent+"/uppgifter") }, "uppgifter/sajt", exitFailure,
			[]string{"som ligger i mappen data/ som programmet läser\n", "råd: välj en mapp utanför den"}},
		{"no such folder", nil, "finns/inte", exitFailure, []string{"kundval: det finns ingen mapp ", "råd: skapa mappen först", "Inget är ändrat i "}},
		{"a link to nothing", func(_, parent, _ string) error { return os.Symlink("borta", parent+"/lank") }, "lank", exitFailure,
			[]string{"lank är en länk som inte leder någonstans\n", "råd: rätta länken", "Inget är ändrat i "}},
		{"a link to the site", func(_, parent, out string) error { return os.Symlink(out, parent+"/lank") }, "lank", exitOK, nil},
		{"what cannot be removed", func(_, parent, _ string) error {
			left := parent + "/.sajt.kundval-new/gammalt"
			return errors.Join(os.MkdirAll(left, 0o755), os.WriteFile(left+"/x", nil, 0o644), os.Chmod(left, 0o555))
		}, "", exitFailure, []string{"det som ett avbrutet bygge har lämnat går inte att ta bort\n", "råd: ta bort mappen ", ".sajt.kundval-new för hand", "Inget är ändrat i "}},
		{"an old site that cannot be removed", func(_, _, out string) error { return os.Chmod(out+"/om", 0o555) }, "", exitFailure,
			[]string{"den nya webbplatsen är på plats, men den gamla gick inte att ta bort\n", "råd: ta bort mappen "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir, parent := smallProject(t, ""), filepath.Join(t.TempDir(), "webb")
			out := filepath.Join(parent, "sajt")
			if err := os.Mkdir(parent, 0o755); err != nil {
				t.Fatal(err)
			}
			site := copySite(t, built, out)
			p := program(t, dir, "build", "--date", smallDay, "--out", filepath.Join(parent, cmp.Or(c.out, "sajt")))
			if c.setup != nil {
				if err := c.setup(dir, parent, out); err != nil {
					t.Fatal(err)
				}
			}
			defer makeRemovable(parent)
			p.asNobody(t, parent, filepath.Dir(dir))
			before := digest(t, filepath.Dir(parent))
			p.run(t, c.code)
			p.says(t, c.says...)
			site.same(t, out)
			if !strings.Contains(p.err.String(), "är på plats") {
				before.same(t, filepath.Dir(parent))
			}
		})
	}
}

// makeRemovable gives back the rights that a test has taken.
func makeRemovable(dir string) {
	_ = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			return os.Chmod(name, 0o755)
		}
		return nil
	})
}

// A disk that is read-only says so.
func TestReadOnlyDisk(t *testing.T) {
	t.Parallel()
	disk := smallDisk(t, "size=8m")
	if disk == "" {
		t.Log("this machine does not let a test mount a disk")
		return
	}
	dir, out := smallProject(t, ""), filepath.Join(disk, "sajt")
	before := buildSmall(t, dir, out)
	if b, err := exec.Command("mount", "-o", "remount,ro", disk).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	p := program(t, dir, "build", "--date", smallDay, "--out", out)
	p.run(t, exitFailure)
	p.says(t, "kundval: disken är skrivskyddad", "råd: bygg i en mapp på en annan disk med --out", "Inget är ändrat i "+out)
	before.same(t, out)
}
