package pages

import (
	"cmp"
	"html/template"
	"math"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/followup"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// ProviderResults is what the follow-up of one provider gave.
type ProviderResults struct {
	Intro  string
	Empty  string             // said when nothing has been handed in
	Tables []components.Table // one for each level
	Guide  []MeasureGuide
}

// MeasureGuide tells how the figures of a measure are to be read.
type MeasureGuide struct {
	Name  string
	Facts []string // each a sentence
}

// followUp is what the results of all providers together are compared with.
type followUp struct {
	measures map[string]*model.Measure
	totals   map[followup.Key]followup.Total
}

func newFollowUp(m *model.Municipality) followUp {
	return followUp{followup.Measures(m), followup.Totals(m)}
}

// results is nil when the municipality measures nothing.
func (s *section) results(p *model.Provider) *ProviderResults {
	if len(s.m.Measures) == 0 {
		return nil
	}
	v := &ProviderResults{Intro: s.p.T("results_intro")}
	if len(p.Results) == 0 {
		v.Empty = s.p.T("results_none")
		return v
	}
	for _, level := range resultLevels(p) {
		v.Tables = append(v.Tables, s.resultTable(p, level))
	}
	for _, ms := range s.m.Measures {
		if slices.ContainsFunc(p.Results, func(r *model.Result) bool { return r.Measure == ms.ID }) {
			v.Guide = append(v.Guide, s.measureGuide(ms))
		}
	}
	return v
}

// resultLevels are the levels that the provider has results for, in the order
// of its file.
func resultLevels(p *model.Provider) []string {
	var levels []string
	for _, r := range p.Results {
		if !slices.Contains(levels, r.Level) {
			levels = append(levels, r.Level)
		}
	}
	return levels
}

func (s *section) resultTable(p *model.Provider, level string) components.Table {
	t := components.Table{
		ID: fragment("resultat", level), Caption: s.p.T("results_caption", lang.Args{"Level": s.resultLevel(level)}),
		Head: []string{s.p.T("column_measure"), s.p.T("column_provider"), s.p.T("column_level_all")},
	}
	for _, r := range s.resultsOf(p, level) {
		ms := s.reached.measures[r.Measure]
		if ms == nil {
			continue
		}
		t.Rows = append(t.Rows, row(text(s.measureName(ms))+" "+quiet(s.resultPeriod(r)), s.resultValue(ms, r), s.levelValue(ms, r)))
	}
	return t
}

// resultLevel names a level that an edition may no longer have.
func (s *section) resultLevel(id string) string {
	if _, l, _ := s.levelOf(id); l != nil {
		return s.levelName(l)
	}
	return s.b.data(id)
}

func (s *section) measureName(ms *model.Measure) string {
	return s.say(ms.Name, "huvudman", "matt", ms.ID, "namn")
}

// resultsOf gives the results of a level, by measure and the latest first.
func (s *section) resultsOf(p *model.Provider, level string) []*model.Result {
	order := func(r *model.Result) int {
		return slices.IndexFunc(s.m.Measures, func(ms *model.Measure) bool { return ms.ID == r.Measure })
	}
	var list []*model.Result
	for _, r := range p.Results {
		if r.Level == level {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *model.Result) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), b.From.Compare(a.From))
	})
	return list
}

// resultValue is the figure with the number of participants behind it, or why
// there is none.
func (s *section) resultValue(ms *model.Measure, r *model.Result) template.HTML {
	if !followup.Shown(ms, r) {
		return text(s.missing(ms, r))
	}
	return "<strong>" + text(s.figure(ms, r.Value)) + "</strong> " + quiet(s.behind(r.Count))
}

func (s *section) missing(ms *model.Measure, r *model.Result) string {
	if r.Missing == "" || r.Missing == model.TooFew {
		return s.p.T("results_too_few", lang.Args{"Minimum": ms.Minimum, "Participants": s.terms.ParticipantPlural})
	}
	return s.b.term("missing", r.Missing)
}

// levelValue is what all providers of the level have reached together.
func (s *section) levelValue(ms *model.Measure, r *model.Result) template.HTML {
	total, ok := s.reached.totals[followup.KeyOf(r)]
	if !ok {
		return text(s.p.T("results_no_total"))
	}
	return text(s.figure(ms, total.Value)) + " " + quiet(s.p.T("results_total", lang.Args{"Providers": total.Providers, "Behind": s.behind(total.Count)}))
}

func (s *section) figure(ms *model.Measure, value float64) string {
	return s.p.N("unit_"+ms.Unit, int(math.Round(value)))
}

func (s *section) behind(count int) string {
	return s.p.T("results_behind", lang.Args{"Number": count, "Participants": s.terms.ParticipantPlural})
}

// resultPeriod is the year when the result is of a whole one.
func (s *section) resultPeriod(r *model.Result) string {
	if r.From.Year == r.To.Year && r.From.Month == 1 && r.From.Day == 1 && r.To.Month == 12 && r.To.Day == 31 {
		return s.p.T("period_year", lang.Args{"Year": r.From.Year})
	}
	return s.p.T("period_days", lang.Args{"From": s.p.Date(r.From), "To": s.p.Date(r.To)})
}

func (s *section) measureGuide(ms *model.Measure) MeasureGuide {
	say := func(source, key string) string { return s.say(source, "huvudman", "matt", ms.ID, key) }
	facts := []string{
		say(ms.Counts, "raknar"), s.p.T("measure_reading", lang.Args{"Direction": s.b.term("reading", ms.Direction)}),
		say(ms.Silent, "sager_inte"), s.p.T("measure_source", lang.Args{"Source": say(ms.Source, "kalla")}),
		s.p.T("measure_minimum", lang.Args{"Minimum": ms.Minimum, "Participants": s.terms.ParticipantPlural}),
	}
	return MeasureGuide{Name: s.measureName(ms), Facts: slices.DeleteFunc(facts, func(f string) bool { return f == "" })}
}

// quiet sets words back behind what they belong to.
func quiet(words string) template.HTML {
	return template.HTML(`<span class="quiet">`) + text(words) + "</span>"
}
