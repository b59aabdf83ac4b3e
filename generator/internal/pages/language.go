package pages

import (
	"cmp"
	"html/template"
	"strings"
	"unicode"

	"kundval/generator/internal/components"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// LanguageChoice is one language of the switcher, which leads to the same page
// in that language.
type LanguageChoice struct {
	Code, Dir string
	Name      string // in the language itself
	Prefix    string // of its addresses
	Here      bool   // the page is in it
}

func languageChoices(all []model.Language, here model.Language) []LanguageChoice {
	choices := make([]LanguageChoice, len(all))
	for i, l := range all {
		choices[i] = LanguageChoice{Code: l.Code, Dir: l.Direction, Name: l.Name, Prefix: l.Prefix(), Here: l.Code == here.Code}
	}
	return choices
}

// shared is the page's address in the authentic language, or nothing for a
// page that is in one language only.
func (b *builder) shared(c *Chrome) string {
	if c.Translated {
		return c.Path
	}
	return ""
}

// Everything that the pages say in words of the data passes through the
// methods here, so that it is marked where the page is in another language.
// TestNoUnmarkedSwedish fails for what does not.

// data are words of the data, in the authentic language.
func (b *builder) data(words string) string {
	switch {
	case !b.foreign || strings.Trim(words, "0123456789") == "":
		return words
	case !strings.ContainsFunc(words, unicode.IsLetter):
		return markup.Name(words)
	}
	return markup.Foreign(words)
}

// dataAll is data of each.
func (b *builder) dataAll(words []string) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = b.data(w)
	}
	return all
}

// name is a name, an address or a number, which is the same in every language.
func (b *builder) name(words string) string {
	if b.foreign && strings.Trim(words, "0123456789") != "" {
		return markup.Name(words)
	}
	return words
}

// block is a text of the data in Markdown, of any number of paragraphs.
func (b *builder) block(source string) template.HTML {
	h := b.md.HTML(source)
	if h == "" || !b.foreign {
		return h
	}
	return template.HTML(`<div class="prose" lang="`+template.HTMLEscapeString(b.sv.Code)+`" dir="ltr">`) + h + "</div>"
}

// inline is a text of the data in Markdown, of one paragraph.
func (b *builder) inline(source string) template.HTML {
	h := b.md.Inline(source)
	if h == "" || !b.foreign {
		return h
	}
	if strings.HasPrefix(string(h), "<p>") || strings.HasPrefix(string(h), "<ul>") {
		return b.block(source)
	}
	return template.HTML(markup.Foreign(string(h)))
}

// translated is what a text of the municipality's data is in the page's
// language. It has to be shown in Swedish when the translation is missing.
func (s *section) translated(source string, path []string) (words string, state model.TranslationState) {
	if s.b.authentic() {
		return source, model.TranslationMissing
	}
	return s.m.Translation(s.p.Code, model.TranslationPath(path...), source)
}

// say is a text of the municipality's data: translated when it has been, with a
// remark when the Swedish text has changed since, or else as data are. path
// names it as translations do.
func (s *section) say(source string, path ...string) string {
	words, state := s.translated(source, path)
	return s.b.spoken(source, words, state)
}

// say is a text of the data of the site as a whole, likewise.
func (b *builder) say(source string, path ...string) string {
	if b.authentic() {
		return b.data(source)
	}
	words, state := b.in.Site.Translation(b.p.Code, model.TranslationPath(path...), source)
	return b.spoken(source, words, state)
}

// spoken marks a text of the data that has been looked up in the page's
// language.
func (b *builder) spoken(source, words string, state model.TranslationState) string {
	switch {
	case state == model.TranslationMissing:
		return b.data(source)
	case words == source:
		return b.name(source)
	case state == model.TranslationStale:
		return words + " (" + b.p.T("translation_older") + ")"
	}
	return words
}

// call is say for what a thing is called: a name that no longer is the Swedish
// one is not used.
func (s *section) call(source string, path ...string) string {
	if _, state := s.translated(source, path); state == model.TranslationStale {
		return s.b.data(source)
	}
	return s.say(source, path...)
}

// tell is say for a text in Markdown, of any number of paragraphs.
func (s *section) tell(source string, path ...string) template.HTML {
	words, state := s.translated(source, path)
	switch state {
	case model.TranslationMissing:
		return s.b.block(source)
	case model.TranslationStale:
		return s.b.md.HTML(words) + `<p class="quiet">` + text(s.p.T("translation_older")) + "</p>"
	}
	return s.b.md.HTML(words)
}

// levelName is what a level is called, and levelWord the same in the middle of
// a sentence.
func (s *section) levelName(l *model.Level) string { return s.call(l.Name, "niva", l.ID, "namn") }

func (s *section) levelWord(l *model.Level) string {
	words, state := s.translated(l.Name, []string{"niva", l.ID, "namn"})
	switch {
	case state != model.TranslationCurrent:
		return s.b.data(lowerFirst(l.Name))
	case words == l.Name:
		return s.b.name(words)
	}
	return lowerFirst(words)
}

// unbroken keeps a short name on one line of a heading or a sentence: "AMI 1".
func unbroken(name string) string {
	if len(markup.Unmarked(name)) > 8 {
		return name
	}
	return strings.ReplaceAll(name, " ", "\u00a0")
}

// own are words in the page's language that stand among data.
func (b *builder) own(words string) string {
	if b.foreign {
		return markup.Own(words)
	}
	return words
}

// term is the name of a code of a closed vocabulary.
func (b *builder) term(vocabulary, code string) string {
	return b.p.T("vocab_" + vocabulary + "_" + code)
}

// effect names what a change means, and says nothing of none.
func (b *builder) effect(code string) string {
	if code == "" {
		return ""
	}
	return b.term("effect", code)
}

// redlined marks a redline as what it is, a text in the authentic language.
func (b *builder) redlined(redline template.HTML) template.HTML {
	if !b.foreign || redline == "" {
		return redline
	}
	return template.HTML(`<div lang="`+template.HTMLEscapeString(b.sv.Code)+`" dir="ltr">`) + redline + "</div>"
}

// label is what an edition is called.
func (s *section) label(e *model.Edition) string { return s.b.data(e.Label) }

// describe is a description for search results, taken from the data where the
// data are in the page's language.
func (s *section) describe(source string) string {
	if s.b.foreign || source == "" {
		return s.p.T("page_description", s.words())
	}
	return plainDescription(source)
}

// authenticNotice says on a page that shows conditions that their wording is
// the Swedish one, and leads to it.
func (b *builder) authenticNotice(c *Chrome) []components.Notice {
	if b.authentic() {
		return nil
	}
	return []components.Notice{{
		Tone: components.Neutral, Label: b.p.T("authentic_label"), Body: text(b.p.T("authentic_text")),
		Links: []components.Link{{Text: b.p.T("authentic_link"), URL: c.Path}},
	}}
}

// borrowedNotice says that an editorial text has not been written in the
// page's language.
func (b *builder) borrowedNotice(a *model.Article) []components.Notice {
	if a == nil || a.Language == b.p.Code {
		return nil
	}
	return []components.Notice{{Tone: components.Neutral, Label: b.p.T("borrowed_label"), Body: text(b.p.T("borrowed_text"))}}
}

// terms are the municipality's own words for its system, or the language's
// usual ones.
func (s *section) ownTerms() model.Terms {
	term := func(source, key, usual string) string {
		words, state := s.translated(source, []string{"huvudman", "termer", key})
		if s.b.foreign && state != model.TranslationCurrent {
			words = ""
		}
		return cmp.Or(words, s.p.T(usual))
	}
	own := s.m.Terms
	return model.Terms{
		Participant:       term(own.Participant, "deltagare", "term_participant"),
		ParticipantPlural: term(own.ParticipantPlural, "deltagare_plural", "term_participants"),
		Provider:          term(own.Provider, "anordnare", "term_provider"),
		Revocation:        term(own.Revocation, "avauktorisation", "term_revocation"),
		Level:             term(own.Level, "niva", "term_level"),
	}
}
