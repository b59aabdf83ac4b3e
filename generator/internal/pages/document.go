package pages

import (
	"html/template"
	"slices"
	"unicode"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"

	"kundval/generator/internal/model"
)

// document lays the edition out in the source's order: each section with its
// general conditions, each followed by the specific ones that refine it. keep
// chooses the conditions to include; nil keeps all. Sections that end up
// empty are left out.
func (s *section) document(e *model.Edition, keep func(*model.Condition) bool) []DocumentSection {
	var out []DocumentSection
	var walk func(parent string, depth int) bool
	walk = func(parent string, depth int) bool {
		filled := false
		for _, sec := range e.Sections {
			if sec.Parent != parent {
				continue
			}
			ds := DocumentSection{
				ID: fragment("avsnitt", sec.ID), Number: s.b.name(sec.Number), Title: s.b.data(sec.Title), Depth: min(depth, 4),
				Intro: s.b.block(sec.Intro),
				Part:  slices.ContainsFunc(e.Sections, func(o *model.Section) bool { return o.Parent == sec.ID }),
			}
			ds.Conditions = s.sectionConditions(e, sec.ID, min(depth, 4)+1, keep)
			at := len(out)
			out = append(out, ds)
			if below := walk(sec.ID, depth+1); !below && len(ds.Conditions) == 0 && keep != nil {
				out = out[:at]
				continue
			}
			filled = true
		}
		return filled
	}
	walk("", 2)
	return out
}

// sectionConditions lists a section's conditions. A specific condition stands
// below the last general one of the section that it refines.
func (s *section) sectionConditions(e *model.Edition, sectionID string, depth int, keep func(*model.Condition) bool) []DocumentCondition {
	var in []*model.Condition
	for _, c := range e.Conditions {
		if c.Section == sectionID && (keep == nil || keep(c)) {
			in = append(in, c)
		}
	}
	tops, below := arrange(in)
	var out []DocumentCondition
	for _, c := range tops {
		dc := DocumentCondition{Condition: s.condition(e, c), of: c, Depth: depth}
		for _, n := range below[c.ID] {
			dc.Nested = append(dc.Nested, DocumentCondition{Condition: s.condition(e, n), of: n, Depth: depth + 1})
		}
		out = append(out, dc)
	}
	return out
}

// arrange tells which of a section's conditions stand at its top, and which
// stand below which general one.
func arrange(in []*model.Condition) (tops []*model.Condition, below map[string][]*model.Condition) {
	below = map[string][]*model.Condition{}
	for _, c := range in {
		host := ""
		for _, g := range slices.Backward(in) {
			if c.Kind == model.Specific && g.Kind == model.General && slices.Contains(c.Refines, g.ID) {
				host = g.ID
				break
			}
		}
		if host == "" {
			tops = append(tops, c)
		} else {
			below[host] = append(below[host], c)
		}
	}
	return tops, below
}

// condition describes one condition. Its own page, the edition's, those of the
// levels and its story share one description.
func (s *section) condition(e *model.Edition, c *model.Condition) components.Condition {
	v, ok := s.described[c]
	if !ok {
		v = s.describeCondition(e, c)
		s.described[c] = v
	}
	return v
}

func (s *section) describeCondition(e *model.Edition, c *model.Condition) components.Condition {
	v := components.Condition{
		ID: conditionSlug(e, c), Number: s.b.name(c.Number), Kind: s.b.term("condition", c.Kind),
		Specific: c.Kind == model.Specific && hasGeneral(e), Title: s.b.data(c.Title), URL: s.url.condition(e, c),
		Text: s.b.md.HTML(c.Text), Plain: s.say(c.Plain, "villkor", c.ID, "klarsprak"), Notes: s.notes(c.Notes), Demo: c.Demo && !e.Demo,
	}
	if v.ID[0] >= '0' && v.ID[0] <= '9' {
		v.ID = "villkor-" + v.ID
	}
	if c.IfRelevant {
		v.Relevant = s.p.T("if_relevant")
	}
	for _, id := range c.Refines {
		if g := findCondition(e, id); g != nil {
			v.Refines = append(v.Refines, s.conditionLink(e, g))
		}
	}
	v.Facts.Facts = s.conditionFacts(e, c)
	return v
}

// conditionFacts are what a provider asks of a condition: what the limits
// are, who it binds, when it is checked, what to show and what a breach costs.
func (s *section) conditionFacts(e *model.Edition, c *model.Condition) []components.Fact {
	fs := s.limitFacts(c)
	if len(c.Levels) > 0 {
		fs = append(fs, s.fact("condition_levels", text(s.p.List(s.levelNames(e, c.Levels)))))
	}
	fs = append(fs, s.fact("condition_control", s.control(e, c)...))
	fs = append(fs, s.evidenceFacts(e, c)...)
	fs = append(fs, s.fact("condition_breach", s.breach(e, c)...))
	if len(c.Laws) > 0 {
		fs = append(fs, s.fact("condition_laws", texts(s.b.dataAll(c.Laws)...)...))
	}
	return fs
}

// limitFacts are the figures of a condition, if it has any.
func (s *section) limitFacts(c *model.Condition) []components.Fact {
	if len(c.Requirements) == 0 {
		return nil
	}
	f := s.fact("condition_limits")
	for _, r := range c.Requirements {
		f.Values = append(f.Values, text(s.requirement(r)))
	}
	return []components.Fact{f}
}

// control says on which occasions a condition is checked.
func (s *section) control(e *model.Edition, c *model.Condition) []template.HTML {
	switch {
	case len(c.Occasions) > 0:
		return s.occasionLinks(e, c.Occasions)
	case c.Kind == model.Specific && len(c.Refines) > 0:
		return texts(s.p.T("as_general"))
	}
	return texts(s.p.T("source_silent"))
}

func (s *section) occasionLinks(e *model.Edition, ids []string) []template.HTML {
	var links []template.HTML
	for _, id := range ids {
		links = append(links, link(s.url.oversight()+"#"+fragment("tillfalle", id), s.occasionName(e, id)))
	}
	return links
}

// evidenceFacts are the documents of a condition, if it has any.
func (s *section) evidenceFacts(e *model.Edition, c *model.Condition) []components.Fact {
	if len(c.Evidence) == 0 {
		return nil
	}
	f := s.fact("condition_evidence")
	for _, ev := range c.Evidence {
		f.Values = append(f.Values, s.evidence(e, ev))
	}
	return []components.Fact{f}
}

// requirement writes a figure in words: "genomförandeplan: högst 2 veckor
// från beställning".
// It is Swedish as a whole, since its parts are.
func (s *section) requirement(r model.Requirement) string {
	return s.b.data(r.What + ": " + s.limit(r))
}

// limit is the figure alone, in Swedish: "högst 2 veckor räknat från
// beställningen".
func (s *section) limit(r model.Requirement) string {
	t := s.b.sv.T("vocab_direction_"+r.Direction) + " " + s.b.sv.Number(r.Value) + "\u00a0" + r.Unit
	if r.From != "" {
		t += " " + s.b.sv.T("counted_from", lang.Args{"From": r.From})
	}
	return t
}

// evidence writes a document to show with issuer, age and occasion.
func (s *section) evidence(e *model.Edition, ev model.EvidenceDocument) template.HTML {
	h := text(s.b.data(ev.Name))
	if ev.Issuer != "" {
		h += text(" " + s.p.T("issued_by", lang.Args{"Issuer": s.b.data(ev.Issuer)}))
	}
	if ev.MaxAge != "" {
		h += text(s.p.T("comma") + s.p.T("max_age", lang.Args{"Age": s.b.data(ev.MaxAge)}))
	}
	if ev.Occasion != "" {
		h += text(" – " + s.occasionWord(e, ev.Occasion))
	}
	if ev.Note != "" {
		h += template.HTML(` <span class="quiet">`) + text(s.b.data(ev.Note)) + "</span>"
	}
	return h
}

// breach says what a breach can lead to.
func (s *section) breach(e *model.Edition, c *model.Condition) []template.HTML {
	hs := []template.HTML{s.breachForm(e, c.Breach.Form, c.Breach.Sanctions)}
	for _, part := range c.Breach.Parts {
		hs = append(hs, text(s.b.data(part.What)+": ")+s.breachForm(e, part.Form, part.Sanctions))
	}
	if w := c.Breach.SourceWords; w != "" {
		hs = append(hs, template.HTML(`<span class="quiet">`)+text(s.p.T("source_words", lang.Args{"Words": s.b.data(w)}))+"</span>")
	}
	return hs
}

func (s *section) breachForm(e *model.Edition, form string, sanctions []string) template.HTML {
	var names []template.HTML
	for _, id := range sanctions {
		names = append(names, link(s.url.sanctions()+"#"+fragment("sanktion", id), s.sanctionName(e, id)))
	}
	return text(s.breachLead(form, len(names))) + joinHTML(names, text(s.p.T("comma")))
}

// breachLead is what stands before the sanctions that a breach can lead to.
func (s *section) breachLead(form string, sanctions int) string {
	switch {
	case sanctions == 0:
		return s.b.term("breach", form)
	case form == model.BreachFixed && sanctions == 1:
		return ""
	}
	return s.b.term("breach", form) + ": "
}

// hasGeneral reports whether the edition holds general conditions too, so that
// a specific one must say that it is specific.
func hasGeneral(e *model.Edition) bool {
	return slices.ContainsFunc(e.Conditions, func(c *model.Condition) bool { return c.Kind == model.General })
}

// occasionName is what an occasion is called, and occasionWord the same in the
// middle of a sentence.
func (s *section) occasionName(e *model.Edition, id string) string {
	for _, o := range e.Occasions {
		if o.ID == id {
			return s.call(o.Name, "utgava", "granskningstillfalle", o.ID, "namn")
		}
	}
	return id
}

func (s *section) occasionWord(e *model.Edition, id string) string {
	for _, o := range e.Occasions {
		if o.ID != id {
			continue
		}
		if words, state := s.translated(o.Name, []string{"utgava", "granskningstillfalle", id, "namn"}); state == model.TranslationCurrent {
			return lowerFirst(words)
		}
		return s.b.data(lowerFirst(o.Name))
	}
	return id
}

func (s *section) sanctionName(e *model.Edition, id string) string {
	for _, sa := range e.Sanctions {
		if sa.ID == id {
			return s.call(sa.Name, "utgava", "sanktion", sa.ID, "namn")
		}
	}
	return id
}

func findCondition(e *model.Edition, id string) *model.Condition {
	for _, c := range e.Conditions {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// upperFirst begins a sentence.
func upperFirst(s string) string {
	rs := []rune(s)
	if len(rs) > 0 {
		rs[0] = unicode.ToUpper(rs[0])
	}
	return string(rs)
}

// lowerFirst begins a phrase in the middle of a sentence, leaving
// abbreviations as they are.
func lowerFirst(s string) string {
	rs := []rune(s)
	if len(rs) > 1 && unicode.IsUpper(rs[0]) && !unicode.IsUpper(rs[1]) {
		return string(unicode.ToLower(rs[0])) + string(rs[1:])
	}
	return s
}
