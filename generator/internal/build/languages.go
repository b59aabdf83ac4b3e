package build

import (
	"fmt"
	"slices"
	"strings"

	"kundval/generator/internal/engine"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// only leaves of a site's languages those with the codes, and the first one,
// from which the others take what they lack. No codes leave all.
func only(site *model.Site, codes []string) error {
	if len(codes) == 0 || len(site.Languages) == 0 {
		return nil
	}
	var known []string
	kept := site.Languages[:0:0]
	for i, l := range site.Languages {
		known = append(known, l.Code)
		if i == 0 || slices.Contains(codes, l.Code) {
			kept = append(kept, l)
		}
	}
	for _, code := range codes {
		if !slices.Contains(known, code) {
			return fmt.Errorf("no language %q: the site has %s", code, strings.Join(known, ", "))
		}
	}
	site.Languages = kept
	return nil
}

// SetPages gives the engine the languages of a site and its pages.
func SetPages(s *engine.Site, languages []model.Language, ps []pages.Page) {
	setLanguages(s, languages)
	for _, p := range ps {
		s.Pages = append(s.Pages, enginePage(p))
	}
}

func enginePage(p pages.Page) engine.Page {
	return engine.Page{URL: p.URL, Lang: p.Lang, Title: p.Title, Layout: p.Layout, View: p.View}
}

func setLanguages(s *engine.Site, languages []model.Language) {
	for _, l := range languages {
		s.Languages = append(s.Languages, engine.Language{Code: l.Code, Name: l.Name, Direction: l.Direction})
	}
	base := languages[0].Base()
	if slices.ContainsFunc(languages, func(l model.Language) bool { return l.Base() != base }) {
		authentic := languages[0].Code
		s.Edit = func(page []byte) ([]byte, error) { return markup.Elements(page, authentic) }
	}
}
