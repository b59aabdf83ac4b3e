package engine

import (
	"fmt"
	"strings"
)

// hugoLanguages maps the codes of the site's languages to the names under
// which Hugo knows them. They are the same but for codes with a variant or a
// private part, such as sv-x-lattlast: Hugo's texts confuse those with the
// plain language, so they get a region that no country has, as in sv-xa.
func hugoLanguages(langs []Language) map[string]string {
	names := make(map[string]string, len(langs))
	for i, l := range langs {
		names[l.Code] = l.Code
		if !plainCode(l.Code) {
			base, _, _ := strings.Cut(l.Code, "-")
			names[l.Code] = fmt.Sprintf("%s-x%c", base, 'a'+i%26)
		}
	}
	return names
}

// textsOf is the file of texts of the language that Hugo calls name.
func textsOf(langs []Language, name string) string {
	for code, n := range hugoLanguages(langs) {
		if strings.EqualFold(n, name) {
			name = code
		}
	}
	return "i18n/" + name + ".toml"
}

// plainCode reports whether a code is a language with at most a script and a
// region.
func plainCode(code string) bool {
	for i, part := range strings.Split(code, "-") {
		if i > 0 && len(part) != 2 && len(part) != 4 {
			return false
		}
	}
	return true
}

// languageSettings is Hugo's configuration of the languages, in their order.
func languageSettings(langs []Language) map[string]any {
	names := hugoLanguages(langs)
	m := map[string]any{}
	for i, l := range langs {
		m[names[l.Code]] = map[string]any{
			"weight":     i + 1,
			"label":      l.Name,
			"locale":     l.Code,
			"direction":  l.Direction,
			"contentDir": "content/" + names[l.Code],
		}
	}
	return m
}
