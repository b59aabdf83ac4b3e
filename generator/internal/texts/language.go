package texts

import (
	"regexp"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

const (
	keyName      = "this_language_name"
	keyDirection = "this_language_direction"
	keyPath      = "this_language_path"
)

func aboutLanguage(key string) bool { return key == keyName || key == keyDirection || key == keyPath }

var goodPath = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// language checks what a file says of the language itself.
func (c *checker) language(f *file, first bool) {
	say := func(key string) string { return strings.TrimSpace(f.texts[key].forms[other]) }
	if say(keyName) == "" {
		c.report(codeLanguage, f.at(keyName), diag.Textf("det står inte vad språket heter", "the language has no name"),
			diag.Textf("skriv %s = \"…\", med språkets namn på språket självt", "write %s = \"…\", the language's name in itself", keyName))
	}
	if d := say(keyDirection); d != model.LeftToRight && d != model.RightToLeft {
		c.report(codeLanguage, f.at(keyDirection), diag.Textf("skrivriktningen är %q", "the direction of writing is %q", d),
			diag.Textf("skriv %s = \"ltr\" från vänster till höger, eller \"rtl\" från höger till vänster", "write %s = \"ltr\" for left to right or \"rtl\" for right to left", keyDirection))
	}
	if first {
		return // it stands at the root
	}
	path := say(keyPath)
	switch taken := append([]string{"om", "tillganglighet", "akthet", "css", "js"}, c.site.Config.Municipalities...); {
	case !goodPath.MatchString(path):
		c.report(codeLanguage, f.at(keyPath), diag.Textf("adresserna kan inte börja med %q", "the addresses cannot begin with %q", path),
			diag.Textf("skriv %s med små bokstäver a–z, till exempel %q", "write %s in small letters a–z, for example %q", keyPath, strings.ToLower(f.code)))
	case c.paths[path] != "":
		c.report(codeLanguage, f.at(keyPath), diag.Textf("språket %s har redan adresserna /%s/", "the language %s already has the addresses /%s/", c.paths[path], path),
			diag.Textf("skriv något annat, till exempel %q", "write another, for example %q", strings.ToLower(f.code)))
	case slices.Contains(taken, path):
		c.report(codeLanguage, f.at(keyPath), diag.Textf("/%s/ är redan en annan adress på webbplatsen", "/%s/ is already another address of the site", path),
			diag.Textf("skriv något annat, till exempel %q", "write another, for example %q", strings.ToLower(f.code)))
	default:
		c.paths[path] = f.code
	}
}
