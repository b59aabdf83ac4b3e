package engine

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/loggers"
)

// journal keeps what Hugo logs at the level of warnings and above.
type journal struct {
	langs []Language

	mu       sync.Mutex
	messages []string
}

// logger returns a logger that writes nowhere but into the journal.
func (j *journal) logger() loggers.Logger {
	return loggers.New(loggers.Options{
		Level:         logg.LevelWarn,
		DistinctLevel: logg.LevelWarn,
		StdOut:        io.Discard,
		StdErr:        io.Discard,
		HandlerPost: func(e *logg.Entry) error {
			j.mu.Lock()
			defer j.mu.Unlock()
			j.messages = append(j.messages, j.plain(e.Message))
			return nil
		},
	})
}

// forget throws away what was logged.
func (j *journal) forget() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.messages = nil
}

// err is a *LogError, or nil when nothing was logged.
func (j *journal) err() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.messages) == 0 {
		return nil
	}
	sorted := slices.Clone(j.messages)
	slices.Sort(sorted) // pages are rendered in parallel
	return &LogError{Messages: slices.Compact(sorted)}
}

var (
	missingText    = regexp.MustCompile(`^i18n\|MISSING_TRANSLATION\|([^|]+)\|(.+)$`)
	unusedTemplate = regexp.MustCompile(`^Template .* is unused, source "(.+)"$`)
)

// plain words Hugo's terser warnings like our own and names files as they are
// named in the project.
func (j *journal) plain(msg string) string {
	if m := missingText.FindStringSubmatch(msg); m != nil {
		return fmt.Sprintf("%s: no text %q", textsOf(j.langs, m[1]), m[2])
	}
	if m := unusedTemplate.FindStringSubmatch(msg); m != nil {
		msg = m[1] + ": no page uses this template"
	}
	return strings.ReplaceAll(msg, root+"/", "")
}
