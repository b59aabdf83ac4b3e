package pages_test

import (
	"os"
	"slices"
	"sync"
	"testing"

	"kundval/generator/internal/lang"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

var projectRoot = os.DirFS("../../..")

// shipped loads the shipped data, to be made in the first language only. They
// are the test's own to alter.
func shipped(t *testing.T) *model.Site {
	t.Helper()
	site := shippedWhole(t)
	site.Languages = site.Languages[:1]
	return site
}

// shippedWhole loads the shipped data for all languages.
func shippedWhole(t *testing.T) *model.Site {
	t.Helper()
	site, found, err := load.Load(projectRoot)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) > 0 {
		t.Fatalf("the shipped data do not load: %v", found[0])
	}
	return site
}

// project is data with what is made from them on the day of the shipped data.
// Tests share it, and must alter nothing of it.
type project struct {
	site  *model.Site
	pages map[string]pages.Page // by address
	feeds map[string]string     // by address
}

// What tests share is made for the first of them that asks.
var (
	texts                  = sync.OnceValues(func() (*lang.Catalog, error) { return lang.Load(projectRoot) })
	inSwedish, inLanguages project
)

// asShipped is the shipped data as they are, in the first language only.
func asShipped(t *testing.T) *project {
	t.Helper()
	return inSwedish.once(t, shipped)
}

// asShippedWhole is the shipped data as they are, in all languages.
func asShippedWhole(t *testing.T) *project {
	t.Helper()
	return inLanguages.once(t, shippedWhole)
}

func (p *project) once(t *testing.T, load func(*testing.T) *model.Site) *project {
	t.Helper()
	if p.site == nil {
		site := load(t)
		p.pages, p.feeds = build(t, site, november22().String()), feedsOf(t, site, november22().String())
		p.site = site
	}
	return p
}

// editionOf finds an edition by the name of its folder.
func editionOf(t *testing.T, m *model.Municipality, id string) *model.Edition {
	t.Helper()
	i := slices.IndexFunc(m.Editions, func(e *model.Edition) bool { return e.ID == id })
	if i < 0 {
		t.Fatalf("%s has no edition %s", m.ID, id)
	}
	return m.Editions[i]
}
