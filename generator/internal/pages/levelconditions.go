package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/checklist"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// LevelConditions is everything that binds the providers of one level.
type LevelConditions struct {
	Chrome
	Heading   string
	Lead      string
	Dates     components.FactList
	PDF       *components.Link  // the page as a document of its own; nil when none was made
	Logs      []components.Link // what changed for the level
	Checklist components.Link
	Occasions []OccasionLink // when conditions are checked
	Files     []components.Link
	Contents  components.Contents
	Sections  []BindingSection
	Follow    components.Follow
	Related   []components.Link
}

// OccasionLink is an occasion with the way to all that there is to tick.
type OccasionLink struct {
	OccasionHead
	URL string
}

// BindingSection is one heading of the edition with the conditions below it
// that bind the level.
type BindingSection struct {
	DocumentSection
	Binding []BindingCondition
}

// BindingCondition is a condition as its provider needs it: in plain words and
// figures at first, and the rest folded below.
type BindingCondition struct {
	DocumentCondition
	Limits []Limit
	Own    components.Link // to the condition's own page
	Nested []BindingCondition
}

// Limit is a figure in a condition, in words.
type Limit struct{ ID, Text string }

func (s *section) levelConditionsPage(e *model.Edition, a *model.ChoiceArea, l *model.Level) {
	title := s.p.T("level_conditions_title", lang.Args{"Level": s.levelWord(l), "Label": s.label(e)})
	v := &LevelConditions{
		Chrome: s.chrome(s.url.levelConditions(e, l), title, title,
			components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()},
			components.Link{Text: s.label(e), URL: s.url.edition(e)}),
		Heading: s.p.T("level_conditions_heading", lang.Args{"Level": unbroken(s.levelWord(l))}),
		Lead:    s.p.T("level_conditions_lead", lang.Args{"Level": s.levelWord(l), "Label": s.label(e)}),
		Dates:   components.FactList{Facts: s.editionDates(e)},
		Files:   s.checklistFiles(e, l),
	}
	v.Breadcrumb.Here = s.levelName(l)
	s.warn(&v.Chrome, e, s.sameLevel(e, l, s.url.levelConditions))
	v.Running = s.running(e, title)
	v.PDF = s.pdf(s.url.levelPDF(e, l), "level_pdf")
	v.Relations = append(s.levelRelations(e, l, s.url.levelConditions), pdfRelation(v.PDF)...)
	v.Follow = s.followLevel(&v.Chrome, l)
	v.Logs = s.levelLogs(e, l)
	sections := s.document(e, func(c *model.Condition) bool { return c.Binds(l.ID) })
	for _, ds := range sections {
		v.Sections = append(v.Sections, BindingSection{ds, s.binding(e, l, ds.Conditions)})
	}
	v.Contents = s.contents(sections)
	v.Checklist = components.Link{Text: s.p.T("checklist_heading", lang.Args{"Level": s.levelWord(l)}), URL: s.url.checklist(e, l)}
	for _, o := range checklist.Of(e, l.ID) {
		h := s.occasionHead(e, o)
		v.Occasions = append(v.Occasions, OccasionLink{h, v.Checklist.URL + "#" + h.ID})
	}
	if status.OfEdition(s.m, e, s.day()) == status.InForce {
		v.Related = append(v.Related, components.Link{Text: s.p.T("level_title", lang.Args{"Level": s.levelWord(l)}), URL: s.url.level(a, l)})
	}
	v.Related = append(v.Related, s.wordingLink(),
		components.Link{Text: s.p.T("oversight_title"), URL: s.url.oversight()},
		components.Link{Text: s.p.T("sanctions_title"), URL: s.url.sanctions()},
		components.Link{Text: s.p.T("level_compensation", lang.Args{"Level": s.levelWord(l)}), URL: s.url.levelCompensation(e, l)})
	s.b.add("level-conditions", &v.Chrome, v)
}

// binding describes conditions for the providers whom they bind.
func (s *section) binding(e *model.Edition, l *model.Level, in []DocumentCondition) []BindingCondition {
	var out []BindingCondition
	for _, dc := range in {
		own := "binding_own"
		if dc.Specific { // it may have the number of the general one it refines
			own = "binding_own_specific"
		}
		c := BindingCondition{
			DocumentCondition: dc, Nested: s.binding(e, l, dc.Nested),
			Own: components.Link{Text: s.p.T(own, lang.Args{"Number": s.b.name(dc.of.Number)}), URL: dc.URL},
		}
		for _, r := range dc.of.Requirements {
			c.Limits = append(c.Limits, Limit{limitID(dc.ID, r), s.requirement(r)})
		}
		c.Facts.Facts = s.bindingFacts(e, l, dc.of)
		out = append(out, c)
	}
	return out
}

// limitID is the fragment of a figure, on the page of what binds a level.
func limitID(condition string, r model.Requirement) string {
	return condition + "-" + fragment("krav", r.ID)
}

// bindingFacts are what a provider asks of a condition, but for its figures:
// what to show, who checks and when, what a breach can cost and which levels it
// binds.
func (s *section) bindingFacts(e *model.Edition, l *model.Level, c *model.Condition) []components.Fact {
	var fs []components.Fact
	if len(c.Evidence) > 0 {
		f := s.fact("condition_evidence")
		for _, ev := range c.Evidence {
			f.Values = append(f.Values, s.evidence(e, ev))
		}
		fs = append(fs, f)
	}
	fs = append(fs, s.fact("condition_control", s.checkers(e, l, c)...), s.fact("condition_breach", s.breach(e, c)...))
	if len(c.Levels) > 0 {
		fs = append(fs, s.fact("condition_levels", text(s.p.List(s.levelNames(e, c.Levels)))))
	}
	if len(c.Laws) > 0 {
		fs = append(fs, s.fact("condition_laws", texts(s.b.dataAll(c.Laws)...)...))
	}
	return fs
}

// checkers say who checks a condition, and on which occasions.
func (s *section) checkers(e *model.Edition, l *model.Level, c *model.Condition) []template.HTML {
	on, asGeneral := checklist.When(e, c)
	if len(on) == 0 {
		return texts(s.p.T("source_silent"))
	}
	var who []string
	when := map[string][]template.HTML{}
	for _, o := range e.Occasions {
		if !slices.Contains(on, o.ID) {
			continue
		}
		by := s.checker(o.Kind)
		if !slices.Contains(who, by) {
			who = append(who, by)
		}
		when[by] = append(when[by], link(s.url.checklist(e, l)+"#"+fragment("tillfalle", o.ID), s.occasionWord(e, o.ID)))
	}
	var values []template.HTML
	for _, by := range who {
		list := joinHTML(when[by], text(s.p.T("comma")))
		if by != "" {
			list = text(by+": ") + list
		}
		values = append(values, list)
	}
	if asGeneral {
		values = append(values, `<span class="quiet">`+text(s.p.T("as_general"))+"</span>")
	}
	return values
}
