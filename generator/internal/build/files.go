package build

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"kundval/generator/internal/export"
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
		root := "/" + m.ID + "/"
		if len(w.site.Municipalities) == 1 {
			root = "/"
		}
		fs = append(fs, w.municipalityData(m, root+"oppna-data/")...)
	}
	return fs
}

func (w *writer) municipalityData(m *model.Municipality, root string) []dataFile {
	catalogue := export.NewCatalogue(m, w.day)
	set := func(name, text, file, format string, write func(io.Writer) error) dataFile {
		return dataFile{pages.Dataset{Municipality: m.ID, Name: name, Text: text, URL: root + file, Format: format}, write}
	}
	json := func(v any) func(io.Writer) error {
		return func(out io.Writer) error { return export.WriteJSON(out, v) }
	}
	files := []dataFile{
		set("Anordnare", "Alla anordnare med enheter, språk, tillgänglighet och auktorisationer.", "anordnare.json", "JSON", json(catalogue)),
		set("Anordnare, en rad per auktorisation", "För kalkylblad.", "anordnare.csv", "CSV",
			func(out io.Writer) error { return export.WriteCatalogueCSV(out, catalogue) }),
	}
	if len(m.Measures) > 0 {
		results := export.NewResults(m)
		files = append(files,
			set("Resultat", "Måtten i uppföljningen och varje anordnares siffror, eller varför de saknas.", "resultat.json", "JSON", json(results)),
			set("Resultat, en rad per siffra", "För kalkylblad.", "resultat.csv", "CSV",
				func(out io.Writer) error { return export.WriteResultsCSV(out, results) }))
	}
	for _, e := range m.Editions {
		files = append(files, set("Villkor "+e.Label, "Varje villkor med lydelse, kontroll, handlingar, följd och gränser.",
			"villkor-"+e.ID+".json", "JSON", json(export.NewConditions(m, e))))
	}
	for _, r := range w.reports {
		if r.Municipality == m.ID {
			files = append(files, set(fmt.Sprintf("Ändringar %s–%s", r.Report.From.Label, r.Report.To.Label),
				"Varje ändring med sort, betydelse, motiv och vad som ska göras.",
				"andringar-"+r.Report.From.ID+"-"+r.Report.To.ID+".json", "JSON", json(r.Report)))
		}
	}
	return files
}

// writeFiles writes what is neither page nor asset: open data, feeds and
// calendars, sitemap and robots.txt.
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
	var urls []string
	for _, p := range w.pages {
		if pages.IsListed(p) {
			urls = append(urls, p.URL)
		}
	}
	base := w.site.Config.BaseURL
	err := writeFile(dir, "/sitemap.xml", func(out io.Writer) error { return export.WriteSitemap(out, base, urls) })
	if err != nil {
		return err
	}
	return writeFile(dir, "/robots.txt", func(out io.Writer) error {
		_, err := fmt.Fprintf(out, "User-agent: *\nAllow: /\nSitemap: %ssitemap.xml\n", base)
		return err
	})
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
