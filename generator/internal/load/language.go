package load

import (
	"io/fs"

	"kundval/generator/internal/lang"
)

// languages describes the site's languages by their interface files. A file
// that is missing or says too little is told of by package texts: here the
// language only has to have an address.
func (l *loader) languages() {
	for i, code := range l.site.Config.Languages {
		text, _ := fs.ReadFile(l.fsys, lang.File(code))
		about := l.memory.language(code, text)
		if i == 0 {
			about.Path = ""
		}
		l.site.Languages = append(l.site.Languages, about)
	}
}
