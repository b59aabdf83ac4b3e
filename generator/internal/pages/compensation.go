package pages

import (
	"html/template"
	"math"
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Compensation is the page on what providers are paid.
type Compensation struct {
	Chrome
	Heading  string
	Lead     string
	Editions []EditionCompensation // the current one first
	Years    CompensationYears
	Related  []components.Link
}

// EditionCompensation is the compensation of one edition.
type EditionCompensation struct {
	ID         string
	Title      string
	Past       string           // what an edition that no longer applies is folded under
	State      []components.Tag // whether the edition applies
	Demo       string
	Basis      components.FactList // when it applies and who decided it
	Intro      template.HTML
	Categories components.FactList
	Amounts    components.Table
	NoAmounts  string
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
		Related: []components.Link{
			{Text: s.p.T("changes_title"), URL: s.url.changes()},
			{Text: s.p.T("decisions_title"), URL: s.url.decisions()},
			{Text: s.p.T("open_data_title"), URL: s.url.openData()},
		},
	}
	for _, e := range s.currentFirst() {
		if e.Compensation != nil || e == s.current {
			v.Editions = append(v.Editions, s.editionCompensation(e))
		}
	}
	v.Years = s.compensationYears()
	s.b.add("compensation", &v.Chrome, v)
}

func (s *section) editionCompensation(e *model.Edition) EditionCompensation {
	ec := EditionCompensation{
		ID: fragment("utgava", e.ID), Title: s.p.T("edition_title", lang.Args{"Label": s.label(e)}),
		State: []components.Tag{s.editionTag(e)},
	}
	ec.Basis.Facts = []components.Fact{s.fact("date_in_force", link(s.url.edition(e), s.period(e)))}
	if status.OfEdition(s.m, e, s.day()) == status.Superseded && e != s.current {
		ec.Past = s.p.T("compensation_past", lang.Args{"Label": s.label(e)})
	}
	c := e.Compensation
	if c == nil {
		ec.NoAmounts = s.p.T("compensation_none")
		return ec
	}
	ec.Intro, ec.Undecided, ec.Notes = s.b.block(c.Intro), s.b.dataAll(c.Undecided), s.notes(c.Notes)
	ec.Basis.Facts = append(ec.Basis.Facts, s.compensationDecision(e, c))
	if c.Demo {
		ec.Demo = s.p.T("demo_amounts")
	}
	for _, nc := range c.Categories {
		ec.Categories.Facts = append(ec.Categories.Facts, s.needCategory(e, nc))
	}
	things := paidThings(c)
	ec.Amounts = s.amountTable(e, things)
	if len(things) == 0 {
		ec.NoAmounts = s.p.T("amounts_none")
	}
	if c.VATPercent > 0 {
		key := "vat_compensation"
		if vatIncluded(things, c.VATPercent) {
			key = "vat_included"
		}
		ec.VAT = s.p.T(key, lang.Args{"Percent": s.p.Number(c.VATPercent)})
	}
	if c.Bonus != nil {
		ec.Bonus, ec.BonusRules = s.b.block(c.Bonus.Text), s.b.dataAll(c.Bonus.Rules)
	}
	return ec
}

// compensationDecision leads to the decision or proposal behind the amounts.
func (s *section) compensationDecision(e *model.Edition, c *model.Compensation) components.Fact {
	d := findDecision(e, c.Decision)
	if d == nil {
		return s.fact("column_decision", text(s.p.T("not_known")))
	}
	return s.fact("column_decision", s.decisionLine(e, d))
}

// needCategory tells whom a category of need is for, and for which levels.
func (s *section) needCategory(e *model.Edition, nc model.NeedCategory) components.Fact {
	f := components.Fact{Term: s.b.data(nc.Name)}
	if nc.Text != "" {
		f.Values = append(f.Values, s.b.inline(nc.Text))
	}
	if names := s.levelNames(e, nc.Levels); len(names) > 0 {
		f.Values = append(f.Values, text(s.p.T("category_levels", lang.Args{"Levels": s.p.List(names)})))
	}
	if len(f.Values) == 0 {
		f.Values = texts(s.p.T("not_known"))
	}
	return f
}

// paidThing is what is paid for, with the amount of each kind of operator.
type paidThing struct {
	model.Amount                  // the first amount, for what it is for
	ore          map[string]int64 // by operator; "" for all of them
	levels       []string         // ids; none: all
}

// paidThings gathers the amounts that differ by operator only, in the order of
// the data.
func paidThings(c *model.Compensation) []*paidThing {
	var things []*paidThing
	for _, a := range c.Amounts {
		i := slices.IndexFunc(things, func(t *paidThing) bool {
			_, taken := t.ore[a.Operator]
			return !taken && t.What == a.What && t.Category == a.Category && t.Level == a.Level && t.Per == a.Per
		})
		if i < 0 {
			i, things = len(things), append(things, &paidThing{Amount: a, ore: map[string]int64{}, levels: levelsPaid(c, a)})
		}
		things[i].ore[a.Operator] = a.Ore
	}
	return things
}

// levelsPaid are the levels that an amount is for: its own, or those of its
// need category.
func levelsPaid(c *model.Compensation, a model.Amount) []string {
	if a.Level != "" {
		return []string{a.Level}
	}
	for _, nc := range c.Categories {
		if nc.ID == a.Category {
			return nc.Levels
		}
	}
	return nil
}

// operatorsPaid lists the kinds of operator that amounts are told apart by.
func operatorsPaid(things []*paidThing) []string {
	var codes []string
	for _, o := range model.Operators() {
		if slices.ContainsFunc(things, func(t *paidThing) bool { _, ok := t.ore[o.Code]; return ok }) {
			codes = append(codes, o.Code)
		}
	}
	return codes
}

// amountTable sets the amounts of the kinds of operator beside each other.
func (s *section) amountTable(e *model.Edition, things []*paidThing) components.Table {
	t := components.Table{
		ID: fragment("belopp", e.ID), Caption: s.p.T("amounts_caption", lang.Args{"Label": s.label(e)}),
		Head: []string{s.p.T("column_paid_for")}, Numeric: []bool{false},
	}
	operators := operatorsPaid(things)
	for _, o := range operators {
		t.Head, t.Numeric = append(t.Head, s.b.term("operator", o)), append(t.Numeric, true)
	}
	if len(operators) == 0 {
		operators, t.Head, t.Numeric = []string{""}, append(t.Head, s.p.T("column_amount")), append(t.Numeric, true)
	}
	t.Head, t.Numeric = append(t.Head, s.p.T("column_per"), s.p.T("column_level")), append(t.Numeric, false, false)
	named := map[string]bool{}
	for _, th := range things {
		cells := []template.HTML{text(s.b.data(paidName(e.Compensation, th.Amount)))}
		for _, o := range operators {
			cells = append(cells, s.paid(th, o))
		}
		cells = append(cells, text(s.b.data(th.Per)), s.levelsPaidCell(e, th, named))
		t.Rows = append(t.Rows, row(cells...))
	}
	return t
}

func (s *section) paid(th *paidThing, operator string) template.HTML {
	ore, ok := th.ore[operator]
	if !ok {
		ore, ok = th.ore[""]
	}
	if !ok {
		return text(s.p.T("none"))
	}
	return text(s.p.Kronor(ore))
}

// levelsPaidCell leads to the levels that an amount is for. Where a level is
// first named the pages of the levels lead.
func (s *section) levelsPaidCell(e *model.Edition, th *paidThing, named map[string]bool) template.HTML {
	var links []template.HTML
	for _, l := range levelsIn(e) {
		if !slices.Contains(th.levels, l.ID) {
			continue
		}
		h := string(link(s.url.levelConditions(e, l), s.levelName(l)))
		if !named[l.ID] {
			named[l.ID] = true
			h = `<a id="` + template.HTMLEscapeString(fragment(e.ID, l.ID)) + `"` + strings.TrimPrefix(h, "<a")
		}
		links = append(links, template.HTML(h))
	}
	if len(links) == 0 {
		return text(s.p.T("all_levels"))
	}
	return joinHTML(links, text(s.p.T("comma")))
}

// levelCompensation is where the page of the compensation tells of a level.
func (u urls) levelCompensation(e *model.Edition, l *model.Level) string {
	c := e.Compensation
	switch {
	case c == nil:
		return u.compensation()
	case slices.ContainsFunc(c.Amounts, func(a model.Amount) bool { return slices.Contains(levelsPaid(c, a), l.ID) }):
		return u.compensation() + "#" + fragment(e.ID, l.ID)
	}
	return u.editionCompensation(e)
}

// editionCompensation is where the page of the compensation tells of an
// edition.
func (u urls) editionCompensation(e *model.Edition) string {
	return u.compensation() + "#" + fragment("utgava", e.ID)
}

// vatIncluded reports whether the amounts of private providers are those of the
// municipality's own operation with the VAT compensation added, within a krona.
func vatIncluded(things []*paidThing, percent float64) bool {
	return slices.ContainsFunc(things, func(t *paidThing) bool {
		own, ok := t.ore[model.OperatorOwn]
		private, both := t.ore[model.OperatorPrivate]
		return ok && both && math.Abs(float64(private)-float64(own)*(1+percent/100)) <= 100
	})
}

// paidName names what an amount is paid for, with its need category.
func paidName(c *model.Compensation, a model.Amount) string {
	for _, nc := range c.Categories {
		if nc.ID == a.Category && !strings.Contains(strings.ToLower(a.What), strings.ToLower(nc.Name)) {
			return nc.Name + ": " + a.What
		}
	}
	return a.What
}
