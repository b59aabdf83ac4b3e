package engine

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Hugo gives up after ten pages that failed, and then sometimes waits for ever
// for somebody to take the next page: the errors are lost with it. So a build
// is watched. When pages have failed and nothing more happens, it is left to
// itself, and a few of the failed pages are built alone, too few for Hugo to
// give up, to learn what is wrong with them. A build in which nothing is
// finished for long, as by a template that never ends, is left too.

const (
	// failuresToGiveUp is the number of failed pages at which Hugo gives up.
	failuresToGiveUp = 10
	// patience is how long nothing happens before a build is taken to hang.
	patience = 2 * time.Second
	// usualLimit is how long nothing may be finished. The largest page takes a
	// second.
	usualLimit = time.Minute
)

func (s Site) limit() time.Duration { return cmp.Or(s.Limit, usualLimit) }

// verdict tells in which way a build hangs.
type verdict int

const (
	gaveUp  verdict = iota // Hugo has given up without saying so
	endless                // pages are under way for too long
)

// stalled gives a verdict when the build hangs. It stops watching when ctx ends.
func stalled(ctx context.Context, views *Views, dest *destination, limit time.Duration) <-chan verdict {
	hangs := make(chan verdict, 1)
	go func() {
		var before [2]int64
		still := time.Now()
		tick := time.NewTicker(patience / 8)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case now := <-tick.C:
				seen := [2]int64{views.taken.Load(), dest.files.Load()}
				if seen != before {
					before, still = seen, now
				}
				open := seen[0] - seen[1]
				failed := open >= failuresToGiveUp && seen[0] < int64(len(views.byName))
				switch quiet := now.Sub(still); {
				case failed && quiet >= patience:
					hangs <- gaveUp
					return
				case open > 0 && quiet >= limit:
					hangs <- endless
					return
				}
			}
		}
	}()
	return hangs
}

// unfinished are the first pages of which rendering has begun but no file is
// there.
func unfinished(s Site, views *Views, dest *destination) []Page {
	var pages []Page
	for _, p := range s.Pages {
		if !views.isTaken(p.URL) {
			continue
		}
		if _, err := os.Lstat(filepath.Join(dest.dir, filepath.FromSlash(outputFile(p.URL)))); err == nil {
			continue
		}
		if pages = append(pages, p); len(pages) == failuresToGiveUp-1 {
			break
		}
	}
	return pages
}

// slowness names the pages under way in a build into dest that does not end.
func slowness(s Site, views *Views, dest *destination) error {
	e := &SlowError{Limit: s.limit()}
	for _, p := range unfinished(s, views, dest) {
		e.Pages = append(e.Pages, p.URL)
		e.Layouts = append(e.Layouts, "layouts/"+p.Layout+".html")
	}
	slices.Sort(e.Pages)
	slices.Sort(e.Layouts)
	e.Layouts = slices.Compact(e.Layouts)
	return e
}

// diagnose tells why pages failed in a build into dest that hangs. It waits no
// longer than that build may: its pages may be endless rather than faulty.
func diagnose(ctx context.Context, s Site, views *Views, dest *destination) error {
	ctx, cancel := context.WithTimeout(ctx, s.limit())
	defer cancel()
	told := make(chan error, 1)
	go func() {
		told <- recovered(func() error { return rebuild(s, unfinished(s, views, dest)) })
	}()
	select {
	case err := <-told:
		return err
	case <-ctx.Done():
		return slowness(s, views, dest)
	}
}

// rebuild builds pages that have failed alone, and returns why they fail.
func rebuild(s Site, failed []Page) error {
	if len(failed) == 0 {
		return errors.New("building pages: Hugo stopped and does not say why")
	}
	tmp, err := os.MkdirTemp("", "kundval-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	few := s
	few.Pages, few.AllTemplates = failed, false
	if err := build(few, newViews(failed), newDestination(tmp, s.Edit)); err != nil {
		return err
	}
	return fmt.Errorf("building pages: Hugo stopped at %s and does not say why", failed[0].URL)
}
