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

// editionPair names two editions, the earlier first.
type editionPair struct{ from, to string }

// levelsOf lists the levels of either edition: those of the later one, then
// those that only the earlier one has.
func levelsOf(from, to *model.Edition) []*model.Level {
	var ls []*model.Level
	for _, e := range []*model.Edition{to, from} {
		for _, a := range e.Areas {
			for _, l := range a.Levels {
				if _, held := findLevel(to, l.ID); e == to || held == nil {
					ls = append(ls, l)
				}
			}
		}
	}
	return ls
}

// reportOn returns the report on the change from one edition to a later one.
func (s *section) reportOn(from, to *model.Edition) *changes.Report {
	if s.reports == nil {
		s.reports = map[editionPair]*changes.Report{}
		for _, r := range s.b.in.Reports {
			if r.Municipality == s.m.ID {
				s.reports[editionPair{r.Report.From.ID, r.Report.To.ID}] = r.Report
			}
		}
	}
	return s.reports[editionPair{from.ID, to.ID}]
}

// changeLogPages adds the page of every two editions, and those of the levels
// for each step.
func (s *section) changeLogPages() {
	for j, to := range s.m.Editions {
		for _, from := range s.m.Editions[:j] {
			r := s.reportOn(from, to)
			if r == nil {
				continue
			}
			var levels []components.LevelLink
			if s.m.Before(to) == from {
				for _, l := range levelsOf(from, to) {
					levels = append(levels, s.levelChangeLogPage(from, to, changes.ForLevel(r, l.ID), l))
				}
			}
			s.changeLogPage(from, to, r, levels)
		}
	}
}

// pairNotices say what the reader of a change log has to beware of: that an
// edition binds nobody, or that nobody has given reasons for what is shown.
func (s *section) pairNotices(from, to *model.Edition, r *changes.Report) []components.Notice {
	var ns []components.Notice
	add := func(key string, e *model.Edition, links ...components.Link) {
		ns = append(ns, components.Notice{Tone: components.Caution, Label: s.p.T("notice_version"), Links: links, Body: text(s.p.T(key, lang.Args{
			"Label": s.label(e), "From": s.p.Date(e.InForceFrom), "To": s.p.Date(status.LastDay(s.m, e)),
		}))})
	}
	switch status.OfEdition(s.m, to, s.day()) {
	case status.Draft:
		add("pair_to_draft", to)
	case status.Proposed:
		add("pair_to_proposed", to)
	case status.Coming:
		add("pair_to_coming", to)
	case status.Superseded:
		add("pair_to_superseded", to, s.logUntilNow(from)...)
	}
	switch status.OfEdition(s.m, from, s.day()) {
	case status.Draft:
		add("pair_from_draft", from)
	case status.Proposed:
		add("pair_from_proposed", from)
	}
	if !r.Noted {
		ns = append(ns, s.unnotedNotice(from, to))
	}
	return ns
}

// logUntilNow leads to what changed from an edition to the one in force.
func (s *section) logUntilNow(from *model.Edition) []components.Link {
	now := status.EditionInForce(s.m, s.day())
	if now == nil || s.reportOn(from, now) == nil {
		return nil
	}
	return []components.Link{{
		Text: s.p.T("pair_until_now", lang.Args{"From": s.label(from), "To": s.label(now)}), URL: s.url.changeLog(from.ID, now.ID),
	}}
}

// unnotedNotice says that a comparison has no reasons of its own, and leads to
// the change logs of the steps in between, whose reasons and actions apply.
func (s *section) unnotedNotice(from, to *model.Edition) components.Notice {
	n := components.Notice{Tone: components.Neutral, Label: s.p.T("pair_unnoted_label"), Body: text(s.p.T("pair_unnoted_lead"))}
	steps := s.m.Between(from, to)
	switch len(steps) {
	case 0:
		return n
	case 1:
		n.Body = text(s.p.T("pair_unnoted_yet"))
		return n
	}
	why := text(s.p.T("pair_unnoted"))
	for _, later := range steps {
		earlier := s.m.Before(later)
		n.Links = append(n.Links, components.Link{Text: s.logTitle(earlier, later), URL: s.url.changeLog(earlier.ID, later.ID)})
	}
	n.Body = text(s.p.T("pair_unnoted_lead")) + " " + why
	if len(n.Links) > openSteps {
		n.Summary, n.Body, n.Links = s.p.T("pair_unnoted_lead"), "<p>"+why+"</p>\n"+linkList(n.Links), nil
	}
	return n
}

// openSteps is how many steps a notice lists without being folded.
const openSteps = 4

// linkList writes links as a list.
func linkList(links []components.Link) template.HTML {
	items := make([]template.HTML, len(links))
	for i, l := range links {
		items[i] = "<li>" + link(l.URL, l.Text) + "</li>"
	}
	return "<ul>\n" + joinHTML(items, "\n") + "\n</ul>"
}

// pairLink shows the later edition and says both.
func (s *section) pairLink(from, to *model.Edition) template.HTML {
	return template.HTML(`<a href="`+template.HTMLEscapeString(s.url.changeLog(from.ID, to.ID))+`"><span class="visually-hidden">`) +
		text(s.p.T("pair_link_from", lang.Args{"From": s.label(from)})) + " </span>" +
		text(s.p.T("pair_link_to"+unsettled(to), lang.Args{"To": s.label(to)})) + "</a>"
}

// logTitle names the change log of two editions, and says of one to a proposal
// or draft that it is.
func (s *section) logTitle(from, to *model.Edition) string {
	return s.p.T("change_log_title"+unsettled(to), lang.Args{"From": s.label(from), "To": s.label(to)})
}

// unsettled ends the key of a text about an edition that nobody has adopted.
func unsettled(e *model.Edition) string {
	switch e.Status {
	case model.Draft:
		return "_draft"
	case model.Proposed:
		return "_proposed"
	}
	return ""
}

// pairTable leads to the change log of any two editions: a row for each
// edition to compare from. With two editions there is nothing to choose.
func (s *section) pairTable() components.Table {
	t := components.Table{
		ID: "jamfor", Caption: s.p.T("pairs_caption"), Head: []string{s.p.T("column_from_edition"), s.p.T("column_to_edition")},
	}
	if len(s.m.Editions) < 3 {
		return t
	}
	for i, from := range slices.Backward(s.m.Editions) {
		var links []template.HTML
		for _, to := range slices.Backward(s.m.Editions[i+1:]) {
			if s.reportOn(from, to) != nil {
				links = append(links, s.pairLink(from, to))
			}
		}
		if len(links) > 0 {
			t.Rows = append(t.Rows, row(text(s.label(from)), joinHTML(links, text(s.p.T("comma")))))
		}
	}
	return t
}
