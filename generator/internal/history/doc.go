// Package history judges a site against its own past: the text of an adopted
// edition is the one that was adopted, and a published address still leads
// somewhere.
//
// Its input is the model, the reference date and the folder of the project;
// its output is findings. It looks at the git repository only when the site's
// configuration says since when the site has been public. Without a
// repository it judges only what needs none. What it takes for the past, and
// why, is said in docs/adr/0013-git.md.
//
// Nothing is concluded from files that could not be read.
package history
