package pages

import (
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// findFrom is how many providers a list holds for it to have a form to find
// among them. Fewer are seen at a glance.
const findFrom = 4

// find is the form of a list. Every page of a long list has it, and it leads
// to the first.
func (s *section) find(l *listing, page int) *components.Find {
	f := &components.Find{Action: l.url, Step: status.NeutralStep(s.day()), Phrases: s.findPhrases(l.count())}
	if page == 1 {
		f.Near = s.p.T("find_near")
	}
	if n := l.pages(); n > 1 {
		urls := make([]string, n)
		for i := range urls {
			urls[i] = l.page(i + 1)
		}
		f.Pages = strings.Join(urls, " ")
	}
	if l.level == nil {
		f.Levels = s.findLevels(l)
	}
	var languages, places []string
	seen := map[facet]bool{}
	for _, g := range l.groups {
		for _, e := range g.entries {
			for _, a := range e.facets {
				if seen[a.facet] {
					continue
				}
				seen[a.facet] = true
				switch a.kind {
				case byLanguage:
					languages = append(languages, a.code)
				case byPlace:
					places = append(places, a.code)
				}
			}
		}
	}
	f.Languages, f.Places = s.choices(byLanguage, languages), s.choices(byPlace, places)
	for _, fact := range model.AccessFacts() {
		if seen[facet{byAccess, fact.Code}] {
			f.Access = append(f.Access, components.Choice{Value: fact.Code, Text: s.facetName(facet{byAccess, fact.Code})})
		}
	}
	return f
}

// findLevels leads to the lists of the levels: only those tell who can be
// chosen for which.
func (s *section) findLevels(l *listing) []components.Choice {
	var cs []components.Choice
	for _, a := range s.current.Areas {
		for _, lv := range a.Levels {
			if slices.Contains(l.levels, lv.ID) {
				cs = append(cs, components.Choice{Value: lv.ID, Text: s.levelName(lv), URL: s.url.level(a, lv)})
			}
		}
	}
	return cs
}

// choices are what a list can be narrowed to, by the alphabet. Where there is
// but one there is no choice.
func (s *section) choices(kind facetKind, codes []string) []components.Choice {
	if len(codes) < 2 {
		return nil
	}
	cs := make([]components.Choice, len(codes))
	for i, code := range codes {
		cs[i] = components.Choice{Value: code, Text: s.facetText(facet{kind, code})}
	}
	alphabet := s.p.Alphabet()
	slices.SortFunc(cs, func(a, b components.Choice) int { return alphabet(a.Text, b.Text) })
	return cs
}

// traits are what the script finds the provider by.
func (s *section) traits(e *entry) *components.Traits {
	t := &components.Traits{
		Languages: strings.Join(e.languages(), " "), Places: strings.Join(e.places(), " "), Free: e.free(),
	}
	var yes, unknown, at []string
	for _, f := range model.AccessFacts() {
		switch e.access(f.Code) {
		case model.AnswerYes:
			yes = append(yes, f.Code)
		case model.AnswerUnknown:
			unknown = append(unknown, f.Code)
		}
	}
	for _, u := range e.units {
		if u.Latitude != 0 || u.Longitude != 0 {
			at = append(at, degrees(u.Latitude)+","+degrees(u.Longitude))
		}
	}
	t.Yes, t.Unknown, t.At = strings.Join(yes, " "), strings.Join(unknown, " "), strings.Join(at, " ")
	t.Words = strings.Join(e.provider.Sectors, " · ") // the rest is read from the card
	return t
}

// degrees keeps four decimals, which is ten metres.
func degrees(f float64) string {
	return strings.TrimRight(strings.TrimRight(strconv.FormatFloat(f, 'f', 4, 64), "0"), ".")
}

// findPhrases are the texts that the script says. {n} stands for a count and
// {what} for what was chosen.
func (s *section) findPhrases(all int) []components.Phrase {
	args := lang.Args{"All": s.p.Number(float64(all)), "What": "{what}", "Distance": "{what}"}
	var ps []components.Phrase
	for _, key := range []string{"hits", "active", "drop"} {
		for _, form := range s.p.Forms("find_"+key, args) {
			ps = append(ps, components.Phrase{Key: key, Form: form.Name, Text: form.Text})
		}
	}
	for _, key := range []string{
		"word", "remove", "nothing", "nothing_drop", "nothing_all", "loading", "failed",
		"near", "near_waiting", "near_refused", "near_sorted", "near_undo", "near_undone", "near_away", "near_unknown",
	} {
		ps = append(ps, components.Phrase{Key: key, Form: "other", Text: s.p.T("find_"+key, args)})
	}
	return ps
}
