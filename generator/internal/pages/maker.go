package pages

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Maker makes the pages of a site part by part, for whoever looks at a few and
// need not wait for the rest. A part is a municipality, or what belongs to none,
// in one language. It is made when it is first asked for. A Maker is safe for
// concurrent use.
type Maker struct {
	builders []*builder
	parts    [][]*portion // of each builder: what belongs to no municipality, then each of them
}

// portion is the pages of a part.
type portion struct {
	make  func() []Page
	once  sync.Once
	pages []Page

	indexed sync.Once
	byURL   map[string]Page
}

// made returns the part once it is made.
func (p *portion) made() *portion {
	p.once.Do(func() { p.pages = p.make() })
	return p
}

// at finds a page of the part.
func (p *portion) at(url string) (Page, bool) {
	p.indexed.Do(func() {
		p.made()
		p.byURL = make(map[string]Page, len(p.pages))
		for _, page := range p.pages {
			p.byURL[page.URL] = page
		}
	})
	page, ok := p.byURL[url]
	return page, ok
}

// NewMaker prepares to make the pages of a site.
func NewMaker(in Input) *Maker {
	m := &Maker{builders: newBuilders(in)}
	for _, b := range m.builders {
		site := &portion{make: func() []Page {
			b.sitePages()
			return b.pages
		}}
		parts := []*portion{site}
		for _, s := range b.sections {
			parts = append(parts, &portion{make: func() []Page {
				site.made() // has the masthead made that both have, when there is one municipality
				s.prepare()
				s.pages()
				return s.b.pages
			}})
		}
		m.parts = append(m.parts, parts)
	}
	return m
}

// All returns the pages of every language, which are made at the same time.
func (m *Maker) All() ([]Page, error) {
	made, errs := make([][]Page, len(m.builders)), make([]error, len(m.builders))
	var group sync.WaitGroup
	for i, b := range m.builders {
		group.Go(func() { made[i], errs[i] = m.Pages(b.language.Code) })
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return slices.Concat(made...), nil
}

// Pages returns the pages of a language. It fails when an interface text is
// missing.
func (m *Maker) Pages(code string) ([]Page, error) {
	i := slices.IndexFunc(m.builders, func(b *builder) bool { return b.language.Code == code })
	if i < 0 {
		return nil, fmt.Errorf("the site has no language %q", code)
	}
	var group sync.WaitGroup
	for _, p := range m.parts[i] {
		group.Go(func() { p.made() })
	}
	group.Wait()
	var all []Page
	for _, p := range m.parts[i] {
		all = append(all, p.pages...)
	}
	return all, m.builders[i].missing()
}

// At returns the page at an address, and whether there is one.
func (m *Maker) At(url string) (Page, bool, error) {
	parts, b := m.around(url)
	for _, p := range parts {
		if page, ok := p.at(url); ok {
			return page, true, b.missing()
		}
	}
	return Page{}, false, b.missing()
}

// Around returns the pages of the part that an address belongs to, and of the one
// that belongs to no municipality.
func (m *Maker) Around(url string) ([]Page, error) {
	parts, b := m.around(url)
	var all []Page
	for _, p := range parts {
		all = append(all, p.made().pages...)
	}
	return all, b.missing()
}

// around finds the parts in which a page at an address can be. An old address
// below a municipality's belongs to none.
func (m *Maker) around(url string) ([]*portion, *builder) {
	at := 0
	for i, b := range m.builders {
		if i > 0 && strings.HasPrefix(url, b.at("/")) {
			at = i
		}
	}
	b := m.builders[at]
	parts := m.parts[at][:1:1]
	for i, s := range b.sections {
		if strings.HasPrefix(url, s.url.start()) {
			parts = append(parts, m.parts[at][i+1])
		}
	}
	return parts, b
}
