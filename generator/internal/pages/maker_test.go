package pages_test

import (
	"context"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"kundval/generator/internal/pages"
)

// A page is the same whatever other pages were made before it, and by whom.
func TestPagesInAnyOrder(t *testing.T) {
	shipped := asShipped(t)
	m := pages.NewMaker(input(t, shipped.site, november22().String()))
	urls := slices.Sorted(maps.Keys(shipped.pages))
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(urls), func(i, j int) { urls[i], urls[j] = urls[j], urls[i] })
	var group sync.WaitGroup
	for part := range slices.Chunk(urls, len(urls)/4+1) {
		group.Go(func() {
			for _, url := range part {
				p, ok, err := m.At(url)
				if !ok || err != nil {
					t.Errorf("%s: there is none: %v", url, err)
				} else if !reflect.DeepEqual(p, shipped.pages[url]) {
					t.Errorf("%s is another page", url)
				}
			}
		})
	}
	group.Wait()
	for _, url := range []string{"/nacka/villkor/2025/finns-inte/", "/nacka/finns-inte/", "/finns-inte/", ""} {
		if _, ok, err := m.At(url); ok || err != nil {
			t.Errorf("%q is a page: %v", url, err)
		}
	}
}

// Around a page are those of its municipality and those of none.
func TestPagesAround(t *testing.T) {
	shipped := asShipped(t)
	m := pages.NewMaker(input(t, shipped.site, november22().String()))
	around, err := m.Around(context.Background(), "/nacka/valkatalog/")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]pages.Page{}
	for _, p := range around {
		got[p.URL] = p
	}
	for url := range shipped.pages {
		if _, ok := got[url]; ok == strings.HasPrefix(url, "/sundbyberg/") && shipped.pages[url].Layout != "moved" {
			t.Errorf("%s is around: %v", url, ok)
		}
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := m.Around(stopped, "/"); err == nil {
		t.Error("goes on when nobody waits")
	}
}
