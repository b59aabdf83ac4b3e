package pages

import "kundval/generator/internal/components"

// NotFound answers whoever asks for an address that the site does not have.
type NotFound struct {
	Chrome
	Heading string
	Lead    string
	Ways    []NotFoundWays
}

// NotFoundWays lead on to one municipality's pages.
type NotFoundWays struct {
	ID     string
	Start  components.Link
	System string
	Search string // the list of providers, where they are searched; empty without one
	Links  []components.Link
}

func (b *builder) notFoundPage() {
	v := &NotFound{
		Chrome:  b.chrome(b.at("/404.html"), b.p.T("not_found_title"), b.p.T("not_found_lead")),
		Heading: b.p.T("not_found_title"), Lead: b.p.T("not_found_lead"),
	}
	v.Preview = nil
	for _, s := range b.sections {
		v.Ways = append(v.Ways, s.waysOn())
	}
	b.add("not-found", &v.Chrome, v)
}

func (s *section) waysOn() NotFoundWays {
	w := NotFoundWays{
		ID: fragment("till", s.m.ID), Start: components.Link{Text: s.b.name(s.m.Name), URL: s.url.start()}, System: s.system(),
		Links: []components.Link{{Text: s.p.T("nav_how"), URL: s.url.howToChoose()}},
	}
	if s.current != nil {
		w.Search = s.url.catalogue()
		w.Links = append(w.Links,
			components.Link{Text: s.p.T("nav_catalogue"), URL: s.url.catalogue()},
			components.Link{Text: s.p.T("nav_conditions"), URL: s.url.conditions()},
			components.Link{Text: s.p.T("nav_changes"), URL: s.url.changes()})
	}
	if len(s.m.Glossary) > 0 {
		w.Links = append(w.Links, components.Link{Text: s.p.T("glossary_title"), URL: s.url.glossary()})
	}
	return w
}
