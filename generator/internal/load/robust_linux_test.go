package load

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/project"
)

// onDisk writes the small project and returns its folder.
func onDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, datatest.Base()); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestOnDisk puts into a real folder what can go wrong there, and expects one
// finding for each, in time, the rest being read.
func TestOnDisk(t *testing.T) {
	const alm, edition = "data/ekby/anordnare/alm.toml", "data/ekby/2024/"
	for _, c := range []struct {
		name string
		do   func(dir string) error
		want string // code and file; empty: nothing is found
	}{
		{"link that leads to itself", link("loop", "data/loop"), "not-a-file data/loop"},
		{"link to the folder above", link("..", "data/ekby/anordnare/up"), "not-a-file data/ekby/anordnare/up"},
		{"link to nothing", link("nowhere", "data/ekby/anordnare/bok.toml"), "not-a-file data/ekby/anordnare/bok.toml"},
		{"link out of the project", link("/etc/hostname", "data/ekby/anordnare/bok.toml"), "not-a-file data/ekby/anordnare/bok.toml"},
		{"link in the place of a file", linkFor("../../etc", "data/ekby/huvudman.toml"), "not-a-file data/ekby/huvudman.toml"},
		{"link in the place of the configuration", linkFor("/etc/hostname", "data/webbplats.toml"), "not-a-file data/webbplats.toml"},
		{"link in the place of a municipality", linkFor("/etc", "data/ekby"), "not-a-file data/ekby"},
		{"link in the place of an edition", linkFor("2023", "data/ekby/2024"), "not-a-file data/ekby/2024"},
		{"link in the place of the conditions", linkFor("../2023/villkor", edition+"villkor"), "not-a-file data/ekby/2024/villkor"},
		{"link in the place of the providers", linkFor("/etc", "data/ekby/anordnare"), "not-a-file data/ekby/anordnare"},
		{"link among documents", link("/etc/hostname", edition+"dokument/a.pdf"), "not-a-file data/ekby/2024/dokument/a.pdf"},
		{"link in a folder that is not read", link("/etc/hostname", "data/gammalt/a"), "unknown-file data/gammalt"},
		{"link among articles", link("om.md", "content/sv/byta.md"), "not-a-file content/sv/byta.md"},
		{"pipe that nobody writes to", func(dir string) error { return syscall.Mkfifo(filepath.Join(dir, "data/ekby/ickeval.toml"), 0o600) }, "not-a-file data/ekby/ickeval.toml"},
		{"folder named as the edition's file", folderFor(edition + "utgava.toml"), "missing-file data/ekby/2024/utgava.toml"},
		{"folder named as the areas' file", folderFor(edition + "kundval.toml"), "missing-file data/ekby/2024/kundval.toml"},
		{"folder named as the configuration", folderFor("data/webbplats.toml"), "missing-file data/webbplats.toml"},
		{"folder named as an optional file", folderFor("data/ekby/ickeval.toml"), "missing-file data/ekby/ickeval.toml"},
		{"folder named as a provider", folderFor("data/ekby/anordnare/bok.toml"), "unknown-file data/ekby/anordnare/bok.toml"},
		{"file named as the conditions' folder", fileFor(edition + "villkor"), "missing-file data/ekby/2024/villkor"},
		{"file named as the providers' folder", fileFor("data/ekby/anordnare"), "missing-file data/ekby/anordnare"},
		{"file named as a municipality", fileFor("data/ekby"), "missing-file data/ekby"},
		{"empty file", write("data/ekby/ickeval.toml", ""), "empty-file data/ekby/ickeval.toml"},
		{"file of comments", write("data/ekby/ickeval.toml", "# kommer snart\n"), "empty-file data/ekby/ickeval.toml"},
		{"empty file that has to be there", write(edition+"utgava.toml", "\uFEFF\r\n"), "empty-file data/ekby/2024/utgava.toml"},
		{"empty folder", func(dir string) error { return os.Mkdir(filepath.Join(dir, "data/ekby/2025"), 0o755) }, "unknown-file data/ekby/2025"},
		{"name that is not UTF-8", write("data/ekby/anordnare/b\xF6k.toml", ""), "file-name data/ekby/anordnare"},
		{"name with a line break", write("data/ekby/anordnare/a\nb.toml", ""), "file-name data/ekby/anordnare"},
		{"name with a control character", write("data/a\x1b[31m", ""), "file-name data"},
		{"name in two parts", write("data/ekby/2024/Bila\u030aga.pdf", ""), "unknown-file data/ekby/2024/Bila\u030aga.pdf"},
		{"capitals", write("data/ekby/anordnare/ALM.toml", ""), "same-file-name data/ekby/anordnare/ALM.toml"},
		{"copy of an editor", write(alm+"~", ""), "unknown-file data/ekby/anordnare/alm.toml~"},
		{"copy by hand", write("data/ekby/huvudman.toml.bak", ""), "unknown-file data/ekby/huvudman.toml.bak"},
		{"ending in capitals", rename(alm, "data/ekby/anordnare/alm.TOML"), "unknown-file data/ekby/anordnare/alm.TOML"},
		{"ending of another", rename(alm, "data/ekby/anordnare/alm.tml"), "unknown-file data/ekby/anordnare/alm.tml"},
		{"ending that Windows hides", rename("data/ekby/huvudman.toml", "data/ekby/huvudman.toml.txt"), "missing-file data/ekby/huvudman.toml"},
		{"file in capitals", rename(edition+"kundval.toml", edition+"Kundval.toml"), "missing-file data/ekby/2024/kundval.toml"},
		{"file with å", rename(edition+"utgava.toml", edition+"utgåva.toml"), "missing-file data/ekby/2024/utgava.toml"},
		{"the only conditions", rename(edition+"villkor/a.toml", edition+"villkor/a.tml"), "missing-file data/ekby/2024/villkor/*.toml"},
		{"folder misspelt", rename(edition+"villkor", edition+"vilkor"), "missing-file data/ekby/2024/villkor/*.toml"},
		{"ten megabytes of nothing", write("data/ekby/ickeval.toml", strings.Repeat("\n", 10<<20)), "empty-file data/ekby/ickeval.toml"},
		{"ten megabytes that lie about", write("data/anteckningar.txt", strings.Repeat("x", 10<<20)), "unknown-file data/anteckningar.txt"},
		{"no TOML", write(alm, "<html><body>Alm AB</body></html>\n"), "toml-syntax data/ekby/anordnare/alm.toml"},
		{"BOM", prefix(alm, "\uFEFF"), ""},
		{"CRLF", edit(alm, func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")) }), ""},
		{"CR", edit(alm, func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r")) }), "toml-syntax data/ekby/anordnare/alm.toml"},
		{"CR in an article", edit("content/sv/om.md", func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r")) }), "front-matter content/sv/om.md"},
		{"article in UTF-16", write("content/sv/om.md", "\xFF\xFE+\x00+\x00+\x00\n\x00"), "not-utf8 content/sv/om.md"},
		{"letters in parts", edit(alm, func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("ö"), []byte("o\u0308")) }), "not-nfc data/ekby/anordnare/alm.toml"},
		{"letters in parts in an article", edit("content/sv/om.md", func(b []byte) []byte { return append(b, "va\u0308lj va\u0308l"...) }), "not-nfc content/sv/om.md"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := onDisk(t)
			if err := c.do(dir); err != nil {
				t.Fatal(err)
			}
			got, took := describe(t, project.New(os.DirFS(dir), datatest.Base()))
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if took > 10*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// describe loads a project and names its findings by code and file. It fails
// on an error, and on output that would garble a terminal.
func describe(t *testing.T, fsys fs.FS) (string, time.Duration) {
	t.Helper()
	began := time.Now()
	site, found, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	_ = diag.WriteText(&b, found, diag.Swedish, func(f string) []byte { s, _ := fs.ReadFile(fsys, f); return s })
	took := time.Since(began)
	if strings.ContainsAny(b.String(), "\x1b\r\x00") || b.Len() > 1500*len(found) {
		t.Errorf("%d bytes: %.2000q", b.Len(), b.String())
	}
	var list []string
	for _, d := range found {
		list = append(list, d.Code+" "+d.Span.File)
	}
	if len(site.Articles) == 0 && !strings.Contains(strings.Join(list, " "), "content/") {
		t.Error("the rest was not read")
	}
	return strings.Join(list, ", "), took
}

func link(to, name string) func(string) error {
	return func(dir string) error {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.Symlink(to, file)
	}
}

// linkFor puts a link in the place of what is there.
func linkFor(to, name string) func(string) error {
	return func(dir string) error {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return err
		}
		return link(to, name)(dir)
	}
}

func folderFor(name string) func(string) error {
	return func(dir string) error {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return err
		}
		return os.Mkdir(filepath.Join(dir, name), 0o755)
	}
}

func fileFor(name string) func(string) error {
	return func(dir string) error {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return err
		}
		return write(name, "x = 1\n")(dir)
	}
}

func write(name, content string) func(string) error {
	return func(dir string) error { return os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600) }
}

func rename(from, to string) func(string) error {
	return func(dir string) error { return os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)) }
}

func prefix(name, before string) func(string) error {
	return edit(name, func(b []byte) []byte { return append([]byte(before), b...) })
}

func edit(name string, change func([]byte) []byte) func(string) error {
	return func(dir string) error {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, name), change(b), 0o600)
	}
}

// TestNoPermission makes sure that what may not be read is one finding. The
// administrator may read everything, so it is tried as somebody else.
func TestNoPermission(t *testing.T) {
	for _, name := range []string{"data/ekby/anordnare/alm.toml", "data/ekby/anordnare", "data/ekby/2024", "data/ekby/2024/villkor", "content/sv"} {
		dir := onDisk(t)
		file := filepath.Join(dir, name)
		if err := os.Chmod(file, 0); err != nil {
			t.Fatal(err)
		}
		asSomebodyElse(t, dir)
		got, _ := describe(t, os.DirFS(dir))
		if err := syscall.Seteuid(os.Getuid()); err != nil {
			t.Fatal(err)
		}
		_ = os.Chmod(file, 0o700) // so that it can be removed
		if want := "unreadable-file " + name; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// asSomebodyElse gives a folder away and goes on as its new owner, when the
// test runs as the administrator.
func asSomebodyElse(t *testing.T, dir string) {
	t.Helper()
	const nobody = 65534
	if os.Getuid() != 0 {
		return
	}
	err := filepath.WalkDir(filepath.Dir(dir), func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(name, nobody, nobody)
	})
	if err == nil {
		err = syscall.Seteuid(nobody)
	}
	if err != nil {
		t.Fatal(err)
	}
}
