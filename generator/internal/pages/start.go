package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Portal is the page where one of several municipalities is chosen.
type Portal struct {
	Chrome
	Heading string
	Lead    string
	Doors   []components.Door
}

// Start is a municipality's first page.
type Start struct {
	Chrome
	Heading string
	Lead    string
	Doors   []components.Door
	Areas   []StartArea
	Facts   components.FactList
	Guide   components.Link // how to choose, step by step
	More    []components.Link
}

// StartArea is one kundval with the levels a decision letter may name.
type StartArea struct {
	ID     string
	Name   string
	Plain  string
	Levels []components.LevelLink
}

// Article is an editorial page.
type Article struct {
	Chrome
	Heading  string
	Lead     string
	Body     template.HTML
	Contents components.Contents
	Doors    []components.Door
	Contact  components.FactList
	Updated  string
}

// aboutURL is the page about the site.
const aboutURL = "/om/"

func (b *builder) sitePages() {
	if !b.single() {
		c := b.chrome(b.at("/"), b.name(b.in.Site.Config.Title), b.p.T("portal_lead"))
		v := &Portal{Heading: b.p.T("portal_heading"), Lead: b.p.T("portal_lead")}
		v.Doors = b.municipalityDoors()
		v.Chrome = c
		v.Relations = append(v.Relations, manifest())
		b.add("portal", &v.Chrome, v)
	}
	b.articlePage("om", "about_title")
	b.accessibilityPage()
	b.notFoundPage()
	b.movedPages()
	if b.authentic() {
		b.componentPages()
	}
	b.offlinePage()
}

// manifest leads to what a browser needs to keep the site among other
// programs. Only the pages one would begin with name it: it costs bytes.
func manifest() Relation { return Relation{Rel: "manifest", URL: "/manifest.webmanifest"} }

// articlePage adds a common editorial text at the site's root.
func (b *builder) articlePage(name, fallbackTitle string) {
	v := &Article{Heading: b.p.T(fallbackTitle)}
	a := b.article(name, "")
	if a != nil {
		v.Heading = b.wordsOf(a, a.Title)
	}
	v.Chrome = b.chrome(b.at("/"+name+"/"), v.Heading, v.Heading)
	if b.authentic() {
		v.Doors = []components.Door{{Title: b.p.T("components_title"), Text: b.p.T("components_lead"), URL: componentsURL}}
	}
	b.fill(v, a)
	b.add("article", &v.Chrome, v)
}

func (b *builder) fill(v *Article, a *model.Article) {
	if a == nil {
		return
	}
	v.Heading, v.Lead, v.Body = b.wordsOf(a, a.Title), b.wordsOf(a, a.Lead), b.bodyOf(a)
	v.Notices = append(b.borrowedNotice(a), v.Notices...)
	v.Updated = b.p.Date(a.Updated)
	if a.Lead != "" {
		v.Description = b.wordsOf(a, a.Lead)
	}
	for _, h := range b.md.Headings(a.Body) {
		if h.Level == 2 {
			v.Contents.Items = append(v.Contents.Items, components.ContentsItem{Text: b.wordsOf(a, h.Title), URL: "#" + h.ID})
		}
	}
	v.Contents.Title = b.p.T("on_this_page")
}

// municipalityDoors lead to each municipality.
func (b *builder) municipalityDoors() []components.Door {
	var doors []components.Door
	for _, s := range b.sections {
		doors = append(doors, components.Door{Title: b.name(s.m.Name), Text: s.system(), URL: s.url.start()})
	}
	return doors
}

// wordsOf and bodyOf are words of an editorial text, which may be borrowed from
// the authentic language.
func (b *builder) wordsOf(a *model.Article, words string) string {
	if a.Language != b.p.Code {
		return b.data(words)
	}
	return words
}

func (b *builder) bodyOf(a *model.Article) template.HTML {
	if a.Language != b.p.Code {
		return b.block(a.Body)
	}
	return b.md.HTML(a.Body)
}

func (s *section) startPage() {
	v := &Start{
		Chrome:  s.chrome(s.url.start(), s.system(), s.describe(s.m.Summary)),
		Heading: s.p.T("start_heading"),
		Lead:    s.say(s.m.Summary, "huvudman", "sammanfattning"),
		Doors: []components.Door{
			{Title: s.p.T("door_choose"), Text: s.p.T("door_choose_text", s.words()), URL: s.url.catalogue(), Primary: true},
			{Title: s.p.T("door_conditions"), Text: s.p.T("door_conditions_text", s.words()), URL: s.url.conditions()},
			{Title: s.p.T("door_changes"), Text: s.p.T("door_changes_text", s.words()), URL: s.url.changes()},
		},
	}
	v.Title = s.system() + " – " + s.b.name(s.m.ShortName)
	v.Relations = append(v.Relations, manifest())
	if s.current != nil {
		v.Areas = s.startAreas()
		v.Facts = components.FactList{Facts: s.editionDates(s.current)}
	}
	v.Guide = components.Link{Text: s.p.T("start_guide"), URL: s.url.howToChoose()}
	v.More = []components.Link{
		{Text: s.p.T("nav_how"), URL: s.url.howToChoose()},
		{Text: s.p.T("default_choice_title"), URL: s.url.defaultChoice()},
	}
	if s.current != nil {
		v.More = append(v.More, s.becomeLink(), s.overviewLink())
	}
	v.More = append(v.More,
		components.Link{Text: s.p.T("oversight_title"), URL: s.url.oversight()},
		components.Link{Text: s.p.T("sanctions_title"), URL: s.url.sanctions()},
		components.Link{Text: s.p.T("compensation_title"), URL: s.url.compensation()},
		components.Link{Text: s.p.T("decisions_title"), URL: s.url.decisions()},
		components.Link{Text: s.p.T("open_data_title"), URL: s.url.openData()})
	s.b.add("start", &v.Chrome, v)
}

// words are the municipality's own terms, for interface texts.
func (s *section) words() lang.Args {
	return lang.Args{
		"Participant": s.terms.Participant, "Participants": s.terms.ParticipantPlural,
		"Provider": s.terms.Provider, "Revocation": s.terms.Revocation, "Level": s.terms.Level,
		"Municipality": s.b.name(s.m.ShortName), "Board": s.board(),
	}
}

func (s *section) startAreas() []StartArea {
	var areas []StartArea
	for _, a := range s.current.Areas {
		sa := StartArea{ID: fragment("kundval", a.ID), Name: s.areaName(a), Plain: s.areaPlain(a)}
		if sa.Plain == "" {
			sa.Plain = s.areaTarget(a)
		}
		sa.Levels = s.levelLinks(a)
		areas = append(areas, sa)
	}
	return areas
}

func (s *section) levelLinks(a *model.ChoiceArea) []components.LevelLink {
	var links []components.LevelLink
	for _, l := range a.Levels {
		plain := s.levelPlain(l)
		if plain == "" {
			plain = s.levelTarget(l)
		}
		n := s.roster.choosable[l.ID]
		links = append(links, components.LevelLink{
			Name: s.levelName(l), Plain: plain, URL: s.url.level(a, l), Count: s.p.N("provider_count", n),
		})
	}
	return links
}
