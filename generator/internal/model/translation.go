package model

import (
	"slices"
	"strings"
	"sync"

	"kundval/generator/internal/diag"
)

// Translations is data/<municipality>/oversattningar/<language>.toml: what the
// board's own texts say in another language. What webbplats.toml says lies in
// data/oversattningar/<language>.toml. Each translation holds the Swedish
// text that it was made from, so that it is computed, not remembered, which of
// them are out of date.
type Translations struct {
	diag.Origin
	Language string           // BCP 47 code, from the file's name
	Texts    []TranslatedText `toml:"oversattning"`
	Phrases  []Phrase         `toml:"fras"`

	once  sync.Once
	index translationIndex
}

// TranslatedText is the translation of one text. With an empty Text it is a
// stub that a translator has yet to fill in, and is not there for a reader.
type TranslatedText struct {
	diag.Origin
	Of     string `toml:"av,required"`    // path of the text, "niva/ami-1/klarsprak"
	Source string `toml:"kalla,required"` // the Swedish text it was made from
	Text   string `toml:"text"`
}

// Phrase is the translation of a short text that may stand in many places:
// opening hours, trades, the name of a level. An empty Text makes a stub.
type Phrase struct {
	diag.Origin
	Source string `toml:"kalla,required"`
	Text   string `toml:"text"`
}

// TranslationState tells how a translation stands to the Swedish text.
type TranslationState int

// The states.
const (
	TranslationCurrent TranslationState = iota // made from this very text
	TranslationStale                           // made from an earlier or another wording
	TranslationMissing                         // there is none
)

// TranslationPath joins the parts of the path of a text, such as "niva", the
// level's id and "klarsprak".
func TranslationPath(parts ...string) string { return strings.Join(parts, "/") }

// Translation returns what a Swedish text is in another language. A translation
// of this very wording of the text at path comes first, then that of the same
// words as a phrase. Failing both, the text's latest translation is out of
// date, unless it was made from what a later edition says: nobody is to read in
// last year's edition what this year's asks for. When there is none at all, or
// there is nothing to translate, it returns the Swedish text itself.
func (m *Municipality) Translation(lang, path, source string) (text string, state TranslationState) {
	t := inLanguage(m.Translations, lang)
	text, state = t.find(path, source)
	if state == TranslationStale && m.isLater(wording{path, t.index.latest[path].source}, wording{path, PlainSpace(source)}) {
		return source, TranslationMissing
	}
	return text, state
}

// isLater reports whether the one wording of a text stands in a later edition
// than the other does.
func (m *Municipality) isLater(one, other wording) bool {
	m.wordingsOnce.Do(func() {
		m.wordings = map[wording]int{}
		only := &Municipality{} // what editions hold, without everything beside them
		for i, e := range m.Editions {
			for _, t := range only.Translatable(e) {
				m.wordings[wording{t.Path, PlainSpace(t.Source)}] = i + 1
			}
		}
	})
	return m.wordings[one] > m.wordings[other] && m.wordings[other] > 0
}

// Translation returns what a text of the site as a whole is in another
// language, likewise.
func (s *Site) Translation(lang, path, source string) (text string, state TranslationState) {
	return inLanguage(s.Translations, lang).find(path, source)
}

// inLanguage returns the translations into a language, or nil.
func inLanguage(all []*Translations, lang string) *Translations {
	i := slices.IndexFunc(all, func(t *Translations) bool { return t.Language == lang })
	if i < 0 {
		return nil
	}
	return all[i]
}

// translationIndex finds translations. Stubs are not in it.
type translationIndex struct {
	exact   map[wording]string
	phrases map[string]string // by Swedish text
	latest  map[string]latestText
}

// latestText is the last translation of the text at a path, and the Swedish
// that it was made from.
type latestText struct{ source, text string }

// wording is what a text said when it was translated.
type wording struct{ path, source string }

// find looks for the translation of a text; where there are none, t is nil.
func (t *Translations) find(path, source string) (string, TranslationState) {
	if strings.TrimSpace(source) == "" {
		return source, TranslationCurrent
	}
	if t == nil {
		return source, TranslationMissing
	}
	t.once.Do(t.fill)
	source = PlainSpace(source)
	if text, ok := t.index.exact[wording{path, source}]; ok {
		return text, TranslationCurrent
	}
	if text, ok := t.index.phrases[source]; ok {
		return text, TranslationCurrent
	}
	if last, ok := t.index.latest[path]; ok {
		return last.text, TranslationStale
	}
	return source, TranslationMissing
}

// fill builds the index. Of two translations of the same wording the first
// counts; check reports the other.
func (t *Translations) fill() {
	t.index = translationIndex{map[wording]string{}, map[string]string{}, map[string]latestText{}}
	several := severalKeys()
	for i := range t.Texts {
		e := &t.Texts[i]
		if e.IsStub() {
			continue
		}
		if at := (wording{e.Of, PlainSpace(e.Source)}); t.index.exact[at] == "" {
			t.index.exact[at] = e.Text
		}
		if !several[e.Of[strings.LastIndexByte(e.Of, '/')+1:]] {
			t.index.latest[e.Of] = latestText{PlainSpace(e.Source), e.Text}
		}
	}
	for i := range t.Phrases {
		f := &t.Phrases[i]
		if source := PlainSpace(f.Source); !f.IsStub() && t.index.phrases[source] == "" {
			t.index.phrases[source] = f.Text
		}
	}
}

// IsStub reports whether the translation is yet to be written.
func (t *TranslatedText) IsStub() bool { return strings.TrimSpace(t.Text) == "" }

// IsStub reports whether the translation is yet to be written.
func (f *Phrase) IsStub() bool { return strings.TrimSpace(f.Text) == "" }

// PlainSpace returns a text with the white space that the site reads the same
// way made the same. Spaces at the ends of lines and empty lines around the
// text go. A line that only carries a paragraph on is joined to the one before,
// so that a paragraph may be wrapped anew; a line that begins a paragraph, a
// list item, a heading or the like stays a line.
func PlainSpace(text string) string {
	if !strings.ContainsAny(text, "\r\n") {
		return strings.Trim(text, " \t")
	}
	lineEnds := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	var b strings.Builder
	before := "" // the line before
	for line := range strings.SplitSeq(lineEnds.Replace(text), "\n") {
		plain := strings.Trim(line, " \t")
		switch {
		case plain == "":
			before = ""
			continue
		case b.Len() == 0:
		case before == "":
			b.WriteString("\n\n")
		case carriesOn(before, plain):
			b.WriteByte(' ')
		default:
			b.WriteByte('\n')
		}
		b.WriteString(plain)
		before = plain
	}
	return b.String()
}

// carriesOn reports whether a line is the same paragraph as the line before.
func carriesOn(before, line string) bool {
	return !strings.HasPrefix(before, "#") && !strings.ContainsAny(line[:1], "#>|-*+=`~") && !isNumbered(line)
}

// isNumbered reports whether a line begins a numbered item of a list.
func isNumbered(line string) bool {
	rest := strings.TrimLeft(line, "0123456789")
	return rest != line && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") "))
}
