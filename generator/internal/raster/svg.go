package raster

import (
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// icon is a drawing in the units of its own box.
type icon struct {
	width, height float64
	shapes        []shape
}

// shape is some lines with what fills them and what is drawn along them.
type shape struct {
	lines  [][]point // each is a line from point to point
	fill   color.Color
	stroke color.Color
	width  float64 // of the stroke
}

type point struct{ x, y float64 }

// paint is what a group hands on to what is in it.
type paint struct {
	at           point
	fill, stroke string
	width        string
}

// parseIcon reads an SVG drawing.
func parseIcon(svg string) (icon, error) {
	var ic icon
	groups := []paint{{fill: "#000", stroke: "none", width: "1"}}
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return icon{}, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			g, err := groups[len(groups)-1].inner(t)
			if err != nil {
				return icon{}, err
			}
			groups = append(groups, g)
			if err := ic.add(t, g); err != nil {
				return icon{}, fmt.Errorf("<%s>: %w", t.Name.Local, err)
			}
		case xml.EndElement:
			groups = groups[:len(groups)-1]
		}
	}
	if ic.width <= 0 || ic.height <= 0 {
		return icon{}, fmt.Errorf("there is no viewBox with a size")
	}
	return ic, nil
}

// inner is the paint of an element in a group.
func (p paint) inner(t xml.StartElement) (paint, error) {
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "fill":
			p.fill = a.Value
		case "stroke":
			p.stroke = a.Value
		case "stroke-width":
			p.width = a.Value
		case "transform":
			n, err := numbers(strings.TrimSuffix(strings.TrimPrefix(a.Value, "translate("), ")"), 2)
			if err != nil || !strings.HasPrefix(a.Value, "translate(") {
				return p, fmt.Errorf("transform %q: only translate(x y) is known", a.Value)
			}
			p.at.x, p.at.y = p.at.x+n[0], p.at.y+n[1]
		case "opacity", "fill-opacity", "stroke-opacity", "style", "class", "clip-path", "mask", "filter":
			return p, fmt.Errorf("<%s> has %s, which cannot be drawn", t.Name.Local, a.Name.Local)
		}
	}
	return p, nil
}

func (ic *icon) add(t xml.StartElement, p paint) error {
	attr := map[string]string{}
	for _, a := range t.Attr {
		attr[a.Name.Local] = a.Value
	}
	var lines [][]point
	var err error
	switch t.Name.Local {
	case "svg":
		box, err := numbers(attr["viewBox"], 4)
		if err != nil || box[0] != 0 || box[1] != 0 {
			return fmt.Errorf("viewBox %q: want one that begins at 0 0", attr["viewBox"])
		}
		ic.width, ic.height = box[2], box[3]
		return nil
	case "g", "title", "desc":
		return nil
	case "rect":
		lines, err = rectangle(attr)
	case "path":
		lines, err = path(attr["d"])
	default:
		return fmt.Errorf("cannot be drawn: use rect and path")
	}
	if err != nil {
		return err
	}
	s := shape{lines: lines}
	for _, line := range lines {
		for i := range line {
			line[i].x, line[i].y = line[i].x+p.at.x, line[i].y+p.at.y
		}
	}
	if s.fill, err = colour(p.fill); err != nil {
		return err
	}
	if s.stroke, err = colour(p.stroke); err != nil {
		return err
	}
	if s.width, err = strconv.ParseFloat(p.width, 64); err != nil {
		return fmt.Errorf("stroke-width %q is no number", p.width)
	}
	ic.shapes = append(ic.shapes, s)
	return nil
}

// rectangle is the outline of a rect, with rounded corners.
func rectangle(attr map[string]string) ([][]point, error) {
	var n [5]float64
	for i, name := range []string{"x", "y", "width", "height", "rx"} {
		if attr[name] == "" {
			continue
		}
		var err error
		if n[i], err = strconv.ParseFloat(attr[name], 64); err != nil {
			return nil, fmt.Errorf("%s %q is no number", name, attr[name])
		}
	}
	x, y, w, h, r := n[0], n[1], n[2], n[3], n[4]
	var line []point
	const k = 0.5523 // a curve with such handles is a quarter of a circle
	corner := func(from, by, to point) {
		line = append(line, from)
		line = append(line, curve(from, point{from.x + k*(by.x-from.x), from.y + k*(by.y-from.y)}, point{to.x + k*(by.x-to.x), to.y + k*(by.y-to.y)}, to)...)
	}
	corner(point{x + w - r, y}, point{x + w, y}, point{x + w, y + r})
	corner(point{x + w, y + h - r}, point{x + w, y + h}, point{x + w - r, y + h})
	corner(point{x + r, y + h}, point{x, y + h}, point{x, y + h - r})
	corner(point{x, y + r}, point{x, y}, point{x + r, y})
	return [][]point{append(line, line[0])}, nil
}

// curve is a Bézier curve as short lines, without its first point.
func curve(a, b, c, d point) []point {
	const steps = 24
	line := make([]point, steps)
	for i := range line {
		t := float64(i+1) / steps
		u := 1 - t
		line[i] = point{
			u*u*u*a.x + 3*u*u*t*b.x + 3*u*t*t*c.x + t*t*t*d.x,
			u*u*u*a.y + 3*u*u*t*b.y + 3*u*t*t*c.y + t*t*t*d.y,
		}
	}
	return line
}

var pathPiece = regexp.MustCompile(`[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)`)

// arguments is how many numbers a command of a path takes.
func arguments(command string) (int, bool) {
	n, ok := map[string]int{"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "z": 0}[command]
	return n, ok
}

// path reads the lines of a path.
func path(d string) ([][]point, error) {
	var lines [][]point
	var at point
	command := ""
	for pieces := pathPiece.FindAllString(d, -1); len(pieces) > 0; {
		if first := pieces[0]; first[0] >= 'A' {
			command, pieces = first, pieces[1:]
		}
		lower := strings.ToLower(command)
		count, ok := arguments(lower)
		if !ok || len(pieces) < count {
			return nil, fmt.Errorf("path %q: only M, L, H, V, C and Z are known, each with its numbers", d)
		}
		n, err := numbers(strings.Join(pieces[:count], " "), count)
		if err != nil {
			return nil, err
		}
		pieces = pieces[count:]
		if lower != "m" && len(lines) == 0 {
			return nil, fmt.Errorf("path %q does not begin with M", d)
		}
		from := at
		if lower != command { // from the corner of the drawing
			from = point{}
		}
		last := len(lines) - 1
		switch lower {
		case "m":
			at = point{from.x + n[0], from.y + n[1]}
			lines = append(lines, []point{at})
			command = map[string]string{"m": "l", "M": "L"}[command] // what follows are lines
			continue
		case "l":
			at = point{from.x + n[0], from.y + n[1]}
		case "h":
			at.x = from.x + n[0]
		case "v":
			at.y = from.y + n[0]
		case "c":
			end := point{from.x + n[4], from.y + n[5]}
			lines[last] = append(lines[last], curve(at, point{from.x + n[0], from.y + n[1]}, point{from.x + n[2], from.y + n[3]}, end)...)
			at = end
			continue
		case "z":
			at = lines[last][0]
			lines[last] = append(lines[last], at)
			if len(pieces) > 0 && pieces[0][0] < 'A' {
				return nil, fmt.Errorf("path %q: numbers follow on Z", d)
			}
			continue
		}
		lines[last] = append(lines[last], at)
	}
	return lines, nil
}

// numbers reads so many numbers.
func numbers(s string, count int) ([]float64, error) {
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })
	if len(fields) != count {
		return nil, fmt.Errorf("%q: want %d numbers", s, count)
	}
	ns := make([]float64, count)
	for i, f := range fields {
		var err error
		if ns[i], err = strconv.ParseFloat(f, 64); err != nil {
			return nil, fmt.Errorf("%q is no number", f)
		}
	}
	return ns, nil
}

// colour reads "#rgb", "#rrggbb" or "none", which is no colour.
func colour(s string) (color.Color, error) {
	if s == "none" {
		return nil, nil
	}
	hex, ok := strings.CutPrefix(s, "#")
	if len(hex) == 3 {
		hex = strings.Join([]string{hex[:1], hex[:1], hex[1:2], hex[1:2], hex[2:], hex[2:]}, "")
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if !ok || len(hex) != 6 || err != nil {
		return nil, fmt.Errorf("the colour %q is not written as #rrggbb", s)
	}
	return ink(n), nil
}

// ink is an opaque colour, 0xrrggbb.
type ink uint32

// RGBA makes an ink a [color.Color].
func (i ink) RGBA() (r, g, b, a uint32) {
	return uint32(i>>16&0xff) * 0x101, uint32(i>>8&0xff) * 0x101, uint32(i&0xff) * 0x101, 0xffff
}
