package papers

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"kundval/generator/internal/diag"
)

// MaxSize is the size in bytes of the largest document that is read.
const MaxSize = 64 << 20

const (
	maxText  = 32 << 20         // bytes of text taken out of one document
	maxPlain = 256 << 20        // bytes that one document may unpack to
	maxTime  = 30 * time.Second // for the rare file that is slow within these bounds
)

// Part is a piece of a document's text.
type Part struct {
	Where diag.Text // "på sidan 3"
	Text  string
}

// Paper is what was taken out of one document.
type Paper struct {
	Format   string   // the kind of file, "pdf"
	Parts    []Part   // everything that can be searched
	Title    string   // from its properties
	Language string   // the language it says it is in
	Tagged   bool     // it says what is a heading, a list, a table
	Authors  []string // whom its properties name, each once
	Mute     []int    // pages that show something but have no text: scanned
	Silent   bool     // no page has any text
	Carries  bool     // other files lie within it, and were not read
}

// Problem tells why a document could not be read. Read returns it wrapped.
type Problem string

// The problems.
const (
	Encrypted Problem = "encrypted" // a password is needed to open it
	Broken    Problem = "broken"    // it does not follow its format
	TooLarge  Problem = "too-large" // it is, or unpacks to, more than is read
	Unknown   Problem = "unknown"   // its format is none of those read here
)

// Error gives the problem's name.
func (p Problem) Error() string { return string(p) }

// Known reports whether a file of this name is of a kind that Read reads.
func Known(name string) bool {
	return slices.Contains([]string{"pdf", "docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "odt", "ods", "odp"}, Format(name))
}

// Format gives the kind of a file by its name: its ending without the dot, in
// lower case.
func Format(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

// Read takes the text out of a document. An error holds a Problem.
func Read(name string, data []byte) (*Paper, error) {
	switch {
	case !Known(name):
		return nil, Unknown
	case len(data) > MaxSize:
		return nil, TooLarge
	}
	read := readOffice
	if Format(name) == "pdf" {
		read = readPDF
	}
	return guarded(func(b *budget) (*Paper, error) {
		p, err := read(data, b)
		if err != nil {
			return nil, err
		}
		p.Format = Format(name)
		return p, nil
	})
}

// guarded calls f and turns a panic into an error. It waits no longer than
// maxTime, for f or for a library that f calls.
func guarded(f func(*budget) (*Paper, error)) (*Paper, error) {
	type outcome struct {
		paper *Paper
		err   error
	}
	done := make(chan outcome, 1)
	b := &budget{plain: maxPlain, text: maxText, deadline: time.Now().Add(maxTime)}
	go func() {
		var o outcome
		defer func() {
			if r := recover(); r != nil {
				o = outcome{nil, fmt.Errorf("%w: %v", Broken, r)}
			}
			done <- o
		}()
		o.paper, o.err = f(b)
	}()
	timer := time.NewTimer(maxTime + time.Second)
	defer timer.Stop()
	select {
	case o := <-done:
		return o.paper, problem(o.err)
	case <-timer.C:
		return nil, fmt.Errorf("%w: more than %v", TooLarge, maxTime)
	}
}

// problem makes sure that an error holds a Problem.
func problem(err error) error {
	var p Problem
	if err == nil || errors.As(err, &p) {
		return err
	}
	return fmt.Errorf("%w: %v", Broken, err)
}

// budget is what the reading of one document may still use.
type budget struct {
	plain    int64 // bytes to unpack
	text     int   // bytes of text to keep
	steps    int
	deadline time.Time
}

// step counts one small piece of work and reports whether there may be more.
func (b *budget) step() bool {
	b.steps++
	return b.text > 0 && b.plain > 0 && (b.steps%4096 != 0 || time.Now().Before(b.deadline))
}
