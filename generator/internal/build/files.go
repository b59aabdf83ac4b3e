package build

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

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
	catalogue := export.NewCatalogue(m, w.day)
	set := func(key, file, format string, write func(io.Writer) error, editions ...string) dataFile {
		return dataFile{pages.Dataset{Municipality: m.ID, Key: key, URL: root + file, Format: format, Editions: editions}, write}
	}
	json := func(v any) func(io.Writer) error {
		return func(out io.Writer) error { return export.WriteJSON(out, v) }
	}
	files := []dataFile{
		set("dataset_providers", "anordnare.json", "JSON", json(catalogue)),
		set("dataset_authorisations", "anordnare.csv", "CSV",
			func(out io.Writer) error { return export.WriteCatalogueCSV(out, catalogue) }),
	}
	if len(m.Measures) > 0 {
		results := export.NewResults(m)
		files = append(files,
			set("dataset_results", "resultat.json", "JSON", json(results)),
			set("dataset_result_rows", "resultat.csv", "CSV",
				func(out io.Writer) error { return export.WriteResultsCSV(out, results) }))
	}
	if dc := m.DefaultChoice; dc != nil && len(dc.Rotas) > 0 {
		turns := export.NewTurns(m, w.day)
		files = append(files,
			set("dataset_turns", "turordning.json", "JSON", json(turns)),
			set("dataset_turn_rows", "turordning.csv", "CSV",
				func(out io.Writer) error { return export.WriteTurnsCSV(out, turns) }))
	}
	for _, e := range m.Editions {
		f := set("dataset_conditions", "villkor-"+e.ID+".json", "JSON", json(export.NewConditions(m, e)), e.ID)
		f.To = e.Label
		files = append(files, f)
	}
	for _, r := range w.reports {
		if r.Municipality == m.ID {
			from, to := r.Report.From, r.Report.To
			follows := slices.ContainsFunc(m.Editions, func(e *model.Edition) bool { return e.ID == to.ID && m.Before(e).ID == from.ID })
			f := set("dataset_changes", "andringar-"+pages.PairSlug(from.ID, to.ID)+".json", "JSON", json(r.Report), from.ID, to.ID)
			f.From, f.To, f.Unlisted = from.Label, to.Label, !follows
			files = append(files, f)
		}
	}
	return files
}

// writeFiles writes what is neither page nor asset: open data, feeds and
// calendars, PDFs of pages, pictures, sitemap and robots.txt.
func (w *writer) writeFiles(dir string) error {
	for _, f := range w.files {
		if err := writeFile(dir, f.URL, f.write); err != nil {
			return err
		}
	}
	for _, f := range w.feeds {
		if err := writeFile(dir, f.URL, f.Write); err != nil {
			return err
		}
	}
	for _, p := range w.pdfs {
		if err := writeFile(dir, p.url, p.write); err != nil {
			return err
		}
	}
	for _, p := range w.drawn {
		if err := writeFile(dir, p.url, p.write); err != nil {
			return err
		}
	}
	if err := w.writeSitemaps(dir); err != nil {
		return err
	}
	return w.writeForMachines(dir)
}

// writeForMachines writes what browsers, servers and robots look for under
// names of their own.
func (w *writer) writeForMachines(dir string) error {
	config := w.site.Config
	files := map[string]func(io.Writer) error{
		"/manifest.webmanifest": func(out io.Writer) error { return export.WriteManifest(out, config.Title, config.Languages[0]) },
		"/_headers":             func(out io.Writer) error { return hosting.Write(out, "netlify") },
		"/robots.txt": func(out io.Writer) error {
			_, err := fmt.Fprintf(out, "User-agent: *\nAllow: /\nSitemap: %ssitemap.xml\n", config.BaseURL)
			return err
		},
	}
	if folders := LanguageFolders(w.site); len(folders) > 0 {
		files["/_redirects"] = func(out io.Writer) error { return hosting.WriteRedirects(out, folders) }
	}
	if config.Contact.Email != "" || config.Contact.Web != "" {
		files[export.SecurityTxt] = func(out io.Writer) error { return export.WriteSecurityTxt(out, config, w.day) }
	}
	for _, url := range slices.Sorted(maps.Keys(files)) {
		if err := writeFile(dir, url, files[url]); err != nil {
			return err
		}
	}
	return nil
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

// writeSitemaps writes a sitemap for each language, each page with the same
// page in the others, and one that leads to them. With one language there is
// one sitemap.
func (w *writer) writeSitemaps(dir string) error {
	base, languages := w.site.Config.BaseURL, w.site.AllLanguages()
	if len(languages) == 1 {
		return writeFile(dir, "/sitemap.xml", func(out io.Writer) error {
			return export.WriteSitemap(out, base, languages, w.listed(languages[0].Code))
		})
	}
	var maps []string
	for _, l := range languages {
		url := "/sitemap-" + strings.ToLower(l.Code) + ".xml"
		maps = append(maps, url)
		if err := writeFile(dir, url, func(out io.Writer) error { return export.WriteSitemap(out, base, languages, w.listed(l.Code)) }); err != nil {
			return err
		}
	}
	return writeFile(dir, "/sitemap.xml", func(out io.Writer) error { return export.WriteSitemapIndex(out, base, maps) })
}

// listed are the pages of a language that a sitemap names.
func (w *writer) listed(code string) []export.SitemapPage {
	var list []export.SitemapPage
	for _, p := range w.pages {
		if p.Lang == code && pages.IsListed(p) {
			list = append(list, export.SitemapPage{URL: p.URL, Path: p.Path})
		}
	}
	return list
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
