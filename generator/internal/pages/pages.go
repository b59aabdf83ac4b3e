package pages

import (
	"fmt"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// Page is one address of the site with what stands there.
type Page struct {
	URL    string // from the site's root, "/nacka/villkor/2024/"
	Lang   string
	Title  string // unique in the site
	Layout string // name of the layout in layouts/
	View   any    // what the layout prints
}

// Input is what the pages are made from.
type Input struct {
	Site      *model.Site
	Day       model.Date      // the reference date of the build
	Texts     *lang.Catalog   // interface texts
	Reports   []EditionReport // changes between neighbouring editions
	Resources Resources       // stylesheets and scripts
	Datasets  []Dataset       // open data that the build also writes
}

// EditionReport is the change report of one pair of editions.
type EditionReport struct {
	Municipality string // id
	Report       *changes.Report
}

// Dataset is one file of open data.
type Dataset struct {
	Municipality string // id
	Name         string
	Text         string
	URL          string
	Format       string // "JSON"
}

// Build returns every page of the site in the order of the addresses' making.
// It fails when an interface text is missing.
func Build(in Input) ([]Page, error) {
	b := &builder{
		in: in,
		p:  in.Texts.Printer(in.Site.Config.Languages[0]),
		md: markup.New(),
	}
	b.sv = b.p
	for _, m := range in.Site.Municipalities {
		s := newSection(b, m)
		s.roster = newRoster(m.Providers, in.Day)
		s.reached, s.turns, s.aside = newFollowUp(m), s.findTurns(), s.shortlist()
		b.sections = append(b.sections, s)
	}
	b.sitePages()
	for _, s := range b.sections {
		s.pages()
	}
	if missing := b.p.Missing(); len(missing) > 0 {
		return nil, fmt.Errorf("interface texts missing in i18n/%s.toml: %s", b.p.Code, strings.Join(missing, ", "))
	}
	return b.pages, nil
}

// builder collects the pages of one language.
type builder struct {
	in Input
	p  *lang.Printer
	sv *lang.Printer // of the authentic language, for words that stand beside the page's own
	md *markup.Renderer

	sections []*section // one for each municipality, in their order
	pages    []Page
}

func (b *builder) add(layout string, c *Chrome, view any) {
	c.Kind = layout
	b.in.Resources.give(c)
	b.pages = append(b.pages, Page{URL: c.URL, Lang: c.Lang, Title: c.Title, Layout: layout, View: view})
}

// single reports whether the site has one municipality, which then stands at
// the root.
func (b *builder) single() bool { return len(b.in.Site.Municipalities) == 1 }

// article returns the editorial text, the municipality's own before the
// common one, or nil.
func (b *builder) article(name, municipality string) *model.Article {
	var common *model.Article
	for _, a := range b.in.Site.Articles {
		if a.Name != name || a.Language != b.p.Code {
			continue
		}
		if a.Municipality == municipality && municipality != "" {
			return a
		}
		if a.Municipality == "" {
			common = a
		}
	}
	return common
}
