package pages

import (
	"html/template"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// BecomeProvider is the page for who wants to be authorised, and on what is to
// be reported by who is.
type BecomeProvider struct {
	Chrome
	Heading   string
	Lead      string
	Now       components.FactList // the answers in short
	Contents  components.Contents
	Steps     []ApplyStep
	How       template.HTML
	Intakes   components.Table
	Always    string // said in place of Intakes where there are none
	Edition   DecidingEdition
	Documents ApplyDocuments
	Form      components.Link
	Contact   components.FactList
	Duties    Duties
	Terms     components.FactList // rules of the municipality for changes of an authorisation
	Related   []components.Link
}

// ApplyStep is one step from application to decision.
type ApplyStep struct {
	ID    string
	Title string
	Text  template.HTML
	Who   string
	Time  string
}

// DecidingEdition tells which edition an application is examined against.
type DecidingEdition struct {
	Rule    string
	Pending template.HTML
	Table   components.Table
}

// Fragments of the page.
const (
	stepsID     = "steg"
	intakesID   = "ansokningstider"
	decidingID  = "utgava"
	documentsID = "handlingar"
	sendID      = "skicka"
	reportsID   = "anmal"
)

func (s *section) becomeProviderPage() {
	title := s.p.T("apply")
	v := &BecomeProvider{
		Chrome:  s.chrome(s.url.becomeProvider(), title, s.p.T("become_lead", s.words())),
		Heading: title, Lead: s.p.T("become_lead", s.words()),
		Steps: s.applySteps(), How: s.tell(s.m.Application.How, "huvudman", "ansokan", "hur"),
		Intakes: s.intakes(), Edition: s.decidingEdition(), Documents: s.applyDocuments(s.current),
		Contact: components.FactList{Facts: s.contactFacts()},
		Duties:  s.duties(s.current), Terms: components.FactList{Facts: s.authorisingTerms()},
		Related: []components.Link{
			{Text: s.p.T("conditions_title"), URL: s.url.conditions()},
			{Text: s.p.T("oversight_title"), URL: s.url.oversight()},
			{Text: s.p.T("sanctions_title"), URL: s.url.sanctions()},
			{Text: s.p.T("compensation_title"), URL: s.url.compensation()},
		},
	}
	v.Notices = append(s.b.authenticNotice(&v.Chrome), s.demoNotices(&v.Chrome, s.current)...)
	if len(s.m.Application.Windows) == 0 {
		v.Always = s.p.T("apply_always")
	}
	if web := s.m.Application.Web; web != "" && isLinked(web) {
		v.Form = components.Link{Text: s.p.T("apply_form"), URL: web}
	}
	v.Now = components.FactList{Facts: s.applyNow()}
	v.Contents = s.applyContents(v)
	s.b.add("become-provider", &v.Chrome, v)
}

// applyContents lists the parts that the page has.
func (s *section) applyContents(v *BecomeProvider) components.Contents {
	c := components.Contents{Title: s.p.T("on_this_page")}
	for _, part := range []struct {
		id, key string
		there   bool
	}{
		{stepsID, "become_steps", len(v.Steps) > 0 || v.How != ""}, {intakesID, "apply_windows", true}, {decidingID, "become_edition", true},
		{documentsID, "become_documents", true}, {sendID, "become_send", true}, {reportsID, "become_reports", true},
	} {
		if part.there {
			c.Items = append(c.Items, components.ContentsItem{Text: s.p.T(part.key), URL: "#" + part.id})
		}
	}
	return c
}

// applySteps are the steps of the data, in their order.
func (s *section) applySteps() []ApplyStep {
	var steps []ApplyStep
	for i := range s.m.Application.Steps {
		st := &s.m.Application.Steps[i]
		say := func(source, key string) string { return s.say(source, "huvudman", "ansokan", "steg", st.ID, key) }
		v := ApplyStep{
			ID: fragment("steg", st.ID), Title: say(st.Title, "rubrik"), Who: say(st.Who, "vem"),
			Text: s.tell(st.Text, "huvudman", "ansokan", "steg", st.ID, "text"),
		}
		if st.Within != "" {
			v.Time = s.p.T("step_within", lang.Args{"Time": s.b.data(noBreak(st.Within))})
			if st.From != "" {
				v.Time += " " + s.p.T("counted_from", lang.Args{"From": say(st.From, "raknat_fran")})
			}
		}
		steps = append(steps, v)
	}
	return steps
}

// noBreak keeps a number and its unit on one line.
func noBreak(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }

// applyNow answers in short what an applicant asks first.
func (s *section) applyNow() []components.Fact {
	fs := []components.Fact{s.fact("become_next", text(s.nextIntake()))}
	fs = append(fs, s.fact("become_tried", s.triedNext()))
	if web := s.m.Application.Web; web != "" {
		fs = append(fs, s.fact("become_send", link(web, s.p.T("apply_form"))))
	}
	return fs
}

// triedNext leads to the editions that who applies next is examined against: in
// the next period, or today where applications are taken all year.
func (s *section) triedNext() template.HTML {
	for _, in := range status.Intakes(s.m, s.day()) {
		if !in.Pending(s.day()) {
			return s.triedEditions(in)
		}
	}
	return link(s.url.edition(s.current), s.editionName(s.current))
}

// nextIntake says when applications are taken: now and until when, or from when.
func (s *section) nextIntake() string {
	for _, in := range status.Intakes(s.m, s.day()) {
		args := lang.Args{"From": s.p.Date(in.First), "To": s.p.Date(in.Last)}
		switch {
		case in.Open(s.day()):
			return s.p.T("intake_open", args)
		case !in.Pending(s.day()):
			return s.p.T("intake_next", args)
		}
	}
	return s.p.T("apply_always")
}

// intakes lists the periods of application with their dates, the earliest
// first.
func (s *section) intakes() components.Table {
	tested := s.m.Application.Test != ""
	t := components.Table{
		ID: "tider", Caption: s.p.T("intakes_caption", lang.Args{"Date": s.p.Date(s.day())}),
		Head: []string{s.p.T("column_taken"), s.p.T("column_decided"), s.p.T("column_choosable")},
	}
	if tested {
		t.Head = append(t.Head, s.p.T("column_tried"))
	}
	for _, in := range status.Intakes(s.m, s.day()) {
		taken := text(s.p.T("wording_span", lang.Args{"From": s.p.Date(in.First), "To": s.p.Date(in.Last)}))
		switch {
		case in.Open(s.day()):
			taken += " <strong>" + text(s.p.T("intake_now")) + "</strong>"
		case in.Pending(s.day()):
			taken += template.HTML(` <span class="quiet">`) + text(s.p.T("intake_closed")) + "</span>"
		}
		cells := []template.HTML{taken, s.byDate("by_date", in.DecidedBy, in.Window), s.byDate("on_date", in.StartFrom, in.Window)}
		if tested {
			cells = append(cells, s.triedEditions(in))
		}
		t.Rows = append(t.Rows, row(cells...))
	}
	return t
}

// byDate writes a date of an intake, or else what its window says in words.
func (s *section) byDate(key string, d model.Date, w *model.Window) template.HTML {
	switch {
	case !d.IsZero():
		return text(s.p.T(key, lang.Args{"Date": s.p.Date(d)}))
	case w.Outcome != "":
		return text(s.say(w.Outcome, "huvudman", "ansokan", "fonster", w.From, "beslut"))
	}
	return text(s.p.T("not_known"))
}

// triedEditions leads to the editions that an application of the intake is
// examined against.
func (s *section) triedEditions(in status.Intake) template.HTML {
	var lines []template.HTML
	for _, e := range in.Tried(s.m) {
		line := link(s.url.edition(e), s.editionName(e))
		end := status.LastDay(s.m, e)
		switch {
		case !e.IsAdopted():
			line += text(s.p.T("comma") + s.p.T("if_adopted"))
		case s.m.Application.Test == model.TestApplication && !end.IsZero() && end.Before(in.Last):
			line += text(s.p.T("comma") + s.p.T("tried_until", lang.Args{"Date": s.p.Date(end)}))
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return text(s.p.T("not_known"))
	}
	return joinHTML(lines, "<br>")
}

// decidingEdition tells by which day the edition is decided, and which it is on
// each.
func (s *section) decidingEdition() DecidingEdition {
	a := s.m.Application
	v := DecidingEdition{Rule: s.p.T("become_test_unknown"), Pending: s.tell(a.Pending, "huvudman", "ansokan", "pagaende")}
	day := s.p.T("column_time")
	if a.Test != "" {
		v.Rule, day = s.p.T("become_test_"+a.Test), s.b.term("deciding", a.Test)
	}
	v.Table = components.Table{
		ID: "utgavor", Caption: s.p.T("deciding_caption"),
		Head: []string{day, s.p.T("column_edition"), s.p.T("column_state")},
	}
	for _, e := range status.Deciding(s.m, s.day()) {
		span := s.span(spell{from: e.InForceFrom, to: status.LastDay(s.m, e)})
		if !e.IsAdopted() {
			span += s.p.T("comma") + s.p.T("if_adopted")
		}
		v.Table.Rows = append(v.Table.Rows, row(text(span), link(s.url.edition(e), s.editionName(e)), text(s.editionTag(e).Text)))
	}
	return v
}

// becomeLink leads to the page from where providers look.
func (s *section) becomeLink() components.Link {
	return components.Link{Text: s.p.T("apply"), URL: s.url.becomeProvider()}
}

// Apply leads from the conditions to how one becomes a provider.
type Apply struct {
	Text string
	Next string // when applications are taken
	Link components.Link
}

func (s *section) apply() *Apply {
	return &Apply{
		Text: s.p.T("become_lead", s.words()), Next: s.nextIntake(),
		Link: components.Link{Text: s.p.T("become_link"), URL: s.url.becomeProvider()},
	}
}
