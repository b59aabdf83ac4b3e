package engine

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// validate finds what is wrong with a site before Hugo is started. It joins
// everything it finds, in the order of the pages.
func (s Site) validate() error {
	if s.Source == nil {
		return errors.Join(s.validateSettings()...)
	}
	errs := s.validateSettings()
	if len(s.Pages) == 0 {
		errs = append(errs, errors.New("site has no pages"))
	}
	return errors.Join(append(errs, s.validatePages()...)...)
}

// validateSettings finds what is wrong with all but the pages.
func (s Site) validateSettings() []error {
	var errs []error
	if u, err := url.Parse(s.BaseURL); err != nil || u.Scheme == "" || u.Host == "" {
		errs = append(errs, fmt.Errorf("base URL %q has no scheme and host", s.BaseURL))
	}
	if s.Source == nil {
		return append(errs, errors.New("site has no source files"))
	}
	if err := checkConfig(s.Source); err != nil {
		errs = append(errs, err)
	}
	langs := map[string]bool{}
	for _, l := range s.Languages {
		if l.Code == "" || langs[l.Code] {
			errs = append(errs, fmt.Errorf("language code %q is empty or used twice", l.Code))
		}
		langs[l.Code] = true
	}
	if len(langs) == 0 {
		errs = append(errs, errors.New("site has no language"))
	}
	return errs
}

func (s Site) validatePages() []error {
	var errs []error
	langs := map[string]bool{}
	for _, l := range s.Languages {
		langs[l.Code] = true
	}
	files := make(map[string]string, len(s.Pages)) // output file to URL
	layouts := map[string]error{}
	for _, p := range s.Pages {
		if err := checkURL(p.URL); err != nil {
			errs = append(errs, fmt.Errorf("page %q: %w", p.URL, err))
			continue
		}
		file := outputFile(p.URL)
		if other, taken := files[file]; taken {
			errs = append(errs, fmt.Errorf("page %q: %s is already the file of page %q", p.URL, file, other))
		}
		files[file] = p.URL
		if !langs[p.Lang] {
			errs = append(errs, fmt.Errorf("page %q: language %q is not one of the site's", p.URL, p.Lang))
		}
		if p.View == nil {
			errs = append(errs, fmt.Errorf("page %q: no view", p.URL))
		}
		if _, seen := layouts[p.Layout]; !seen {
			layouts[p.Layout] = checkLayout(s.Source, p.Layout)
		}
		if err := layouts[p.Layout]; err != nil {
			errs = append(errs, fmt.Errorf("page %q: %w", p.URL, err))
		}
	}
	for _, p := range s.Pages {
		for dir := path.Dir(outputFile(p.URL)); dir != "." && dir != "/"; dir = path.Dir(dir) {
			if other, taken := files[dir]; taken {
				errs = append(errs, fmt.Errorf("page %q: its directory %s is already the file of page %q", p.URL, dir, other))
			}
		}
	}
	return errs
}

// projectSettings are the parts of Hugo's configuration that are a project's
// to decide. With any other it could, say, bring in modules or hide warnings.
var projectSettings = []string{"minify", "params"}

// checkConfig reports a setting in hugo.toml that is not the project's to
// decide. A file with bad syntax is left to Hugo, which reports it well.
func checkConfig(src fs.FS) error {
	const file = "hugo.toml"
	b, err := fs.ReadFile(src, file)
	if err != nil {
		return fmt.Errorf("reading %s: %w", file, err)
	}
	var settings map[string]any
	if err := toml.Unmarshal(b, &settings); err != nil {
		return nil
	}
	for _, key := range slices.Sorted(maps.Keys(settings)) {
		if !slices.Contains(projectSettings, key) {
			return &TemplateError{File: file, Message: fmt.Sprintf(
				"%q is set by the program; the project may set only %s", key, strings.Join(projectSettings, " and "))}
		}
	}
	return nil
}

// checkLayout reports a layout that Hugo would not find. Left to itself, Hugo
// falls back to some other template.
func checkLayout(src fs.FS, layout string) error {
	name := "layouts/" + layout + ".html"
	if layout == "" || !fs.ValidPath(name) {
		return fmt.Errorf("layout %q is no file name", layout)
	}
	if _, err := fs.Stat(src, name); err != nil {
		return fmt.Errorf("layout %s: %w", name, err)
	}
	return nil
}

// checkURL reports a URL that is not clean: it must start with a slash and end
// with a slash or a file name, and its segments may hold a–z, 0–9, hyphen and,
// except first, dot. So a URL is never percent-encoded, is the same on file
// systems that ignore case, and cannot climb out of the output directory.
func checkURL(u string) error {
	if !strings.HasPrefix(u, "/") {
		return errors.New("URL does not start with a slash")
	}
	if u == "/" {
		return nil
	}
	segments := strings.Split(u[1:], "/")
	last := len(segments) - 1
	if segments[last] == "" {
		segments = segments[:last]
	} else if path.Ext(segments[last]) == "" {
		return errors.New("URL ends with neither a slash nor a file name")
	}
	for _, seg := range segments {
		switch {
		case seg == "":
			return errors.New("URL has an empty segment")
		case seg[0] == '.' || seg[len(seg)-1] == '.':
			return fmt.Errorf("URL has the segment %q, which starts or ends with a dot", seg)
		}
		if i := strings.IndexFunc(seg, notInSegment); i >= 0 {
			return fmt.Errorf("URL has the character %q; only a-z, 0-9, hyphen and dot are allowed", []rune(seg[i:])[0])
		}
	}
	return nil
}

func notInSegment(r rune) bool {
	return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '-' || r == '.')
}

// outputFile is the file that a page with a clean URL is written to.
func outputFile(u string) string {
	if strings.HasSuffix(u, "/") {
		u += "index.html"
	}
	return strings.TrimPrefix(u, "/")
}
