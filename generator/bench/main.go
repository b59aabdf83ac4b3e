// Command bench measures the program against three others on the same pages:
// Hugo's own command, a bare loop of goldmark and html/template, and cp -r.
//
// It makes up a project of the size asked for, lets each of the four do its
// work in turn, several times over, and prints the medians as a table. All of
// them read and write in memory where the machine has a file system for that,
// so that the disk is not what is measured. docs/performance.md tells what is
// compared with what, and what is not.
//
// With -stages it runs our build inside this process instead and prints how
// long each stage takes.
//
// With -check it measures kundval check, and load and check within this
// process against decoding the same files with BurntSushi/toml alone.
//
// With -serve it edits files while kundval serve shows the project, and
// measures how long it takes until an open page shows the edit.
//
// With -write it makes up the project and measures nothing.
//
// It measures and never fails because something is slow.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"kundval/generator/internal/synthetic"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx)
	stop()
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(2)
	}
}

// options are the flags.
type options struct {
	synthetic.Params
	runs       int
	kundval    string // the program to measure
	hugo       string // Hugo's command; empty: installed when missing
	example    string // a project to build first, for its time alone
	temp       string // where to work; empty: in memory
	stages     bool
	check      bool
	serve      bool
	preview    string // with serve: languages to show
	project    string // with stages: measured instead of a made-up one
	cpuProfile string
	memProfile string
	write      string // a folder to make the project in, and no more
	step       string // what a child of this process is to do; see steps
}

func (o *options) flags() *flag.FlagSet {
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	f.IntVar(&o.Providers, "providers", 1000, "providers of each huvudman")
	f.IntVar(&o.Editions, "editions", 2, "editions of each huvudman")
	f.IntVar(&o.Conditions, "conditions", 60, "conditions of each edition")
	f.IntVar(&o.Municipalities, "huvudman", 1, "municipalities")
	f.Func("languages", "`codes` of languages beside Swedish, with spaces between them", func(codes string) error {
		o.Languages = strings.Fields(codes)
		return nil
	})
	f.Uint64Var(&o.Seed, "seed", 1, "seed of the made-up project")
	f.IntVar(&o.runs, "runs", 3, "times each of them runs")
	f.StringVar(&o.kundval, "kundval", filepath.Join("bin", "kundval"), "`program` to measure")
	f.StringVar(&o.hugo, "hugo", "", "Hugo's `command` (otherwise .cache/bin/hugo-VERSION, installed when missing)")
	f.StringVar(&o.example, "example", ".", "`folder` of a project that is built first, to tell its time; empty: none")
	f.StringVar(&o.temp, "tmp", "", "`folder` to work in (otherwise /dev/shm where there is one)")
	f.BoolVar(&o.stages, "stages", false, "run the stages in this process and tell the time of each")
	f.BoolVar(&o.check, "check", false, "measure kundval check against decoding the files")
	f.BoolVar(&o.serve, "serve", false, "measure edits while kundval serve shows the project")
	f.StringVar(&o.preview, "sprak", "", "with -serve: `languages` to show, as kundval serve takes them")
	f.StringVar(&o.project, "project", "", "with -stages: `folder` of the project to build, instead of a made-up one")
	f.StringVar(&o.cpuProfile, "cpuprofile", "", "with -stages: write a CPU profile to `file`")
	f.StringVar(&o.memProfile, "memprofile", "", "with -stages: write a profile of all allocations to `file`")
	f.StringVar(&o.write, "write", "", "make the project up in `folder` and stop")
	f.StringVar(&o.step, "step", "", "internal: what a child of the benchmark does")
	return f
}

func run(ctx context.Context) error {
	var o options
	f := o.flags()
	if err := f.Parse(os.Args[1:]); err != nil {
		return err
	}
	if f.NArg() > 0 || o.runs < 1 {
		return errors.New("wrong usage, see -h")
	}
	if o.write != "" {
		return synthetic.Write(o.write, o.Params)
	}
	if o.step != "" {
		return o.child(ctx)
	}
	dir, err := os.MkdirTemp(o.workplace(), "kundval-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	o.temp = dir
	switch {
	case o.stages:
		return measureStages(ctx, o)
	case o.check:
		return measureCheck(ctx, o)
	case o.serve:
		return measureServe(ctx, o)
	}
	return compare(ctx, o)
}

// workplace is a folder in memory, where there is one.
func (o *options) workplace() string {
	if o.temp != "" {
		return o.temp
	}
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() && runtime.GOOS == "linux" {
		return "/dev/shm"
	}
	return os.TempDir()
}
