package pages

import (
	"cmp"
	"html/template"
	"math"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// CompensationYears compares the compensation of the editions.
type CompensationYears struct {
	None    string              // why there is nothing to compare
	Summary components.FactList // what each edition did to the amounts
	Picture components.Picture  // not drawn when no amount has two years
	Tables  []components.Table  // the latest editions first, chronological within
}

// yearsAcross is how many editions one table compares.
const yearsAcross = 4

// payYears holds the amounts of all editions against each other.
type payYears struct {
	s        *section
	editions []*model.Edition            // from the first that states amounts
	ids      []string                    // of every amount, as the latest edition that has it orders them
	held     map[*model.Edition]payScale // for editions that state amounts
}

// payScale is the amounts of one edition by id.
type payScale map[string]*model.Amount

func (s *section) payYears() *payYears {
	y := &payYears{s: s, held: map[*model.Edition]payScale{}}
	var all []*model.Compensation
	for _, e := range s.m.Editions {
		if e.Compensation != nil {
			all = append(all, e.Compensation)
		}
		if len(y.editions) > 0 || e.Compensation != nil && len(e.Compensation.Amounts) > 0 {
			y.editions = append(y.editions, e)
		}
	}
	id := changes.AmountID(all...)
	seen := map[string]bool{}
	for _, e := range slices.Backward(y.editions) {
		if e.Compensation == nil || len(e.Compensation.Amounts) == 0 {
			continue
		}
		y.held[e] = payScale{}
		for i := range e.Compensation.Amounts {
			a := &e.Compensation.Amounts[i]
			y.held[e][id(a)] = a
			if !seen[id(a)] {
				seen[id(a)] = true
				y.ids = append(y.ids, id(a))
			}
		}
	}
	return y
}

// before gives the edition that one is compared with, when both state amounts.
func (y *payYears) before(e *model.Edition) *model.Edition {
	b := y.s.m.Before(e)
	if y.held[e] == nil || y.held[b] == nil {
		return nil
	}
	return b
}

// latest is an amount as the latest edition has it, and that edition.
func (y *payYears) latest(id string) (*model.Edition, *model.Amount) {
	for _, e := range slices.Backward(y.editions) {
		if a := y.held[e][id]; a != nil {
			return e, a
		}
	}
	return nil, nil
}

// name says what an amount is for, with its level and need category.
func (y *payYears) name(id string) string {
	e, a := y.latest(id)
	name := paidName(e.Compensation, *a)
	if _, l := findLevel(e, a.Level); l != nil && !strings.Contains(name, l.Name) {
		name = l.Name + ": " + name
	}
	return name
}

// unit is what an amount is paid per when all editions say the same, and empty
// when they do not.
func (y *payYears) unit(id string) string {
	_, latest := y.latest(id)
	for _, scale := range y.held {
		if a := scale[id]; a != nil && a.Per != latest.Per {
			return ""
		}
	}
	return latest.Per
}

func (s *section) compensationYears() CompensationYears {
	y := s.payYears()
	if len(y.held) < 2 {
		v := CompensationYears{None: s.p.T("years_none")}
		for e := range y.held {
			v.None = s.p.T("years_only", lang.Args{"Label": s.label(e)})
		}
		return v
	}
	v := CompensationYears{Picture: y.picture()}
	for _, e := range slices.Backward(y.editions) {
		if b := y.before(e); b != nil {
			v.Summary.Facts = append(v.Summary.Facts, components.Fact{
				Term: s.p.T("years_step"+unsettled(e), lang.Args{"From": s.label(b), "To": s.label(e)}), Values: y.summary(b, e),
			})
		}
	}
	for end := len(y.editions); end > 0; end -= yearsAcross {
		v.Tables = append(v.Tables, y.table(y.editions[max(0, end-yearsAcross):end], len(v.Tables)))
	}
	return v
}

// table compares some editions. An amount that none of them has, nor any that
// they are compared with, is left out.
func (y *payYears) table(editions []*model.Edition, n int) components.Table {
	p := y.s.p
	t := components.Table{
		ID: "ar-for-ar", Caption: p.T("years_caption"),
		Head: []string{p.T("column_paid_for")}, Numeric: []bool{false},
	}
	if n > 0 {
		first, last := editions[0], editions[len(editions)-1]
		t.ID = fragment("ar-for-ar", first.ID)
		t.Caption = p.T("years_caption_older", lang.Args{"From": y.s.label(first), "To": y.s.label(last)})
	}
	for i, e := range editions {
		head := p.T("years_head"+unsettled(e), lang.Args{"Label": y.s.label(e)})
		if b := y.before(e); b != nil && i > 0 && b != editions[i-1] {
			head = p.T("years_against", lang.Args{"Edition": head, "Before": y.s.label(b)})
		}
		t.Head, t.Numeric = append(t.Head, head), append(t.Numeric, true)
	}
	for _, id := range y.ids {
		if !slices.ContainsFunc(editions, func(e *model.Edition) bool { return y.held[e][id] != nil || y.held[y.before(e)][id] != nil }) {
			continue
		}
		cells := []template.HTML{y.head(id)}
		for _, e := range editions {
			cells = append(cells, y.cell(e, id))
		}
		t.Rows = append(t.Rows, row(cells...))
	}
	if cells, any := y.vatRow(editions); any {
		t.Rows = append(t.Rows, row(cells...))
	}
	return t
}

// head says what an amount is for, who gets it, and per what when that has not
// changed.
func (y *payYears) head(id string) template.HTML {
	_, a := y.latest(id)
	words := y.s.p.T("all_operators")
	if a.Operator != "" {
		words = y.s.b.term("operator", a.Operator)
	}
	if per := y.unit(id); per != "" {
		words += y.s.p.T("comma") + y.s.p.T("amount_unit", lang.Args{"Per": y.s.b.data(per)})
	}
	return text(y.s.b.data(y.name(id))) + "<br>" + quiet(words)
}

// cell is an amount of an edition with what it is against the edition before.
func (y *payYears) cell(e *model.Edition, id string) template.HTML {
	p := y.s.p
	scale, b := y.held[e], y.before(e)
	if scale == nil {
		return text(p.T("not_known"))
	}
	now, was := scale[id], y.held[b][id]
	switch {
	case now == nil && was == nil:
		return text(p.T("none"))
	case now == nil:
		return text(p.T("amount_gone"))
	}
	words := text(p.Kronor(now.Ore))
	if y.unit(id) == "" {
		words = text(p.T("amount_per", lang.Args{"Amount": p.Kronor(now.Ore), "Per": y.s.b.data(now.Per)}))
	}
	if b == nil {
		return words
	}
	return words + "<br>" + quiet(y.difference(was, now))
}

// difference says how an amount differs from what it was, in kronor and per
// cent. Amounts per different units are not compared.
func (y *payYears) difference(was, now *model.Amount) string {
	p := y.s.p
	switch {
	case was == nil:
		return p.T("amount_new")
	case was.Per != now.Per:
		return p.T("amount_other_unit")
	case was.Ore == now.Ore:
		return p.T("amount_same")
	}
	up := "down"
	if now.Ore > was.Ore {
		up = "up"
	}
	words := p.T("amount_"+up, lang.Args{"Amount": p.Kronor(max(now.Ore-was.Ore, was.Ore-now.Ore))})
	if was.Ore == 0 {
		return words
	}
	tenths := percentTenths(was.Ore, now.Ore)
	if tenths == 0 {
		return words + p.T("comma") + p.T("percent_tiny")
	}
	return words + p.T("comma") + p.T("percent_"+up, lang.Args{"Percent": p.Number(math.Abs(tenths) / 10)})
}

// percentTenths is how many tenths of a per cent an amount is above or below
// what it was, rounded, a half away from nought.
func percentTenths(was, now int64) float64 {
	return math.Round(float64(now-was) * 1000 / float64(was))
}

// vatRow compares the VAT compensation. It is absent when no edition has any.
func (y *payYears) vatRow(editions []*model.Edition) (cells []template.HTML, any bool) {
	p := y.s.p
	cells = []template.HTML{text(p.T("vat_row")) + "<br>" + quiet(y.s.b.term("operator", model.OperatorPrivate))}
	percent := func(e *model.Edition) float64 {
		if y.held[e] == nil {
			return 0
		}
		return e.Compensation.VATPercent
	}
	for _, e := range editions {
		now, words := percent(e), text(p.T("none"))
		if y.held[e] == nil {
			words = text(p.T("not_known"))
		}
		if now > 0 {
			any, words = true, text(p.T("vat_percent", lang.Args{"Percent": p.Number(now)}))
		}
		if b := y.before(e); b != nil && (now > 0 || percent(b) > 0) {
			key := [...]string{"points_down", "amount_same", "points_up"}[cmp.Compare(now, percent(b))+1]
			words += "<br>" + quiet(p.T(key, lang.Args{"Points": p.Number(math.Abs(now - percent(b)))}))
		}
		cells = append(cells, words)
	}
	return cells, any
}

// summary counts what an edition did to the amounts of the one before.
func (y *payYears) summary(b, e *model.Edition) []template.HTML {
	p := y.s.p
	count := map[string]int{}
	span := map[string][]float64{} // of per cent, in tenths
	for _, id := range y.ids {
		was, now := y.held[b][id], y.held[e][id]
		key := ""
		switch {
		case was == nil && now == nil:
			continue
		case was == nil:
			key = "pay_new"
		case now == nil:
			key = "pay_gone"
		case was.Per != now.Per:
			key = "pay_other_unit"
		default:
			key = [...]string{"pay_lowered", "pay_same", "pay_raised"}[cmp.Compare(now.Ore, was.Ore)+1]
			if was.Ore > 0 {
				span[key] = append(span[key], math.Abs(percentTenths(was.Ore, now.Ore))/10)
			}
		}
		count[key]++
	}
	var lines []template.HTML
	for _, key := range []string{"pay_raised", "pay_lowered", "pay_same", "pay_new", "pay_gone", "pay_other_unit"} {
		if count[key] == 0 {
			continue
		}
		words := p.N(key, count[key])
		if at := span[key]; key != "pay_same" && len(at) > 0 {
			words += p.T("comma") + y.by(slices.Min(at), slices.Max(at))
		}
		lines = append(lines, text(words))
	}
	return lines
}

// by writes between what per cents some amounts were changed.
func (y *payYears) by(least, most float64) string {
	p := y.s.p
	if least == most {
		return p.T("pay_by", lang.Args{"Percent": p.Number(most)})
	}
	return p.T("pay_between", lang.Args{"Least": p.Number(least), "Most": p.Number(most)})
}
