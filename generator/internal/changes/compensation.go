package changes

import (
	"fmt"
	"strings"

	"kundval/generator/internal/model"
)

// compensation compares what providers are paid. The scale of effects is
// about demands and does not apply.
func (c *comparison) compensation(d *draft) {
	d.unscaled = true
	was, is := c.from.Compensation, c.to.Compensation
	if was == nil {
		was = &model.Compensation{}
	}
	if is == nil {
		is = &model.Compensation{}
	}
	d.mainText(KindCompensation, silent, was.Intro, is.Intro)
	d.catalogue(FactCategory, KindCompensation, silent, categories(c.from, was), categories(c.to, is))
	id := AmountID(was, is)
	d.amounts(FactAmount, c.amounts(c.from, was, id), c.amounts(c.to, is, id))
	d.attribute(FactAmount, KindCompensation, silent, "Momskompensation", vat(was), vat(is))
	d.prose(FactAmount, KindCompensation, silent, "Bonus", bonus(was), bonus(is))
	undecided := func(x *model.Compensation) string { return strings.Join(x.Undecided, "\n\n") }
	d.prose(FactAmount, KindCompensation, silent, "Inte känt", undecided(was), undecided(is))
}

func categories(s *side, x *model.Compensation) []entry {
	var es []entry
	for _, k := range x.Categories {
		text := k.Text
		for _, l := range sortedSet(k.Levels) {
			text += "\n\n- " + s.levelName(l)
		}
		es = append(es, entry{k.ID, k.Name, text})
	}
	return es
}

// amounts lists prices, each named by what it is for, its text the price.
func (c *comparison) amounts(s *side, x *model.Compensation, id func(*model.Amount) string) []entry {
	category := map[string]string{}
	for _, k := range x.Categories {
		category[k.ID] = k.Name
	}
	var es []entry
	for i := range x.Amounts {
		a := &x.Amounts[i]
		name := a.What
		for _, part := range []string{category[a.Category], s.levelName(a.Level), lowerFirst(operatorName(a.Operator))} {
			if part != "" && !strings.Contains(strings.ToLower(name), strings.ToLower(part)) {
				name += ", " + part
			}
		}
		es = append(es, entry{id(a), name, kronor(a.Ore) + " per " + a.Per})
	}
	return es
}

// AmountID returns what tells the amounts of some compensations apart: what
// each is paid for, the need category, the level and who runs the provider. An
// amount whose unit changes is the same amount. Only where one compensation
// pays the same thing by several units does the unit tell them apart too.
func AmountID(all ...*model.Compensation) func(*model.Amount) string {
	thing := func(a *model.Amount) string {
		return strings.Join([]string{a.What, a.Category, a.Level, a.Operator}, "\x00")
	}
	several := map[string]bool{}
	for _, x := range all {
		unit := map[string]string{}
		for i := range x.Amounts {
			a := &x.Amounts[i]
			if per, ok := unit[thing(a)]; ok && per != a.Per {
				several[thing(a)] = true
			}
			unit[thing(a)] = a.Per
		}
	}
	return func(a *model.Amount) string {
		if several[thing(a)] {
			return thing(a) + "\x00" + a.Per
		}
		return thing(a)
	}
}

// kronor prints an amount as the page of the compensation does: "4 751 kr", and
// öre, both figures of them, only when there are any.
func kronor(ore int64) string {
	s := formatNumber(float64(ore / 100))
	if rest := ore % 100; rest != 0 {
		s += fmt.Sprintf(",%02d", max(rest, -rest))
	}
	return s + "\u00a0kr"
}

func operatorName(code string) string {
	if code == "" {
		return ""
	}
	return model.Operators().Name(code)
}

// amounts adds a fact for each price that differs.
func (d *draft) amounts(t FactType, was, is []entry) {
	before, after := map[string]entry{}, map[string]entry{}
	var wasIDs, isIDs []string
	for _, e := range was {
		before[e.id] = e
		wasIDs = append(wasIDs, e.id)
	}
	for _, e := range is {
		after[e.id] = e
		isIDs = append(isIDs, e.id)
	}
	for _, id := range interleave(isIDs, wasIDs, func(string) bool { return true }) {
		a, b := before[id], after[id]
		if key(a.text) == key(b.text) {
			continue
		}
		f := newFact(t, KindCompensation, opBetween(a.text, b.text), silent)
		f.What, f.Before, f.After = b.name, a.text, b.text
		if f.What == "" {
			f.What = a.name
		}
		d.fact(f)
	}
}

func vat(x *model.Compensation) string {
	if x.VATPercent == 0 {
		return ""
	}
	return formatNumber(x.VATPercent) + "\u00a0procent"
}

func bonus(x *model.Compensation) string {
	if x.Bonus == nil {
		return ""
	}
	text := x.Bonus.Text
	for _, r := range x.Bonus.Rules {
		text += "\n\n- " + r
	}
	return text
}
