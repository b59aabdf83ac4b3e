package model

import "kundval/generator/internal/diag"

// AreasFile is the whole of kundval.toml.
type AreasFile struct {
	diag.Origin
	Areas []*ChoiceArea `toml:"kundval,required"`
}

// ConditionsFile is the whole of one file in villkor/.
type ConditionsFile struct {
	diag.Origin
	Sections   []*Section   `toml:"avsnitt"`
	Conditions []*Condition `toml:"villkor"`
}
