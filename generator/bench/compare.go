package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"kundval/generator/internal/synthetic"
)

// contender is one of those that are compared.
type contender struct {
	name string
	out  string // its folder
	run  func(context.Context) (cost, error)

	small bool // it takes so little memory that process cannot tell

	costs     []cost
	all, html int64 // bytes written
}

// compare lets the four run in turn and prints the table.
func compare(ctx context.Context, o options) error {
	progress := func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
	if _, err := os.Stat(o.kundval); err != nil {
		return fmt.Errorf("%w: compile the program first", err)
	}
	kundval, err := filepath.Abs(o.kundval)
	if err != nil {
		return err
	}
	hugo, err := o.findHugo(ctx, progress)
	if err != nil {
		return err
	}
	if o.example != "" {
		if err := timeExample(ctx, o, kundval); err != nil {
			return err
		}
	}
	progress("making %d providers for each of %d huvudmän, and their pages for Hugo and the bare loop", o.Providers, o.Municipalities)
	if _, err := o.self(ctx, "prepare"); err != nil {
		return err
	}
	var s sum
	if err := readJSON(filepath.Join(o.temp, sumFile), &s); err != nil {
		return err
	}
	cs := o.contenders(kundval, hugo)
	for i := range o.runs {
		progress("run %d of %d", i+1, o.runs)
		for _, c := range cs {
			if err := c.measure(ctx); err != nil {
				return err
			}
		}
	}
	if err := report(os.Stdout, o, s, cs); err != nil {
		return err
	}
	same, pages, err := samePages(filepath.Join(o.temp, oursOut), filepath.Join(o.temp, hugoOut))
	fmt.Printf("\n%d of %d pages are the same in Hugo's output as in ours, byte for byte.\n", same, pages)
	return err
}

// samePages counts the pages of one folder and those of them that stand in the
// other folder too.
func samePages(ours, other string) (same, pages int, err error) {
	err = filepath.WalkDir(ours, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".html" {
			return err
		}
		pages++
		a, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		b, err := os.ReadFile(filepath.Join(other, strings.TrimPrefix(name, ours)))
		if err == nil && bytes.Equal(a, b) {
			same++
		}
		return nil
	})
	return same, pages, err
}

func (o *options) contenders(kundval, hugo string) []*contender {
	path := func(name string) string { return filepath.Join(o.temp, name) }
	return []*contender{
		{name: "kundval build", out: path(oursOut), run: func(ctx context.Context) (cost, error) {
			return process(ctx, o.temp, kundval, "build", "--project", path(projectFolder), "--date", synthetic.Day().String(), "--out", path(oursOut))
		}},
		{name: "hugo", out: path(hugoOut), run: func(ctx context.Context) (cost, error) {
			return process(ctx, o.temp, hugo, "--source", path(hugoFolder), "--destination", path(hugoOut),
				"--cacheDir", path("hugo-cache"), "--noBuildLock", "--logLevel", "error")
		}},
		{name: "bare loop", out: path(bareOut), run: func(ctx context.Context) (cost, error) {
			c, err := o.self(ctx, "bare")
			if err != nil {
				return c, err
			}
			var took []time.Duration
			if err := readJSON(path(bareSumFile), &took); err != nil {
				return c, err
			}
			c.wall, c.cpu = took[0], took[1]
			return c, nil
		}},
		{name: "cp -r", small: true, out: path(copyOut), run: func(ctx context.Context) (cost, error) {
			return process(ctx, o.temp, "cp", "-r", path(oursOut), path(copyOut))
		}},
	}
}

// measure runs the contender once, into a folder that does not exist.
func (c *contender) measure(ctx context.Context) error {
	if err := os.RemoveAll(c.out); err != nil {
		return err
	}
	took, err := c.run(ctx)
	if err != nil {
		return err
	}
	c.costs = append(c.costs, took)
	c.all, c.html, err = size(c.out)
	return err
}

// self does a step in a child of this process; see process.
func (o *options) self(ctx context.Context, step string) (cost, error) {
	program, err := os.Executable()
	if err != nil {
		return cost{}, err
	}
	return process(ctx, "", program, "-step", step, "-tmp", o.temp,
		"-providers", strconv.Itoa(o.Providers), "-editions", strconv.Itoa(o.Editions), "-conditions", strconv.Itoa(o.Conditions),
		"-huvudman", strconv.Itoa(o.Municipalities), "-seed", strconv.FormatUint(o.Seed, 10))
}

// timeExample builds a real project and tells how long it took.
func timeExample(ctx context.Context, o options, kundval string) error {
	dir, err := filepath.Abs(o.example)
	if err != nil {
		return err
	}
	c := &contender{out: filepath.Join(o.temp, oursOut), run: func(ctx context.Context) (cost, error) {
		return process(ctx, o.temp, kundval, "build", "--project", dir, "--date", synthetic.Day().String(), "--out", filepath.Join(o.temp, oursOut))
	}}
	for range o.runs {
		if err := c.measure(ctx); err != nil {
			return fmt.Errorf("building the example: %w", err)
		}
	}
	m := median(c.costs)
	fmt.Printf("The project in %s: %.2f s, %.2f s of processor time, %.0f MB of memory, %.1f MB written.\n\n",
		o.example, m.wall.Seconds(), m.cpu.Seconds(), megabytes(m.memory), megabytes(c.all))
	return nil
}

// report prints the medians and what they are to each other.
func report(w io.Writer, o options, s sum, cs []*contender) error {
	fmt.Fprintf(w, "%d huvudmän × %d providers, %d editions of %d conditions, seed %d: %d pages from %.1f MB of TOML.\n",
		o.Municipalities, o.Providers, o.Editions, o.Conditions, o.Seed, s.Pages, megabytes(s.Data))
	fmt.Fprintf(w, "The same pages as content files for Hugo: %.1f MB of JSON.\n", megabytes(s.Views))
	fmt.Fprintf(w, "Medians of %d runs in turn, %d processors, %s, in %s.\n\n", o.runs, runtime.NumCPU(), runtime.Version(), o.temp)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\twall s\tleast\tmost\tcpu s\tmemory MB\tKB a page\twritten MB\tpages MB\t")
	for _, c := range cs {
		m := median(c.costs)
		fast, slow := c.costs[0].wall, c.costs[0].wall
		for _, one := range c.costs {
			fast, slow = min(fast, one.wall), max(slow, one.wall)
		}
		memory, each := fmt.Sprintf("%.0f", megabytes(m.memory)), fmt.Sprintf("%.1f", float64(m.memory)/1000/float64(s.Pages))
		if c.small {
			memory, each = "", ""
		}
		fmt.Fprintf(t, "%s\t%.2f\t%.2f\t%.2f\t%.2f\t%s\t%s\t%.1f\t%.1f\t\n", c.name, m.wall.Seconds(), fast.Seconds(), slow.Seconds(),
			m.cpu.Seconds(), memory, each, megabytes(c.all), megabytes(c.html))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	ours := median(cs[0].costs)
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "kundval build to\twall\tcpu\tpages\t")
	for _, c := range cs[1:] {
		m := median(c.costs)
		fmt.Fprintf(t, "%s\t%.2f\t%.2f\t%.2f\t\n", c.name, ratio(ours.wall, m.wall), ratio(ours.cpu, m.cpu), ratio(cs[0].html, c.html))
	}
	return t.Flush()
}

func ratio[T ~int64](a, b T) float64 { return float64(a) / float64(max(b, 1)) }

func megabytes(n int64) float64 { return float64(n) / 1e6 }

func readJSON(file string, into any) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, into)
}

// findHugo returns Hugo's command in the version that our program is made of,
// and installs it when it is missing.
func (o *options) findHugo(ctx context.Context, progress func(string, ...any)) (string, error) {
	if o.hugo != "" {
		return filepath.Abs(o.hugo)
	}
	version := hugoVersion()
	if version == "" {
		return "", fmt.Errorf("the version of Hugo is not known in this build: name the command with -hugo")
	}
	folder, err := filepath.Abs(filepath.Join(".cache", "bin"))
	if err != nil {
		return "", err
	}
	command := filepath.Join(folder, "hugo-"+version)
	if _, err := os.Stat(command); err == nil {
		return command, nil
	}
	progress("installing Hugo %s, which takes some minutes", version)
	cmd := exec.CommandContext(ctx, "go", "install", hugoModule+"@"+version)
	cmd.Env = append(os.Environ(), "GOBIN="+o.temp)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("installing Hugo: %w", err)
	}
	b, err := os.ReadFile(filepath.Join(o.temp, "hugo"))
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	return command, os.WriteFile(command, b, 0o755)
}

const hugoModule = "github.com/gohugoio/hugo"

func hugoVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, d := range info.Deps {
		if d.Path == hugoModule {
			return d.Version
		}
	}
	return ""
}
