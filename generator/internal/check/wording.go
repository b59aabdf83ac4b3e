package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// wordingRules documents the rules of this file.
func wordingRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "crowded-sentence", Severity: diag.Warning, Title: diag.Text{
			SV: "En mening i ett villkor ställer högst två krav.",
			EN: "A sentence of a condition makes two demands at most."},
			Why: diag.Text{
				SV: "Med många krav i en mening är det lätt att missa ett, och svårt att säga vilket av dem en brist gäller.",
				EN: "With many demands in one sentence, one is easily missed, and it is hard to say which of them a breach concerns."},
			Fix: diag.Text{
				SV: "Dela meningen så att varje krav får en egen, eller gör en lista. Måste ordalydelsen vara källans, säg det i en källnot.",
				EN: "Part the sentence so that each demand has its own, or make a list. If the wording must be the source's, say so in a source note."},
			Noted: true}, run: crowdedSentences},
		{Rule: diag.Rule{Code: "cut-off-text", Severity: diag.Warning, Title: diag.Text{
			SV: "En text slutar inte mitt i en mening.",
			EN: "A text does not end in mid-sentence."},
			Why: diag.Text{
				SV: "När en text klistras in följer slutet ibland inte med. Den som läser kan då inte veta vad som gäller.",
				EN: "When a text is pasted, its end is sometimes lost. Readers then cannot know what applies."},
			Fix: diag.Text{
				SV: "Jämför med underlaget och skriv det som saknas. Är texten hel, sätt punkt. Är den avbruten i källan, säg det i en källnot.",
				EN: "Compare with the original and write what is missing. If the text is whole, add the full stop. If it is cut off in the source, say so in a source note."},
			Noted: true}, run: cutOffTexts},
		{Rule: diag.Rule{Code: "several-demands", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett krav med ett tal gäller en enda sak.",
			EN: "A requirement with a figure is about one thing."},
			Why: diag.Text{
				SV: "Ändras talet senare går det annars inte att se vilket av kraven som har blivit strängare.",
				EN: "When the figure changes later, nobody could tell which of the demands has become stricter."},
			Fix: diag.Text{
				SV: "Dela kravet i flera [[villkor.krav]], vart och ett med eget id och tal. Hör de ihop i källan, säg det i en källnot.",
				EN: "Part the requirement into several [[villkor.krav]], each with its own id and figure. If the source joins them, say so in a source note."},
			Noted: true}, run: severalDemands},
	}
}

// mostDemands is how many demands a sentence bears. Two often belong together:
// to have a routine, and to know it.
const mostDemands = 2

// demandsIn returns the words of a sentence that demand something: "ska",
// "skall" and "måste" in a main clause. Where the sentence begins with one it
// states a case, "Ska verksamheten säljas, …", and after "som" or "att" it
// tells what somebody else does.
func demandsIn(words []word) []word {
	var out []word
	for i, w := range words {
		if !slices.Contains([]string{"ska", "skall", "måste"}, w.text) || i == 0 {
			continue
		}
		if !slices.Contains([]string{"som", "att", "hur", "vad", "när"}, words[i-1].text) {
			out = append(out, w)
		}
	}
	return out
}

func crowdedSentences(p *pass) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		if p.answered(c.Notes) {
			return
		}
		for _, s := range sentencesOf(c.Text) {
			demands := demandsIn(wordsOf(c.Text[s[0]:s[1]]))
			if len(demands) > mostDemands {
				p.report(c.Within("text", s[0], s[1]), diag.Textf("meningen ställer %d krav på en gång", "the sentence makes %d demands at once", len(demands)),
					diag.Textf("skriv en mening för varje krav", "write one sentence for each demand"))
			}
		}
	})
}

func severalDemands(p *pass) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		for i := range c.Requirements {
			r := &c.Requirements[i]
			demands := demandsIn(wordsOf(r.What))
			if len(demands) > 1 && !p.answered(c.Notes) {
				second := demands[1]
				p.report(r.Within("vad", second.from, second.to), diag.Textf("kravet gäller mer än en sak", "the requirement is about more than one thing"),
					diag.Textf("gör ett nytt krav av det som följer, med eget id", "make a new requirement of what follows, with its own id"))
			}
		}
	})
}

// cutOffTexts finds texts that break off. Sentences end with a mark; headings
// only must not end with a word that something has to follow.
func cutOffTexts(p *pass) {
	p.eachPassage(func(t passage) {
		text := strings.TrimRight(t.text, " \n\t")
		if text == "" || p.answered(t.notes) {
			return
		}
		dangling := danglingEnd(text)
		if dangling == "" && (!t.prose || endsWell(text)) {
			return
		}
		message := diag.Textf("texten slutar mitt i en mening", "the text ends in mid-sentence")
		if dangling != "" {
			message = diag.Textf("texten slutar med %q, så något saknas", "the text ends with %q, so something is missing", dangling)
		}
		hint := diag.Textf("skriv det som saknas, eller sätt punkt om texten är hel", "write what is missing, or add a full stop if the text is whole")
		if !t.prose {
			hint = diag.Textf("skriv det som saknas", "write what is missing")
		}
		p.report(t.at(lastWords(text), len(text)), message, hint)
	})
}

// danglingEnd returns the word or mark at the end of a text that cannot be the
// last, or "".
func danglingEnd(text string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	if strings.ContainsRune(",;", last) {
		return string(last)
	}
	words := strings.Fields(text[strings.LastIndexByte(text, '\n')+1:])
	if len(words) == 0 {
		return ""
	}
	w := words[len(words)-1]
	if slices.Contains([]string{"och", "eller", "samt", "men", "vid", "att", "enligt"}, strings.ToLower(w)) {
		return w
	}
	return ""
}

// endsWell reports whether a text in sentences is finished. An item of a list
// and a row of a table need no mark, and a web address has none.
func endsWell(text string) bool {
	bare := strings.TrimRight(text, "\"”’»)*_] ")
	if last, _ := utf8.DecodeLastRuneInString(bare); strings.ContainsRune(".!?…", last) {
		return true
	}
	line := text[strings.LastIndexByte(text, '\n')+1:]
	return isItem(line) || strings.HasPrefix(line, "|") || strings.Contains(line[strings.LastIndexByte(line, ' ')+1:], "://")
}

// lastWords returns where the last three words of a text begin, on its last
// line.
func lastWords(text string) int {
	at := len(text)
	for range 3 {
		space := strings.LastIndexAny(text[:at], " \n")
		if space < 0 {
			return 0
		}
		at = space
		if text[space] == '\n' {
			break
		}
	}
	return at + 1
}
