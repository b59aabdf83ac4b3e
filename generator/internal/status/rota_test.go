package status_test

import (
	"fmt"
	"slices"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// holder is a provider with one authorisation for level "x" since 2025.
func holder(t *testing.T, slug string, change func(*model.Authorisation)) *model.Provider {
	t.Helper()
	a := &model.Authorisation{Level: "x", From: date(t, "2025-01-01")}
	if change != nil {
		change(a)
	}
	return &model.Provider{Slug: slug, Authorisations: []*model.Authorisation{a}}
}

// told writes turns as "from–to provider (passed state, …)".
func told(turns []status.Turn) []string {
	var lines []string
	for _, turn := range turns {
		line := fmt.Sprintf("%s–%s %s", turn.From, turn.To, turn.Provider)
		for _, p := range turn.Passed {
			line += fmt.Sprintf(" (%s %s)", p.Provider, p.State)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestTurns(t *testing.T) {
	paused := func(from, until string) func(*model.Authorisation) {
		return func(a *model.Authorisation) {
			ev := model.AuthorisationEvent{Kind: "intag-pausat", Date: date(t, from)}
			if until != "" {
				ev.Until = date(t, until)
			}
			a.Events = append(a.Events, ev)
		}
	}
	full := func(asOf string) func(*model.Authorisation) {
		return func(a *model.Authorisation) { a.Places = &model.Places{AsOf: date(t, asOf)} }
	}
	abc := model.Rota{Levels: []string{"x"}, From: date(t, "2026-01-01"), Providers: []string{"a", "b", "c"}}
	ending := abc
	ending.To = date(t, "2026-12-15")
	later := model.Rota{Levels: []string{"y", "x"}, From: date(t, "2026-12-20"), Providers: []string{"a", "c"}}
	other := model.Rota{Levels: []string{"y"}, From: date(t, "2026-02-01"), Providers: []string{"c"}}

	tests := []struct {
		name     string
		now      string
		months   int
		rotas    []model.Rota
		b        func(*model.Authorisation)
		passFull bool
		want     []string
	}{
		{name: "in order", now: "2026-11-22", months: 4, rotas: []model.Rota{other, abc},
			want: []string{"2026-11-01–2026-11-30 b", "2026-12-01–2026-12-31 c", "2027-01-01–2027-01-31 a", "2027-02-01–2027-02-28 b"}},
		{name: "not begun", now: "2025-10-01", months: 2, rotas: []model.Rota{abc}},
		{name: "another level's", now: "2026-11-22", months: 2, rotas: []model.Rota{other}},
		{name: "a pause passes the turn on, within the month too", now: "2026-11-22", months: 1, rotas: []model.Rota{abc}, b: paused("2026-11-10", "2026-11-24"),
			want: []string{"2026-11-01–2026-11-09 b", "2026-11-10–2026-11-24 c (b paused)", "2026-11-25–2026-11-30 b"}},
		{name: "revoked", now: "2026-11-22", months: 1, rotas: []model.Rota{abc}, b: func(a *model.Authorisation) {
			a.Events = []model.AuthorisationEvent{{Kind: "avauktoriserad", Date: date(t, "2026-10-01")}}
		}, want: []string{"2026-11-01–2026-11-30 c (b revoked)"}},
		{name: "no authorisation", now: "2026-11-22", months: 1, rotas: []model.Rota{abc}, b: func(a *model.Authorisation) { a.Level = "y" },
			want: []string{"2026-11-01–2026-11-30 c (b open)"}},
		{name: "full keeps its turn", now: "2026-11-22", months: 1, rotas: []model.Rota{abc}, b: full("2026-11-20"),
			want: []string{"2026-11-01–2026-11-30 b"}},
		{name: "full passes it on, from that day and this month only", now: "2026-11-22", months: 4, rotas: []model.Rota{abc}, b: full("2026-11-20"), passFull: true,
			want: []string{"2026-11-01–2026-11-19 b", "2026-11-20–2026-11-30 c (b full)", "2026-12-01–2026-12-31 c", "2027-01-01–2027-01-31 a", "2027-02-01–2027-02-28 b"}},
		{name: "a rota ends, another begins", now: "2026-12-01", months: 2, rotas: []model.Rota{ending, later},
			want: []string{"2026-12-01–2026-12-15 c", "2026-12-20–2026-12-31 a", "2027-01-01–2027-01-31 c"}},
		{name: "a newer rota replaces one without end", now: "2026-12-01", months: 1, rotas: []model.Rota{later, abc}, b: nil,
			want: []string{"2026-12-01–2026-12-19 c", "2026-12-20–2026-12-31 a"}},
		{name: "nobody", now: "2026-11-22", months: 1, b: paused("2026-01-01", ""),
			rotas: []model.Rota{{Levels: []string{"x"}, From: date(t, "2026-11-01"), Providers: []string{"b"}}},
			want:  []string{"2026-11-01–2026-11-30  (b paused)"}},
		{name: "dangling", now: "2026-11-22", months: 1,
			rotas: []model.Rota{{Levels: []string{"x"}, From: date(t, "2026-11-01"), Providers: []string{"nobody", "a"}}},
			want:  []string{"2026-11-01–2026-11-30 a"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ps := map[string]*model.Provider{"a": holder(t, "a", nil), "b": holder(t, "b", test.b), "c": holder(t, "c", nil)}
			dc := &model.DefaultChoice{Rotas: test.rotas, PassFull: test.passFull}
			turns := status.Turns(dc, "x", date(t, test.now), test.months, func(slug string) *model.Provider { return ps[slug] })
			if got := told(turns); !slices.Equal(got, test.want) {
				t.Errorf("\n got %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestLevelRota(t *testing.T) {
	first := model.Rota{Levels: []string{"x"}, From: date(t, "2026-01-01")}
	second := model.Rota{Levels: []string{"x"}, From: date(t, "2026-07-01"), To: date(t, "2026-09-30")}
	dc := &model.DefaultChoice{Rotas: []model.Rota{first, second}}
	for day, want := range map[string]*model.Rota{
		"2025-12-31": nil, "2026-01-01": &dc.Rotas[0], "2026-06-30": &dc.Rotas[0],
		"2026-07-01": &dc.Rotas[1], "2026-09-30": &dc.Rotas[1], "2026-10-01": nil,
	} {
		if got := status.LevelRota(dc, "x", date(t, day)); got != want {
			t.Errorf("on %s: got %v, want %v", day, got, want)
		}
	}
	if got := status.RotaEnd(dc, &dc.Rotas[0], "x"); got != date(t, "2026-06-30") {
		t.Errorf("the first ends %s, want the day before the second", got)
	}
	if got := status.RotaEnd(dc, &dc.Rotas[0], "y"); !got.IsZero() {
		t.Errorf("it ends %s for a level that has no second", got)
	}
}

func TestARotaChangesTheSite(t *testing.T) {
	m := &model.Municipality{DefaultChoice: &model.DefaultChoice{Rotas: []model.Rota{{From: date(t, "2026-11-25")}}}}
	site := &model.Site{Municipalities: []*model.Municipality{m}}
	if got := status.NextChange(site, date(t, "2026-11-22")); got != date(t, "2026-11-25") {
		t.Errorf("next change %s, want the rota's first day", got)
	}
}
