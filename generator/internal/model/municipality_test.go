package model_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
)

// editions makes one edition for each status, named a, b, c and so on.
func editions(statuses ...string) *model.Municipality {
	m := &model.Municipality{}
	for i, status := range statuses {
		m.Editions = append(m.Editions, &model.Edition{ID: string(rune('a' + i)), Status: status})
	}
	return m
}

func name(e *model.Edition) string {
	if e == nil {
		return "-"
	}
	return e.ID
}

func TestBefore(t *testing.T) {
	for _, tt := range []struct {
		statuses []string
		before   string // of each edition
		newest   string
	}{
		{nil, "", "-"},
		{[]string{"antagen", "antagen", "antagen"}, "- a b", "c"},
		{[]string{"antagen", "foreslagen", "antagen"}, "- a a", "c"},
		{[]string{"antagen", "foreslagen", "utkast"}, "- a a", "a"},
		{[]string{"foreslagen", "utkast", "antagen", "utkast"}, "- a b c", "c"},
		{[]string{"utkast", "foreslagen"}, "- a", "b"},
	} {
		m := editions(tt.statuses...)
		var got []string
		for _, e := range m.Editions {
			got = append(got, name(m.Before(e)))
		}
		if s := strings.Join(got, " "); s != tt.before || name(m.Newest()) != tt.newest {
			t.Errorf("%q: before each is %q and newest %s, want %q and %s", tt.statuses, s, name(m.Newest()), tt.before, tt.newest)
		}
	}
	if e := editions("antagen").Before(&model.Edition{}); e != nil {
		t.Errorf("an edition of nobody follows on %s", e.ID)
	}
}

// What is still to be adopted may build on what is, too.
func TestBeforeWhatBuildsOnAProposal(t *testing.T) {
	m := editions("antagen", "antagen", "foreslagen", "utkast", "utkast")
	for _, tt := range []struct{ names, before string }{{"c", "c"}, {"d", "d"}, {"b", "b"}, {"a", "b"}, {"x", "b"}} {
		m.Editions[4].Replaces = tt.names
		if got := name(m.Before(m.Editions[4])); got != tt.before {
			t.Errorf("a draft that names %s follows on %s, want %s", tt.names, got, tt.before)
		}
	}
	m.Editions[4].Status, m.Editions[4].Replaces = model.Adopted, "d"
	if got := name(m.Before(m.Editions[4])); got != "b" {
		t.Errorf("what is adopted follows on %s, which is not", got)
	}
}

func TestBetween(t *testing.T) {
	m := editions("antagen", "foreslagen", "antagen", "antagen", "utkast")
	for _, tt := range []struct {
		from, to int
		want     string
	}{
		{0, 2, "c"}, {0, 3, "c d"}, {0, 4, "c d e"}, {0, 1, "b"}, {1, 2, ""}, {3, 2, ""}, {2, 2, ""},
	} {
		var got []string
		for _, e := range m.Between(m.Editions[tt.from], m.Editions[tt.to]) {
			got = append(got, e.ID)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("from %d to %d by way of %q, want %q", tt.from, tt.to, s, tt.want)
		}
	}
}
