package engine

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"

	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"
)

// hugoSlot is held by the one build that may run at a time: Hugo's logger and
// clock are global to the process.
var hugoSlot = make(chan struct{}, 1)

// Build renders every page of s into the directory out, which is created if
// need be. It never overwrites a file. Errors in templates come as one or more
// [*TemplateError], warnings as a [*LogError].
//
// Hugo cannot be interrupted. When ctx ends, when a file cannot be written or
// when a page takes too long, which is a [*SlowError], Build returns at once and
// refuses whatever Hugo writes from then on, which makes Hugo give up within a
// few pages. The next build waits for that.
func Build(ctx context.Context, s Site, out string) (Result, error) {
	if err := s.validate(); err != nil {
		return Result{}, err
	}
	select {
	case hugoSlot <- struct{}{}:
	case <-ctx.Done():
		return Result{}, fmt.Errorf("building pages: %w", context.Cause(ctx))
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		<-hugoSlot
		return Result{}, err
	}
	dest := newDestination(out, s.Edit)
	if err := run(ctx, s, dest); err != nil {
		return Result{}, err
	}
	if res := dest.result(); res.Pages != len(s.Pages) {
		return res, fmt.Errorf("building pages: %d files were written for %d pages", res.Pages, len(s.Pages))
	}
	return dest.result(), nil
}

// run runs Hugo, which it leaves behind when ctx ends or when Hugo hangs. It
// gives the slot back once no Hugo is at work.
func run(ctx context.Context, s Site, dest *destination) error {
	views := newViews(s.Pages)
	done := make(chan error, 1)
	running, stop := context.WithCancel(context.Background())
	release := sync.OnceFunc(func() { <-hugoSlot })
	go func() {
		defer release()
		defer stop()
		done <- recovered(func() error { return build(s, views, dest) })
	}()
	hangs := stalled(running, views, dest, s.limit())
	leave := func() {
		go func() {
			select {
			case <-hangs:
				release()
			case <-running.Done():
			}
		}()
	}
	var err error
	select {
	case err = <-done:
	case v := <-hangs:
		defer release()
		if err = slowness(s, views, dest); v == gaveUp {
			err = diagnose(ctx, s, views, dest)
		}
	case <-dest.broken:
		leave()
	case <-ctx.Done():
		leave()
	}
	// What made the first file fail says more than what Hugo made of it.
	if cause := dest.cause(); cause != nil {
		err = fmt.Errorf("writing pages: %w", cause)
	}
	if ctx.Err() != nil {
		err = fmt.Errorf("building pages: %w", context.Cause(ctx))
	}
	if err != nil {
		dest.close(err)
	}
	return err
}

// recovered runs f and makes a panic in it an error.
func recovered(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &PanicError{fmt.Sprint(r), string(debug.Stack())}
		}
	}()
	return f()
}

// build runs Hugo once.
func build(s Site, views *Views, dest *destination) error {
	src, err := overlay(s)
	if err != nil {
		return err
	}
	log := journal{langs: s.Languages}
	h, err := newHugo(s, src, dest, views, log.logger())
	if err != nil {
		return mapError(err, s)
	}
	defer h.Close()
	if err := h.Build(hugolib.BuildCfg{NoBuildLock: true}); err != nil {
		err = mapError(err, s)
		if te := (*TemplateError)(nil); errors.As(err, &te) {
			return err
		}
		// An error that was only logged is summed up as "logged 1 error(s)".
		return cmp.Or(log.err(), err)
	}
	return log.err()
}

func newHugo(s Site, src afero.Fs, dest *destination, views *Views, log loggers.Logger) (*hugolib.HugoSites, error) {
	configs, flags, err := loadConfig(s, src, log)
	if err != nil {
		return nil, err
	}
	setViews(configs, views)
	return hugolib.NewHugoSites(deps.DepsCfg{
		Configs:    configs,
		Fs:         hugofs.NewFromSourceAndDestination(src, dest, flags),
		TestLogger: log,
		StdOut:     io.Discard,
		StdErr:     io.Discard,
	})
}
