package pages

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Maker makes the pages of one language at a time, for whoever looks at a few
// and need not wait for the rest. It is safe for concurrent use.
type Maker struct {
	builders []*builder
	once     []sync.Once // of each builder
}

// NewMaker prepares to make the pages of a site.
func NewMaker(in Input) *Maker {
	bs := newBuilders(in)
	return &Maker{bs, make([]sync.Once, len(bs))}
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

// Pages returns the pages of a language, which are made when they are first
// asked for. It fails when an interface text is missing.
func (m *Maker) Pages(code string) ([]Page, error) {
	for i, b := range m.builders {
		if b.language.Code == code {
			m.once[i].Do(b.build)
			return b.pages, b.missing()
		}
	}
	return nil, fmt.Errorf("the site has no language %q", code)
}

// LanguageOf is the code of the language that an address belongs to.
func (m *Maker) LanguageOf(url string) string {
	own := m.builders[0]
	for _, b := range m.builders[1:] {
		if strings.HasPrefix(url, b.at("/")) {
			own = b
		}
	}
	return own.language.Code
}
