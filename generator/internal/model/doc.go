// Package model holds the domain: municipalities, editions of authorisation
// conditions, providers and their authorisations.
//
// The types are plain data without behaviour that needs a clock or a file.
// Field tags name the Swedish TOML keys; "required" in a tag means that the
// author must write the key, and "vocab" names the closed vocabulary that the
// field's words come from. Each type that stands for a table in a file embeds
// diag.Origin, which tells where it was written.
//
// Words follow the glossary of the field: a municipality (huvudman) has a
// board (nämnd) that runs a choice system (valfrihetssystem) with kundval,
// here ChoiceArea, each with levels (nivå). An Edition (utgåva) is the set of
// conditions in force for a period. A Provider (anordnare) holds an
// Authorisation per level.
package model
