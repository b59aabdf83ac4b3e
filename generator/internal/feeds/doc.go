// Package feeds writes what a reader can subscribe to: Atom feeds (RFC 4287)
// and iCalendar files (RFC 5545).
//
// Its input is plain values that say what happened and when; what an entry
// says is decided by whoever makes it. Its output is one file on an io.Writer,
// the same bytes for the same input. It refuses what the standards refuse, so
// that a faulty file stops a build instead of somebody's feed reader.
//
// Names of entries and events (Names) are made from things that stay, never
// from places in a list, and are the same in every build.
package feeds
