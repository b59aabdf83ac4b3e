package export_test

import (
	"bytes"
	"testing"

	"kundval/generator/internal/export"
	"kundval/generator/internal/model"
)

// TestResultsHoldBackTheFew makes sure that no file tells of fewer than the
// measure allows, even where the data do.
func TestResultsHoldBackTheFew(t *testing.T) {
	year := func(r model.Result) *model.Result {
		r.Measure, r.Level = "work", "a"
		r.From, r.To = model.Date{Year: 2025, Month: 1, Day: 1}, model.Date{Year: 2025, Month: 12, Day: 31}
		return &r
	}
	m := &model.Municipality{
		Measures: []*model.Measure{{ID: "work", Unit: model.Percent, Minimum: 10}},
		Providers: []*model.Provider{
			{Slug: "alm", Demo: true, Results: []*model.Result{year(model.Result{Count: 30, Value: 60.5})}},
			{Slug: "bok", Results: []*model.Result{year(model.Result{Count: 9, Value: 88})}},
			{Slug: "ek", Results: []*model.Result{year(model.Result{Count: 10, Value: 20})}},
			{Slug: "lind", Results: []*model.Result{year(model.Result{Missing: "ny-anordnare"})}},
		},
	}
	var b bytes.Buffer
	if err := export.WriteResultsCSV(&b, export.NewResults(m)); err != nil {
		t.Fatal(err)
	}
	want := `provider,measure,level,from,to,participants,value,unit,missing,level_value,example
alm,work,a,2025-01-01,2025-12-31,30,60.5,procent,,50,true
bok,work,a,2025-01-01,2025-12-31,,,procent,for-fa,50,false
ek,work,a,2025-01-01,2025-12-31,10,20,procent,,50,false
lind,work,a,2025-01-01,2025-12-31,,,procent,ny-anordnare,50,false
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}
