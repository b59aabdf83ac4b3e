package model

import (
	"slices"
	"sync"

	"kundval/generator/internal/diag"
)

// Municipality is a responsible public body (huvudman) with the board that
// runs the choice system: data/<id>/huvudman.toml and all that lies beside it.
type Municipality struct {
	diag.Origin
	ID          string             // folder name, part of every URL
	Name        string             `toml:"namn,required"`                               // "Nacka kommun"
	ShortName   string             `toml:"kortnamn,required"`                           // "Nacka"
	Code        string             `toml:"kommunkod"`                                   // four digits by Statistics Sweden
	OrgNumber   string             `toml:"organisationsnummer,required"`                // "212000-0167"
	System      string             `toml:"valfrihetssystem,required" i18n:"text,first"` // name of the choice system
	Summary     string             `toml:"sammanfattning,required" i18n:"text,first"`   // one plain paragraph for the start page
	Board       Board              `toml:"namnd,required"`
	LegalBasis  LegalBasis         `toml:"rattslig_grund"`
	Contact     Contact            `toml:"kontakt,required"`
	Terms       Terms              `toml:"termer"`
	CaseNumbers []CaseNumber       `toml:"diarienummer"`
	Glossary    []GlossaryTerm     `toml:"begrepp"`
	Regulations []Regulation       `toml:"reglemente"`
	Application Application        `toml:"ansokan"`                        // how a provider applies
	Authorising AuthorisationTerms `toml:"auktorisation"`                  // what binds authorisations, beside the conditions
	Complaints  string             `toml:"klagomal" i18n:"text,choosing"`  // how a participant complains, Markdown
	ChangeOrder string             `toml:"byte" i18n:"text,choosing"`      // how a participant changes provider, Markdown
	Help        string             `toml:"hjalp" i18n:"text,choosing"`     // what help a participant gets to understand and choose, Markdown
	Demo        bool               `toml:"exempel"`                        // parts of the data are invented
	DemoNote    string             `toml:"exempel_om" i18n:"text,further"` // which parts are invented, for readers
	JourneyURL  string             `toml:"reseplanerare"`                  // a journey planner's address, with {adress} where a unit's address goes
	Measures    []*Measure         `toml:"matt"`                           // what is followed up and published of each provider
	NewYear     bool               `toml:"nyarsskifte"`                    // editions are expected to start on 1 January

	Editions      []*Edition      // oldest first, by the date in force
	Providers     []*Provider     // by slug
	DefaultChoice *DefaultChoice  // nil when there is no scheme
	Translations  []*Translations // by language

	wordingsOnce sync.Once
	wordings     map[wording]int // of the editions' texts, with the place of the last edition that has it, from 1
}

// Before returns the edition that one follows on, and is compared with: the
// nearest adopted one before it, for a proposal that came to nothing changed
// nothing. What is not adopted itself may name a later one that is not either,
// and build on that. Where none before it was adopted it is the nearest of any
// status, and nil for the first.
func (m *Municipality) Before(e *Edition) *Edition {
	earlier := m.Editions[:max(slices.Index(m.Editions, e), 0)]
	last := newest(earlier)
	if e.IsAdopted() {
		return last
	}
	for _, named := range slices.Backward(earlier) {
		if named == last || named.ID == e.Replaces {
			return named
		}
	}
	return nil
}

// Between returns the editions through which one became a later one, each
// following on the last: to alone when it follows on from. There are none when
// from came to nothing.
func (m *Municipality) Between(from, to *Edition) []*Edition {
	var chain []*Edition
	for e := to; e != from; e = m.Before(e) {
		if e == nil {
			return nil
		}
		chain = append(chain, e)
	}
	slices.Reverse(chain)
	return chain
}

// Newest returns the edition that one still to be made would follow on, or nil.
func (m *Municipality) Newest() *Edition { return newest(m.Editions) }

func newest(editions []*Edition) *Edition {
	for _, e := range slices.Backward(editions) {
		if e.IsAdopted() {
			return e
		}
	}
	if len(editions) == 0 {
		return nil
	}
	return editions[len(editions)-1]
}

// JourneyPlace stands for a unit's address in Municipality.JourneyURL.
const JourneyPlace = "{adress}"

// Board is the political board (nämnd) that decides the conditions.
type Board struct {
	diag.Origin
	Name         string        `toml:"namn,required" i18n:"phrase,first"`
	Abbreviation string        `toml:"forkortning"`
	Predecessors []Predecessor `toml:"foregangare"`
}

// Predecessor is a board that had the task before.
type Predecessor struct {
	diag.Origin
	Name         string `toml:"namn,required"`
	Abbreviation string `toml:"forkortning"`
	Until        Date   `toml:"till"`
}

// LegalBasis says under which law or local model the choice system runs.
type LegalBasis struct {
	diag.Origin
	Text string   `toml:"text" i18n:"text,provider"`
	Laws []string `toml:"lagrum"`
}

// Terms are the municipality's own words. An empty field means the default.
type Terms struct {
	diag.Origin
	Participant       string `toml:"deltagare" i18n:"phrase,first"`        // "kund", "brukare"
	ParticipantPlural string `toml:"deltagare_plural" i18n:"phrase,first"` // "kunder"
	Provider          string `toml:"anordnare" i18n:"phrase,first"`        // "anordnare", "utförare"
	Revocation        string `toml:"avauktorisation" i18n:"phrase,first"`  // "avauktion"
	Level             string `toml:"niva" i18n:"phrase,first"`             // "nivå", "insats"
}

// CaseNumber is one accepted way to write the board's case numbers.
type CaseNumber struct {
	diag.Origin
	Pattern string `toml:"monster,required"` // regular expression for the whole number
	Example string `toml:"exempel,required"`
}

// GlossaryTerm is a word with a fixed meaning (begrepp), and the spellings of
// it that texts should not use.
type GlossaryTerm struct {
	diag.Origin
	Word         string   `toml:"ord,required" i18n:"id,phrase,further"` // "avauktorisering"
	Meaning      string   `toml:"betyder,required" i18n:"text,further"`  // one plain sentence
	Abbreviation string   `toml:"forkortning"`                           // "AMI"
	Variants     []string `toml:"varianter"`                             // "avauktion": other words for the same, to be avoided
}

// AuthorisationTerms are the municipality's rules for how authorisations
// change. A zero value means that it has no such rule.
type AuthorisationTerms struct {
	diag.Origin
	CapacityNotice int  `toml:"varsel_kapacitet_manader"` // months between notice of a new ceiling and its first day
	CatalogueDays  int  `toml:"katalogdata_dagar"`        // days from the authorisation until the catalogue's facts are complete
	NewOwnerAnew   bool `toml:"ny_ansokan_vid_agarbyte"`  // an authorisation ends when its owner changes
}

// Regulation is a set of general rules outside the edition, decided by the
// council (reglemente).
type Regulation struct {
	diag.Origin
	ID         string `toml:"id,required"`
	Name       string `toml:"namn,required" i18n:"text,provider"`
	CaseNumber string `toml:"diarienummer"`
	InForce    Date   `toml:"galler_fran"`
	InForceTo  Date   `toml:"galler_till"`                     // zero: until further notice
	Scope      string `toml:"omfattning" i18n:"text,provider"` // what it governs
	TextHeld   bool   `toml:"text_finns"`                      // whether this site holds its wording
}

// Application tells a provider how to become authorised.
type Application struct {
	diag.Origin
	How     string            `toml:"hur" i18n:"text,provider"`        // Markdown
	Test    string            `toml:"provas_mot" vocab:"DecidingDays"` // on which day the edition must be in force; empty: not stated
	Pending string            `toml:"pagaende" i18n:"text,provider"`   // what holds for applications under way when a new edition begins, Markdown
	Web     string            `toml:"webb"`                            // address of the form
	Steps   []ApplicationStep `toml:"steg"`                            // in order
	Windows []Window          `toml:"fonster"`                         // empty: open all year
}

// ApplicationStep is one thing to happen on the way to an authorisation.
type ApplicationStep struct {
	diag.Origin
	ID     string `toml:"id,required"`
	Title  string `toml:"rubrik,required" i18n:"text,provider"`
	Text   string `toml:"text" i18n:"text,provider"`          // Markdown
	Who    string `toml:"vem" i18n:"phrase,provider"`         // "Du som ansöker"
	Within string `toml:"inom"`                               // number and unit: "2 veckor"
	From   string `toml:"raknat_fran" i18n:"phrase,provider"` // "begäran"
}

// Days that can decide which edition an application is examined against.
const (
	TestApplication = "ansokan" // the day on which it comes in
	TestDecision    = "beslut"  // the day of the decision
	TestStart       = "start"   // the day on which the service starts
)

// Window is a yearly period in which applications are taken.
type Window struct {
	diag.Origin
	From      string `toml:"fran,required" i18n:"id"` // month and day, "09-15"
	To        string `toml:"till,required"`
	DecidedBy string `toml:"beslut_senast"`               // month and day: the last day of the decision
	StartFrom string `toml:"valbar_fran"`                 // month and day: the first on which one can be chosen
	Outcome   string `toml:"beslut" i18n:"text,provider"` // when the decision comes and from when one can be chosen, in words
}

// DefaultChoice is data/<id>/ickeval.toml: what happens when nobody chooses.
type DefaultChoice struct {
	diag.Origin
	Method     string       `toml:"metod,required" vocab:"DefaultChoiceMethods"`
	Text       string       `toml:"text,required" i18n:"text,choosing"` // the rule, Markdown
	Plain      string       `toml:"klarsprak" i18n:"text,first"`
	Exclusions string       `toml:"undantag" i18n:"text,choosing"` // who is left out of the rota, and why
	PassFull   bool         `toml:"forbi_full"`                    // a full provider is passed over for the next
	Decision   string       `toml:"beslut"`                        // id of a decision of an edition
	Rotas      []Rota       `toml:"rota"`
	Notes      []SourceNote `toml:"kallnot"`
	Demo       bool         `toml:"exempel"`
}

// Rota is the order in which providers receive those who did not choose.
type Rota struct {
	diag.Origin
	Levels    []string `toml:"nivaer,required"`
	From      Date     `toml:"fran,required"`      // the first turn begins here
	To        Date     `toml:"till"`               // zero: until further notice
	Providers []string `toml:"anordnare,required"` // slugs in turn order
}
