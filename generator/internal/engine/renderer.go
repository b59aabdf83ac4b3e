package engine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/hugolib/sitesmatrix"
	"github.com/gohugoio/hugo/minifiers"
	"github.com/gohugoio/hugo/resources/page"
	"github.com/gohugoio/hugo/tpl/tplimpl"
	"github.com/gohugoio/hugo/transform"
)

// Renderer prints single pages, as often as they are asked for and with whatever
// view they then have. What it prints is what [Build] writes.
//
// Hugo knows one page of each language, the carrier: it is built once, without
// being rendered, and lends what Hugo wants of a page to every page that is
// printed. So nothing grows with the site, and a page costs what its template
// does.
//
// A Renderer keeps the layouts and texts that it was made with.
type Renderer struct {
	site     Site
	log      journal
	views    *Views
	hugo     *hugolib.HugoSites
	carriers map[string]carrier // by code of the language
	minify   transform.Chain

	mu      sync.Mutex // held while a page is printed, since the carriers are shared
	version int        // of the pages that what is kept belongs to
}

// carrier is Hugo's page of one language.
type carrier struct {
	page      described
	site      *hugolib.Site
	languages sitesmatrix.Vector // where the language stands among the others
}

// described is a page that says which templates are for it.
type described interface {
	page.Page
	GetInternalTemplateBasePathAndDescriptor() (string, tplimpl.TemplateDescriptor)
}

// carrierURL is the address of every carrier. No page can have it.
const carrierURL = "/_/"

// NewRenderer reads the layouts and texts of a site. Its pages are left out of
// account, and faults come as from [Build].
func NewRenderer(ctx context.Context, s Site) (*Renderer, error) {
	if err := errors.Join(s.validateSettings()...); err != nil {
		return nil, err
	}
	s.Pages, s.AllTemplates = nil, false
	for _, l := range s.Languages {
		s.Pages = append(s.Pages, Page{URL: carrierURL, Lang: l.Code})
	}
	select {
	case hugoSlot <- struct{}{}:
		defer func() { <-hugoSlot }()
	case <-ctx.Done():
		return nil, fmt.Errorf("reading layouts: %w", context.Cause(ctx))
	}
	r := &Renderer{site: s, log: journal{langs: s.Languages}, views: newViews(nil), carriers: map[string]carrier{}}
	if err := recovered(r.start); err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// start has Hugo read what it needs and make the carriers.
func (r *Renderer) start() error {
	src, err := overlay(r.site)
	if err != nil {
		return err
	}
	nowhere := newDestination("", nil)
	nowhere.close(errors.New("a page is written that nobody asked for"))
	if r.hugo, err = newHugo(r.site, src, nowhere, r.views, r.log.logger()); err != nil {
		return mapError(err, r.site)
	}
	if err := r.hugo.Build(hugolib.BuildCfg{NoBuildLock: true, SkipRender: true}); err != nil {
		return mapError(err, r.site)
	}
	names := hugoLanguages(r.site.Languages)
	for i, s := range r.hugo.Sites {
		for code, name := range names {
			if strings.EqualFold(s.Language().Lang, name) {
				r.carriers[code] = carrier{s.RegularPages()[0].(described), s, sitesmatrix.Vector{i}}
			}
		}
	}
	base := r.hugo.Configs.Base
	minify, err := minifiers.New(base.MediaTypes.Config, base.OutputFormats.Config, r.hugo.Conf)
	if err != nil {
		return err
	}
	if html, ok := base.OutputFormats.Config.GetByName("html"); ok && minify.MinifyOutput {
		r.minify = transform.New(minify.Transformer(html.MediaType))
	}
	return r.log.err()
}

// Close frees what the Renderer holds. Nothing can be printed after it.
func (r *Renderer) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.hugo == nil {
		return nil
	}
	h := r.hugo
	r.hugo = nil
	return h.Close()
}

// Validate finds what [Build] would refuse of pages before it began.
func (r *Renderer) Validate(pages []Page) error {
	s := r.site
	s.Pages = pages
	return errors.Join(s.validatePages()...)
}

// Render prints one page, which [Renderer.Validate] has let pass. Pages of the
// same version belong together: what templates print once for many pages is
// kept for them, until a page of another version is asked for.
func (r *Renderer) Render(p Page, version int) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.hugo == nil {
		return nil, errors.New("the renderer is closed")
	}
	if version != r.version {
		r.forget()
		r.version = version
	}
	var html []byte
	err := recovered(func() (err error) {
		html, err = r.render(p)
		return err
	})
	return html, err
}

// forget has templates print everything anew.
func (r *Renderer) forget() {
	r.views.kept.Clear()
	for _, c := range r.carriers {
		c.site.BuildStartListeners.Notify()
	}
}

func (r *Renderer) render(p Page) ([]byte, error) {
	r.views.byName[contentName(carrierURL)] = p.View
	r.hugo.Log.Reset()
	r.log.forget()
	var html, small bytes.Buffer
	if err := r.carriers[p.Lang].execute(p, &html); err != nil {
		return nil, onPage(mapError(err, r.site), p.URL)
	}
	if err := r.log.err(); err != nil {
		return nil, err
	}
	if err := r.minify.Apply(&small, &html); err != nil {
		return nil, fmt.Errorf("%s: %w", p.URL, err)
	}
	if r.site.Edit != nil {
		return r.site.Edit(small.Bytes())
	}
	return small.Bytes(), nil
}

// execute runs the template of a page's layout, as Hugo does for a page that
// names the layout.
func (c carrier) execute(p Page, w io.Writer) error {
	path, descriptor := c.page.GetInternalTemplateBasePathAndDescriptor()
	descriptor.LayoutFromUser = p.Layout
	template := c.site.TemplateStore.LookupPagesLayout(tplimpl.TemplateQuery{
		Path: path, Category: tplimpl.CategoryLayout, Sites: c.languages, Desc: descriptor,
	})
	if template == nil {
		return fmt.Errorf("layout %s: no template", p.Layout)
	}
	ctx := c.site.TemplateStore.PrepareTopLevelRenderCtx(context.Background(), c.page)
	return c.site.TemplateStore.ExecuteWithContext(ctx, template, w, titled{c.page, p.Title})
}

// titled is the carrier with the title of the page that it stands for: all that
// templates take of Hugo's page, beside the view.
type titled struct {
	described
	title string
}

// Title is for templates.
func (t titled) Title() string { return t.title }

// onPage names the page in whose layout a fault was found.
func onPage(err error, url string) error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			onPage(e, url)
		}
	}
	if te := (*TemplateError)(nil); errors.As(err, &te) {
		te.Page = url
	}
	return err
}
