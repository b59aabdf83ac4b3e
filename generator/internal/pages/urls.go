package pages

import (
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// urls makes the addresses of one municipality's pages. The slugs are
// Swedish in every language, and permanent: a published address never dies.
type urls struct {
	root string // "/nacka/", or "/" when there is one municipality
}

// urlsOf gives the addresses of a municipality, which stands at the root when
// it is alone.
func urlsOf(site *model.Site, m *model.Municipality) urls {
	if len(site.Municipalities) == 1 {
		return urls{"/"}
	}
	return urls{"/" + m.ID + "/"}
}

func (u urls) start() string         { return u.root }
func (u urls) howToChoose() string   { return u.root + "sa-valjer-du/" }
func (u urls) catalogue() string     { return u.root + "valkatalog/" }
func (u urls) conditions() string    { return u.root + "villkor/" }
func (u urls) changes() string       { return u.root + "andringar/" }
func (u urls) decisions() string     { return u.root + "beslut/" }
func (u urls) sanctions() string     { return u.root + "sanktioner/" }
func (u urls) oversight() string     { return u.root + "tillsyn/" }
func (u urls) compensation() string  { return u.root + "ersattning/" }
func (u urls) defaultChoice() string { return u.root + "ickeval/" }
func (u urls) glossary() string      { return u.root + "ordlista/" }
func (u urls) openData() string      { return u.root + "oppna-data/" }

func (u urls) area(a *model.ChoiceArea) string { return u.catalogue() + markup.Slug(a.ID) + "/" }

func (u urls) level(a *model.ChoiceArea, l *model.Level) string {
	return u.area(a) + markup.Slug(l.ID) + "/"
}

// providers is what the addresses of all providers begin with.
func (u urls) providers() string { return u.root + "anordnare/" }

func (u urls) provider(p *model.Provider) string {
	return u.providers() + markup.Slug(p.Slug) + "/"
}

// sheetSlug ends the address of a provider's paper.
const sheetSlug = "mitt-val/"

// sheet is the paper with which the provider is chosen.
func (u urls) sheet(p *model.Provider) string { return u.provider(p) + sheetSlug }

func (u urls) compare() string   { return u.root + "jamfor/" }
func (u urls) takeAlong() string { return u.root + sheetSlug }

func (u urls) edition(e *model.Edition) string { return u.conditions() + markup.Slug(e.ID) + "/" }

func (u urls) condition(e *model.Edition, c *model.Condition) string {
	return u.edition(e) + conditionSlug(e, c) + "/"
}

func (u urls) conditionHistory(id string) string {
	return u.conditions() + "id/" + markup.Slug(id) + "/"
}

func (u urls) levelConditions(e *model.Edition, l *model.Level) string {
	return u.edition(e) + "for/" + markup.Slug(l.ID) + "/"
}

func (u urls) changeLog(from, to string) string {
	return u.changes() + markup.Slug(from) + "-" + markup.Slug(to) + "/"
}

// Feeds and calendars are files beside the pages that they belong to.

func (u urls) feed() string     { return u.changes() + "andringar.atom" }
func (u urls) calendar() string { return u.changes() + "datum.ics" }

func (u urls) areaFeed(a *model.ChoiceArea) string {
	return u.changes() + "kundval/" + markup.Slug(a.ID) + ".atom"
}

func (u urls) levelFeed(l *model.Level) string {
	return u.changes() + "for/" + markup.Slug(l.ID) + ".atom"
}

func (u urls) levelCalendar(l *model.Level) string {
	return u.changes() + "for/" + markup.Slug(l.ID) + ".ics"
}

func (u urls) conditionFeed(id string) string {
	return u.conditions() + "id/" + markup.Slug(id) + ".atom"
}

func (u urls) decision(e *model.Edition, id string) string {
	return u.decisions() + "#" + fragment(e.ID, id)
}

// conditionSlug is the printed number. A general condition and a specific one
// may carry the same number; the specific one then says that it is specific.
func conditionSlug(e *model.Edition, c *model.Condition) string {
	slug := markup.Slug(c.Number)
	if c.Kind != model.Specific {
		return slug
	}
	for _, other := range e.Conditions {
		if other.Kind == model.General && markup.Slug(other.Number) == slug {
			return slug + specificSuffix
		}
	}
	return slug
}

// specificSuffix ends the address of a specific condition whose number a
// general one carries too.
const specificSuffix = "-specifikt"

// fragment makes a fragment id from parts.
func fragment(parts ...string) string {
	id := ""
	for i, p := range parts {
		if i > 0 {
			id += "-"
		}
		id += markup.Slug(p)
	}
	return id
}
