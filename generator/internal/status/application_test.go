package status_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// applying is a municipality with windows, each "from to decided-by start-from",
// two editions that follow each other and a proposal.
func applying(t *testing.T, test string, windows ...string) *model.Municipality {
	t.Helper()
	m := &model.Municipality{Editions: []*model.Edition{
		{ID: "old", Status: "antagen", InForceFrom: date(t, "2025-01-01")},
		{ID: "new", Status: "antagen", InForceFrom: date(t, "2026-10-01")},
		{ID: "late", Status: "foreslagen", InForceFrom: date(t, "2027-01-01")},
		{ID: "overtaken", Status: "foreslagen", InForceFrom: date(t, "2026-01-01")},
		{ID: "draft", Status: "utkast", InForceFrom: date(t, "2027-01-01")},
	}}
	m.Application.Test = test
	for _, w := range windows {
		days := append(strings.Fields(w), "", "")
		m.Application.Windows = append(m.Application.Windows, model.Window{From: days[0], To: days[1], DecidedBy: days[2], StartFrom: days[3]})
	}
	return m
}

func ids(es []*model.Edition) string {
	var all []string
	for _, e := range es {
		all = append(all, e.ID)
	}
	return strings.Join(all, " ")
}

func TestIntakes(t *testing.T) {
	tests := []struct {
		name, day string
		windows   []string
		want      string // first–last/decided by/start from, and what holds on the day
	}{
		{"before it opens", "2026-08-31", []string{"09-01 10-15 11-30 01-01"}, "2026-09-01–2026-10-15/2026-11-30/2027-01-01"},
		{"on its first day", "2026-09-01", []string{"09-01 10-15"}, "2026-09-01–2026-10-15// open"},
		{"on its last day", "2026-10-15", []string{"09-01 10-15"}, "2026-09-01–2026-10-15// open"},
		{"the day after", "2026-10-16", []string{"09-01 10-15"}, "2027-09-01–2027-10-15//"},
		{"while the decision is awaited", "2026-11-30", []string{"09-01 10-15 11-30"},
			"2026-09-01–2026-10-15/2026-11-30/ pending, 2027-09-01–2027-10-15/2027-11-30/"},
		{"over New Year, before it", "2026-12-31", []string{"12-01 01-15 02-15 03-01"}, "2026-12-01–2027-01-15/2027-02-15/2027-03-01 open"},
		{"over New Year, after it", "2027-01-10", []string{"12-01 01-15 02-15 03-01"}, "2026-12-01–2027-01-15/2027-02-15/2027-03-01 open"},
		{"over New Year, when it is over", "2027-02-01", []string{"12-01 01-15 02-15 03-01"},
			"2026-12-01–2027-01-15/2027-02-15/2027-03-01 pending, 2027-12-01–2028-01-15/2028-02-15/2028-03-01"},
		{"the next is in the next year", "2026-11-22", []string{"09-01 10-15", "03-01 04-15 06-30 07-01"},
			"2027-03-01–2027-04-15/2027-06-30/2027-07-01, 2027-09-01–2027-10-15//"},
		{"a day that not every year has", "2027-01-01", []string{"02-01 02-29"}, "2027-02-01–2027-02-28//"},
		{"one is not chosen before the decision", "2026-08-31", []string{"09-01 10-15 01-31 01-01"}, "2026-09-01–2026-10-15/2027-01-31/2028-01-01"},
		{"days that are in no year", "2027-01-01", []string{"02-01 02-31"}, ""},
		{"none", "2026-11-22", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			day := date(t, tt.day)
			var got []string
			for _, in := range status.Intakes(applying(t, "", tt.windows...), day) {
				words := in.First.String() + "–" + in.Last.String() + "/" + written(in.DecidedBy) + "/" + written(in.StartFrom)
				if in.Open(day) {
					words += " open"
				}
				if in.Pending(day) {
					words += " pending"
				}
				got = append(got, words)
			}
			if got := strings.Join(got, ", "); got != tt.want {
				t.Errorf("got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// written writes a date, and nothing of one that is not known.
func written(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func TestTried(t *testing.T) {
	tests := []struct {
		name, test, window, want string
	}{
		{"until the last day of an edition", model.TestApplication, "09-01 09-30", "old"},
		{"from the first day of the next", model.TestApplication, "10-01 10-15", "new"},
		{"over both days", model.TestApplication, "09-01 10-15", "old new"},
		{"into what is proposed", model.TestApplication, "12-01 01-15", "new late"},
		{"decided on the last day", model.TestDecision, "08-01 08-31 09-30", "old"},
		{"decided on the first", model.TestDecision, "08-01 08-31 10-01", "new"},
		{"started on the last day", model.TestStart, "08-01 08-15 08-31 09-30", "old"},
		{"started when the proposal is to apply", model.TestStart, "08-01 08-15 08-31 01-01", "new late"},
		{"start from is not known", model.TestStart, "08-01 08-15 08-31", ""},
		{"the rule is not known", "", "08-01 08-15", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := applying(t, tt.test, tt.window)
			in, ok := status.IntakeIn(&m.Application.Windows[0], 2026)
			if got := ids(in.Tried(m)); !ok || got != tt.want {
				t.Errorf("tried against %q, %v, want %q", got, ok, tt.want)
			}
		})
	}
}

func TestDeciding(t *testing.T) {
	m := applying(t, "")
	m.Editions = append([]*model.Edition{{ID: "first", Status: "antagen", InForceFrom: date(t, "2024-01-01")}}, m.Editions...)
	for day, want := range map[string]string{
		"2024-06-01": "first old new late", "2026-09-30": "first old new late", "2026-10-01": "old new late",
	} {
		if got := ids(status.Deciding(m, date(t, day))); got != want {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
	}
}

// The site changes by itself when applications open and close, and when the
// decision is to have come.
func TestNextChangeOfIntakes(t *testing.T) {
	site := &model.Site{Municipalities: []*model.Municipality{applying(t, "", "09-01 10-15 11-30")}}
	site.Municipalities[0].Editions = nil
	for day, want := range map[string]string{
		"2026-06-01": "2026-09-01", "2026-09-01": "2026-10-16", "2026-10-16": "2026-12-01", "2026-12-01": "2027-09-01",
	} {
		if got := status.NextChange(site, date(t, day)); got != date(t, want) {
			t.Errorf("after %s it changes on %s, want %s", day, got, want)
		}
	}
}
