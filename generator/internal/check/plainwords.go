package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// plainWordRules documents the rules of this file.
func plainWordRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "long-sentence", Severity: diag.Warning, Title: diag.Text{
			SV: "Meningar i klarspråk och sammanfattningar har högst 25 ord.",
			EN: "Sentences in plain words and summaries have at most 25 words."},
			Why: diag.Text{
				SV: "Den som läser svenska långsamt, eller lyssnar till texten, tappar tråden i långa meningar.",
				EN: "Whoever reads Swedish slowly, or listens to the text, loses the thread of long sentences."},
			Fix: diag.Text{
				SV: "Dela meningen i två, eller gör en lista av det som räknas upp.",
				EN: "Make two sentences of it, or a list of what it enumerates."},
			Noted: true}, run: longSentences},
		{Rule: diag.Rule{Code: "no-plain-summary", Severity: diag.Warning, Title: diag.Text{
			SV: "Varje villkor och nivå har en förklaring på klarspråk.",
			EN: "Every condition and level has an explanation in plain words."},
			Why: diag.Text{
				SV: "Villkorstexten är skriven för att hålla juridiskt. Den som ska välja behöver få veta vad den betyder.",
				EN: "The text of a condition is written to hold legally. Those who are to choose need to know what it means."},
			Fix: diag.Text{
				SV: "Skriv klarsprak = \"…\": en eller två korta meningar om vad det betyder för den som deltar.",
				EN: "Write klarsprak = \"…\": one or two short sentences on what it means for the participant."},
			Noted: true}, run: noPlainSummaries},
	}
}

// fewTexts is how many conditions and levels an edition that is just begun may
// have. Nobody has come to the plain words yet.
const fewTexts = 25

// noPlainSummaries finds conditions and levels without plain words. Where none
// at all has any, that is one finding, which a hundred would only hide.
func noPlainSummaries(p *pass) {
	for _, m := range p.site.Municipalities {
		for _, ed := range p.living(m) {
			all := explainable(ed)
			without := slices.DeleteFunc(slices.Clone(all), func(e explained) bool { return strings.TrimSpace(e.plain) != "" })
			if len(without) == len(all) {
				if len(all) > fewTexts && !p.answered(ed.Notes) {
					p.report(ed.At("namn"), diag.Textf("inget villkor och ingen nivå har en förklaring på klarspråk", "no condition and no level has an explanation in plain words"),
						diag.Textf("börja med nivåerna i kundval.toml: lägg till klarsprak = \"…\"", "begin with the levels in kundval.toml: add klarsprak = \"…\""))
				}
				continue
			}
			for _, e := range without {
				if at := e.At(""); !p.answered(e.notes) && !p.misread[at.File] { // the key may be misspelt
					p.report(at, diag.Textf("%s %q har ingen förklaring på klarspråk", "%s %q has no explanation in plain words", e.what, e.name),
						diag.Textf("lägg till klarsprak = \"…\"", "add klarsprak = \"…\""))
				}
			}
		}
	}
}

// explained is a thing that plain words explain.
type explained struct {
	diag.Origin
	what        diag.Text
	name, plain string
	notes       []model.SourceNote
}

func explainable(ed *model.Edition) []explained {
	var out []explained
	for _, a := range ed.Areas {
		for _, l := range a.Levels {
			out = append(out, explained{l.Origin, diag.Text{SV: "nivån", EN: "the level"}, l.Name, l.Plain, l.Notes})
		}
	}
	for _, c := range ed.Conditions {
		out = append(out, explained{c.Origin, diag.Text{SV: "villkoret", EN: "the condition"}, c.Title, c.Plain, c.Notes})
	}
	return out
}

// maxWords is how many words a plain sentence has at most.
const maxWords = 25

// longSentences finds sentences that are hard to follow, in the texts that are
// meant for everybody.
func longSentences(p *pass) {
	for _, m := range p.site.Municipalities {
		texts := summariesOfMunicipality(m)
		for _, ed := range p.living(m) {
			texts = append(texts, summaries(ed)...)
		}
		for _, text := range texts {
			p.sentences(text)
		}
		for _, pr := range m.Providers {
			p.sentences(proseOf(pr.Origin, "sammanfattning", pr.Summary, nil))
		}
	}
}

func (p *pass) sentences(in prose) {
	if strings.Count(in.text, " ") < maxWords || p.answered(in.notes) {
		return
	}
	for _, s := range sentences(in.text) {
		words := 0
		for _, w := range strings.Fields(in.text[s.from:s.to]) {
			if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				words++
			}
		}
		if words > maxWords {
			p.report(in.at(s.from, s.to), diag.Textf("meningen har %d ord", "the sentence has %d words", words),
				diag.Textf("dela den; högst %d ord är lagom", "divide it; at most %d words are about right", maxWords))
		}
	}
}

// stretch is a part of a text.
type stretch struct{ from, to int }

// sentences cuts a text into its sentences: at full stops, question and
// exclamation marks before a new beginning, between paragraphs and between the
// items of a list.
func sentences(text string) []stretch {
	var out []stretch
	start := 0
	cut := func(end int) {
		body := text[start:end]
		from := start + len(body) - len(afterMarker(strings.TrimLeftFunc(body, unicode.IsSpace)))
		if to := start + len(strings.TrimRightFunc(body, unicode.IsSpace)); from < to {
			out = append(out, stretch{from, to})
		}
		start = end
	}
	for i, r := range text {
		if i < start {
			continue
		}
		switch rest := text[i+utf8.RuneLen(r):]; r {
		case '.', '?', '!':
			if beginsAnew(rest) {
				cut(i + 1 + len(rest) - len(strings.TrimLeft(rest, `”"“)*_`)))
			}
		case '\n':
			if beginsBlock(rest) {
				cut(i)
			}
		}
	}
	cut(len(text))
	return out
}

// beginsAnew reports whether what follows a mark is the beginning of a new
// sentence: white space and a capital.
func beginsAnew(rest string) bool {
	rest = strings.TrimLeft(rest, `”"“)*_`)
	after := strings.TrimLeft(rest, " \n\t")
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, `”"“(*_`))
	return len(after) < len(rest) && unicode.IsUpper(first)
}

// beginsBlock reports whether a line is empty or an item of a list.
func beginsBlock(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return line == "" || line[0] == '\n' || len(afterMarker(line)) < len(line)
}

// afterMarker drops the mark that makes a line an item of a list: "- ", "1. ".
func afterMarker(line string) string {
	for _, mark := range []string{"- ", "* "} {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			return rest
		}
	}
	digits := strings.TrimLeft(line, "0123456789")
	if rest, ok := strings.CutPrefix(digits, ". "); ok && len(digits) < len(line) {
		return rest
	}
	return line
}
