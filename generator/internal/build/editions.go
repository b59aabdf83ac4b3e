package build

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"sync"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

// editions judges the editions of a project: it compares them and holds them
// against their seals. What it has found of editions that say the same it finds
// again without looking. The zero value knows nothing; a nil one remembers
// nothing either.
type editions struct {
	mu        sync.Mutex
	says      map[*model.Edition]string // digest of what each says
	last, now judgements
}

// judgements are what was found of editions, by what they say.
type judgements struct {
	reports map[[2]string]*changes.Report
	breaks  map[string][]changes.SealBreak
}

// of is to be called before the editions of a site are judged. What was not
// asked for since the last time is forgotten.
func (e *editions) of(site *model.Site) {
	e.last, e.now = e.now, judgements{reports: map[[2]string]*changes.Report{}, breaks: map[string][]changes.SealBreak{}}
	e.says = map[*model.Edition]string{}
	for _, m := range site.Municipalities {
		for _, edition := range m.Editions {
			e.says[edition] = saidBy(site, m, edition)
		}
	}
}

// saidBy digests the files of an edition, and what was read of the documents
// beside them.
func saidBy(site *model.Site, m *model.Municipality, e *model.Edition) string {
	folder := "data/" + m.ID + "/" + e.ID + "/"
	h := sha256.New()
	fmt.Fprintln(h, folder)
	for _, s := range site.Sources {
		if strings.HasPrefix(s.File, folder) {
			fmt.Fprintf(h, "%q %d %v %q\n", s.File, len(s.Text), s.Broken, s.Where)
			_, _ = io.WriteString(h, s.Text) // a hash takes everything
		}
	}
	for _, d := range e.Documents {
		if d.Paper != nil {
			fmt.Fprintf(h, "%+v\n", *d.Paper)
		}
	}
	return string(h.Sum(nil))
}

// compare is changes.Compare.
func (e *editions) compare(from, to *model.Edition) *changes.Report {
	if e == nil || e.says[from] == "" || e.says[to] == "" {
		return changes.Compare(from, to)
	}
	pair := [2]string{e.says[from], e.says[to]}
	e.mu.Lock()
	r := e.now.reports[pair]
	if r == nil {
		r = e.last.reports[pair]
	}
	e.mu.Unlock()
	if r == nil {
		r = changes.Compare(from, to)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.now.reports[pair] = r
	return r
}

// sealBreaks is changes.SealBreaks.
func (e *editions) sealBreaks(edition *model.Edition) []changes.SealBreak {
	if e == nil || e.says[edition] == "" {
		return changes.SealBreaks(edition)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	said := e.says[edition]
	found, known := e.last.breaks[said]
	if !known {
		found = changes.SealBreaks(edition)
	}
	e.now.breaks[said] = found
	return found
}
