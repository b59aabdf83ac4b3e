package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Decisions is the page that leads to every decision and document.
type Decisions struct {
	Chrome
	Heading     string
	Lead        string
	Editions    []EditionDecisions
	Years       []components.Link // decisions on authorisations
	Ended       components.Table
	EndedMore   string // says that the table does not hold all
	Regulations []components.FactList
	Basis       components.FactList // board and legal basis
	Wording     components.Link     // which wording applied when
}

// EditionDecisions are the decisions that one edition rests on.
type EditionDecisions struct {
	ID        string
	Title     string
	URL       string
	State     components.Tag
	Decisions []DecisionEntry
	PapersID  string           // where the papers of the edition were listed, and still are
	Documents components.Table // those that no decision names
}

// DecisionEntry leads to one decision.
type DecisionEntry struct {
	ID    string
	Title string
	URL   string
	Kind  components.Tag
	Demo  string
	Line  template.HTML // who decided, when and under which numbers
	Held  string        // what there is on its page
}

// endedShown is how many authorisations that are over the page of all
// decisions lists. All of them stand with the decisions of their year.
const endedShown = 30

// decisionPages adds the page that leads to every decision, and those of the
// decisions themselves.
func (s *section) decisionPages() {
	title := s.p.T("decisions_title")
	v := &Decisions{Chrome: s.chrome(s.url.decisions(), title, s.p.T("decisions_lead")), Heading: title, Lead: s.p.T("decisions_lead")}
	for _, e := range slices.Backward(s.m.Editions) {
		ed := EditionDecisions{ID: fragment("utgava", e.ID), Title: s.b.data(e.Title), URL: s.url.edition(e), State: s.editionTag(e), PapersID: fragment("dokument", e.ID)}
		for i := range e.Decisions {
			ed.Decisions = append(ed.Decisions, s.decisionEntry(e, &e.Decisions[i]))
			s.decisionPage(e, &e.Decisions[i])
		}
		ed.Documents = s.documents(e, nil)
		v.Editions = append(v.Editions, ed)
	}
	s.authorisationPages()
	v.Years = s.registerYears()
	v.Ended, v.EndedMore = s.ended()
	v.Regulations, v.Basis.Facts = s.regulations(), s.basis()
	v.Wording = s.wordingLink()
	s.b.add("decisions", &v.Chrome, v)
}

func (s *section) decisionEntry(e *model.Edition, d *model.Decision) DecisionEntry {
	de := DecisionEntry{
		ID: fragment(e.ID, d.ID), Title: s.b.data(d.Title), URL: s.url.decision(e, d.ID),
		Kind: s.decisionKind(d), Demo: s.decisionDemo(d), Line: s.decisionWords(d),
	}
	var held []string
	if n := len(s.papersOf(e, d)); n > 0 {
		held = append(held, s.p.N("count_documents", n))
	}
	if n := len(s.register.resting(d)); n > 0 {
		held = append(held, s.p.N("count_resting", n))
	}
	de.Held = s.p.List(held)
	return de
}

func (s *section) decisionKind(d *model.Decision) components.Tag {
	return components.Tag{Tone: components.Neutral, Text: s.b.term("decision", d.Kind)}
}

func (s *section) decisionDemo(d *model.Decision) string {
	if d.Demo {
		return s.p.T("demo_decision")
	}
	return ""
}

// decisionWords tells in a line who decided, when, and under which numbers.
func (s *section) decisionWords(d *model.Decision) template.HTML {
	parts := []template.HTML{text(s.call(d.Body, "beslut", d.ID, "organ"))}
	if d.Date.IsZero() {
		parts = append(parts, text(s.p.T("date_unknown")))
	} else {
		parts = append(parts, text(s.p.Date(d.Date)))
	}
	for _, number := range []string{d.Paragraph, d.CaseNumber} {
		if number != "" {
			parts = append(parts, proper(number))
		}
	}
	return joinHTML(parts, text(s.p.T("comma")))
}

// decisionLine leads to a decision and names it.
func (s *section) decisionLine(e *model.Edition, d *model.Decision) template.HTML {
	return link(s.url.decision(e, d.ID), s.b.data(d.Title)) + `<br><span class="quiet">` + s.decisionWords(d) + "</span>"
}

// regulations are what the council has decided for all kundval.
func (s *section) regulations() []components.FactList {
	var lists []components.FactList
	for _, r := range s.m.Regulations {
		held := s.p.T("text_held")
		if !r.TextHeld {
			held = s.p.T("text_not_held")
		}
		fs := []components.Fact{s.fact("regulation_name", text(s.say(r.Name, "huvudman", "reglemente", r.ID, "namn")))}
		if r.CaseNumber != "" {
			fs = append(fs, s.fact("column_case", proper(r.CaseNumber)))
		}
		if r.Scope != "" {
			fs = append(fs, s.fact("regulation_scope", s.tell(r.Scope, "huvudman", "reglemente", r.ID, "omfattning")))
		}
		lists = append(lists, components.FactList{Facts: append(fs, s.fact("regulation_text", text(held)))})
	}
	return lists
}

// basis tells which board decides and under which law or model.
func (s *section) basis() []components.Fact {
	board := []template.HTML{text(s.board())}
	for _, p := range s.m.Board.Predecessors {
		board = append(board, text(s.p.T("board_before", map[string]any{"Name": s.b.data(p.Name), "Date": s.p.Date(p.Until)})))
	}
	fs := []components.Fact{s.fact("board", board...)}
	if t := s.m.LegalBasis.Text; t != "" {
		fs = append(fs, s.fact("legal_text", s.tell(t, "huvudman", "rattslig_grund", "text")))
	}
	if l := s.m.LegalBasis.Laws; len(l) > 0 {
		fs = append(fs, s.fact("laws", texts(s.b.dataAll(l)...)...))
	}
	return fs
}

// ended lists the authorisations that are over, revoked or ended, with the
// decision behind each, latest first. The catalogue no longer shows them. more
// says how many are left out.
func (s *section) ended() (t components.Table, more string) {
	t = components.Table{
		ID: "aterkallade", Caption: s.p.T("ended_caption"),
		Head: []string{s.p.T("column_date"), s.p.T("column_provider"), s.p.T("level"), s.p.T("column_what"), s.p.T("column_case")},
	}
	type over struct {
		status.Standing
		p *model.Provider
		a *model.Authorisation
	}
	var all []over
	for _, p := range s.m.Providers {
		for _, a := range p.Authorisations {
			if st := status.OfAuthorisation(a, s.day()); st.State == status.Revoked || st.State == status.Ended {
				all = append(all, over{st, p, a})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b over) int { return b.Since.Compare(a.Since) })
	if n := len(all) - endedShown; n > 0 {
		all, more = all[:endedShown], s.p.N("ended_more", n)
	}
	for _, o := range all {
		name, number := s.b.data(o.a.Level), o.a.Decision.CaseNumber
		if _, l, _ := s.levelOf(o.a.Level); l != nil {
			name = s.levelName(l)
		}
		for _, ev := range o.a.Events {
			if ev.Date == o.Since && ev.CaseNumber != "" {
				number = ev.CaseNumber
			}
		}
		t.Rows = append(t.Rows, row(text(s.p.Date(o.Since)), link(s.url.provider(o.p), s.b.name(o.p.Name)), text(name),
			text(s.p.T("over_"+o.State.String())), proper(number)))
	}
	return t, more
}
