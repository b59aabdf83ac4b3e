package assets

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// cssOrder is the order of the stylesheet's parts. A name that ends with a
// slash stands for the files of that folder, by name.
var cssOrder = [...]string{"reset.css", "tokens.css", "base.css", "layout.css", "components/", "utilities.css", "print.css"}

// bundleCSS makes the stylesheet of the sources with the given names.
func (a *Assets) bundleCSS(names []string) error {
	if len(names) == 0 {
		return nil
	}
	var errs []error
	for _, name := range names {
		if cssRank(name) < 0 {
			errs = append(errs, &Error{File: "static/" + name, Message: fmt.Sprintf(
				"is no part of the stylesheet, which is made of %s", strings.Join(cssOrder[:], ", "))})
		}
	}
	ordered := slices.Clone(names) // sorted, and stays so within a rank
	slices.SortStableFunc(ordered, func(x, y string) int { return cssRank(x) - cssRank(y) })
	var sheet bytes.Buffer
	for _, name := range ordered {
		css, err := a.minifyCSS(name)
		errs = append(errs, err)
		sheet.Write(css)
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	a.CSS = a.add("css/site", ".css", sheet.Bytes())
	return nil
}

// cssRank is the place of a source in the stylesheet, or -1.
func cssRank(name string) int {
	if path.Ext(name) != ".css" {
		return -1
	}
	return slices.IndexFunc(cssOrder[:], func(part string) bool {
		dir, file := path.Split(strings.TrimPrefix(name, "css/"))
		return dir+file == part || dir == part
	})
}

func (a *Assets) minifyCSS(name string) ([]byte, error) {
	return compile(a.src, name, api.BuildOptions{
		Stdin: &api.StdinOptions{Loader: api.LoaderCSS},
		Plugins: []api.Plugin{resolver(func(link string, kind api.ResolveKind) error {
			if kind == api.ResolveCSSImportRule {
				return errors.New("@import is not needed: the files are joined in a fixed order")
			}
			return a.checkLink(link)
		})},
	})
}

// checkLink reports a url() that would not work or would leave the site. The
// stylesheet stands in css/, whichever file the link was written in.
func (a *Assets) checkLink(link string) error {
	switch {
	case strings.HasPrefix(link, "#"), strings.HasPrefix(link, "data:"):
		return nil
	case strings.HasPrefix(link, "/"), strings.Contains(link, ":"):
		return fmt.Errorf("link %q: only files of this site can be linked, relative to css/, as in ../fonts/text.woff2", link)
	}
	file, _, _ := strings.Cut(link, "#")
	file, _, _ = strings.Cut(file, "?")
	file = path.Join("static/css", file)
	if _, err := fs.Stat(a.src, file); err != nil {
		return fmt.Errorf("link %q: %s does not exist", link, file)
	}
	return nil
}
