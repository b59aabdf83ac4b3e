package pages

import (
	"html/template"
	"slices"

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
	Decisions    []DecisionEntry
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
		Documents: s.documents(e), Notes: s.notes(e.Notes),
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
		v.Compensation.Facts = s.paid(e, c)
		v.Paid = components.Link{Text: s.p.T("compensation_whole"), URL: s.url.compensation() + "#" + fragment("utgava", e.ID)}
		if c.Demo {
			v.PaidDemo = s.p.T("demo_amounts")
		}
	}
	v.Governance.Facts = s.governedBy(e)
	for i := range e.Decisions {
		v.Decisions = append(v.Decisions, s.decision(e, &e.Decisions[i]))
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

// paid is the compensation in short: what is paid for, each with its amounts.
func (s *section) paid(e *model.Edition, c *model.Compensation) []components.Fact {
	var fs []components.Fact
	for _, a := range c.Amounts {
		words := s.p.T("amount_per", lang.Args{"Amount": s.p.Kronor(a.Ore), "Per": s.b.data(a.Per)})
		if a.Operator != "" {
			words += " (" + lowerFirst(s.b.term("operator", a.Operator)) + ")"
		}
		term := s.b.data(amountFor(e, c, a))
		at := slices.IndexFunc(fs, func(f components.Fact) bool { return f.Term == term })
		if at < 0 {
			at, fs = len(fs), append(fs, components.Fact{Term: term})
		}
		fs[at].Values = append(fs[at].Values, text(words))
	}
	return fs
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
		{len(v.Decisions) > 0 || len(v.Documents.Rows) > 0, decisionAnnex, "decisions_title"},
		{len(v.Errata) > 0, errataAnnex, "errata_annex"},
		{len(v.Notes) > 0, notesAnnex, "source_notes_title"},
	} {
		if a.there {
			items = append(items, components.ContentsItem{Text: p.T(a.key), URL: "#" + a.id})
		}
	}
	return items
}
