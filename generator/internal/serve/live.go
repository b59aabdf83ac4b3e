package serve

import (
	"context"
	_ "embed"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// Addresses of our own, below the base path. No page can have them, since the
// segments of a page's address never start with a dot.
const (
	liveScript = ".kundval/live.js"
	liveState  = ".kundval/state.js"
)

// patience is how long a page waits for news before it asks again.
const patience = 25 * time.Second

//go:embed live.js
var script []byte

// live is what open pages want to know.
type live struct {
	start string // tells the pages of an earlier run from those of this one

	mu    sync.Mutex
	state state
	news  chan struct{} // closed, and replaced, when state changes
}

// state is sent to pages as it is.
type state struct {
	Number  int    `json:"number"`  // changes with everything that is told
	Site    string `json:"site"`    // changes with every update that succeeds
	Page    string `json:"page"`    // changes with the page that asks
	Problem string `json:"problem"` // what is wrong, or ""
}

func newLive() *live {
	l := &live{start: strconv.FormatInt(time.Now().UnixNano(), 36), news: make(chan struct{})}
	l.state.Site = l.start + "-0"
	return l
}

// updated makes open pages reload that have changed.
func (l *live) updated() {
	l.change(func(s *state) {
		s.Site = fmt.Sprintf("%s-%d", l.start, s.Number)
		s.Problem = ""
	})
}

// failed makes open pages show what is wrong.
func (l *live) failed(problem string) {
	l.change(func(s *state) { s.Problem = problem })
}

func (l *live) change(f func(*state)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.state.Number++
	f(&l.state)
	close(l.news)
	l.news = make(chan struct{})
}

func (l *live) now() (state, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.state, l.news
}

// wait returns the state as soon as it is another than the one with number
// seen, or after some time.
func (l *live) wait(ctx context.Context, seen int) state {
	s, news := l.now()
	if s.Number == seen {
		select {
		case <-news:
		case <-ctx.Done():
		case <-time.After(patience):
		}
		s, _ = l.now()
	}
	return s
}

func (l *live) serveScript(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	_, _ = w.Write(script)
}
