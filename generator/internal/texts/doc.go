// Package texts holds the interface texts of every language against those of
// the first one: that each says everything, nothing unknown, with the same
// placeholders and in the plural forms that its language has, and that it says
// what the language itself is.
//
// Its input is the project's files and the site's languages. A project that
// brings no interface texts has the program's, which the program's own tests
// judge.
package texts
