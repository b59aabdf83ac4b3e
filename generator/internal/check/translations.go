package check

import (
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// translationRules documents the rules of this file.
func translationRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "translated-twice", Title: diag.Text{
			SV: "Samma lydelse av en text är översatt en gång.",
			EN: "The same wording of a text is translated once."},
			Why: diag.Text{
				SV: "Bara den första används. Rättar någon den andra märks det inte på webbplatsen.",
				EN: "Only the first is used. If somebody mends the other, the site does not show it."},
			Fix: diag.Text{
				SV: "Behåll den översättning som är rätt och ta bort den andra.",
				EN: "Keep the translation that is right and remove the other."}}, run: translatedTwice},
		{Rule: diag.Rule{Code: "translation-language", Severity: diag.Warning, Title: diag.Text{
			SV: "En fil med översättningar är på ett språk som webbplatsen har.",
			EN: "A file of translations is in a language that the site has."},
			Why: diag.Text{
				SV: "Är språket inte påslaget i webbplats.toml, eller filens namn fel, får ingen läsa det som någon har översatt.",
				EN: "If the language is not turned on in webbplats.toml, or the file's name is wrong, nobody reads what somebody has translated."},
			Fix: diag.Text{
				SV: "Ge filen språkets kod som namn, till exempel en.toml, och skriv in koden i nyckeln sprak i data/webbplats.toml.",
				EN: "Name the file after the language's code, such as en.toml, and add the code to the key sprak of data/webbplats.toml."}}, run: translationLanguages},
		{Rule: diag.Rule{Code: "translation-path", Severity: diag.Warning, Title: diag.Text{
			SV: "En översättning anger en text som finns.",
			EN: "A translation names a text that exists."},
			Why: diag.Text{
				SV: "Är id eller nyckel felstavad visas aldrig översättningen, och texten ser ut att sakna en.",
				EN: "With a misspelt id or key the translation is never shown, and the text seems to lack one."},
			Fix: diag.Text{
				SV: "Rätta det som står i av. Har texten tagits bort ur alla utgåvor, ta bort översättningen också.",
				EN: "Correct what av says. If the text is gone from all editions, remove the translation too."}}, run: translationPaths},
	}
}

// eachTranslations calls f for each file of translations.
func (p *pass) eachTranslations(f func(t *model.Translations)) {
	for _, t := range p.site.Translations {
		f(t)
	}
	for _, m := range p.site.Municipalities {
		for _, t := range m.Translations {
			f(t)
		}
	}
}

// translationLanguages finds files in a language that the site does not have.
func translationLanguages(p *pass) {
	languages := p.site.Config.Languages
	p.eachTranslations(func(t *model.Translations) {
		at := diag.Span{File: t.At("").File}
		switch i := slices.Index(languages, t.Language); {
		case len(languages) == 0: // which reading has reported
		case i == 0:
			p.report(at, diag.Textf("%s är språket som texterna är skrivna på", "%s is the language that the texts are written in", t.Language),
				diag.Textf("ta bort filen, eller ge den koden för det språk som den är på", "remove the file, or give it the code of the language that it is in"))
		case i < 0 && languageHint(t.Language).IsZero():
			hint := diag.Textf("lägg till %q i nyckeln sprak i data/webbplats.toml", "add %q to the key sprak of data/webbplats.toml", t.Language)
			if near := diag.DidYouMean(t.Language, languages[1:]); !near.IsZero() {
				hint = near
			}
			p.report(at, diag.Textf("webbplatsen har inte språket %q, så inget i filen visas", "the site does not have the language %q, so nothing of the file is shown", t.Language), hint)
		}
	})
}

// translatedTwice finds a wording of a text, or a phrase, that is translated
// before. A stub is no translation, but two of them are one too many as well.
func translatedTwice(p *pass) {
	type wording struct{ path, source string }
	p.eachTranslations(func(t *model.Translations) {
		seen := map[wording]diag.Span{}
		once := func(o diag.Origin, w wording) {
			w.source = model.PlainSpace(w.source)
			if first, twice := seen[w]; twice {
				p.report(o.At("kalla"), diag.Textf("den här texten är redan översatt i filen", "this text is already translated in the file"),
					diag.Textf("behåll den ena", "keep one of them"), remark(first, "första gången här", "the first time here"))
				return
			}
			seen[w] = o.At("kalla")
		}
		for i := range t.Texts {
			once(t.Texts[i].Origin, wording{t.Texts[i].Of, t.Texts[i].Source})
		}
		for i := range t.Phrases {
			once(t.Phrases[i].Origin, wording{"", t.Phrases[i].Source})
		}
	})
}

// translationPaths finds translations of texts that are not there.
func translationPaths(p *pass) {
	if len(p.site.Translations) > 0 && p.whole("data/webbplats.toml") {
		p.pathsAmong(p.site.Translatable(), p.site.Translations)
	}
	for _, m := range p.site.Municipalities {
		if len(m.Translations) > 0 && p.whole("data/"+m.ID) {
			p.pathsAmong(m.Translatable(m.Editions...), m.Translations)
		}
	}
}

// pathsAmong finds translations of other texts than those given.
func (p *pass) pathsAmong(texts []model.Translatable, all []*model.Translations) {
	tree := pathTree{}
	for _, x := range texts {
		tree.add(x.Path)
	}
	for _, t := range all {
		told := map[string]int{} // which finding is about the beginning of a path
		for i := range t.Texts {
			p.translationPath(tree, told, &t.Texts[i])
		}
	}
}

// translationPath reports a path that leads nowhere. Of an id that is gone all
// texts are: that is one fault, and none when references to it are reported.
func (p *pass) translationPath(tree pathTree, told map[string]int, t *model.TranslatedText) {
	known, wrong, ok := tree.follow(t.Of)
	if ok || t.Of == "" || p.danglingID(wrong) {
		return
	}
	if i, before := told[known+"/"+wrong]; before && wrong != "" {
		p.again(i, t.At("av"))
		return
	}
	next := tree[known]
	message := diag.Textf("det finns ingen text %q att översätta", "there is no text %q to translate", t.Of)
	hint := diag.Text{}
	switch near := diag.Suggest(wrong, next); {
	case near != "":
		rest := strings.TrimPrefix(strings.TrimPrefix(t.Of, known), "/")
		rest = strings.TrimPrefix(rest, wrong)
		hint = diag.Textf("menade du %q?", "did you mean %q?", strings.TrimPrefix(known+"/"+near, "/")+rest)
	case wrong == "":
		hint = diag.Textf("skriv också vilken nyckel: %s", "write which key as well: %s", strings.Join(next, ", "))
	case known != "" && len(next) <= 12:
		hint = diag.Textf("efter %q kan det stå: %s", "after %q there may be: %s", known, strings.Join(next, ", "))
	case known == "":
		hint = diag.Textf("börja med en av: %s", "begin with one of: %s", strings.Join(next, ", "))
	}
	at := len(p.found)
	if p.report(t.At("av"), message, hint); len(p.found) > at {
		told[known+"/"+wrong] = at
	}
}

// danglingID reports whether references to an id have been found to lead
// nowhere.
func (p *pass) danglingID(id string) bool {
	for d := range p.dangling {
		if d.id == id {
			return true
		}
	}
	return false
}

// pathTree holds, by the beginning of a path, what may follow it, in order.
type pathTree map[string][]string

func (t pathTree) add(path string) {
	for at := ""; ; {
		part, rest, more := strings.Cut(strings.TrimPrefix(path[len(at):], "/"), "/")
		if i, ok := slices.BinarySearch(t[at], part); !ok {
			t[at] = slices.Insert(t[at], i, part)
		}
		if !more {
			return
		}
		at = path[:len(path)-len(rest)-1]
	}
}

// follow returns how far a path leads, and the first part that leads nowhere,
// which is empty when the path is too short. ok tells that it leads to a text.
func (t pathTree) follow(path string) (known, wrong string, ok bool) {
	for rest := path; rest != ""; {
		part, after, more := strings.Cut(rest, "/")
		if _, found := slices.BinarySearch(t[known], part); !found {
			return known, part, false
		}
		known, rest = strings.TrimPrefix(known+"/"+part, "/"), after
		if more && rest == "" {
			return known, "", false
		}
	}
	return known, "", len(t[known]) == 0
}
