package pages

import (
	"html/template"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Statement is the accessibility statement.
type Statement struct {
	Chrome
	Heading      string
	Lead         string
	Verdict      Verdict
	Facts        components.FactList
	Contents     components.Contents
	Body         template.HTML
	ResponseTime string
	Contact      components.FactList
	Complaint    Complaint
	Grounds      []StatementGround
	Tests        StatementTests
}

// Verdict is how far the site meets the law.
type Verdict struct {
	Tone components.Tone
	Word string // the law's
	Text string
}

// Complaint tells what one can complain about, and where.
type Complaint struct {
	About []string
	Link  components.Link // without an address: nowhere
}

// StatementGround is what is not accessible on one ground.
type StatementGround struct {
	ID           string
	Title        string
	Text         string // what the ground means
	Shortcomings []StatementShortcoming
}

// StatementShortcoming is one part of the site that is not accessible.
type StatementShortcoming struct {
	ID    string
	Title string
	What  string
	Facts components.FactList
}

// StatementTests is how the site was tried and what that gave. Without recorded
// tests the table is empty.
type StatementTests struct {
	Facts components.FactList
	Text  string
	Table components.Table
}

func (b *builder) accessibilityPage() {
	title := b.p.T("accessibility_title")
	info := &b.in.Site.Config.Accessibility
	v := &Statement{
		Heading: title, Verdict: b.verdict(), Facts: b.statementFacts(),
		Complaint: b.complaint(info), Grounds: b.grounds(info.Shortcomings), Tests: b.statementTests(),
	}
	v.Chrome = b.chrome(b.at("/tillganglighet/"), title, title)
	if a := b.article("tillganglighet", ""); a != nil {
		v.Heading, v.Lead, v.Body = b.wordsOf(a, a.Title), b.wordsOf(a, a.Lead), b.bodyOf(a)
		v.Description = v.Lead
		v.Notices = append(b.borrowedNotice(a), v.Notices...)
	}
	if info.ResponseTime != "" {
		v.ResponseTime = b.p.T("statement_response", lang.Args{"Time": b.say(info.ResponseTime, "webbplats", "tillganglighet", "svarstid")})
	}
	v.Contact.Facts = b.contactFacts(b.in.Site.Config.Contact, func(source, key string) string { return b.say(source, "webbplats", "kontakt", key) })
	v.Contents = b.statementContents(v)
	b.add("statement", &v.Chrome, v)
}

// actor names the public bodies that answer for the site.
func (b *builder) actor() string {
	var names []string
	for _, m := range b.in.Site.Municipalities {
		names = append(names, b.name(m.Name))
	}
	return b.p.List(names)
}

func (b *builder) verdict() Verdict {
	code := b.in.Site.Config.Accessibility.Compliance
	v, key := Verdict{Tone: components.Negative}, "compliance_none"
	switch code {
	case model.FullyCompliant:
		v.Tone, key = components.Positive, "compliance_full"
	case model.PartiallyCompliant:
		v.Tone, key = components.Caution, "compliance_partial"
	case "":
		return Verdict{}
	}
	v.Word, v.Text = b.term("compliance", code), b.p.T(key, lang.Args{"Actor": b.actor()})
	return v
}

// statementFacts say of whom and what the statement is, by which measure, and
// from when. What the tests found is part of it, so that it is no older than
// they are.
func (b *builder) statementFacts() components.FactList {
	c := &b.in.Site.Config
	law := text(b.p.T("statement_law_name"))
	if c.LawURL != "" && isLinked(c.LawURL) {
		law = link(strings.ReplaceAll(c.LawURL, model.LawPlace, accessibilityAct), b.p.T("statement_law_name"))
	}
	demands := texts(b.p.T("statement_standard"))
	if b.in.Site.Assessment != nil {
		demands = append(demands, text(b.p.T("statement_standard_further")))
	}
	assessed, updated := b.in.Site.AssessedOn(), c.Accessibility.Updated
	if b.in.Site.Assessment != nil && updated.Before(assessed) {
		updated = assessed
	}
	return b.stated([]statedRow{
		{"statement_actor", texts(b.actor())},
		{"statement_service", texts(b.name(c.Title), b.name(c.BaseURL))},
		{"statement_law", []template.HTML{law}},
		{"statement_demands", demands},
		{"statement_assessed", texts(b.p.Date(assessed))},
		{"statement_updated", texts(b.p.Date(updated))},
	})
}

// accessibilityAct is the number of the act on accessibility to digital public
// services.
const accessibilityAct = "2018:1937"

// statedRow is a row of facts by the key of its term.
type statedRow struct {
	key    string
	values []template.HTML
}

// stated is a list of the facts that have something to say.
func (b *builder) stated(rows []statedRow) components.FactList {
	var list components.FactList
	for _, row := range rows {
		if len(row.values) > 0 && row.values[0] != "" {
			list.Facts = append(list.Facts, components.Fact{Term: b.p.T(row.key), Values: row.values})
		}
	}
	return list
}

func (b *builder) complaint(info *model.AccessibilityInfo) Complaint {
	c := Complaint{Link: components.Link{Text: b.p.T("complaint_link"), URL: info.Complaint}}
	for _, key := range []string{"statement_complaint_1", "statement_complaint_2", "statement_complaint_3", "statement_complaint_4"} {
		c.About = append(c.About, b.p.T(key))
	}
	return c
}

// grounds are the shortcomings by their grounds, in the law's order.
func (b *builder) grounds(all []*model.Shortcoming) []StatementGround {
	var grounds []StatementGround
	for _, code := range model.Grounds().Codes() {
		g := StatementGround{ID: fragment("grund", code), Title: b.term("ground", code), Text: b.p.T("statement_ground_" + code)}
		for _, s := range all {
			if s.Ground == code {
				g.Shortcomings = append(g.Shortcomings, b.shortcoming(s))
			}
		}
		if len(g.Shortcomings) > 0 {
			grounds = append(grounds, g)
		}
	}
	return grounds
}

func (b *builder) shortcoming(s *model.Shortcoming) StatementShortcoming {
	say := func(source, key string) string {
		return b.say(source, "webbplats", "tillganglighet", "brist", s.ID, key)
	}
	var demands []template.HTML
	for _, d := range s.Demands {
		demands = append(demands, text(b.name(d)))
	}
	return StatementShortcoming{
		ID: fragment("brist", s.ID), Title: say(s.Title, "rubrik"), What: say(s.What, "vad"),
		Facts: b.stated([]statedRow{
			{"statement_instead", texts(say(s.Instead, "alternativ"))},
			{"statement_reason", texts(say(s.Reason, "skal"))},
			{"statement_unmet", demands},
			{"statement_mend", texts(b.p.Date(s.MendBy))},
		}),
	}
}

// statementTests says what the tests have recorded.
func (b *builder) statementTests() StatementTests {
	v := StatementTests{Text: b.p.T("statement_untested")}
	rows := []statedRow{{"statement_method", texts(b.say(b.in.Site.Config.Accessibility.Method, "webbplats", "tillganglighet", "metod"))}}
	if a := b.in.Site.Assessment; a != nil {
		rows = append(rows, statedRow{"statement_tools", b.tools(a)})
		v.Text, v.Table = b.tried(a), b.checkTable(a)
	}
	v.Facts = b.stated(rows)
	return v
}

func (b *builder) tools(a *model.Assessment) []template.HTML {
	var all []template.HTML
	for _, t := range a.Tools {
		all = append(all, text(b.name(t.Name+" "+t.Version)))
	}
	return all
}

// tried says in words how much was tried, and what remains.
func (b *builder) tried(a *model.Assessment) string {
	said := b.p.T("statement_tried", lang.Args{
		"Date": b.p.Date(a.Date), "Pages": b.p.N("statement_pages", a.Pages),
		"Kinds": b.p.N("statement_kinds", len(a.PageKinds)), "Languages": b.p.N("statement_languages", len(a.Languages)),
	})
	remain := b.p.T("statement_no_findings")
	if n := a.Findings(); n > 0 {
		remain = b.p.N("statement_findings", n)
	}
	return said + " " + remain + " " + b.p.T("statement_limits")
}

func (b *builder) checkTable(a *model.Assessment) components.Table {
	t := components.Table{
		ID: "tester", Caption: b.p.T("statement_table"),
		Head:    []string{b.p.T("statement_column_check"), b.p.T("statement_column_pages"), b.p.T("statement_column_languages"), b.p.T("statement_column_findings")},
		Numeric: []bool{false, true, true, true},
	}
	for _, c := range a.Checks {
		count := func(n int) template.HTML { return text(b.p.Number(float64(n))) }
		t.Rows = append(t.Rows, row(text(b.term("check", c.Kind)), count(c.Pages), count(c.Languages), count(c.Findings)))
	}
	return t
}

// statementContents lists the parts of the page.
func (b *builder) statementContents(v *Statement) components.Contents {
	c := components.Contents{Title: b.p.T("on_this_page")}
	add := func(key, id string) {
		c.Items = append(c.Items, components.ContentsItem{Text: b.p.T(key), URL: "#" + id})
	}
	add("statement_contact", "kontakt")
	if v.Complaint.Link.URL != "" {
		add("statement_complaint", "anmal")
	}
	add("statement_shortcomings", "brister")
	for _, g := range v.Grounds {
		last := &c.Items[len(c.Items)-1]
		last.Items = append(last.Items, components.ContentsItem{Text: g.Title, URL: "#" + g.ID})
	}
	add("statement_tested", "testat")
	return c
}
