package build

import (
	"context"
	"reflect"
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// data is what the project says, read and judged.
type data struct {
	number  int // no two that differ have the same
	day     model.Date
	texts   string // fingerprint of the interface texts, which are judged as well
	sources []model.Source
	papers  []model.Paper
	told    []diag.Diagnostic // by the reading

	site    *model.Site
	found   diag.List
	reports []pages.EditionReport
}

// read reads the project. What says the same as the last time is not judged
// again. The data are returned also with a *FindingsError.
func (p *Preview) read(ctx context.Context, from fingerprint) (*data, error) {
	day, err := p.o.Day()
	if err != nil {
		return nil, err
	}
	site, told, err := p.memory.Load(p.o.Project)
	if err != nil {
		return nil, err
	}
	d := &data{number: p.version, day: day, texts: from.texts, sources: site.Sources, papers: papersOf(site), told: told, site: site}
	if p.data.says(d) {
		return p.data, nil
	}
	if err := p.words.refresh(from.texts+sourceOf(site, "data/webbplats.toml"), func() ([]diag.Diagnostic, error) { return p.reading.Check(p.o.Project, site), nil }); err != nil {
		return nil, err
	}
	p.editions.of(site)
	if d.found, err = judge(ctx, site, slices.Concat(told, p.words.value), CheckOptions{Project: p.o.Project, Day: day, editions: &p.editions}); err != nil {
		return nil, err
	}
	if n := d.found.Count(diag.Error); n > 0 {
		return d, &FindingsError{n}
	}
	if err := only(site, p.o.Languages); err != nil {
		return nil, err
	}
	d.reports = reportsOn(site, p.editions.compare)
	site.Sources = nil // were for the findings
	p.data = d
	return d, nil
}

// says reports whether d says the same as what was read anew.
func (d *data) says(anew *data) bool {
	return d != nil && d.day == anew.day && d.texts == anew.texts &&
		sameSources(d.sources, anew.sources) &&
		reflect.DeepEqual(d.papers, anew.papers) && reflect.DeepEqual(d.told, anew.told)
}

func sameSources(a, b []model.Source) bool {
	return slices.EqualFunc(a, b, func(a, b model.Source) bool {
		return a.File == b.File && a.Text == b.Text && a.Broken == b.Broken && a.Where == b.Where
	})
}

// sourceOf is the text of a file.
func sourceOf(site *model.Site, file string) string {
	i := slices.IndexFunc(site.Sources, func(s model.Source) bool { return s.File == file })
	if i < 0 {
		return ""
	}
	return site.Sources[i].Text
}

// papersOf are the documents that lie beside the data.
func papersOf(site *model.Site) []model.Paper {
	var all []model.Paper
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			for _, d := range e.Documents {
				if d.Paper != nil {
					all = append(all, *d.Paper)
				}
			}
		}
	}
	return all
}
