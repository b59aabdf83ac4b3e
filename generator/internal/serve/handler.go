package serve

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
)

// newHandler serves the files that file gives below the path base, which starts
// and ends with a slash.
func newHandler(file func(string) ([]byte, error), base string, live *live) http.Handler {
	site := &site{file: file, base: base, live: live}
	mux := http.NewServeMux()
	mux.Handle("GET "+base, site)
	mux.HandleFunc("GET "+base+liveScript, live.serveScript)
	mux.HandleFunc("GET "+base+liveState, site.serveState)
	if base != "/" {
		mux.Handle("GET /{$}", http.RedirectHandler(base, http.StatusFound))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		mux.ServeHTTP(w, r)
	})
}

// site serves files as a web server would serve the published site.
type site struct {
	file func(name string) ([]byte, error)
	base string
	live *live
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	now, _ := s.live.now() // before reading: a page may be older than it claims, not newer
	a := s.answer(r.URL.Path)
	switch {
	case a.err != nil:
		s.noPage(w, a.err)
	case a.folder:
		http.Redirect(w, r, path.Base(r.URL.Path)+"/", http.StatusFound)
	default:
		s.send(w, a, s.tag(now, a))
	}
}

// answer is what stands at an address.
type answer struct {
	status int
	name   string // of the file
	body   []byte
	folder bool  // the address lacks a slash at its end
	err    error // there is nothing to show
}

func (s *site) answer(url string) answer {
	name := strings.TrimPrefix(url, s.base)
	isFolder := name == "" || strings.HasSuffix(name, "/")
	name = path.Join(".", name)
	if isFolder {
		name = path.Join(name, "index.html")
	}
	b, err := s.file(name)
	switch {
	case err == nil:
		return answer{status: http.StatusOK, name: name, body: b}
	case !errors.Is(err, fs.ErrNotExist) || name == "index.html":
		return answer{err: err}
	}
	if !isFolder {
		if _, err := s.file(path.Join(name, "index.html")); err == nil {
			return answer{folder: true}
		}
	}
	return s.notFound(name)
}

// notFound is the page for missing pages that is closest: that of the language,
// say, before that of the site.
func (s *site) notFound(name string) answer {
	for dir := name; dir != "."; {
		dir = path.Dir(dir)
		page := path.Join(dir, "404.html")
		if b, err := s.file(page); err == nil {
			return answer{status: http.StatusNotFound, name: page, body: b}
		}
	}
	return answer{status: http.StatusNotFound, name: "404.html", body: []byte(noPage)}
}

const noPage = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Sidan finns inte</title>
<h1>Sidan finns inte</h1>
`

// noPage sends a page that says why there is nothing to show.
func (s *site) noPage(w http.ResponseWriter, err error) {
	now, _ := s.live.now()
	problem := cmp.Or(now.Problem, err.Error())
	tag := fmt.Sprintf(`<script src="%s" data-number="%d" defer></script>`, s.base+liveScript, now.Number)
	page := answer{status: http.StatusServiceUnavailable, name: "503.html", body: fmt.Appendf(nil, noSite, html.EscapeString(problem))}
	s.send(w, page, tag)
}

const noSite = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Sidan kunde inte byggas</title>
<h1>Sidan kunde inte byggas</h1>
<p>Den visas så snart felen är rättade.</p>
<pre>%s</pre>
`

// tag is the element that keeps a page up to date.
func (s *site) tag(now state, a answer) string {
	return fmt.Sprintf(`<script src="%s" data-site="%s" data-page="%s" defer></script>`, s.base+liveScript, now.Site, a.digest())
}

// digest tells whether an answer is another.
func (a answer) digest() string {
	sum := sha256.Sum256(a.body)
	return hex.EncodeToString(sum[:8])
}

// serveState answers with a call of the function that live.js defines.
func (s *site) serveState(w http.ResponseWriter, r *http.Request) {
	seen, err := strconv.Atoi(r.URL.Query().Get("seen"))
	if err != nil {
		seen = -1
	}
	now := s.live.wait(r.Context(), seen)
	now.Page = s.answer(r.URL.Query().Get("page")).digest()
	b, err := json.Marshal(now)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	fmt.Fprintf(w, "kundvalLive(%s);\n", b)
}

// send writes one file, with the tag if it is a page.
func (s *site) send(w http.ResponseWriter, a answer, tag string) {
	kind, b := contentType(a.name, a.body), a.body
	w.Header().Set("Content-Type", kind)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if strings.HasPrefix(kind, "text/html") {
		b = inject(allowScript(b), tag)
	}
	w.WriteHeader(a.status)
	_, _ = w.Write(b)
}

// inject puts tag at the end of the page's body.
func inject(page []byte, tag string) []byte {
	end := bytes.LastIndex(page, []byte("</body>"))
	if end < 0 {
		end = len(page)
	}
	return slices.Concat(page[:end], []byte(tag), page[end:])
}
