package build

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/engine"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/pages"
)

// views is what the pages say, and the files beside them, each made when it is
// first asked for.
type views struct {
	writer *writer
	assets map[string]bool                                  // by name
	others func() (map[string]func(io.Writer) error, error) // by address
}

func newViews(d *data, project fs.FS, a assets.Assets, texts *lang.Catalog) *views {
	w := &writer{site: d.site, project: project, day: d.day, reports: d.reports, assets: a}
	in := w.input(texts)
	w.maker = pages.NewMaker(in)
	v := &views{writer: w, assets: map[string]bool{}}
	for _, name := range a.Files() {
		v.assets[name] = true
	}
	v.others = sync.OnceValues(func() (map[string]func(io.Writer) error, error) {
		var err error
		if w.feeds, err = pages.Feeds(in); err != nil {
			return nil, err
		}
		if w.drawn, err = w.pictures(in); err != nil {
			return nil, err
		}
		byURL := map[string]func(io.Writer) error{}
		for _, f := range w.others() {
			byURL[f.URL] = f.Write
		}
		return byURL, nil
	})
	return v
}

// snapshot is a site with what prints its pages.
type snapshot struct {
	*views
	renderer *engine.Renderer
	version  int
	shared   string // fingerprint of what all pages are made with

	mu      sync.Mutex
	printed map[string][]byte // pages by name
}

// most is how many printed pages a snapshot keeps for those who ask again.
const most = 100

// pageURL is the address of the page which a file holds. ok is false for a file that is
// no page.
func pageURL(name string) (url string, ok bool) {
	if name == "index.html" || strings.HasSuffix(name, "/index.html") {
		return "/" + strings.TrimSuffix(name, "index.html"), true
	}
	return "/" + name, strings.HasSuffix(name, ".html")
}

// read makes a file.
func (s *snapshot) read(name string) ([]byte, error) {
	if s.assets[name] {
		f, err := s.writer.assets.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(f)
	}
	url, isPage := pageURL(name)
	if isPage {
		return s.page(name, url)
	}
	others, err := s.others()
	if err != nil {
		return nil, err
	}
	write, ok := others[url]
	if !ok {
		return nil, fs.ErrNotExist
	}
	var b bytes.Buffer
	err = write(&b)
	return b.Bytes(), err
}

// page prints a page, or returns what was printed.
func (s *snapshot) page(name, url string) ([]byte, error) {
	p, ok, err := s.writer.maker.At(url)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fs.ErrNotExist
	}
	s.mu.Lock()
	b, done := s.printed[name]
	s.mu.Unlock()
	if done {
		return b, nil
	}
	if err := s.renderer.Validate([]engine.Page{enginePage(p)}); err != nil {
		return nil, err
	}
	if b, err = s.renderer.Render(enginePage(p), s.version); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.printed) == most {
		clear(s.printed)
	}
	s.printed[name] = b
	return b, nil
}

// try prints the page at an address, if there still is one.
func (s *snapshot) try(url string) error {
	_, err := s.page(fileOf(url), url)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// tryAround makes sure that the pages around an address can stand beside each
// other.
func (s *snapshot) tryAround(ctx context.Context, url string) error {
	around, err := s.writer.maker.Around(ctx, url)
	if err != nil {
		return err
	}
	list := make([]engine.Page, len(around))
	for i, p := range around {
		list[i] = enginePage(p)
	}
	return s.renderer.Validate(list)
}

// samples are the pictures, and the files of some pages of each kind in the
// authentic language.
func (s *snapshot) samples(ctx context.Context) ([]string, error) {
	if _, err := s.others(); err != nil {
		return nil, err
	}
	all, err := s.writer.maker.Pages(ctx, s.writer.site.AllLanguages()[0].Code)
	var names []string
	for _, p := range s.writer.drawn {
		names = append(names, p.URL[1:])
	}
	taken := map[string]int{}
	for _, p := range all {
		if taken[p.Layout] < samplesOfKind {
			taken[p.Layout]++
			names = append(names, fileOf(p.URL))
		}
	}
	return names, err
}

// samplesOfKind is how many pages of a kind are tried.
const samplesOfKind = 10

// fileOf is the file of the page at an address.
func fileOf(url string) string {
	if strings.HasSuffix(url, "/") {
		url += "index.html"
	}
	return url[1:]
}
