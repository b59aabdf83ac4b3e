package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Decisions is the page of every decision and document.
type Decisions struct {
	Chrome
	Heading     string
	Lead        string
	Editions    []EditionDecisions
	Providers   components.Table
	Regulations []components.FactList
	Basis       components.FactList // board and legal basis
	Wording     components.Link     // which wording applied when
}

// EditionDecisions are the decisions that one edition rests on.
type EditionDecisions struct {
	ID        string
	Title     string
	URL       string
	Decisions []DecisionEntry
	Documents components.Table
	Notes     []template.HTML
}

// DecisionEntry is one decision.
type DecisionEntry struct {
	ID    string
	Title string
	Kind  components.Tag
	Demo  string
	Text  template.HTML
	Facts components.FactList
}

func (s *section) decisionsPage() {
	title := s.p.T("decisions_title")
	v := &Decisions{Chrome: s.chrome(s.url.decisions(), title, s.p.T("decisions_lead")), Heading: title, Lead: s.p.T("decisions_lead")}
	for _, e := range slices.Backward(s.m.Editions) {
		ed := EditionDecisions{ID: fragment("utgava", e.ID), Title: s.b.data(e.Title), URL: s.url.edition(e)}
		for i := range e.Decisions {
			ed.Decisions = append(ed.Decisions, s.decision(e, &e.Decisions[i]))
		}
		ed.Documents = s.documents(e)
		v.Editions = append(v.Editions, ed)
	}
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
		v.Regulations = append(v.Regulations, components.FactList{Facts: append(fs, s.fact("regulation_text", text(held)))})
	}
	v.Basis.Facts = s.basis()
	v.Wording = s.wordingLink()
	v.Providers = s.ended()
	s.b.add("decisions", &v.Chrome, v)
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

func (s *section) decision(e *model.Edition, d *model.Decision) DecisionEntry {
	de := DecisionEntry{
		ID: fragment(e.ID, d.ID), Title: s.b.data(d.Title), Text: s.b.block(d.Text),
		Kind: components.Tag{Tone: components.Neutral, Text: s.b.term("decision", d.Kind)},
	}
	if d.Demo {
		de.Demo = s.p.T("demo_decision")
	}
	add := func(key string, v template.HTML) {
		de.Facts.Facts = append(de.Facts.Facts, s.fact(key, v))
	}
	add("decision_body", text(s.call(d.Body, "beslut", d.ID, "organ")))
	dated := "date_decided"
	if d.Kind == "forslag" {
		dated = "date_dated"
	}
	for _, row := range []struct {
		key  string
		date model.Date
	}{
		{dated, d.Date}, {"date_adjusted", d.Adjusted}, {"date_announced", d.Announced},
		{"date_appeal", d.AppealTo}, {"date_final", d.Final},
	} {
		if !row.date.IsZero() {
			add(row.key, text(s.p.Date(row.date)))
		}
	}
	if d.Paragraph != "" {
		add("decision_paragraph", proper(d.Paragraph))
	}
	if d.CaseNumber != "" {
		add("column_case", proper(d.CaseNumber))
	}
	if d.Missing != "" {
		add("decision_missing", s.b.inline(d.Missing))
	}
	return de
}

func (s *section) documents(e *model.Edition) components.Table {
	t := components.Table{
		ID: fragment("dokument", e.ID), Caption: s.p.T("documents_caption", map[string]any{"Label": s.label(e)}),
		Head: []string{s.p.T("column_document"), s.p.T("column_kind"), s.p.T("column_date"), s.p.T("column_text")},
	}
	for i := range e.Documents {
		d := &e.Documents[i]
		name := s.documentName(e, d)
		if d.Note != "" {
			name += template.HTML(`<br><span class="quiet">`) + text(s.b.data(d.Note)) + "</span>"
		}
		kind := s.b.term("document", d.Kind)
		if d.Annex != "" {
			kind = s.p.T("annex", map[string]any{"Number": s.b.name(d.Annex)})
		}
		date, held := s.p.T("not_known"), s.p.T("text_not_held")
		if !d.Date.IsZero() {
			date = s.p.Date(d.Date)
		}
		if d.TextHeld {
			held = s.p.T("text_held")
		}
		t.Rows = append(t.Rows, row(name, text(kind), text(date), text(held)))
	}
	return t
}

// ended lists the authorisations that are over, withdrawn or ended, with the
// decision behind each, latest first. The catalogue no longer shows them.
func (s *section) ended() components.Table {
	t := components.Table{
		ID: "aterkallade", Caption: s.p.T("ended_caption"),
		Head: []string{s.p.T("column_date"), s.p.T("column_provider"), s.p.T("level"), s.p.T("column_what"), s.p.T("column_case")},
	}
	type dated struct {
		date  model.Date
		cells []components.Cell
	}
	var rows []dated
	for _, p := range s.m.Providers {
		for _, a := range p.Authorisations {
			st := status.OfAuthorisation(a, s.day())
			if st.State != status.Revoked && st.State != status.Ended {
				continue
			}
			name, number := a.Level, a.Decision.CaseNumber
			if _, l, _ := s.levelOf(a.Level); l != nil {
				name = s.levelName(l)
			}
			for _, ev := range a.Events {
				if ev.Date == st.Since && ev.CaseNumber != "" {
					number = ev.CaseNumber
				}
			}
			rows = append(rows, dated{st.Since, row(text(s.p.Date(st.Since)), link(s.url.provider(p), s.b.name(p.Name)), text(name),
				text(s.p.T("over_"+st.State.String())), proper(number))})
		}
	}
	slices.SortStableFunc(rows, func(a, b dated) int { return b.date.Compare(a.date) })
	for _, r := range rows {
		t.Rows = append(t.Rows, r.cells)
	}
	return t
}
