package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Wording is the page that tells which wording applied on any day.
type Wording struct {
	Chrome
	Heading string
	Lead    string
	Table   components.Table
	Coming  components.FactList // what nobody has adopted
	Related []components.Link
}

// spell is a time during which the same words applied, or none that are held.
// A correction ends one and begins the next.
type spell struct {
	from, to  model.Date     // zero: not known, until further notice
	edition   *model.Edition // nil: no edition that is held
	begins    bool           // with the edition, and not with a correction
	corrected []changes.Erratum
}

// spells lists the times of every adopted edition without a hole, the earliest
// first.
func spells(m *model.Municipality) []spell {
	var eds []*model.Edition
	for _, e := range m.Editions {
		if e.IsAdopted() {
			eds = append(eds, e)
		}
	}
	if len(eds) == 0 {
		return nil
	}
	all := []spell{{to: eds[0].InForceFrom.AddDays(-1)}}
	for i, e := range eds {
		end := status.LastDay(m, e)
		all = append(all, editionSpells(e, end)...)
		switch {
		case end.IsZero():
		case i == len(eds)-1:
			all = append(all, spell{from: end.AddDays(1)})
		case end.AddDays(1).Before(eds[i+1].InForceFrom):
			all = append(all, spell{from: end.AddDays(1), to: eds[i+1].InForceFrom.AddDays(-1)})
		}
	}
	return all
}

// editionSpells divides the time of an edition by its corrections. One made
// before the edition began was there from its first day, and one made after its
// last never applied.
func editionSpells(e *model.Edition, end model.Date) []spell {
	ss := []spell{{from: e.InForceFrom, edition: e, begins: true}}
	for _, er := range changes.Errata(e) {
		last := &ss[len(ss)-1]
		switch {
		case !end.IsZero() && er.Date.After(end):
		case !er.Date.After(last.from):
			last.corrected = append(last.corrected, er)
		default:
			last.to = er.Date.AddDays(-1)
			ss = append(ss, spell{from: er.Date, edition: e, corrected: []changes.Erratum{er}})
		}
	}
	ss[len(ss)-1].to = end
	return ss
}

func (s *section) wordingPage() {
	title := s.p.T("wording_title")
	v := &Wording{
		Chrome: s.chrome(s.url.wording(), title, s.p.T("wording_lead"),
			components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()}),
		Heading: title, Lead: s.p.T("wording_lead"),
		Table: components.Table{
			ID: "perioder", Caption: s.p.T("wording_caption"),
			Head: []string{s.p.T("column_time"), s.p.T("column_edition"), s.p.T("column_decision"), s.p.T("column_new")},
		},
		Related: []components.Link{
			{Text: s.p.T("changes_title"), URL: s.url.changes()},
			{Text: s.p.T("decisions_title"), URL: s.url.decisions()},
		},
	}
	v.Relations = []Relation{{Rel: "version-history", URL: s.url.changes()}, {Rel: "latest-version", URL: s.url.conditions()}}
	for _, sp := range slices.Backward(spells(s.m)) {
		v.Table.Rows = append(v.Table.Rows, s.spellRow(sp))
	}
	for _, e := range slices.Backward(s.m.Editions) {
		if unsettled(e) != "" {
			v.Coming.Facts = append(v.Coming.Facts, components.Fact{
				Term: s.editionTag(e).Text, Values: []template.HTML{link(s.url.edition(e), s.b.data(e.Title)), text(s.p.T("applies") + " " + s.period(e))},
			})
		}
	}
	s.b.add("wording", &v.Chrome, v)
}

// wordingLink leads to the page from those of editions, changes and decisions.
func (s *section) wordingLink() components.Link {
	return components.Link{Text: s.p.T("wording_link"), URL: s.url.wording()}
}

func (s *section) spellRow(sp spell) []components.Cell {
	if sp.edition == nil {
		none := text(s.p.T("none"))
		return row(text(s.span(sp)), none, none, text(s.gap(sp)))
	}
	e := sp.edition
	name := link(s.url.edition(e), s.editionName(e))
	if day := s.day(); !day.Before(sp.from) && (sp.to.IsZero() || !day.After(sp.to)) {
		name += " <strong>" + text(s.p.T("wording_now")) + "</strong>"
	} else if day.Before(sp.from) {
		name += template.HTML(` <span class="quiet">`) + text(s.p.T("wording_later")) + "</span>"
	}
	return row(text(s.span(sp)), name, s.adoption(e), s.news(sp))
}

// span writes the first and the last day of a spell.
func (s *section) span(sp spell) string {
	args := lang.Args{"From": s.p.Date(sp.from), "To": s.p.Date(sp.to)}
	switch {
	case sp.from.IsZero():
		return s.p.T("wording_until", args)
	case sp.to.IsZero():
		return s.p.T("wording_open", args)
	}
	return s.p.T("wording_span", args)
}

// gap says why no wording is shown for a time.
func (s *section) gap(sp spell) string {
	if !sp.from.IsZero() {
		return s.p.T("wording_gap")
	}
	var older []string
	for _, o := range s.m.Editions[0].Older {
		older = append(older, s.b.data(o.Label))
	}
	if len(older) > 0 {
		return s.p.T("wording_older", lang.Args{"Editions": s.p.List(older)})
	}
	return s.p.T("wording_before")
}

func (s *section) editionName(e *model.Edition) string {
	return s.p.T("edition_title", lang.Args{"Label": s.label(e)})
}

// adoption leads to the decision that adopted an edition.
func (s *section) adoption(e *model.Edition) template.HTML {
	d := adopting(e)
	switch {
	case d == nil:
		return text(s.p.T("not_known"))
	case d.Date.IsZero():
		return link(s.url.decision(e, d.ID), s.b.data(d.Title)) + text(" ("+s.p.T("date_unknown")+")")
	}
	words := s.p.Date(d.Date)
	if d.Paragraph != "" {
		words += s.p.T("comma") + s.b.data(d.Paragraph)
	}
	return link(s.url.decision(e, d.ID), words)
}

// news says what was new on the first day of a spell.
func (s *section) news(sp spell) template.HTML {
	var lines []template.HTML
	if sp.begins {
		if before := s.m.Before(sp.edition); before != nil && before.IsAdopted() {
			lines = append(lines, link(s.url.changeLog(before.ID, sp.edition.ID), s.p.T("changes_since", lang.Args{"Label": s.label(before)})))
		} else {
			lines = append(lines, text(s.p.T("wording_first")))
		}
	}
	for _, er := range sp.corrected {
		line := s.erratumLine(sp.edition, er)
		if er.Date != sp.from {
			line = text(s.p.Date(er.Date)+": ") + line
		}
		lines = append(lines, line)
	}
	return joinHTML(lines, "<br>")
}

// erratumLine tells of a correction in one line: of what, and which words.
func (s *section) erratumLine(e *model.Edition, er changes.Erratum) template.HTML {
	what := text(s.p.T("erratum_edition"))
	if c := findCondition(e, er.Condition); c != nil {
		l := s.conditionLink(e, c)
		what = link(l.URL, l.Text)
	}
	return text(s.p.T("erratum_of")+" ") + what + ": " + s.correction(er)
}

// correction says which words a correction exchanged, or else what it did.
func (s *section) correction(er changes.Erratum) template.HTML {
	if er.Before == "" || er.After == "" {
		return s.b.inline(er.Text)
	}
	return text(s.p.T("erratum_words", lang.Args{"Before": s.b.data(er.Before), "After": s.b.data(er.After)}))
}
