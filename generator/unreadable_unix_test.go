//go:build unix

package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Files that cannot be read are findings, each at its place, and the site stays
// as it is.
func TestUnreadableFiles(t *testing.T) {
	t.Parallel()
	built := outFolder(t)
	buildSmall(t, smallProject(t, ""), built)
	for _, c := range []struct {
		name string
		file string // below the project, made unreadable
		says []string
	}{
		{"a file", "data/ekby/anordnare/alm.toml", []string{"data/ekby/anordnare/alm.toml: fel[unreadable-file]: filen går inte att läsa\n", "permission denied"}},
		{"a folder", "data/ekby/2024/villkor", []string{"data/ekby/2024/villkor: fel[unreadable-file]: "}},
		{"all of the data", "data", []string{"kundval: du får inte läsa eller skriva data\n", "råd: be den som sköter datorn om rätt till filen", "Inget är ändrat i "}},
		{"a layout", "layouts/start.html", []string{"kundval: du får inte läsa eller skriva ", "layouts/start.html\n", "Inget är ändrat i "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir, out := smallProject(t, "-- layouts/start.html --\n{{ define \"main\" }}{{ end }}\n"), outFolder(t)
			before := copySite(t, built, out)
			p := program(t, dir, "build", "--date", smallDay, "--out", out)
			if err := os.Chmod(filepath.Join(dir, c.file), 0); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(filepath.Join(dir, c.file), 0o755) // so that it can be removed
			p.asNobody(t, dir, filepath.Dir(out))
			_ = p.Run()
			if code := p.ProcessState.ExitCode(); code == exitOK {
				t.Errorf("exit code 0\n%s", &p.err)
			}
			p.says(t, c.says...)
			p.says(t, "Inget är ändrat i "+out)
			before.same(t, out)
		})
	}
}
