// Package serve shows the site on this computer while it is being edited.
//
// It serves the site's files on the loopback interface, asking for each when a
// browser does, watches the project's files, calls a function that takes in what
// changed, and makes the open pages reload that have changed. When that fails,
// the files are as they were, and every open page shows what is wrong.
//
// Pages learn of changes by loading a script that the server answers when
// there is something to say. That asks of a page's content security policy no
// more than script-src 'self', which is added to the pages that are served;
// event streams and web sockets, such as those of Hugo's own live reload, would
// open it further than the published site ever needs.
//
// It is no server for the public: it listens to this computer only and lets
// nothing be cached.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Options say what is served and what is watched.
type Options struct {
	// File gives a file of the site by its slash-separated name. The error is
	// fs.ErrNotExist for one that the site does not have; any other is shown to
	// whoever is editing.
	File func(name string) ([]byte, error)
	// BasePath is the path of the site's base URL; "" means "/".
	BasePath string
	// Port is tried first, then the following ones. 0 means any free port.
	Port int
	// Watch names the files and folders whose changes call for a rebuild. They
	// need not exist.
	Watch []string
	// Update takes in what changed, after which File gives the new files. The
	// text of its error is shown to whoever is editing. It is never called twice
	// at once.
	Update func(context.Context) error
	// Try looks for faults in what nobody has asked for, when an update has
	// succeeded. Its context ends when something changes; what it then still does,
	// it does beside the next update. It may be nil.
	Try func(context.Context) error
	// Ready is called with the site's address once it is served, if set.
	Ready func(url string)
	// Log gets one line, in Swedish, for each thing that happens.
	Log io.Writer
}

// portsToTry is how many ports after the first are tried.
const portsToTry = 20

// Serve makes the site, serves it and follows changes until ctx ends, which is
// no error. It fails only when it can neither listen nor watch: an update that
// fails is shown instead.
func Serve(ctx context.Context, o Options) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	changes, err := watch(ctx, o.Watch, quiet)
	if err != nil {
		return fmt.Errorf("watching files: %w", err)
	}
	listener, err := listen(o.Port)
	if err != nil {
		return fmt.Errorf("serving: %w", err)
	}
	base := "/" + strings.Trim(o.BasePath, "/")
	base = strings.TrimSuffix(base, "/") + "/"
	live := newLive()
	trying := update(ctx, o, live, nil)
	defer func() { trying.end() }()

	server := &http.Server{
		Handler:           newHandler(o.File, base, live),
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends the waiting requests
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	url := fmt.Sprintf("http://localhost:%d%s", listener.Addr().(*net.TCPAddr).Port, base)
	fmt.Fprintf(o.Log, "kundval: visar %s (avsluta med Ctrl+C)\n", url)
	if o.Ready != nil {
		o.Ready(url)
	}
	for {
		select {
		case <-ctx.Done():
			return shutdown(server)
		case err := <-served:
			return fmt.Errorf("serving: %w", err)
		case name := <-changes:
			fmt.Fprintf(o.Log, "kundval: %s ändrades\n", short(name))
			trying = update(ctx, o, live, trying)
		}
	}
}

// trial looks for faults in what nobody has asked for.
type trial struct {
	cancel context.CancelFunc
	done   sync.WaitGroup
}

// end has it stop, and waits until it has. A nil trial is at its end.
func (t *trial) end() {
	if t != nil {
		t.cancel()
		t.done.Wait()
	}
}

// update takes in what changed and tells open pages and the terminal how it
// went. The trial before is to stop, but nobody waits for it before there is
// something to tell. What then still is to be tried goes on.
func update(ctx context.Context, o Options, live *live, before *trial) *trial {
	start := time.Now()
	if before != nil {
		before.cancel()
	}
	err := o.Update(ctx)
	before.end()
	if ctx.Err() != nil { // stopping
		return nil
	}
	if err != nil {
		live.failed(err.Error())
		fmt.Fprintf(o.Log, "%s\nkundval: tog inte in ändringen; webbplatsen är som den var\n", strings.TrimRight(err.Error(), "\n"))
		return nil
	}
	live.updated()
	fmt.Fprintf(o.Log, "kundval: klar på %d ms\n", time.Since(start).Milliseconds())
	if o.Try == nil {
		return nil
	}
	trying, cancel := context.WithCancel(ctx)
	t := &trial{cancel: cancel}
	t.done.Go(func() {
		if err := o.Try(trying); err != nil && trying.Err() == nil {
			live.failed(err.Error())
			fmt.Fprintf(o.Log, "%s\nkundval: det finns fel på sidor som inte är öppna\n", strings.TrimRight(err.Error(), "\n"))
		}
	})
	return t
}

// short names a file from the working directory, if it is below.
func short(name string) string {
	dir, err := os.Getwd()
	if err != nil {
		return name
	}
	if rel, err := filepath.Rel(dir, name); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return name
}

// listen takes the first free port from the one that is asked for.
func listen(port int) (net.Listener, error) {
	for p := port; ; p++ {
		l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(p)))
		if err == nil || !errors.Is(err, syscall.EADDRINUSE) || p-port == portsToTry {
			return l, err
		}
	}
}

// shutdown lets the requests that are being answered end.
func shutdown(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return server.Close()
	}
	return nil
}
