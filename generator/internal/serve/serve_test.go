package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// get asks a handler for a page and returns its body without the live script.
func get(h http.Handler, url string) (*http.Response, string) {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", url, nil))
	body := regexp.MustCompile(`<script src="[^"]*live.js".*?</script>`).ReplaceAllString(w.Body.String(), "[live]")
	return w.Result(), body
}

// in gives the files of a folder.
func in(dir string) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.IsDir() {
			return nil, fs.ErrNotExist
		}
		return os.ReadFile(filepath.Join(dir, name))
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/index.html", "<body>start</body>")
	write(t, dir+"/404.html", "<body>finns inte</body>")
	write(t, dir+"/en/404.html", "<body>not found</body>")
	write(t, dir+"/nacka/villkor/index.html", "villkor, ingen body")
	write(t, dir+"/css/site.1a2b3c4d.css", "a{b:c}")
	write(t, dir+"/data/changes.json", "{}")
	write(t, dir+"/feed.atom", "<feed/>")
	write(t, dir+"/x.unknownkind", "plain words")
	h := newHandler(in(dir), "/", newLive())
	tests := []struct {
		url    string
		status int
		kind   string
		body   string
	}{
		{"/", 200, "text/html; charset=utf-8", "<body>start[live]</body>"},
		{"/nacka/villkor/", 200, "text/html; charset=utf-8", "villkor, ingen body[live]"},
		{"/index.html?x=1", 200, "text/html; charset=utf-8", "<body>start[live]</body>"},
		{"/css/site.1a2b3c4d.css", 200, "text/css; charset=utf-8", "a{b:c}"},
		{"/data/changes.json", 200, "application/json", "{}"},
		{"/feed.atom", 200, "application/atom+xml", "<feed/>"},
		{"/x.unknownkind", 200, "text/plain; charset=utf-8", "plain words"},
		{"/nope/", 404, "text/html; charset=utf-8", "<body>finns inte[live]</body>"},
		{"/nacka/", 404, "text/html; charset=utf-8", "<body>finns inte[live]</body>"},
		{"/en/nope/deep/x.html", 404, "text/html; charset=utf-8", "<body>not found[live]</body>"},
		{"/out.txt", 404, "text/html; charset=utf-8", "<body>finns inte[live]</body>"},
	}
	for _, test := range tests {
		t.Run(test.url, func(t *testing.T) {
			resp, body := get(h, test.url)
			if resp.StatusCode != test.status || body != test.body {
				t.Errorf("got %d %q, want %d %q", resp.StatusCode, body, test.status, test.body)
			}
			if got := resp.Header.Get("Content-Type"); got != test.kind {
				t.Errorf("got type %q, want %q", got, test.kind)
			}
			if got := resp.Header.Get("Cache-Control"); got != "no-store" {
				t.Errorf("got Cache-Control %q", got)
			}
		})
	}

	resp, _ := get(h, "/nacka/villkor")
	if got := resp.Header.Get("Location"); resp.StatusCode != 302 || got != "/nacka/villkor/" {
		t.Errorf("a folder without its slash: got %d to %q", resp.StatusCode, got)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("POST", "/", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: got %d", w.Code)
	}
}

func TestBasePath(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a/index.html", "a")
	h := newHandler(in(dir), "/below/", newLive())
	if resp, body := get(h, "/below/a/"); resp.StatusCode != 200 || body != "a[live]" {
		t.Errorf("got %d %q", resp.StatusCode, body)
	}
	if resp, _ := get(h, "/"); resp.Header.Get("Location") != "/below/" {
		t.Errorf("/ leads to %q", resp.Header.Get("Location"))
	}
	if resp, _ := get(h, "/below/.kundval/live.js"); resp.StatusCode != 200 {
		t.Errorf("live.js: got %d", resp.StatusCode)
	}
	if resp, _ := get(h, "/a/"); resp.StatusCode != 404 {
		t.Errorf("outside the base path: got %d", resp.StatusCode)
	}
}

func TestNoPage(t *testing.T) {
	live := newLive()
	h := newHandler(func(string) ([]byte, error) { return nil, errors.New("layouts/x.html:1:2: <wrong>") }, "/", live)
	for _, problem := range []string{"", "data/x.toml:1:2: <wrong>"} {
		want := "layouts/x.html:1:2"
		if problem != "" {
			live.failed(problem)
			want = "data/x.toml:1:2"
		}
		resp, body := get(h, "/")
		if resp.StatusCode != 503 || !strings.Contains(body, "<pre>"+want+": &lt;wrong&gt;</pre>") || !strings.Contains(body, "[live]") {
			t.Errorf("got %d %s", resp.StatusCode, body)
		}
	}
}

// A page reloads when it is another than it was, and no other does.
func TestOnlyChangedPagesReload(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a/index.html", "a")
	write(t, dir+"/b/index.html", "b")
	live := newLive()
	h := newHandler(in(dir), "/", live)
	tag := func(page string) string {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", page, nil))
		_, digest, _ := strings.Cut(w.Body.String(), `data-page="`)
		digest, _, _ = strings.Cut(digest, `"`)
		return digest
	}
	current := func(page, digest string) bool {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", "/"+liveState+"?seen=-1&page="+page, nil))
		return digest != "" && strings.Contains(w.Body.String(), `"page":"`+digest+`"`)
	}
	pages := []string{"/a/", "/b/", "/nowhere/"}
	before := map[string]string{}
	for _, page := range pages {
		before[page] = tag(page)
	}
	write(t, dir+"/b/index.html", "b, changed")
	live.updated()
	for _, page := range pages {
		if got, want := current(page, before[page]), page != "/b/"; got != want {
			t.Errorf("%s: is as it was: got %v, want %v", page, got, want)
		}
	}
}

// project is a project and its server.
type project struct {
	t   *testing.T
	dir string // holds data/ and public/
	url string

	mu  sync.Mutex
	log strings.Builder
}

func (p *project) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.log.Write(b)
}

// build publishes data/a.txt, or fails when it says so.
func (p *project) build(context.Context) error {
	b, err := os.ReadFile(p.dir + "/data/a.txt")
	if err != nil {
		return err
	}
	if strings.HasPrefix(string(b), "wrong") {
		return errors.New("data/a.txt:1:1: error: </script>" + string(b))
	}
	if err := os.MkdirAll(p.dir+"/public", 0o755); err != nil {
		return err
	}
	return os.WriteFile(p.dir+"/public/index.html", b, 0o644)
}

// try finds what only shows in what nobody looks at.
func (p *project) try(ctx context.Context) error {
	b, err := os.ReadFile(p.dir + "/data/a.txt")
	if err == nil && string(b) == "slow" {
		<-ctx.Done()
	}
	if err == nil && (string(b) == "tried" || string(b) == "slow") {
		err = errors.New("elsewhere: " + string(b))
	}
	return err
}

// startProject serves a project until the test ends.
func startProject(t *testing.T, text string) *project {
	p := &project{t: t, dir: t.TempDir()}
	write(t, p.dir+"/data/a.txt", text)
	ctx, cancel := context.WithCancel(context.Background())
	done, ready := make(chan error, 1), make(chan string, 1)
	go func() {
		done <- Serve(ctx, Options{
			File: in(p.dir + "/public"), Watch: []string{p.dir + "/data"},
			Update: p.build, Try: p.try, Ready: func(url string) { ready <- url }, Log: p,
		})
	}()
	select {
	case p.url = <-ready:
	case err := <-done:
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("Serve: %v", err)
			}
		case <-time.After(5 * time.Second):
			t.Error("Serve did not stop")
		}
	})
	return p
}

func (p *project) get(path string) (int, string) {
	p.t.Helper()
	resp, err := http.Get(p.url + path)
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return resp.StatusCode, string(b)
}

// awaitState asks as an open page does and returns the answer.
func (p *project) awaitState(seen int) string {
	p.t.Helper()
	_, body := p.get(fmt.Sprintf(".kundval/state.js?seen=%d", seen))
	return body
}

func (p *project) wantPage(want string) {
	p.t.Helper()
	if status, body := p.get(""); status != 200 || !strings.HasPrefix(body, want+"<script") {
		p.t.Errorf("got page %d %q, want %q", status, body, want)
	}
}

func TestServe(t *testing.T) {
	p := startProject(t, "one")
	p.wantPage("one")
	first := p.awaitState(-1)
	if want := regexp.MustCompile(`^kundvalLive\(\{"number":1,"site":"\w+-1","page":"\w{16}","problem":""\}\);\n$`); !want.MatchString(first) {
		t.Fatalf("got state %s", first)
	}

	write(t, p.dir+"/data/a.txt", "two")
	if got := p.awaitState(1); !strings.Contains(got, `"number":2,`) || !regexp.MustCompile(`-2","page":"\w+","problem":""`).MatchString(got) {
		t.Errorf("after a change: got state %s", got)
	}
	p.wantPage("two")

	write(t, p.dir+"/data/a.txt", "wrong")
	want := `-2","page":"\w+","problem":"data/a.txt:1:1: error: \\u003c/script\\u003ewrong"}`
	if got := p.awaitState(2); !regexp.MustCompile(want).MatchString(got) {
		t.Errorf("after a fault: got state %s, want one with %s", got, want)
	}
	p.wantPage("two")

	write(t, p.dir+"/data/a.txt", "3")
	if got := p.awaitState(3); !regexp.MustCompile(`-4","page":"\w+","problem":""`).MatchString(got) {
		t.Errorf("after mending it: got state %s", got)
	}
	p.wantPage("3")

	p.mu.Lock()
	defer p.mu.Unlock()
	for _, want := range []string{
		"kundval: visar " + p.url, "kundval: klar på ", "data/a.txt ändrades\n",
		"data/a.txt:1:1: error: </script>wrong\nkundval: tog inte in ändringen; webbplatsen är som den var\n",
	} {
		if !strings.Contains(p.log.String(), want) {
			t.Errorf("the log does not say %q:\n%s", want, p.log.String())
		}
	}
}

// What is found after an update is told as well, but not once something has
// changed again.
func TestServeTriesTheRest(t *testing.T) {
	p := startProject(t, "tried")
	if got := p.awaitState(1); !strings.Contains(got, `"problem":"elsewhere: tried"`) {
		t.Errorf("got state %s", got)
	}
	p.wantPage("tried")
	write(t, p.dir+"/data/a.txt", "slow")
	p.awaitState(2)
	write(t, p.dir+"/data/a.txt", "one")
	p.awaitState(3)
	p.mu.Lock()
	defer p.mu.Unlock()
	if strings.Contains(p.log.String(), "elsewhere: slow") {
		t.Errorf("what was given up is told: %s", p.log.String())
	}
}

func TestServeStartsWithAFault(t *testing.T) {
	p := startProject(t, "wrong from the start")
	if status, body := p.get(""); status != 503 || !strings.Contains(body, "wrong from the start") {
		t.Errorf("got %d %s", status, body)
	}
	write(t, p.dir+"/data/a.txt", "right")
	p.awaitState(1)
	p.wantPage("right")
}

// A page that waits for news must not hold up the end. The cleanup of
// startProject tells if it does.
func TestServeStopsWhilePagesWait(t *testing.T) {
	p := startProject(t, "one")
	started := make(chan struct{})
	go func() {
		close(started)
		resp, err := http.Get(p.url + ".kundval/state.js?seen=1")
		if err == nil {
			resp.Body.Close()
		}
	}()
	<-started
	time.Sleep(20 * time.Millisecond)
}

func TestPortTaken(t *testing.T) {
	taken, err := listen(0)
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	next, err := listen(port)
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	addr := next.Addr().(*net.TCPAddr)
	if addr.Port <= port || addr.Port > port+portsToTry || !addr.IP.IsLoopback() {
		t.Errorf("%d is taken: got %v", port, addr)
	}
}
