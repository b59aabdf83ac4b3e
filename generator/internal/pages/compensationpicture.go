package pages

import (
	"math"
	"slices"
	"time"

	"kundval/generator/internal/components"
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Heights of the picture of the compensation, in sizes of letters.
const (
	payName   = 1.5 // a line of words
	payNumber = 1.3 // the numbers above or below a line
	payRange  = 3.4 // between the lowest and the highest amount of what varies most
	payGap    = 1.2
)

// How many editions, the latest, and how many things paid for, the first, the
// picture has room for. The tables hold all of them.
const (
	payEditions = 8
	payPanels   = 12
)

// payLeft is where the scale of time begins, in per cent: the first marks stand
// around it.
const payLeft = 2

// payPicture draws for each thing paid for a line over time, one for each kind
// of operator. All have the same scale of kronor, so that as large a step is as
// much money everywhere.
type payPicture struct {
	timeline // its scale of time
	y        *payYears
	editions []*model.Edition // drawn
	kronor   float64          // öre for each size of letters
	operator []string
	proposed bool // some amounts are
}

// payPanel is the lines of one thing paid for.
type payPanel struct {
	name, per string
	lines     []payLine // the highest first
	low, high int64
}

// payLine is one amount over time.
type payLine struct {
	id       string
	operator string
	last     int64
}

// picture is empty when no amount can be compared over two editions.
func (y *payYears) picture() components.Picture {
	editions := y.editions[max(0, len(y.editions)-payEditions):]
	panels := y.panels(editions)
	if len(panels) == 0 {
		return components.Picture{}
	}
	title := y.s.p.T("pay_title")
	if len(panels) > payPanels {
		panels, title = panels[:payPanels], y.s.p.T("pay_title_part", lang.Args{"Number": payPanels})
	}
	d := &payPicture{y: y, editions: editions, timeline: timeline{s: y.s, y: timelineHead, left: payLeft}}
	d.Mirrored = y.s.mirrored()
	d.scale()
	d.start = model.Date{Year: editions[0].InForceFrom.Year, Month: time.January, Day: 1}
	height := d.measure(panels)
	d.grid(height)
	for _, panel := range panels {
		d.panel(panel)
	}
	return components.Picture{
		Caption: title,
		SVG: d.SVG(drawing.Frame{ID: "ersattningen", Class: "picture__svg", Height: height, Title: title,
			Description: y.s.p.T("pay_description", lang.Args{"From": y.s.p.Date(editions[0].InForceFrom)})}),
		Legend: d.legend(),
		More:   components.Link{Text: y.s.p.T("pay_more"), URL: "#ar-for-ar"},
	}
}

// panels gathers the lines that have at least two of the editions and one unit.
func (y *payYears) panels(editions []*model.Edition) []*payPanel {
	var panels []*payPanel
	at := map[string]*payPanel{}
	for _, id := range y.ids {
		per := y.unit(id)
		low, high, n := int64(math.MaxInt64), int64(0), 0
		for _, e := range editions {
			if a := y.held[e][id]; a != nil {
				low, high, n = min(low, a.Ore), max(high, a.Ore), n+1
			}
		}
		if per == "" || n < 2 {
			continue
		}
		_, a := y.latest(id)
		key := y.name(id) + "\x00" + a.Category + "\x00" + per
		if at[key] == nil {
			at[key] = &payPanel{name: y.name(id), per: per, low: low, high: high}
			panels = append(panels, at[key])
		}
		panel := at[key]
		panel.low, panel.high = min(panel.low, low), max(panel.high, high)
		panel.lines = append(panel.lines, payLine{id, a.Operator, a.Ore})
	}
	for _, panel := range panels {
		slices.SortStableFunc(panel.lines, func(a, b payLine) int { return int(b.last - a.last) })
	}
	return panels
}

// measure sets the scale and returns the height of the picture.
func (d *payPicture) measure(panels []*payPanel) float64 {
	widest := int64(1)
	for _, p := range panels {
		widest = max(widest, p.high-p.low)
		for _, l := range p.lines {
			if !slices.Contains(d.operator, l.operator) {
				d.operator = append(d.operator, l.operator)
			}
		}
	}
	d.kronor = float64(widest) / payRange
	height := d.timeline.y
	for _, p := range panels {
		height += d.tall(p)
	}
	return height
}

func (d *payPicture) tall(p *payPanel) float64 {
	h := payName + payNumber + float64(p.high-p.low)/d.kronor + payGap
	if len(p.lines) > 1 {
		h += payNumber
	}
	return h
}

func (d *payPicture) panel(p *payPanel) {
	top := d.timeline.y
	words := []drawing.Span{{Class: "picture__name", Text: d.s.b.data(drawing.Fit(p.name, narrow))}}
	if per := d.s.b.sv.T("amount_unit", lang.Args{"Per": p.per}); drawing.Width(p.name+"  "+per) < narrow {
		words = append(words, drawing.Span{Class: "picture__quiet", Text: d.s.b.data(per)})
	}
	d.Text("", drawing.Percent(0), drawing.Em(top+1), drawing.Start, words...)
	base := top + payName + payNumber
	for i, l := range p.lines {
		d.line(l, func(ore int64) float64 { return base + float64(p.high-ore)/d.kronor }, i == 0)
	}
	d.timeline.y += d.tall(p)
}

// payMark is a number to write where a new amount begins.
type payMark struct {
	x, y float64
	text string
}

// line draws an amount through the editions: level as long as an edition
// applies, with a step to the next. An edition that nobody has adopted is drawn
// from where it would begin, and does not end what it would follow.
func (d *payPicture) line(l payLine, at func(ore int64) float64, above bool) {
	look := "pay__line--" + d.look(l.operator)
	var marks []payMark
	for _, e := range d.editions {
		a := d.y.held[e][l.id]
		if a == nil {
			continue
		}
		y, from, to := drawing.Em(at(a.Ore)), d.at(e.InForceFrom), float64(timelineRight)
		if end := status.LastDay(d.s.m, e); !end.IsZero() {
			to = d.at(end.AddDays(1))
		}
		class, high, low := "pay__line "+look, at(a.Ore), at(a.Ore)
		if b := d.y.before(e); slices.Contains(d.editions, b) && d.y.held[b][l.id] != nil {
			was := at(d.y.held[b][l.id].Ore)
			d.Line("pay__step", drawing.Percent(from), drawing.Em(was), drawing.Percent(from), y)
			if !e.IsAdopted() { // what it was goes on beside it
				high, low = min(high, was), max(low, was)
			}
		}
		if !e.IsAdopted() {
			class, d.proposed = class+" pay__line--proposed", true
		}
		d.Line(class, drawing.Percent(from), y, drawing.Percent(max(to, from)), y)
		d.Glyph(payGlyph(e.IsAdopted()), drawing.Percent(from), y, payShape(d.look(l.operator)))
		number := high - 0.6
		if !above {
			number = low + payNumber + 0.1
		}
		marks = append(marks, payMark{from, number, d.s.p.Kronor(a.Ore)})
	}
	d.numbers(marks)
}

// numbers writes the amounts for which there is room on the narrowest screen,
// the last before all.
func (d *payPicture) numbers(marks []payMark) {
	free := narrow
	for _, m := range slices.Backward(marks) {
		width := drawing.Width(m.text)
		x := min(m.x*narrow/100, narrow-width)
		if x+width > free {
			continue
		}
		free = x - 0.4
		if m.x*narrow/100 > x {
			d.Text("pay__number", drawing.Percent(100), drawing.Em(m.y), drawing.End, drawing.Span{Text: m.text})
			continue
		}
		d.Text("pay__number", drawing.Percent(m.x), drawing.Em(m.y), drawing.Start, drawing.Span{Text: m.text})
	}
}

// look numbers the kinds of operator that the picture shows.
func (d *payPicture) look(operator string) string {
	return string(rune('a' + slices.Index(d.operator, operator)))
}

func payGlyph(adopted bool) string {
	if adopted {
		return "pay__mark"
	}
	return "pay__mark pay__mark--proposed"
}

// payShape is the mark of a kind of operator.
func payShape(look string) string {
	switch look {
	case "a":
		return "M0-5a5 5 0 1 0 0 10a5 5 0 1 0 0-10z"
	case "b":
		return "M-4.5-4.5h9v9h-9z"
	}
	return "M0-6L5.5 4.5h-11z"
}

// legend explains the marks that are there.
func (d *payPicture) legend() []components.Sign {
	sign := func(look string, adopted bool, words string) components.Sign {
		g := drawing.Drawing{Mirrored: d.Mirrored}
		class := "pay__line pay__line--" + look
		if !adopted {
			class += " pay__line--proposed"
		}
		g.Line(class, drawing.Percent(10), drawing.Em(0.6), drawing.Percent(100), drawing.Em(0.6))
		g.Glyph(payGlyph(adopted), drawing.Percent(20), drawing.Em(0.6), payShape(look))
		return components.Sign{Icon: g.SVG(drawing.Frame{Class: "picture__sample", Height: 1.2}), Text: words}
	}
	var signs []components.Sign
	for _, o := range d.operator {
		words := d.s.p.T("pay_sign_all")
		if o != "" {
			words = d.s.b.term("operator", o)
		}
		signs = append(signs, sign(d.look(o), true, words))
	}
	if d.proposed {
		signs = append(signs, sign("a", false, d.s.p.T("pay_sign_proposed")))
	}
	return signs
}

// findDecision finds a decision of an edition by id.
func findDecision(e *model.Edition, id string) *model.Decision {
	for i := range e.Decisions {
		if e.Decisions[i].ID == id {
			return &e.Decisions[i]
		}
	}
	return nil
}
