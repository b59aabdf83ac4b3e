package pages

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/feeds"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// File is something of the site that is no page but stands beside the pages,
// written by the program itself.
type File struct {
	URL   string // from the site's root
	Write func(io.Writer) error
}

// Feeds returns the feeds of changes and the calendars of dates of every
// municipality. It fails when an interface text is missing.
func Feeds(in Input) ([]File, error) {
	names, err := feeds.NewNames(in.Site.Config.BaseURL)
	if err != nil {
		return nil, err
	}
	b := newBuilders(in)[0] // feeds are in the authentic language only
	var files []File
	for _, s := range b.sections {
		if s.current != nil {
			f := &follower{section: s, names: names}
			f.everything()
			files = append(files, f.files...)
		}
	}
	if err := b.trouble(); err != nil {
		return nil, err
	}
	return files, nil
}

// follower makes the feeds and calendars of one municipality.
type follower struct {
	*section
	names feeds.Names
	news  []news // of every edition that has one before it, oldest first
	files []File
}

// news is what an edition changed.
type news struct {
	from, to *model.Edition
	report   *changes.Report
	changes  map[changeKey]feeds.Entry // an entry for each change, made once for all feeds
}

type changeKey struct {
	subject changes.Subject
	id      string
}

// everything makes all files of the municipality.
func (f *follower) everything() {
	for _, e := range f.m.Editions {
		if r := f.report(e); r != nil && published(e) {
			f.news = append(f.news, f.newsOf(f.m.Before(e), e, r))
		}
	}
	f.municipalityFeed()
	f.calendar(nil)
	for _, a := range everyArea(f.m) {
		f.areaFeed(a)
	}
	for _, l := range everyLevel(f.m) {
		f.levelFeed(l)
		f.calendar(l)
	}
	for _, c := range everyCondition(f.m) {
		f.conditionFeed(c)
	}
}

// published tells whether an edition is told of in feeds. A draft is still
// being written: it may read otherwise tomorrow.
func published(e *model.Edition) bool { return e.Status != model.Draft }

// everyArea lists each kundval that any edition holds once, as the latest one
// has it.
func everyArea(m *model.Municipality) []*model.ChoiceArea {
	return latest(m, func(e *model.Edition) []*model.ChoiceArea { return e.Areas }, func(a *model.ChoiceArea) string { return a.ID })
}

// everyLevel does so for levels.
func everyLevel(m *model.Municipality) []*model.Level {
	return latest(m, func(e *model.Edition) []*model.Level {
		var ls []*model.Level
		for _, a := range e.Areas {
			ls = append(ls, a.Levels...)
		}
		return ls
	}, func(l *model.Level) string { return l.ID })
}

// everyCondition does so for conditions.
func everyCondition(m *model.Municipality) []*model.Condition {
	return latest(m, func(e *model.Edition) []*model.Condition { return e.Conditions }, func(c *model.Condition) string { return c.ID })
}

func latest[T any](m *model.Municipality, of func(*model.Edition) []T, id func(T) string) []T {
	var all []T
	seen := map[string]bool{}
	for _, e := range slices.Backward(m.Editions) {
		for _, x := range of(e) {
			if !seen[id(x)] {
				seen[id(x)] = true
				all = append(all, x)
			}
		}
	}
	return all
}

// municipalityFeed has an entry for each edition and each correction: the one
// who follows everything wants the whole told at once.
func (f *follower) municipalityFeed() {
	feed := f.feed(f.url.feed(), f.url.changes(), f.p.T("feed_title", f.words()), f.p.T("feed_text"), "andringar")
	for _, n := range f.news {
		feed.Entries = append(feed.Entries, f.editionEntry(n, n.report, f.url.changeLog(n.from.ID, n.to.ID), "", ""))
	}
	feed.Entries = append(feed.Entries, f.errataEntries(func(*model.Edition, *model.Condition) bool { return true })...)
	f.add(f.url.feed(), feed, f.m.Editions)
}

// areaFeed and levelFeed have an entry for each edition that says what it
// means to the providers of the levels, one for each change that concerns
// them, and one for each correction.
func (f *follower) areaFeed(a *model.ChoiceArea) {
	var levels []string
	for _, e := range f.m.Editions {
		for _, other := range e.Areas {
			if other.ID == a.ID {
				levels = append(levels, levelIDs(other)...)
			}
		}
	}
	name := shortAreaName(a)
	f.levelsFeed(following{
		url: f.url.areaFeed(a), page: f.url.changes(), levels: levels, name: name, title: f.p.T("feed_area_title", f.named(name)),
		ids: []string{"kundval", a.ID}, log: func(n news) string { return f.url.changeLog(n.from.ID, n.to.ID) },
	})
}

// shortAreaName is the abbreviation, which providers use, or else the name.
func shortAreaName(a *model.ChoiceArea) string { return cmp.Or(a.Abbreviation, lowerFirst(a.Name)) }

func (f *follower) levelFeed(l *model.Level) {
	name := lowerFirst(l.Name)
	f.levelsFeed(following{
		url: f.url.levelFeed(l), page: cmp.Or(f.latestLevelLog(l), f.url.changes()), levels: []string{l.ID}, name: name, title: f.p.T("feed_level_title", f.named(name)),
		ids: []string{"niva", l.ID}, log: func(n news) string { return f.url.levelChangeLog(n.from.ID, n.to.ID, l.ID) },
	})
}

// following is what the feed of a level or kundval follows.
type following struct {
	url, page   string // of the feed, and of the page that it belongs to
	levels      []string
	name, title string
	ids         []string          // what names it
	log         func(news) string // the page of what an edition changed for it
}

func (f *follower) levelsFeed(of following) {
	levels := of.levels
	feed := f.feed(of.url, of.page, of.title, f.p.T("feed_level_text", f.named(of.name)), append([]string{"andringar"}, of.ids...)...)
	for _, n := range f.news {
		if !hasLevel(n.from, levels) && !hasLevel(n.to, levels) {
			continue
		}
		r := changes.ForLevels(n.report, levels)
		feed.Entries = append(feed.Entries, f.editionEntry(n, r, of.log(n), of.name, strings.Join(of.ids, "/")))
		for i := range r.Changes {
			feed.Entries = append(feed.Entries, n.changes[keyOf(&r.Changes[i])])
		}
	}
	feed.Entries = append(feed.Entries, f.errataEntries(func(e *model.Edition, c *model.Condition) bool {
		return hasLevel(e, levels) && (c == nil || len(c.Levels) == 0 || overlap(c.Levels, levels))
	})...)
	f.add(of.url, feed, slices.DeleteFunc(slices.Clone(f.m.Editions), func(e *model.Edition) bool { return !hasLevel(e, levels) }))
}

// conditionFeed has an entry for each edition since the condition came: what
// changed in it, or that nothing did.
func (f *follower) conditionFeed(c *model.Condition) {
	feed := f.feed(f.url.conditionFeed(c.ID), f.url.conditionHistory(c.ID),
		f.p.T("feed_condition_title", f.named(c.Title)), f.p.T("feed_condition_text"), "villkor", c.ID)
	var in []*model.Edition
	for _, e := range f.m.Editions {
		if findCondition(e, c.ID) != nil {
			in = append(in, e)
		}
	}
	for _, n := range f.news {
		for i := range n.report.Changes {
			if ch := &n.report.Changes[i]; ch.Subject == changes.SubjectCondition && slices.Contains(ch.IDs(), c.ID) {
				feed.Entries = append(feed.Entries, n.changes[keyOf(ch)])
			}
		}
		if slices.ContainsFunc(n.report.Unchanged, func(u changes.Ref) bool { return u.ID == c.ID }) {
			feed.Entries = append(feed.Entries, f.unchangedEntry(n, c.ID))
		}
	}
	feed.Entries = append(feed.Entries, f.errataEntries(func(_ *model.Edition, about *model.Condition) bool {
		return about != nil && about.ID == c.ID
	})...)
	f.add(f.url.conditionFeed(c.ID), feed, in)
}

// feed starts a feed.
func (f *follower) feed(url, page, title, text string, ids ...string) feeds.Feed {
	return feeds.Feed{
		ID: f.names.Tag(append([]string{f.m.ID}, ids...)...), Title: title, Subtitle: text,
		Lang: f.p.Code, Base: f.absolute(page), Self: f.absolute(url), Alternate: f.absolute(page),
		Author: feeds.Person{Name: f.m.Board.Name, URL: f.absolute(f.url.start())},
		Rights: f.b.in.Site.Config.DataLicence,
	}
}

// add ends a feed that began with the first of the editions.
func (f *follower) add(url string, feed feeds.Feed, in []*model.Edition) {
	for _, e := range in {
		if feed.Begun.IsZero() || published(e) && told(e).Before(feed.Begun) {
			feed.Begun = told(e)
		}
	}
	f.files = append(f.files, File{url, func(w io.Writer) error { return feeds.WriteAtom(w, feed) }})
}

// told is the day on which an edition was made known: when the decision was
// announced, or taken as far as is known, or else when the edition begins.
func told(e *model.Edition) model.Date {
	kind := model.DecisionAdoption
	if e.Status == model.Proposed {
		kind = model.DecisionProposal
	}
	for _, d := range e.Decisions {
		switch {
		case d.Kind != kind:
		case !d.Announced.IsZero():
			return d.Announced
		case !d.Date.IsZero():
			return d.Date
		}
	}
	return e.InForceFrom
}

func keyOf(c *changes.Change) changeKey { return changeKey{c.Subject, c.ID} }

func hasLevel(e *model.Edition, levels []string) bool {
	return slices.ContainsFunc(levels, func(id string) bool { _, l := findLevel(e, id); return l != nil })
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

// named are words for a text about something with a name.
func (s *section) named(name string) lang.Args {
	return lang.Args{"Name": name, "Municipality": s.b.name(s.m.ShortName)}
}
