package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// HowToChoose is the guide for the one who is to choose: numbered steps, then
// how to switch, what happens without a choice, and whom to ask.
type HowToChoose struct {
	Chrome
	Heading  string
	Lead     string
	Contents components.Contents
	Intro    template.HTML
	Parts    []GuidePart
	Updated  string
}

// GuidePart is one question of the guide with its answer.
type GuidePart struct {
	ID      string
	Title   string
	Body    template.HTML
	Areas   []StartArea         // the levels that a decision letter may name
	Contact components.FactList // whom to ask
	Next    []components.Link   // where to go on
}

func (s *section) howToChoosePage() {
	title := s.p.T("nav_how")
	v := &HowToChoose{Chrome: s.chrome(s.url.howToChoose(), title, title), Heading: title}
	if a := s.b.article("sa-valjer-du", s.m.ID); a != nil {
		v.Heading, v.Lead, v.Updated = s.b.wordsOf(a, a.Title), s.b.wordsOf(a, a.Lead), s.p.Date(a.Updated)
		v.Breadcrumb.Here = v.Heading
		if a.Lead != "" {
			v.Description = v.Lead
		}
		intro, sections := s.b.md.Sections(a.Body)
		v.Intro = s.b.partOf(a, intro)
		v.Notices = append(s.b.borrowedNotice(a), v.Notices...)
		for _, part := range sections {
			v.Parts = append(v.Parts, GuidePart{ID: part.ID, Title: s.b.wordsOf(a, part.Title), Body: s.b.partOf(a, part.Body)})
		}
	}
	s.levelsIntoGuide(v)
	s.rightsIntoGuide(v)
	v.Contents.Title = s.p.T("on_this_page")
	for _, part := range v.Parts {
		v.Contents.Items = append(v.Contents.Items, components.ContentsItem{Text: part.Title, URL: "#" + part.ID})
	}
	s.b.add("how-to-choose", &v.Chrome, v)
}

// levelsIntoGuide puts the levels right after the first part of the text,
// which tells how to find one's own in the decision letter.
func (s *section) levelsIntoGuide(v *HowToChoose) {
	if s.current == nil {
		return
	}
	if len(v.Parts) == 0 {
		v.Parts = append(v.Parts, GuidePart{ID: "niva", Title: s.p.T("find_level")})
	}
	v.Parts[0].Areas = s.startAreas()
	for i := range v.Parts[0].Areas {
		a := &v.Parts[0].Areas[i]
		for j := range a.Levels {
			a.Levels[j].Plain = "" // the guide is for finding the name, the list tells whom it is for
		}
	}
}

// rightsIntoGuide adds what the municipality's own data say. The fragments are
// linked to from elsewhere.
func (s *section) rightsIntoGuide(v *HowToChoose) {
	add := func(id, key, source string, path []string, next ...components.Link) {
		if source != "" {
			v.Parts = append(v.Parts, GuidePart{ID: id, Title: s.p.T(key), Body: s.tell(source, path...), Next: next})
		}
	}
	add("byta", "how_switch", s.m.ChangeOrder, []string{"huvudman", "byte"}, components.Link{Text: s.p.T("door_choose"), URL: s.url.catalogue()})
	if dc := s.m.DefaultChoice; dc != nil {
		source, key := dc.Plain, "klarsprak"
		if source == "" {
			source, key = dc.Text, "text"
		}
		add("inte-valja", "default_choice_title", source, []string{"ickeval", key}, components.Link{
			Text: s.p.T("rota_today_link", lang.Args{"Date": s.p.Date(s.day())}), URL: s.url.defaultChoice(),
		})
	}
	add("hjalp", "how_help", s.m.Help, []string{"huvudman", "hjalp"})
	add("klaga", "how_complain", s.m.Complaints, []string{"huvudman", "klagomal"})
	v.Parts = append(v.Parts, GuidePart{
		ID: "fraga", Title: s.p.T("ask_us"), Contact: components.FactList{Facts: s.contactFacts()},
	})
}

// partOf is a part of an editorial text, which may be borrowed from the
// authentic language.
func (b *builder) partOf(a *model.Article, body template.HTML) template.HTML {
	if a.Language == b.p.Code || body == "" {
		return body
	}
	return template.HTML(`<div class="prose" lang="`+template.HTMLEscapeString(a.Language)+`" dir="ltr">`) + body + "</div>"
}
