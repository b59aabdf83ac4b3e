package pages

import (
	"html/template"

	"kundval/generator/internal/checklist"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Checklist is what the providers of one level tick before each occasion: the
// documents to show, and what else is checked. Ticks are kept by the browser
// alone.
type Checklist struct {
	Chrome
	Heading   string
	Lead      string
	Dates     components.FactList
	Occasions []ChecklistOccasion
	Files     []components.Link // the same for a spreadsheet
	Key       string            // under which a browser keeps the ticks, and names the file that they are saved in
	Ticked    string            // how many are ticked, {n}
	Lines     []string          // to be filled in by hand
	Related   []components.Link
}

// ChecklistOccasion is one occasion with all that there is to tick.
type ChecklistOccasion struct {
	OccasionHead
	Groups []TickGroup
}

// OccasionHead says what an occasion is.
type OccasionHead struct {
	ID    string
	Name  string
	Text  string
	Who   string // who checks
	Label string // the source's words
	Count string
}

// TickGroup are the things of one sort.
type TickGroup struct {
	ID    string
	Title string
	Ticks []ChecklistTick
}

// ChecklistTick is one thing to tick.
type ChecklistTick struct {
	Key    string
	Text   string
	About  string // who issues a document, and how old it may be
	Note   string
	Limits []components.Link // figures of the condition
	From   components.Link
	With   []components.Link // general conditions that a specific one is checked with
}

func (s *section) checklistPage(e *model.Edition, l *model.Level) {
	args := lang.Args{"Level": s.levelWord(l), "Label": s.label(e)}
	title := s.p.T("checklist_title", args)
	v := &Checklist{
		Chrome: s.chrome(s.url.checklist(e, l), title, title,
			components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()},
			components.Link{Text: s.label(e), URL: s.url.edition(e)},
			components.Link{Text: s.levelName(l), URL: s.url.levelConditions(e, l)}),
		Heading: s.p.T("checklist_heading", args), Lead: s.p.T("checklist_lead", args),
		Dates: components.FactList{Facts: s.editionDates(e)},
		Files: s.checklistFiles(e, l),
		Key:   "checklista." + s.m.ID + "." + e.ID + "." + l.ID,
		Related: []components.Link{
			{Text: s.p.T("level_conditions_heading", args), URL: s.url.levelConditions(e, l)},
			{Text: s.p.T("oversight_title"), URL: s.url.oversight()},
			{Text: s.p.T("sanctions_title"), URL: s.url.sanctions()},
		},
	}
	v.Breadcrumb.Here = s.p.T("checklist_crumb")
	s.warn(&v.Chrome, e, s.sameLevel(e, l, s.url.checklist))
	v.Relations = s.levelRelations(e, l, s.url.checklist)
	all := 0
	for _, o := range checklist.Of(e, l.ID) {
		v.Occasions = append(v.Occasions, s.checklistOccasion(e, l, o))
		all += o.Count()
	}
	v.Ticked = s.p.T("checklist_ticked", lang.Args{"Number": "{n}", "All": s.p.Number(float64(all))})
	for _, key := range []string{"checklist_provider", "checklist_printed", "sheet_date", "sheet_signature"} {
		v.Lines = append(v.Lines, s.p.T(key))
	}
	s.b.add("checklist", &v.Chrome, v)
}

func (s *section) checklistOccasion(e *model.Edition, l *model.Level, o checklist.Occasion) ChecklistOccasion {
	v := ChecklistOccasion{OccasionHead: s.occasionHead(e, o)}
	documents := TickGroup{ID: v.ID + "-handlingar", Title: s.p.T("checklist_documents")}
	var last *model.Condition
	for _, d := range o.Documents {
		t := ChecklistTick{Key: d.Key, Text: s.b.data(d.Name), About: s.issued(d.EvidenceDocument), Note: s.b.data(d.Note), From: s.conditionLink(e, d.Condition)}
		if d.Condition != last {
			t.Limits = s.limits(e, l, d.Condition)
		}
		last = d.Condition
		documents.Ticks = append(documents.Ticks, t)
	}
	others := TickGroup{ID: v.ID + "-villkor", Title: s.p.T("checklist_others")}
	for _, c := range o.Others {
		t := ChecklistTick{
			Key: c.Key, Text: s.b.data(c.Title), Note: s.say(c.Plain, "villkor", c.ID, "klarsprak"), Limits: s.limits(e, l, c.Condition),
			From: components.Link{Text: s.shortNumber(e, c.Condition), URL: s.url.condition(e, c.Condition)},
		}
		for _, g := range c.With {
			t.With = append(t.With, s.conditionLink(e, g))
		}
		others.Ticks = append(others.Ticks, t)
	}
	for _, g := range []TickGroup{documents, others} {
		if len(g.Ticks) > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	return v
}

// occasionHead says what an occasion is, who checks then, and how much.
func (s *section) occasionHead(e *model.Edition, o checklist.Occasion) OccasionHead {
	h := OccasionHead{ID: "nar-som-helst", Name: s.p.T("checklist_unsaid"), Text: s.p.T("checklist_unsaid_text"), Count: s.toTick(o)}
	if !o.IsSaid() {
		return h
	}
	h.ID, h.Name = fragment("tillfalle", o.ID), s.occasionName(e, o.ID)
	h.Text = s.say(o.Text, "utgava", "granskningstillfalle", o.ID, "text")
	h.Who = s.checker(o.Kind)
	if o.Label != "" && o.Label != o.Name {
		h.Label = s.p.T("source_words", lang.Args{"Words": s.b.data(o.Label)})
	}
	return h
}

// toTick counts what there is to tick: "12 handlingar, 5 villkor".
func (s *section) toTick(o checklist.Occasion) string {
	var parts []string
	if n := len(o.Documents); n > 0 {
		parts = append(parts, s.p.N("checklist_count_documents", n))
	}
	if n := len(o.Others); n > 0 {
		parts = append(parts, s.p.N("checklist_count_others", n))
	}
	return s.p.List(parts)
}

// checker says who checks on occasions of a kind.
func (s *section) checker(kind string) string {
	switch kind {
	case model.OccasionSelfReport:
		return s.p.T("checker_self")
	case model.OccasionExternalReport:
		return s.p.T("checker_other")
	case "":
		return ""
	}
	return s.p.T("checker_board", lang.Args{"Board": s.board()})
}

// issued says who issues a document, and how old it may be.
func (s *section) issued(d *model.EvidenceDocument) string {
	var words string
	if d.Issuer != "" {
		words = s.p.T("issued_by", lang.Args{"Issuer": s.b.data(d.Issuer)})
	}
	if d.MaxAge == "" {
		return words
	}
	if words != "" {
		words += s.p.T("comma")
	}
	return words + s.p.T("max_age", lang.Args{"Age": s.b.data(d.MaxAge)})
}

// limits are the figures of a condition in words, each leading to where it
// stands among all that binds the level.
func (s *section) limits(e *model.Edition, l *model.Level, c *model.Condition) []components.Link {
	var links []components.Link
	for _, r := range c.Requirements {
		links = append(links, components.Link{Text: s.requirement(r), URL: s.url.levelConditions(e, l) + "#" + limitID(s.condition(e, c).ID, r)})
	}
	return links
}

// shortNumber names a condition by its number, and a specific one as such where
// general ones have numbers of their own.
func (s *section) shortNumber(e *model.Edition, c *model.Condition) string {
	words := s.p.T("condition_crumb", lang.Args{"Number": s.b.name(c.Number)})
	if c.Kind == model.Specific && hasGeneral(e) {
		words += s.p.T("comma") + s.p.T("specific_short")
	}
	return words
}

// checklistFiles are the files of a checklist with their kind and size.
func (s *section) checklistFiles(e *model.Edition, l *model.Level) []components.Link {
	var links []components.Link
	for _, d := range s.checklistData(e, l) {
		size, err := d.Size()
		s.b.failed.of(err)
		links = append(links, components.Link{
			Text: s.p.T(d.Key, lang.Args{"Level": s.levelWord(l)}), URL: d.URL, Note: s.b.name(d.Format) + s.p.T("comma") + s.fileSize(size),
		})
	}
	return links
}

// checklistData are the files of a checklist.
func (s *section) checklistData(e *model.Edition, l *model.Level) []Dataset {
	var files []Dataset
	for _, d := range s.b.in.Datasets {
		if d.Municipality == s.m.ID && d.Level == l.ID && len(d.Editions) == 1 && d.Editions[0] == e.ID {
			files = append(files, d)
		}
	}
	return files
}

// checklistName names the files of a checklist.
func checklistName(e *model.Edition, l *model.Level) string {
	return "checklista-" + fragment(l.ID, e.ID)
}

// rowOfChecklists is the row of the checklists in the list of open data. They
// are many, and each is on the page that says the same.
func (s *section) rowOfChecklists() [][]components.Cell {
	if s.current == nil {
		return nil
	}
	var pages []template.HTML
	for _, l := range levelsIn(s.current) {
		if len(s.checklistData(s.current, l)) > 0 {
			pages = append(pages, link(s.url.checklist(s.current, l), s.levelName(l)))
		}
	}
	if len(pages) == 0 {
		return nil
	}
	return [][]components.Cell{row(text(s.p.T("dataset_checklists_name")), text(s.b.name("XLSX, CSV")),
		text(s.p.T("dataset_checklists")+" ")+joinHTML(pages, text(s.p.T("comma"))))}
}
