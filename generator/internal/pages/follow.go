package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// followID is the fragment of the section that the component makes.
const followID = "folj"

// followAll, followLevel and followCondition tell on a page how to be told of
// changes, and name the feed in the page's head.

func (s *section) followAll(c *Chrome) components.Follow {
	v := s.follow(c, s.p.T("follow_text"), components.Link{Text: s.p.T("follow_all"), URL: s.url.feed()})
	if hasDates(s.m, nil) {
		v.Links = append(v.Links, s.calendarLink(s.p.T("follow_all_dates"), s.url.calendar()))
	}
	return v
}

func (s *section) followLevel(c *Chrome, l *model.Level) components.Follow {
	name := s.named(s.levelWord(l))
	v := s.follow(c, s.p.T("follow_text"), components.Link{Text: s.p.T("follow_level", name), URL: s.url.levelFeed(l)})
	if hasDates(s.m, l) {
		v.Links = append(v.Links, s.calendarLink(s.p.T("follow_level_dates", name), s.url.levelCalendar(l)))
	}
	if log := s.latestLevelLog(l); log != "" && log != c.URL {
		v.Links = append(v.Links, components.Link{Text: s.p.T("follow_level_log", name), URL: log})
	}
	return v
}

func (s *section) followCondition(c *Chrome, id string) components.Follow {
	return s.follow(c, s.p.T("follow_condition_text"), components.Link{Text: s.p.T("follow_condition"), URL: s.url.conditionFeed(id)})
}

func (s *section) follow(c *Chrome, text string, feed components.Link) components.Follow {
	c.Relations = append(c.Relations, Relation{Rel: "alternate", URL: feed.URL, Type: "application/atom+xml"})
	feed.Note = s.p.T("follow_feed_note")
	return components.Follow{Text: text, Links: []components.Link{feed}}
}

func (s *section) calendarLink(words, url string) components.Link {
	return components.Link{Text: words, URL: url, Note: s.p.T("follow_calendar_note")}
}

// feedTable lists the feeds of each kundval and the feeds and calendars of
// each level, those of the latest edition first.
func (s *section) feedTable() components.Table {
	t := components.Table{
		ID: "floden", Caption: s.p.T("feeds_caption"),
		Head: []string{s.p.T("column_for"), s.p.T("column_feed"), s.p.T("column_calendar")},
	}
	levels := everyLevel(s.m)
	home := map[string]string{} // id of the area of each level
	for _, e := range s.m.Editions {
		for _, a := range e.Areas {
			for _, l := range a.Levels {
				home[l.ID] = a.ID
			}
		}
	}
	for _, a := range everyArea(s.m) {
		t.Rows = append(t.Rows, row(text(s.areaName(a)), link(s.url.areaFeed(a), s.p.T("follow_area", s.named(s.b.data(shortAreaName(a))))), text(s.p.T("none"))))
		for _, l := range levels {
			if home[l.ID] != a.ID {
				continue
			}
			name, dates := s.named(s.levelWord(l)), text(s.p.T("none"))
			if hasDates(s.m, l) {
				dates = link(s.url.levelCalendar(l), s.p.T("follow_level_dates", name))
			}
			t.Rows = append(t.Rows, row(text(s.levelName(l)), link(s.url.levelFeed(l), s.p.T("follow_level", name)), dates))
		}
	}
	return t
}

// feedDatasets are the rows of feeds and calendars in the list of open data,
// where those of levels and conditions, which are many, have one row each.
func (s *section) feedDatasets() [][]components.Cell {
	if s.current == nil {
		return nil
	}
	rows := [][]components.Cell{row(link(s.url.feed(), s.p.T("follow_all")), text(s.b.name("Atom")), text(s.p.T("dataset_feed")))}
	if hasDates(s.m, nil) {
		rows = append(rows, row(link(s.url.calendar(), s.p.T("follow_all_dates")), text(s.b.name("iCalendar")), text(s.p.T("dataset_calendar"))))
	}
	return append(rows,
		row(link(s.url.changes()+"#"+followID, s.p.T("dataset_level_feeds_name")), text(s.b.name("Atom, iCalendar")), text(s.p.T("dataset_level_feeds"))),
		row(link(s.url.conditions(), s.p.T("dataset_condition_feeds_name")), text(s.b.name("Atom")), text(s.p.T("dataset_condition_feeds"))))
}
