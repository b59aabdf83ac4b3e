package pages

import (
	"html/template"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Annexes are what belongs to an edition beside its conditions, in the order
// in which it stands after them. What the edition lacks is empty.
type Annexes struct {
	ReviewText   template.HTML
	Occasions    components.FactList
	SanctionText template.HTML
	Sanctions    components.FactList
	Criteria     []Criterion
	Compensation components.FactList
	Paid         components.Link // the whole of the compensation
	PaidDemo     string          // that the amounts are invented
	Governance   components.FactList
	Decisions    components.FactList
	Documents    components.Table
	Errata       []template.HTML
	Notes        []template.HTML
}

// The fragments of the annexes.
const (
	reviewAnnex       = "granskning"
	sanctionAnnex     = "foljder"
	compensationAnnex = "ersattning"
	governanceAnnex   = "styrning"
	decisionAnnex     = "beslut"
	errataAnnex       = "rattelser"
	notesAnnex        = "kallnoter"
)

func (s *section) annexes(e *model.Edition) Annexes {
	v := Annexes{
		ReviewText: s.b.block(e.ReviewText), SanctionText: s.b.block(e.SanctionText),
		Documents: s.annexedDocuments(e), Notes: s.notes(e.Notes),
	}
	for _, o := range e.Occasions {
		f := components.Fact{Term: s.occasionName(e, o.ID), Values: s.saidOrSilent(o.Text, "utgava", "granskningstillfalle", o.ID, "text")}
		if o.Label != "" && o.Label != o.Name {
			f.Values = append(f.Values, template.HTML(`<span class="quiet">`)+text(s.p.T("source_words", lang.Args{"Words": s.b.data(o.Label)}))+"</span>")
		}
		v.Occasions.Facts = append(v.Occasions.Facts, f)
	}
	for _, sa := range e.Sanctions {
		v.Sanctions.Facts = append(v.Sanctions.Facts, components.Fact{
			Term: s.sanctionName(e, sa.ID), Values: s.saidOrSilent(sa.Text, "utgava", "sanktion", sa.ID, "text"),
		})
	}
	for _, cr := range e.Criteria {
		c := Criterion{Text: s.b.data(cr.Text)}
		if cr.Decisive {
			c.Decisive = s.p.T("criterion_decisive")
		}
		v.Criteria = append(v.Criteria, c)
	}
	if c := e.Compensation; c != nil {
		v.Compensation.Facts = s.paidInShort(e, c)
		v.Paid = components.Link{Text: s.p.T("compensation_whole"), URL: s.url.compensation() + "#" + fragment("utgava", e.ID)}
		if c.Demo {
			v.PaidDemo = s.p.T("demo_amounts")
		}
	}
	v.Governance.Facts = s.governedBy(e)
	for i := range e.Decisions {
		v.Decisions.Facts = append(v.Decisions.Facts, s.annexedDecision(e, &e.Decisions[i]))
	}
	for _, er := range changes.Errata(e) {
		v.Errata = append(v.Errata, text(s.p.Date(er.Date)+": ")+s.erratumLine(e, er))
	}
	return v
}

// saidOrSilent is what the source says of a thing, or that it says nothing.
func (s *section) saidOrSilent(source string, path ...string) []template.HTML {
	if source == "" {
		return texts(s.p.T("source_silent"))
	}
	return texts(s.say(source, path...))
}

// paidInShort is what is paid for, each with its amounts.
func (s *section) paidInShort(e *model.Edition, c *model.Compensation) []components.Fact {
	var fs []components.Fact
	for _, a := range c.Amounts {
		words := s.p.T("amount_per", lang.Args{"Amount": s.p.Kronor(a.Ore), "Per": s.b.data(a.Per)})
		if a.Operator != "" {
			words += " (" + lowerFirst(s.b.term("operator", a.Operator)) + ")"
		}
		term := s.b.data(a.What)
		if _, l := findLevel(e, a.Level); l != nil && !strings.Contains(a.What, l.Name) {
			term += " (" + s.levelWord(l) + ")"
		}
		at := slices.IndexFunc(fs, func(f components.Fact) bool { return f.Term == term })
		if at < 0 {
			at, fs = len(fs), append(fs, components.Fact{Term: term})
		}
		fs[at].Values = append(fs[at].Values, text(words))
	}
	return fs
}

// annexedDecision tells what was decided, by whom and when, as far as it is
// known.
func (s *section) annexedDecision(e *model.Edition, d *model.Decision) components.Fact {
	f := components.Fact{Term: s.b.term("decision", d.Kind)}
	name := link(s.url.decision(e, d.ID), s.b.data(d.Title))
	if d.Demo {
		name += text(" (" + lowerFirst(s.p.T("demo_decision")) + ")")
	}
	by := []template.HTML{text(s.call(d.Body, "beslut", d.ID, "organ"))}
	if !d.Date.IsZero() {
		by = append(by, text(s.p.Date(d.Date)))
	}
	for _, number := range []string{d.Paragraph, d.CaseNumber} {
		if number != "" {
			by = append(by, proper(number))
		}
	}
	f.Values = append(f.Values, name, joinHTML(by, text(s.p.T("comma"))))
	if d.Text != "" {
		f.Values = append(f.Values, s.b.block(d.Text))
	}
	for _, row := range []struct {
		key  string
		date model.Date
	}{{"date_adjusted", d.Adjusted}, {"date_announced", d.Announced}, {"date_appeal", d.AppealTo}, {"date_final", d.Final}} {
		if !row.date.IsZero() {
			f.Values = append(f.Values, template.HTML(`<span class="quiet">`)+text(s.p.T(row.key)+": "+s.p.Date(row.date))+"</span>")
		}
	}
	if d.Missing != "" {
		f.Values = append(f.Values, s.b.inline(d.Missing))
	}
	return f
}

// annexedDocuments lists the papers of the edition.
func (s *section) annexedDocuments(e *model.Edition) components.Table {
	t := components.Table{
		ID: "handlingar", Caption: s.p.T("annexed_documents"),
		Head: []string{s.p.T("column_document"), s.p.T("column_kind"), s.p.T("column_date")},
	}
	for i := range e.Documents {
		d := &e.Documents[i]
		name, kind, date := s.documentName(e, d), s.b.term("document", d.Kind), s.p.T("not_known")
		if d.Note != "" {
			name += template.HTML(`<br><span class="quiet">`) + text(s.b.data(d.Note)) + "</span>"
		}
		if d.Annex != "" {
			kind = s.p.T("annex", lang.Args{"Number": s.b.name(d.Annex)})
		}
		if !d.Date.IsZero() {
			date = s.p.Date(d.Date)
		}
		t.Rows = append(t.Rows, row(name, text(kind), text(date)))
	}
	return t
}

// governedBy tells which part of the edition each piece of the municipality's
// governance is the ground for.
func (s *section) governedBy(e *model.Edition) []components.Fact {
	var fs []components.Fact
	for _, g := range e.Governance {
		for _, sec := range e.Sections {
			if sec.ID != g.Section {
				continue
			}
			f := components.Fact{Term: s.b.data(g.Source), Values: []template.HTML{link("#"+fragment("avsnitt", sec.ID), s.b.data(sec.Title))}}
			if g.Text != "" {
				f.Values = append(f.Values, text(s.b.data(g.Text)))
			}
			fs = append(fs, f)
		}
	}
	return fs
}

// contents lists the annexes that are there.
func (v *Annexes) contents(p *lang.Printer) []components.ContentsItem {
	var items []components.ContentsItem
	for _, a := range []struct {
		there   bool
		id, key string
	}{
		{len(v.Occasions.Facts) > 0, reviewAnnex, "review_annex"},
		{len(v.Sanctions.Facts) > 0, sanctionAnnex, "sanctions_heading"},
		{v.Paid.URL != "", compensationAnnex, "compensation_title"},
		{len(v.Governance.Facts) > 0, governanceAnnex, "governance"},
		{len(v.Decisions.Facts) > 0 || len(v.Documents.Rows) > 0, decisionAnnex, "decisions_title"},
		{len(v.Errata) > 0, errataAnnex, "errata_annex"},
		{len(v.Notes) > 0, notesAnnex, "source_notes_title"},
	} {
		if a.there {
			items = append(items, components.ContentsItem{Text: p.T(a.key), URL: "#" + a.id})
		}
	}
	return items
}
