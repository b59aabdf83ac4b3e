package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/lang"
)

// strips draws one strip for each new edition, the latest first. Every
// condition has its place along the strip, in document order, and what changed
// stands out from the middle: up for stricter, down for looser.
type strips struct {
	drawing.Drawing
	s      *section
	places []stripPlace
	width  float64 // of a condition, in per cent
	used   map[mark]bool
	y      float64
}

// stripPlace is where a condition stands.
type stripPlace struct {
	id string
	x  float64 // per cent
}

// Heights within a strip, in sizes of letters.
const (
	stripLabel = 1.2 // base of the words above a strip
	stripTop   = 1.9
	stripHalf  = 1.05 // from the middle to either edge
	stripStep  = 5.1  // from one strip to the next
	stripHead  = 1.9  // the parts' numbers
)

// stripsPicture shows all steps at a glance. It is empty when there is none.
func (s *section) stripsPicture() components.Picture {
	steps := s.steps()
	if len(steps) == 0 {
		return components.Picture{}
	}
	d := &strips{s: s, used: map[mark]bool{}}
	d.Mirrored = s.mirrored()
	d.place()
	for i := len(steps) - 1; i >= 0; i-- {
		d.strip(steps[i])
	}
	title := s.p.T("strips_title")
	return components.Picture{
		Caption: title,
		SVG: d.SVG(drawing.Frame{
			ID: "remsor", Class: "picture__svg", Height: d.y, Title: title,
			Description: s.p.T("strips_description", lang.Args{"Number": s.p.Number(float64(len(d.places)))}),
		}),
		Legend: d.s.stripLegend(d.used),
		More:   components.Link{Text: s.p.T("strips_link"), URL: s.url.changeMap()},
	}
}

// place gives every condition its place, with a gap before each outermost
// section, and heads each with its number.
func (d *strips) place() {
	all := everyPlaced(d.s.m)
	units, gaps := 0.0, -1.0
	top := ""
	for _, pl := range all {
		if pl.top != top {
			top, gaps = pl.top, gaps+1
		}
		units += float64(len(pl.conditions))
	}
	d.width = 100 / (units + gaps)
	x, free := -d.width, 0.0
	top = ""
	for _, pl := range all {
		if pl.top != top {
			top, x = pl.top, x+d.width
			free = d.partNumber(pl.top, x, free)
		}
		for _, c := range pl.conditions {
			d.places = append(d.places, stripPlace{c.ID, x})
			x += d.width
		}
	}
}

// partNumber heads an outermost section with its number, if there is room for
// it on the narrowest screen. Both free and what it returns are where the next
// number may begin, in sizes of letters.
func (d *strips) partNumber(id string, x, free float64) float64 {
	for _, e := range slices.Backward(d.s.m.Editions) {
		for _, sec := range e.Sections {
			if sec.ID != id {
				continue
			}
			if at := x * narrow / 100; sec.Number != "" && at >= free {
				d.Text("picture__quiet", drawing.Percent(x), drawing.Em(1.1), drawing.Start, drawing.Span{Text: d.s.b.name(sec.Number)})
				d.y = stripHead
				return at + drawing.Width(sec.Number+" ")
			}
			return free
		}
	}
	return free
}

func (d *strips) strip(st *step) {
	p := d.s.p
	label := p.T("strip_label", lang.Args{"From": st.from.Label, "To": st.to.Label})
	count := p.N("strip_changed", st.report.Counts.Changed)
	d.Text("", drawing.Percent(0), drawing.Em(d.y+stripLabel), drawing.Start,
		drawing.Span{Class: "picture__name", Text: drawing.Fit(label, narrow-drawing.Width(count))},
		drawing.Span{Class: "picture__quiet", Text: count})
	middle := d.y + stripTop + stripHalf
	for _, pl := range d.places {
		m := st.mark(pl.id)
		d.used[m] = true
		d.bar(m, pl.x, middle)
	}
	d.y += stripStep
}

// extent is how far above and below the middle a mark's bar goes.
func (m mark) extent() (up, down float64) {
	switch m {
	case markStricter:
		return stripHalf, 0
	case markLooser:
		return 0, stripHalf
	case markAdded, markRemoved:
		return stripHalf, stripHalf
	case markClarified, markChanged:
		return stripHalf / 2, stripHalf / 2
	}
	return 0.22, 0.22 // editorial, moved
}

// bar draws a condition's place in a strip: nothing where the edition has no
// such condition, a thin line where it is as it was.
func (d *strips) bar(m mark, x, middle float64) {
	const gap = 0.16 // of a place, on either side
	left, width := drawing.Percent(x+gap*d.width), drawing.Percent((1-2*gap)*d.width)
	switch m {
	case markAbsent:
		return
	case markUnchanged:
		d.Rect("strip__rest", left, drawing.Em(middle-0.05), width, drawing.Em(0.1))
		return
	}
	up, down := m.extent()
	d.Rect(m.class(), left, drawing.Em(middle-up), width, drawing.Em(up+down))
}

// stripLegend shows the bars of the marks that are used.
func (s *section) stripLegend(used map[mark]bool) []components.Sign {
	var signs []components.Sign
	for _, m := range append(drawnMarks(), markUnchanged) {
		if !used[m] {
			continue
		}
		var d drawing.Drawing
		d.Rect("strip__rest", drawing.Percent(0), drawing.Em(stripHalf-0.05), drawing.Percent(100), drawing.Em(0.1))
		if m != markUnchanged {
			up, down := m.extent()
			d.Rect(m.class(), drawing.Percent(28), drawing.Em(stripHalf-up), drawing.Percent(44), drawing.Em(up+down))
		}
		signs = append(signs, components.Sign{Icon: d.SVG(drawing.Frame{Class: "picture__sample", Height: 2 * stripHalf}), Text: s.markWord(m)})
	}
	return signs
}
