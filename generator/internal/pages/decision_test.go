package pages_test

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/synthetic"
)

// facts are a list of facts as words, a term and its values on each line.
func facts(l components.FactList) string {
	var b strings.Builder
	for _, f := range l.Facts {
		b.WriteString(f.Term + ":")
		for _, v := range f.Values {
			b.WriteString(" " + words(components.Cell{HTML: v}))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func decisionOf(t *testing.T, e *model.Edition, id string) *model.Decision {
	t.Helper()
	i := slices.IndexFunc(e.Decisions, func(d model.Decision) bool { return d.ID == id })
	if i < 0 {
		t.Fatalf("edition %s has no decision %s", e.ID, id)
	}
	return &e.Decisions[i]
}

// Every decision has a page, and stands where its address used to be.
func TestEveryDecisionHasItsPage(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	for _, m := range site.Municipalities {
		listed := map[string]string{}
		for _, e := range view[*pages.Decisions](t, ps, "/"+m.ID+"/beslut/").Editions {
			for _, d := range e.Decisions {
				listed[d.ID] = d.URL
			}
		}
		n := 0
		for _, e := range m.Editions {
			for _, d := range e.Decisions {
				n++
				url := "/" + m.ID + "/beslut/" + e.ID + "/" + d.ID + "/"
				if v := view[*pages.Decision](t, ps, url); v.Heading != d.Title {
					t.Errorf("%s is headed %q", url, v.Heading)
				}
				if listed[e.ID+"-"+d.ID] != url {
					t.Errorf("the fragment %s-%s leads to %q, want %s", e.ID, d.ID, listed[e.ID+"-"+d.ID], url)
				}
			}
		}
		if len(listed) != n {
			t.Errorf("%s: %d decisions are listed, want %d", m.ID, len(listed), n)
		}
	}
}

// What is known of a decision is said, and what is not is said not to be.
func TestDecisionSaysWhatIsKnown(t *testing.T) {
	ps := asShipped(t).pages
	want := `Organ: Nämnden för arbete och försörjning
Beslutad: 20 november 2024
Paragraf: § 61
Diarienummer: NAF-2024-00412
Protokollet justerat: 27 november 2024
Tillkännagiven: 28 november 2024
Kan överklagas till och med: 19 december 2024
Laga kraft: 20 december 2024
`
	if got := facts(view[*pages.Decision](t, ps, "/nacka/beslut/2025/antagande-2025/").Facts); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	unknown := facts(view[*pages.Decision](t, ps, "/nacka/beslut/2024/antagande-2024/").Facts)
	for _, w := range []string{"Beslutad: uppgift saknas\nParagraf: uppgift saknas\nDiarienummer: NAF-2023-00333\nProtokollet justerat: uppgift saknas",
		"Laga kraft: uppgift saknas\n", "Det som saknas: Bara förslaget finns här"} {
		if !strings.Contains(unknown, w) {
			t.Errorf("no %q in\n%s", w, unknown)
		}
	}
	if got, want := facts(view[*pages.Decision](t, ps, "/nacka/beslut/2027/forslag-2027/").Facts), "Organ: Arbets- och etableringsenheten\nDaterat: 9 november 2026\nDiarienummer: NAF-2026-00318\n"; got != want {
		t.Errorf("the proposal says\n%swant\n%s", got, want)
	}

	site := shipped(t)
	d := decisionOf(t, editionOf(t, site.Municipalities[0], "2025"), "antagande-2025")
	d.Announced, d.Paragraph, d.CaseNumber = model.Date{Year: 2024, Month: 12, Day: 2}, "§ 63", "NAF-2024-00499"
	ps = build(t, site, november22().String())
	changed := facts(view[*pages.Decision](t, ps, "/nacka/beslut/2025/antagande-2025/").Facts)
	for _, w := range []string{"Paragraf: § 63\n", "Diarienummer: NAF-2024-00499\n", "Tillkännagiven: 2 december 2024\n"} {
		if !strings.Contains(changed, w) {
			t.Errorf("no %q in\n%s", w, changed)
		}
	}
	line := words(components.Cell{HTML: view[*pages.Decisions](t, ps, "/nacka/beslut/").Editions[1].Decisions[1].Line})
	if line != "Nämnden för arbete och försörjning, 20 november 2024, § 63, NAF-2024-00499" {
		t.Errorf("the list says %q", line)
	}
	if got := words(components.Cell{HTML: view[*pages.Compensation](t, ps, "/nacka/ersattning/").Editions[0].Basis.Facts[1].Values[0]}); !strings.Contains(got, "§ 62, NAF-2024-00413") {
		t.Errorf("the compensation names another decision: %q", got)
	}
}

// A decision leads to what rests on it and to what it changed.
func TestDecisionsFollowOnEachOther(t *testing.T) {
	site := shipped(t)
	nacka := site.Municipalities[0]
	e := editionOf(t, nacka, "2025")
	e.Decisions = append(e.Decisions, model.Decision{ID: "andring-2025", Kind: "andrar", Title: "Ändring", Body: "Nämnden"})
	editionOf(t, nacka, "2024").Compensation.Decision = "antagande-2024"
	ps := build(t, site, november22().String())
	for _, tt := range []struct {
		url       string
		with, not []string
	}{
		{"/nacka/beslut/2025/antagande-2025/", []string{"Utgåva: Utgåva 2025 | Gäller från 1 januari 2025", "Ersätter eller ändrar: Antagande av villkoren för 2024", "Ersatt eller ändrat av: Ändring", "6 auktorisationer är beslutade"}, []string{"Ersättning:", "2027"}},
		{"/nacka/beslut/2025/ersattning-2025/", []string{"Ersättning: Belopp i utgåva 2025", "Ersätter eller ändrar: Antagande av villkoren för 2024"}, []string{"auktorisationer"}},
		{"/nacka/beslut/2024/antagande-2024/", []string{"Ersatt eller ändrat av: Antagande av villkoren för 2025", "Ersättning till anordnare 2025", "Ersättning: Belopp i utgåva 2024"}, []string{"2027", "Förslag"}},
		{"/nacka/beslut/2025/andring-2025/", []string{"Ersätter eller ändrar: Antagande av villkoren för 2025"}, []string{"villkoren för 2024"}},
		{"/nacka/beslut/2027/forslag-2027/", []string{"Skulle ersätta eller ändra: Antagande av villkoren för 2025", "Ersättning: Belopp i utgåva 2027"}, []string{"Ersatt"}},
		{"/sundbyberg/beslut/2019/antagande-2018-11-15/", []string{"Ersättning: Belopp i utgåva 2019", "Ersätter eller ändrar: Auktorisationsvillkoren för 2018 antas"}, []string{"Förslag"}},
		{"/sundbyberg/beslut/2018/tidigare-beslut-om-modellen/", []string{"Utgåva: Utgåva 2018"}, []string{"Ersatt", "Ersätt"}},
	} {
		got := facts(view[*pages.Decision](t, ps, tt.url).Rests)
		for _, w := range tt.with {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in\n%s", tt.url, w, got)
			}
		}
		for _, w := range tt.not {
			if strings.Contains(got, w) {
				t.Errorf("%s: there is %q in\n%s", tt.url, w, got)
			}
		}
	}
	seal := editionOf(t, nacka, "2024").Digest
	if got := facts(view[*pages.Decision](t, ps, "/nacka/beslut/2024/antagande-2024/").Rests); seal == "" || !strings.Contains(got, "Sigill: "+seal) {
		t.Errorf("the seal %q is not in\n%s", seal, got)
	}
	var way []string
	for _, l := range view[*pages.Decision](t, ps, "/sundbyberg/beslut/2019/forslag-2018-10-25/").Way {
		way = append(way, l.URL)
	}
	want := []string{"/sundbyberg/villkor/2019/", "/sundbyberg/andringar/2018-2019/", "/sundbyberg/villkor/datum/", "/sundbyberg/ersattning/#utgava-2019", "/sundbyberg/oppna-data/"}
	if !slices.Equal(way, want) {
		t.Errorf("the way on is %q, want %q", way, want)
	}
}

// Authorisations rest on the decision that their files name: in whatever way
// the case number is written, and never under another paragraph.
func TestAuthorisationsRestOnDecisions(t *testing.T) {
	site := shipped(t)
	m := site.Municipalities[0]
	name := func(slug string, f func(*model.Authorisation)) {
		for _, a := range providerOf(t, m, slug).Authorisations[:1] {
			f(a)
		}
	}
	name("barkbaten", func(a *model.Authorisation) {
		a.Decision.CaseNumber, a.Decision.Paragraph = "NAF 2024–00412", "§61"
	})
	name("tegelgaddan", func(a *model.Authorisation) {
		a.Decision.CaseNumber, a.Decision.Paragraph = "NAF-2024-00412", "§ 66"
	})
	name("kopparlyktan", func(a *model.Authorisation) {
		a.Events = append(a.Events, model.AuthorisationEvent{Date: model.Date{Year: 2025, Month: 2, Day: 3}, Kind: "varning", CaseNumber: "NAF-2024-00412"})
	})
	r := view[*pages.Decision](t, build(t, site, november22().String()), "/nacka/beslut/2025/antagande-2025/").Resting
	got := strings.Join(lines(r.Table), "\n")
	if len(r.Table.Rows) != 2 || !strings.HasPrefix(r.Words, "2 beslut") || r.Folded || r.More != "" {
		t.Errorf("%q, folded %v, more %q:\n%s", r.Words, r.Folded, r.More, got)
	}
	for _, w := range []string{"; Auktorisation; Barkbåten", "3 februari 2025; Varning; Kopparlyktan", "NAF 2024–00412, §61"} {
		if !strings.Contains(got, w) {
			t.Errorf("no %q in\n%s", w, got)
		}
	}

	d := decisionOf(t, editionOf(t, m, "2025"), "antagande-2025")
	d.CaseNumber = ""
	name("barkbaten", func(a *model.Authorisation) { a.Decision.Date = d.Date })
	r = view[*pages.Decision](t, build(t, site, november22().String()), "/nacka/beslut/2025/antagande-2025/").Resting
	if len(r.Table.Rows) != 1 || !strings.Contains(lines(r.Table)[0], "Barkbåten") {
		t.Errorf("without a case number, by day and paragraph: %q", lines(r.Table))
	}
	if got := view[*pages.Decision](t, asShipped(t).pages, "/nacka/beslut/2025/antagande-2025/").Resting; got.Words != "" {
		t.Errorf("what rests on the shipped decision: %+v", got)
	}
}

// However large the register is, no page lists all of it, and none of it is
// lost.
func TestLargeRegister(t *testing.T) {
	files := fstest.MapFS{}
	if err := synthetic.Generate(synthetic.Params{Municipalities: 1, Providers: 600, Editions: 2, Conditions: 12}, func(name string, content []byte) error {
		files[name] = &fstest.MapFile{Data: content}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	site := loaded(t, files)
	site.Languages = site.Languages[:1]
	m := site.Municipalities[0]
	d := &m.Editions[0].Decisions[0]
	want, resting := 0, 0
	for i, p := range m.Providers {
		for _, a := range p.Authorisations {
			if i < 150 {
				a.Decision.CaseNumber, a.Decision.Paragraph = d.CaseNumber, d.Paragraph
				resting++
			}
			want += 1 + len(a.Events)
		}
	}
	ps := build(t, site, synthetic.Day().String())
	got, most := 0, 0
	for _, p := range ps {
		if v, ok := p.View.(*pages.Authorisations); ok {
			most = max(most, len(v.Table.Rows))
			for _, l := range lines(v.Table) {
				if !strings.Contains(l, "Auktorisationens tid gick ut") {
					got++
				}
			}
		}
	}
	if got != want || most > 200 {
		t.Errorf("%d decisions on authorisations, want %d; %d on one page", got, want, most)
	}
	v := view[*pages.Decisions](t, ps, "/beslut/")
	if n := len(v.Ended.Rows); n > 30 {
		t.Errorf("the page of all decisions lists %d authorisations that are over", n)
	}
	r := view[*pages.Decision](t, ps, "/beslut/"+m.Editions[0].ID+"/"+d.ID+"/").Resting
	if !strings.HasPrefix(r.Words, fmt.Sprint(resting)) || len(r.Table.Rows) != 100 || !r.Folded || !strings.HasPrefix(r.More, fmt.Sprint(resting-100)) {
		t.Errorf("%q of %d, %d shown, folded %v, %q", r.Words, resting, len(r.Table.Rows), r.Folded, r.More)
	}
}

// A document is named by each decision it belongs to. A file tells its kind and
// size and how to check it, and what is not held says so.
func TestDocumentsOfDecisions(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	files := 0
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			for _, d := range e.Decisions {
				v := view[*pages.Decision](t, ps, "/"+m.ID+"/beslut/"+e.ID+"/"+d.ID+"/")
				if len(v.Documents.Rows) != len(d.Documents) {
					t.Errorf("%s has %d documents, want %d", v.URL, len(v.Documents.Rows), len(d.Documents))
				}
				for i, id := range d.Documents {
					doc := e.Documents[slices.IndexFunc(e.Documents, func(d model.Document) bool { return d.ID == id })]
					row := lines(v.Documents)[i]
					held := map[bool]string{true: "; texten finns här", false: "; texten finns inte här"}[doc.TextHeld]
					if doc.Paper != nil {
						files++
						held = "; filen finns här"
						checkFile(t, v, &doc)
					}
					if !strings.HasPrefix(row, doc.Title) || !strings.HasSuffix(row, held) || doc.Annex != "" && !strings.Contains(row, "Bilaga "+doc.Annex+", ") {
						t.Errorf("%s says of %s %q", v.URL, id, row)
					}
				}
			}
		}
	}
	if files == 0 {
		t.Error("no decision has a file")
	}
}

func checkFile(t *testing.T, v *pages.Decision, d *model.Document) {
	t.Helper()
	content, err := fs.ReadFile(projectRoot, d.Paper.File)
	if err != nil {
		t.Fatal(err)
	}
	sums := facts(v.Checksums)
	for _, w := range []string{d.Title + ": ", fmt.Sprintf("sha256:%x", sha256.Sum256(content)), "(PDF, ", " kB)", "Samma summa skrevs upp"} {
		if !strings.Contains(sums, w) {
			t.Errorf("%s: no %q in %q", v.URL, w, sums)
		}
	}
	if got := facts(v.Commands); !strings.Contains(got, "sha256sum "+d.ID+".pdf\n") {
		t.Errorf("%s: how to check the file: %q", v.URL, got)
	}
}
