package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/model"
)

func translated() *model.Municipality {
	return &model.Municipality{Translations: []*model.Translations{
		{Language: "ar"},
		{Language: "en",
			Texts: []model.TranslatedText{
				{Of: "niva/ami-1/klarsprak", Source: "För dig som kan arbeta.", Text: "For you who can work."},
				{Of: "niva/ami-1/klarsprak", Source: "För dig som kan arbeta heltid.", Text: "For you who can work full time."},
				{Of: "niva/ami-1/klarsprak", Source: "För dig som vill arbeta.", Text: " \n"},
				{Of: "anordnare/a/om", Source: "Ett\n\n- två\n- tre", Text: "One"},
				{Of: "anordnare/a/enhet/b/oppettider", Source: "Vardagar 8–17", Text: "Weekdays 8–17, by appointment"},
				{Of: "anordnare/a/inriktningar", Source: "Bygg", Text: "Building"},
			},
			Phrases: []model.Phrase{
				{Source: "Vardagar 8–17", Text: "Weekdays 8–17"},
				{Source: "El", Text: ""},
			}},
	}}
}

// What a later edition says is no translation of what an earlier one says, but
// what an earlier one said is an old translation of what a later one says.
func TestTranslationOfEditions(t *testing.T) {
	edition := func(plain string) *model.Edition {
		return &model.Edition{Conditions: []*model.Condition{{ID: "mote", Plain: plain}}}
	}
	m := &model.Municipality{
		Editions: []*model.Edition{edition("Inom två veckor."), edition("Inom sju dagar."), edition("Inom tre dagar.")},
		Translations: []*model.Translations{{Language: "en", Texts: []model.TranslatedText{
			{Of: "villkor/mote/klarsprak", Source: "Inom sju dagar.", Text: "Within seven days."},
		}}},
	}
	for source, want := range map[string]model.TranslationState{
		"Inom två veckor.": model.TranslationMissing,
		"Inom sju dagar.":  model.TranslationCurrent,
		"Inom tre dagar.":  model.TranslationStale,
	} {
		if _, got := m.Translation("en", "villkor/mote/klarsprak", source); got != want {
			t.Errorf("%s: got state %d, want %d", source, got, want)
		}
	}
}

func TestTranslation(t *testing.T) {
	const level = "niva/ami-1/klarsprak"
	tests := []struct {
		name, lang, path, source string
		want                     string
		state                    model.TranslationState
	}{
		{"this wording", "en", level, "För dig som kan arbeta heltid.", "For you who can work full time.", model.TranslationCurrent},
		{"another edition's wording", "en", level, "För dig som kan arbeta.", "For you who can work.", model.TranslationCurrent},
		{"a changed text has the latest", "en", level, "För dig som kan arbeta deltid.", "For you who can work full time.", model.TranslationStale},
		{"a stub is not there", "en", level, "För dig som vill arbeta.", "For you who can work full time.", model.TranslationStale},
		{"white space at line ends", "en", "anordnare/a/om", "\r\nEtt  \r\n\r\n- två\t\r\n- tre\r\n", "One", model.TranslationCurrent},
		{"a list is not a paragraph", "en", "anordnare/a/om", "Ett\n\n- två - tre", "One", model.TranslationStale},
		{"a phrase anywhere", "en", "anordnare/c/enhet/d/oppettider", "Vardagar 8–17", "Weekdays 8–17", model.TranslationCurrent},
		{"the place goes before the phrase", "en", "anordnare/a/enhet/b/oppettider", "Vardagar 8–17", "Weekdays 8–17, by appointment", model.TranslationCurrent},
		{"an empty phrase is not there", "en", "anordnare/a/inriktningar", "El", "El", model.TranslationMissing},
		{"another element of a list is no earlier wording", "en", "anordnare/a/inriktningar", "Vård", "Vård", model.TranslationMissing},
		{"an element of a list", "en", "anordnare/a/inriktningar", "Bygg", "Building", model.TranslationCurrent},
		{"a language with an empty file", "ar", level, "För dig.", "För dig.", model.TranslationMissing},
		{"a language without a file", "uk", level, "För dig.", "För dig.", model.TranslationMissing},
		{"nothing to translate", "en", level, "", "", model.TranslationCurrent},
	}
	m := translated()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, state := m.Translation(tt.lang, tt.path, tt.source); got != tt.want || state != tt.state {
				t.Errorf("got %q, %d, want %q, %d", got, state, tt.want, tt.state)
			}
		})
	}
}

func TestPlainSpace(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"one line", "  ett två ", "ett två"},
		{"line ends", "\nett  \r\ntvå\t\n\n", "ett två"},
		{"old line ends", "ett\r\rtvå", "ett\n\ntvå"},
		{"many empty lines", "ett\n \n\n\ntvå", "ett\n\ntvå"},
		{"a list", "Gör så:\n- ett\n  och mer\n- två", "Gör så:\n- ett och mer\n- två"},
		{"numbers", "1. ett\n2. två", "1. ett\n2. två"},
		{"a year is no item", "Det var\n2024 som", "Det var 2024 som"},
		{"a heading", "# Ett\ntvå", "# Ett\ntvå"},
		{"within a line", "ett  två", "ett  två"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := model.PlainSpace(tt.text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if again := model.PlainSpace(tt.want); again != tt.want {
				t.Errorf("twice gives %q, want %q", again, tt.want)
			}
		})
	}
}

// TestTranslatable holds the list against a municipality with a text of every
// kind.
func TestTranslatable(t *testing.T) {
	older := &model.Edition{Areas: []*model.ChoiceArea{{ID: "ami", Levels: []*model.Level{{ID: "ami-1", Name: "AMI 1", Plain: "Förr."}}}}}
	newer := &model.Edition{
		Areas:      []*model.ChoiceArea{{ID: "ami", Plain: "Arbete.", Levels: []*model.Level{{ID: "ami-1", Name: "AMI 1", Plain: "Nu."}}}},
		Conditions: []*model.Condition{{ID: "plan", Title: "Plan", Text: "Ordalydelsen.", Plain: "Gör en plan."}},
		Sanctions:  []model.Sanction{{ID: "varning", Name: "Varning"}},
	}
	m := &model.Municipality{
		Name: "Ekby", Summary: "Här väljer du.",
		Glossary:      []model.GlossaryTerm{{Word: "kund", Meaning: "Den som väljer."}},
		Application:   model.Application{Windows: []model.Window{{From: "03-01", Outcome: "I juni."}}},
		DefaultChoice: &model.DefaultChoice{Plain: "Turordning."},
		Providers: []*model.Provider{{Slug: "havre", Name: "Havre AB", Sectors: []string{"Bygg", "El"},
			Units:          []*model.Unit{{ID: "kontoret", Name: "Kontoret", Access: []model.AccessFact{{Fact: "hiss", Note: "Ring först."}}}},
			Authorisations: []*model.Authorisation{{Level: "ami-1", Events: []model.AuthorisationEvent{{Date: model.Date{Year: 2026, Month: 1, Day: 2}, Note: "Flytt."}}}},
		}},
	}
	var got []string
	for _, x := range m.Translatable(older, newer) {
		got = append(got, x.Path+": "+x.Source)
	}
	want := strings.Split(`huvudman/sammanfattning: Här väljer du.
huvudman/begrepp/kund/ord: kund
huvudman/begrepp/kund/betyder: Den som väljer.
huvudman/ansokan/fonster/03-01/beslut: I juni.
ickeval/klarsprak: Turordning.
niva/ami-1/namn: AMI 1
niva/ami-1/klarsprak: Förr.
kundval/ami/klarsprak: Arbete.
niva/ami-1/klarsprak: Nu.
utgava/sanktion/varning/namn: Varning
villkor/plan/klarsprak: Gör en plan.
anordnare/havre/inriktningar: Bygg
anordnare/havre/inriktningar: El
anordnare/havre/enhet/kontoret/tillganglighet/hiss/not: Ring först.
anordnare/havre/auktorisation/ami-1/handelse/2026-01-02/not: Flytt.`, "\n")
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestSiteTranslation holds the texts of the site as a whole against their
// translations.
func TestSiteTranslation(t *testing.T) {
	const flaw = "webbplats/tillganglighet/brist/pdf/vad"
	s := &model.Site{
		Config: model.SiteConfig{Title: "Kundval", Contact: model.Contact{Function: "Webbredaktionen"},
			Accessibility: model.AccessibilityInfo{Method: "Vi har provat.", ResponseTime: "två dagar",
				Shortcomings: []*model.Shortcoming{{ID: "pdf", Title: "PDF", What: "Ett."}, {ID: "film", Title: "Film", What: "Två."}}}},
		Translations: []*model.Translations{{Language: "en",
			Texts:   []model.TranslatedText{{Of: flaw, Source: "Ett.", Text: "One."}},
			Phrases: []model.Phrase{{Source: "två dagar", Text: "two days"}}}},
	}
	var got []string
	for _, x := range s.Translatable() {
		words, state := s.Translation("en", x.Path, x.Source)
		got = append(got, fmt.Sprintf("%s: %s %d", x.Path, words, state))
	}
	want := strings.Split(`webbplats/kontakt/funktion: Webbredaktionen 2
webbplats/tillganglighet/metod: Vi har provat. 2
webbplats/tillganglighet/svarstid: two days 0
webbplats/tillganglighet/brist/pdf/rubrik: PDF 2
webbplats/tillganglighet/brist/pdf/vad: One. 0
webbplats/tillganglighet/brist/film/rubrik: Film 2
webbplats/tillganglighet/brist/film/vad: Två. 2`, "\n")
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// untranslated are the texts of the data that stay as they are: names of people's
// companies and places, numbers, addresses, ids, wordings that are authentic in
// Swedish only, and what is written for the board itself.
var untranslated = strings.Fields(`
Municipality.namn Municipality.kortnamn Municipality.kommunkod Municipality.organisationsnummer
Board.forkortning Predecessor.namn Predecessor.forkortning LegalBasis.lagrum
Contact.epost Contact.telefon Contact.webb CaseNumber.monster CaseNumber.exempel
GlossaryTerm.forkortning GlossaryTerm.varianter Regulation.id Regulation.diarienummer
Application.webb ApplicationStep.id ApplicationStep.inom
Window.fran Window.till Window.beslut_senast Window.valbar_fran DefaultChoice.beslut Rota.nivaer Rota.anordnare SourceNote.text SourceNote.regel
Edition.namn Edition.titel Edition.ersatter Edition.inledning Edition.reglemente Edition.exempel_om Edition.sigill
Edition.sanktionsval Edition.tillsyn Decision.id Decision.rubrik Decision.organ Decision.paragraf Decision.diarienummer
Decision.text Decision.dokument Decision.saknas Document.id Document.titel Document.bilaga Document.fil
Document.kontrollsumma Document.not Occasion.id Occasion.etikett Sanction.id SanctionCriterion.id SanctionCriterion.text
GovernanceLink.styrning GovernanceLink.avsnitt GovernanceLink.text OlderEdition.namn OlderEdition.titel OlderEdition.not
Erratum.villkor Erratum.text Erratum.fore Erratum.efter
ChoiceArea.id ChoiceArea.forkortning Level.id Level.eftertradare_till
Condition.id Condition.nummer Condition.avsnitt Condition.rubrik Condition.text Condition.preciserar Condition.nivaer
Condition.kontroll Condition.lagrum Condition.ersatter EvidenceDocument.namn EvidenceDocument.utfardare
EvidenceDocument.hogsta_alder EvidenceDocument.vid EvidenceDocument.not Breach.sanktioner Breach.kallans_ord
BreachPart.vad BreachPart.sanktioner Requirement.id Requirement.vad Requirement.enhet Requirement.raknat_fran
Provider.namn Provider.organisationsnummer Provider.sprak Unit.id Unit.namn Unit.adress Unit.postnummer Unit.ort
Unit.telefon Authorisation.niva Authorisation.enheter AuthorisationDecision.diarienummer AuthorisationDecision.paragraf
AuthorisationDecision.organ AuthorisationEvent.diarienummer AuthorisationEvent.publicering
Municipality.reseplanerare Measure.id Result.matt Result.niva
SiteConfig.titel SiteConfig.bas_url SiteConfig.sprak SiteConfig.huvudman SiteConfig.datalicens SiteConfig.lagtext Silence.kod Silence.skal
Redirect.fran Redirect.till RepealedLaw.lag RepealedLaw.ersatt_av AccessibilityInfo.anmalan_lank Shortcoming.id Shortcoming.krav
`)

// TestEveryTextIsDecided makes sure that of each text whether it can be
// translated has been decided: by its tag, or in the list above.
func TestEveryTextIsDecided(t *testing.T) {
	seen := map[string]bool{}
	for _, typ := range typesFrom(model.SiteConfig{}, model.Municipality{}, model.DefaultChoice{}, model.Edition{}, model.ChoiceArea{}, model.Condition{}, model.Provider{}) {
		for f := range fields(typ) {
			kind := kindOf(f.Type)
			key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
			key = typ.Name() + "." + key
			tag := strings.Split(f.Tag.Get("i18n"), ",")
			text := slices.Contains(tag, "text") || slices.Contains(tag, "phrase")
			words := (kind == "text" || kind == "list of texts") && f.Tag.Get("vocab") == ""
			listed := slices.Contains(untranslated, key)
			seen[key] = listed
			switch {
			case text && !words:
				t.Errorf("%s is a %s and cannot be translated", key, kind)
			case text && listed:
				t.Errorf("%s has an i18n tag and is listed as not translated", key)
			case words && !text && !listed:
				t.Errorf("nobody has decided whether %s is translated: give it an i18n tag or list it here", key)
			case text && !slices.ContainsFunc(tag, func(w string) bool { return slices.Contains([]string{"first", "choosing", "further", "provider"}, w) }):
				t.Errorf("the i18n tag of %s names no weight", key)
			}
		}
	}
	for _, key := range untranslated {
		if !seen[key] {
			t.Errorf("%s is listed but is no text of the format", key)
		}
	}
}
