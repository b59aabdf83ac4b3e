package engine

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Hugo gives up after ten pages that failed, and then sometimes waits for ever
// for somebody to take the next page: the errors are lost with it. So a build
// is watched. When pages have failed and nothing more happens, it is left to
// itself, and a few of the failed pages are built alone, too few for Hugo to
// give up, to learn what is wrong with them.

const (
	// failuresToGiveUp is the number of failed pages at which Hugo gives up.
	failuresToGiveUp = 10
	// patience is how long nothing happens before a build is taken to hang.
	patience = 2 * time.Second
)

// stalled is closed when the build hangs. It stops watching when ctx ends.
func stalled(ctx context.Context, views *Views, dest *destination) <-chan struct{} {
	hangs := make(chan struct{})
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
				failed := seen[0]-seen[1] >= failuresToGiveUp && seen[0] < int64(len(views.byName))
				if failed && now.Sub(still) >= patience {
					close(hangs)
					return
				}
			}
		}
	}()
	return hangs
}

// diagnose tells why pages failed in a build into dest that hangs.
func diagnose(s Site, views *Views, dest *destination) error {
	var failed []Page
	for _, p := range s.Pages {
		if !views.isTaken(p.URL) {
			continue
		}
		if _, err := os.Lstat(filepath.Join(dest.dir, filepath.FromSlash(outputFile(p.URL)))); err == nil {
			continue
		}
		if failed = append(failed, p); len(failed) == failuresToGiveUp-1 {
			break
		}
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
