package check

import (
	"regexp"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// publishedSanctionRules documents the rules of this file.
func publishedSanctionRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "publication-decision", Title: diag.Text{
			SV: "En varning eller åtgärdsplan visas bara när någon har beslutat att den ska publiceras.",
			EN: "A warning or action plan is shown only when its publication is decided."},
			Why: diag.Text{
				SV: "Att hänga ut en namngiven anordnare kan skada den långt efter att bristen är rättad, och hos en liten anordnare pekar det ut en person. Det ska vara ett beslut och inget som följer av att en fil fylls i.",
				EN: "To expose a named provider can harm it long after the fault is mended, and with a small provider it points at a person. It has to be a decision, and not what follows from filling in a file."},
			Fix: diag.Text{
				SV: "Skriv i publicering vem som beslutade, vilken dag och med vilket diarienummer. Finns inget beslut tar du bort händelsen; allt här visas.",
				EN: "Write in publicering who decided, on which day and with which case number. If there is no decision, remove the event; all that stands here is shown."}}, run: publicationDecisions},
		{Rule: diag.Rule{Code: "sanction-without-event", Title: diag.Text{
			SV: "En text nämner bara en varning, en åtgärdsplan eller ett vite som finns bland händelserna.",
			EN: "A text tells only of a warning, action plan or penalty that is among the events."},
			Why: diag.Text{
				SV: "I löpande text saknas beslut, datum och beslutet om publicering, och uppgiften blir kvar när den inte längre stämmer.",
				EN: "Running text has no decision, no date and no decision to publish, and it stays when it is no longer true."},
			Fix: diag.Text{
				SV: "Ta bort meningen. Är det beslutat att åtgärden ska publiceras lägger du till den som en händelse, med diarienummer och publicering.",
				EN: "Remove the sentence. If it is decided that the measure be published, add it as an event, with diarienummer and publicering."}}, run: sanctionsWithoutEvent},
	}
}

// publicationDecisions finds warnings and action plans that nobody has decided
// to publish.
func publicationDecisions(p *pass) {
	p.eachEvent(func(_ *model.Municipality, _ *model.Provider, _ *model.Authorisation, ev *model.AuthorisationEvent) {
		if (ev.Kind == model.EventWarning || ev.Kind == model.EventActionPlan) && strings.TrimSpace(ev.Publication) == "" {
			p.report(ev.At("slag"), diag.Textf("beslut om att publicera händelsen saknas", "a decision to publish the event is missing"),
				diag.Textf("lägg till publicering = \"Nämnden den …, § …, diarienummer …\", eller ta bort händelsen", "add publicering = \"Nämnden den …, § …, diarienummer …\", or remove the event"))
		}
	})
}

// sanctionReader finds the words for sanctions in running text.
type sanctionReader struct {
	word, about, apart *regexp.Regexp
}

func newSanctionReader() sanctionReader {
	return sanctionReader{
		word: regexp.MustCompile(`(?i)(?:^|[^\pL])(varning(?:en|ar|arna)?|varna(?:d|t|ts|de|des)|åtgärdsplan(?:en|er|erna)?|vite(?:t|n|na)?|vitesföreläggande(?:t|n)?)(?:$|[^\pL])`),
		// What shows that a sentence is about a measure of the board.
		about: regexp.MustCompile(`(?i)(?:^|[^\pL])(?:fått|fick|gav|gavs|gett|givit|begär\pL*|meddela\pL*|tilldela\pL*|döm\pL*|förelagt?s?|förelade|utfärda\pL*|beslut\pL*|nämnd\pL*|tillsyn\pL*|granskning\pL*|brist|brister\pL*|sanktion\pL*|åla\pL*|kräv\pL*)(?:$|[^\pL])`),
		// What shows that it denies one, or speaks of the participant's own plan.
		apart: regexp.MustCompile(`(?i)(?:^|[^\pL])(?:aldrig|ingen|inget|inga|inte|ej|utan|du|dig|din|ditt|dina|deltagar\pL*|kund|kunden|kunder\pL*|brukar\pL*)(?:$|[^\pL])`),
	}
}

// told is a sanction that a text tells of, by the kind of event it would be;
// for penalties there is none.
type told struct {
	match
	kind string
}

// read returns the sanctions a text tells of, each kind once. In a remark to a
// decision, every word for a sanction counts.
func (r sanctionReader) read(text string, remark bool) []told {
	lower := strings.ToLower(text)
	if !strings.Contains(lower, "varn") && !strings.Contains(lower, "åtgärdsplan") && !strings.Contains(lower, "vite") {
		return nil // as nearly always, and fast
	}
	var found []told
	for _, m := range r.word.FindAllStringSubmatchIndex(text, -1) {
		t := told{match{m[2], m[3]}, sanctionKind(text[m[2]:m[3]])}
		sentence := sentenceAround(text, t.match)
		if r.apart.MatchString(sentence) || !remark && !r.about.MatchString(sentence) ||
			slices.ContainsFunc(found, func(o told) bool { return o.kind == t.kind }) {
			continue
		}
		found = append(found, t)
	}
	return found
}

func sanctionKind(word string) string {
	switch fold(word)[0] {
	case 'a':
		return model.EventActionPlan
	case 'v':
		if strings.HasPrefix(fold(word), "varn") {
			return model.EventWarning
		}
	}
	return ""
}

func sentenceAround(text string, m match) string {
	from := strings.LastIndexAny(text[:m.from], ".!?\n") + 1
	to := strings.IndexAny(text[m.to:], ".!?\n")
	if to < 0 {
		return text[from:]
	}
	return text[from : m.to+to]
}

// sanctionsWithoutEvent finds texts about a provider that tell of a sanction
// which is not among its events.
func sanctionsWithoutEvent(p *pass) {
	r := newSanctionReader()
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		p.toldOf(pr, pr.Origin, "sammanfattning", r.read(pr.Summary, false))
		p.toldOf(pr, pr.Origin, "om", r.read(pr.About, false))
		for _, a := range pr.Authorisations {
			for i := range a.Events {
				p.toldOf(pr, a.Events[i].Origin, "not", r.read(a.Events[i].Note, true))
			}
		}
	})
}

func (p *pass) toldOf(pr *model.Provider, o diag.Origin, key string, sanctions []told) {
	for _, t := range sanctions {
		if hasEvent(pr, t.kind) {
			continue
		}
		message := diag.Textf("texten berättar om ett vite som inte finns bland händelserna", "the text tells of a penalty that is not among the events")
		hint := diag.Textf("ta bort det som sägs om vite", "remove what is said of a penalty")
		if t.kind != "" {
			name := strings.ToLower(model.EventKinds().Name(t.kind))
			message = diag.Textf("texten berättar om en %s som inte finns bland händelserna", "the text tells of %q, which is not among the events", name)
			hint = diag.Textf("ta bort meningen, eller lägg till en händelse med slag = %q, diarienummer och publicering", "remove the sentence, or add an event with slag = %q, diarienummer and publicering", t.kind)
		}
		p.report(o.Within(key, t.from, t.to), message, hint)
	}
}

// hasEvent reports whether a provider has an event of a kind. A penalty is told
// of beside either of the others.
func hasEvent(pr *model.Provider, kind string) bool {
	return slices.ContainsFunc(pr.Authorisations, func(a *model.Authorisation) bool {
		return slices.ContainsFunc(a.Events, func(ev model.AuthorisationEvent) bool {
			return ev.Kind == kind || kind == "" && (ev.Kind == model.EventWarning || ev.Kind == model.EventActionPlan)
		})
	})
}
