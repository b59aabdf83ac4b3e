package serve

import (
	"bytes"
	"cmp"
	"fmt"
	"html"
	"io/fs"
	"net/http"
	"os"
	"path"
	"slices"
	"strings"
)

// newHandler serves dir below the path base, which starts and ends with a
// slash.
func newHandler(dir, base string, live *live) http.Handler {
	site := &site{dir: dir, base: base, live: live}
	mux := http.NewServeMux()
	mux.Handle("GET "+base, site)
	mux.HandleFunc("GET "+base+liveScript, live.serveScript)
	mux.HandleFunc("GET "+base+liveState, live.serveState)
	if base != "/" {
		mux.Handle("GET /{$}", http.RedirectHandler(base, http.StatusFound))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		mux.ServeHTTP(w, r)
	})
}

// site serves the files of a directory as a web server would serve the
// published site.
type site struct {
	dir, base string
	live      *live
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// The directory is opened anew each time, because builds exchange it.
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		s.noSite(w, err)
		return
	}
	defer root.Close()
	files := root.FS()
	now, _ := s.live.now() // before reading: a page may be older than it claims, not newer
	name := strings.TrimPrefix(r.URL.Path, s.base)
	isFolder := name == "" || strings.HasSuffix(name, "/")
	name = path.Join(".", name)
	if isFolder {
		name = path.Join(name, "index.html")
	} else if info, err := fs.Stat(files, name); err == nil && info.IsDir() {
		http.Redirect(w, r, path.Base(name)+"/", http.StatusFound)
		return
	}
	b, err := fs.ReadFile(files, name)
	switch {
	case err == nil:
		s.send(w, http.StatusOK, name, b, s.tag(now))
	case name == "index.html":
		s.noSite(w, err)
	default:
		s.notFound(w, files, name, s.tag(now))
	}
}

// notFound sends the page for missing pages that is closest: that of the
// language, say, before that of the site.
func (s *site) notFound(w http.ResponseWriter, files fs.FS, name, tag string) {
	for dir := name; dir != "."; {
		dir = path.Dir(dir)
		page := path.Join(dir, "404.html")
		if b, err := fs.ReadFile(files, page); err == nil {
			s.send(w, http.StatusNotFound, page, b, tag)
			return
		}
	}
	s.send(w, http.StatusNotFound, "404.html", []byte(noPage), tag)
}

const noPage = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Sidan finns inte</title>
<h1>Sidan finns inte</h1>
`

// noSite sends a page that says why there is nothing to show yet.
func (s *site) noSite(w http.ResponseWriter, err error) {
	now, _ := s.live.now()
	problem := cmp.Or(now.Problem, err.Error())
	tag := fmt.Sprintf(`<script src="%s" data-site="%s" data-number="%d" defer></script>`, s.base+liveScript, now.Site, now.Number)
	s.send(w, http.StatusServiceUnavailable, "503.html", fmt.Appendf(nil, noSite, html.EscapeString(problem)), tag)
}

const noSite = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Webbplatsen kunde inte byggas</title>
<h1>Webbplatsen kunde inte byggas</h1>
<p>Sidan visas så snart felen är rättade.</p>
<pre>%s</pre>
`

// tag is the element that keeps a page up to date.
func (s *site) tag(now state) string {
	return fmt.Sprintf(`<script src="%s" data-site="%s" defer></script>`, s.base+liveScript, now.Site)
}

// send writes one file, with the tag if it is a page.
func (s *site) send(w http.ResponseWriter, status int, name string, b []byte, tag string) {
	kind := contentType(name, b)
	w.Header().Set("Content-Type", kind)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if strings.HasPrefix(kind, "text/html") {
		b = inject(allowScript(b), tag)
	}
	w.WriteHeader(status)
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
