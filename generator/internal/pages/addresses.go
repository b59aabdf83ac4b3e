package pages

import (
	"strings"

	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Address is an address of the site and what its page, feed or calendar is
// about.
type Address struct {
	URL          string
	Language     string   // code; "" for the authentic one
	Municipality string   // id; "" for a page of the whole site
	Page         string   // of a feed or calendar: the address of the page it belongs to
	Editions     []string // ids of the editions whose text it shows
	Condition    string   // id
	Level        string   // id of a level or kundval
	Provider     string   // slug
	Passing      bool     // a part of a list, which comes and goes with what the list holds; so does a component
	Sheet        bool     // the paper of a provider, which goes where the provider's page goes
}

// IsFile reports whether a feed or calendar is at the address, which programs
// read, and no page.
func (a Address) IsFile() bool { return a.Page != "" }

// Addresses lists the address of every page that Build and of every file that
// Feeds would make of the site on a day, without making any. Addresses that
// have moved are not among them.
func Addresses(site *model.Site, day model.Date) []Address {
	var as []Address
	for i, in := range site.AllLanguages() {
		first := len(as)
		for _, url := range []string{"/om/", "/tillganglighet/", offlineURL, "/404.html"} {
			as = append(as, Address{URL: in.Prefix() + url})
		}
		if len(site.Municipalities) != 1 {
			as = append(as, Address{URL: in.Prefix() + "/"})
		}
		for _, m := range site.Municipalities {
			l := lister{m: m, url: urlsOf(site, m).in(in), current: status.Current(m, day), day: day, authentic: i == 0}
			l.municipality()
			as = append(as, l.found...)
		}
		if i == 0 {
			as = append(as, Address{URL: componentsURL})
			for _, url := range componentURLs() {
				as = append(as, Address{URL: url, Passing: true})
			}
			continue
		}
		for j := range as[first:] {
			as[first+j].Language = in.Code
		}
	}
	return as
}

// lister lists the addresses of one municipality.
type lister struct {
	m         *model.Municipality
	url       urls
	current   *model.Edition
	day       model.Date
	authentic bool // the language's pages have the feeds beside them
	found     []Address
}

func (l *lister) add(a Address) {
	a.Municipality = l.m.ID
	l.found = append(l.found, a)
}

func (l *lister) municipality() {
	u := l.url
	for _, url := range []string{u.start(), u.howToChoose(), u.openData(), u.defaultChoice()} {
		l.add(Address{URL: url})
	}
	if len(l.m.Glossary) > 0 {
		l.add(Address{URL: u.glossary()})
	}
	if l.current == nil {
		return
	}
	for _, url := range []string{u.conditions(), u.wording(), u.overview(), u.becomeProvider(), u.changes(), u.decisions(), u.sanctions(), u.oversight(), u.compensation()} {
		l.add(Address{URL: url})
	}
	l.add(Address{URL: u.compare()})
	l.add(Address{URL: u.takeAlong()})
	l.add(Address{URL: u.changeMap()})
	l.catalogue()
	for _, p := range l.m.Providers {
		l.add(Address{URL: u.provider(p), Provider: p.Slug})
		l.add(Address{URL: u.sheet(p), Provider: p.Slug, Sheet: true})
	}
	l.editions()
	l.authorisations()
	l.histories()
	if l.authentic {
		l.feeds()
	}
}

// catalogue lists what there is to choose from, which is the current
// edition's. The catalogue as a whole is no edition's.
func (l *lister) catalogue() {
	r := newRoster(l.m.Providers, l.day, strings.Compare)
	for _, list := range r.listings(l.url, l.current) {
		a := Address{URL: list.url, Passing: list.facet != nil}
		switch {
		case list.level != nil:
			a.Editions, a.Level = []string{l.current.ID}, list.level.ID
		case list.area != nil:
			a.Editions, a.Level = []string{l.current.ID}, list.area.ID
		}
		l.add(a)
		for n := 2; n <= list.pages(); n++ {
			a.URL, a.Passing = list.page(n), true
			l.add(a)
		}
	}
}

func (l *lister) editions() {
	for i, e := range l.m.Editions {
		in := []string{e.ID}
		l.add(Address{URL: l.url.edition(e), Editions: in})
		for j, slug := range conditionSlugs(e) {
			l.add(Address{URL: l.url.edition(e) + slug + "/", Editions: in, Condition: e.Conditions[j].ID})
		}
		for _, a := range e.Areas {
			for _, lv := range a.Levels {
				l.add(Address{URL: l.url.levelConditions(e, lv), Editions: in, Level: lv.ID})
				l.add(Address{URL: l.url.checklist(e, lv), Editions: in, Level: lv.ID})
			}
		}
		for _, d := range e.Decisions {
			l.add(Address{URL: l.url.decision(e, d.ID), Editions: in})
		}
		for _, earlier := range l.m.Editions[:i] {
			l.changeLog(earlier, e)
		}
	}
}

// authorisations lists the pages of the decisions on authorisations. They are
// parts of one list, and come and go with what providers' files say.
func (l *lister) authorisations() {
	for _, y := range newRegister(l.m, l.day).years {
		for n := 1; n <= y.pages(); n++ {
			l.add(Address{URL: y.page(l.url, n), Passing: true})
		}
	}
}

// changeLog lists the pages of what changed between two editions. When the one
// follows on the other they have one for each level.
func (l *lister) changeLog(from, to *model.Edition) {
	pair := []string{from.ID, to.ID}
	l.add(Address{URL: l.url.changeLog(from.ID, to.ID), Editions: pair})
	if l.m.Before(to) != from {
		return
	}
	for _, lv := range levelsOf(from, to) {
		l.add(Address{URL: l.url.levelChangeLog(from.ID, to.ID, lv.ID), Editions: pair, Level: lv.ID})
	}
}

// histories lists the page of every condition that any edition holds. It is
// there as long as one of them does.
func (l *lister) histories() {
	for _, c := range everyCondition(l.m) {
		l.add(Address{URL: l.url.conditionHistory(c.ID), Condition: c.ID})
	}
}

// feeds lists the files through which changes can be followed.
func (l *lister) feeds() {
	u := l.url
	l.add(Address{URL: u.feed(), Page: u.changes()})
	if hasDates(l.m, nil) {
		l.add(Address{URL: u.calendar(), Page: u.changes()})
	}
	for _, a := range everyArea(l.m) {
		l.add(Address{URL: u.areaFeed(a), Page: u.changes(), Level: a.ID})
	}
	for _, lv := range everyLevel(l.m) {
		l.add(Address{URL: u.levelFeed(lv), Page: u.changes(), Level: lv.ID})
		if hasDates(l.m, lv) {
			l.add(Address{URL: u.levelCalendar(lv), Page: u.changes(), Level: lv.ID})
		}
	}
	for _, c := range everyCondition(l.m) {
		l.add(Address{URL: u.conditionFeed(c.ID), Page: u.conditionHistory(c.ID), Condition: c.ID})
	}
}

// conditionSlugs is conditionSlug of every condition at once.
func conditionSlugs(e *model.Edition) []string {
	slugs := make([]string, len(e.Conditions))
	general := map[string]bool{}
	for i, c := range e.Conditions {
		slugs[i] = markup.Slug(c.Number)
		if c.Kind == model.General {
			general[slugs[i]] = true
		}
	}
	for i, c := range e.Conditions {
		if c.Kind == model.Specific && general[slugs[i]] {
			slugs[i] += specificSuffix
		}
	}
	return slugs
}
