package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"github.com/BurntSushi/toml"

	"kundval"
	"kundval/generator/internal/build"
	"kundval/generator/internal/project"
	"kundval/generator/internal/synthetic"
)

// checked is what checking one project takes: whole, as the command does it,
// against the least that any checker must do, which is to decode the files.
type checked struct {
	name   string
	files  int
	bytes  int64
	found  int
	start  []cost // kundval version: the process and nothing else
	whole  []cost // kundval check
	inside []cost // load and check, in this process
	decode []cost // BurntSushi/toml alone, in this process
}

// measureCheck checks the example and a made-up project.
func measureCheck(ctx context.Context, o options) error {
	program, err := filepath.Abs(o.kundval)
	if err != nil {
		return err
	}
	if err := synthetic.Write(filepath.Join(o.temp, projectFolder), o.Params); err != nil {
		return err
	}
	folders := []string{filepath.Join(o.temp, projectFolder)}
	if o.example != "" {
		folders = append([]string{o.example}, folders...)
	}
	var all []*checked
	for _, folder := range folders {
		c := &checked{name: "the example"}
		if folder != o.example {
			c.name = fmt.Sprintf("%d providers, %d editions of %d conditions", o.Municipalities*o.Providers, o.Municipalities*o.Editions, o.Conditions)
		}
		for range o.runs {
			if err := c.run(ctx, program, folder); err != nil {
				return err
			}
		}
		all = append(all, c)
	}
	return reportChecked(os.Stdout, all)
}

func (c *checked) run(ctx context.Context, program, folder string) error {
	start, err := process(ctx, folder, program, "version")
	if err != nil {
		return err
	}
	whole, err := process(ctx, folder, program, "check", "--date", synthetic.Day().String())
	if err != nil {
		return err
	}
	fsys := project.New(os.DirFS(folder), kundval.Files)
	inside, err := c.time(func() error {
		_, found, err := build.Check(ctx, build.CheckOptions{Project: fsys, Day: synthetic.Day()})
		c.found = len(found)
		return err
	})
	if err != nil {
		return err
	}
	decode, err := c.time(func() error { return c.decodeAll(fsys) })
	c.start, c.whole = append(c.start, start), append(c.whole, whole)
	c.inside, c.decode = append(c.inside, inside), append(c.decode, decode)
	return err
}

// time measures a part of this process, from a clean heap.
func (c *checked) time(f func() error) (cost, error) {
	runtime.GC()
	cpu, began := processorTime(), time.Now()
	err := f()
	return cost{wall: time.Since(began), cpu: processorTime() - cpu}, err
}

// decodeAll reads every data file and decodes it into maps, over as many
// goroutines as load does.
func (c *checked) decodeAll(fsys fs.FS) error {
	var files []string
	err := fs.WalkDir(fsys, "data", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(name, ".toml") {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	var next, bytes atomic.Int64
	var group sync.WaitGroup
	errs := make([]error, len(files))
	for range max(2, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				src, err := fs.ReadFile(fsys, files[i])
				bytes.Add(int64(len(src)))
				var values map[string]any
				if err == nil {
					_, err = toml.Decode(string(src), &values)
				}
				errs[i] = err
			}
		})
	}
	group.Wait()
	c.files, c.bytes = len(files), bytes.Load()
	return errors.Join(errs...)
}

func reportChecked(w io.Writer, all []*checked) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tfiles\tMB\tfindings\tversion ms\tcheck ms\tinside ms\tcpu ms\tdecode ms\tcpu ms\tratio\tof cpu\t")
	ms := func(d time.Duration) string { return fmt.Sprintf("%.0f", float64(d.Microseconds())/1000) }
	for _, c := range all {
		inside, decode := median(c.inside), median(c.decode)
		fmt.Fprintf(t, "%s\t%d\t%.1f\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%.2f\t%.2f\t\n", c.name, c.files, megabytes(c.bytes), c.found,
			ms(median(c.start).wall), ms(median(c.whole).wall), ms(inside.wall), ms(inside.cpu), ms(decode.wall), ms(decode.cpu),
			ratio(inside.wall, decode.wall), ratio(inside.cpu, decode.cpu))
	}
	return t.Flush()
}
