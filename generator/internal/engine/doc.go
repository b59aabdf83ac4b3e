// Package engine turns pages that are ready in Go into HTML files, and is the
// only package that knows Hugo.
//
// In go the project's files (hugo.toml, layouts/, i18n/) as an [fs.FS] and the
// pages with one typed view each; out come minified HTML files in an empty
// directory. Hugo runs in this process, on a file system in memory.
//
// A view reaches its template as a Go value, never as front matter, so a field
// that the view lacks is an error and not an empty string. The outermost
// template fetches it and hands it on as dot:
//
//	{{ $view := site.Params.views.Get .File.LogicalName }}
//	{{ block "main" $view }}{{ end }}
//
// The package refuses a page whose URL is not clean or is taken, a layout that
// does not exist, and a build in which Hugo logged as much as one warning. It
// copies no static files and makes no lists, feeds or site maps: what Hugo
// would have computed from pages is computed in Go before it gets here.
package engine
