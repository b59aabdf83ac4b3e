// Package tomlsrc reads TOML files that people write by hand and keeps the
// exact place of every key, value and element.
//
// Its input is the text of a file; its output is a Table, which is a
// diag.Locator, and the diagnostics of everything that is wrong with the file.
// Decode then fills a struct from a Table by its toml tags. It refuses what is
// not UTF-8, not TOML, unknown, of the wrong type, or missing, and reports all
// of it; only a syntax error makes a whole file unreadable.
//
// An Edit changes the text of a file that was read and leaves all that it is
// not about as its author wrote it.
//
// # Two parsers
//
// No TOML package for Go gives both the values and the places of everything in
// a file. The scanner of go-toml (package unstable) gives a place for every
// token but leaves TOML's rules about tables to its user; builder applies them
// here. BurntSushi/toml decodes the same text, and every key and value of the
// tree must be the one that it decoded: a file that the two understand
// differently is refused. In tests and fuzzing go-toml's own decoder judges as
// well.
//
// The package unstable promises no compatibility. Only build.go, and of it
// only the functions that take an *unstable.Node, know it.
package tomlsrc
