package followup_test

import (
	"maps"
	"testing"

	"kundval/generator/internal/followup"
	"kundval/generator/internal/model"
)

func result(measure, level string, count int, value float64, missing string) *model.Result {
	return &model.Result{
		Measure: measure, Level: level, Count: count, Value: value, Missing: missing,
		From: model.Date{Year: 2025, Month: 1, Day: 1}, To: model.Date{Year: 2025, Month: 12, Day: 31},
	}
}

func TestShown(t *testing.T) {
	ten := &model.Measure{ID: "work", Minimum: 10}
	tests := []struct {
		name    string
		measure *model.Measure
		result  *model.Result
		want    bool
	}{
		{"enough", ten, result("work", "a", 10, 50, ""), true},
		{"too few", ten, result("work", "a", 9, 50, ""), false},
		{"held back", ten, result("work", "a", 40, 50, model.TooFew), false},
		{"measure unknown", nil, result("work", "a", 40, 50, ""), false},
		{"nobody, without a minimum", &model.Measure{}, result("work", "a", 0, 50, ""), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := followup.Shown(tt.measure, tt.result); got != tt.want {
				t.Errorf("Shown = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestTotals(t *testing.T) {
	m := &model.Municipality{
		Measures: []*model.Measure{{ID: "work", Minimum: 10}},
		Providers: []*model.Provider{
			{Results: []*model.Result{result("work", "a", 30, 60, ""), result("work", "b", 30, 60, "")}},
			{Results: []*model.Result{result("work", "a", 10, 20, ""), result("work", "b", 5, 100, "")}},
			{Results: []*model.Result{result("work", "a", 0, 0, "ny-anordnare")}},
		},
	}
	want := map[followup.Key]followup.Total{
		followup.KeyOf(result("work", "a", 0, 0, "")): {Value: 50, Count: 40, Providers: 2},
	}
	if got := followup.Totals(m); !maps.Equal(got, want) {
		t.Errorf("Totals = %v, want %v", got, want)
	}
}
