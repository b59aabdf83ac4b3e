package changes_test

import (
	"slices"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

func TestEveryPair(t *testing.T) {
	var es []*model.Edition
	for _, id := range []string{"a", "b", "c", "d"} {
		es = append(es, &model.Edition{ID: id})
	}
	var got []string
	for _, r := range changes.EveryPair(es) {
		got = append(got, r.From.ID+r.To.ID)
	}
	if want := []string{"ab", "ac", "bc", "ad", "bd", "cd"}; !slices.Equal(got, want) {
		t.Errorf("pairs %q, want %q", got, want)
	}
	if rs := changes.EveryPair(es[:1]); len(rs) > 0 {
		t.Errorf("one edition gives %d pairs", len(rs))
	}
}

func TestIsStep(t *testing.T) {
	es := []*model.Edition{{Status: "antagen"}, {Status: "antagen"}, {Status: "foreslagen"}, {Status: "utkast"}, {Status: "antagen"}}
	for _, tt := range []struct {
		from, to int
		want     bool
	}{
		{0, 1, true}, {1, 2, true}, {2, 3, true}, {1, 3, true}, {1, 4, true}, {3, 4, true},
		{0, 2, false}, {0, 4, false}, {1, 1, false}, {2, 1, false},
	} {
		if got := changes.IsStep(es, tt.from, tt.to); got != tt.want {
			t.Errorf("from %d to %d: %t, want %t", tt.from, tt.to, got, tt.want)
		}
	}
}
