// Package sitetest checks a built site as files: that every link, fragment and
// asset leads somewhere, that titles are unique and every page can be reached,
// that nothing needs a laxer content security policy, that other sites may read
// the open data, and that pages say what scripts in testdata expect of them.
//
// It reads the site from an fs.FS and returns findings; it renders nothing and
// needs no browser. It knows the other packages of the program only by what
// they have written, and imports none of them.
//
// Its tests come in two parts. The plain ones try the checks on small sites
// made for them. Those behind the build tag "site" judge a real site, whose
// folder is in KUNDVAL_SITE; they fail without one, so that they can never pass
// by looking at nothing.
package sitetest
