// Package build runs the stages in order, from the files of a project to a
// published site: load, check, changes, pages, engine, export, publish.
//
// It publishes all or nothing. Findings of error severity stop it before
// anything is written, and any failure later leaves the old site as it was.
package build

import (
	"context"
	"fmt"
	"io/fs"
	"time"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/engine"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/publish"
	"kundval/generator/internal/status"
)

// Stage is a step of the build that takes time, for showing progress.
type Stage string

// Stages in order.
const (
	Reading    Stage = "läser"
	Checking   Stage = "kontrollerar"
	Comparing  Stage = "jämför utgåvor"
	Printing   Stage = "skriver ut PDF"
	Writing    Stage = "skriver sidor"
	Publishing Stage = "publicerar"
)

// Options say what to build.
type Options struct {
	Project   fs.FS       // the project's files
	Dir       string      // the project's folder, for what git knows of it; "" for none
	Out       string      // folder of the published site
	Day       model.Date  // the reference date
	Preview   bool        // for looking at only: do not wait for the disk
	Languages []string    // codes of the languages to make; none: all
	Browser   string      // makes PDFs of the editions; "": there are none
	Progress  func(Stage) // told when a stage begins; may be nil
}

// Result tells what a build found and made.
type Result struct {
	Findings   diag.List // all of them, also when the build failed
	Pages      int
	Editions   int
	Providers  int
	Bytes      int64 // size of the published site
	Printed    Printed
	Took       time.Duration
	NextChange model.Date // when the site next changes by itself; zero: not known to
}

// FindingsError tells that the data have errors. The findings are in the
// Result.
type FindingsError struct{ Errors int }

// Error counts the errors.
func (e *FindingsError) Error() string { return fmt.Sprintf("%d errors in the data", e.Errors) }

// Reports compares every edition of each municipality with those that come after
// it.
func Reports(site *model.Site) []pages.EditionReport { return reportsOn(site, changes.Compare) }

// Build builds and publishes the site.
func Build(ctx context.Context, o Options) (Result, error) {
	began := time.Now()
	stage := o.Progress
	if stage == nil {
		stage = func(Stage) {}
	}
	stage(Reading)
	site, found, err := Check(ctx, CheckOptions{Project: o.Project, Day: o.Day, Dir: o.Dir})
	if err != nil {
		return Result{}, err
	}
	site.Sources = nil // were for the findings
	res := Result{Findings: found}
	if n := found.Count(diag.Error); n > 0 {
		return res, &FindingsError{n}
	}
	stage(Comparing)
	w := &writer{site: site, project: o.Project, day: o.Day, browser: o.Browser, reports: Reports(site)}
	stage(Writing)
	if err := w.prepare(ctx, stage); err != nil {
		return res, err
	}
	res.Printed = w.printed
	put := publish.Publish
	if o.Preview {
		put = publish.Preview
	}
	res.Pages = len(w.pages)
	for _, m := range site.Municipalities {
		res.Editions += len(m.Editions)
		res.Providers += len(m.Providers)
	}
	res.NextChange = status.NextChange(site, o.Day)
	err = put(ctx, o.Out, func(dir string) error {
		var err error
		res.Bytes, err = w.write(ctx, dir)
		stage(Publishing)
		return err
	})
	if err != nil {
		return res, err
	}
	res.Took = time.Since(began)
	return res, nil
}

// writer holds what one build writes.
type writer struct {
	site    *model.Site
	project fs.FS
	day     model.Date
	reports []pages.EditionReport
	assets  assets.Assets
	maker   *pages.Maker
	pages   []pages.Page
	files   []dataFile
	feeds   []pages.File
	browser string // prints; "": nothing is printed
	pdfs    []pdf
	drawn   []pages.File
	printed Printed
}

// reportsOn is Reports with another function that compares.
func reportsOn(site *model.Site, compare func(from, to *model.Edition) *changes.Report) []pages.EditionReport {
	var reports []pages.EditionReport
	for _, m := range site.Municipalities {
		for _, r := range changes.EveryPair(m.Editions, compare) {
			reports = append(reports, pages.EditionReport{Municipality: m.ID, Report: r})
		}
	}
	return reports
}

// engineSite is the site for the engine, without languages and pages.
func (w *writer) engineSite() engine.Site {
	return engine.Site{BaseURL: w.site.Config.BaseURL, Title: w.site.Config.Title, Source: w.project}
}

// prepare makes everything that can fail for the author's sake before a byte
// is written, and what the pages must know the size of.
func (w *writer) prepare(ctx context.Context, stage func(Stage)) error {
	texts, err := lang.Load(w.project)
	if err != nil {
		return err
	}
	if w.assets, err = assets.Bundle(w.project, pages.Stylesheets()); err != nil {
		return err
	}
	in := w.input(texts)
	if w.feeds, err = pages.Feeds(in); err != nil {
		return err
	}
	if w.drawn, err = w.pictures(in); err != nil {
		return err
	}
	if w.browser != "" {
		stage(Printing)
		if in.PDFs, err = w.print(ctx, in); err != nil {
			return err
		}
		stage(Writing)
	}
	w.maker = pages.NewMaker(in)
	w.pages, err = w.maker.All(ctx)
	return err
}

// input is what the pages are made from. It lists the open data that they name.
func (w *writer) input(texts *lang.Catalog) pages.Input {
	in := pages.Input{Site: w.site, Day: w.day, Texts: texts, Reports: w.reports, Resources: pages.NewResources(w.assets)}
	w.files = append(w.datasets(), w.checklists(in)...)
	for _, f := range w.files {
		in.Datasets = append(in.Datasets, f.Dataset)
	}
	return in
}

// write fills dir with the whole site and returns its size in bytes.
func (w *writer) write(ctx context.Context, dir string) (int64, error) {
	s := w.engineSite()
	SetPages(&s, w.site.AllLanguages(), w.pages)
	if err := w.assets.WriteDir(dir); err != nil {
		return 0, err
	}
	for _, f := range w.others() {
		if err := writeFile(dir, f.URL, f.Write); err != nil {
			return 0, err
		}
	}
	// The pages say all that is still needed. The model they were made from
	// would only double what Hugo's garbage collector has to go through.
	*w = writer{}
	if _, err := engine.Build(ctx, s, dir); err != nil {
		return 0, err
	}
	return size(dir)
}
