package engine

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// slowView stops its template until it is let go.
type slowView struct {
	calls   *atomic.Int32
	started chan<- struct{}
	release <-chan struct{}
}

func (v slowView) Wait() string {
	v.calls.Add(1)
	v.started <- struct{}{}
	<-v.release
	return "done"
}

func TestBuildEndsWithItsContext(t *testing.T) {
	files := map[string]string{
		"layouts/baseof.html":         `{{ $v := site.Params.views.Get .File.LogicalName }}{{ block "main" $v }}{{ end }}`,
		"layouts/villkor.html":        `{{ define "main" }}{{ .Wait }}{{ end }}`,
		"layouts/_partials/item.html": "x",
	}
	s := testSite(files)
	s.AllTemplates = false
	const pages = 200
	started, release := make(chan struct{}, pages), make(chan struct{})
	var calls atomic.Int32
	for i := range pages {
		p := testPage(fmt.Sprintf("/%d/", i), "sv")
		p.View = slowView{&calls, started, release}
		s.Pages = append(s.Pages, p)
	}
	cause := errors.New("took too long")
	ctx, cancel := context.WithCancelCause(context.Background())
	out := t.TempDir()
	go func() {
		<-started
		cancel(cause)
	}()
	if _, err := Build(ctx, s, out); !errors.Is(err, cause) {
		t.Fatalf("got error %v, want %v", err, cause)
	}

	// Hugo still hangs in its first pages, so another build has to wait.
	short, cancelShort := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancelShort()
	if _, err := Build(short, testSite(nil, "/"), t.TempDir()); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got error %v, want a timeout while the slot is taken", err)
	}

	// Once it wakes it may write nothing and begin few pages, and the next
	// build works.
	close(release)
	if _, err := Build(context.Background(), testSite(nil, "/"), t.TempDir()); err != nil {
		t.Errorf("next build: %v", err)
	}
	if files := readTree(t, out); len(files) > 0 {
		t.Errorf("the abandoned build wrote %d files", len(files))
	}
	if n := calls.Load(); n > pages/4 {
		t.Errorf("the abandoned build went on to render %d pages", n)
	}
}

// panicView panics where a template can reach it.
type panicView struct{}

func (panicView) Boom() string { panic("boom") }

func TestPanicIsAnError(t *testing.T) {
	s := testSite(map[string]string{
		"layouts/villkor.html": "{{ define \"main\" }}{{ .Boom }}{{ end }}{{ define \"foot\" }}{{ end }}",
	}, "/")
	s.Pages[0].View = panicView{}
	_, err := Build(context.Background(), s, t.TempDir())
	if err == nil || !strings.Contains(err.Error(), "layouts/villkor.html:1:23: <.Boom>: error calling Boom: boom") {
		t.Errorf("got error %v", err)
	}
	if err := recovered(func() error { panic("boom") }); err == nil || !strings.Contains(err.Error(), "panic: boom") {
		t.Errorf("recovered: got error %v", err)
	}
}
