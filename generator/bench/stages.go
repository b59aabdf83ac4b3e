package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"text/tabwriter"
	"time"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/build"
	"kundval/generator/internal/check"
	"kundval/generator/internal/engine"
	"kundval/generator/internal/export"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/synthetic"
)

// stage is what one stage of a build took.
type stage struct {
	name      string
	wall, cpu time.Duration
	allocated uint64 // bytes
}

// stopwatch measures stages one after the other.
type stopwatch struct{ stages []stage }

func (s *stopwatch) measure(name string, f func() error) error {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	cpu, began := processorTime(), time.Now()
	err := f()
	st := stage{name: name, wall: time.Since(began), cpu: processorTime() - cpu}
	runtime.ReadMemStats(&after)
	st.allocated = after.TotalAlloc - before.TotalAlloc
	s.stages = append(s.stages, st)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// measureStages builds the project once inside this process.
func measureStages(ctx context.Context, o options) (err error) {
	if o.project == "" {
		if err := synthetic.Write(filepath.Join(o.temp, projectFolder), o.Params); err != nil {
			return err
		}
	}
	stop, err := profile(o)
	if err != nil {
		return err
	}
	var s stopwatch
	b := stagedBuild{options: o, out: filepath.Join(o.temp, oursOut)}
	err = b.run(ctx, &s)
	if err := errors.Join(err, stop()); err != nil {
		return err
	}
	var all stage
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "stage\twall s\tcpu s\tallocated MB\t")
	for _, st := range s.stages {
		all.wall, all.cpu, all.allocated = all.wall+st.wall, all.cpu+st.cpu, all.allocated+st.allocated
		fmt.Fprintf(t, "%s\t%.2f\t%.2f\t%.0f\t\n", st.name, st.wall.Seconds(), st.cpu.Seconds(), megabytes(int64(st.allocated)))
	}
	fmt.Fprintf(t, "all of %d pages\t%.2f\t%.2f\t%.0f\t\n", len(b.pages), all.wall.Seconds(), all.cpu.Seconds(), megabytes(int64(all.allocated)))
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Printf("%.0f MB held at most\n", megabytes(mostHeld()))
	return nil
}

// profile starts what the flags ask for. stop writes it down.
func profile(o options) (stop func() error, err error) {
	stop = func() error { return nil }
	if o.cpuProfile != "" {
		f, err := os.Create(o.cpuProfile)
		if err != nil {
			return nil, err
		}
		if err := pprof.StartCPUProfile(f); err != nil {
			return nil, err
		}
		stop = func() error {
			pprof.StopCPUProfile()
			return f.Close()
		}
	}
	if o.memProfile == "" {
		return stop, nil
	}
	cpu := stop
	return func() error {
		f, err := os.Create(o.memProfile)
		if err != nil {
			return errors.Join(cpu(), err)
		}
		return errors.Join(cpu(), pprof.Lookup("allocs").WriteTo(f, 0), f.Close())
	}, nil
}

// stagedBuild is a build in separate steps. It does what the program does,
// except that it writes into an empty folder and does not publish.
type stagedBuild struct {
	options
	out     string
	site    *model.Site
	reports []pages.EditionReport
	assets  assets.Assets
	pages   []pages.Page
}

func (b *stagedBuild) run(ctx context.Context, s *stopwatch) error {
	fsys := b.open()
	steps := []struct {
		name string
		do   func() error
	}{
		{"load", func() (err error) {
			b.site, _, err = load.Load(fsys)
			return err
		}},
		{"check", func() error {
			check.Check(b.site, check.Options{Today: synthetic.Day()})
			return nil
		}},
		{"changes", func() error {
			b.reports = build.Reports(b.site)
			return nil
		}},
		{"pages", func() (err error) {
			b.pages, b.assets, err = makePages(fsys, b.site, b.reports)
			return err
		}},
		{"engine", func() error {
			s := engine.Site{
				BaseURL: b.site.Config.BaseURL, Title: b.site.Config.Title, Source: fsys,
			}
			build.SetPages(&s, b.site.AllLanguages(), b.pages)
			_, err := engine.Build(ctx, s, b.out)
			return err
		}},
		{"assets and export", b.export},
	}
	for _, step := range steps {
		if err := s.measure(step.name, step.do); err != nil {
			return err
		}
	}
	return nil
}

// export writes what is no page.
func (b *stagedBuild) export() error {
	if err := b.assets.WriteDir(b.out); err != nil {
		return err
	}
	for _, m := range b.site.Municipalities {
		catalogue := export.NewCatalogue(m, synthetic.Day())
		if err := b.file(m.ID+"-anordnare.json", func(w io.Writer) error { return export.WriteJSON(w, catalogue) }); err != nil {
			return err
		}
		if err := b.file(m.ID+"-anordnare.csv", func(w io.Writer) error { return export.WriteCatalogueCSV(w, catalogue) }); err != nil {
			return err
		}
		for _, e := range m.Editions {
			err := b.file(m.ID+"-villkor-"+e.ID+".json", func(w io.Writer) error { return export.WriteJSON(w, export.NewConditions(m, e)) })
			if err != nil {
				return err
			}
		}
	}
	for _, r := range b.reports {
		err := b.file(r.Municipality+"-andringar-"+r.Report.To.ID+".json", func(w io.Writer) error { return export.WriteJSON(w, r.Report) })
		if err != nil {
			return err
		}
	}
	var listed []export.SitemapPage
	for _, p := range b.pages {
		listed = append(listed, export.SitemapPage{URL: p.URL, Path: p.Path})
	}
	return b.file("sitemap.xml", func(w io.Writer) error {
		return export.WriteSitemap(w, b.site.Config.BaseURL, b.site.AllLanguages(), listed)
	})
}

func (b *stagedBuild) file(name string, content func(io.Writer) error) error {
	var buf bytes.Buffer
	if err := content(&buf); err != nil {
		return err
	}
	return write(b.out, name, buf.Bytes())
}
