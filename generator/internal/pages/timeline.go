package pages

import (
	"slices"
	"time"

	"kundval/generator/internal/components"
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// narrow is how wide a line of a picture may be, in sizes of its letters, to
// fit the narrowest screen.
const narrow = 21.5

// Heights of a timeline, in sizes of letters.
const (
	timelineHead = 3.7 // the day and the years
	timelineLine = 1.4
	timelinePin  = 0.55 // between words and bar, for what stands out of it
	timelineBar  = 0.9
	timelineGap  = 1.1
)

// timeline draws one bar for each edition over a common scale of time, the
// latest first.
type timeline struct {
	drawing.Drawing
	s          *section
	start, end model.Date // both the first of a year
	left       float64    // where the scale begins, in per cent; before it lies what has no date
	y          float64
	used       map[string]bool // signs that the legend explains
}

// timelinePicture shows when each edition applied, was decided and corrected.
func (s *section) timelinePicture() components.Picture {
	t := &timeline{s: s, y: timelineHead, used: map[string]bool{}}
	t.Mirrored = s.mirrored()
	t.scale()
	older := s.olderEditions()
	if len(older) > 0 {
		t.left = 12
	}
	height := timelineHead
	for _, e := range s.m.Editions {
		height += t.height(len(t.lines(e)))
	}
	height += t.height(1) * float64(len(older))
	t.grid(height)
	for _, e := range slices.Backward(s.m.Editions) {
		t.edition(e)
	}
	for _, o := range older {
		t.older(o)
	}
	title := s.p.T("timeline_title")
	return components.Picture{
		Caption: title,
		SVG: t.SVG(drawing.Frame{ID: "tidslinje", Class: "picture__svg", Height: height, Title: title,
			Description: s.p.T("timeline_description", lang.Args{"From": t.start.Year, "To": t.end.Year})}),
		Legend: t.legend(),
		More:   components.Link{Text: s.p.T("timeline_more"), URL: "#utgavor"},
	}
}

// mirrored reports whether pictures are read from right to left.
func (s *section) mirrored() bool { return s.b.language.Direction == model.RightToLeft }

// olderEditions are named by the sources of the first edition, and their text
// is not held.
func (s *section) olderEditions() []model.OlderEdition {
	if len(s.m.Editions) == 0 {
		return nil
	}
	return s.m.Editions[0].Older
}

// scale makes room for every date, and for what has no last day.
func (t *timeline) scale() {
	first, last := t.s.day(), t.s.day()
	for _, e := range t.s.m.Editions {
		ds := []model.Date{e.InForceFrom, status.LastDay(t.s.m, e)}
		if d := adopting(e); d != nil {
			ds = append(ds, d.Date)
		}
		for _, er := range e.Errata {
			ds = append(ds, er.Date)
		}
		for _, d := range ds {
			if d.IsZero() {
				continue
			}
			first = slices.MinFunc([]model.Date{first, d}, model.Date.Compare)
			last = slices.MaxFunc([]model.Date{last, d}, model.Date.Compare)
		}
	}
	t.start = model.Date{Year: first.Year, Month: time.January, Day: 1}
	t.end = model.Date{Year: last.Year + 1, Month: time.January, Day: 1}
}

// timelineRight is where the scale ends, in per cent; what goes on ends in an
// arrow there.
const timelineRight = 97

// at is where a day lies, in per cent.
func (t *timeline) at(d model.Date) float64 {
	span := t.end.Time().Sub(t.start.Time())
	return t.left + float64(d.Time().Sub(t.start.Time()))/float64(span)*(timelineRight-t.left)
}

// grid draws a line for each year, with as many years named as there is room
// for, and the day of the site.
func (t *timeline) grid(height float64) {
	years := t.end.Year - t.start.Year
	step := max(1, (years+5)/6)
	for y := t.start.Year; y <= t.end.Year; y++ {
		x := drawing.Percent(t.at(model.Date{Year: y, Month: time.January, Day: 1}))
		t.Line("timeline__year", x, drawing.Em(2.1), x, drawing.Em(height))
		if at := t.at(model.Date{Year: y, Month: time.January, Day: 1}); at < 88 && (y-t.start.Year)%step == 0 {
			t.Text("picture__quiet", x, drawing.Em(2.9), drawing.Start, drawing.Span{Class: "timeline__number", Text: t.s.p.T("timeline_year", lang.Args{"Year": y})})
		}
	}
	x := t.at(t.s.day())
	today := t.s.p.T("timeline_today", lang.Args{"Date": t.s.p.Date(t.s.day())})
	at, anchor := beside(x, today)
	t.Text("timeline__today", drawing.Percent(at), drawing.Em(1.1), anchor, drawing.Span{Text: today})
	t.Line("timeline__now", drawing.Percent(x), drawing.Em(1.4), drawing.Percent(x), drawing.Em(height))
}

// beside is where a text stands that belongs to x per cent, so that it has room
// on the narrowest screen.
func beside(x float64, text string) (float64, drawing.Anchor) {
	wide := min(drawing.Width(text)/narrow*100, 100)
	switch {
	case x < 40:
		return min(x, 100-wide), drawing.Start
	case x > 60:
		return max(x, wide), drawing.End
	}
	return min(max(x, wide/2), 100-wide/2), drawing.Middle
}

// lines are the words above an edition's bar, in as many lines as the
// narrowest screen needs.
func (t *timeline) lines(e *model.Edition) [][]drawing.Span {
	p := t.s.p
	period := p.T("timeline_from", lang.Args{"From": p.Date(e.InForceFrom)})
	if end := status.LastDay(t.s.m, e); !end.IsZero() {
		period = p.T("timeline_period", lang.Args{"From": p.Date(e.InForceFrom), "To": p.Date(end)})
	}
	spans := []drawing.Span{{Class: "picture__name", Text: e.Label}, {Class: "picture__quiet", Text: period}}
	if status.OfEdition(t.s.m, e, t.s.day()) != status.Superseded {
		spans = append(spans, drawing.Span{Class: "picture__name", Text: t.s.editionTag(e).Text})
	}
	var lines [][]drawing.Span
	room := 0.0
	for _, sp := range spans {
		sp.Text = drawing.Fit(sp.Text, narrow)
		w := drawing.Width(" " + sp.Text)
		if room < w {
			lines, room = append(lines, nil), narrow
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], sp)
		room -= w
	}
	return lines
}

func (t *timeline) height(lines int) float64 {
	return timelineLine*float64(lines) + timelinePin + timelineBar + timelineGap
}

// words writes the lines and returns the middle of the bar below them.
func (t *timeline) words(lines [][]drawing.Span) float64 {
	for i, line := range lines {
		t.Text("timeline__words", drawing.Percent(0), drawing.Em(t.y+timelineLine*float64(i)+1), drawing.Start, line...)
	}
	middle := t.y + timelineLine*float64(len(lines)) + timelinePin + timelineBar/2
	t.y += t.height(len(lines))
	return middle
}

func (t *timeline) edition(e *model.Edition) {
	middle := t.words(t.lines(e))
	state := status.OfEdition(t.s.m, e, t.s.day())
	from, to := t.at(e.InForceFrom), float64(timelineRight)
	end := status.LastDay(t.s.m, e)
	if !end.IsZero() {
		to = t.at(end.AddDays(1))
	}
	if d := adopting(e); d != nil && !d.Date.IsZero() {
		x := t.at(d.Date)
		t.Line("timeline__lead", drawing.Percent(x), drawing.Em(middle), drawing.Percent(from), drawing.Em(middle))
		t.Glyph("timeline__decided", drawing.Percent(x), drawing.Em(middle), "M0-6L6 0L0 6L-6 0z")
		t.used["decided"] = true
	}
	class := timelineClass(state)
	t.Rect("timeline__bar timeline__bar--"+class, drawing.Percent(from), drawing.Em(middle-timelineBar/2), drawing.Percent(max(to-from, 0.6)), drawing.Em(timelineBar))
	t.used[class] = true
	if end.IsZero() {
		t.Glyph("timeline__on timeline__on--"+class, drawing.Percent(to), drawing.Em(middle), "M0-7.2L8 0L0 7.2z")
		t.used["on"] = true
	}
	for _, er := range e.Errata {
		t.Glyph("timeline__corrected", drawing.Percent(t.at(er.Date)), drawing.Em(middle), correctedShape)
		t.used["corrected"] = true
	}
}

// correctedShape is a mark across a bar, with a head above it.
const correctedShape = "M-1-7h2v14h-2zM0-13a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4z"

func timelineClass(state status.Edition) string {
	switch state {
	case status.InForce:
		return "now"
	case status.Coming:
		return "coming"
	case status.Proposed, status.Draft:
		return "proposed"
	}
	return "past"
}

// older draws an edition whose dates and text are not known.
func (t *timeline) older(o model.OlderEdition) {
	p := t.s.p
	middle := t.words([][]drawing.Span{{
		{Class: "picture__name", Text: drawing.Fit(o.Label, narrow/2)},
		{Class: "picture__quiet", Text: p.T("text_not_held")},
	}})
	t.Line("timeline__unknown", drawing.Percent(0), drawing.Em(middle), drawing.Percent(t.left-2), drawing.Em(middle))
	t.used["unknown"] = true
}

// legend explains the signs that are there.
func (t *timeline) legend() []components.Sign {
	bar := func(class string) func(d *drawing.Drawing) {
		return func(d *drawing.Drawing) {
			d.Rect("timeline__bar timeline__bar--"+class, drawing.Percent(2), drawing.Em(0.1), drawing.Percent(96), drawing.Em(timelineBar))
		}
	}
	glyph := func(class, path string) func(d *drawing.Drawing) {
		return func(d *drawing.Drawing) { d.Glyph(class, drawing.Percent(50), drawing.Em(0.6), path) }
	}
	var signs []components.Sign
	for _, sign := range []struct {
		name string
		draw func(d *drawing.Drawing)
	}{
		{"now", bar("now")}, {"coming", bar("coming")}, {"proposed", bar("proposed")}, {"past", bar("past")},
		{"on", glyph("timeline__on timeline__on--now", "M-4-7.2L4 0L-4 7.2z")},
		{"decided", glyph("timeline__decided", "M0-6L6 0L0 6L-6 0z")},
		{"corrected", glyph("timeline__corrected", correctedShape)},
		{"unknown", func(d *drawing.Drawing) {
			d.Line("timeline__unknown", drawing.Percent(0), drawing.Em(0.6), drawing.Percent(100), drawing.Em(0.6))
		}},
	} {
		if t.used[sign.name] {
			d := drawing.Drawing{Mirrored: t.Mirrored}
			sign.draw(&d)
			signs = append(signs, components.Sign{Icon: d.SVG(drawing.Frame{Class: "picture__sample", Height: 1.2}), Text: t.s.p.T("timeline_sign_" + sign.name)})
		}
	}
	return signs
}

// timelineTable says in words all that the timeline shows.
func (s *section) timelineTable() components.Table {
	t := s.versions(nil)
	t.Head = slices.Insert(t.Head, 3, s.p.T("date_decided"), s.p.T("errata"))
	for i, e := range slices.Backward(s.m.Editions) {
		decided, corrected := text(s.p.T("not_known")), text(s.p.T("none"))
		if d := adopting(e); d != nil && !d.Date.IsZero() {
			decided = link(s.url.decision(e, d.ID), s.p.Date(d.Date))
		} else if d == nil {
			decided = text(s.p.T("none"))
		}
		if len(e.Errata) > 0 {
			corrected = text(s.p.List(s.errataDays(e)))
		}
		at := len(s.m.Editions) - 1 - i
		t.Rows[at] = slices.Insert(t.Rows[at], 3, row("", decided, corrected)[1:]...)
	}
	for i := len(s.m.Editions); i < len(t.Rows); i++ {
		t.Rows[i] = slices.Insert(t.Rows[i], 3, row("", text(s.p.T("not_known")), text(s.p.T("none")))[1:]...)
	}
	return t
}

// errataDays are the days on which an edition was corrected.
func (s *section) errataDays(e *model.Edition) []string {
	days := make([]model.Date, len(e.Errata))
	for i, er := range e.Errata {
		days[i] = er.Date
	}
	slices.SortFunc(days, model.Date.Compare)
	var words []string
	for _, d := range slices.Compact(days) {
		words = append(words, s.p.Date(d))
	}
	return words
}
