package engine

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/gohugoio/hugo/common/herrors"
)

// TemplateError is a fault in a template, a file of texts or the
// configuration.
type TemplateError struct {
	File      string // relative to the project: "layouts/villkor.html"
	Line, Col int    // 1-based, Col in code points; 1 when only Line is known; both 0 when neither
	Message   string
	Page      string // URL of the page that was being rendered, if any
}

func (e *TemplateError) Error() string {
	s := e.File
	if e.Line > 0 {
		s += fmt.Sprintf(":%d:%d", e.Line, e.Col)
	}
	s += ": " + e.Message
	if e.Page != "" {
		s += " (rendering " + e.Page + ")"
	}
	return s
}

// LogError is a build in which Hugo failed nothing but logged warnings or
// errors, such as a text that is missing in i18n/.
type LogError struct {
	Messages []string // sorted
}

func (e *LogError) Error() string { return strings.Join(e.Messages, "\n") }

// SlowError tells which pages took too long: most often a template that never
// ends.
type SlowError struct {
	Pages   []string // URLs, sorted
	Layouts []string // the files that lay them out, sorted
	Limit   time.Duration
}

func (e *SlowError) Error() string {
	return fmt.Sprintf("building pages: nothing was finished for %v, while rendering %s by %s",
		e.Limit, strings.Join(e.Pages, ", "), strings.Join(e.Layouts, ", "))
}

// PanicError is an impossible state of the program, met while pages were built.
type PanicError struct{ Value, Stack string }

func (e *PanicError) Error() string {
	return fmt.Sprintf("building pages: panic: %s\n%s", e.Value, e.Stack)
}

// mapError replaces what Hugo returned by template errors in the files of s, as
// far as places are named, and removes duplicates.
func mapError(err error, s Site) error {
	if err == nil {
		return nil
	}
	var found []*TemplateError
	for _, e := range herrors.Errors(err) {
		te := templateError(e, s.Source)
		if te == nil {
			continue
		}
		if dir, name := path.Split(te.File); dir == "i18n/" {
			te.File = textsOf(s.Languages, strings.TrimSuffix(name, ".toml"))
		}
		found = append(found, te)
	}
	if len(found) == 0 {
		return fmt.Errorf("building pages: %w", err)
	}
	slices.SortFunc(found, func(a, b *TemplateError) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Message, b.Message), cmp.Compare(a.Page, b.Page),
		)
	})
	var errs []error
	for i, te := range found {
		if i > 0 && te.Error() == found[i-1].Error() {
			continue
		}
		errs = append(errs, te)
	}
	return errors.Join(errs...)
}

// rendering names the content file, which names the page.
var rendering = regexp.MustCompile(`render of "[^"]*/([^/"]+)" failed`)

// templateError finds the place of one error, or returns nil.
func templateError(err error, src fs.FS) *TemplateError {
	te := byPosition(err)
	if m := newMention(err.Error()); m != nil {
		te = m.locate(te, src)
	}
	if te == nil {
		return nil
	}
	// The security policy explains itself over thirty lines.
	te.Message, _, _ = strings.Cut(te.Message, "; the current security configuration is:")
	if m := rendering.FindStringSubmatch(err.Error()); m != nil {
		te.Page = contentURL(m[1])
	}
	return te
}

// byPosition trusts the innermost position that Hugo attached. That is right
// for configuration and texts, and names the right file for a template that
// fails when executed.
func byPosition(err error) *TemplateError {
	all := herrors.UnwrapFileErrors(err)
	if len(all) == 0 {
		return nil
	}
	fe := all[len(all)-1]
	pos := fe.Position()
	msg := fe.Error()
	if cause := errors.Unwrap(fe); cause != nil {
		msg = cause.Error()
	}
	return &TemplateError{
		File:    strings.TrimPrefix(pos.Filename, root+"/"),
		Line:    max(pos.LineNumber, 1),
		Col:     max(pos.ColumnNumber, 1),
		Message: msg,
	}
}
