package texts

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// Check compares the interface texts of the site's languages with those of the
// first one.
func Check(fsys fs.FS, site *model.Site) []diag.Diagnostic { return new(Memory).Check(fsys, site) }

// Memory checks the same files again and again, and parses those anew whose text
// is another. The zero Memory is empty; it must not be used by two goroutines at
// once.
type Memory struct{ last, now map[string]*file } // without fault, by code

// Check is the function Check.
func (m *Memory) Check(fsys fs.FS, site *model.Site) []diag.Diagnostic {
	m.last, m.now = m.now, map[string]*file{} // what is not asked for is forgotten
	codes := site.Config.Languages
	if len(codes) == 0 {
		return nil
	}
	c := &checker{site: site, paths: map[string]string{}}
	first, found, ok := m.read(fsys, codes[0])
	c.found = append(c.found, found...)
	if !ok {
		return c.found
	}
	c.first = first
	for i, code := range codes {
		f, found, ok := m.read(fsys, code)
		switch {
		case slices.Contains(codes[:i], code): // a duplicate, which check reports
		case ok:
			c.file(f, i == 0)
		case len(found) > 0:
			c.found = append(c.found, found...)
		default:
			c.report(codeLanguage, site.Config.At("sprak"), diag.Textf("filen %s saknas, så språket %s har inga ord", "the file %s is missing, so the language %s has no words", f.name, code),
				diag.Textf("kopiera %s till %s och översätt texterna, eller ta bort %q ur sprak", "copy %s to %s and translate the texts, or remove %q from sprak", first.name, f.name, code))
		}
	}
	return c.found
}

type checker struct {
	site  *model.Site
	first *file
	paths map[string]string // language by what its addresses begin with
	found []diag.Diagnostic
}

func (c *checker) report(code string, span diag.Span, message, hint diag.Text) {
	c.found = append(c.found, diag.Diagnostic{Code: code, Span: span, Message: message, Hint: hint})
}

// file checks the file of one language. The first one is only held against its
// own language's plural forms.
func (c *checker) file(f *file, first bool) {
	c.language(f, first)
	for _, key := range f.order {
		t, own := f.texts[key], c.first.texts[key]
		switch _, known := c.first.texts[key]; {
		case optional(key):
		case !known:
			hint := diag.Textf("ta bort den", "remove it")
			if near := diag.Suggest(key, c.first.order); near != "" {
				hint = diag.Textf("menade du %q?", "did you mean %q?", near)
			}
			c.report(codeUnknown, f.at(key), diag.Textf("webbplatsen har ingen text som heter %q", "the site has no text called %q", key), hint)
		case t.plural && own.plural:
			c.plurals(f, key, t)
			c.placeholders(f, key, t, own)
		case t.plural != own.plural:
			c.report(codePlural, f.at(key), diag.Textf("texten %q har former för antal på det ena språket men inte på det andra", "the text %q has forms for counts in one language and not in the other", key),
				diag.Textf("skriv den som i %s", "write it as in %s", c.first.name))
		default:
			c.placeholders(f, key, t, own)
		}
	}
	if !first {
		c.missing(f)
	}
}

// missing finds what the file does not say.
func (c *checker) missing(f *file) {
	for _, key := range c.first.order {
		own := c.first.texts[key]
		if t, ok := f.texts[key]; ok && (t.plural || strings.TrimSpace(t.forms[other]) != "") || optional(key) || authenticOnly(key) || aboutLanguage(key) {
			continue
		}
		at := f.at(f.before(key, c.first.order))
		if _, empty := f.texts[key]; empty {
			at = f.at(key)
		}
		hint := diag.Textf("skriv %s = \"…\"; på %s står det %q", "write %s = \"…\"; in %s it says %q", key, c.first.code, own.forms[other])
		if own.plural {
			hint = diag.Textf("skriv [%s] med formerna %s; på %s står det %q", "write [%s] with the forms %s; in %s it says %q",
				key, strings.Join(f.forms, ", "), c.first.code, own.forms[other])
		}
		c.report(codeMissing, at, diag.Textf("texten %q saknas på språket %s", "the text %q is missing in the language %s", key, f.code), hint)
	}
}

// authenticOnly tells of texts that are used in the first language only: those
// of feeds, calendars and workbooks.
func authenticOnly(key string) bool {
	return strings.HasPrefix(key, "feed_") || strings.HasPrefix(key, "calendar_") || strings.HasPrefix(key, "workbook_")
}

// optional tells of texts that a language has where it needs them: the names of
// languages that the general list lacks, and of months without a day.
func optional(key string) bool {
	return strings.HasPrefix(key, "month_alone_") || strings.HasPrefix(key, "language_")
}

var placeholder = regexp.MustCompile(`\{\{\s*\.(\w+)\s*\}\}`)

// placeholders finds placeholders that are not those of the first language. A
// form for a single count may do without the count: "one place".
func (c *checker) placeholders(f *file, key string, t, own text) {
	want := placeholdersIn(own.forms[other])
	for _, form := range formNames() {
		words, ok := t.forms[form]
		if !ok || strings.TrimSpace(words) == "" {
			continue
		}
		got := placeholdersIn(words)
		for _, name := range got {
			if !slices.Contains(want, name) {
				c.report(codePlaceholder, f.at(key), diag.Textf("texten %q har platshållaren {{ .%s }}, som inte finns här", "the text %q has the placeholder {{ .%s }}, which does not exist here", key, name),
					hintOf(want))
			}
		}
		if rest := placeholder.ReplaceAllString(words, ""); strings.Contains(rest, "{{") || strings.Contains(rest, "}}") {
			c.report(codePlaceholder, f.at(key), diag.Textf("texten %q har en platshållare som inte går att läsa", "the text %q has a placeholder that cannot be read", key), hintOf(want))
			continue
		}
		for _, name := range want {
			if !slices.Contains(got, name) && !(t.plural && name == "Count") {
				c.report(codePlaceholder, f.at(key), diag.Textf("texten %q saknar platshållaren {{ .%s }}", "the text %q lacks the placeholder {{ .%s }}", key, name), hintOf(want))
			}
		}
	}
}

func hintOf(want []string) diag.Text {
	if len(want) == 0 {
		return diag.Textf("texten ska inte ha någon platshållare", "the text has no placeholder")
	}
	return diag.Textf("texten ska ha {{ .%s }}", "the text has {{ .%s }}", strings.Join(want, " }}, {{ ."))
}

func placeholdersIn(words string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(words, -1) {
		if !slices.Contains(names, m[1]) {
			names = append(names, m[1])
		}
	}
	return names
}
