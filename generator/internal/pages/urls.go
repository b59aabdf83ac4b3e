package pages

import (
	"strconv"
	"strings"

	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// urls makes the addresses of one municipality's pages. The slugs are
// Swedish in every language, and permanent: a published address never dies.
type urls struct {
	root  string // "/nacka/", or "/" when there is one municipality; in Arabic "/ar/nacka/"
	files string // the same in every language, for what is not made anew in each
}

// urlsOf gives the addresses of a municipality, which stands at the root when
// it is alone.
func urlsOf(site *model.Site, m *model.Municipality) urls {
	if len(site.Municipalities) == 1 {
		return urls{"/", "/"}
	}
	return urls{"/" + m.ID + "/", "/" + m.ID + "/"}
}

// in gives the addresses of the pages in a language.
func (u urls) in(l model.Language) urls { return urls{l.Prefix() + u.files, u.files} }

// once gives the addresses of what there is only one of, whatever the
// language: open data, feeds, calendars and documents.
func (u urls) once() urls { return urls{u.files, u.files} }

func (u urls) start() string          { return u.root }
func (u urls) howToChoose() string    { return u.root + "sa-valjer-du/" }
func (u urls) catalogue() string      { return u.root + "valkatalog/" }
func (u urls) becomeProvider() string { return u.root + "bli-anordnare/" }
func (u urls) conditions() string     { return u.root + "villkor/" }
func (u urls) changes() string        { return u.root + "andringar/" }
func (u urls) changeMap() string      { return u.changes() + "karta/" }
func (u urls) decisions() string      { return u.root + "beslut/" }
func (u urls) sanctions() string      { return u.root + "sanktioner/" }
func (u urls) oversight() string      { return u.root + "tillsyn/" }
func (u urls) compensation() string   { return u.root + "ersattning/" }
func (u urls) defaultChoice() string  { return u.root + "ickeval/" }
func (u urls) glossary() string       { return u.root + "ordlista/" }
func (u urls) openData() string       { return u.root + "oppna-data/" }

// turns is where the page of the default choice tells of one level.
func (u urls) turns(level string) string { return u.defaultChoice() + "#" + fragment("tur", level) }

// howToSwitch is where the guide tells how to change provider.
func (u urls) howToSwitch() string { return u.howToChoose() + "#byta" }

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

// wording is the page of which wording applied when.
func (u urls) wording() string { return u.conditions() + wordingSlug + "/" }

// wordingSlug is no id of an edition: a rule of package check refuses it.
const wordingSlug = "datum"

// overview is the page that shows the conditions as pictures.
func (u urls) overview() string { return u.conditions() + overviewSlug + "/" }

// overviewSlug is no id of an edition either, by the same rule.
const overviewSlug = "oversikt"

// section is where an edition has a section.
func (u urls) section(e *model.Edition, sec *model.Section) string {
	return u.edition(e) + "#" + fragment("avsnitt", sec.ID)
}

// conditionHistories is what the addresses of all histories begin with.
func (u urls) conditionHistories() string { return u.conditions() + "id/" }

func (u urls) conditionHistory(id string) string {
	return u.conditionHistories() + markup.Slug(id) + "/"
}

func (u urls) levelConditions(e *model.Edition, l *model.Level) string {
	return u.edition(e) + "for/" + markup.Slug(l.ID) + "/"
}

func (u urls) checklist(e *model.Edition, l *model.Level) string {
	return u.levelConditions(e, l) + "checklista/"
}

func (u urls) changeLog(from, to string) string {
	return u.changes() + PairSlug(from, to) + "/"
}

func (u urls) levelChangeLog(from, to, level string) string {
	return u.changeLog(from, to) + "for/" + markup.Slug(level) + "/"
}

// PairSlug names two editions in an address. Should the id of either have a
// hyphen, two stand between them, which no id can have: "2024-host" and "2025"
// is another pair than "2024" and "host-2025".
func PairSlug(from, to string) string {
	from, to = markup.Slug(from), markup.Slug(to)
	if strings.Contains(from+to, "-") {
		return from + "--" + to
	}
	return from + "-" + to
}

// Feeds and calendars are files beside the pages that they belong to.

func (u urls) feed() string     { return u.once().changes() + "andringar.atom" }
func (u urls) calendar() string { return u.once().changes() + "datum.ics" }

func (u urls) areaFeed(a *model.ChoiceArea) string {
	return u.once().changes() + "kundval/" + markup.Slug(a.ID) + ".atom"
}

func (u urls) levelFeed(l *model.Level) string {
	return u.once().changes() + "for/" + markup.Slug(l.ID) + ".atom"
}

func (u urls) levelCalendar(l *model.Level) string {
	return u.once().changes() + "for/" + markup.Slug(l.ID) + ".ics"
}

func (u urls) conditionFeed(id string) string {
	return u.once().conditions() + "id/" + markup.Slug(id) + ".atom"
}

// A PDF lies beside the page that it is printed from. Its name tells what it
// holds, since it leaves the site.

func (u urls) editionPDF(e *model.Edition) string {
	return u.once().edition(e) + fragment("villkor", e.ID) + ".pdf"
}

func (u urls) levelPDF(e *model.Edition, l *model.Level) string {
	return u.once().levelConditions(e, l) + fragment("villkor", e.ID, l.ID) + ".pdf"
}

func (u urls) decision(e *model.Edition, id string) string {
	return u.decisions() + markup.Slug(e.ID) + "/" + markup.Slug(id) + "/"
}

// authorisations lists the decisions on authorisations of a year.
func (u urls) authorisations(year int) string {
	return u.decisions() + authorisationsSlug + "/" + strconv.Itoa(year) + "/"
}

// authorisationsSlug is no id of an edition either.
const authorisationsSlug = "auktorisationer"

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
