package printer

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Problem tells why a page could not be printed. Errors of the package that are
// not the machine's wrap one.
type Problem string

// The problems.
const (
	NoBrowser Problem = "no browser that can print was found"
	Stopped   Problem = "the browser stopped without a PDF"
	TooSlow   Problem = "the browser did not finish in time"
	Lacking   Problem = "the PDF lacks something that it must have"
)

// Error says what happened.
func (p Problem) Error() string { return string(p) }

// Options say what to print and with what.
type Options struct {
	Browser string        // the program
	Dir     string        // folder of the site
	Base    string        // absolute address of the site, ends with a slash
	Pages   []string      // addresses from the site's root
	Date    time.Time     // written into the PDFs as the time at which they were made
	Limit   time.Duration // for one page
}

// atOnce is how many pages are printed at the same time.
const atOnce = 2

// Print makes a PDF of each page, in the order of the pages.
func Print(ctx context.Context, o Options) ([][]byte, error) {
	base, err := url.Parse(o.Base)
	if err != nil {
		return nil, err
	}
	s, err := serve(o.Dir, base)
	if err != nil {
		return nil, fmt.Errorf("serving the pages to print: %w", err)
	}
	defer s.close()
	work, err := os.MkdirTemp("", "kundval-print-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	pdfs, next := make([][]byte, len(o.Pages)), make(chan int)
	var group sync.WaitGroup
	for range atOnce {
		group.Go(func() {
			for i := range next {
				var err error
				if pdfs[i], err = o.print(ctx, s, o.Pages[i], filepath.Join(work, strconv.Itoa(i))); err != nil {
					stop(fmt.Errorf("printing %s: %w", o.Pages[i], err)) // the first one counts
				}
			}
		})
	}
	for i := range o.Pages {
		if ctx.Err() == nil {
			next <- i
		}
	}
	close(next)
	group.Wait()
	return pdfs, context.Cause(ctx)
}

// print makes the PDF of one page, with a browser of its own in dir.
func (o Options) print(ctx context.Context, s *site, page, dir string) ([]byte, error) {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	limited, stop := context.WithTimeout(ctx, o.Limit)
	defer stop()
	file := filepath.Join(dir, "page.pdf")
	said, err := run(limited, o.Browser, s.flags(), dir, file, strings.TrimSuffix(o.Base, "/")+page)
	if failed := s.failed(); failed != "" && ctx.Err() == nil {
		return nil, fmt.Errorf("%w: there is no %s", Stopped, failed)
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(limited.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("%w (%v)", TooSlow, o.Limit)
	case errors.As(err, new(Problem)):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w: %v%s", Stopped, err, said)
	}
	pdf, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%w%s", Stopped, said)
	}
	if err != nil {
		return nil, err
	}
	settle(pdf, o.Date)
	pdf = pack(pdf)
	return pdf, inspect(pdf)
}
