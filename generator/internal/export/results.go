package export

import (
	"io"
	"strconv"

	"kundval/generator/internal/followup"
	"kundval/generator/internal/model"
)

// Measure is something that is followed up of each provider.
type Measure struct {
	ID           string `json:"id"`
	Name         string `json:"name"`
	Counts       string `json:"counts"`
	SaysNothing  string `json:"says_nothing_of,omitempty"`
	Unit         string `json:"unit"`
	Direction    string `json:"direction"`
	MinimumGroup int    `json:"minimum_group"`
	Source       string `json:"source"`
	Example      bool   `json:"example"`
}

// Result is what a measure gave for a provider and level.
type Result struct {
	Provider     string     `json:"provider"`
	Measure      string     `json:"measure"`
	Level        string     `json:"level"`
	From         model.Date `json:"from"`
	To           model.Date `json:"to"`
	Participants *int       `json:"participants"`          // null: no figure
	Value        *float64   `json:"value"`                 // null: no figure
	Missing      string     `json:"missing,omitempty"`     // why there is none
	LevelValue   *float64   `json:"level_value,omitempty"` // of all providers with a figure together
	Example      bool       `json:"example"`
}

// Results is the dataset of follow-up figures.
type Results struct {
	Municipality string    `json:"municipality"`
	Measures     []Measure `json:"measures"`
	Results      []Result  `json:"results"`
}

// NewResults gathers the follow-up figures that may be shown.
func NewResults(m *model.Municipality) Results {
	ds := Results{Municipality: m.Name, Measures: []Measure{}, Results: []Result{}}
	for _, ms := range m.Measures {
		ds.Measures = append(ds.Measures, Measure{
			ID: ms.ID, Name: ms.Name, Counts: ms.Counts, SaysNothing: ms.Silent, Unit: ms.Unit, Direction: ms.Direction,
			MinimumGroup: ms.Minimum, Source: ms.Source, Example: ms.Demo,
		})
	}
	measures, totals := followup.Measures(m), followup.Totals(m)
	for _, p := range m.Providers {
		for _, r := range p.Results {
			ms := measures[r.Measure]
			er := Result{Provider: p.Slug, Measure: r.Measure, Level: r.Level, From: r.From, To: r.To, Missing: r.Missing, Example: p.Demo || ms != nil && ms.Demo}
			if followup.Shown(ms, r) {
				er.Participants, er.Value = &r.Count, &r.Value
			} else if r.Missing == "" {
				er.Missing = model.TooFew
			}
			if t, ok := totals[followup.KeyOf(r)]; ok {
				er.LevelValue = &t.Value
			}
			ds.Results = append(ds.Results, er)
		}
	}
	return ds
}

// WriteResultsCSV writes one row for each result, comma-separated UTF-8 with a
// header row.
func WriteResultsCSV(w io.Writer, ds Results) error {
	number := func(f *float64) string {
		if f == nil {
			return ""
		}
		return strconv.FormatFloat(*f, 'f', -1, 64)
	}
	units := map[string]string{}
	for _, ms := range ds.Measures {
		units[ms.ID] = ms.Unit
	}
	rows := [][]string{{"provider", "measure", "level", "from", "to", "participants", "value", "unit", "missing", "level_value", "example"}}
	for _, r := range ds.Results {
		count := ""
		if r.Participants != nil {
			count = strconv.Itoa(*r.Participants)
		}
		rows = append(rows, []string{
			r.Provider, r.Measure, r.Level, r.From.String(), r.To.String(), count, number(r.Value), units[r.Measure], r.Missing,
			number(r.LevelValue), strconv.FormatBool(r.Example),
		})
	}
	return writeCSV(w, rows)
}
