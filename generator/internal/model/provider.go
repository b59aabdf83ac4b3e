package model

import "kundval/generator/internal/diag"

// Provider is an anordnare: data/<municipality>/anordnare/<slug>.toml.
type Provider struct {
	diag.Origin
	Slug           string           // file name without ending, part of URLs
	Name           string           `toml:"namn,required"`
	LegalForm      string           `toml:"juridisk_form,required" vocab:"LegalForms"`
	Operator       string           `toml:"regi,required" vocab:"Operators"`
	OrgNumber      string           `toml:"organisationsnummer"`                          // never for a sole trader, whose number is the owner's personnummer
	Summary        string           `toml:"sammanfattning,required" i18n:"text,choosing"` // one plain sentence
	About          string           `toml:"om" i18n:"text,choosing"`                      // Markdown
	Contact        Contact          `toml:"kontakt,required"`
	Languages      []string         `toml:"sprak,required"`                      // BCP 47 codes spoken with participants
	Sectors        []string         `toml:"inriktningar" i18n:"phrase,choosing"` // trades and special fields
	Verified       Date             `toml:"verifierad"`                          // when the facts were last confirmed
	Units          []*Unit          `toml:"enhet,required"`
	Authorisations []*Authorisation `toml:"auktorisation,required"`
	Results        []*Result        `toml:"resultat"`
	Demo           bool             `toml:"exempel"`
}

// Unit is a place of delivery (verksamhetsställe).
type Unit struct {
	diag.Origin
	ID         string       `toml:"id,required"` // unique in the provider
	Name       string       `toml:"namn,required"`
	Street     string       `toml:"adress,required"`
	PostalCode string       `toml:"postnummer,required"` // "131 81"
	City       string       `toml:"ort,required"`
	Phone      string       `toml:"telefon"`
	Hours      string       `toml:"oppettider" i18n:"phrase,choosing"`
	Transit    string       `toml:"resa" i18n:"text,choosing"` // how to get there
	Latitude   float64      `toml:"latitud"`
	Longitude  float64      `toml:"longitud"`
	Access     []AccessFact `toml:"tillganglighet"`
}

// AccessFact is one fact about physical or other accessibility.
type AccessFact struct {
	diag.Origin
	Fact    string `toml:"fakta,required" vocab:"AccessFacts" i18n:"id"`
	Answer  string `toml:"svar,required" vocab:"Answers"`
	Source  string `toml:"kalla" i18n:"phrase,choosing"` // who says so: "anordnaren", "besök av nämnden"
	Checked Date   `toml:"kontrollerad"`
	Note    string `toml:"not" i18n:"text,choosing"`
}

// Authorisation is the right to be chosen for one level during a period.
type Authorisation struct {
	diag.Origin
	Level    string                `toml:"niva,required" i18n:"id"` // id of a level
	Units    []string              `toml:"enheter"`                 // ids; empty: all units
	From     Date                  `toml:"fran,required"`
	To       Date                  `toml:"till"`
	Capacity int                   `toml:"kapacitetstak"` // participants at most; 0: no ceiling
	Places   *Places               `toml:"lediga_platser"`
	Decision AuthorisationDecision `toml:"beslut,required"`
	Events   []AuthorisationEvent  `toml:"handelse"`
}

// Places is the number of free places on a day.
type Places struct {
	diag.Origin
	Count int  `toml:"antal,required"`
	AsOf  Date `toml:"per,required"`
}

// AuthorisationDecision is what the authorisation rests on.
type AuthorisationDecision struct {
	diag.Origin
	Date       Date   `toml:"datum,required"`
	CaseNumber string `toml:"diarienummer,required"`
	Paragraph  string `toml:"paragraf"`
	Body       string `toml:"organ"` // empty: the board
}

// AuthorisationEvent changes an authorisation from a date on.
type AuthorisationEvent struct {
	diag.Origin
	Date        Date   `toml:"datum,required" i18n:"id"`
	Kind        string `toml:"slag,required" vocab:"EventKinds"`
	Until       Date   `toml:"till"`          // a pause's last day, when known
	Capacity    int    `toml:"kapacitetstak"` // the new ceiling
	Notified    Date   `toml:"anmald"`        // when the provider gave notice of a new ceiling
	CaseNumber  string `toml:"diarienummer"`
	Publication string `toml:"publicering"` // the decision to publish a warning or action plan: body, date and case number
	Note        string `toml:"not" i18n:"text,choosing"`
}
