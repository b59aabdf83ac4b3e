package check

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// translationWordRules documents the rules of this file.
func translationWordRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "translation-figure", Severity: diag.Warning, Title: diag.Text{
			SV: "Siffrorna i en översättning är desamma som i den svenska texten.",
			EN: "The figures of a translation are those of the Swedish text."},
			Why: diag.Text{
				SV: "Ett tal eller en dag som har ändrats eller fallit bort ger den som läser översättningen andra besked än andra får.",
				EN: "A number or day that has changed or been lost tells whoever reads the translation something else than others are told."},
			Fix: diag.Text{
				SV: "Skriv samma tal, datum och klockslag, med siffror där det är siffror på svenska. Klockslag skrivs efter 24-timmarsklockan.",
				EN: "Write the same numbers, dates and times, in figures where the Swedish has figures. Times follow the 24-hour clock."}}, run: translationFigures},
		{Rule: diag.Rule{Code: "translation-link", Title: diag.Text{
			SV: "En översättning har samma länkar som den svenska texten.",
			EN: "A translation has the same links as the Swedish text."},
			Why: diag.Text{
				SV: "En länk som har fallit bort eller leder någon annanstans lämnar läsaren utan det som andra får.",
				EN: "A link that is lost or leads elsewhere leaves the reader without what others are given."},
			Fix: diag.Text{
				SV: "Skriv länken med samma adress som i den svenska texten, och översätt bara länktexten.",
				EN: "Write the link with the address of the Swedish text, and translate only its words."}}, run: translationLinks},
		{Rule: diag.Rule{Code: "translation-markup", Title: diag.Text{
			SV: "En översättning är Markdown som den svenska texten, utan HTML.",
			EN: "A translation is Markdown as the Swedish text is, without HTML."},
			Why: diag.Text{
				SV: "HTML tas bort ur texten, och en lista eller länk som är fel skriven blir synliga tecken på sidan.",
				EN: "HTML is taken out of the text, and a list or link that is written wrong becomes visible signs on the page."},
			Fix: diag.Text{
				SV: "Ta bort HTML-märkena. Ge översättningen lika många punkter i sina listor som den svenska texten, och stäng varje klammer, parentes och par av stjärnor.",
				EN: "Remove the HTML tags. Give the translation's lists as many items as the Swedish text's, and close every bracket, parenthesis and pair of asterisks."}}, run: translationMarkup},
		{Rule: diag.Rule{Code: "untranslated", Severity: diag.Warning, Title: diag.Text{
			SV: "En översättning är på sitt eget språk.",
			EN: "A translation is in its own language."},
			Why: diag.Text{
				SV: "En svensk text som står som översättning visas som färdigöversatt, och en skärmläsare läser den med fel uttal.",
				EN: "A Swedish text that stands as a translation is shown as translated, and a screen reader pronounces it wrong."},
			Fix: diag.Text{
				SV: "Översätt texten, eller lämna text tom tills den är översatt. Då visas den svenska texten, märkt som svenska.",
				EN: "Translate the text, or leave text empty until it is. The Swedish text is then shown, marked as Swedish."}}, run: untranslated},
	}
}

// rendering is one translation that somebody has made, with its source.
type rendering struct {
	diag.Origin
	lang, source, text string
}

// eachRendering calls f for each translation that is not yet to be made.
func (p *pass) eachRendering(f func(r rendering)) {
	p.eachTranslations(func(t *model.Translations) {
		for i := range t.Texts {
			if x := &t.Texts[i]; !x.IsStub() {
				f(rendering{x.Origin, t.Language, x.Source, x.Text})
			}
		}
		for i := range t.Phrases {
			if x := &t.Phrases[i]; !x.IsStub() {
				f(rendering{x.Origin, t.Language, x.Source, x.Text})
			}
		}
	})
}

// translationFigures finds figures that stand in one of the texts only.
func translationFigures(p *pass) {
	p.eachRendering(func(r rendering) {
		lost, new := unpaired(figuresOf(r.source), figuresOf(r.text))
		new = slices.DeleteFunc(new, func(n string) bool { return spelledOut(r.source, n) })
		if len(lost) > 0 {
			p.report(r.At("text"), diag.Textf("den svenska texten har siffrorna %s, som saknas här", "the Swedish text has the figures %s, which are missing here", strings.Join(lost, ", ")), diag.Text{},
				remark(r.At("kalla"), "den svenska texten", "the Swedish text"))
		} else if len(new) > 0 {
			p.report(r.At("text"), diag.Textf("siffrorna %s står inte i den svenska texten", "the figures %s are not in the Swedish text", strings.Join(new, ", ")), diag.Text{},
				remark(r.At("kalla"), "den svenska texten", "the Swedish text"))
		}
	})
}

// unpaired returns what each of two lists has more of than the other, in order.
func unpaired(a, b []string) (onlyA, onlyB []string) {
	count := map[string]int{}
	for _, s := range a {
		count[s]++
	}
	for _, s := range b {
		count[s]--
	}
	for _, s := range slices.Sorted(maps.Keys(count)) {
		for n := count[s]; n > 0; n-- {
			onlyA = append(onlyA, s)
		}
		for n := count[s]; n < 0; n++ {
			onlyB = append(onlyB, s)
		}
	}
	return onlyA, onlyB
}

// figuresOf returns the runs of digits of a text, in the digits 0 to 9 however
// they are written, without leading zeros. What stands between the digits of a
// number, a date or a time differs from language to language.
func figuresOf(text string) []string {
	digits := strings.Map(func(r rune) rune {
		for _, zero := range []rune{'0', '٠', '۰', '०', '০'} {
			if r >= zero && r <= zero+9 {
				return '0' + r - zero
			}
		}
		return ' '
	}, text)
	runs := strings.Fields(digits)
	for i, run := range runs {
		if runs[i] = strings.TrimLeft(run, "0"); runs[i] == "" {
			runs[i] = "0"
		}
	}
	return runs
}

// spelledOut reports whether a Swedish text has the word for a number that is
// written as a figure in the translation.
func spelledOut(text, figure string) bool {
	words := map[string][]string{
		"1": {"en", "ett"}, "2": {"två"}, "3": {"tre"}, "4": {"fyra"}, "5": {"fem"}, "6": {"sex"}, "7": {"sju"}, "8": {"åtta"},
		"9": {"nio"}, "10": {"tio"}, "11": {"elva"}, "12": {"tolv"}, "15": {"femton"}, "20": {"tjugo"}, "30": {"trettio"},
	}[figure]
	return slices.ContainsFunc(wordsOf(text), func(w word) bool { return slices.Contains(words, w.text) })
}

// translationLinks finds links that stand in one of the texts only.
func translationLinks(p *pass) {
	target := regexp.MustCompile(`\]\(\s*<?([^\s)>]*)|(https?://[^\s)>\]"”]*[^\s)>\]"”.,;:!?])`)
	p.eachRendering(func(r rendering) {
		lost, new := unpaired(linksOf(target, r.source), linksOf(target, r.text))
		if len(lost) > 0 {
			p.report(r.At("text"), diag.Textf("länken till %s saknas", "the link to %s is missing", lost[0]), diag.Text{}, remark(r.At("kalla"), "den svenska texten", "the Swedish text"))
		} else if len(new) > 0 {
			p.report(r.At("text"), diag.Textf("länken till %s står inte i den svenska texten", "the link to %s is not in the Swedish text", new[0]), diag.Text{}, remark(r.At("kalla"), "den svenska texten", "the Swedish text"))
		}
	})
}

// linksOf returns the addresses that a text leads to.
func linksOf(target *regexp.Regexp, text string) []string {
	var out []string
	for _, m := range target.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1]+m[2])
	}
	return out
}

// translationMarkup finds HTML, and Markdown that is not that of the Swedish
// text.
func translationMarkup(p *pass) {
	tag := regexp.MustCompile(`</?[A-Za-z][^>\n]*>|<!--`)
	item := regexp.MustCompile(`(?m)^[ \t]*([-*+]|\d+[.)])[ \t]`)
	p.eachRendering(func(r rendering) {
		if at := tag.FindStringIndex(r.text); at != nil {
			p.report(r.Within("text", at[0], at[1]), diag.Textf("det här är HTML och visas inte", "this is HTML and is not shown"), diag.Text{})
			return
		}
		if here, there := len(item.FindAllString(r.text, -1)), len(item.FindAllString(r.source, -1)); here != there {
			p.report(r.At("text"), diag.Textf("antalet punkter i listor är %d, men i den svenska texten %d", "lists have %d items, but %d in the Swedish text", here, there), diag.Text{},
				remark(r.At("kalla"), "den svenska texten", "the Swedish text"))
			return
		}
		for _, mark := range []string{"[", "]", "(", ")", "**"} {
			if open, shut := counterpart(mark); strings.Count(r.text, mark) != strings.Count(r.source, mark) && !balanced(r.text, open, shut) && balanced(r.source, open, shut) {
				p.report(r.At("text"), diag.Textf("%s öppnas utan att stängas, eller tvärtom", "%s is opened and not closed, or the other way round", mark), diag.Text{})
				return
			}
		}
	})
}

// counterpart returns the marks that open and close what a mark belongs to.
func counterpart(mark string) (open, shut string) {
	switch mark {
	case "[", "]":
		return "[", "]"
	case "(", ")":
		return "(", ")"
	}
	return mark, mark
}

// balanced reports whether a text closes what it opens.
func balanced(text, open, shut string) bool {
	if open == shut {
		return strings.Count(text, open)%2 == 0
	}
	return strings.Count(text, open) == strings.Count(text, shut)
}

// untranslated finds texts of some words that are the Swedish text itself, or
// lack the letters of the language.
func untranslated(p *pass) {
	scripts := map[string]*unicode.RangeTable{}
	p.eachRendering(func(r rendering) {
		script, seen := scripts[r.lang]
		if !seen {
			script = scriptOf(r.lang)
			scripts[r.lang] = script
		}
		switch {
		case commonWords(r.text) < 2: // a name, or an abbreviation
		case model.PlainSpace(r.text) == model.PlainSpace(r.source) && commonWords(r.text) > 2 && !p.sameLanguage(r.lang):
			p.report(r.At("text"), diag.Textf("översättningen är den svenska texten", "the translation is the Swedish text"), diag.Text{})
		case script != nil && !strings.ContainsFunc(r.text, func(c rune) bool { return unicode.Is(script, c) }):
			p.report(r.At("text"), diag.Textf("texten är inte skriven med språkets bokstäver", "the text is not written in the letters of the language"), diag.Text{})
		}
	})
}

// sameLanguage reports whether a language is the one that the texts are written
// in, in an easier form: what is simple already may stay as it is. While
// webbplats.toml cannot be read, nobody knows, and any language may be.
func (p *pass) sameLanguage(lang string) bool {
	own := p.site.Config.Languages
	return len(own) == 0 || strings.HasPrefix(lang, own[0]+"-")
}

// commonWords counts the words of a text that begin with a small letter, as
// names and abbreviations do not, in a script that has small letters.
func commonWords(text string) int {
	n := 0
	for _, t := range tokens(text) {
		if unicode.IsLower([]rune(t.word)[0]) {
			n++
		}
	}
	return n
}

// scriptOf returns the letters that a language is written in when they are not
// Latin, as far as is known.
func scriptOf(lang string) *unicode.RangeTable {
	tag, err := language.Parse(lang)
	if err != nil {
		return nil
	}
	script, _ := tag.Script()
	return map[string]*unicode.RangeTable{
		"Arab": unicode.Arabic, "Cyrl": unicode.Cyrillic, "Deva": unicode.Devanagari, "Ethi": unicode.Ethiopic,
		"Grek": unicode.Greek, "Hans": unicode.Han, "Hant": unicode.Han, "Hebr": unicode.Hebrew, "Thai": unicode.Thai,
	}[script.String()]
}
