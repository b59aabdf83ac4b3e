package build

import (
	"slices"

	"kundval/generator/internal/engine"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// SetPages gives the engine the languages of a site and its pages.
func SetPages(s *engine.Site, languages []model.Language, ps []pages.Page) {
	for _, l := range languages {
		s.Languages = append(s.Languages, engine.Language{Code: l.Code, Name: l.Name, Direction: l.Direction})
	}
	for _, p := range ps {
		s.Pages = append(s.Pages, engine.Page{URL: p.URL, Lang: p.Lang, Title: p.Title, Layout: p.Layout, View: p.View})
	}
	base := languages[0].Base()
	if slices.ContainsFunc(languages, func(l model.Language) bool { return l.Base() != base }) {
		authentic := languages[0].Code
		s.Edit = func(page []byte) ([]byte, error) { return markup.Elements(page, authentic) }
	}
}
