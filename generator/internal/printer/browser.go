package printer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Variable is the environment variable that names the browser to use.
const Variable = "CHROMIUM"

// candidates are the names and places of browsers that can print, the freest
// first.
func candidates() []string {
	return []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		`C:\Program Files\Google\Chrome\Application\chrome.exe`,
		`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
	}
}

// Find returns the browser to print with: the one that the environment names,
// or else the first that is installed.
func Find(getenv func(string) string) (string, error) {
	if named := getenv(Variable); named != "" {
		program, err := exec.LookPath(named)
		if err != nil {
			return "", fmt.Errorf("%w: %s is %q, which is no program", NoBrowser, Variable, named)
		}
		return program, nil
	}
	for _, name := range candidates() {
		if program, err := exec.LookPath(name); err == nil {
			return program, nil
		}
	}
	return "", NoBrowser
}

// run lets the browser print the page at an address into a file and returns
// the last of what it said. Each page has a browser of its own: the names
// within a PDF come of what its browser has done before.
func run(ctx context.Context, browser string, site []string, dir, file, address string) (said string, err error) {
	flags := append([]string{
		"--headless",
		"--no-sandbox", // it opens our own pages only, without scripts, also as root in a container
		"--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
		"--user-data-dir=" + filepath.Join(dir, "profile"),
		"--user-agent=kundval", // stands in the PDF as its creator
		"--lang=sv", "--force-color-profile=srgb",
		"--no-pdf-header-footer", // the stylesheet has them
		"--generate-pdf-document-outline",
		"--print-to-pdf=" + file,
	}, site...)
	c := exec.CommandContext(ctx, browser, append(flags, address)...)
	c.WaitDelay = 5 * time.Second
	var out tail
	c.Stdout, c.Stderr = &out, &out
	err = c.Run()
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return "", fmt.Errorf("%w: %v", NoBrowser, err)
	}
	return out.String(), err
}

// tail keeps the last of what is written to it.
type tail struct{ kept []byte }

const tailSize = 600

func (t *tail) Write(p []byte) (int, error) {
	t.kept = append(t.kept, p...)
	if more := len(t.kept) - tailSize; more > 0 {
		t.kept = append(t.kept[:0], t.kept[more:]...)
	}
	return len(p), nil
}

// String is what was kept, on a line of its own.
func (t *tail) String() string {
	if s := strings.TrimSpace(string(t.kept)); s != "" {
		return "\n" + s
	}
	return ""
}
