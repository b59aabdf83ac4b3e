// Package vcs reads a git repository through the git command: what a revision
// holds, what is staged for the next one, and what changed since a day.
//
// Its input is a folder that may lie in a repository; its output is file
// systems and lists. Paths are relative to that folder, not to the top of the
// repository. It changes nothing: no lock is taken and no file is written, so
// it can run inside a hook. The variables that git gives its hooks (GIT_DIR,
// GIT_INDEX_FILE) are respected.
//
// Why the command and not a library: docs/adr/0013-git.md.
package vcs
