package build

import (
	"slices"
	"testing"

	"kundval/generator/internal/model"
)

func TestOnly(t *testing.T) {
	for _, tt := range []struct {
		name  string
		codes []string
		want  []string
		fails bool
	}{
		{"all", nil, []string{"sv", "en", "ar"}, false},
		{"some", []string{"ar"}, []string{"sv", "ar"}, false},
		{"unknown", []string{"ar", "fi"}, nil, true},
	} {
		site := &model.Site{Languages: []model.Language{{Code: "sv"}, {Code: "en", Path: "en"}, {Code: "ar", Path: "ar"}}}
		err := only(site, tt.codes)
		var got []string
		for _, l := range site.Languages {
			got = append(got, l.Code)
		}
		if (err != nil) != tt.fails || !tt.fails && !slices.Equal(got, tt.want) {
			t.Errorf("%s: languages = %v, %v, want %v", tt.name, got, err, tt.want)
		}
	}
}
