// Package synthetic makes up projects of any size, for tests and measurements.
//
// Its input is a handful of numbers, its output the files of a complete and
// valid data/ folder: municipalities, editions with conditions and the reasons
// for every change, providers, compensation and the default choice. The same
// numbers always give the same bytes, on any machine.
//
// Everything is invented and says so: names are "Exempelkommun 01" and
// "Exempelanordnare 00042", every entry that can be marked as an example is
// marked, addresses end in .example, telephone numbers belong to the series
// kept for fiction, and organisation numbers pass the check but lie in series
// that are not in use.
//
// The package makes no faults. A test of what happens when data are wrong
// starts from these files and breaks them itself.
package synthetic
