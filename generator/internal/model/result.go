package model

import "kundval/generator/internal/diag"

// Measure is something that the municipality follows up at its providers and
// publishes (mått).
type Measure struct {
	diag.Origin
	ID        string `toml:"id,required"`
	Name      string `toml:"namn,required" i18n:"phrase,choosing"` // "I arbete eller studier"
	Counts    string `toml:"raknar,required" i18n:"text,choosing"` // what is counted, in one plain sentence
	Silent    string `toml:"sager_inte" i18n:"text,choosing"`      // what the figure does not say
	Unit      string `toml:"enhet,required" vocab:"MeasureUnits"`
	Direction string `toml:"riktning,required" vocab:"MeasureDirections"`
	Minimum   int    `toml:"minsta_antal,required"`              // participants behind a figure that may be published
	Source    string `toml:"kalla,required" i18n:"text,further"` // where the figures come from, and when they are gathered
	Demo      bool   `toml:"exempel"`
}

// Result is what a measure gave for a provider and level during a period, or
// the reason why there is no figure.
type Result struct {
	diag.Origin
	Measure string  `toml:"matt,required"` // id of a measure
	Level   string  `toml:"niva,required"` // id of a level
	From    Date    `toml:"fran,required"`
	To      Date    `toml:"till,required"`
	Count   int     `toml:"antal"` // participants behind the figure
	Value   float64 `toml:"varde"`
	Missing string  `toml:"saknas" vocab:"MissingReasons"`
}

// Codes of MeasureUnits and MissingReasons that decide something.
const (
	Percent = "procent"
	TooFew  = "for-fa"
)

// MeasureUnits are the units of follow-up figures.
func MeasureUnits() Vocabulary {
	return Vocabulary{{Percent, "procent"}, {"dagar", "dagar"}}
}

// MeasureDirections tell how a follow-up figure is read.
func MeasureDirections() Vocabulary {
	return Vocabulary{
		{"hogre", "Ett högre tal är bättre"},
		{"lagre", "Ett lägre tal är bättre"},
		{"ingen", "Varken ett högre eller ett lägre tal är bättre"},
	}
}

// MissingReasons tell why there is no figure.
func MissingReasons() Vocabulary {
	return Vocabulary{
		{TooFew, "för få deltagare"},
		{"ny-anordnare", "ny anordnare"},
		{"inte-lamnad", "uppgiften är inte lämnad"},
	}
}
