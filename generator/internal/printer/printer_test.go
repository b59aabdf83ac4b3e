package printer

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestFind(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "chromium")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if err := os.WriteFile(program, nil, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, named, path string
		want              string // empty: none is found
	}{
		{"named", program, "", program},
		{"in the path", "", dir, program},
		{"named in vain", filepath.Join(dir, "none"), dir, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("PATH", tt.path)
			got, err := Find(func(string) string { return tt.named })
			if got != tt.want || (tt.want == "") != errors.Is(err, NoBrowser) {
				t.Errorf("Find = %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

// TestBadBrowsers prints with programs that are no good browsers, and expects
// to be told what is wrong, with nothing left on the disk.
func TestBadBrowsers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the browsers are shell scripts")
	}
	const put = `for f; do case $f in --print-to-pdf=*) cp "$0.pdf" "${f#*=}"; esac; done`
	for _, tt := range []struct {
		name, script string
		want         Problem
		says         string
	}{
		{"none", "", NoBrowser, "no such file"},
		{"breaks down", "#!/bin/sh\necho no display >&2\nexit 3\n", Stopped, "exit status 3\nno display"},
		{"writes nothing", "#!/bin/sh\n", Stopped, ""},
		{"is too slow", "#!/bin/sh\nexec sleep 60\n", TooSlow, "300ms"},
		{"writes no PDF", "#!/bin/sh\n" + put + "\n", Lacking, "broken"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			temp := t.TempDir()
			t.Setenv("TMPDIR", temp)
			dir := t.TempDir()
			browser := filepath.Join(dir, "browser")
			if tt.script != "" {
				writeFile(t, browser, tt.script, 0o755)
				writeFile(t, browser+".pdf", "%PDF-1.4\n", 0o644)
			}
			limit := time.Minute
			if tt.want == TooSlow {
				limit = 300 * time.Millisecond
			}
			pdfs, err := Print(context.Background(), Options{
				Browser: browser, Dir: dir, Base: "https://kundval.example/", Pages: []string{"/a/", "/b/", "/c/"}, Limit: limit,
			})
			if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) || !strings.Contains(err.Error(), "printing /") {
				t.Errorf("Print = %d PDFs, %v, want %v with %q", len(pdfs), err, tt.want, tt.says)
			}
			if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
				t.Errorf("left on the disk: %v, %v", left, err)
			}
		})
	}
}

// TestStopped makes sure that a build that is stopped does not wait for a
// browser, and says that it was stopped.
func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	_, err := Print(ctx, Options{Browser: "none", Dir: t.TempDir(), Base: "https://kundval.example/", Pages: []string{"/a/"}, Limit: time.Minute})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error = %v, want that it was stopped", err)
	}
}

func TestSettle(t *testing.T) {
	pdf := []byte("/Headers [(node00000022) (node00000025)] /ID (node00000025) /Title (D:20200101000000+00'00')\n/CreationDate (D:20261122161239+00'00')\n/ModDate (D:20261122161240+00'00')>>")
	want := "/Headers [(node00000001) (node00000002)] /ID (node00000002) /Title (D:20200101000000+00'00')\n/CreationDate (D:20250101000000+00'00')\n/ModDate (D:20250101000000+00'00')>>"
	settle(pdf, time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC))
	if got := string(pdf); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestSite serves a page as if it were published, without scripts, to whoever
// asks for it by its own name, and remembers what was missing.
func TestSite(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "index.html"), "<p>Hej", 0o644)
	s, err := serve(dir, &url.URL{Scheme: "http", Host: "kundval.example", Path: "/"})
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	get := func(host, path string) (int, string, string) {
		req, err := http.NewRequest("GET", "http://127.0.0.1:"+s.port+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = host
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		var body bytes.Buffer
		body.ReadFrom(res.Body)
		return res.StatusCode, body.String(), res.Header.Get("Content-Security-Policy")
	}
	if status, body, policy := get("kundval.example", "/"); status != 200 || body != "<p>Hej" || !strings.Contains(policy, "script-src 'none'") {
		t.Errorf("the page: %d %q, policy %q", status, body, policy)
	}
	if status, _, _ := get("other.example", "/"); status != http.StatusNotFound || s.failed() != "" {
		t.Errorf("another host: %d, missing %q", status, s.failed())
	}
	get("kundval.example", "/style.css")
	get("kundval.example", "/script.js")
	if got := s.failed(); got != "/style.css" {
		t.Errorf("missing = %q, want the first", got)
	}
}

func writeFile(t *testing.T, name, content string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
}
