package assets

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/evanw/esbuild/pkg/api"
)

// compile minifies one source with esbuild, which Hugo brings along: unlike
// the minifier used for HTML it knows nested rules and names the place of
// every fault. Warnings count as faults.
func compile(src fs.FS, name string, options api.BuildOptions) ([]byte, error) {
	name = "static/" + name
	text, err := fs.ReadFile(src, name)
	if err != nil {
		return nil, err
	}
	options.Stdin.Contents = string(text)
	options.Stdin.Sourcefile = name
	options.Bundle = true // makes esbuild ask the resolver
	options.MinifyWhitespace = true
	options.MinifySyntax = true
	options.LegalComments = api.LegalCommentsNone
	options.LogLevel = api.LogLevelSilent
	if strings.Contains(string(text), atOnce) {
		options.Banner = map[string]string{"js": atOnce}
	}
	options.TsconfigRaw = "{}" // nothing on disk may have a say
	result := api.Build(options)
	if err := messages(name, append(result.Errors, result.Warnings...)); err != nil {
		return nil, err
	}
	if len(result.OutputFiles) != 1 {
		return nil, fmt.Errorf("%s: esbuild made %d files", name, len(result.OutputFiles))
	}
	return result.OutputFiles[0].Contents, nil
}

// atOnce is a line in a script that asks browsers to compile all of it when it
// comes, and not each function at its first call, for which somebody may be
// waiting. esbuild leaves comments out; this one stays. Browsers that do not
// know it read a comment.
//
// Source: https://v8.dev/blog/explicit-compile-hints
const atOnce = "//# allFunctionsCalledOnLoad"

// resolver lets check judge every link and import of a source, and leaves
// those that pass as they were written.
func resolver(check func(link string, kind api.ResolveKind) error) api.Plugin {
	return api.Plugin{Name: "kundval", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if args.Kind == api.ResolveEntryPoint {
				return api.OnResolveResult{}, nil
			}
			result := api.OnResolveResult{Path: args.Path, External: true}
			if err := check(args.Path, args.Kind); err != nil {
				result.Errors = []api.Message{{Text: err.Error()}}
			}
			return result, nil
		})
	}}
}

// ours is what esbuild calls the files that it asks us for.
const ours = "project"

// messages turns what esbuild says of a file and what it imports into errors,
// by place.
func messages(name string, all []api.Message) error {
	slices.SortStableFunc(all, func(x, y api.Message) int {
		if x.Location == nil || y.Location == nil {
			return 0
		}
		return cmp.Or(cmp.Compare(x.Location.File, y.Location.File), cmp.Compare(x.Location.Line, y.Location.Line), cmp.Compare(x.Location.Column, y.Location.Column))
	})
	var errs []error
	for _, m := range all {
		e := &Error{File: name, Message: m.Text}
		if l := m.Location; l != nil {
			e.File = strings.TrimPrefix(l.File, ours+":")
			e.Line = l.Line
			e.Col = 1 + utf8.RuneCountInString(l.LineText[:min(l.Column, len(l.LineText))])
		}
		errs = append(errs, e)
	}
	return errors.Join(errs...)
}
