package engine

import (
	"context"
	"errors"
	"fmt"
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
	case <-stalled(t.Context(), views, dest):
	case <-time.After(10 * patience):
		t.Fatal("the build is not taken to hang")
	}
	var te *TemplateError
	if err := diagnose(s, views, dest); !errors.As(err, &te) || te.File != "layouts/villkor.html" {
		t.Errorf("got error %v, want one about layouts/villkor.html", err)
	}
}
