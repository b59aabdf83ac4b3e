package pages

import (
	"html/template"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// ChangeLog is what changed from one edition to a later one, for all or for one
// level.
type ChangeLog struct {
	Chrome
	Heading       string
	Lead          string
	Levels        []components.LevelLink // to the change log of each level; only of the whole
	Summary       template.HTML
	SummaryOf     string // what the summary is about, when that is more than the page
	Tally         []TallyItem
	None          string // says that nothing changed
	Deadlines     components.Table
	Overview      components.Table
	Changes       []components.Change
	Unchanged     []components.Link
	UnchangedText string
	Errata        []ErratumView
	Follow        components.Follow
	Related       []components.Link
}

// TallyItem is one figure of the summary.
type TallyItem struct {
	Number string
	Text   string
}

// report returns the report on the change to an edition from the one that it
// follows on, or nil.
func (s *section) report(to *model.Edition) *changes.Report {
	from := s.m.Before(to)
	if from == nil {
		return nil
	}
	return s.reportOn(from, to)
}

func (s *section) changeLogPage(from, to *model.Edition, r *changes.Report, levels []components.LevelLink) {
	title := s.logTitle(from, to)
	v := s.changeLog(from, to, r, s.chrome(s.url.changeLog(from.ID, to.ID), title, title,
		components.Link{Text: s.p.T("changes_title"), URL: s.url.changes()}))
	v.Heading, v.Levels = title, levels
	v.Lead = s.p.T("change_log_lead"+unsettled(to), lang.Args{"From": s.label(from), "To": s.label(to), "Date": s.p.Date(to.InForceFrom)})
	v.Breadcrumb.Here = s.pairName(from, to)
	v.Relations = append(v.Relations, s.dataRelation(from.ID, to.ID)...)
	if len(levels) > 0 { // no feed tells of other pairs than steps
		v.Follow = s.followAll(&v.Chrome)
	}
	v.Related = append(v.Related, s.editionLink(from), s.editionLink(to), s.wordingLink())
	s.b.add("change-log", &v.Chrome, v)
}

// changeLog is what the pages of a report have in common, whether it is of all
// or narrowed to a level.
func (s *section) changeLog(from, to *model.Edition, r *changes.Report, c Chrome) *ChangeLog {
	v := &ChangeLog{
		Chrome: c, Summary: s.b.block(r.Summary),
		Tally: []TallyItem{
			{s.p.Number(float64(r.Counts.Changed)), s.p.N("tally_changed"+unsettled(to), r.Counts.Changed)},
			{s.p.Number(float64(r.Counts.Unchanged)), s.p.N("tally_unchanged", r.Counts.Unchanged)},
		},
		Errata: s.errata(to, r.Errata),
	}
	if r.Noted {
		v.Tally = append(v.Tally, TallyItem{s.p.Number(float64(len(r.Deadlines))), s.p.N("tally_deadlines", len(r.Deadlines))})
	}
	notices := append(s.pairNotices(from, to, r), s.demoNotices(&v.Chrome, to)...)
	v.Notices = append(s.b.authenticNotice(&v.Chrome), notices...)
	v.Relations = []Relation{{Rel: "predecessor-version", URL: s.url.edition(from)}, {Rel: "successor-version", URL: s.url.edition(to)}}
	for i := range r.Changes {
		v.Changes = append(v.Changes, s.change(from, to, &r.Changes[i]))
	}
	for i := range v.Changes {
		if i > 0 {
			v.Changes[i].Previous = components.Link{Text: changeName(v.Changes[i-1]), URL: "#" + v.Changes[i-1].ID}
		}
		if i < len(v.Changes)-1 {
			v.Changes[i].Next = components.Link{Text: changeName(v.Changes[i+1]), URL: "#" + v.Changes[i+1].ID}
		}
	}
	if len(v.Changes) == 0 {
		v.None = s.p.T("change_log_none", lang.Args{"From": s.label(from), "To": s.label(to)})
	}
	v.Overview = s.changeOverview(v.Changes)
	v.Deadlines = s.deadlines(to, r)
	for _, u := range r.Unchanged {
		if c := findCondition(to, u.ID); c != nil {
			v.Unchanged = append(v.Unchanged, s.conditionLink(to, c))
		}
	}
	v.UnchangedText = s.p.N("unchanged_text", len(v.Unchanged))
	return v
}

// pairName names two editions in few words.
func (s *section) pairName(from, to *model.Edition) string {
	return s.label(from) + " – " + s.label(to)
}

func (s *section) editionLink(e *model.Edition) components.Link {
	return components.Link{Text: s.editionName(e), URL: s.url.edition(e)}
}

// changeOverview is the table that answers "what, of what kind, what does it
// mean, and by when must I act".
func (s *section) changeOverview(cs []components.Change) components.Table {
	t := components.Table{
		ID: "oversikt", Caption: s.p.T("overview_caption"),
		Head: []string{s.p.T("column_condition"), s.p.T("column_kind"), s.p.T("column_effect"), s.p.T("column_act_by")},
	}
	for _, c := range cs {
		kinds := make([]string, len(c.Kinds))
		for i, k := range c.Kinds {
			kinds[i] = k.Text
		}
		effect, act := s.p.T("none"), s.p.T("nothing_to_do")
		if c.Effect.Text != "" {
			effect = c.Effect.Text
		}
		var dates []string
		for _, a := range c.Actions {
			dates = append(dates, a.By)
		}
		if len(dates) > 0 {
			act = strings.Join(dates, s.p.T("comma"))
		}
		t.Rows = append(t.Rows, row(link("#"+c.ID, changeName(c)), text(sentence(kinds)), text(effect), text(act)))
	}
	return t
}

func (s *section) deadlines(to *model.Edition, r *changes.Report) components.Table {
	t := components.Table{
		ID: "att-gora", Caption: s.p.T("deadlines_caption"),
		Head: []string{s.p.T("column_by"), s.p.T("column_do"), s.p.T("column_who"), s.p.T("column_because")},
	}
	for _, d := range r.Deadlines {
		var because []template.HTML
		for _, ref := range d.Changes {
			because = append(because, link("#"+changeFragment(ref.Subject, ref.ID), strings.TrimSpace(s.b.name(ref.Number)+" "+s.b.data(ref.Title))))
		}
		t.Rows = append(t.Rows, row(text(s.p.Date(d.By)), text(s.b.data(d.What)), text(s.who(to, d.Levels)), joinHTML(because, ", ")))
	}
	return t
}
