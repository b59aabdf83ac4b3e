// Package export writes the site's facts as open data.
//
// Each function takes part of the model and a date and writes one file to an
// io.Writer. Keys are English and stable, dates are ISO 8601, amounts are in
// öre. What is invented says so in "example".
package export

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Provider is one provider of the catalogue dataset.
type Provider struct {
	ID             string          `json:"id"`
	Name           string          `json:"name"`
	Example        bool            `json:"example"`
	LegalForm      string          `json:"legal_form"`
	Operator       string          `json:"operator"`
	OrgNumber      string          `json:"organisation_number,omitempty"`
	Summary        string          `json:"summary"`
	Languages      []string        `json:"languages"`
	Verified       model.Date      `json:"verified,omitzero"`
	Units          []Unit          `json:"units"`
	Authorisations []Authorisation `json:"authorisations"`
}

// Unit is a place of delivery.
type Unit struct {
	ID            string            `json:"id"`
	Name          string            `json:"name"`
	Street        string            `json:"street"`
	PostalCode    string            `json:"postal_code"`
	City          string            `json:"city"`
	Accessibility map[string]string `json:"accessibility"`
}

// Authorisation is one authorisation with its state on the dataset's date.
type Authorisation struct {
	Level      string     `json:"level"`
	State      string     `json:"state"`
	From       model.Date `json:"from"`
	To         model.Date `json:"to,omitzero"`
	Capacity   int        `json:"capacity,omitempty"`
	FreePlaces *int       `json:"free_places"` // null: not known
	PlacesAsOf model.Date `json:"free_places_as_of,omitzero"`
	CaseNumber string     `json:"case_number"`
}

// Catalogue is the dataset of providers.
type Catalogue struct {
	Municipality string     `json:"municipality"`
	AsOf         model.Date `json:"as_of"`
	Providers    []Provider `json:"providers"`
}

// NewCatalogue gathers the providers of m as they stand on day.
func NewCatalogue(m *model.Municipality, day model.Date) Catalogue {
	c := Catalogue{Municipality: m.Name, AsOf: day, Providers: []Provider{}}
	for _, p := range m.Providers {
		ep := Provider{
			ID: p.Slug, Name: p.Name, Example: p.Demo, LegalForm: p.LegalForm, Operator: p.Operator,
			OrgNumber: p.OrgNumber, Summary: p.Summary, Languages: p.Languages, Verified: p.Verified,
		}
		for _, u := range p.Units {
			eu := Unit{u.ID, u.Name, u.Street, u.PostalCode, u.City, map[string]string{}}
			for _, f := range model.AccessFacts() {
				eu.Accessibility[f.Code] = model.AnswerUnknown
			}
			for _, a := range u.Access {
				eu.Accessibility[a.Fact] = a.Answer
			}
			ep.Units = append(ep.Units, eu)
		}
		for _, a := range p.Authorisations {
			s := status.OfAuthorisation(a, day)
			ea := Authorisation{
				Level: a.Level, State: s.State.String(), From: a.From, To: a.To, Capacity: s.Capacity, CaseNumber: a.Decision.CaseNumber,
			}
			if s.Places != nil {
				ea.FreePlaces, ea.PlacesAsOf = &s.Places.Count, s.Places.AsOf
			}
			ep.Authorisations = append(ep.Authorisations, ea)
		}
		c.Providers = append(c.Providers, ep)
	}
	return c
}

// WriteJSON writes any dataset as indented JSON with a final line break.
func WriteJSON(w io.Writer, dataset any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(dataset)
}

// WriteCatalogueCSV writes one row for each authorisation, comma-separated
// UTF-8 with a header row.
func WriteCatalogueCSV(w io.Writer, c Catalogue) error {
	rows := [][]string{{"provider", "name", "example", "level", "state", "from", "to", "capacity", "free_places", "free_places_as_of", "languages", "cities"}}
	for _, p := range c.Providers {
		var cities []string
		for _, u := range p.Units {
			cities = append(cities, u.City)
		}
		for _, a := range p.Authorisations {
			places := ""
			if a.FreePlaces != nil {
				places = strconv.Itoa(*a.FreePlaces)
			}
			rows = append(rows, []string{
				p.ID, p.Name, strconv.FormatBool(p.Example), a.Level, a.State, a.From.String(), a.To.String(),
				strconv.Itoa(a.Capacity), places, a.PlacesAsOf.String(), strings.Join(p.Languages, " "), strings.Join(cities, "; "),
			})
		}
	}
	return writeCSV(w, rows)
}

// Condition is one condition of the conditions dataset.
type Condition struct {
	ID         string     `json:"id"`
	Number     string     `json:"number"`
	Kind       string     `json:"kind"`
	Section    string     `json:"section"`
	Title      string     `json:"title"`
	Text       string     `json:"text"`
	Plain      string     `json:"plain,omitempty"`
	Refines    []string   `json:"refines,omitempty"`
	Levels     []string   `json:"levels,omitempty"` // empty: all
	Occasions  []string   `json:"occasions,omitempty"`
	BreachForm string     `json:"breach_form"`
	Sanctions  []string   `json:"sanctions,omitempty"`
	Laws       []string   `json:"laws,omitempty"`
	Figures    []Figure   `json:"figures,omitempty"`
	Evidence   []Evidence `json:"evidence,omitempty"`
	Example    bool       `json:"example"`
}

// Figure is a limit in a condition.
type Figure struct {
	ID        string  `json:"id"`
	What      string  `json:"what"`
	Direction string  `json:"direction"`
	Value     float64 `json:"value"`
	Unit      string  `json:"unit"`
	From      string  `json:"counted_from,omitempty"`
}

// Evidence is a document to show.
type Evidence struct {
	Name     string `json:"name"`
	Issuer   string `json:"issuer,omitempty"`
	MaxAge   string `json:"max_age,omitempty"`
	Occasion string `json:"occasion,omitempty"`
}

// Conditions is the dataset of one edition.
type Conditions struct {
	Municipality string      `json:"municipality"`
	Edition      string      `json:"edition"`
	Title        string      `json:"title"`
	InForceFrom  model.Date  `json:"in_force_from"`
	InForceTo    model.Date  `json:"in_force_to,omitzero"`
	Example      bool        `json:"example"`
	Conditions   []Condition `json:"conditions"`
}

// NewConditions gathers the conditions of an edition in document order.
func NewConditions(m *model.Municipality, e *model.Edition) Conditions {
	ds := Conditions{
		Municipality: m.Name, Edition: e.ID, Title: e.Title, InForceFrom: e.InForceFrom, InForceTo: e.InForceTo,
		Example: e.Demo, Conditions: []Condition{},
	}
	for _, c := range e.Conditions {
		ec := Condition{
			ID: c.ID, Number: c.Number, Kind: c.Kind, Section: c.Section, Title: c.Title, Text: c.Text, Plain: c.Plain,
			Refines: c.Refines, Levels: c.Levels, Occasions: c.Occasions, BreachForm: c.Breach.Form,
			Sanctions: c.Breach.Sanctions, Laws: c.Laws, Example: c.Demo || e.Demo,
		}
		for _, r := range c.Requirements {
			ec.Figures = append(ec.Figures, Figure{r.ID, r.What, r.Direction, r.Value, r.Unit, r.From})
		}
		for _, ev := range c.Evidence {
			ec.Evidence = append(ec.Evidence, Evidence{ev.Name, ev.Issuer, ev.MaxAge, ev.Occasion})
		}
		ds.Conditions = append(ds.Conditions, ec)
	}
	return ds
}
