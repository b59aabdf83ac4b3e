package pages

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

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

	Path string // the address in the authentic language, when the page is there in every language
}

// Input is what the pages are made from.
type Input struct {
	Site      *model.Site
	Day       model.Date       // the reference date of the build
	Texts     *lang.Catalog    // interface texts
	Reports   []EditionReport  // changes from every edition to each later one
	Resources Resources        // stylesheets and scripts
	Datasets  []Dataset        // open data that the build also writes
	PDFs      map[string]int64 // bytes of each PDF that was made of a page, by its address
}

// EditionReport is the change report of one pair of editions.
type EditionReport struct {
	Municipality string // id
	Report       *changes.Report
}

// Dataset is one file of open data.
type Dataset struct {
	Municipality string // id
	Key          string // of the text that names it; with "_text" added, of the one that tells what it holds
	From, To     string // editions that its name says, if any
	URL          string
	Format       string   // "JSON"
	Editions     []string // ids: the edition that it holds, or the two that it compares
	Level        string   // id, when it is about one
	Unlisted     bool     // the page of open data leaves it out; the page that says the same names it

	// Size tells how many bytes the file has, for those whose pages say it.
	Size func() (int64, error)
}

// Build returns every page of the site, language by language, in the order of
// the addresses' making. It fails when an interface text is missing.
func Build(in Input) ([]Page, error) { return NewMaker(in).All(context.Background()) }

// builder collects the pages of one language, or of one municipality in it.
type builder struct {
	in       Input
	language model.Language
	choices  []LanguageChoice // of every language, for the switcher; the same on each page
	foreign  bool             // the data are in another language than the pages
	p        *lang.Printer
	sv       *lang.Printer // of the authentic language, for words that stand among data
	md       *markup.Renderer

	sections []*section // one for each municipality, in their order
	pages    []Page
	failed   *failure // the same for every builder of a language
}

// failure is why something that the pages need could not be made.
type failure struct {
	mu  sync.Mutex
	err error
}

// of keeps an error.
func (f *failure) of(err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.err = errors.Join(f.err, err)
}

// newBuilders returns a builder for each of the site's languages.
func newBuilders(in Input) []*builder {
	languages := in.Site.AllLanguages()
	var bs []*builder
	md, sv := markup.New(), in.Texts.Printer(languages[0].Code)
	for i, l := range languages {
		b := &builder{
			in: in, language: l, p: sv, sv: sv, md: md,
			choices: languageChoices(languages, l), foreign: l.Base() != languages[0].Base(), failed: &failure{},
		}
		if i > 0 {
			b.p = in.Texts.Printer(l.Code)
		}
		for _, m := range in.Site.Municipalities {
			own := *b // collects the section's pages
			b.sections = append(b.sections, newSection(&own, m))
		}
		for _, s := range b.sections {
			s.b.sections = b.sections
		}
		bs = append(bs, b)
	}
	return bs
}

// trouble tells what could not be made, and which interface texts were asked for
// in vain.
func (b *builder) trouble() error {
	b.failed.mu.Lock()
	defer b.failed.mu.Unlock()
	if keys := b.p.Missing(); len(keys) > 0 {
		return errors.Join(b.failed.err, fmt.Errorf("interface texts missing in %s: %s", lang.File(b.p.Code), strings.Join(keys, ", ")))
	}
	return b.failed.err
}

// authentic reports whether the pages are in the language of the decisions.
func (b *builder) authentic() bool { return b.language.Path == "" }

// at is the address in the builder's language of one from the site's root.
func (b *builder) at(url string) string { return b.language.Prefix() + url }

// add adds a page.
func (b *builder) add(layout string, c *Chrome, view any) {
	b.pages = append(b.pages, b.page(layout, c, view))
}

// page finishes a page, whose view holds what it has around its content.
func (b *builder) page(layout string, c *Chrome, view any) Page {
	c.Kind = layout
	b.in.Resources.give(c, view)
	return Page{URL: c.URL, Lang: c.Lang, Title: markup.Unmarked(c.Title), Layout: layout, View: view, Path: b.shared(c)}
}

// single reports whether the site has one municipality, which then stands at
// the root.
func (b *builder) single() bool { return len(b.in.Site.Municipalities) == 1 }

// article returns the editorial text, the municipality's own before the
// common one, or nil. What is not written in the builder's language is taken
// from the authentic one.
func (b *builder) article(name, municipality string) *model.Article {
	if a := b.articleIn(b.p.Code, name, municipality); a != nil && (a.Municipality == municipality || b.authentic()) {
		return a
	}
	return b.articleIn(b.sv.Code, name, municipality)
}

func (b *builder) articleIn(code, name, municipality string) *model.Article {
	var common *model.Article
	for _, a := range b.in.Site.Articles {
		if a.Name != name || a.Language != code {
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
