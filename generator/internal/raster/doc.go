// Package raster draws the pictures that other programs than a browser show of
// the site: icons, and what stands beside the address of a page that somebody
// shares.
//
// Its input is the site's own drawings and words, its output PNG and ICO files.
// The same input gives the same bytes on every machine. Of SVG it knows what
// icons are made of, rectangles and paths with plain colours, and it refuses the
// rest instead of drawing something else.
package raster
