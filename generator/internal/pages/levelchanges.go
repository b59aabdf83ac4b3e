package pages

import (
	"slices"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// levelChangeLogPage adds the page of what changed for one level, from a report
// narrowed to it, and returns the link that leads there from the whole.
func (s *section) levelChangeLogPage(from, to *model.Edition, r *changes.Report, l *model.Level) components.LevelLink {
	name := s.levelWord(l)
	args := lang.Args{"Level": name, "From": s.label(from), "To": s.label(to), "Date": s.p.Date(to.InForceFrom)}
	whole := components.Link{Text: s.logTitle(from, to), URL: s.url.changeLog(from.ID, to.ID)}
	title := s.p.T("level_log_title"+unsettled(to), args)
	v := s.changeLog(from, to, r, s.chrome(s.url.levelChangeLog(from.ID, to.ID, l.ID), title, title,
		components.Link{Text: s.p.T("changes_title"), URL: s.url.changes()},
		components.Link{Text: s.pairName(from, to), URL: whole.URL}))
	args["Level"] = unbroken(name)
	v.Heading, v.Lead = s.p.T("level_log_title"+unsettled(to), args), s.p.T("level_log_lead"+unsettled(to), args)
	if v.Summary != "" {
		v.SummaryOf = s.p.T("level_log_summary", args)
	}
	if v.None != "" {
		v.None = s.p.T("level_log_none", args)
	}
	v.Breadcrumb.Here = s.levelName(l)
	v.Notices = append(s.levelNotices(from, to, l), v.Notices...)
	v.Relations = append(s.levelPairRelations(from, to, l), Relation{Rel: "collection", URL: whole.URL})
	v.Follow = s.followLevel(&v.Chrome, l)
	whole.Text = s.p.T("level_log_whole", args)
	v.Related = append(v.Related, whole)
	for _, e := range []*model.Edition{from, to} {
		if _, held := findLevel(e, l.ID); held != nil {
			v.Related = append(v.Related, components.Link{
				Text: s.p.T("level_conditions_title", lang.Args{"Level": name, "Label": s.label(e)}), URL: s.url.levelConditions(e, held),
			})
		}
	}
	s.b.add("change-log", &v.Chrome, v)
	return components.LevelLink{Name: s.levelName(l), URL: v.URL, Count: s.levelLogCount(r)}
}

// levelPairRelations lead to what binds the level in either edition.
func (s *section) levelPairRelations(from, to *model.Edition, l *model.Level) []Relation {
	var rs []Relation
	if _, held := findLevel(from, l.ID); held != nil {
		rs = append(rs, Relation{Rel: "predecessor-version", URL: s.url.levelConditions(from, held)})
	}
	if _, held := findLevel(to, l.ID); held != nil {
		rs = append(rs, Relation{Rel: "successor-version", URL: s.url.levelConditions(to, held)})
	}
	return rs
}

// levelLogCount says how much a change log holds: "12 ändringar, 3 saker att
// göra".
func (s *section) levelLogCount(r *changes.Report) string {
	count := s.p.T("count_no_changes")
	if n := len(r.Changes); n > 0 {
		count = s.p.N("count_changes", n)
	}
	if n := len(r.Deadlines); n > 0 {
		count += s.p.T("comma") + s.p.N("count_deadlines", n)
	}
	return count
}

// levelNotices say of a level that only one of the editions has where it came
// from, or what took over.
func (s *section) levelNotices(from, to *model.Edition, l *model.Level) []components.Notice {
	_, before := findLevel(from, l.ID)
	_, after := findLevel(to, l.ID)
	var kin []*model.Level
	key := ""
	switch {
	case before == nil:
		key = "level_log_new"
		for _, old := range levelsIn(from) {
			if slices.Contains(after.Successors, old.ID) {
				kin = append(kin, old)
			}
		}
	case after == nil:
		key = "level_log_gone"
		for _, next := range levelsIn(to) {
			if slices.Contains(next.Successors, l.ID) {
				kin = append(kin, next)
			}
		}
	default:
		return nil
	}
	var names []string
	n := components.Notice{Tone: components.Caution, Label: s.p.T(key + "_label")}
	for _, k := range kin {
		names = append(names, s.levelName(k))
		n.Links = append(n.Links, components.Link{
			Text: s.p.T("level_log_title"+unsettled(to), lang.Args{"Level": s.levelWord(k), "From": s.label(from), "To": s.label(to)}),
			URL:  s.url.levelChangeLog(from.ID, to.ID, k.ID),
		})
	}
	if len(kin) > 0 {
		key += "_kin"
	}
	n.Body = text(s.p.T(key, lang.Args{"Level": s.levelName(l), "From": s.label(from), "To": s.label(to), "Levels": s.p.List(names)}))
	return []components.Notice{n}
}

// levelsIn lists the levels of an edition.
func levelsIn(e *model.Edition) []*model.Level {
	var ls []*model.Level
	for _, a := range e.Areas {
		ls = append(ls, a.Levels...)
	}
	return ls
}

// levelLogs leads to what changed for a level up to an edition that has it, and
// from it to the next.
func (s *section) levelLogs(e *model.Edition, l *model.Level) []components.Link {
	var links []components.Link
	add := func(from, to *model.Edition) {
		links = append(links, components.Link{
			Text: s.p.T("level_log_title"+unsettled(to), lang.Args{"Level": s.levelWord(l), "From": s.label(from), "To": s.label(to)}),
			URL:  s.url.levelChangeLog(from.ID, to.ID, l.ID),
		})
	}
	if before := s.m.Before(e); before != nil {
		add(before, e)
	}
	for _, next := range s.m.Editions {
		if s.m.Before(next) == e && published(next) {
			add(e, next)
		}
	}
	return links
}

// latestLevelLog is the change log of the latest published step for a level,
// or empty when there is none.
func (s *section) latestLevelLog(l *model.Level) string {
	for _, to := range slices.Backward(s.m.Editions) {
		from := s.m.Before(to)
		if from == nil || !published(to) {
			continue
		}
		_, before := findLevel(from, l.ID)
		_, after := findLevel(to, l.ID)
		if before != nil || after != nil {
			return s.url.levelChangeLog(from.ID, to.ID, l.ID)
		}
	}
	return ""
}
