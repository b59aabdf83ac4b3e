package load

import "kundval/generator/internal/lang"

// languages describes the site's languages by their interface files. A file
// that is missing or says too little is told of by package texts: here the
// language only has to have an address.
func (l *loader) languages() {
	for i, code := range l.site.Config.Languages {
		about, _ := lang.Describe(l.fsys, code)
		if i == 0 {
			about.Path = ""
		}
		l.site.Languages = append(l.site.Languages, about)
	}
}
