package raster

import (
	"image"
	"image/color"
	"image/draw"
	"io"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// The size of a preview, in pixels: what services that show links ask for.
const (
	PreviewWidth  = 1200
	PreviewHeight = 630
)

// Preview is the picture that is shown of a page whose address somebody shares.
type Preview struct {
	Name  string // whose site it is
	Title string
	Below string // a line below the title
	Note  string // set apart at the foot, or empty
}

// The colours of the site in light, as in static/css/tokens.css.
const (
	brand   ink = 0x124a41
	onBrand ink = 0xffffff
	accent  ink = 0xffbf3c
	page    ink = 0xfbfaf6
	text    ink = 0x1a2220
	quiet   ink = 0x4a5651
	noteBg  ink = 0xfdf0d2
	noteInk ink = 0x624000
)

const (
	margin   = 80 // beside the words
	bandFoot = 148
	rule     = 10
	noteTop  = 538
)

// WritePreview writes a preview as a PNG, with an SVG drawing in its head: it
// looks like the top of a page.
func WritePreview(w io.Writer, p Preview, svg string) error {
	ic, err := parseIcon(svg)
	if err != nil {
		return err
	}
	bold, err := opentype.Parse(gobold.TTF)
	if err != nil {
		return err
	}
	regular, err := opentype.Parse(goregular.TTF)
	if err != nil {
		return err
	}
	img := image.NewRGBA(image.Rect(0, 0, PreviewWidth, PreviewHeight))
	flat(img, img.Bounds(), page)
	flat(img, image.Rect(0, 0, PreviewWidth, bandFoot), brand)
	flat(img, image.Rect(0, bandFoot, PreviewWidth, bandFoot+rule), accent)
	ic.drawOn(img, image.Rect(margin-12, 30, margin+76, 118))

	t := typesetter{img: img}
	t.set(bold, 40, onBrand, margin+100, 88, []string{p.Name})
	const below, wide = 34, PreviewWidth - 2*margin
	size, lines := t.fit(bold, p.Title, wide)
	foot := t.set(bold, size, text, margin, bandFoot+rule+60+size, lines)
	rest := t.lines(regular, below, p.Below, wide)
	first := foot + 72
	t.set(regular, below, quiet, margin, first, rest[:min(len(rest), 1+(noteTop-20-first)/(below*6/5))])
	if p.Note != "" {
		const size = 26
		box := image.Rect(margin, noteTop, margin+t.width(bold, size, p.Note)+40, noteTop+52)
		flat(img, box, noteBg)
		box.Max.X = margin + 6
		flat(img, box, noteInk)
		t.set(bold, size, noteInk, margin+24, noteTop+35, []string{p.Note})
	}
	if t.err != nil {
		return t.err
	}
	return writePNG(w, img)
}

func flat(img *image.RGBA, in image.Rectangle, c color.Color) {
	draw.Draw(img, in, image.NewUniform(c), image.Point{}, draw.Src)
}

// typesetter sets lines of words on an image. The first error stays.
type typesetter struct {
	img *image.RGBA
	err error
}

// face is a font in a size; nil after an error.
func (t *typesetter) face(f *opentype.Font, size int) font.Face {
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone})
	if err != nil && t.err == nil {
		t.err = err
	}
	return face
}

func (t *typesetter) width(f *opentype.Font, size int, words string) int {
	return font.MeasureString(t.face(f, size), words).Ceil()
}

// fit is the largest size in which words leave room for a line below them.
func (t *typesetter) fit(f *opentype.Font, words string, wide int) (int, []string) {
	for _, size := range []int{84, 72, 60} {
		if lines := t.lines(f, size, words, wide); len(lines)*size <= 180 && t.width(f, size, longest(words)) <= wide {
			return size, lines
		}
	}
	const size = 48
	lines := t.lines(f, size, words, wide)
	return size, lines[:min(len(lines), 3)]
}

func longest(words string) string {
	long := ""
	for _, w := range strings.Fields(words) {
		if len(w) > len(long) {
			long = w
		}
	}
	return long
}

// lines breaks words between them, and within one that is too long.
func (t *typesetter) lines(f *opentype.Font, size int, words string, wide int) []string {
	face := t.face(f, size)
	var lines []string
	line := ""
	put := func(next string, sep string) {
		if line != "" && font.MeasureString(face, line+sep+next).Ceil() > wide {
			lines = append(lines, line)
			line = next
			return
		}
		if line != "" {
			line += sep
		}
		line += next
	}
	for _, w := range strings.Fields(words) {
		if font.MeasureString(face, w).Ceil() <= wide {
			put(w, " ")
			continue
		}
		for i, r := range w {
			put(string(r), map[bool]string{true: " "}[i == 0])
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// set sets lines below one another and returns where the last one stands.
func (t *typesetter) set(f *opentype.Font, size int, c color.Color, x, y int, lines []string) int {
	face := t.face(f, size)
	for i, line := range lines {
		if i > 0 {
			y += size * 6 / 5
		}
		mask := image.NewAlpha(t.img.Bounds())
		d := font.Drawer{Dst: mask, Src: image.Opaque, Face: face, Dot: fixed.P(x, y)}
		d.DrawString(line)
		lay(t.img, t.img.Bounds(), c, mask)
	}
	return y
}
