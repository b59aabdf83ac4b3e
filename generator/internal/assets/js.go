package assets

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/evanw/esbuild/pkg/api"
)

// modules is the folder of what several scripts import.
const modules = "js/modules/"

// bundleJS makes one script of each source in js/ with the modules that it
// imports. A script shares no names with other scripts: it is wrapped in a
// function.
func (a *Assets) bundleJS(names []string) error {
	var errs []error
	imported := map[string]bool{}
	for _, name := range names {
		dir, file := path.Split(name)
		switch {
		case name == worker:
		case path.Ext(file) == ".js" && dir == "js/":
			js, err := a.bundleScript(name, imported)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			base := strings.TrimSuffix(file, ".js")
			a.JS[base] = a.add("js/"+base, ".js", js)
		case path.Ext(file) != ".js" || dir != modules:
			errs = append(errs, &Error{File: "static/" + name, Message: "is no script: only static/js/*.js and static/" + modules + "*.js are"})
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	for _, name := range names {
		if strings.HasPrefix(name, modules) && !imported[name] {
			errs = append(errs, &Error{File: "static/" + name, Message: "is imported by no script"})
		}
	}
	return errors.Join(errs...)
}

// bundleScript makes one script and notes the modules in it.
func (a *Assets) bundleScript(name string, imported map[string]bool) ([]byte, error) {
	var mu sync.Mutex // files are parsed at the same time
	return compile(a.src, name, api.BuildOptions{
		Stdin:             &api.StdinOptions{Loader: api.LoaderJS},
		Format:            api.FormatIIFE,
		MinifyIdentifiers: true,
		Charset:           api.CharsetUTF8, // which every page is in
		Plugins: []api.Plugin{{Name: "modules", Setup: func(b api.PluginBuild) {
			b.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
				module, err := a.module(args.Importer, args.Path)
				if err != nil {
					return api.OnResolveResult{Errors: []api.Message{{Text: err.Error()}}}, nil
				}
				mu.Lock()
				imported[module] = true
				mu.Unlock()
				return api.OnResolveResult{Path: "static/" + module, Namespace: ours}, nil
			})
			b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: ours}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
				text, err := fs.ReadFile(a.src, args.Path)
				contents := string(text)
				return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, err
			})
		}}},
	})
}

// module is the name of the module that importer, a file of the project, calls
// link.
func (a *Assets) module(importer, link string) (string, error) {
	if !strings.HasPrefix(link, "./") && !strings.HasPrefix(link, "../") {
		return "", fmt.Errorf("import %q: only modules of this site can be imported, as in ./modules/%s.js", link, path.Base(link))
	}
	name := strings.TrimPrefix(path.Join(path.Dir(importer), link), "static/")
	if path.Dir(name)+"/" != modules {
		return "", fmt.Errorf("import %q: modules lie in static/%s", link, modules)
	}
	if _, err := fs.Stat(a.src, "static/"+name); err != nil {
		return "", fmt.Errorf("import %q: static/%s does not exist", link, name)
	}
	return name, nil
}
