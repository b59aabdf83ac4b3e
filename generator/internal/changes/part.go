package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// partUnits compares the parts of the editions that are no condition,
// section, kundval or level.
func (c *comparison) partUnits() []*draft {
	compare := map[string]func(*draft){
		"inledning":             c.introduction,
		"sanktioner":            c.sanctionCatalogue,
		"sanktionskriterier":    c.criteria,
		"sanktionsval":          c.sanctionText,
		"granskningstillfallen": c.occasionCatalogue,
		"tillsyn":               c.reviewText,
		"styrning":              c.governance,
		"reglemente":            c.regulation,
		"ersattning":            c.compensation,
	}
	var out []*draft
	for _, part := range model.EditionParts() {
		d := &draft{Change: Change{Subject: SubjectEdition, ID: part.Code}}
		snap := []Snapshot{{ID: part.Code, Title: part.Name}}
		d.Before, d.After = snap, slices.Clone(snap)
		compare[part.Code](d)
		out = append(out, d)
	}
	return out
}

func (c *comparison) introduction(d *draft) {
	d.mainText(KindWording, wording, c.from.Intro, c.to.Intro)
}

func (c *comparison) sanctionText(d *draft) {
	d.mainText(KindWording, wording, c.from.SanctionText, c.to.SanctionText)
}

func (c *comparison) reviewText(d *draft) {
	d.mainText(KindWording, wording, c.from.ReviewText, c.to.ReviewText)
}

// entry is one line of a catalogue.
type entry struct{ id, name, text string }

// catalogue compares two lists of entries: one more or less weighs as w,
// another name or text as wording.
func (d *draft) catalogue(t FactType, kind string, w weight, was, is []entry) {
	ids := func(es []entry) []string {
		out := make([]string, len(es))
		for i, e := range es {
			out[i] = e.id
		}
		return out
	}
	find := func(es []entry, id string) (int, entry) {
		i := slices.IndexFunc(es, func(e entry) bool { return e.id == id })
		if i < 0 {
			return i, entry{}
		}
		return i, es[i]
	}
	for _, id := range interleave(ids(is), ids(was), func(string) bool { return true }) {
		i, a := find(was, id)
		j, b := find(is, id)
		add := func(op Op, name string, order int) {
			f := newFact(t, kind, op, w)
			f.ID, f.What = id, name
			if t == FactSanction {
				f.Order = order + 1
			}
			d.fact(f)
		}
		switch {
		case i < 0:
			add(Added, b.name, j)
		case j < 0:
			add(Removed, a.name, i)
		default:
			d.attribute(t, kind, wording, "", a.name, b.name)
			d.prose(t, kind, wording, b.name, a.text, b.text)
		}
	}
}

func (c *comparison) sanctionCatalogue(d *draft) {
	entries := func(s *side) []entry {
		var es []entry
		for _, x := range s.Sanctions {
			es = append(es, entry{x.ID, x.Name, x.Text})
		}
		return es
	}
	was, is := entries(c.from), entries(c.to)
	d.catalogue(FactSanction, KindSanction, open, was, is)
	if c.severity.common == nil {
		f := newFact(FactSanction, KindSanction, Changed, open)
		f.Before, f.After = listNames(was), listNames(is)
		d.fact(f)
	}
}

func listNames(es []entry) string {
	names := make([]string, len(es))
	for i, e := range es {
		names[i] = e.name
	}
	return strings.Join(names, ", ")
}

func (c *comparison) criteria(d *draft) {
	entries := func(s *side) []entry {
		var es []entry
		for _, x := range s.Criteria {
			es = append(es, entry{id: x.ID, name: x.Text})
		}
		return es
	}
	d.catalogue(FactCriterion, KindSanction, open, entries(c.from), entries(c.to))
	decisive := func(s *side) []string {
		var ids []string
		for _, x := range s.Criteria {
			if x.Decisive {
				ids = append(ids, x.ID)
			}
		}
		return sortedSet(ids)
	}
	text := func(s *side, id string) string {
		for _, x := range s.Criteria {
			if x.ID == id {
				return x.Text
			}
		}
		return id
	}
	d.sets(decisive(c.from), decisive(c.to), func(id string, op Op) Fact {
		f := newFact(FactCriterion, KindSanction, Changed, open)
		f.ID = id
		if op == Added {
			f.What, f.After = text(c.to, id), "avgörande"
		} else {
			f.What, f.Before = text(c.from, id), "avgörande"
		}
		return f
	})
}

func (c *comparison) occasionCatalogue(d *draft) {
	entries := func(s *side) []entry {
		var es []entry
		for _, x := range s.Occasions {
			es = append(es, entry{x.ID, x.Name, x.Text})
		}
		return es
	}
	d.catalogue(FactControlPoint, KindControl, wording, entries(c.from), entries(c.to))
}

func (c *comparison) governance(d *draft) {
	entries := func(s *side) []entry {
		var es []entry
		for _, x := range s.Governance {
			section := x.Section
			if sec := s.sections[section]; sec != nil {
				section = strings.TrimSpace(sec.Number + " " + sec.Title)
			}
			es = append(es, entry{x.Source + "\x00" + x.Section, x.Source + " → " + section, x.Text})
		}
		return es
	}
	was, is := entries(c.from), entries(c.to)
	for _, e := range is {
		i := slices.IndexFunc(was, func(w entry) bool { return w.id == e.id })
		if i < 0 {
			d.fact(governanceFact(e, Added))
			continue
		}
		d.prose(FactGovernance, KindWording, editorial, e.name, was[i].text, e.text)
	}
	for _, e := range was {
		if !slices.ContainsFunc(is, func(n entry) bool { return n.id == e.id }) {
			d.fact(governanceFact(e, Removed))
		}
	}
}

func governanceFact(e entry, op Op) Fact {
	f := newFact(FactGovernance, KindWording, op, editorial)
	f.What = e.name
	return f
}

func (c *comparison) regulation(d *draft) {
	d.attribute(FactRegulation, KindLaw, wording, "", c.from.Regulation, c.to.Regulation)
}
