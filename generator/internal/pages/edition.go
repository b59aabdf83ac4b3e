package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Edition is one edition of the conditions as a document.
type Edition struct {
	Chrome
	Over     string // the board whose conditions they are
	Heading  string
	Lead     string
	Status   components.Tag
	Dates    components.FactList
	Source   string           // on paper: where the edition is found, and on what day it was so
	PDF      *components.Link // the edition as a document of its own; nil when none was made
	Versions components.Table
	Ways     []components.Link      // to other ways of reading it
	Levels   []components.LevelLink // what binds each level
	Apply    *Apply                 // only on the edition in force
	Intro    template.HTML
	Contents components.Contents
	Sections []DocumentSection
	Annexes  Annexes
	Related  []components.Link
}

// DocumentSection is one heading of the document with the conditions directly
// below it. Parts and sections are flattened in document order.
type DocumentSection struct {
	ID         string
	Number     string
	Title      string
	Part       bool // it holds sections of its own
	Depth      int  // heading level: 2 for the outermost
	Intro      template.HTML
	Conditions []DocumentCondition
}

// DocumentCondition is a condition of a document with its heading level.
type DocumentCondition struct {
	components.Condition
	of     *model.Condition
	Depth  int
	Nested []DocumentCondition // specific conditions that refine it
}

// conditionsPage is the address that always holds the edition in force.
func (s *section) conditionsPage() {
	v := s.editionView(s.current, s.url.conditions(), s.p.T("conditions_title"))
	v.Heading = s.p.T("conditions_heading")
	v.Apply = s.apply()
	v.Ways = append(v.Ways, s.overviewLink())
	v.Notices = append(v.Notices, s.expected()...)
	v.Relations = append(s.neighbours(s.current), s.dataRelation(s.current.ID)...)
	v.Relations = append(v.Relations, s.feedRelation())
	v.Relations = append(v.Relations, pdfRelation(v.PDF)...)
	v.Canonical = s.absolute(s.url.edition(s.current))
	s.b.add("edition", &v.Chrome, v)
}

func (s *section) editionPage(e *model.Edition) {
	v := s.editionView(e, s.url.edition(e), s.p.T("edition_title", lang.Args{"Label": s.label(e)}),
		components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()})
	v.Relations = append([]Relation{{Rel: "latest-version", URL: s.url.conditions()}}, s.neighbours(e)...)
	v.Relations = append(v.Relations, s.dataRelation(e.ID)...)
	v.Relations = append(v.Relations, s.feedRelation())
	v.Relations = append(v.Relations, pdfRelation(v.PDF)...)
	v.Dates.Facts = v.Dates.Facts[1:] // the first names the edition, which the page does already
	s.b.add("edition", &v.Chrome, v)
}

func (s *section) absolute(url string) string {
	return s.b.in.Site.Config.BaseURL[:len(s.b.in.Site.Config.BaseURL)-1] + url
}

func (s *section) editionView(e *model.Edition, url, title string, trail ...components.Link) *Edition {
	v := &Edition{
		Chrome:  s.chrome(url, title, s.p.T(said("edition_description", e), lang.Args{"Title": s.b.data(e.Title), "Date": s.p.Date(e.InForceFrom)}), trail...),
		Over:    s.board(),
		Heading: title, Lead: s.b.data(e.Title), Status: s.editionTag(e),
		Dates:    components.FactList{Facts: s.editionDates(e)},
		Source:   s.p.T("paper_source", lang.Args{"URL": s.b.name(s.absolute(s.url.edition(e))), "Date": s.p.Date(s.day())}),
		Versions: s.versions(e),
		Intro:    s.b.block(e.Intro),
		Annexes:  s.annexes(e),
	}
	v.Running = s.running(e, s.p.T("edition_title", lang.Args{"Label": s.label(e)}))
	v.PDF = s.pdf(s.url.editionPDF(e), "edition_pdf")
	s.warn(&v.Chrome, e, counterpart{})
	for _, a := range e.Areas {
		for _, l := range a.Levels {
			v.Levels = append(v.Levels, components.LevelLink{Name: s.levelName(l), Plain: s.levelPlain(l), URL: s.url.levelConditions(e, l)})
		}
	}
	v.Sections = s.document(e, nil)
	v.Contents = s.contents(v.Sections)
	v.Contents.Items = append(v.Contents.Items, v.Annexes.contents(s.p)...)
	v.Related = []components.Link{
		{Text: s.p.T("oversight_title"), URL: s.url.oversight()},
		{Text: s.p.T("sanctions_title"), URL: s.url.sanctions()},
		{Text: s.p.T("compensation_title"), URL: s.url.compensation()},
		{Text: s.p.T("decisions_title"), URL: s.url.decisions()},
	}
	v.Ways = []components.Link{s.wordingLink()}
	return v
}

// editionTag says whether the edition applies.
func (s *section) editionTag(e *model.Edition) components.Tag {
	st := status.OfEdition(s.m, e, s.day())
	tone := components.Neutral
	switch st {
	case status.InForce:
		tone = components.Positive
	case status.Superseded, status.Draft, status.Proposed:
		tone = components.Caution
	}
	return components.Tag{Tone: tone, Text: s.p.T("edition_" + st.String())}
}

// warn puts the edition's notices on a page. An edition that says itself what
// is invented needs no general word about it. same is what stands for the page
// in the current edition.
func (s *section) warn(c *Chrome, e *model.Edition, same counterpart) {
	notices := append(s.versionNotices(e, same), s.demoNotices(c, e)...)
	c.Notices = append(s.b.authenticNotice(c), notices...)
}

// demoNotices warn whoever reads invented texts.
func (s *section) demoNotices(c *Chrome, e *model.Edition) []components.Notice {
	if !e.Demo {
		return c.Notices
	}
	body := text(s.p.T("demo_edition"))
	if e.DemoNote != "" {
		body = s.b.block(e.DemoNote)
	}
	return []components.Notice{s.b.demoNotice(body)}
}

// editionDates keeps the four dates apart: decided, announced, in force and
// last corrected.
func (s *section) editionDates(e *model.Edition) []components.Fact {
	fs := []components.Fact{s.fact("edition_label", link(s.url.edition(e), s.b.data(e.Title)))}
	if d := adopting(e); d != nil {
		switch {
		case !d.Date.IsZero():
			v := s.p.Date(d.Date)
			if d.Paragraph != "" {
				v += s.p.T("comma") + s.b.name(d.Paragraph)
			}
			fs = append(fs, s.fact("date_decided", link(s.url.decision(e, d.ID), v), text(s.call(d.Body, "beslut", d.ID, "organ"))))
		case d.Missing != "":
			fs = append(fs, s.fact("date_decided", link(s.url.decision(e, d.ID), s.p.T("not_known"))))
		}
		if d.CaseNumber != "" {
			fs = append(fs, s.fact("column_case", proper(d.CaseNumber)))
		}
		if !d.Announced.IsZero() {
			fs = append(fs, s.fact("date_announced", text(s.p.Date(d.Announced))))
		}
	} else if d := proposing(e); d != nil && !d.Date.IsZero() {
		fs = append(fs, s.fact("date_proposed", link(s.url.decision(e, d.ID), s.p.Date(d.Date)), text(s.call(d.Body, "beslut", d.ID, "organ"))))
		if d.CaseNumber != "" {
			fs = append(fs, s.fact("column_case", proper(d.CaseNumber)))
		}
	}
	fs = append(fs, s.fact("date_in_force", text(s.period(e))))
	if len(e.Errata) > 0 {
		f := s.fact("date_corrected")
		for _, er := range changes.Errata(e) {
			f.Values = append(f.Values, text(s.p.Date(er.Date)+": ")+s.erratumLine(e, er))
		}
		fs = append(fs, f)
	}
	return fs
}

// adopting returns the decision that adopted the edition, or nil.
func adopting(e *model.Edition) *model.Decision { return decisionOf(e, model.DecisionAdoption) }

// proposing returns the proposal of the edition, or nil.
func proposing(e *model.Edition) *model.Decision { return decisionOf(e, model.DecisionProposal) }

func decisionOf(e *model.Edition, kind string) *model.Decision {
	for i := range e.Decisions {
		if e.Decisions[i].Kind == kind {
			return &e.Decisions[i]
		}
	}
	return nil
}

// versions lists every edition, the shown one without a link.
func (s *section) versions(shown *model.Edition) components.Table {
	t := components.Table{
		ID: "utgavor", Caption: s.p.T("versions_caption"),
		Head: []string{s.p.T("column_edition"), s.p.T("column_applies"), s.p.T("column_state"), s.p.T("column_changes")},
	}
	for _, e := range slices.Backward(s.m.Editions) {
		name := link(s.url.edition(e), s.label(e))
		if e == shown {
			name = "<strong>" + text(s.label(e)) + "</strong>"
		}
		log := text(s.p.T("no_earlier_edition"))
		if from := s.m.Before(e); from != nil {
			log = link(s.url.changeLog(from.ID, e.ID), s.p.T("changes_since", lang.Args{"Label": s.label(from)}))
		}
		t.Rows = append(t.Rows, row(name, text(s.period(e)), text(s.editionTag(e).Text), log))
	}
	for _, e := range s.m.Editions {
		for _, o := range e.Older {
			if e == s.m.Editions[0] {
				t.Rows = append(t.Rows, row(text(s.b.data(o.Label)), text(s.p.T("not_known")), text(s.p.T("text_not_held")), text(s.p.T("none"))))
			}
		}
	}
	return t
}

// contents makes the table of contents of a document.
func (s *section) contents(sections []DocumentSection) components.Contents {
	c := components.Contents{Title: s.p.T("contents")}
	for _, ds := range sections {
		item := components.ContentsItem{Text: ds.Title, Number: ds.Number, URL: "#" + ds.ID}
		if ds.Depth == 2 {
			c.Items = append(c.Items, item)
		} else if n := len(c.Items); n > 0 {
			c.Items[n-1].Items = append(c.Items[n-1].Items, item)
		}
	}
	return c
}
