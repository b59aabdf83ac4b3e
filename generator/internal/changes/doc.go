// Package changes compares two editions and reports what changed, typed and
// explained. docs/changes.md is its specification.
//
// Compare takes two editions of the model and returns a Report: data that
// marshals to JSON with stable names and from which pages, feeds, the
// terminal and a board's proposal are all made. RenderHTML, RenderText,
// WriteText and WriteMarkdown are such views.
//
// The package is pure: no clock, no files, no mutable state, and the same
// pair gives the same bytes. It never fails and it never guesses. What cannot
// be computed is asked of the author (Report.Missing), and what the author
// states against the computation is reported (Report.Objections). Whether
// that stops a build is the business of the checks.
package changes
