package raster

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"io"
	"math"

	"golang.org/x/image/vector"
)

// WriteIcon writes a square SVG drawing as a PNG of so many pixels a side.
func WriteIcon(w io.Writer, svg string, size int) error {
	ic, err := parseIcon(svg)
	if err != nil {
		return err
	}
	return writePNG(w, ic.draw(size))
}

// WriteICO writes the drawing as an ICO file with a picture of each size, of
// less than 256 pixels.
func WriteICO(w io.Writer, svg string, sizes ...int) error {
	var files [][]byte
	for _, size := range sizes {
		var b bytes.Buffer
		if err := WriteIcon(&b, svg, size); err != nil {
			return err
		}
		files = append(files, b.Bytes())
	}
	const head, entry = 6, 16
	out := binary.LittleEndian.AppendUint16(nil, 0)
	out = binary.LittleEndian.AppendUint16(out, 1) // icons
	out = binary.LittleEndian.AppendUint16(out, uint16(len(files)))
	offset := head + entry*len(files)
	for i, size := range sizes {
		if size > 255 {
			return fmt.Errorf("an ICO file holds no picture of %d pixels", size)
		}
		out = append(out, byte(size), byte(size), 0, 0, 1, 0, 32, 0)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(files[i])))
		out = binary.LittleEndian.AppendUint32(out, uint32(offset))
		offset += len(files[i])
	}
	for _, f := range files {
		out = append(out, f...)
	}
	_, err := w.Write(out)
	return err
}

func (ic icon) draw(size int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	ic.drawOn(img, img.Bounds())
	return img
}

// drawOn draws the icon in a square of an image.
func (ic icon) drawOn(img *image.RGBA, in image.Rectangle) {
	scale := float64(in.Dx()) / max(ic.width, ic.height)
	for _, s := range ic.shapes {
		if s.fill != nil {
			fill(img, in, s.fill, scaled(s.lines, scale))
		}
		if s.stroke == nil {
			continue
		}
		for _, line := range scaled(s.lines, scale) {
			stroke(img, in, s.stroke, line, s.width*scale/2)
		}
	}
}

func scaled(lines [][]point, by float64) [][]point {
	out := make([][]point, len(lines))
	for i, line := range lines {
		out[i] = make([]point, len(line))
		for j, p := range line {
			out[i][j] = point{p.x * by, p.y * by}
		}
	}
	return out
}

// fill fills what lines enclose.
func fill(img *image.RGBA, in image.Rectangle, c color.Color, lines [][]point) {
	z := vector.NewRasterizer(in.Dx(), in.Dy())
	for _, line := range lines {
		for i, p := range line {
			if i == 0 {
				z.MoveTo(float32(p.x), float32(p.y))
			} else {
				z.LineTo(float32(p.x), float32(p.y))
			}
		}
		z.ClosePath()
	}
	mask := image.NewAlpha(image.Rect(0, 0, in.Dx(), in.Dy()))
	z.DrawOp = draw.Src
	z.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	lay(img, in, c, mask)
}

// stroke draws along a line with round ends and corners.
func stroke(img *image.RGBA, in image.Rectangle, c color.Color, line []point, half float64) {
	for i, p := range line {
		fill(img, in, c, [][]point{circle(p, half)})
		if i == 0 {
			continue
		}
		q := line[i-1]
		length := math.Hypot(p.x-q.x, p.y-q.y)
		if length == 0 {
			continue
		}
		dx, dy := (p.y-q.y)/length*half, (q.x-p.x)/length*half
		fill(img, in, c, [][]point{{{q.x + dx, q.y + dy}, {p.x + dx, p.y + dy}, {p.x - dx, p.y - dy}, {q.x - dx, q.y - dy}}})
	}
}

func circle(at point, r float64) []point {
	const steps = 64
	line := make([]point, steps)
	for i := range line {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / steps)
		line[i] = point{at.x + r*cos, at.y + r*sin}
	}
	return line
}
