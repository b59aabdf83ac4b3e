package pages

import (
	"html/template"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Changes is the page that leads to every change log.
type Changes struct {
	Chrome
	Heading  string
	Lead     string
	Timeline components.Picture
	Strips   components.Picture // empty when there is nothing to compare
	Logs     []LogEntry
	Versions components.Table
	Errata   []ErratumView
	Follow   components.Follow
	Feeds    components.Table // of each kundval and level
	Pairs    components.Table // every two editions; empty when there is nothing to choose
	Wording  components.Link  // which wording applied when
}

// LogEntry leads to one change log.
type LogEntry struct {
	Title   string
	URL     string
	Applies string
	State   []components.Tag // that the edition is not adopted, when it is not
	Summary template.HTML
	Counts  []components.Tag
}

// ErratumView is one dated correction.
type ErratumView struct {
	Date    string
	Edition string
	Text    template.HTML
	Before  string
	After   string
}

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

// changedWords says in a link what happened to the condition in the edition
// at index i; it is empty when nothing did.
func (s *section) changedWords(i int, id string) template.HTML {
	st := s.stepTo(s.m.Editions[i])
	if st == nil || st.changed[id] == nil {
		return ""
	}
	c := st.changed[id]
	return link(s.url.changeLog(st.from.ID, st.to.ID)+"#"+changeID(c), sentence(s.b.kindNames(c)))
}

func changeID(c *changes.Change) string { return changeFragment(c.Subject, c.ID) }

// changeFragment is where a change stands in its log. Conditions, the most
// numerous, have the shortest.
func changeFragment(s changes.Subject, id string) string {
	if s == changes.SubjectCondition {
		return fragment("andring", id)
	}
	return fragment("andrad", string(s), id)
}

func (b *builder) kindNames(c *changes.Change) []string {
	names := make([]string, len(c.Kinds))
	for i, k := range c.Kinds {
		names[i] = b.term("change", k)
	}
	return names
}

// sentence joins phrases so that only the first begins with a capital.
func sentence(phrases []string) string {
	for i := range phrases {
		if i > 0 {
			phrases[i] = lowerFirst(phrases[i])
		}
	}
	return strings.Join(phrases, ", ")
}

func (s *section) changePages() {
	title := s.p.T("changes_title")
	v := &Changes{
		Chrome:  s.chrome(s.url.changes(), title, s.p.T("changes_lead", s.words())),
		Heading: s.p.T("changes_heading"), Lead: s.p.T("changes_lead", s.words()), Versions: s.timelineTable(),
		Timeline: s.timelinePicture(), Strips: s.stripsPicture(),
	}
	v.Follow = s.followAll(&v.Chrome)
	v.Feeds = s.feedTable()
	v.Pairs = s.pairTable()
	v.Wording = s.wordingLink()
	for _, e := range slices.Backward(s.m.Editions) {
		v.Errata = append(v.Errata, s.errata(e, changes.Errata(e))...)
		r := s.report(e)
		if r == nil {
			continue
		}
		v.Logs = append(v.Logs, LogEntry{
			Title:   s.logTitle(s.m.Before(e), e),
			URL:     s.url.changeLog(r.From.ID, r.To.ID),
			Applies: s.period(e),
			State:   s.unadopted(e),
			Summary: s.b.block(r.Summary), Counts: s.effectCounts(r),
		})
	}
	s.b.add("changes", &v.Chrome, v)
	s.changeLogPages()
	s.changeMapPage()
}

func (s *section) errata(e *model.Edition, errata []changes.Erratum) []ErratumView {
	var out []ErratumView
	for _, er := range errata {
		out = append(out, s.erratum(e, er))
	}
	return out
}

func (s *section) erratum(e *model.Edition, er changes.Erratum) ErratumView {
	return ErratumView{
		Date: s.p.Date(er.Date), Edition: s.label(e), Text: s.b.inline(er.Text), Before: s.b.data(er.Before), After: s.b.data(er.After),
	}
}

// effectCounts are how many changes are stricter, looser and so on.
func (s *section) effectCounts(r *changes.Report) []components.Tag {
	var tags []components.Tag
	for _, c := range r.Counts.Effects {
		tags = append(tags, components.Tag{
			Tone: effectTone(c.Code),
			Text: s.b.term("effect", c.Code) + ": " + s.p.Number(float64(c.N)),
		})
	}
	return tags
}

func effectTone(effect string) components.Tone {
	switch effect {
	case "skarpning":
		return components.Negative
	case "lattnad":
		return components.Positive
	case "fortydligande":
		return components.Caution
	}
	return components.Neutral
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

func changeName(c components.Change) string { return strings.TrimSpace(c.Number + " " + c.Title) }

// change describes one change for a reader who is bound by it.
func (s *section) change(from, to *model.Edition, c *changes.Change) components.Change {
	v := components.Change{ID: changeID(c)}
	snapshot := func(shots []changes.Snapshot) changes.Snapshot {
		if len(shots) == 0 {
			return changes.Snapshot{}
		}
		return shots[0]
	}
	after, before := snapshot(c.After), snapshot(c.Before)
	shown := after
	if shown.ID == "" {
		shown = before
	}
	v.Number, v.Title = s.b.name(shown.Number), s.b.data(shown.Title)
	if c.Subject == changes.SubjectCondition {
		if cond := findCondition(to, after.ID); cond != nil {
			v.URL = s.url.condition(to, cond)
		} else if cond := findCondition(from, before.ID); cond != nil {
			v.URL = s.url.condition(from, cond)
		}
	}
	for _, k := range c.Kinds {
		v.Kinds = append(v.Kinds, components.Tag{Tone: components.Neutral, Text: s.b.term("change", k)})
	}
	v.Effect = s.b.effectTag(c.Effect)
	if len(c.Levels) > 0 {
		v.Levels = s.p.List(append(s.levelNames(to, c.Levels), s.levelNamesOnlyIn(from, to, c.Levels)...))
	}
	v.Facts = s.changeFacts(from, to, c)
	v.Redline = s.redline(from, to, c.Text)
	v.Motive = s.b.block(c.Motive)
	for _, a := range c.Actions {
		v.Actions = append(v.Actions, components.Action{
			What: s.b.data(a.What), By: s.p.Date(a.By), Who: s.who(to, a.Levels), Over: a.By.Before(s.day()),
		})
	}
	return v
}

// levelNamesOnlyIn names the levels that the later edition no longer has.
func (s *section) levelNamesOnlyIn(from, to *model.Edition, ids []string) []string {
	var gone []string
	for _, id := range ids {
		if _, l := findLevel(to, id); l == nil {
			gone = append(gone, id)
		}
	}
	return s.levelNames(from, gone)
}

// redline shows a changed text. A redline over several conditions, as of a
// split or merger, is headed by their names.
func (s *section) redline(from, to *model.Edition, blocks []changes.Block) template.HTML {
	if len(blocks) == 0 {
		return ""
	}
	return s.b.redlined(changes.RenderHTML(blocks, s.redlineWords(from, to, blocks)))
}

// redlineWords are the words that stand in a redline. A condition is called
// what the later edition of the pair calls it, or the earlier when it is gone.
func (s *section) redlineWords(from, to *model.Edition, blocks []changes.Block) changes.Words {
	names := map[string]string{}
	for _, b := range blocks {
		if b.Of == "" {
			continue
		}
		for _, e := range []*model.Edition{from, to} {
			if c := findCondition(e, b.Of); c != nil {
				names[b.Of] = c.Title
			}
		}
	}
	return changes.Words{
		Inserted: s.b.own(s.p.T("inserted")), Deleted: s.b.own(s.p.T("deleted")),
		Old: s.b.own(s.p.T("old_wording")), New: s.b.own(s.p.T("new_wording")),
		Names: names,
	}
}

// who names the providers that an action is for.
func (s *section) who(e *model.Edition, levels []string) string {
	if len(levels) == 0 {
		return s.p.T("all_affected")
	}
	return s.p.List(s.levelNames(e, levels))
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
