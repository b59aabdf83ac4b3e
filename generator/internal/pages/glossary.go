package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Glossary explains the words that the municipality uses in a fixed meaning.
type Glossary struct {
	Chrome
	Heading string
	Lead    string
	Words   components.FactList
}

func (s *section) glossaryPage() {
	if len(s.m.Glossary) == 0 {
		return
	}
	title := s.p.T("glossary_title")
	v := &Glossary{
		Chrome:  s.chrome(s.url.glossary(), title, s.p.T("glossary_lead")),
		Heading: title, Lead: s.p.T("glossary_lead"),
	}
	words := slices.Clone(s.m.Glossary)
	compare := s.p.Alphabet()
	slices.SortStableFunc(words, func(a, b model.GlossaryTerm) int { return compare(a.Word, b.Word) })
	for i := range words {
		v.Words.Facts = append(v.Words.Facts, s.word(&words[i]))
	}
	s.b.add("glossary", &v.Chrome, v)
}

// word is one entry: what the word means, and how else one may meet it.
func (s *section) word(g *model.GlossaryTerm) components.Fact {
	f := components.Fact{Term: s.b.data(g.Word)}
	if words, state := s.translated(g.Word, []string{"huvudman", "begrepp", g.Word, "ord"}); state == model.TranslationCurrent && words != g.Word {
		f.Term = words + " – " + f.Term // one meets the Swedish word in decisions and conditions
	}
	if g.Abbreviation != "" {
		f.Term += " (" + s.b.name(g.Abbreviation) + ")"
	}
	f.Values = append(f.Values, s.tell(g.Meaning, "huvudman", "begrepp", g.Word, "betyder"))
	if len(g.Variants) > 0 {
		f.Values = append(f.Values, text(s.p.T("glossary_also", lang.Args{"Words": s.p.List(s.b.dataAll(g.Variants))})))
	}
	return f
}
