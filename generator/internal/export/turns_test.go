package export_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/export"
	"kundval/generator/internal/model"
)

func TestTurns(t *testing.T) {
	held := func(slug string, events ...model.AuthorisationEvent) *model.Provider {
		return &model.Provider{Slug: slug, Authorisations: []*model.Authorisation{{Level: "ami-2", From: day(2025, 1, 1), Events: events}}}
	}
	m := &model.Municipality{
		Name: "Ekby",
		Providers: []*model.Provider{
			held("alm", model.AuthorisationEvent{Kind: "avauktoriserad", Date: day(2026, 11, 16)}), held("ek"),
			{Slug: "gran"},
		},
		DefaultChoice: &model.DefaultChoice{Method: "manadsrota", Demo: true, PassFull: true, Rotas: []model.Rota{
			{Levels: []string{"ami-2"}, From: day(2026, 11, 1), To: day(2026, 12, 31), Providers: []string{"alm", "gran", "ek"}},
		}},
	}
	ds := export.NewTurns(m, day(2026, 11, 22))
	var json, csv strings.Builder
	if err := export.WriteJSON(&json, ds); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"as_of": "2026-11-22"`, `"example": true`, `"full_is_passed": true`, `"method": "manadsrota"`,
		"\"from\": \"2026-11-01\",\n      \"to\": \"2026-12-31\"", `"state": "revoked"`, `"state": "not_authorised"`} {
		if !strings.Contains(json.String(), want) {
			t.Errorf("the JSON lacks %s:\n%s", want, json.String())
		}
	}
	if err := export.WriteTurnsCSV(&csv, ds); err != nil {
		t.Fatal(err)
	}
	want := "level,from,to,provider,passed\n" +
		"ami-2,2026-11-01,2026-11-15,alm,\n" +
		"ami-2,2026-11-16,2026-11-30,ek,alm (revoked); gran (not_authorised)\n" +
		"ami-2,2026-12-01,2026-12-31,ek,gran (not_authorised)\n"
	if got := csv.String(); got != want {
		t.Errorf("CSV:\n%s\nwant\n%s", got, want)
	}

	m.DefaultChoice.Method = "rota-per-arende"
	csv.Reset()
	if err := export.WriteTurnsCSV(&csv, export.NewTurns(m, day(2026, 11, 22))); err != nil {
		t.Fatal(err)
	}
	want = "level,from,to,provider,passed\nami-2,2026-11-01,2026-12-31,alm,\nami-2,2026-11-01,2026-12-31,gran,\nami-2,2026-11-01,2026-12-31,ek,\n"
	if got := csv.String(); got != want {
		t.Errorf("CSV by case:\n%s\nwant\n%s", got, want)
	}
}
