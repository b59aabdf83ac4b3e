package pages

import (
	"slices"
	"strings"
	"unicode"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// Law is a statute that a condition rests on.
type Law struct {
	Name   string
	Read   components.Link   // where the act can be read, when that is known
	Others []components.Link // the other conditions of the edition that rest on the same act
}

// laws lists what a condition rests on, and what else does in its edition.
func (s *section) laws(e *model.Edition, c *model.Condition) []Law {
	var all []Law
	resting := s.restingOn(e)
	for _, cited := range c.Laws {
		v := Law{Name: s.b.data(cited)}
		if number, act := lawNumber(cited); act && s.b.in.Site.Config.LawURL != "" && isLinked(s.b.in.Site.Config.LawURL) {
			v.Read = components.Link{
				Text: s.p.T("laws_read", lang.Args{"Number": s.b.name(number)}),
				URL:  strings.ReplaceAll(s.b.in.Site.Config.LawURL, model.LawPlace, number),
			}
		}
		for _, other := range resting[lawKey(cited)] {
			if other != c {
				v.Others = append(v.Others, s.conditionLink(e, other))
			}
		}
		all = append(all, v)
	}
	return all
}

// restingOn lists the conditions of an edition by the acts that they rest on,
// made when first asked for.
func (s *section) restingOn(e *model.Edition) map[string][]*model.Condition {
	if byLaw, ok := s.restingOnLaw[e]; ok {
		return byLaw
	}
	byLaw := map[string][]*model.Condition{}
	for _, c := range e.Conditions {
		for _, cited := range c.Laws {
			if key := lawKey(cited); !slices.Contains(byLaw[key], c) {
				byLaw[key] = append(byLaw[key], c)
			}
		}
	}
	s.restingOnLaw[e] = byLaw
	return byLaw
}

// lawKey is the same for every place in the same act.
func lawKey(cited string) string {
	if number, _ := lawNumber(cited); number != "" {
		return number
	}
	return strings.ToLower(strings.Join(strings.Fields(cited), " "))
}

// lawNumber finds the number of what is cited: "2017:900" of an act, or
// "SOSFS 2014:5" of a series of regulations, which is no act.
func lawNumber(cited string) (number string, act bool) {
	words := strings.FieldsFunc(cited, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(),;", r) })
	for i, w := range words {
		year, running, ok := strings.Cut(w, ":")
		if !ok || len(year) != 4 || !digits(year) || !digits(running) {
			continue
		}
		if i > 0 && strings.HasSuffix(words[i-1], "FS") && words[i-1] != "SFS" {
			return words[i-1] + " " + w, false
		}
		return w, true
	}
	return "", false
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
