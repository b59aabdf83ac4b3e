// Package datatest gives tests a small valid project and runs files of
// examples against it.
//
// An example is a txtar archive whose files are laid over the small project:
// a file replaces the one of the same name, a name that ends in " +" is
// appended to it, and a name that ends in " -" removes it. A name that ends in
// " pdf" or " docx" holds the description of a document, see Paper. What is expected
// stands beside the fault,
//
//	nummer = "1" # ERROR duplicate-number
//
// or, where a comment cannot stand, in the archive's head, with the line of
// the fault or without for the file as a whole:
//
//	WARNING unknown-file data/ekby/anteckningar.txt
//	ERROR personnummer content/sv/om.md:6
//
// An archive that is to find nothing says "no findings" in its head.
package datatest
