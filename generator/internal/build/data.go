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
	if d.found, err = judge(ctx, site, told, CheckOptions{Project: p.o.Project, Day: day}); err != nil {
		return nil, err
	}
	if n := d.found.Count(diag.Error); n > 0 {
		return d, &FindingsError{n}
	}
	if err := only(site, p.o.Languages); err != nil {
		return nil, err
	}
	for _, m := range site.Municipalities {
		for _, r := range Reports(m) {
			d.reports = append(d.reports, pages.EditionReport{Municipality: m.ID, Report: r})
		}
	}
	site.Sources = nil // were for the findings
	p.data = d
	return d, nil
}

// says reports whether d says the same as what was read anew.
func (d *data) says(anew *data) bool {
	return d != nil && d.day == anew.day && d.texts == anew.texts &&
		slices.EqualFunc(d.sources, anew.sources, func(a, b model.Source) bool {
			return a.File == b.File && a.Text == b.Text && a.Broken == b.Broken && a.Where == b.Where
		}) &&
		reflect.DeepEqual(d.papers, anew.papers) && reflect.DeepEqual(d.told, anew.told)
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
