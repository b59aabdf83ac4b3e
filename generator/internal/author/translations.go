package author

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

// ErrNoRoom tells that translations are written as one list in brackets, among
// which nothing can be added.
var ErrNoRoom = errors.New("translations are written as a list in brackets")

// Gap is a text that has no translation of what it says now.
type Gap struct {
	model.Translatable
	State  model.TranslationState
	Places int                   // in how many places the text stands; a phrase may have many
	Old    *model.TranslatedText // the translation that is out of date, or nil
	Stub   diag.Span             // where a stub stands already, or nowhere

	after int // place of Old in the file's list
}

// HasStub reports whether a translator has been given the text already.
func (g *Gap) HasStub() bool { return g.Stub.File != "" }

// Progress is how far the texts of a municipality, or those of the site as a
// whole, are translated into a language.
type Progress struct {
	Language string
	File     string // of the translations, whether it exists or not
	Texts    int    // that can be translated, each counted once
	Gaps     []Gap  // weightiest first
	Idle     []diag.Span
}

// Count returns how many gaps there are of a state.
func (p *Progress) Count(state model.TranslationState) int {
	n := 0
	for i := range p.Gaps {
		if p.Gaps[i].State == state {
			n++
		}
	}
	return n
}

// Untranslated finds what is missing or out of date in a language, among the
// municipality's own texts and those of some editions. A text that stands in
// several places with the same words is one gap if it is a phrase. Idle are
// translations of what no edition says any longer.
func Untranslated(m *model.Municipality, lang string, editions []*model.Edition) *Progress {
	return progress(m, m.Translations, Folder(m, ""), lang, m.Translatable(editions...), m.Translatable(m.Editions...))
}

// UntranslatedSite finds the same among the texts of the site as a whole.
func UntranslatedSite(s *model.Site, lang string) *Progress {
	texts := s.Translatable()
	return progress(s, s.Translations, "data", lang, texts, texts)
}

// translator knows what texts are in other languages.
type translator interface {
	Translation(lang, path, source string) (string, model.TranslationState)
}

// progress looks for translations of what is said now. What has been said is
// all that the data still hold.
func progress(has translator, all []*model.Translations, folder, lang string, now, ever []model.Translatable) *Progress {
	p := &Progress{Language: lang, File: path.Join(folder, "oversattningar", lang+".toml")}
	written := readTranslations(all, lang)
	phrases := map[string]int{} // place in Gaps, or -1 when there is none
	for _, t := range now {
		plain := model.PlainSpace(t.Source)
		if i, again := phrases[plain]; again && t.Phrase {
			if i >= 0 {
				p.Gaps[i].Places++
				p.Gaps[i].Weight = min(p.Gaps[i].Weight, t.Weight)
			}
			continue
		}
		p.Texts++
		_, state := has.Translation(lang, t.Path, t.Source)
		if t.Phrase {
			phrases[plain] = -1
		}
		if state == model.TranslationCurrent {
			continue
		}
		if t.Phrase {
			phrases[plain] = len(p.Gaps)
		}
		p.Gaps = append(p.Gaps, written.gap(t, state))
	}
	slices.SortStableFunc(p.Gaps, func(a, b Gap) int { return cmp.Compare(a.Weight, b.Weight) })
	p.Idle = written.idle(ever)
	return p
}

// translationFile is what a file of translations holds, for a translator.
type translationFile struct {
	file   *model.Translations // nil when there is none
	stubs  map[[2]string]diag.Span
	latest map[string]int // by path, the last that is no stub
}

func readTranslations(all []*model.Translations, lang string) *translationFile {
	f := &translationFile{stubs: map[[2]string]diag.Span{}, latest: map[string]int{}}
	i := slices.IndexFunc(all, func(t *model.Translations) bool { return t.Language == lang })
	if i < 0 {
		return f
	}
	f.file = all[i]
	for i := range f.file.Texts {
		if t := &f.file.Texts[i]; t.IsStub() {
			f.stubs[[2]string{t.Of, model.PlainSpace(t.Source)}] = t.At("")
		} else {
			f.latest[t.Of] = i
		}
	}
	for i := range f.file.Phrases {
		if t := &f.file.Phrases[i]; t.IsStub() {
			f.stubs[[2]string{"", model.PlainSpace(t.Source)}] = t.At("")
		}
	}
	return f
}

func (f *translationFile) gap(t model.Translatable, state model.TranslationState) Gap {
	g := Gap{Translatable: t, State: state, Places: 1, after: -1}
	plain := model.PlainSpace(t.Source)
	g.Stub = f.stubs[[2]string{t.Path, plain}]
	if !g.HasStub() {
		g.Stub = f.stubs[[2]string{"", plain}]
	}
	if i, ok := f.latest[t.Path]; ok && state == model.TranslationStale {
		g.Old, g.after = &f.file.Texts[i], i
	}
	return g
}

// idle finds the translations of what is not said anywhere, and in whose place
// there is a newer one.
func (f *translationFile) idle(ever []model.Translatable) []diag.Span {
	if f.file == nil {
		return nil
	}
	said, words := map[[2]string]bool{}, map[string]bool{}
	for _, t := range ever {
		plain := model.PlainSpace(t.Source)
		said[[2]string{t.Path, plain}], words[plain] = true, true
	}
	var out []diag.Span
	for i := range f.file.Texts {
		if t := &f.file.Texts[i]; !said[[2]string{t.Of, model.PlainSpace(t.Source)}] && (t.IsStub() || f.latest[t.Of] != i) {
			out = append(out, t.At(""))
		}
	}
	for i := range f.file.Phrases {
		if t := &f.file.Phrases[i]; !words[model.PlainSpace(t.Source)] {
			out = append(out, t.At(""))
		}
	}
	return out
}

// AddStubs adds to a file of translations, for each gap without one, the
// Swedish text with an empty translation below it: beside the old translation
// when that is out of date, otherwise last. src is nil when there is no file
// yet, and then it begins as fresh. It returns what the file is to hold, and
// how many stubs were added.
func AddStubs(src []byte, fresh string, p *Progress) (text []byte, added int, err error) {
	from := tomlsrc.Text(src)
	if src == nil {
		from = fresh
	}
	table, found := tomlsrc.Parse(p.File, []byte(from))
	if table == nil || len(found) > 0 {
		return nil, 0, errors.New(p.File + " has faults")
	}
	newline := tomlsrc.Newline(from)
	edit := tomlsrc.NewEdit(table)
	var last strings.Builder
	for i := range p.Gaps {
		g := &p.Gaps[i]
		if g.HasStub() {
			continue
		}
		added++
		stub := strings.ReplaceAll(stubText(g), "\n", newline)
		if g.after < 0 {
			last.WriteString(newline + stub)
		} else if !edit.InsertAfter(lastKey(g), newline+strings.TrimSuffix(stub, newline)) {
			return nil, 0, ErrNoRoom
		}
	}
	if added == 0 {
		return src, 0, nil
	}
	to := edit.Text()
	if !strings.HasSuffix(to, "\n") {
		to += newline
	}
	to += last.String()
	if table, found := tomlsrc.Parse(p.File, []byte(to)); table == nil || len(found) > 0 {
		return nil, 0, ErrNoRoom
	}
	return withMark(src, to), added, nil
}

// lastKey is the path of the key that stands last in the old translation.
func lastKey(g *Gap) string {
	last, at := "", diag.Pos{}
	for _, key := range []string{"av", "kalla", "text"} {
		if s := g.Old.KeyAt(key); g.Old.Has(key) && (s.Start.Line > at.Line || s.Start.Line == at.Line && s.Start.Col > at.Col) {
			last, at = key, s.Start
		}
	}
	return nth("oversattning", g.after) + "." + last
}

func stubText(g *Gap) string {
	if g.Phrase && g.Old == nil {
		return "[[fras]]\nkalla = " + quoteText(g.Source) + "\ntext = \"\"\n"
	}
	return "[[oversattning]]\nav = " + quote(g.Path) + "\nkalla = " + quoteText(g.Source) + "\ntext = \"\"\n"
}

// quoteText spells a text in TOML, over several lines if it has them. How its
// paragraphs are wrapped stays; spaces at the ends of lines go.
func quoteText(s string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimSpace(s)), "\n") {
		lines = append(lines, strings.TrimRight(line, " \t"))
	}
	if len(lines) == 1 {
		return quote(lines[0])
	}
	plain := !strings.Contains(s, `""`) && !strings.HasSuffix(lines[len(lines)-1], `"`) // no mark needs a backslash
	for i, line := range lines {
		quoted := quote(line)
		lines[i] = quoted[1 : len(quoted)-1]
		if plain {
			lines[i] = strings.ReplaceAll(lines[i], `\"`, `"`)
		}
	}
	return "\"\"\"\n" + strings.Join(lines, "\n") + `"""`
}

// FreshTranslations is a file of translations in which nothing is translated
// yet. language is its name in Swedish. It names its schema if the project has
// schemas.
func FreshTranslations(fsys fs.FS, file, owner, language string) string {
	return schemaLine(fsys, file) + strings.NewReplacer("{namn}", owner, "{språk}", language).Replace(
		`# {namn}: översättningar till {språk}.
#
# Under kalla står den svenska texten, så som den var när den översattes. Ändra
# den inte. Skriv översättningen inom citattecknen efter text. Är den tom visas
# den svenska texten på webbplatsen.
#
# En [[fras]] är en kort text som kan stå på flera ställen. En [[oversattning]]
# är texten på den plats som står under av.
#
# Samma siffror, länkar och antal punkter i listor ska stå på båda språken. Namn
# på anordnare, gator och hållplatser översätts inte.
`)
}
