package pages_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// TestVocabulariesAgree holds the Swedish words for codes on the site against
// those that findings and feeds use, and finds words for what is no code.
func TestVocabulariesAgree(t *testing.T) {
	texts, err := lang.Load(projectRoot)
	if err != nil {
		t.Fatal(err)
	}
	p := texts.Printer("sv")
	held := map[string]bool{}
	for name, v := range map[string]model.Vocabulary{
		"decision": model.DecisionKinds(), "document": model.DocumentKinds(), "condition": model.ConditionKinds(),
		"breach": model.BreachForms(), "direction": model.Directions(), "legal": model.LegalForms(),
		"operator": model.Operators(), "answer": model.Answers(), "access": model.AccessFacts(), "event": model.EventKinds(),
		"method": model.DefaultChoiceMethods(), "deciding": model.DecidingDays(), "change": model.ChangeKinds(), "effect": model.ChangeEffects(),
		"reading": model.MeasureDirections(), "missing": model.MissingReasons(),
		"compliance": model.Compliances(), "ground": model.Grounds(), "check": model.CheckKinds(),
	} {
		for _, term := range v {
			key := "vocab_" + name + "_" + term.Code
			held[key] = true
			if got := p.T(key); got != term.Name {
				t.Errorf("%s %s is %q on the site and %q in the model", name, term.Code, got, term.Name)
			}
		}
	}
	file, err := fs.ReadFile(projectRoot, lang.File("sv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?m)^(vocab_\S+) =`).FindAllStringSubmatch(string(file), -1) {
		if !held[m[1]] {
			t.Errorf("i18n/sv.toml has %s, and no vocabulary the code", m[1])
		}
	}
}

// TestSamePageInEveryLanguage follows the choice of language on every page.
func TestSamePageInEveryLanguage(t *testing.T) {
	site, ps := asShippedWhole(t).site, asShippedWhole(t).pages
	for url, p := range ps {
		if p.Path == "" {
			continue
		}
		for _, l := range site.AllLanguages() {
			other, ok := ps[l.Prefix()+p.Path]
			if !ok || other.Lang != l.Code || other.Layout != p.Layout {
				t.Errorf("%s in %s is at %s: %v, %s, a %s", url, l.Code, l.Prefix()+p.Path, ok, other.Lang, other.Layout)
			}
		}
	}
}

// TestTranslationsAndMarks follows a text of the data through its states.
func TestTranslationsAndMarks(t *testing.T) {
	site := shippedWhole(t)
	site.Municipalities = site.Municipalities[:1]
	m := site.Municipalities[0]
	m.Translations = []*model.Translations{{Language: "en", Texts: []model.TranslatedText{
		{Of: "huvudman/sammanfattning", Source: m.Summary, Text: "You choose."},
		{Of: "ickeval/klarsprak", Source: "Förr.", Text: "Before."},
	}}}
	site.Config.Accessibility.ResponseTime, site.Config.Accessibility.Method = "tre dagar", "Vi har provat."
	site.Translations = []*model.Translations{{Language: "en", Phrases: []model.Phrase{{Source: "tre dagar", Text: "three days"}},
		Texts: []model.TranslatedText{{Of: "webbplats/tillganglighet/metod", Source: "Förr.", Text: "We tried."}}}}
	ps := build(t, site, "2026-11-22")
	method := view[*pages.Statement](t, ps, "/en/tillganglighet/").Tests.Facts.Facts[0].Values[0]
	for _, tt := range []struct{ name, got, want string }{
		{"the site's", view[*pages.Statement](t, ps, "/en/tillganglighet/").ResponseTime, "We answer within three days."},
		{"the site's, stale", string(method), "We tried. (the Swedish text is newer)"},
		{"the site's, missing", view[*pages.Statement](t, ps, "/ar/tillganglighet/").ResponseTime, "نجيب خلال \u2066tre dagar\u2069."},
		{"current", view[*pages.Start](t, ps, "/en/").Lead, "You choose."},
		{"stale", view[*pages.DefaultChoice](t, ps, "/en/ickeval/").Lead, "Before. (the Swedish text is newer)"},
		{"missing", view[*pages.Start](t, ps, "/ar/").Lead, "\u2066" + m.Summary + "\u2069"},
		{"the same language", view[*pages.Start](t, ps, "/lattlast/").Lead, m.Summary},
	} {
		if strings.TrimSpace(tt.got) != strings.TrimSpace(tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}
