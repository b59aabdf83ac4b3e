package pages_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

func TestCitations(t *testing.T) {
	ps := asShippedWhole(t).pages
	for _, tt := range []struct{ url, line, wording, permanent string }{
		{"/nacka/villkor/2025/a-4/", "Nacka, auktorisationsvillkor 2025, A.4, gäller från 1 januari 2025",
			"/nacka/villkor/2025/a-4/", "/nacka/villkor/id/verklig-adress/"},
		{"/nacka/villkor/2024/b-5/", "Nacka, auktorisationsvillkor 2024, B.5, gäller från 1 januari 2024, rättat 12 februari 2024",
			"/nacka/villkor/2024/b-5/", "/nacka/villkor/id/tystnadsplikt/"},
		{"/nacka/villkor/2027/a-18/", "Nacka, auktorisationsvillkor 2027, förslag, A.18, föreslås gälla från 1 januari 2027", "/nacka/villkor/2027/a-18/", ""},
		{"/sundbyberg/villkor/2018/13/", "Sundbyberg, auktorisationsvillkor 2018, 13 (generellt villkor), gäller från 1 januari 2018", "/sundbyberg/villkor/2018/13/", ""},
		{"/sundbyberg/villkor/2018/13-specifikt/", "Sundbyberg, auktorisationsvillkor 2018, 13 (specifikt villkor), gäller från 1 januari 2018", "/sundbyberg/villkor/2018/13-specifikt/", ""},
	} {
		got := view[*pages.Condition](t, ps, tt.url).Citation
		if got.Line != tt.line || got.Wording != "https://kundval.example"+tt.wording || tt.permanent != "" && got.Permanent != "https://kundval.example"+tt.permanent {
			t.Errorf("%s is cited as %+v", tt.url, got)
		}
		if p := strings.TrimPrefix(got.Permanent, "https://kundval.example"); ps[p].Layout != "history" {
			t.Errorf("the permanent address of %s is %q, where no condition is", tt.url, got.Permanent)
		} else if h := view[*pages.History](t, ps, p).Citation; h.Permanent != got.Permanent || h.Wording != "" {
			t.Errorf("%s and its permanent page have different addresses: %+v", tt.url, h)
		}
		// In another language too one cites the authentic wording.
		if other := view[*pages.Condition](t, ps, "/ar"+tt.url).Citation; !strings.Contains(other.Line, tt.line) || !strings.Contains(other.Wording, got.Wording) {
			t.Errorf("/ar%s is cited as %+v", tt.url, other)
		}
	}
}

func TestLawsOfACondition(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	cs := editionOf(t, m, "2025").Conditions
	cs[0].Laws = []string{"provlagen (1999:123) 2 kap.", "Provrådets föreskrifter (SOSFS 2011:9)", "Förordning (EU) 2016/1"}
	cs[1].Laws = []string{"provlagen (1999:123) 5 kap. 1 §", "PROVLAGEN (1999:123)"}
	cs[2].Laws = []string{"SOSFS 2011:9, 3 kap.", "förordning (EU)  2016/1"}
	cs[3].Laws = []string{"provlagen (1999:1234)", "11:9"}
	site.Config.LawURL = "https://lagar.example/visa?nr={nummer}"
	laws := func() []pages.Law {
		return view[*pages.Condition](t, build(t, site, "2026-11-22"), "/nacka/villkor/2025/a-1/").Laws
	}
	got := laws()
	if len(got) != 3 || got[0].Read.URL != "https://lagar.example/visa?nr=1999:123" || got[1].Read.URL != "" || got[2].Read.URL != "" {
		t.Fatalf("the laws are %+v", got)
	}
	for i, want := range []*model.Condition{cs[1], cs[2], cs[2]} {
		if o := got[i].Others; len(o) != 1 || o[0].Text != want.Number+" "+want.Title {
			t.Errorf("on %s rest %v, want %s", got[i].Name, o, want.Title)
		}
	}
	site.Config.LawURL = ""
	if got := laws(); got[0].Read.URL != "" {
		t.Errorf("an address was made of none: %+v", got[0].Read)
	}
}

// On its own page a condition leads to its levels, and says what it takes from
// the general conditions.
func TestOwnFactsOfACondition(t *testing.T) {
	site := shipped(t)
	url := "/sundbyberg/villkor/2019/13-specifikt/"
	own := func() string {
		return factLines(view[*pages.Condition](t, build(t, site, "2026-11-22"), url).Condition.Facts)
	}
	got := own()
	for _, want := range []string{
		"Gäller nivå: alla nivåer: Arbetsmarknadsinsats, Arbetsmarknadsinsats med språkstöd\n",
		"Kontrolleras: som det generella villkoret | ",
		"Vid brist: Samma följd som för det generella villkoret | 13 Daglig ledning: ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	e := editionOf(t, site.Municipalities[1], "2019")
	for _, c := range e.Conditions {
		if c.Number == "13" {
			c.Levels, c.Occasions, c.Breach = []string{e.Areas[0].Levels[1].ID}, []string{"anmalan"}, model.Breach{Form: model.BreachFixed, Sanctions: []string{"varning"}}
		}
	}
	want := "Gäller nivå: Arbetsmarknadsinsats med språkstöd\nKontrolleras: Anmälan från någon annan\n"
	if got := own(); !strings.Contains(got, want) || !strings.HasSuffix(got, "Vid brist: Varning\n") {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
