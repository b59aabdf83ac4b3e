// Package assets prepares the files that every page shares.
//
// In goes a project with a folder static/; out come stylesheets made of the
// sources in static/css/, one script for each in static/js/, and everything
// else as it is. A page links one stylesheet: the common one, or one of those
// that hold the common styles and those of some folders, so that a page carries
// little that it does not use. Stylesheets and scripts are minified and carry
// a part of their digest in their names, so that they can be cached for ever,
// and their integrity value, so that a page can insist on them.
//
// Faults in the sources are all reported at once, each as an [*Error] with its
// place: syntax, a misspelt property, a link to a file that does not exist, a
// link to another site, and a source that belongs to no bundle. The same
// sources always give the same bytes.
package assets

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Asset is one file that pages link.
type Asset struct {
	Path      string // "/css/site.1a2b3c4d.css", below the base URL
	Integrity string // "sha256-…"
}

// Assets are the shared files of a site, ready to be written.
type Assets struct {
	// CSS holds the stylesheets by name: [CommonCSS], [WholeCSS], and those that
	// were asked for. It is empty without static/css/.
	CSS map[string]Asset
	// JS holds the scripts by name: "filter" is made of static/js/filter.js.
	JS map[string]Asset
	// Tokens are the colours, sizes and fonts that the stylesheets are made of.
	Tokens []Token

	src      fs.FS
	made     map[string][]byte // content of the files we make, by output path
	verbatim []string          // names below static/ of the files we copy
}

// Error is a fault in a source of the assets.
type Error struct {
	File      string // "static/css/base.css"
	Line, Col int    // 1-based, Col in code points; 0 when the whole file is meant
	Message   string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Col, e.Message)
}

// Bundle reads static/ in src and makes everything that has to be made, with
// the stylesheets that pages link, named after the folders that they have beside
// the common styles: "choose-find" has static/css/choose/ and static/css/find/.
// A project without static/ has no assets.
func Bundle(src fs.FS, stylesheets []string) (Assets, error) {
	a := Assets{CSS: map[string]Asset{}, JS: map[string]Asset{}, Tokens: tokens(src), src: src, made: map[string][]byte{}}
	sources, err := list(src)
	if err != nil {
		return Assets{}, err
	}
	errs := []error{a.bundleCSS(sources.css, stylesheets), a.bundleJS(sources.js)}
	for _, name := range sources.other {
		if path.Ext(name) == ".svg" {
			errs = append(errs, a.minifySVG(name))
		} else {
			a.verbatim = append(a.verbatim, name)
		}
	}
	if slices.Contains(sources.js, worker) {
		errs = append(errs, a.bundleWorker())
	}
	if err := errors.Join(errs...); err != nil {
		return Assets{}, err
	}
	return a, nil
}

// sources are the names below static/, sorted.
type sources struct {
	css, js, other []string
}

func list(src fs.FS) (sources, error) {
	var s sources
	if _, err := fs.Stat(src, "static"); errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	err := fs.WalkDir(src, "static", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if info, err := fs.Stat(src, name); err != nil {
			return err
		} else if !info.Mode().IsRegular() {
			return &Error{File: name, Message: "is neither a file nor a folder"}
		}
		name = strings.TrimPrefix(name, "static/")
		switch dir, _, _ := strings.Cut(name, "/"); dir {
		case "css":
			s.css = append(s.css, name)
		case "js":
			s.js = append(s.js, name)
		default:
			s.other = append(s.other, name)
		}
		return nil
	})
	if err != nil {
		return s, fmt.Errorf("reading static files: %w", err)
	}
	return s, nil
}

// add keeps content as a file named after its digest: name "css/site" and
// extension ".css" give /css/site.1a2b3c4d.css.
func (a *Assets) add(name, ext string, content []byte) Asset {
	digest := sha256.Sum256(content)
	file := fmt.Sprintf("%s.%s%s", name, hex.EncodeToString(digest[:4]), ext)
	a.made[file] = content
	return Asset{
		Path:      "/" + file,
		Integrity: "sha256-" + base64.StdEncoding.EncodeToString(digest[:]),
	}
}

// Files returns the output paths of everything, sorted.
func (a Assets) Files() []string {
	names := slices.Clone(a.verbatim)
	for name := range a.made {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
