package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// A fault that hits every page is told, although Hugo then often hangs.
func TestEveryPageFails(t *testing.T) {
	s := testSite(map[string]string{"layouts/villkor.html": "{{ define \"main\" }}\n{{ .Nothing }}{{ end }}{{ define \"foot\" }}{{ end }}"})
	for i := range 300 {
		s.Pages = append(s.Pages, testPage(fmt.Sprintf("/%d/", i), "sv"))
	}
	for range 30 {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		_, err := Build(ctx, s, t.TempDir())
		cancel()
		var te *TemplateError
		if !errors.As(err, &te) || te.File != "layouts/villkor.html" || te.Line != 2 {
			t.Fatalf("got error %v, want one about layouts/villkor.html:2", err)
		}
	}
	if _, err := Build(context.Background(), testSite(nil, "/"), t.TempDir()); err != nil {
		t.Errorf("the next build: %v", err)
	}
}

// A build that hangs is recognised, and the failed pages say why.
func TestDiagnose(t *testing.T) {
	s := testSite(map[string]string{"layouts/villkor.html": `{{ define "main" }}{{ .Nothing }}{{ end }}{{ define "foot" }}{{ end }}`})
	for i := range 30 {
		s.Pages = append(s.Pages, testPage(fmt.Sprintf("/%d/", i), "sv"))
	}
	views, dest := newViews(s.Pages), newDestination(t.TempDir(), nil)
	for i := range failuresToGiveUp {
		if _, err := views.Get(contentName(fmt.Sprintf("/%d/", i))); err != nil {
			t.Fatal(err)
		}
	}
	select {
	case v := <-stalled(t.Context(), views, dest, time.Hour):
		if v != gaveUp {
			t.Errorf("got verdict %v", v)
		}
	case <-time.After(10 * patience):
		t.Fatal("the build is not taken to hang")
	}
	var te *TemplateError
	if err := diagnose(t.Context(), s, views, dest); !errors.As(err, &te) || te.File != "layouts/villkor.html" {
		t.Errorf("got error %v, want one about layouts/villkor.html", err)
	}
}

// A page that never ends is named, in the time that a page has.
func TestEndlessPage(t *testing.T) {
	s := testSite(map[string]string{"layouts/villkor.html": `{{ define "main" }}{{ .Wait }}{{ end }}{{ define "foot" }}{{ end }}`}, "/", "/a/")
	started, release := make(chan struct{}, 2), make(chan struct{})
	defer close(release)
	s.Pages[1].View = slowView{new(atomic.Int32), started, release}
	s.Pages = s.Pages[1:]
	s.Limit = time.Second
	_, err := Build(t.Context(), s, t.TempDir())
	var slow *SlowError
	if !errors.As(err, &slow) || !slices.Equal(slow.Layouts, []string{"layouts/villkor.html"}) || !slices.Equal(slow.Pages, []string{"/a/"}) {
		t.Errorf("got error %v, want one about the page that layouts/villkor.html does not end", err)
	}
}

// What cannot be written stops a build at once and says why, although Hugo
// would often hang.
func TestCannotWrite(t *testing.T) {
	s := testSite(nil)
	for i := range 300 {
		s.Pages = append(s.Pages, testPage(fmt.Sprintf("/in/the/way/%d/", i), "sv"))
	}
	for range 10 {
		out := t.TempDir()
		if err := os.WriteFile(filepath.Join(out, "in"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		_, err := Build(t.Context(), s, out)
		if !errors.Is(err, syscall.ENOTDIR) {
			t.Fatalf("got error %v, want that of the system", err)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
	}
}
