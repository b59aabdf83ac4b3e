package pages_test

import (
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// statement builds the accessibility statement in Swedish, of the shipped data
// after a change.
func statement(t *testing.T, change func(*model.Site)) *pages.Statement {
	t.Helper()
	site := shipped(t)
	change(site)
	return view[*pages.Statement](t, build(t, site, "2026-11-22"), "/tillganglighet/")
}

// statedFacts are facts as "term: value, value", without marks.
func statedFacts(list components.FactList) []string {
	var all []string
	for _, f := range list.Facts {
		var values []string
		for _, v := range f.Values {
			values = append(values, string(v))
		}
		all = append(all, f.Term+": "+strings.Join(values, ", "))
	}
	return all
}

// TestStatementSaysWhatTheLawDemands follows what only the actor knows onto the
// page.
func TestStatementSaysWhatTheLawDemands(t *testing.T) {
	v := statement(t, func(s *model.Site) {
		s.Config.LawURL = "https://lagar.example/{nummer}"
		s.Assessment = nil
		a := &s.Config.Accessibility
		a.Assessed, a.Updated = november22(), november22().AddDays(1)
	})
	if want := (pages.Verdict{Tone: components.Caution, Word: "Delvis förenlig", Text: "Nacka kommun och Sundbybergs stad bedömer att webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service."}); v.Verdict != want {
		t.Errorf("verdict: got %+v, want %+v", v.Verdict, want)
	}
	want := []string{
		"Ansvarig aktör: Nacka kommun och Sundbybergs stad",
		"Tjänst: Kundval, https://kundval.example/",
		`Lag: <a href="https://lagar.example/2018:1937">Lagen (2018:1937) om tillgänglighet till digital offentlig service</a>`,
		"Krav: EN 301 549 version 3.2.1, med WCAG 2.1 på nivå A och AA",
		"Senaste bedömning: 22 november 2026",
		"Redogörelsen uppdaterad: 23 november 2026",
	}
	if got := statedFacts(v.Facts); !slices.Equal(got, want) {
		t.Errorf("facts: got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if v.Complaint.Link.URL != "https://www.digg.se/tdosanmalan" || len(v.Complaint.About) != 4 || len(v.Contact.Facts) == 0 || v.ResponseTime == "" {
		t.Errorf("where to turn: got %+v, %d facts and %q", v.Complaint, len(v.Contact.Facts), v.ResponseTime)
	}
}

// TestShortcomingsByGround holds the page against shortcomings on every ground.
func TestShortcomingsByGround(t *testing.T) {
	v := statement(t, func(s *model.Site) {
		s.Config.Accessibility.Shortcomings = []*model.Shortcoming{
			{ID: "arkiv", Title: "Arkivet", What: "Gamla sidor.", Ground: model.GroundBeyond, Reason: "De är arkiverade."},
			{ID: "karta", Title: "Kartan", What: "Den går inte att höra.", Ground: model.GroundBurden, Reason: "Den är dyr.", Instead: "Läs listan."},
			{ID: "film", Title: "Filmen", What: "Den saknar text.", Ground: model.GroundUnmet, Demands: []string{"WCAG 1.2.2", "EN 301 549 9.1.2.2"}, MendBy: model.Date{Year: 2027, Month: 3, Day: 1}},
			{ID: "ljud", Title: "Ljudet", What: "Det saknar text.", Ground: model.GroundUnmet, Demands: []string{"WCAG 1.2.1"}},
		}
	})
	var got []string
	for _, g := range v.Grounds {
		got = append(got, g.ID+" "+g.Title)
		for _, s := range g.Shortcomings {
			got = append(got, "  "+s.ID+" "+s.Title+" "+s.What+" "+strings.Join(statedFacts(s.Facts), " "))
		}
	}
	want := []string{
		"grund-lagkrav Bristande förenlighet med lagkraven",
		"  brist-film Filmen Den saknar text. Krav som inte uppfylls: WCAG 1.2.2, EN 301 549 9.1.2.2 Ska vara rättat senast: 1 mars 2027",
		"  brist-ljud Ljudet Det saknar text. Krav som inte uppfylls: WCAG 1.2.1",
		"grund-oskaligt Oskäligt betungande anpassning",
		"  brist-karta Kartan Den går inte att höra. Gör så här i stället: Läs listan. Skäl: Den är dyr.",
		"grund-utanfor Innehåll som inte omfattas av lagen",
		"  brist-arkiv Arkivet Gamla sidor. Skäl: De är arkiverade.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var links []string
	for _, item := range v.Contents.Items {
		links = append(links, item.URL)
		for _, below := range item.Items {
			links = append(links, below.URL)
		}
	}
	if want := []string{"#kontakt", "#anmal", "#brister", "#grund-lagkrav", "#grund-oskaligt", "#grund-utanfor", "#testat"}; !slices.Equal(links, want) {
		t.Errorf("contents: got %v, want %v", links, want)
	}
}

// TestStatementTellsWhatTheTestsRecorded compares the page with what was
// recorded, and with nothing recorded.
func TestStatementTellsWhatTheTestsRecorded(t *testing.T) {
	recorded := &model.Assessment{
		Date: model.Date{Year: 2027, Month: 2, Day: 3}, Pages: 40, PageKinds: []string{"start", "portal"}, Languages: []string{"sv"},
		Tools: []model.Tool{{Name: "axe-core", Version: "4.14.1"}},
		Checks: []model.AssessedCheck{
			{Kind: "axe", Pages: 1040, PageKinds: 2, Languages: 1},
			{Kind: "papper", Pages: 2, PageKinds: 2, Languages: 1, Findings: 3},
		},
	}
	v := statement(t, func(s *model.Site) { s.Assessment = recorded })
	var rows []string
	for _, r := range v.Tests.Table.Rows {
		var cells []string
		for _, c := range r {
			cells = append(cells, string(c.HTML))
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	if want := []string{"Automatisk granskning mot WCAG|1\u00a0040|1|0", "Utskrift på papper|2|1|3"}; !slices.Equal(rows, want) {
		t.Errorf("rows: got %q, want %q", rows, want)
	}
	if want := "Den 3 februari 2027 prövade testerna 40 sidor (2 slags sidor, 1 språk). 3 fel finns kvar. Automatiska tester hittar inte alla hinder. Därför vill vi att du säger till."; v.Tests.Text != want {
		t.Errorf("text: got %q, want %q", v.Tests.Text, want)
	}
	facts := strings.Join(append(statedFacts(v.Facts), statedFacts(v.Tests.Facts)...), "\n")
	for _, want := range []string{"Senaste bedömning: 3 februari 2027", "Redogörelsen uppdaterad: 3 februari 2027", "WCAG 2.2", "Verktyg: axe-core 4.14.1"} {
		if !strings.Contains(facts, want) {
			t.Errorf("%q is not among\n%s", want, facts)
		}
	}

	v = statement(t, func(s *model.Site) { s.Assessment = nil })
	if v.Tests.Text != "Inga automatiska tester är redovisade för webbplatsen." || len(v.Tests.Table.Rows) > 0 {
		t.Errorf("nothing recorded: got %q and %d rows", v.Tests.Text, len(v.Tests.Table.Rows))
	}
}
