package pages_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// november22 is the day of the shipped data.
func november22() model.Date { return model.Date{Year: 2026, Month: 11, Day: 22} }

// todays returns the rows of today's table as text without tags.
func todays(v *pages.DefaultChoice) []string {
	var rows []string
	for _, r := range v.Today.Table.Rows {
		var cells []string
		for _, c := range r {
			cells = append(cells, string(c.HTML))
		}
		rows = append(rows, strings.Join(cells, " | "))
	}
	return rows
}

func TestWhoseTurnItIs(t *testing.T) {
	v := view[*pages.DefaultChoice](t, asShipped(t).pages, "/nacka/ickeval/")
	rows := todays(v)
	if len(rows) != 6 {
		t.Fatalf("%d levels have a row, want all 6:\n%s", len(rows), strings.Join(rows, "\n"))
	}
	for _, want := range []string{`href="/nacka/ickeval/#tur-ami-2"`, `/nacka/anordnare/barkbaten/`, "30 november 2026", `/nacka/anordnare/kopparlyktan/`, "från den 1 december 2026"} {
		if !strings.Contains(rows[1], want) {
			t.Errorf("the row of AMI 2 does not say %q: %s", want, rows[1])
		}
	}
	if !strings.Contains(v.Today.Heading, "22 november 2026") || !strings.Contains(v.Today.Changes, "1 december 2026") {
		t.Errorf("true on which day, and until when? %q %q", v.Today.Heading, v.Today.Changes)
	}
	if got := v.Turns[1].Applies; !strings.Contains(got, "1 januari 2026") {
		t.Errorf("from when the list applies: %q", got)
	}
}

func TestTurnsSayWhoIsPassedOverAndWhy(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*model.Authorisation)
		want   string
	}{
		{"paused", func(a *model.Authorisation) {
			a.Events = append(a.Events, model.AuthorisationEvent{Date: november22().AddDays(-2), Kind: "intag-pausat", Until: november22().AddDays(2)})
		}, "intaget är pausat till och med 24 november 2026"},
		{"full", func(a *model.Authorisation) { a.Places = &model.Places{AsOf: november22().AddDays(-2)} }, "fullt den 20 november 2026"},
		{"revoked", func(a *model.Authorisation) {
			a.Events = append(a.Events, model.AuthorisationEvent{Date: november22().AddDays(-2), Kind: "avauktoriserad"})
		}, "återkallades 20 november 2026"},
		{"never authorised", func(a *model.Authorisation) { a.Level = "fai-2" }, "inte auktoriserad för nivån"},
	} {
		t.Run(test.name, func(t *testing.T) {
			site := shipped(t)
			p := providerOf(t, site.Municipalities[0], "barkbaten")
			for _, a := range p.Authorisations {
				if a.Level == "ami-2" {
					test.change(a)
				}
			}
			row := todays(view[*pages.DefaultChoice](t, build(t, site, november22().String()), "/nacka/ickeval/"))[1]
			if !strings.Contains(row, p.Name+" hoppas över: ") || !strings.Contains(row, test.want) {
				t.Errorf("the row does not say that %s is passed over, %s: %s", p.Name, test.want, row)
			}
			if who := strings.Split(row, " | ")[1]; strings.Contains(who, `href="/nacka/anordnare/barkbaten/"`) {
				t.Errorf("it says that %s takes someone: %s", p.Name, row)
			}
		})
	}
}

func TestWhoIsNotOnTheList(t *testing.T) {
	site := shipped(t)
	rota := &site.Municipalities[0].DefaultChoice.Rotas[1]
	rota.Providers = rota.Providers[1:] // not tegelgaddan
	v := view[*pages.DefaultChoice](t, build(t, site, november22().String()), "/nacka/ickeval/")
	var left []string
	for _, h := range v.Turns[1].Left {
		left = append(left, string(h))
	}
	if all := strings.Join(left, "\n"); !strings.Contains(all, "/nacka/anordnare/tegelgaddan/") {
		t.Errorf("tegelgaddan is in the catalogue and has no turn, but is not named: %q", all)
	}
}

func TestTurnsByCase(t *testing.T) {
	site := asShipped(t).site
	v := view[*pages.DefaultChoice](t, asShipped(t).pages, "/sundbyberg/ickeval/")
	if len(v.Turns) == 0 || len(v.Turns[0].Table.Rows) != 14 {
		t.Fatalf("the list of the first level is not whole: %+v", v.Turns)
	}
	if got := string(v.Turns[0].Table.Rows[11][2].HTML); strings.Contains(got, "Hoppas över") {
		t.Errorf("one with places is passed over: %s", got)
	}
	if got := string(v.Turns[1].Table.Rows[2][2].HTML); got != "Fullt just nu. Hoppas över." { // blasippsringen
		t.Errorf("of the one that is full: %q", got)
	}
	if !strings.Contains(v.Today.Changes, site.Municipalities[1].Contact.Phone) {
		t.Errorf("whom to ask whose turn it is: %q", v.Today.Changes)
	}
}

func TestGuideLeadsOn(t *testing.T) {
	v := view[*pages.HowToChoose](t, asShipped(t).pages, "/nacka/sa-valjer-du/")
	if len(v.Parts) == 0 || len(v.Parts[0].Areas) != 3 {
		t.Fatalf("the first part does not lead to the levels: %+v", v.Parts)
	}
	var ids []string
	for _, part := range v.Parts {
		ids = append(ids, part.ID)
	}
	if got, want := strings.Join(ids, " "), "byta inte-valja hjalp klaga fraga"; !strings.HasSuffix(got, want) {
		t.Errorf("the parts are %q, want them to end with %q", got, want)
	}

	site := shipped(t)
	site.Articles, site.Municipalities[0].Help = nil, ""
	v = view[*pages.HowToChoose](t, build(t, site, november22().String()), "/nacka/sa-valjer-du/")
	if len(v.Parts) != 5 || v.Parts[0].Title == "" || len(v.Parts[0].Areas) != 3 {
		t.Errorf("without a text of its own: %+v", v.Parts)
	}
}

func providerOf(t *testing.T, m *model.Municipality, slug string) *model.Provider {
	t.Helper()
	for _, p := range m.Providers {
		if p.Slug == slug {
			return p
		}
	}
	t.Fatalf("no provider %q", slug)
	return nil
}
