package check

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// glossaryRules documents the rules of this file.
func glossaryRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "avoided-word", Severity: diag.Warning, Title: diag.Text{
			SV: "Texterna använder ordlistans ord, inte dem som den säger ska undvikas.",
			EN: "The texts use the glossary's words, not those that it says to avoid."},
			Why: diag.Text{
				SV: "Två ord för samma sak får läsaren att tro att de betyder olika saker. I villkor kan det avgöra vad som gäller.",
				EN: "Two words for one thing make the reader think that they mean different things. In conditions that can decide what applies."},
			Fix: diag.Text{
				SV: "Byt till ordlistans ord. Måste källans ord stå kvar sätter du det inom citattecken eller skriver en källnot. Betyder ordet något annat tar du bort det ur varianter i huvudman.toml.",
				EN: "Change to the glossary's word. If the source's word must stay, put it in quotation marks or write a source note. If the word means something else, remove it from varianter in huvudman.toml."},
			Noted: true}, run: avoidedWords},
	}
}

// avoided is a spelling that texts should not use.
type avoided struct {
	term  *model.GlossaryTerm
	index int      // in the term's list
	words []string // lower case
}

// glossary finds the avoided spellings of a municipality's words.
type glossary struct {
	byLast map[string][]avoided // by every form of their last word
	right  map[string]bool      // every form of the glossary's own words
	masked *regexp.Regexp       // what is quoted or no prose
}

func newGlossary(m *model.Municipality) glossary {
	g := glossary{
		byLast: map[string][]avoided{},
		right:  map[string]bool{},
		masked: regexp.MustCompile("[”\"“»][^”\"“«\n]*[”\"“«]|`[^`\n]*`|\\]\\([^)\n]*\\)|https?://\\S+"),
	}
	for i := range m.Glossary {
		term := &m.Glossary[i]
		for _, f := range forms(strings.ToLower(term.Word)) {
			g.right[f] = true
		}
		for j, v := range term.Variants {
			words := strings.Fields(strings.ToLower(v))
			if len(words) == 0 {
				continue
			}
			for _, f := range forms(words[len(words)-1]) {
				g.byLast[f] = append(g.byLast[f], avoided{term, j, words})
			}
		}
	}
	return g
}

// forms returns a word with the endings that Swedish nouns and the verbs made
// of them take: "avauktion", "avauktionen", "avauktionerats". The endings are
// those that seldom make another word; "kunde" is no form of "kund".
func forms(word string) []string {
	out := []string{word}
	for _, e := range strings.Fields(`s n ns en ens et ets er ers erna ernas ar ars arna arnas or ors orna ornas na nas
		era eras erar erade erades erat erats erad ering eringen eringar eringarna`) {
		out = append(out, word+e)
	}
	if stem := strings.TrimRight(word, "ae"); stem != word {
		for _, e := range strings.Fields("en ens et ets er ers erna ernas ar ars arna arnas or ors orna ornas na nas") {
			out = append(out, stem+e)
		}
	}
	return out
}

// find returns the avoided spellings in a text, the places of each in order.
func (g glossary) find(text string) map[*model.GlossaryTerm][]spotted {
	var out map[*model.GlossaryTerm][]spotted
	masks := sync.OnceValue(func() [][]int { return g.masked.FindAllStringIndex(text, -1) })
	ts := tokens(text)
	for i, t := range ts {
		word := strings.ToLower(t.word)
		if t.joined || g.right[word] {
			continue
		}
		for _, a := range g.byLast[word] {
			first := i - len(a.words) + 1
			if first < 0 || !a.precede(ts[first:i]) {
				continue
			}
			u := spotted{a, ts[first].from, t.to}
			if slices.ContainsFunc(masks(), func(m []int) bool { return m[0] <= u.from && u.to <= m[1] }) {
				continue
			}
			if out == nil {
				out = map[*model.GlossaryTerm][]spotted{}
			}
			out[a.term] = append(out[a.term], u)
		}
	}
	return out
}

// precede reports whether the words before the last are the spelling's.
func (a avoided) precede(before []token) bool {
	for i, t := range before {
		if strings.ToLower(t.word) != a.words[i] {
			return false
		}
	}
	return true
}

// spotted is where a text uses an avoided spelling.
type spotted struct {
	avoided
	from, to int
}

// avoidedWords finds words that the glossary says to avoid, each once in a
// text.
func avoidedWords(p *pass) {
	for _, m := range p.site.Municipalities {
		g := newGlossary(m)
		if len(g.byLast) == 0 {
			continue
		}
		for _, text := range p.livingTexts(m) {
			if text.text == "" || p.answered(text.notes) {
				continue
			}
			found := g.find(text.text)
			for i := range m.Glossary {
				p.avoidedWord(text, found[&m.Glossary[i]])
			}
		}
	}
}

func (p *pass) avoidedWord(in prose, uses []spotted) {
	if len(uses) == 0 {
		return
	}
	first := uses[0]
	notes := []diag.Note{remark(first.term.At(nth("varianter", first.index)), "ordlistan säger här att ordet ska undvikas", "here the glossary says to avoid the word")}
	for _, u := range uses[1:] {
		notes = append(notes, remark(in.at(u.from, u.to), "det står också här", "it stands here too"))
	}
	p.report(in.at(first.from, first.to),
		diag.Textf("ordlistan säger %q, inte %q", "the glossary says %q, not %q", first.term.Word, in.text[first.from:first.to]),
		diag.Textf("skriv %q i den form som passar", "write %q in the form that fits", first.term.Word), notes...)
}

// livingTexts returns the texts of a municipality that may still be changed:
// those of its editions, but none that is over, of its default choice and of
// its Swedish articles.
func (p *pass) livingTexts(m *model.Municipality) []prose {
	out := []prose{
		proseOf(m.Origin, "sammanfattning", m.Summary, nil),
		proseOf(m.Origin, "klagomal", m.Complaints, nil),
		proseOf(m.Origin, "byte", m.ChangeOrder, nil),
	}
	for _, ed := range p.living(m) {
		out = append(out, textsOf(ed)...)
	}
	if d := m.DefaultChoice; d != nil {
		out = append(out, proseOf(d.Origin, "text", d.Text, d.Notes), proseOf(d.Origin, "klarsprak", d.Plain, d.Notes))
	}
	for _, a := range p.site.Articles {
		if a.Municipality == m.ID && a.Language == "sv" {
			out = append(out, proseOf(a.Origin, "titel", a.Title, nil), proseOf(a.Origin, "ingress", a.Lead, nil), proseOfBody(a))
		}
	}
	return out
}

// textsOf returns the texts of an edition: its own, those of its kundval and
// levels, and those of its conditions. What quotes the source is none of them.
func textsOf(ed *model.Edition) []prose {
	out := []prose{
		proseOf(ed.Origin, "titel", ed.Title, ed.Notes),
		proseOf(ed.Origin, "inledning", ed.Intro, ed.Notes),
		proseOf(ed.Origin, "tillsyn", ed.ReviewText, ed.Notes),
		proseOf(ed.Origin, "sanktionsval", ed.SanctionText, ed.Notes),
	}
	for i := range ed.Sanctions {
		s := &ed.Sanctions[i]
		out = append(out, proseOf(s.Origin, "namn", s.Name, ed.Notes), proseOf(s.Origin, "text", s.Text, ed.Notes))
	}
	out = append(out, targetGroups(ed)...)
	for _, a := range ed.Areas {
		out = append(out, proseOf(a.Origin, "malsattning", a.Goal, a.Notes))
	}
	for _, s := range ed.Sections {
		out = append(out, proseOf(s.Origin, "rubrik", s.Title, ed.Notes), proseOf(s.Origin, "inledning", s.Intro, ed.Notes))
	}
	for _, c := range ed.Conditions {
		out = append(out, proseOf(c.Origin, "rubrik", c.Title, c.Notes), proseOf(c.Origin, "text", c.Text, c.Notes))
	}
	return append(out, summaries(ed)...)
}
