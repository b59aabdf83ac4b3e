package changes

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// paper is a requested document under comparison.
type paper struct {
	*model.EvidenceDocument
	matched bool
}

// evidence compares the requested documents.
func evidence(d *draft, old, now demand) {
	was, is := papers(old), papers(now)
	name := func(p paper) string { return strings.ToLower(key(collapse(p.Name))) }
	rounds := []func(p, q paper) bool{
		func(p, q paper) bool { return name(p) == name(q) && p.Occasion == q.Occasion },
		func(p, q paper) bool { return name(p) == name(q) },
		func(p, q paper) bool { return alike(p.Name, q.Name) },
	}
	for _, fits := range rounds {
		for i := range was {
			for j := range is {
				if !was[i].matched && !is[j].matched && fits(was[i], is[j]) {
					was[i].matched, is[j].matched = true, true
					comparePaper(d, old, now, was[i], is[j])
				}
			}
		}
	}
	for _, p := range was {
		if !p.matched {
			f := newFact(FactEvidence, KindEvidence, Removed, looser)
			f.What, f.Before = p.Name, p.describe(old.side)
			d.fact(f)
		}
	}
	for _, p := range is {
		if !p.matched {
			f := newFact(FactEvidence, KindEvidence, Added, stricter)
			f.What, f.After = p.Name, p.describe(now.side)
			d.fact(f)
		}
	}
}

// papers lists the documents of all conditions. What two conditions of a group
// ask for alike is asked for once.
func papers(d demand) []paper {
	var ps []paper
	for i, c := range d.conditions {
		others := len(ps)
		for j := range c.Evidence {
			e := &c.Evidence[j]
			same := func(p paper) bool {
				return p.Name == e.Name && p.Occasion == e.Occasion && p.MaxAge == e.MaxAge &&
					p.Issuer == e.Issuer && p.Note == e.Note
			}
			if i == 0 || !slices.ContainsFunc(ps[:others], same) {
				ps = append(ps, paper{EvidenceDocument: e})
			}
		}
	}
	return ps
}

// alike reports whether half of the words of two names agree.
func alike(a, b string) bool {
	in := interner{}
	words := func(s string) bag { return in.bag(split([]stretch{{text: strings.ToLower(collapse(s))}})) }
	return similarity(words(a), words(b)) >= 0.5
}

// comparePaper compares one document with what it was.
func comparePaper(d *draft, old, now demand, was, is paper) {
	add := func(t FactType, w weight, before, after string) {
		if key(collapse(before)) == key(collapse(after)) {
			return
		}
		f := newFact(t, KindEvidence, opBetween(before, after), w)
		f.What, f.Occasion, f.Before, f.After = is.Name, distinctOccasion(now, is), before, after
		d.fact(f)
	}
	add(FactEvidence, wording, was.Name, is.Name)
	if w := weighAge(was.MaxAge, is.MaxAge); w != silent {
		add(FactEvidenceAge, w, was.MaxAge, is.MaxAge)
	}
	add(FactIssuer, open, was.Issuer, is.Issuer)
	add(FactEvidenceAt, open, occasionWords(old.side, was.Occasion), occasionWords(now.side, is.Occasion))
	add(FactEvidenceNote, wording, was.Note, is.Note)
}

// distinctOccasion names the occasion of a document when one of the same name
// is shown at another: what is said of the two could not be told apart.
func distinctOccasion(d demand, p paper) string {
	for _, c := range d.conditions {
		for i := range c.Evidence {
			if e := &c.Evidence[i]; e.Name == p.Name && e.Occasion != p.Occasion {
				return occasionWords(d.side, p.Occasion)
			}
		}
	}
	return ""
}

func occasionWords(s *side, id string) string {
	if id == "" {
		return ""
	}
	return s.occasionName(id)
}

// weighAge compares the highest age of a document.
func weighAge(was, is string) weight {
	was, is = strings.TrimSpace(was), strings.TrimSpace(is)
	switch {
	case was == is:
		return silent
	case was == "":
		return stricter
	case is == "":
		return looser
	}
	p, okP := parseQuantity(was)
	q, okQ := parseQuantity(is)
	if !okP || !okQ {
		return open
	}
	switch p.compare(q) {
	case same:
		return editorial
	case larger:
		return stricter
	case smaller:
		return looser
	}
	return open
}

// describe prints what is asked of a document besides its name.
func (p paper) describe(s *side) string {
	var parts []string
	if p.Issuer != "" {
		parts = append(parts, "från "+p.Issuer)
	}
	if p.MaxAge != "" {
		parts = append(parts, "högst "+p.MaxAge+" gammalt")
	}
	if p.Occasion != "" {
		name := lowerFirst(s.occasionName(p.Occasion))
		if !strings.HasPrefix(name, "vid ") {
			name = "vid " + name
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, ", ")
}
