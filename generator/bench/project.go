package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"kundval"
	"kundval/generator/internal/assets"
	"kundval/generator/internal/build"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/project"
	"kundval/generator/internal/synthetic"
)

// The folders and files below the place of work.
const (
	projectFolder = "project"   // data/ of the made-up project
	hugoFolder    = "hugo"      // the same pages as Hugo's content files
	bareFile      = "bare.gob"  // the same pages for the bare loop
	sumFile       = "sum.json"  // what prepare found
	bareSumFile   = "bare.json" // what the bare loop measured of itself

	// What each of them writes.
	oursOut = "ours-out"
	hugoOut = "hugo-out"
	bareOut = "bare-out"
	copyOut = "copy-out"
)

// sum is what the prepared project holds.
type sum struct {
	Pages int
	Data  int64 // bytes of data/
	Views int64 // bytes of the content files for Hugo
}

// open returns the files of the measured project over those of the program,
// as the command does.
func (o *options) open() fs.FS {
	dir := o.project
	if dir == "" {
		dir = filepath.Join(o.temp, projectFolder)
	}
	return project.New(os.DirFS(dir), kundval.Files)
}

// child does one step in a process of its own.
func (o *options) child(ctx context.Context) error {
	switch o.step {
	case "prepare":
		return o.prepare()
	case "bare":
		return runBare(ctx, o.temp)
	}
	return fmt.Errorf("no step is called %q", o.step)
}

// prepare makes the project and its pages in the forms that Hugo and the bare
// loop take.
func (o *options) prepare() error {
	if err := synthetic.Write(filepath.Join(o.temp, projectFolder), o.Params); err != nil {
		return fmt.Errorf("making the project: %w", err)
	}
	site, ps, err := o.pages()
	if err != nil {
		return err
	}
	s := sum{Pages: len(ps)}
	if s.Data, _, err = size(filepath.Join(o.temp, projectFolder)); err != nil {
		return err
	}
	if s.Views, err = writeHugoSite(filepath.Join(o.temp, hugoFolder), o.open(), site, ps); err != nil {
		return fmt.Errorf("writing Hugo's content files: %w", err)
	}
	if err := writeBarePages(filepath.Join(o.temp, bareFile), ps); err != nil {
		return fmt.Errorf("writing the pages of the bare loop: %w", err)
	}
	b, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.temp, sumFile), b, 0o644)
}

// pages returns the pages as the program makes them, but for the list of open
// data.
func (o *options) pages() (*model.Site, []pages.Page, error) {
	fsys := o.open()
	site, found, err := build.Check(context.Background(), build.CheckOptions{Project: fsys, Day: synthetic.Day()})
	if err != nil {
		return nil, nil, err
	}
	if found.HasErrors() {
		return nil, nil, errors.New("the made-up project has errors, see kundval check")
	}
	ps, _, err := makePages(fsys, site, build.Reports(site))
	return site, ps, err
}

// makePages is the stage that makes pages, with the shared files they link.
func makePages(fsys fs.FS, site *model.Site, reports []pages.EditionReport) ([]pages.Page, assets.Assets, error) {
	texts, err := lang.Load(fsys)
	if err != nil {
		return nil, assets.Assets{}, err
	}
	shared, err := assets.Bundle(fsys, pages.Stylesheets())
	if err != nil {
		return nil, assets.Assets{}, err
	}
	ps, err := pages.Build(pages.Input{
		Site: site, Day: synthetic.Day(), Texts: texts, Reports: reports,
		Resources: pages.NewResources(shared),
	})
	return ps, shared, err
}

// size adds up the bytes of the files below dir, and of those that are pages.
func size(dir string) (all, html int64, err error) {
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		all += info.Size()
		if filepath.Ext(name) == ".html" {
			html += info.Size()
		}
		return nil
	})
	return all, html, err
}
