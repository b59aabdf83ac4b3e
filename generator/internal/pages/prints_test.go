package pages_test

import (
	"regexp"
	"strings"
	"testing"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// TestPrints makes sure that there is a PDF of every edition and of every level
// in it, in Swedish, each at an address of its own.
func TestPrints(t *testing.T) {
	site := asShippedWhole(t).site
	prints, err := pages.Prints(input(t, site, "2026-11-22"))
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			want++
			for _, a := range e.Areas {
				want += len(a.Levels)
			}
		}
	}
	seen := map[string]bool{}
	for _, p := range prints {
		if p.Page.Lang != "sv" || !strings.HasPrefix(p.URL, p.Page.URL) || !strings.HasSuffix(p.URL, ".pdf") || seen[p.URL] {
			t.Errorf("%s is printed from %s in %s, seen before: %v", p.URL, p.Page.URL, p.Page.Lang, seen[p.URL])
		}
		seen[p.URL] = true
	}
	if len(prints) != want || !seen["/nacka/villkor/2025/villkor-2025.pdf"] || !seen["/nacka/villkor/2025/for/ami-1/villkor-2025-ami-1.pdf"] {
		t.Errorf("%d pages are printed, want %d: %v", len(prints), want, seen)
	}
}

// TestPagesLeadToTheirPDF makes sure that the page in every language leads to
// the one PDF, says how large it is and in which language, and only when there
// is one.
func TestPagesLeadToTheirPDF(t *testing.T) {
	const whole, level = "/nacka/villkor/2025/villkor-2025.pdf", "/nacka/villkor/2025/for/ami-1/villkor-2025-ami-1.pdf"
	in := input(t, asShippedWhole(t).site, "2026-11-22")
	in.PDFs = map[string]int64{whole: 312_400, level: 1_260_000}
	ps, err := pages.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	made := map[string]pages.Page{}
	for _, p := range ps {
		made[p.URL] = p
	}
	for _, tt := range []struct{ url, pdf, says string }{
		{"/nacka/villkor/2025/", whole, "(PDF, 313\u00a0kB, på svenska)"},
		{"/nacka/villkor/", whole, "(PDF, 313\u00a0kB, på svenska)"},
		{"/en/nacka/villkor/2025/", whole, "(PDF, 313\u00a0kB, in Swedish)"},
		{"/ar/nacka/villkor/2025/", whole, "بالسويدية"},
		{"/nacka/villkor/2025/for/ami-1/", level, "(PDF, 1,3\u00a0MB, på svenska)"},
		{"/uk/nacka/villkor/2025/for/ami-1/", level, "шведською"},
		{"/nacka/villkor/2024/", "", ""},
		{"/nacka/villkor/2025/for/ami-2/", "", ""},
	} {
		pdf, relations := pdfOf(made[tt.url].View)
		named := ""
		for _, r := range relations {
			if r.Type == "application/pdf" {
				named = r.URL
			}
		}
		switch {
		case tt.pdf == "" && pdf == nil && named == "":
		case pdf == nil || pdf.URL != tt.pdf || named != tt.pdf || !strings.Contains(pdf.Text, tt.says):
			t.Errorf("%s leads to %+v and names %q, want %s with %q", tt.url, pdf, named, tt.pdf, tt.says)
		}
	}
	rows := 0
	for _, r := range view[*pages.OpenData](t, made, "/nacka/oppna-data/").Table.Rows {
		if strings.Contains(string(r[0].HTML), ".pdf") {
			rows++
		}
	}
	if rows != 1 {
		t.Errorf("the page of open data has %d PDFs, want the edition's", rows)
	}
}

func pdfOf(view any) (*components.Link, []pages.Relation) {
	switch v := view.(type) {
	case *pages.Edition:
		return v.PDF, v.Relations
	case *pages.LevelConditions:
		return v.PDF, v.Relations
	}
	return nil, nil
}

// TestPaperSaysWhatBinds makes sure that no leaf of an edition can be taken for
// one that applies when it does not.
func TestPaperSaysWhatBinds(t *testing.T) {
	ps := asShipped(t).pages
	for url, want := range map[string]string{
		"/nacka/villkor/":                "Utgåva 2025 – Nacka kommun",
		"/nacka/villkor/2025/":           "Utgåva 2025 – Nacka kommun",
		"/nacka/villkor/2024/":           "Utgåva 2024 – Nacka kommun – Gäller inte längre",
		"/nacka/villkor/2027/":           "Utgåva 2027 – Nacka kommun – Föreslagen, inte antagen",
		"/nacka/villkor/2027/for/ami-1/": "Villkor för AMI 1 i utgåva 2027 – Nacka kommun – Föreslagen, inte antagen",
	} {
		got := ""
		switch v := ps[url].View.(type) {
		case *pages.Edition:
			got = v.Running
		case *pages.LevelConditions:
			got = v.Running
		}
		if got != want {
			t.Errorf("at the foot of %s: %q, want %q", url, got, want)
		}
	}
}

// TestTitlePage makes sure that the title page tells the decision, or that
// there is only a proposal.
func TestTitlePage(t *testing.T) {
	ps := asShipped(t).pages
	for url, want := range map[string][]string{
		"/nacka/villkor/2025/": {"Beslutad: 20 november 2024, § 61", "Nämnden för arbete och försörjning", "Diarienummer: NAF-2024-00412", "Tillkännagiven: 28 november 2024", "Gäller: från 1 januari 2025", "Rättad: 10 februari 2025"},
		"/nacka/villkor/2027/": {"Förslaget daterat: ", "Diarienummer: ", "Gäller: enligt förslaget från"},
	} {
		got := plainFacts(view[*pages.Edition](t, ps, url).Dates)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s does not say %q:\n%s", url, w, got)
			}
		}
	}
	if got := plainFacts(view[*pages.Edition](t, ps, "/nacka/villkor/2027/").Dates); strings.Contains(got, "Beslutad") {
		t.Errorf("what is proposed is decided: %s", got)
	}
}

var anyElement = regexp.MustCompile(`<[^>]*>`)

// plainFacts is a list of facts without tags, one a line.
func plainFacts(l components.FactList) string {
	var b strings.Builder
	for _, f := range l.Facts {
		b.WriteString(f.Term + ": ")
		for _, v := range f.Values {
			b.WriteString(anyElement.ReplaceAllString(string(v), "") + "\n")
		}
	}
	return b.String()
}

// TestAnnexes makes sure that an edition holds what belongs to it, that its
// contents lead there, and that what it lacks is not among them.
func TestAnnexes(t *testing.T) {
	p := asShipped(t)
	for _, m := range p.site.Municipalities {
		for _, e := range m.Editions {
			v := view[*pages.Edition](t, p.pages, "/"+m.ID+"/villkor/"+e.ID+"/")
			compareAnnexes(t, e, v)
		}
	}
}

func compareAnnexes(t *testing.T, e *model.Edition, v *pages.Edition) {
	a := v.Annexes
	for _, c := range []struct {
		name, id  string
		got, want int
	}{
		{"occasions", "granskning", len(a.Occasions.Facts), len(e.Occasions)},
		{"sanctions", "foljder", len(a.Sanctions.Facts), len(e.Sanctions)},
		{"criteria", "", len(a.Criteria), len(e.Criteria)},
		{"links to the governance", "styrning", len(a.Governance.Facts), len(e.Governance)},
		{"decisions", "beslut", len(a.Decisions.Facts), len(e.Decisions)},
		{"documents", "", len(a.Documents.Rows), len(e.Documents)},
		{"errata", "rattelser", len(a.Errata), len(e.Errata)},
		{"notes", "kallnoter", len(a.Notes), len(e.Notes)},
		{"amounts", "", values(a.Compensation), amounts(e)},
		{"links to the compensation", "ersattning", len(a.Paid.URL), paidLink(v, e)},
	} {
		if c.got != c.want {
			t.Errorf("%s of %s: %d, want %d", c.name, e.Title, c.got, c.want)
		}
		if listed := inContents(v.Contents, c.id); c.id != "" && listed != (c.want > 0) {
			t.Errorf("%s of %s: in the contents %v, there %v", c.name, e.Title, listed, c.want > 0)
		}
	}
}

func values(l components.FactList) int {
	n := 0
	for _, f := range l.Facts {
		n += len(f.Values)
	}
	return n
}

func amounts(e *model.Edition) int {
	if e.Compensation == nil {
		return 0
	}
	return len(e.Compensation.Amounts)
}

// paidLink is how long the address of the compensation is, if there is any.
func paidLink(v *pages.Edition, e *model.Edition) int {
	if e.Compensation == nil {
		return 0
	}
	return len(strings.TrimSuffix(v.URL, "villkor/"+e.ID+"/") + "ersattning/#utgava-" + e.ID)
}

func inContents(c components.Contents, id string) bool {
	for _, i := range c.Items {
		if i.URL == "#"+id {
			return true
		}
	}
	return false
}
