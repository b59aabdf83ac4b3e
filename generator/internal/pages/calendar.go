package pages

import (
	"io"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/feeds"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// calendar makes the calendar of dates that matter to the providers of a
// level, or of all levels when l is nil. Without dates there is none.
func (f *follower) calendar(l *model.Level) {
	if !hasDates(f.m, l) {
		return
	}
	c := feeds.Calendar{
		Name: f.p.T("calendar_title", f.words()), Text: f.p.T("calendar_text"), Lang: f.p.Code,
		Self: f.absolute(f.url.calendar()), URL: f.absolute(f.url.changes()),
	}
	file := File{URL: f.url.calendar()}
	if l != nil {
		file.URL = f.url.levelCalendar(l)
		c.Name, c.Self = f.p.T("calendar_level_title", f.named(lowerFirst(l.Name))), f.absolute(file.URL)
	}
	for _, e := range f.m.Editions {
		if concernsEdition(e, l) {
			c.Events = append(c.Events, f.editionEvents(e)...)
		}
	}
	for _, n := range f.news {
		r := n.report
		if l != nil {
			r = changes.ForLevel(r, l.ID)
		}
		if concernsEdition(n.to, l) || concernsEdition(n.from, l) {
			c.Events = append(c.Events, f.deadlineEvents(n, r)...)
		}
	}
	c.Events = append(c.Events, f.windowEvents()...)
	file.Write = func(w io.Writer) error { return feeds.WriteCalendar(w, c) }
	f.files = append(f.files, file)
}

// concernsEdition reports whether the edition is known and has the level, if
// one is meant.
func concernsEdition(e *model.Edition, l *model.Level) bool {
	return published(e) && (l == nil || hasLevel(e, []string{l.ID}))
}

// hasDates reports whether there is a calendar: some edition begins.
func hasDates(m *model.Municipality, l *model.Level) bool {
	for _, e := range m.Editions {
		if concernsEdition(e, l) {
			return true
		}
	}
	return false
}

// editionEvents are the first and the last day of an edition.
func (f *follower) editionEvents(e *model.Edition) []feeds.Event {
	args := lang.Args{"Label": e.Label, "Municipality": f.m.ShortName}
	event := func(id, key string, day model.Date) feeds.Event {
		return feeds.Event{
			UID: f.names.UID(f.m.ID, "utgava", e.ID, id), Stamp: told(e), First: day, Last: day,
			Summary: f.p.T(key, args), Text: f.eventText(e, e.Title), URL: f.absolute(f.url.edition(e)), Category: f.p.T("calendar_edition"),
		}
	}
	first := event("borjar", "calendar_begins", e.InForceFrom)
	if e.Status == model.Proposed {
		first.Summary, first.Tentative = f.p.T("calendar_proposed", args), true
		return []feeds.Event{first}
	}
	events := []feeds.Event{first}
	if end := status.LastDay(f.m, e); !end.IsZero() {
		last := event("upphor", "calendar_ends", end)
		for _, next := range f.m.Editions {
			if published(next) && next.InForceFrom == end.AddDays(1) {
				last.Stamp = told(next) // which is what ends this one
			}
		}
		events = append(events, last)
	}
	return events
}

// deadlineEvents are the days by which something is to be done.
func (f *follower) deadlineEvents(n news, r *changes.Report) []feeds.Event {
	var events []feeds.Event
	for _, d := range r.Deadlines {
		events = append(events, feeds.Event{
			UID:   f.names.UID(append([]string{f.m.ID, "gor-senast", n.to.ID, d.By.String(), digest(d.What)}, d.Levels...)...),
			Stamp: told(n.to), First: d.By, Last: d.By,
			Summary: f.p.T("calendar_act_by", lang.Args{"What": d.What, "Municipality": f.m.ShortName}),
			Text:    f.eventText(n.to, f.p.T("calendar_who", lang.Args{"Who": f.who(n.to, d.Levels), "Label": n.to.Label})),
			URL:     f.absolute(f.url.changeLog(n.from.ID, n.to.ID) + "#att-gora"), Category: f.p.T("to_do"),
			Tentative: n.to.Status == model.Proposed,
		})
	}
	return events
}

// windowEvents are the periods in which applications are taken, every year
// from the beginning of the edition that is shown first: of the years before,
// nothing is known.
func (f *follower) windowEvents() []feeds.Event {
	var events []feeds.Event
	begin := f.current.InForceFrom
	for i, w := range f.m.Application.Windows {
		if slices.ContainsFunc(f.m.Application.Windows[:i], func(o model.Window) bool { return o.From == w.From && o.To == w.To }) {
			continue // written twice
		}
		in, ok := status.IntakeIn(&w, begin.Year)
		if ok && in.Last.Before(begin) {
			in, ok = status.IntakeIn(&w, begin.Year+1)
		}
		if !ok {
			continue
		}
		events = append(events, feeds.Event{
			UID: f.names.UID(f.m.ID, "ansokan", w.From, w.To), Stamp: told(f.current), First: in.First, Last: in.Last, Yearly: true,
			Summary: f.p.T("calendar_window", f.words()), Text: f.eventText(f.current, w.Outcome),
			URL: f.absolute(f.url.becomeProvider()), Category: f.p.T("calendar_application"),
		})
	}
	return events
}

// eventText adds to an event's text that it is invented, when it is.
func (f *follower) eventText(e *model.Edition, words string) string {
	if f.invented(e) {
		words += "\n" + f.p.T("demo_label") + ": " + f.p.T("demo_summary")
	}
	return strings.TrimSpace(words)
}
