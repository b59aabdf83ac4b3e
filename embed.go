// Package kundval holds the files that the program carries with it, so that a
// municipality's own repository needs only data/ and content/.
package kundval

import "embed"

// Files are the layouts, styles, interface texts, common editorial texts and
// engine settings that a project uses where it has none of its own.
//
//go:embed all:layouts static i18n content/*/*.md hugo.toml
var Files embed.FS
