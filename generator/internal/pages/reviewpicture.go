package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// review draws a lane for each occasion of review, over a time that has two
// parts: before the decision to authorise, and after it.
type review struct {
	drawing.Drawing
	s    *section
	y    float64 // where the next lane begins, in sizes of letters
	used map[string]bool
}

// Places of a review: across in per cent, down in sizes of letters.
const (
	reviewDecision = 38.0 // the decision to authorise
	reviewEnd      = 97.0
	reviewBar      = 0.9
	reviewLine     = 1.4
	reviewGap      = 0.9
)

// reviewPicture shows when a provider is reviewed. It is empty when the edition
// names no occasions.
func (s *section) reviewPicture(e *model.Edition) components.Picture {
	if len(e.Occasions) == 0 {
		return components.Picture{}
	}
	r := &review{s: s, used: map[string]bool{}}
	r.Mirrored = s.mirrored()
	head := r.head()
	height := head
	for _, o := range e.Occasions {
		height += reviewLine*float64(len(r.lines(e, o))) + reviewBar + reviewGap
	}
	r.Glyph("flow__line", drawing.Percent(reviewDecision), drawing.Em(head-0.6), reviewShape("decision"))
	for _, o := range e.Occasions {
		r.lane(e, o)
	}
	title := s.p.T("review_title")
	return components.Picture{
		Caption: title,
		SVG: r.SVG(drawing.Frame{
			ID: "granskning", Class: "picture__svg", Height: height, Title: title, Description: s.reviewDescription(e),
		}),
		Legend: r.legend(),
	}
}

// head names the two parts of the time, and returns where the lanes begin.
func (r *review) head() float64 {
	lines := 0
	for _, h := range []struct {
		x, end float64
		key    string
	}{{0, reviewDecision, "review_before"}, {reviewDecision, 100, "review_after"}} {
		words := drawing.Wrap(r.s.p.T(h.key), (h.end-h.x-3)/100*narrow)
		at := h.x
		if at > 0 {
			at += 3
		}
		for i, w := range words {
			r.Text("picture__name", drawing.Percent(at), drawing.Em(float64(i)*reviewLine+1), drawing.Start, drawing.Span{Text: w})
		}
		lines = max(lines, len(words))
	}
	r.y = reviewLine*float64(lines) + 1.4
	return r.y
}

// lines are the words above an occasion's lane: what it is called, and how much
// is checked and shown then.
func (r *review) lines(e *model.Edition, o model.Occasion) [][]drawing.Span {
	var lines [][]drawing.Span
	for _, w := range markup.Pieces(r.s.occasionName(e, o.ID), func(s string) []string { return drawing.Wrap(s, narrow) }) {
		lines = append(lines, []drawing.Span{{Class: "picture__name", Text: w}})
	}
	for _, w := range drawing.Wrap(r.s.occasionSum(e, o), narrow) {
		lines = append(lines, []drawing.Span{{Class: "picture__quiet", Text: w}})
	}
	return lines
}

// occasionSum counts what is checked and what is shown on an occasion.
func (s *section) occasionSum(e *model.Edition, o model.Occasion) string {
	conditions, papers := 0, 0
	for _, c := range e.Conditions {
		if slices.Contains(occasionsOf(e, c), o.ID) {
			conditions++
		}
		for _, ev := range c.Evidence {
			if ev.Occasion == o.ID {
				papers++
			}
		}
	}
	sum := []string{s.p.N("condition_count", conditions)}
	if papers > 0 {
		sum = append(sum, s.p.N("paper_count", papers))
	}
	return strings.Join(sum, s.p.T("comma"))
}

// lane draws when an occasion comes, by its kind.
func (r *review) lane(e *model.Edition, o model.Occasion) {
	for _, line := range r.lines(e, o) {
		r.Text("review__words", drawing.Percent(0), drawing.Em(r.y+1), drawing.Start, line...)
		r.y += reviewLine
	}
	kind := reviewKind(o)
	r.used[kind] = true
	r.Line("flow__line review__decision", drawing.Percent(reviewDecision), drawing.Em(r.y-0.1), drawing.Percent(reviewDecision), drawing.Em(r.y+reviewBar+0.1))
	middle := r.y + reviewBar/2
	from, to := reviewDecision, reviewEnd
	if kind == model.OccasionApplication {
		from, to = 0, reviewDecision-2
	}
	switch kind {
	case model.OccasionApplication, model.OccasionFollowUp:
		r.Rect("flow__ink", drawing.Percent(from), drawing.Em(r.y+0.2), drawing.Percent(to-from), drawing.Em(reviewBar-0.4))
		r.Glyph("flow__line", drawing.Percent(to), drawing.Em(middle), reviewShape(model.OccasionFollowUp))
	default:
		r.Line("flow__rest", drawing.Percent(from), drawing.Em(middle), drawing.Percent(to), drawing.Em(middle))
		for _, at := range reviewMarks(kind) {
			r.Glyph("flow__line", drawing.Percent(from+at*(to-from)), drawing.Em(middle), reviewShape(kind))
		}
	}
	r.y += reviewBar + reviewGap
}

// reviewKind is the kind of an occasion, or "annat" when it has none.
func reviewKind(o model.Occasion) string {
	if o.Kind == "" {
		return "annat"
	}
	return o.Kind
}

// reviewMarks are where along a lane something may happen. Nobody knows when, so
// that the distances are uneven.
func reviewMarks(kind string) []float64 {
	switch kind {
	case model.OccasionSpotCheck:
		return []float64{0.07, 0.31, 0.4, 0.68, 0.93}
	case model.OccasionSelfReport:
		return []float64{0.22, 0.71}
	case model.OccasionExternalReport:
		return []float64{0.48}
	}
	return nil
}

// reviewShape is the path of a sign: a diamond, an arrow, a cross, and triangles
// up and down.
func reviewShape(kind string) string {
	switch kind {
	case "decision":
		return "M0-7L7 0L0 7L-7 0z"
	case model.OccasionSpotCheck:
		return "M-1.6-7h3.2v5.4h5.4v3.2h-5.4v5.4h-3.2v-5.4h-5.4v-3.2h5.4z"
	case model.OccasionSelfReport:
		return "M0-7l7.5 13h-15z"
	case model.OccasionExternalReport:
		return "M0 7l7.5-13h-15z"
	}
	return "M-3-7L6 0L-3 7z"
}

// legend explains the signs that are there.
func (r *review) legend() []components.Sign {
	signs := []components.Sign{{Icon: drawing.Icon("mark flow__line", reviewShape("decision")), Text: r.s.p.T("review_sign_decision")}}
	for _, kind := range append(occasionKinds(), "annat") {
		if !r.used[kind] {
			continue
		}
		d := drawing.Drawing{Mirrored: r.Mirrored}
		middle := drawing.Em(0.6)
		switch kind {
		case model.OccasionApplication, model.OccasionFollowUp:
			from, decision := 0.0, 96.0
			if kind != model.OccasionApplication {
				from, decision = 12, 10
			}
			d.Rect("flow__ink", drawing.Percent(from), drawing.Em(0.35), drawing.Percent(60), drawing.Em(reviewBar-0.4))
			d.Glyph("flow__line", drawing.Percent(from+65), middle, reviewShape(kind))
			d.Line("flow__line review__decision", drawing.Percent(decision), drawing.Em(0), drawing.Percent(decision), drawing.Em(1.2))
		default:
			d.Line("flow__rest", drawing.Percent(0), middle, drawing.Percent(100), middle)
			if len(reviewMarks(kind)) > 0 {
				d.Glyph("flow__line", drawing.Percent(50), middle, reviewShape(kind))
			}
		}
		signs = append(signs, components.Sign{Icon: d.SVG(drawing.Frame{Class: "picture__sample", Height: 1.2}), Text: r.s.p.T("review_sign_" + kind)})
	}
	return signs
}

func occasionKinds() []string {
	var kinds []string
	for _, k := range model.OccasionKinds() {
		kinds = append(kinds, k.Code)
	}
	return kinds
}

// reviewDescription says in words what the picture shows.
func (s *section) reviewDescription(e *model.Edition) string {
	var before, after []string
	for _, o := range e.Occasions {
		words := s.p.T("in_parens", lang.Args{"Words": s.occasionName(e, o.ID), "Note": s.occasionSum(e, o)})
		if o.Kind == model.OccasionApplication {
			before = append(before, words)
		} else {
			after = append(after, words)
		}
	}
	var says []string
	if len(before) > 0 {
		says = append(says, s.p.T("review_says_before", lang.Args{"Occasions": s.p.List(before)}))
	}
	if len(after) > 0 {
		says = append(says, s.p.T("review_says_after", lang.Args{"Occasions": s.p.List(after)}))
	}
	return strings.Join(says, " ")
}
