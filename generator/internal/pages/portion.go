package pages

import (
	"slices"
	"sync"

	"kundval/generator/internal/model"
)

// portion is pages that are made together, when the first of them is asked for.
type portion struct {
	root string   // what their addresses begin with
	of   *section // nil: they belong to no municipality
	free bool     // they can be made while others of the section are
	make func() []Page

	once  sync.Once
	pages []Page
}

// made returns the pages.
func (p *portion) made() []Page {
	p.once.Do(func() { p.pages = p.make() })
	return p.pages
}

// at finds one of the pages.
func (p *portion) at(url string) (Page, bool) {
	for _, page := range p.made() {
		if page.URL == url {
			return page, true
		}
	}
	return Page{}, false
}

// portions are the pages of the municipality, in parts that are looked at one at
// a time: who writes on a condition need not wait for the lists of providers.
func (s *section) portions() []*portion {
	ps := []*portion{s.portion(s.url.start(), s.startPage, s.howToChoosePage, s.openDataPage, s.glossaryPage, s.defaultChoicePage)}
	if s.current == nil {
		return ps
	}
	ps = append(ps, s.portion(s.url.catalogue(), s.cataloguePages))
	for _, p := range s.m.Providers {
		ps = append(ps, s.providerPortion(p))
	}
	ps = append(ps,
		s.portion(s.url.start(), s.comparePage, s.takeAlongPage, s.becomeProviderPage),
		s.portion(s.url.conditions(), s.conditionsPage))
	for _, e := range s.m.Editions {
		ps = append(ps, s.editionPortions(e)...)
	}
	return append(ps,
		s.portion(s.url.conditionHistories(), s.historyPages),
		s.portion(s.url.changes(), s.changePages),
		s.portion(s.url.conditions(), s.wordingPage, s.overviewPage),
		s.portion(s.url.decisions(), s.decisionPages),
		s.portion(s.url.start(), s.sanctionsPage, s.oversightPage, s.compensationPage))
}

func (s *section) editionPortions(e *model.Edition) []*portion {
	ps := []*portion{s.portion(s.url.edition(e), func() {
		s.editionPage(e)
		for _, c := range e.Conditions {
			s.conditionPage(e, c)
		}
	})}
	for _, a := range e.Areas {
		for _, l := range a.Levels {
			ps = append(ps, s.portion(s.url.levelConditions(e, l), func() {
				s.levelConditionsPage(e, a, l)
				s.checklistPage(e, l)
			}))
		}
	}
	return ps
}

// portion makes pages of the section by functions that add them. They write
// down what several pages say, so that one portion is made at a time.
func (s *section) portion(root string, add ...func()) *portion {
	return &portion{root: root, of: s, make: func() []Page {
		s.prepare()
		s.mu.Lock()
		defer s.mu.Unlock()
		s.b.pages = nil
		for _, f := range add {
			f()
		}
		return slices.Clip(s.b.pages)
	}}
}

// providerPortion makes two pages for a provider. Where there are very many of
// anything, it is of these, so they are made on all processors.
func (s *section) providerPortion(p *model.Provider) *portion {
	return &portion{root: s.url.provider(p), of: s, free: true, make: func() []Page {
		s.prepare()
		page, sheet := s.providerView(p), s.sheetView(p)
		return []Page{s.b.page("provider", &page.Chrome, page), s.b.page("sheet", &sheet.Chrome, sheet)}
	}}
}
