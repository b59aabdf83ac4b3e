package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Signs of the picture of sanctions: a disc, a ring, a diamond.
const (
	flowDisc    = "M0-4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z"
	flowRing    = "M0-5a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM0-2.8a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6z"
	flowDiamond = "M0-8L8 0L0 8L-8 0z"
)

// flowEdge is how wide the edge of the severest sanction is, in per cent.
const flowEdge = 2.4

// sanctionPicture shows the way from a breach to a sanction: how the conditions
// state what follows, what is weighed, and the sanctions from the mildest. It is
// empty when the edition has no sanctions.
func (s *section) sanctionPicture(e *model.Edition) components.Picture {
	if len(e.Sanctions) == 0 {
		return components.Picture{}
	}
	f := &flow{}
	f.Mirrored = s.mirrored()
	f.box("flow__box", 0, []flowLine{
		{class: "picture__name", text: s.p.T("flow_breach")},
		{class: "picture__quiet", text: s.p.T("flow_breach_text")},
	})
	f.arrow()
	f.box("flow__box", 0, s.flowForms(e))
	if len(e.Criteria) > 0 {
		f.arrow()
		f.box("flow__box flow__box--weighed", 0, s.flowCriteria(e))
	}
	f.arrow()
	f.label("picture__name", s.p.T("flow_sanctions"))
	s.flowSanctions(f, e)
	title := s.p.T("flow_title")
	return components.Picture{
		Caption: title,
		SVG: f.SVG(drawing.Frame{
			ID: "flode", Class: "picture__svg", Height: f.y + 0.2, Title: title, Description: s.flowDescription(e),
		}),
	}
}

// flowForms tells how the conditions state what follows, and how many do so.
func (s *section) flowForms(e *model.Edition) []flowLine {
	lines := []flowLine{{class: "picture__name", text: s.p.T("flow_forms")}}
	for _, form := range model.BreachForms() {
		n := countForm(e, form.Code)
		if n == 0 {
			continue
		}
		l := flowLine{
			text: s.p.T("flow_form", lang.Args{"Form": s.b.term("breach", form.Code), "Conditions": s.p.N("condition_count", n)}),
			sign: flowDisc, of: "flow__ink", share: float64(n) / float64(len(e.Conditions)), bar: true,
		}
		if endsThere(form.Code) {
			l.sign = flowRing
			l.text += s.p.T("comma") + s.p.T("flow_no_sanction")
		}
		lines = append(lines, l)
	}
	return lines
}

// endsThere reports whether a breach of a condition of the form leads to no
// sanction.
func endsThere(form string) bool {
	return form == model.BreachEntryOnly || form == model.BreachUnspecified
}

func (s *section) flowCriteria(e *model.Edition) []flowLine {
	lines := []flowLine{{class: "picture__name", text: s.p.T("criteria")}}
	for _, cr := range e.Criteria {
		l := flowLine{text: s.b.data(cr.Text), sign: flowRing, of: "flow__ink"}
		if cr.Decisive {
			l.class, l.sign, l.of = "picture__name", flowDiamond, "flow__line flow__decisive"
			lines = append(lines, l, flowLine{class: "picture__quiet", text: s.p.T("criterion_decisive"), below: true})
			continue
		}
		lines = append(lines, l)
	}
	return lines
}

// flowSanctions draws a stair, a step for each sanction, the mildest first. The
// edge of each is thicker than the one before.
func (s *section) flowSanctions(f *flow, e *model.Edition) {
	indent := min(4, 16/float64(len(e.Sanctions)))
	for i, sa := range e.Sanctions {
		n := s.sanctionCount(e, sa.ID)
		lines := []flowLine{{class: "picture__name", text: s.sanctionName(e, sa.ID)}}
		if meaning := plainDescription(s.say(sa.Text, "utgava", "sanktion", sa.ID, "text")); meaning != "" {
			lines = append(lines, flowLine{text: meaning})
		}
		lines = append(lines, flowLine{
			class: "picture__quiet", text: s.p.T("flow_can_follow", lang.Args{"Conditions": s.p.N("condition_count", n)}),
			share: float64(n) / float64(max(len(e.Conditions), 1)), bar: true,
		})
		x, from := indent*float64(i), f.y
		f.box("flow__box flow__step", x, lines)
		f.Rect("flow__ink flow__edge", drawing.Percent(x), drawing.Em(from), drawing.Percent(flowEdge*float64(i+1)/float64(len(e.Sanctions))), drawing.Em(f.y-from))
		f.y += 0.5
	}
}

func (s *section) sanctionCount(e *model.Edition, id string) int {
	n := 0
	for _, c := range e.Conditions {
		if slices.Contains(sanctionsOf(e, c), id) {
			n++
		}
	}
	return n
}

// flowDescription says in words what the picture shows.
func (s *section) flowDescription(e *model.Edition) string {
	var forms, sanctions, criteria, decisive []string
	for _, l := range s.flowForms(e)[1:] {
		forms = append(forms, l.text)
	}
	for _, cr := range e.Criteria {
		criteria = append(criteria, s.b.data(cr.Text))
		if cr.Decisive {
			decisive = append(decisive, s.b.data(cr.Text))
		}
	}
	for _, sa := range e.Sanctions {
		sanctions = append(sanctions, s.p.T("in_parens", lang.Args{
			"Words": s.sanctionName(e, sa.ID), "Note": s.p.N("condition_count", s.sanctionCount(e, sa.ID))}))
	}
	parts := []string{s.p.T("flow_says_forms", lang.Args{"Forms": strings.Join(forms, "; ")})}
	if len(criteria) > 0 {
		parts = append(parts, s.p.T("flow_says_criteria", lang.Args{"Criteria": strings.Join(criteria, "; ")}))
	}
	if len(decisive) > 0 {
		parts = append(parts, s.p.T("flow_says_decisive", lang.Args{"Criteria": strings.Join(decisive, "; ")}))
	}
	return strings.Join(append(parts, s.p.T("flow_says_sanctions", lang.Args{"Sanctions": s.p.List(sanctions)})), " ")
}
