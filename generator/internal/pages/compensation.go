package pages

import (
	"html/template"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Compensation is the page on what providers are paid.
type Compensation struct {
	Chrome
	Heading  string
	Lead     string
	Editions []EditionCompensation
}

// EditionCompensation is the compensation of one edition.
type EditionCompensation struct {
	ID         string
	Title      string
	State      []components.Tag // that the edition is not adopted, when it is not
	Demo       string
	Intro      template.HTML
	Categories components.FactList
	Amounts    components.Table
	VAT        string
	Bonus      template.HTML
	BonusRules []string
	Undecided  []string
	Notes      []template.HTML
}

func (s *section) compensationPage() {
	title := s.p.T("compensation_title")
	v := &Compensation{
		Chrome:  s.chrome(s.url.compensation(), title, s.p.T("compensation_lead", s.words())),
		Heading: s.p.T("compensation_heading"), Lead: s.p.T("compensation_lead", s.words()),
	}
	for _, e := range s.currentFirst() {
		if e.Compensation != nil {
			v.Editions = append(v.Editions, s.editionCompensation(e, e.Compensation))
		}
	}
	s.b.add("compensation", &v.Chrome, v)
}

func (s *section) editionCompensation(e *model.Edition, c *model.Compensation) EditionCompensation {
	ec := EditionCompensation{
		ID: fragment("utgava", e.ID), Title: s.p.T("edition_title", lang.Args{"Label": e.Label}), State: s.unadopted(e),
		Intro: s.b.block(c.Intro), Undecided: s.b.dataAll(c.Undecided), Notes: s.notes(c.Notes),
	}
	if c.Demo {
		ec.Demo = s.p.T("demo_amounts")
	}
	for _, nc := range c.Categories {
		ec.Categories.Facts = append(ec.Categories.Facts, components.Fact{Term: s.b.data(nc.Name), Values: []template.HTML{s.b.inline(nc.Text)}})
	}
	ec.Amounts = components.Table{
		ID: fragment("belopp", e.ID), Caption: s.p.T("amounts_caption", lang.Args{"Label": e.Label}),
		Head:    []string{s.p.T("column_for"), s.p.T("column_operator"), s.p.T("column_amount"), s.p.T("column_per")},
		Numeric: []bool{false, false, true, false},
	}
	for _, a := range c.Amounts {
		operator := s.p.T("all_operators")
		if a.Operator != "" {
			operator = s.b.term("operator", a.Operator)
		}
		ec.Amounts.Rows = append(ec.Amounts.Rows, row(text(s.b.data(amountFor(e, c, a))), text(operator), text(s.p.Kronor(a.Ore)), text(s.b.data(a.Per))))
	}
	if c.VATPercent > 0 {
		ec.VAT = s.p.T("vat_compensation", lang.Args{"Percent": s.p.Number(c.VATPercent)})
	}
	if c.Bonus != nil {
		ec.Bonus, ec.BonusRules = s.b.block(c.Bonus.Text), s.b.dataAll(c.Bonus.Rules)
	}
	return ec
}

// amountFor names what an amount is paid for, with its level or category.
func amountFor(e *model.Edition, c *model.Compensation, a model.Amount) string {
	name := a.What
	if _, l := findLevel(e, a.Level); l != nil && !strings.Contains(name, l.Name) {
		name = l.Name + ": " + name
	}
	for _, nc := range c.Categories {
		if nc.ID == a.Category && !strings.Contains(strings.ToLower(name), strings.ToLower(nc.Name)) {
			name = nc.Name + ": " + name
		}
	}
	return name
}
