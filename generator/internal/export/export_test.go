package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"reflect"
	"testing"

	"kundval/generator/internal/export"
	"kundval/generator/internal/model"
)

func day(y, m, d int) model.Date {
	return model.DateOf(model.Date{Year: y, Day: d, Month: 1}.AddMonths(m - 1).Time())
}

func municipality() *model.Municipality {
	return &model.Municipality{
		Name: "Ekby kommun",
		Providers: []*model.Provider{{
			Slug: "alm", Name: `Alm, "Ek" & Ask`, Demo: true, LegalForm: "aktiebolag", Operator: "enskild",
			OrgNumber: "552000-0018", Languages: []string{"sv", "ar"}, Verified: day(2026, 9, 1),
			Units: []*model.Unit{{ID: "torget", Name: "Torget", City: "Ekby", Access: []model.AccessFact{{Fact: "hiss", Answer: "ja"}}}},
			Authorisations: []*model.Authorisation{
				{Level: "jobb-1", From: day(2024, 1, 1), Capacity: 10, Places: &model.Places{Count: 0, AsOf: day(2026, 11, 1)}},
				{Level: "jobb-2", From: day(2027, 1, 1)},
			},
		}},
	}
}

func TestCatalogueRoundTrip(t *testing.T) {
	want := export.NewCatalogue(municipality(), day(2026, 11, 22))
	var b bytes.Buffer
	if err := export.WriteJSON(&b, want); err != nil {
		t.Fatal(err)
	}
	var got export.Catalogue
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read back %+v, want %+v", got, want)
	}
	p := got.Providers[0]
	if a := p.Authorisations[0]; a.State != "full" || a.FreePlaces == nil || *a.FreePlaces != 0 {
		t.Errorf("a full provider is %q with places %v", a.State, a.FreePlaces)
	}
	if a := p.Authorisations[1]; a.State != "future" || a.FreePlaces != nil {
		t.Errorf("a coming provider is %q with places %v, want unknown places", a.State, a.FreePlaces)
	}
	if acc := p.Units[0].Accessibility; acc["hiss"] != "ja" || acc["horslinga"] != "okant" || len(acc) != len(model.AccessFacts()) {
		t.Errorf("accessibility = %v, want every fact answered", acc)
	}
}

func TestCatalogueCSV(t *testing.T) {
	var b bytes.Buffer
	if err := export.WriteCatalogueCSV(&b, export.NewCatalogue(municipality(), day(2026, 11, 22))); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 {
		t.Fatalf("%d rows, want a header and one for each authorisation", len(rows))
	}
	if got, want := rows[1][1], `Alm, "Ek" & Ask`; got != want {
		t.Errorf("name = %q, want %q", got, want)
	}
	if got := rows[2][8]; got != "" {
		t.Errorf("unknown places are written as %q, want nothing", got)
	}
}

func TestConditionsSayWhatIsInvented(t *testing.T) {
	e := &model.Edition{ID: "2024", Conditions: []*model.Condition{
		{ID: "a", Number: "1", Demo: true}, {ID: "b", Number: "2"},
	}}
	cs := export.NewConditions(municipality(), e).Conditions
	if !cs[0].Example || cs[1].Example {
		t.Errorf("example = %v, %v, want true, false", cs[0].Example, cs[1].Example)
	}
	e.Demo = true
	if cs := export.NewConditions(municipality(), e).Conditions; !cs[1].Example {
		t.Error("a condition of an invented edition is not marked")
	}
}

func TestSitemap(t *testing.T) {
	var b bytes.Buffer
	if err := export.WriteSitemap(&b, "https://kundval.example/", nil, []export.SitemapPage{{URL: "/"}, {URL: "/ekby/"}}); err != nil {
		t.Fatal(err)
	}
	var set struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []struct {
			Loc string `xml:"loc"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(b.Bytes(), &set); err != nil {
		t.Fatal(err)
	}
	if len(set.URLs) != 2 || set.URLs[1].Loc != "https://kundval.example/ekby/" {
		t.Errorf("sitemap = %+v", set.URLs)
	}
}
