package check

import (
	"slices"
	"strings"
	"unicode"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// abbreviationRules documents the rules of this file.
func abbreviationRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "unexplained-abbreviation", Severity: diag.Warning, Title: diag.Text{
			SV: "Förkortningar i texter för alla är förklarade.",
			EN: "Abbreviations in texts for everybody are explained."},
			Why: diag.Text{
				SV: "Den som inte kan förkortningen förstår inte texten, och klarspråket är till för just den läsaren.",
				EN: "Whoever does not know the abbreviation does not understand the text, and plain language is for that very reader."},
			Fix: diag.Text{
				SV: "Skriv ut orden, eller lägg förkortningen i ordlistan: forkortning vid ett begrepp i huvudman.toml.",
				EN: "Write the words out, or put the abbreviation into the glossary: forkortning at a begrepp in huvudman.toml."}}, run: unexplainedAbbreviations},
	}
}

// unexplainedAbbreviations finds abbreviations that nothing explains, in the
// texts that are meant for everybody.
func unexplainedAbbreviations(p *pass) {
	for _, m := range p.site.Municipalities {
		known := knownAbbreviations(m)
		texts := summariesOfMunicipality(m)
		for _, ed := range p.living(m) {
			texts = slices.Concat(texts, summaries(ed), targetGroups(ed))
		}
		for _, text := range texts {
			p.abbreviations(text, known, "")
		}
		for _, pr := range m.Providers {
			p.abbreviations(proseOf(pr.Origin, "sammanfattning", pr.Summary, nil), known, pr.Name)
		}
	}
}

// abbreviations reports each unexplained abbreviation of a text once. What
// stands in the text's own name needs no explanation, and neither does what the
// text explains itself, as in "svenska för invandrare (SFI)".
func (p *pass) abbreviations(in prose, known map[string]bool, name string) {
	if !strings.ContainsFunc(in.text, unicode.IsUpper) {
		return
	}
	told := map[string]bool{}
	for _, t := range tokens(in.text) {
		short := abbreviation(t.word)
		if short == "" || known[short] || told[short] || strings.Contains(name, short) ||
			strings.Contains(in.text, "("+short+")") || strings.HasPrefix(in.text[t.to:], " (") {
			continue
		}
		told[short] = true
		p.report(in.at(t.from, t.to), diag.Textf("%q är en förkortning som ingenting förklarar", "%q is an abbreviation that nothing explains", short),
			diag.Textf("skriv ut orden, eller lägg till ett [[begrepp]] med forkortning = %q i huvudman.toml", "write the words out, or add a [[begrepp]] with forkortning = %q to huvudman.toml", short))
	}
}

// abbreviation returns the abbreviation that a word is, without a genitive s,
// or "". A name such as "LinkedIn" is none, and neither is a Roman numeral or a
// word that is shouted.
func abbreviation(word string) string {
	s := strings.TrimSuffix(word, "s")
	letters, capitals := 0, 0
	for _, r := range s {
		letters++
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	if capitals < 2 || letters > 6 || 2*capitals < letters || strings.Trim(s, "IVX") == "" {
		return ""
	}
	return s
}

// knownAbbreviations are those that everybody knows and those that the
// municipality explains: in its glossary, and by naming its boards, kundval and
// levels.
func knownAbbreviations(m *model.Municipality) map[string]bool {
	known := map[string]bool{}
	add := func(texts ...string) {
		for _, text := range texts {
			for _, t := range tokens(text) {
				if short := abbreviation(t.word); short != "" {
					known[short] = true
				}
			}
		}
	}
	add("AB HB KB EU EES IT PDF CV SMS TV SFI ID GPS USB QR VD FN OS", m.Name, m.ShortName, m.System, m.Board.Name, m.Board.Abbreviation)
	for _, b := range m.Board.Predecessors {
		add(b.Name, b.Abbreviation)
	}
	for _, r := range m.Regulations {
		add(r.Name)
	}
	for _, g := range m.Glossary {
		add(g.Word, g.Abbreviation)
		add(g.Variants...) // they are another rule's finding
	}
	for _, ed := range m.Editions {
		for _, a := range ed.Areas {
			add(a.Name, a.Abbreviation)
			for _, l := range a.Levels {
				add(l.Name)
			}
		}
	}
	return known
}
