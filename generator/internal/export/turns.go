package export

import (
	"io"
	"slices"
	"strings"

	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Turns is the dataset of whose turn it is to receive those who do not choose.
type Turns struct {
	Municipality string      `json:"municipality"`
	AsOf         model.Date  `json:"as_of"`
	Example      bool        `json:"example"`
	Method       string      `json:"method"`
	FullIsPassed bool        `json:"full_is_passed"` // in the month of as_of
	Lists        []TurnList  `json:"lists"`          // the order as it was decided
	Turns        []LevelTurn `json:"turns"`          // who takes, month by month; empty when turns go by case
}

// TurnList is the order of providers on one level.
type TurnList struct {
	Level     string     `json:"level"`
	From      model.Date `json:"from"`
	To        model.Date `json:"to,omitzero"` // absent: until further notice
	Providers []string   `json:"providers"`
}

// LevelTurn is the days within one month on which one provider takes.
type LevelTurn struct {
	Level    string     `json:"level"`
	From     model.Date `json:"from"`
	To       model.Date `json:"to"`
	Provider *string    `json:"provider"` // null: nobody can
	Passed   []Passed   `json:"passed,omitempty"`
}

// Passed is a provider that is passed over, with its state then.
type Passed struct {
	Provider string `json:"provider"`
	State    string `json:"state"` // as in the catalogue, or "not_authorised"
}

// turnMonths is how many months of turns are given, the month of the date
// first.
const turnMonths = 12

// NewTurns gathers the turns of m as they are known on day.
func NewTurns(m *model.Municipality, day model.Date) Turns {
	ds := Turns{Municipality: m.Name, AsOf: day, Lists: []TurnList{}, Turns: []LevelTurn{}}
	dc := m.DefaultChoice
	if dc == nil {
		return ds
	}
	ds.Example, ds.Method, ds.FullIsPassed = dc.Demo || m.Demo, dc.Method, dc.PassFull
	bySlug := make(map[string]*model.Provider, len(m.Providers))
	for _, p := range m.Providers {
		bySlug[p.Slug] = p
	}
	provider := func(slug string) *model.Provider { return bySlug[slug] }
	var levels []string
	for i := range dc.Rotas {
		r := &dc.Rotas[i]
		for _, level := range r.Levels {
			ds.Lists = append(ds.Lists, TurnList{level, r.From, status.RotaEnd(dc, r, level), r.Providers})
			if !slices.Contains(levels, level) {
				levels = append(levels, level)
			}
		}
	}
	if dc.Method != model.MonthlyRota {
		return ds
	}
	for _, level := range levels {
		for _, t := range status.Turns(dc, level, day, turnMonths, provider) {
			ds.Turns = append(ds.Turns, newLevelTurn(level, t))
		}
	}
	return ds
}

func newLevelTurn(level string, t status.Turn) LevelTurn {
	lt := LevelTurn{Level: level, From: t.From, To: t.To}
	if t.Provider != "" {
		lt.Provider = &t.Provider
	}
	for _, p := range t.Passed {
		state := "not_authorised"
		if p.Authorised {
			state = p.State.String()
		}
		lt.Passed = append(lt.Passed, Passed{p.Provider, state})
	}
	return lt
}

// WriteTurnsCSV writes one row for each turn, or for each place in a list when
// turns go by case: comma-separated UTF-8 with a header row.
func WriteTurnsCSV(w io.Writer, ds Turns) error {
	rows := [][]string{{"level", "from", "to", "provider", "passed"}}
	for _, t := range ds.Turns {
		who := ""
		if t.Provider != nil {
			who = *t.Provider
		}
		passed := make([]string, len(t.Passed))
		for i, p := range t.Passed {
			passed[i] = p.Provider + " (" + p.State + ")"
		}
		rows = append(rows, []string{t.Level, t.From.String(), t.To.String(), who, strings.Join(passed, "; ")})
	}
	if len(ds.Turns) == 0 {
		for _, l := range ds.Lists {
			for _, who := range l.Providers {
				rows = append(rows, []string{l.Level, l.From.String(), l.To.String(), who, ""})
			}
		}
	}
	return writeCSV(w, rows)
}
