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

// cssOrder is the order of a stylesheet's parts. A name that ends with a slash
// stands for the files of that folder, by name.
var cssOrder = [...]string{"reset.css", "tokens.css", "base.css", "layout.css", "components/", ownFolder, "utilities.css", "print.css"}

// ownFolder stands in cssOrder for the files that not every page needs. A
// stylesheet is named after the folders that it has beside the common styles,
// with hyphens: "changes-drawn" has css/changes/ and css/drawn/.
const ownFolder = "<name>/"

// The stylesheets that have no folder of their own.
const (
	CommonCSS = "site" // what every page needs, and no more
	WholeCSS  = "all"  // everything, for the page that shows every component
)

// bundleCSS makes the stylesheets of the sources with the given names: the
// common one, the whole, and the others that are asked for.
func (a *Assets) bundleCSS(names, others []string) error {
	if len(names) == 0 {
		return nil
	}
	parts := make(map[string][]byte, len(names))
	var errs []error
	for _, name := range names {
		err := linked(name, others)
		css, cssErr := a.minifyCSS(name)
		parts[name] = css
		errs = append(errs, err, cssErr)
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	ordered := slices.Clone(names) // sorted, and stays so within a rank
	slices.SortStableFunc(ordered, func(x, y string) int { return cssRank(x) - cssRank(y) })
	for _, sheet := range append([]string{CommonCSS, WholeCSS}, others...) {
		var css bytes.Buffer
		for _, name := range ordered {
			if folder := folderOf(name); folder == "" || sheet == WholeCSS || has(sheet, folder) {
				css.Write(parts[name])
			}
		}
		a.CSS[sheet] = a.add("css/"+sheet, ".css", css.Bytes())
	}
	return nil
}

// has tells whether a stylesheet holds the files of a folder.
func has(sheet, folder string) bool {
	return slices.Contains(strings.Split(sheet, "-"), folder)
}

// linked refuses a source that is in no stylesheet but the whole.
func linked(name string, sheets []string) error {
	if cssRank(name) < 0 {
		return &Error{File: "static/" + name, Message: fmt.Sprintf(
			"is no part of a stylesheet, which is made of %s", strings.Join(cssOrder[:], ", "))}
	}
	folder := folderOf(name)
	if folder != "" && !slices.ContainsFunc(sheets, func(sheet string) bool { return has(sheet, folder) }) {
		return &Error{File: "static/" + name, Message: fmt.Sprintf("no page has a stylesheet with the folder %q", folder)}
	}
	return nil
}

// folderOf is the folder of a source that not every page needs, "" for a
// common one.
func folderOf(name string) string {
	if rank := cssRank(name); rank < 0 || cssOrder[rank] != ownFolder {
		return ""
	}
	return path.Base(path.Dir(name))
}

// cssRank is the place of a source in its stylesheet, or -1.
func cssRank(name string) int {
	if path.Ext(name) != ".css" {
		return -1
	}
	dir, file := path.Split(strings.TrimPrefix(name, "css/"))
	for i, part := range cssOrder {
		if dir+file == part || dir == part {
			return i
		}
	}
	if strings.Count(dir, "/") == 1 {
		return slices.Index(cssOrder[:], ownFolder)
	}
	return -1
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
