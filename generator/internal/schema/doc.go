// Package schema describes the data files as JSON Schemas, for editors that
// complete, explain and check TOML while it is written.
//
// A schema comes from the types of package model: their toml tags give the
// keys, what each takes and whether it is required, their vocab tags the words
// to choose from. words.toml holds what is said about each key in Swedish,
// forms.go the forms and bounds that the rules demand. What a schema refuses,
// "kundval check" refuses too, but for a text with a form that is left empty;
// the reverse does not hold, since most rules look at more than one value.
//
// The schemas follow draft 7, which all editors know, and keep to what they
// show: a single table stands in its place, since words beside a $ref are
// ignored, and an element of a list of tables stands among the definitions.
//
// A data file names its schema in a comment, "#:schema" and a path. The
// package also tells which schema a file has and puts that line in.
package schema
