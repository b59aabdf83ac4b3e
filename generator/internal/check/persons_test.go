package check

import (
	"testing"

	"kundval/generator/internal/model"
)

// The names are invented.
func TestIsPerson(t *testing.T) {
	m := &model.Municipality{Name: "Ekby kommun", ShortName: "Ekby", Board: model.Board{Name: "Valnämnden Ekby", Abbreviation: "VEB",
		Predecessors: []model.Predecessor{{Name: "Arbete Ekby", Abbreviation: "Arb"}}}, Contact: model.Contact{Function: "Kundval Ekby"}}
	for name, want := range map[string]bool{
		"Anna Ek":                      true,
		"Ek, Anna":                     true,
		"Ek Anna (SAF)":                true,
		"Anna-Karin von Ek":            true,
		"anna.ek":                      true,
		"anna.ek@ekby.example":         true,
		"annaek":                       true,
		"anek01":                       true,
		"Anna":                         true,
		"Enhetschef Anna Ek":           true,
		"Anna Ek, enhetschef":          true,
		"Utredare Eklund":              true,
		"Nämnden för arbete; Anna Ek":  true,
		"Ekby kommun / Anna Ek":        true,
		"Å Ö":                          true,
		"Ekby":                         false,
		"ekby kommun":                  false,
		"Valnämnden Ekby":              false,
		"VEB":                          false,
		"Arbete Ekby":                  false,
		"Kundval Ekby":                 false,
		"SAF":                          false,
		"Ekby kommun, Kundvalsgruppen": false,
		"Social- och arbetsmarknadsförvaltningen": false,
		"Vuxenutbildning och arbetsmarknad":       false,
		"Stöd för lärande":                        false,
		"Enhetschef":                              false,
		"Registrator":                             false,
		"registrator@ekby.example":                false,
		"Sundbybergs stad":                        false,
		"Rådhuset Konsult AB":                     false,
		"Microsoft Office User":                   false,
		"python-docx Test":                        false,
		"Administratör":                           false,
		"(okänd)":                                 false,
		"-":                                       false,
		"...":                                     false,
		" ; ":                                     false,
	} {
		if got := isPerson(name, m); got != want {
			t.Errorf("isPerson(%q) = %v, want %v", name, got, want)
		}
	}
}
