package pages

import (
	"html/template"
	"slices"
	"strings"
	"sync"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// section makes the pages of one municipality.
type section struct {
	b        *builder
	mu       sync.Mutex // held by whoever adds pages
	prepared sync.Once
	m        *model.Municipality
	p        *lang.Printer
	url      urls
	current  *model.Edition // the one whose levels and conditions come first
	terms    model.Terms
	roster   roster
	register *register
	reached  followUp
	aside    components.Shortlist            // the same on every page, made once
	turns    map[string][]components.Fact    // of each provider in a rota, by slug
	footer   func() Footer                   // the same on every page, made once
	reports  map[editionPair]*changes.Report // made when first asked for
	stepped  []*step                         // see steps

	described    map[*model.Condition]components.Condition        // see condition
	restingOnLaw map[*model.Edition]map[string][]*model.Condition // see restingOn
}

func newSection(b *builder, m *model.Municipality) *section {
	s := &section{
		b: b, m: m, p: b.p, url: urlsOf(b.in.Site, m).in(b.language), current: status.Current(m, b.in.Day),
		described: map[*model.Condition]components.Condition{}, restingOnLaw: map[*model.Edition]map[string][]*model.Condition{},
	}
	s.terms = s.ownTerms()
	s.footer = sync.OnceValue(func() Footer { return s.b.footer(s) })
	return s
}

// prepare finds what many pages of the municipality say, once.
func (s *section) prepare() {
	s.prepared.Do(func() {
		s.roster = newRoster(s.m.Providers, s.b.in.Day, s.b.sv.Alphabet())
		s.register = newRegister(s.m, s.b.in.Day)
		s.reached, s.turns, s.aside = newFollowUp(s.m), s.findTurns(), s.shortlist()
	})
}

func (s *section) day() model.Date { return s.b.in.Day }

// levelOf finds a level by id: in the current edition first, then in the
// latest edition that has it.
func (s *section) levelOf(id string) (*model.ChoiceArea, *model.Level, *model.Edition) {
	if a, l := findLevel(s.current, id); l != nil {
		return a, l, s.current
	}
	for _, e := range slices.Backward(s.m.Editions) {
		if a, l := findLevel(e, id); l != nil {
			return a, l, e
		}
	}
	return nil, nil, nil
}

func findLevel(e *model.Edition, id string) (*model.ChoiceArea, *model.Level) {
	if e == nil {
		return nil, nil
	}
	for _, a := range e.Areas {
		for _, l := range a.Levels {
			if l.ID == id {
				return a, l
			}
		}
	}
	return nil, nil
}

// levelNames gives the levels' names in the order of the edition.
func (s *section) levelNames(e *model.Edition, ids []string) []string {
	var names []string
	for _, a := range e.Areas {
		for _, l := range a.Levels {
			if slices.Contains(ids, l.ID) {
				names = append(names, s.levelName(l))
			}
		}
	}
	return names
}

// areaName is the area's name with its abbreviation, "Arbetsmarknadsinsatser
// (AMI)".
func (s *section) areaName(a *model.ChoiceArea) string {
	name := s.call(a.Name, "kundval", a.ID, "namn")
	if a.Abbreviation == "" {
		return name
	}
	return name + " (" + s.b.name(a.Abbreviation) + ")"
}

// system is what the municipality calls its choice system.
func (s *section) system() string { return s.call(s.m.System, "huvudman", "valfrihetssystem") }

// board is what the board is called.
func (s *section) board() string { return s.call(s.m.Board.Name, "huvudman", "namnd", "namn") }

func (s *section) notes(notes []model.SourceNote) []template.HTML {
	hs := make([]template.HTML, 0, len(notes))
	for _, n := range notes {
		hs = append(hs, s.b.inline(n.Text))
	}
	return hs
}

func (s *section) fact(key string, values ...template.HTML) components.Fact {
	return components.Fact{Term: s.p.T(key), Values: values}
}

// plainDescription is the text's first sentence without marks, for search
// results.
func plainDescription(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	text = strings.NewReplacer("*", "", "`", "", "[", "", "]", "").Replace(text)
	if strings.Index(markup.Unmarked(text), ". ") <= leastSentence {
		return text
	}
	// What is cut off must not take with it the end of a mark.
	return markup.Pieces(text, func(words string) []string {
		return []string{words[:strings.Index(words, ". ")+1]}
	})[0]
}

// leastSentence is how long a sentence is, in bytes, that says enough alone.
const leastSentence = 40
