package build

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"kundval/generator/internal/export"
	"kundval/generator/internal/hosting"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// dataFile is one file of open data with what writes it.
type dataFile struct {
	pages.Dataset
	write func(io.Writer) error
}

// datasets lists the open data of every municipality.
func (w *writer) datasets() []dataFile {
	var fs []dataFile
	for _, m := range w.site.Municipalities {
		fs = append(fs, w.municipalityData(m, w.openData(m))...)
	}
	return fs
}

// openData is where the open data of a municipality lie.
func (w *writer) openData(m *model.Municipality) string {
	if len(w.site.Municipalities) == 1 {
		return "/oppna-data/"
	}
	return "/" + m.ID + "/oppna-data/"
}

func (w *writer) municipalityData(m *model.Municipality, root string) []dataFile {
	catalogue := sync.OnceValue(func() export.Catalogue { return export.NewCatalogue(m, w.day) })
	set := func(key, file, format string, write func(io.Writer) error, editions ...string) dataFile {
		return dataFile{pages.Dataset{Municipality: m.ID, Key: key, URL: root + file, Format: format, Editions: editions}, write}
	}
	json := func(make func() any) func(io.Writer) error {
		return func(out io.Writer) error { return export.WriteJSON(out, make()) }
	}
	files := []dataFile{
		set("dataset_providers", "anordnare.json", "JSON", json(func() any { return catalogue() })),
		set("dataset_authorisations", "anordnare.csv", "CSV",
			func(out io.Writer) error { return export.WriteCatalogueCSV(out, catalogue()) }),
	}
	if len(m.Measures) > 0 {
		results := export.NewResults(m)
		files = append(files,
			set("dataset_results", "resultat.json", "JSON", json(func() any { return results })),
			set("dataset_result_rows", "resultat.csv", "CSV",
				func(out io.Writer) error { return export.WriteResultsCSV(out, results) }))
	}
	if dc := m.DefaultChoice; dc != nil && len(dc.Rotas) > 0 {
		turns := export.NewTurns(m, w.day)
		files = append(files,
			set("dataset_turns", "turordning.json", "JSON", json(func() any { return turns })),
			set("dataset_turn_rows", "turordning.csv", "CSV",
				func(out io.Writer) error { return export.WriteTurnsCSV(out, turns) }))
	}
	for _, e := range m.Editions {
		f := set("dataset_conditions", "villkor-"+e.ID+".json", "JSON", json(func() any { return export.NewConditions(m, e) }), e.ID)
		f.To = e.Label
		files = append(files, f)
	}
	for _, r := range w.reports {
		if r.Municipality == m.ID {
			from, to := r.Report.From, r.Report.To
			follows := slices.ContainsFunc(m.Editions, func(e *model.Edition) bool { return e.ID == to.ID && m.Before(e).ID == from.ID })
			f := set("dataset_changes", "andringar-"+pages.PairSlug(from.ID, to.ID)+".json", "JSON", json(func() any { return r.Report }), from.ID, to.ID)
			f.From, f.To, f.Unlisted = from.Label, to.Label, !follows
			files = append(files, f)
		}
	}
	return files
}

// others are the files that are neither page nor asset: open data, feeds and
// calendars, PDFs of pages, pictures, documents, sitemaps, and what browsers,
// servers and robots look for.
func (w *writer) others() []pages.File {
	var all []pages.File
	for _, f := range w.files {
		all = append(all, pages.File{URL: f.URL, Write: f.write})
	}
	all = append(all, w.feeds...)
	for _, p := range w.pdfs {
		all = append(all, pages.File{URL: p.url, Write: p.write})
	}
	all = append(append(all, w.drawn...), w.papers()...)
	return append(append(all, w.sitemaps()...), w.forMachines()...)
}

// forMachines is what browsers, servers and robots look for under names of
// their own.
func (w *writer) forMachines() []pages.File {
	config := w.site.Config
	files := []pages.File{
		{URL: "/_headers", Write: func(out io.Writer) error { return hosting.Write(out, "netlify") }},
		{URL: "/manifest.webmanifest", Write: func(out io.Writer) error { return export.WriteManifest(out, config.Title, config.Languages[0]) }},
		{URL: "/robots.txt", Write: func(out io.Writer) error {
			_, err := fmt.Fprintf(out, "User-agent: *\nAllow: /\nSitemap: %ssitemap.xml\n", config.BaseURL)
			return err
		}},
	}
	if folders := LanguageFolders(w.site); len(folders) > 0 {
		files = append(files, pages.File{URL: "/_redirects", Write: func(out io.Writer) error { return hosting.WriteRedirects(out, folders) }})
	}
	if config.Contact.Email != "" || config.Contact.Web != "" {
		files = append(files, pages.File{URL: export.SecurityTxt, Write: func(out io.Writer) error { return export.WriteSecurityTxt(out, config, w.day) }})
	}
	return files
}

// LanguageFolders are where the addresses of each other language than the first
// begin.
func LanguageFolders(site *model.Site) []string {
	var folders []string
	for _, l := range site.AllLanguages()[1:] {
		folders = append(folders, l.Prefix()+"/")
	}
	return folders
}

// sitemaps are a sitemap for each language, each page with the same page in the
// others, and one that leads to them. With one language there is one sitemap.
func (w *writer) sitemaps() []pages.File {
	base, languages := w.site.Config.BaseURL, w.site.AllLanguages()
	sitemap := func(url, code string) pages.File {
		return pages.File{URL: url, Write: func(out io.Writer) error {
			list, err := w.listed(code)
			if err != nil {
				return err
			}
			return export.WriteSitemap(out, base, languages, list)
		}}
	}
	if len(languages) == 1 {
		return []pages.File{sitemap("/sitemap.xml", languages[0].Code)}
	}
	var files []pages.File
	var urls []string
	for _, l := range languages {
		url := "/sitemap-" + strings.ToLower(l.Code) + ".xml"
		files, urls = append(files, sitemap(url, l.Code)), append(urls, url)
	}
	return append(files, pages.File{URL: "/sitemap.xml", Write: func(out io.Writer) error { return export.WriteSitemapIndex(out, base, urls) }})
}

// listed are the pages of a language that a sitemap names.
func (w *writer) listed(code string) ([]export.SitemapPage, error) {
	all, err := w.maker.Pages(context.Background(), code)
	if err != nil {
		return nil, err
	}
	var list []export.SitemapPage
	for _, p := range all {
		if pages.IsListed(p) {
			list = append(list, export.SitemapPage{URL: p.URL, Path: p.Path})
		}
	}
	return list, nil
}

func writeFile(dir, url string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return fmt.Errorf("making %s: %w", url, err)
	}
	name := filepath.Join(dir, filepath.FromSlash(url))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

// size adds up the files below dir, in bytes.
func size(dir string) (int64, error) {
	var n int64
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			n += info.Size()
		}
		return err
	})
	return n, err
}
