// Package drawing makes static pictures as inline SVG.
//
// Its input is shapes with places, class names and words, its output one svg
// element whose bytes depend on nothing else. Places along the page are per
// cent of its width and places down it are in the size of its letters, so a
// picture fills any screen and its words stay as large as those around it.
// Colours and sizes of letters belong to the style sheet: a shape has a class
// and no style. Words are escaped, and what XML cannot hold is replaced.
//
// A picture is one image to a screen reader, with a title and a description.
// Nothing inside it can be reached on its own, so all that it says must stand
// in words on the same page or on one that it leads to.
package drawing

import (
	"encoding/xml"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// Length is a place or a size in a picture.
type Length struct {
	n    float64
	unit string
}

// Percent is a part of the picture's width, from 0 to 100.
func Percent(p float64) Length { return Length{p, "%"} }

// Em is a distance in sizes of the picture's letters.
func Em(n float64) Length { return Length{n, "em"} }

// String is the length as attributes have it.
func (l Length) String() string { return number(l.n) + l.unit }

// number writes at most two decimals. What is no number is nought.
func number(f float64) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		f = 0
	}
	f = math.Round(f*100) / 100
	if f == 0 { // not "-0"
		return "0"
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// Anchor tells which end of a text stands at its place.
type Anchor string

// Anchors. Start and end are those of the reading direction.
const (
	Start  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Span is some words of a text with a class of their own.
type Span struct {
	Class string
	Text  string
}

// Drawing is a picture being drawn. Later shapes cover earlier ones. The zero
// value is an empty picture.
type Drawing struct {
	// Mirrored turns the picture around for a language that is read from right
	// to left. Places across must then be per cent.
	Mirrored bool

	b strings.Builder
}

// across is a place across the picture of something that is so wide.
func (d *Drawing) across(x, width Length) string {
	if d.Mirrored {
		x.n = 100 - x.n - width.n
	}
	return x.String()
}

// Rect draws a rectangle from its upper left corner.
func (d *Drawing) Rect(class string, x, y, width, height Length) {
	d.shape("rect", class, "x", d.across(x, width), "y", y.String(), "width", width.String(), "height", height.String())
}

// Line draws a straight line.
func (d *Drawing) Line(class string, x1, y1, x2, y2 Length) {
	d.shape("line", class, "x1", d.across(x1, Length{}), "y1", y1.String(), "x2", d.across(x2, Length{}), "y2", y2.String())
}

// Glyph draws a path around a place. The path's own coordinates go from -8 to
// 8 and are as large as a letter.
func (d *Drawing) Glyph(class string, x, y Length, path string) {
	d.open("svg", "x", d.across(x, Length{}), "y", y.String(), "width", "1em", "height", "1em", "viewBox", "0 0 16 16", "overflow", "visible")
	d.b.WriteByte('>')
	if d.Mirrored {
		d.shape("path", class, "d", path, "transform", "scale(-1 1)")
	} else {
		d.shape("path", class, "d", path)
	}
	d.b.WriteString("</svg>")
}

// Text writes spans after each other on one line. y is the letters' base.
func (d *Drawing) Text(class string, x, y Length, anchor Anchor, spans ...Span) {
	d.open("text", "class", class, "x", d.across(x, Length{}), "y", y.String())
	if anchor != Start {
		d.attribute("text-anchor", string(anchor))
	}
	d.b.WriteByte('>')
	for i, s := range spans {
		if i > 0 {
			d.escape("\u00a0 ") // an ordinary space between elements may be minified away
		}
		d.open("tspan", "class", s.Class)
		d.b.WriteByte('>')
		d.escape(s.Text)
		d.b.WriteString("</tspan>")
	}
	d.b.WriteString("</text>")
}

func (d *Drawing) shape(element, class string, attributes ...string) {
	d.open(element, append([]string{"class", class}, attributes...)...)
	d.b.WriteString("/>")
}

// open writes a start tag but for its end.
func (d *Drawing) open(element string, attributes ...string) {
	d.b.WriteString("<" + element)
	for i := 0; i < len(attributes); i += 2 {
		d.attribute(attributes[i], attributes[i+1])
	}
}

// attribute leaves out a class that is empty.
func (d *Drawing) attribute(name, value string) {
	if name == "class" && value == "" {
		return
	}
	d.b.WriteString(" " + name + `="`)
	d.escape(value)
	d.b.WriteByte('"')
}

func (d *Drawing) escape(s string) {
	// A Builder takes every byte, so there is no error to tell of.
	_ = xml.EscapeText(&d.b, []byte(s))
}

// Frame is what stands around the shapes of a picture.
type Frame struct {
	ID          string // unique on the page
	Class       string
	Height      float64 // in sizes of letters
	Title       string  // what the picture is called
	Description string  // what it shows, and where the same stands in words
}

// SVG puts the frame around all that was drawn. A picture without a title is
// an ornament that a screen reader passes by.
func (d *Drawing) SVG(f Frame) template.HTML {
	var out Drawing
	out.open("svg", "class", f.Class, "width", "100%", "height", Em(f.Height).String())
	if f.Title == "" {
		out.attribute("aria-hidden", "true")
		out.b.WriteByte('>')
	} else {
		out.attribute("role", "img")
		out.attribute("aria-labelledby", f.ID+"-titel")
		out.attribute("aria-describedby", f.ID+"-beskrivning")
		out.b.WriteByte('>')
		out.words("title", f.ID+"-titel", f.Title)
		out.words("desc", f.ID+"-beskrivning", f.Description)
	}
	out.b.WriteString(d.b.String())
	out.b.WriteString("</svg>")
	return template.HTML(out.b.String())
}

func (d *Drawing) words(element, id, text string) {
	d.open(element, "id", id)
	d.b.WriteByte('>')
	d.escape(text)
	d.b.WriteString("</" + element + ">")
}

// Icon is one glyph as an ornament of its own, as large as a letter.
func Icon(class, path string) template.HTML {
	var d Drawing
	d.open("svg", "class", class, "viewBox", "-8 -8 16 16", "aria-hidden", "true")
	d.b.WriteByte('>')
	d.shape("path", "", "d", path)
	d.b.WriteString("</svg>")
	return template.HTML(d.b.String())
}
