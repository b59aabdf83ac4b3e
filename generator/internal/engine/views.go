package engine

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

// Views holds the view of every page by the name of its content file. It is
// exported only because templates call its methods.
type Views struct {
	byName map[string]any

	taken atomic.Int64 // views that templates have asked for
	names sync.Map     // and of which pages
	kept  sync.Map     // HTML that templates print more than once; see Kept
}

// Get returns the view of the page whose content file is called name.
func (v *Views) Get(name string) (any, error) {
	view, ok := v.byName[name]
	if !ok {
		return nil, fmt.Errorf("no view for %q", name)
	}
	if _, again := v.names.LoadOrStore(name, true); !again {
		v.taken.Add(1)
	}
	return view, nil
}

// isTaken reports whether the page has begun to be rendered.
func (v *Views) isTaken(url string) bool {
	_, ok := v.names.Load(contentName(url))
	return ok
}

func newViews(pages []Page) *Views {
	v := &Views{byName: make(map[string]any, len(pages))}
	for _, p := range pages {
		v.byName[contentName(p.URL)] = p.View
	}
	return v
}

// contentName is the name of the content file that stands for a page. A clean
// URL holds neither "_" nor "~", so no two pages share a name, and a person
// who meets the name in a message from Hugo knows the page.
func contentName(url string) string {
	return "p" + strings.NewReplacer("/", "_", ".", "~").Replace(url) + ".md"
}

// contentURL is the reverse of contentName.
func contentURL(name string) string {
	name = strings.TrimSuffix(strings.TrimPrefix(name, "p"), ".md")
	return strings.NewReplacer("_", "/", "~", ".").Replace(name)
}
