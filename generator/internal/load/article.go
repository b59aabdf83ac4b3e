package load

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

const (
	contentFolder = "content"
	fence         = "+++"
)

// planContent reads content/<language>/ and content/<language>/<municipality>/.
func (l *loader) planContent() {
	languages := l.site.Config.Languages
	for _, folder := range l.list(contentFolder) {
		if !folder.folder || len(languages) > 0 && !slices.Contains(languages, folder.name) {
			l.addStray(stray{entry: folder, known: languages, off: l.isTurnedOff(folder)})
			continue
		}
		for _, e := range l.list(folder.path) {
			switch {
			case e.isFile(".md"):
				l.planArticle(e, folder.name, "")
			case e.folder && l.municipality(e.name):
				l.planMunicipalArticles(e, folder.name)
			default:
				l.addStray(stray{entry: e, known: l.site.Config.Municipalities, off: e.folder && l.unlisted[e.name]})
			}
		}
	}
	l.after = append(l.after, func() {
		slices.SortStableFunc(l.site.Articles, byLanguageAndName)
	})
}

// isTurnedOff reports whether a folder is that of a language which the site could
// have: the program carries texts in more languages than a site need show.
func (l *loader) isTurnedOff(folder entry) bool {
	_, err := fs.Stat(l.fsys, lang.File(folder.name))
	return folder.folder && err == nil
}

func (l *loader) planMunicipalArticles(folder entry, lang string) {
	for _, e := range l.list(folder.path) {
		if e.isFile(".md") {
			l.planArticle(e, lang, folder.name)
		} else {
			l.addStray(stray{entry: e, ending: ".md"})
		}
	}
}

func (l *loader) municipality(id string) bool {
	return slices.ContainsFunc(l.site.Municipalities, func(m *model.Municipality) bool { return m.ID == id })
}

func byLanguageAndName(a, b *model.Article) int {
	if c := strings.Compare(a.Language, b.Language); c != 0 {
		return c
	}
	if c := strings.Compare(a.Name, b.Name); c != 0 {
		return c
	}
	return strings.Compare(a.Municipality, b.Municipality)
}

func (l *loader) planArticle(e entry, lang, municipality string) {
	a := &model.Article{Name: e.stem(), Language: lang, Municipality: municipality}
	j := l.plan(e.path, func(w *worker, text string) { w.article(text, a) })
	l.after = append(l.after, func() {
		if j.ok() {
			l.site.Articles = append(l.site.Articles, a)
		}
	})
}

// article reads the front matter and the body of a Markdown file.
func (w *worker) article(text string, a *model.Article) {
	if d, bad := tomlsrc.NotText(w.job.file, text); bad {
		w.job.source.Broken = true
		w.job.found.Add(d)
		return
	}
	from, to, body, ok := split(text)
	if !ok {
		w.job.source.Broken = true
		w.job.found.Add(noFrontMatter(path.Clean(w.job.file)))
		return
	}
	w.fillPart(text, from, to, a)
	rest := norm.NFC.String(strings.ReplaceAll(text[body:], "\r\n", "\n"))
	a.Body = strings.TrimLeft(rest, "\n")
	blank := len(rest) - len(a.Body)
	a.BodyLine = 1 + strings.Count(text[:body], "\n") + blank
}

// split finds the front matter of an article, which stands between two lines
// of three plus signs, and the offset where the body begins.
func split(text string) (from, to, body int, ok bool) {
	first, _, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \t\r") != fence {
		return 0, 0, 0, false
	}
	from = min(len(first)+1, len(text))
	for at := from; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		next := min(at+len(line)+1, len(text))
		if strings.TrimRight(line, " \t\r") == fence {
			return from, at, next, true
		}
		at = next
	}
	return 0, 0, 0, false
}

func noFrontMatter(file string) diag.Diagnostic {
	return diag.Diagnostic{
		Code:    codeFrontMatter,
		Span:    diag.Span{File: file, Start: diag.Pos{Line: 1, Col: 1}, End: diag.Pos{Line: 1, Col: 1}},
		Message: diag.Textf("texten saknar ett huvud mellan två rader med +++", "the text has no front matter between two lines of +++"),
		Hint:    diag.Textf(`börja filen med raderna +++, titel = "…" och +++`, `begin the file with the lines +++, titel = "…" and +++`),
	}
}
