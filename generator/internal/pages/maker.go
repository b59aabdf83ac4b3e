package pages

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Maker makes the pages of a site part by part, for whoever looks at a few and
// need not wait for the rest. A part is made when it is first asked for. A Maker
// is safe for concurrent use.
type Maker struct {
	builders []*builder
	parts    [][]*portion            // of each builder, in the order of the pages
	rooted   []map[string][]*portion // likewise, by what their addresses begin with
}

// NewMaker prepares to make the pages of a site.
func NewMaker(in Input) *Maker {
	m := &Maker{builders: newBuilders(in)}
	for _, b := range m.builders {
		parts := []*portion{{root: b.at("/"), make: func() []Page {
			b.sitePages()
			return b.pages
		}}}
		for _, s := range b.sections {
			parts = append(parts, s.portions()...)
		}
		rooted := map[string][]*portion{}
		for _, p := range parts {
			rooted[p.root] = append(rooted[p.root], p)
		}
		m.parts, m.rooted = append(m.parts, parts), append(m.rooted, rooted)
	}
	return m
}

// All returns the pages of every language, which are made at the same time.
func (m *Maker) All(ctx context.Context) ([]Page, error) {
	made, errs := make([][]Page, len(m.builders)), make([]error, len(m.builders))
	var group sync.WaitGroup
	for i, b := range m.builders {
		group.Go(func() { made[i], errs[i] = m.Pages(ctx, b.language.Code) })
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return slices.Concat(made...), nil
}

// Pages returns the pages of a language. It fails when an interface text is
// missing, and with ctx.
func (m *Maker) Pages(ctx context.Context, code string) ([]Page, error) {
	i := slices.IndexFunc(m.builders, func(b *builder) bool { return b.language.Code == code })
	if i < 0 {
		return nil, fmt.Errorf("the site has no language %q", code)
	}
	makeAll(ctx, m.parts[i])
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	var all []Page
	for _, p := range m.parts[i] {
		all = append(all, p.made()...)
	}
	return all, m.builders[i].trouble()
}

// makeAll makes the portions, until ctx ends: those that wait for each other one
// after the other, the rest on all processors.
func makeAll(ctx context.Context, parts []*portion) {
	var free []*portion
	bound := map[*section][]*portion{}
	for _, p := range parts {
		if p.free {
			free = append(free, p)
		} else {
			bound[p.of] = append(bound[p.of], p)
		}
	}
	var group sync.WaitGroup
	for _, row := range bound {
		group.Go(func() {
			for i := 0; i < len(row) && ctx.Err() == nil; i++ {
				row[i].made()
			}
		})
	}
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(free)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				free[i].made()
			}
		})
	}
	group.Wait()
}

// At returns the page at an address, and whether there is one. Of the other
// pages it makes those alone that share the longest beginning with it.
func (m *Maker) At(url string) (Page, bool, error) {
	i := m.of(url)
	for root := url; root != ""; root = above(root) {
		for _, p := range m.rooted[i][root] {
			if page, ok := p.at(url); ok {
				return page, true, m.builders[i].trouble()
			}
		}
	}
	return Page{}, false, m.builders[i].trouble()
}

// above is the address of the folder that holds an address.
func above(url string) string {
	return url[:strings.LastIndexByte(strings.TrimSuffix(url, "/"), '/')+1]
}

// Around returns the pages in the language of an address that belong to its
// municipality, and those that belong to none. It fails with ctx.
func (m *Maker) Around(ctx context.Context, url string) ([]Page, error) {
	i := m.of(url)
	var all []Page
	for _, p := range m.parts[i] {
		if err := context.Cause(ctx); err != nil {
			return nil, err
		}
		if p.of == nil || strings.HasPrefix(url, p.of.url.start()) {
			all = append(all, p.made()...)
		}
	}
	return all, m.builders[i].trouble()
}

// of finds the builder of the page at an address.
func (m *Maker) of(url string) int {
	at := 0
	for i, b := range m.builders {
		if i > 0 && strings.HasPrefix(url, b.at("/")) {
			at = i
		}
	}
	return at
}
