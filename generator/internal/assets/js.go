package assets

import (
	"errors"
	"path"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// bundleJS makes one script of each source. A script shares no names with
// other scripts: it is wrapped in a function.
func (a *Assets) bundleJS(names []string) error {
	var errs []error
	for _, name := range names {
		dir, file := path.Split(name)
		if dir != "js/" || path.Ext(file) != ".js" {
			errs = append(errs, &Error{File: "static/" + name, Message: "is no script: only static/js/*.js are made"})
			continue
		}
		js, err := compile(a.src, name, api.BuildOptions{
			Stdin:             &api.StdinOptions{Loader: api.LoaderJS},
			Format:            api.FormatIIFE,
			MinifyIdentifiers: true,
			Plugins: []api.Plugin{resolver(func(string, api.ResolveKind) error {
				return errors.New("a script cannot import another: each must stand alone")
			})},
		})
		if err != nil {
			errs = append(errs, err)
			continue
		}
		base := strings.TrimSuffix(file, ".js")
		a.JS[base] = a.add("js/"+base, ".js", js)
	}
	return errors.Join(errs...)
}
