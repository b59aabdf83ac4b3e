// Package author writes data files for the officer who keeps them: the draft
// of a new edition, and the notes that the changes of an edition still need.
//
// Its input is the model and the files it was read from, its output the text
// of files. A file that an author has written is only ever edited: whatever an
// edit is not about stays as it was, to the byte. Nothing is written before
// all of it is ready, Preview shows what it would mean, and Create never
// replaces anything.
package author
