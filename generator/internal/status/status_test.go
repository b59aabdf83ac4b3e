package status_test

import (
	"slices"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

func date(t *testing.T, s string) model.Date {
	t.Helper()
	if s == "" {
		return model.Date{}
	}
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestOfEdition(t *testing.T) {
	tests := []struct {
		name, status, from, to, day string
		want                        status.Edition
	}{
		{"draft stays draft", "utkast", "2024-01-01", "", "2024-06-01", status.Draft},
		{"proposal stays proposal", "foreslagen", "2024-01-01", "", "2024-06-01", status.Proposed},
		{"the day before", "antagen", "2024-01-01", "", "2023-12-31", status.Coming},
		{"the first day", "antagen", "2024-01-01", "2024-12-31", "2024-01-01", status.InForce},
		{"the last day", "antagen", "2024-01-01", "2024-12-31", "2024-12-31", status.InForce},
		{"the day after", "antagen", "2024-01-01", "2024-12-31", "2025-01-01", status.Superseded},
		{"until further notice", "antagen", "2024-01-01", "", "2099-01-01", status.InForce},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := &model.Edition{Status: tt.status, InForceFrom: date(t, tt.from), InForceTo: date(t, tt.to)}
			if got := status.OfEdition(&model.Municipality{Editions: []*model.Edition{e}}, e, date(t, tt.day)); got != tt.want {
				t.Errorf("OfEdition = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestNextEditionEndsTheOneBefore(t *testing.T) {
	old := &model.Edition{Status: "antagen", InForceFrom: date(t, "2024-01-01")}
	next := &model.Edition{Status: "antagen", InForceFrom: date(t, "2025-01-01")}
	draft := &model.Edition{Status: "utkast", InForceFrom: date(t, "2024-07-01")}
	m := &model.Municipality{Editions: []*model.Edition{old, draft, next}}
	for day, want := range map[string]status.Edition{"2024-12-31": status.InForce, "2025-01-01": status.Superseded} {
		if got := status.OfEdition(m, old, date(t, day)); got != want {
			t.Errorf("on %s: %v, want %v", day, got, want)
		}
	}
	if got := status.LastDay(m, next); !got.IsZero() {
		t.Errorf("LastDay of the latest = %v, want until further notice", got)
	}
}

func TestCurrent(t *testing.T) {
	old := &model.Edition{ID: "old", Status: "antagen", InForceFrom: date(t, "2023-01-01"), InForceTo: date(t, "2023-12-31")}
	now := &model.Edition{ID: "now", Status: "antagen", InForceFrom: date(t, "2024-01-01")}
	draft := &model.Edition{ID: "draft", Status: "utkast", InForceFrom: date(t, "2025-01-01")}
	m := &model.Municipality{Editions: []*model.Edition{old, now, draft}}
	for day, want := range map[string]string{"2023-05-01": "old", "2024-05-01": "now", "2025-05-01": "now", "2022-05-01": "old"} {
		if got := status.Current(m, date(t, day)); got.ID != want {
			t.Errorf("Current on %s = %s, want %s", day, got.ID, want)
		}
	}
	if got := status.Current(&model.Municipality{}, date(t, "2024-05-01")); got != nil {
		t.Errorf("Current of nothing = %v, want nil", got)
	}
}

func TestOfAuthorisation(t *testing.T) {
	full := &model.Places{Count: 0}
	some := &model.Places{Count: 3}
	event := func(day, kind, until string) model.AuthorisationEvent {
		return model.AuthorisationEvent{Date: date(t, day), Kind: kind, Until: date(t, until)}
	}
	tests := []struct {
		name   string
		places *model.Places
		to     string
		events []model.AuthorisationEvent
		day    string
		want   status.Authorisation
	}{
		{"before it begins", some, "", nil, "2023-12-31", status.Future},
		{"open", some, "", nil, "2024-06-01", status.Open},
		{"places unknown is open", nil, "", nil, "2024-06-01", status.Open},
		{"full", full, "", nil, "2024-06-01", status.Full},
		{"on the last day", some, "2024-06-01", nil, "2024-06-01", status.Open},
		{"after the last day", some, "2024-06-01", nil, "2024-06-02", status.Ended},
		{"paused", some, "", []model.AuthorisationEvent{event("2024-05-01", "intag-pausat", "")}, "2024-06-01", status.Paused},
		{"pause not yet begun", some, "", []model.AuthorisationEvent{event("2024-07-01", "intag-pausat", "")}, "2024-06-01", status.Open},
		{"pause over by its own date", some, "", []model.AuthorisationEvent{event("2024-05-01", "intag-pausat", "2024-05-31")}, "2024-06-01", status.Open},
		{"opened again", full, "", []model.AuthorisationEvent{event("2024-05-15", "intag-oppnat", ""), event("2024-05-01", "intag-pausat", "")}, "2024-06-01", status.Full},
		{"revoked", some, "", []model.AuthorisationEvent{event("2024-05-01", "avauktoriserad", "")}, "2024-06-01", status.Revoked},
		{"revoked stays revoked after a pause", some, "", []model.AuthorisationEvent{event("2024-05-01", "avauktoriserad", ""), event("2024-05-02", "intag-pausat", "")}, "2024-06-01", status.Revoked},
		{"ended on request", some, "", []model.AuthorisationEvent{event("2024-05-01", "upphord", "")}, "2024-06-01", status.Ended},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := &model.Authorisation{From: date(t, "2024-01-01"), To: date(t, tt.to), Places: tt.places, Events: tt.events}
			if got := status.OfAuthorisation(a, date(t, tt.day)); got.State != tt.want {
				t.Errorf("state = %v, want %v", got.State, tt.want)
			}
		})
	}
}

func TestCapacityFollowsEvents(t *testing.T) {
	a := &model.Authorisation{From: date(t, "2024-01-01"), Capacity: 20, Events: []model.AuthorisationEvent{
		{Date: date(t, "2024-03-01"), Kind: "tak-andrat", Capacity: 30},
	}}
	for day, want := range map[string]int{"2024-02-29": 20, "2024-03-01": 30} {
		if got := status.OfAuthorisation(a, date(t, day)).Capacity; got != want {
			t.Errorf("capacity on %s = %d, want %d", day, got, want)
		}
	}
}

func TestListedAndChoosable(t *testing.T) {
	for st, want := range map[status.Authorisation][2]bool{
		status.Open: {true, true}, status.Full: {true, true}, status.Paused: {true, false},
		status.Future: {true, false}, status.Ended: {false, false}, status.Revoked: {false, false},
	} {
		if got := [2]bool{st.Listed(), st.Choosable()}; got != want {
			t.Errorf("%v: listed, choosable = %v, want %v", st, got, want)
		}
	}
}

func TestRotateNeutrally(t *testing.T) {
	for _, n := range []int{1, 3, 5} {
		list := []string{"a", "b", "c", "d", "e"}[:n]
		first := map[string]int{}
		last := ""
		for month := range 60 {
			got := status.RotateNeutrally(list, date(t, "2026-01-15").AddMonths(month))
			if slices.Sorted(slices.Values(got))[0] != "a" || len(got) != n {
				t.Fatalf("rotating %v gave %v", list, got)
			}
			if month > 0 && n > 1 && got[n-1] != last {
				t.Errorf("month %d: %s stands last, want %s, who stood first", month, got[n-1], last)
			}
			last = got[0]
			first[got[0]]++
		}
		for _, name := range list {
			if first[name] != 60/n {
				t.Errorf("of %d, %s stood first in %d of 60 months, want %d", n, name, first[name], 60/n)
			}
		}
	}
	if got := status.RotateNeutrally([]string(nil), date(t, "2026-01-31")); len(got) != 0 {
		t.Errorf("rotating nothing gave %v", got)
	}
	if a, b := status.RotateNeutrally([]int{1, 2, 3}, date(t, "2026-01-01")), status.RotateNeutrally([]int{1, 2, 3}, date(t, "2026-01-31")); !slices.Equal(a, b) {
		t.Errorf("the order changes within a month: %v, %v", a, b)
	}
}

func TestNextChange(t *testing.T) {
	site := &model.Site{Municipalities: []*model.Municipality{{
		Editions: []*model.Edition{{Status: "antagen", InForceFrom: date(t, "2024-01-01"), InForceTo: date(t, "2024-12-31")}},
	}}}
	for day, want := range map[string]string{
		"2023-06-01": "2024-01-01", "2024-01-01": "2025-01-01", "2025-01-01": "",
	} {
		if got := status.NextChange(site, date(t, day)).String(); got != want {
			t.Errorf("NextChange after %s = %q, want %q", day, got, want)
		}
	}
	site.Municipalities[0].Providers = []*model.Provider{{Verified: date(t, "2024-01-10")}}
	if got, want := status.NextChange(site, date(t, "2025-01-01")).String(), "2025-01-11"; got != want {
		t.Errorf("NextChange with facts going stale = %q, want %q", got, want)
	}
}
