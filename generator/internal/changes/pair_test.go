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
	for _, r := range changes.EveryPair(es, changes.Compare) {
		got = append(got, r.From.ID+r.To.ID)
	}
	if want := []string{"ab", "ac", "bc", "ad", "bd", "cd"}; !slices.Equal(got, want) {
		t.Errorf("pairs %q, want %q", got, want)
	}
	if rs := changes.EveryPair(es[:1], changes.Compare); len(rs) > 0 {
		t.Errorf("one edition gives %d pairs", len(rs))
	}
}
