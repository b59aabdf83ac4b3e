package build

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/engine"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/texts"
)

// Preview is the site for whoever is writing it. It gives the files that Build
// would publish, byte for byte, but makes each when it is asked for: nobody looks
// at thousands of pages after an edit.
//
// An update reads and checks the whole project, as Build does, and tries the page
// that was asked for last, with the few whose views are made together with its own.
// It makes nothing anew that comes of files which are as they were. When it fails,
// the files are those of the last that did not.
//
// A Preview is safe for concurrent use. Update is to be called before anything is
// asked for, and Close when nothing will be.
type Preview struct {
	o PreviewOptions

	updating sync.Mutex // held by the one update that may run
	version  int        // of the update
	memory   load.Memory
	editions editions
	data     *data                     // the last without errors
	reading  texts.Memory              // of the interface texts
	words    remade[[]diag.Diagnostic] // what was found of them
	texts    remade[*lang.Catalog]
	assets   remade[assets.Assets]
	views    remade[*views]
	renderer remade[*engine.Renderer]

	mu     sync.RWMutex // held for reading while a file is made, for writing to exchange what is shown
	shown  *snapshot    // nil until an update has succeeded
	looked string       // address of the page that was asked for last
	tried  string       // fingerprint of what Try has tried without fault
}

// PreviewOptions say what to show.
type PreviewOptions struct {
	Project   fs.FS                      // the project's files
	Day       func() (model.Date, error) // the reference date, asked for at each update
	Languages []string                   // codes of the languages to make; none: all
}

// NewPreview prepares a preview.
func NewPreview(o PreviewOptions) *Preview {
	return &Preview{o: o, looked: "/", texts: remade[*lang.Catalog]{value: &lang.Catalog{}}}
}

// Update takes in what has changed. It fails as Build does, with a
// *FindingsError when the data have errors; the findings are then those of the
// data.
func (p *Preview) Update(ctx context.Context) (diag.List, error) {
	p.updating.Lock()
	defer p.updating.Unlock()
	p.version++
	from, err := fingerprints(p.o.Project)
	if err != nil {
		return nil, err
	}
	shared := make(chan error, 1)
	go func() { shared <- p.refreshShared(from) }()
	d, err := p.read(ctx, from)
	if sharedErr := <-shared; err == nil {
		err = sharedErr
	}
	if err != nil {
		if d == nil {
			return nil, err
		}
		return d.found, err
	}
	next, err := p.next(ctx, d, from)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = p.show(next)
	}
	return d.found, err
}

// refreshShared makes anew what all pages share.
func (p *Preview) refreshShared(from fingerprint) error {
	project := p.o.Project
	return errors.Join(
		p.texts.refresh(from.texts, func() (*lang.Catalog, error) { return p.texts.value.Load(project) }),
		p.assets.refresh(from.static, func() (assets.Assets, error) { return assets.Bundle(project, pages.Stylesheets()) }),
	)
}

// next makes what is to be shown, and tries it on the page that was asked for
// last.
func (p *Preview) next(ctx context.Context, d *data, from fingerprint) (*snapshot, error) {
	settings := engine.Site{BaseURL: d.site.Config.BaseURL, Title: d.site.Config.Title, Source: p.o.Project}
	setLanguages(&settings, d.site.AllLanguages())
	rendered := make(chan error, 1)
	go func() { rendered <- p.refreshRenderer(ctx, settings, from) }()
	err := p.views.refresh(fmt.Sprint(d.number, from.static), func() (*views, error) {
		return newViews(d, p.o.Project, p.assets.value, p.texts.value), nil
	})
	if err := errors.Join(<-rendered, err); err != nil {
		return nil, err
	}
	next := &snapshot{views: p.views.value, renderer: p.renderer.value, version: p.version, shared: fmt.Sprint(from), printed: map[string][]byte{}}
	p.mu.RLock()
	looked := p.looked
	p.mu.RUnlock()
	return next, next.try(looked)
}

// refreshRenderer makes the renderer anew. One that was never shown is closed
// here, any other when another is shown in its place.
func (p *Preview) refreshRenderer(ctx context.Context, s engine.Site, from fingerprint) error {
	before := p.renderer.value
	err := p.renderer.refresh(fmt.Sprint(from.layouts, from.texts, s.BaseURL, s.Title, s.Languages), func() (*engine.Renderer, error) {
		return engine.NewRenderer(ctx, s)
	})
	if before != nil && before != p.renderer.value && (p.shown == nil || p.shown.renderer != before) {
		err = errors.Join(err, before.Close())
	}
	return err
}

// show exchanges what is shown.
func (p *Preview) show(next *snapshot) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	before := p.shown
	p.shown = next
	if before != nil && before.renderer != next.renderer {
		return before.renderer.Close()
	}
	return nil
}

// errNothing tells that no update has succeeded.
var errNothing = errors.New("the site has not been built")

// ReadFile returns a file of the site by its slash-separated name. The error is
// fs.ErrNotExist when the site has none of that name.
func (p *Preview) ReadFile(name string) ([]byte, error) {
	url, isPage := pageURL(name)
	p.mu.RLock()
	if p.shown == nil {
		p.mu.RUnlock()
		return nil, errNothing
	}
	b, err := p.shown.read(name)
	p.mu.RUnlock()
	if isPage && !errors.Is(err, fs.ErrNotExist) {
		p.mu.Lock()
		p.looked = url
		p.mu.Unlock()
	}
	return b, err
}

// Try looks for faults that only come to light when something is made that
// nobody has asked for: the views of the pages around the one that was, and, when
// layouts, texts or styles have changed, feeds, pictures and pages of each kind.
// It ends early when ctx does.
func (p *Preview) Try(ctx context.Context) error {
	p.mu.RLock()
	shown, tried, looked := p.shown, p.tried, p.looked
	p.mu.RUnlock()
	if shown == nil {
		return nil
	}
	if err := shown.tryAround(ctx, looked); err != nil || shown.shared == tried {
		return err
	}
	names, err := shown.samples(ctx)
	for i := 0; i < len(names) && err == nil && ctx.Err() == nil; i++ {
		p.mu.RLock()
		if p.shown == shown {
			_, err = shown.read(names[i])
		}
		p.mu.RUnlock()
	}
	if err == nil && ctx.Err() == nil {
		p.mu.Lock()
		p.tried = shown.shared
		p.mu.Unlock()
	}
	return err
}

// Close frees what the preview holds.
func (p *Preview) Close() error {
	p.updating.Lock()
	defer p.updating.Unlock()
	p.mu.Lock()
	defer p.mu.Unlock()
	var err error
	if p.shown != nil {
		err = p.shown.renderer.Close()
	}
	if r := p.renderer.value; r != nil {
		err = errors.Join(err, r.Close())
	}
	return err
}
