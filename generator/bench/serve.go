package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"kundval/generator/internal/synthetic"
)

// serving is a running kundval serve.
type serving struct {
	cmd  *exec.Cmd
	dir  string // of the project
	url  string // without a slash at its end
	seen int    // number of the last thing it told
}

// measureServe edits files of the example and of a made-up project while
// kundval serve shows them, and tells how long it takes until an open page is
// told and until it is there with what is new.
func measureServe(ctx context.Context, o options) error {
	program, err := filepath.Abs(o.kundval)
	if err != nil {
		return err
	}
	made := filepath.Join(o.temp, projectFolder)
	if err := synthetic.Write(made, o.Params); err != nil {
		return err
	}
	projects := []struct{ name, dir string }{{fmt.Sprintf("%d providers", o.Municipalities*o.Providers), made}}
	if o.example != "" {
		dir := filepath.Join(o.temp, "example")
		for _, name := range []string{"data", "content"} {
			if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(o.example, name))); err != nil {
				return err
			}
		}
		projects = slices.Insert(projects, 0, struct{ name, dir string }{"the example", dir})
	}
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "project\tedit\ttold ms\tpage ms\tcpu ms\theld MB\t")
	for _, p := range projects {
		if err := serveProject(ctx, o, t, program, p.name, p.dir); err != nil {
			return err
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	return nil
}

func serveProject(ctx context.Context, o options, t io.Writer, program, name, dir string) error {
	edits, err := findEdits(dir)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	s, err := startServing(ctx, program, dir, o)
	if err != nil {
		stop()
		return err
	}
	defer func() {
		stop()
		_ = s.cmd.Wait() // stopped
	}()
	for _, kind := range edits {
		costs, pages, err := s.measure(ctx, kind, o.runs)
		if err != nil {
			return err
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%.0f\t\n", name, kind[0].name,
			spread(costs), spread(pages), ms(median(costs).cpu), megabytes(s.held()))
	}
	return nil
}

func ms(d time.Duration) string { return strconv.FormatInt(d.Milliseconds(), 10) }

// spread is the median with the fastest and the slowest.
func spread(costs []cost) string {
	wall := func(c cost) time.Duration { return c.wall }
	walls := make([]time.Duration, len(costs))
	for i, c := range costs {
		walls[i] = c.wall
	}
	return fmt.Sprintf("%s (%s–%s)", ms(middle(costs, wall)), ms(slices.Min(walls)), ms(slices.Max(walls)))
}

var shown = regexp.MustCompile(`visar (http://localhost:\d+)/`)

func startServing(ctx context.Context, program, dir string, o options) (*serving, error) {
	args := []string{"serve", "--project", dir, "--date", synthetic.Day().String(), "--port", "14130"}
	if o.preview != "" {
		args = append(args, "--sprak", o.preview)
	}
	s := &serving{cmd: exec.CommandContext(ctx, program, args...), dir: dir}
	s.cmd.Cancel = func() error { return s.cmd.Process.Signal(os.Interrupt) }
	s.cmd.Stderr = os.Stderr
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	ready := make(chan string, 1)
	go func() {
		lines := bufio.NewScanner(out)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			if m := shown.FindStringSubmatch(lines.Text()); m != nil {
				ready <- m[1]
			}
		}
		close(ready)
	}()
	if s.url = <-ready; s.url == "" {
		return nil, fmt.Errorf("%s serve ended: %v", program, s.cmd.Wait())
	}
	_, err = s.await(ctx, "/", -1)
	return s, err
}

// processorTime and memory of the process, on Linux.
func (s *serving) processorTime() time.Duration {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

func (s *serving) held() int64 {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	_, after, _ := strings.Cut(string(b), "VmRSS:")
	kilobytes, _, _ := strings.Cut(strings.TrimSpace(after), " ")
	n, _ := strconv.ParseInt(kilobytes, 10, 64)
	return n * 1024
}

// live is the element that the server adds to each page.
var live = regexp.MustCompile(`<script src="[^"]*live.js"[^>]*></script>`)

// page is a page without what the server adds.
func (s *serving) page(ctx context.Context, path string) (string, error) {
	b, status, err := s.get(ctx, path)
	if err == nil && status != http.StatusOK {
		return "", fmt.Errorf("%s: %d", path, status)
	}
	return live.ReplaceAllString(string(b), ""), err
}

func (s *serving) get(ctx context.Context, path string) ([]byte, int, error) {
	r, err := http.NewRequestWithContext(ctx, "GET", s.url+path, nil)
	if err != nil {
		return nil, 0, err
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, 0, err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return b, resp.StatusCode, err
}

var (
	told    = regexp.MustCompile(`"number":(\d+)`)
	problem = regexp.MustCompile(`"problem":"(.+)"`)
)

// await waits until the server tells something that has not been seen, as an
// open page does, and returns the problem it tells of, if any.
func (s *serving) await(ctx context.Context, path string, seen int) (string, error) {
	for {
		b, _, err := s.get(ctx, "/.kundval/state.js?seen="+strconv.Itoa(seen)+"&page="+url.QueryEscape(path))
		if err != nil {
			return "", err
		}
		m := told.FindSubmatch(b)
		if m == nil {
			return "", fmt.Errorf("the server says %q", b)
		}
		if s.seen, _ = strconv.Atoi(string(m[1])); s.seen != seen {
			if m := problem.FindSubmatch(b); m != nil {
				return string(m[1]), nil
			}
			return "", nil
		}
	}
}

// measure makes one of several edits of the same kind, the first that leaves
// the project without fault, several times over. It returns what it took until an
// open page was told, and until it was there.
func (s *serving) measure(ctx context.Context, candidates []*amendment, runs int) (told, there []cost, err error) {
	var refused string
	for _, e := range candidates {
		if _, err := s.page(ctx, e.page); err != nil {
			refused = err.Error()
			continue
		}
		if refused, err = s.edit(ctx, e, 0, &told, &there); err != nil {
			return nil, nil, err
		}
		if refused != "" {
			if err := s.revert(ctx, e); err != nil {
				return nil, nil, err
			}
			continue
		}
		told, there = nil, nil // the first is to warm up
		for n := range runs {
			if refused, err = s.edit(ctx, e, n+1, &told, &there); err != nil || refused != "" {
				return nil, nil, errors.Join(err, errors.New(refused))
			}
		}
		return told, there, s.revert(ctx, e)
	}
	return nil, nil, fmt.Errorf("no %s can be edited: %s", candidates[0].name, refused)
}

// edit makes one edit and waits for it to be shown.
func (s *serving) edit(ctx context.Context, e *amendment, n int, told, there *[]cost) (refused string, err error) {
	before, err := s.page(ctx, e.page)
	if err != nil {
		return "", err
	}
	s.settle()
	cpu, began := s.processorTime(), time.Now()
	if err := os.WriteFile(filepath.Join(s.dir, e.file), []byte(e.text(n)), 0o644); err != nil {
		return "", err
	}
	if refused, err = s.await(ctx, e.page, s.seen); err != nil || refused != "" {
		return refused, err
	}
	heard := time.Since(began)
	after, err := s.page(ctx, e.page)
	if err != nil {
		return "", err
	}
	took := time.Since(began)
	if after == before {
		return "", fmt.Errorf("%s: the page %s is as it was", e.name, e.page)
	}
	c := cost{wall: heard, cpu: s.processorTime() - cpu}
	*told, *there = append(*told, c), append(*there, cost{wall: took, cpu: c.cpu})
	return "", nil
}

// settle waits until the program has done what the last edit left to do, as
// somebody does who reads the page. It waits no longer than it would take a slow
// machine.
func (s *serving) settle() {
	const pause, longest = 300 * time.Millisecond, 20
	before := s.processorTime()
	for range longest {
		time.Sleep(pause)
		now := s.processorTime()
		if now-before < pause/10 {
			return
		}
		before = now
	}
}

// revert takes an edit back.
func (s *serving) revert(ctx context.Context, e *amendment) error {
	if err := os.WriteFile(filepath.Join(s.dir, e.file), []byte(e.original), 0o644); err != nil {
		return err
	}
	_, err := s.await(ctx, e.page, s.seen)
	return err
}
