package model_test

import (
	"fmt"
	"testing"

	"kundval/generator/internal/model"
)

// many is a municipality with ten thousand providers, half of them translated.
func many() *model.Municipality {
	m := &model.Municipality{}
	t := &model.Translations{Language: "en", Phrases: []model.Phrase{{Source: "Bygg", Text: "Building"}}}
	for i := range 10_000 {
		p := &model.Provider{Slug: fmt.Sprintf("a%d", i), Summary: fmt.Sprintf("Stöd nummer %d.", i), About: "Ett.\n\nTvå.", Sectors: []string{"Bygg", "Vård"},
			Units: []*model.Unit{{ID: "a", Hours: "Vardagar 8–17", Access: []model.AccessFact{{Fact: "hiss", Source: "anordnaren"}}}}}
		m.Providers = append(m.Providers, p)
		if i%2 == 0 {
			t.Texts = append(t.Texts, model.TranslatedText{Of: model.TranslationPath("anordnare", p.Slug, "sammanfattning"), Source: p.Summary, Text: "Support."})
		}
	}
	m.Translations = append(m.Translations, t)
	return m
}

func BenchmarkTranslatable(b *testing.B) {
	m := many()
	for b.Loop() {
		m.Translatable()
	}
}

func BenchmarkTranslation(b *testing.B) {
	m := many()
	for b.Loop() {
		for _, p := range m.Providers {
			m.Translation("en", model.TranslationPath("anordnare", p.Slug, "sammanfattning"), p.Summary)
		}
	}
}
