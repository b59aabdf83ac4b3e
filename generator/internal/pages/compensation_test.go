package pages_test

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/synthetic"
)

// elements are the tags of a piece of HTML.
var elements = regexp.MustCompile(`<[^>]*>`)

// words are the words of a piece of HTML, with a bar for each new line.
func words(c components.Cell) string {
	plain := strings.ReplaceAll(string(c.HTML), "<br>", " | ")
	return strings.ReplaceAll(html.UnescapeString(elements.ReplaceAllString(plain, "")), "\u00a0", " ")
}

// lines are the rows of a table as words.
func lines(t components.Table) []string {
	var rows []string
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r {
			cells = append(cells, words(c))
		}
		rows = append(rows, strings.Join(cells, "; "))
	}
	return rows
}

// paidIn gives an amount of the first municipality to alter.
func paidIn(t *testing.T, site *model.Site, edition, level, operator string) *model.Amount {
	t.Helper()
	c := editionOf(t, site.Municipalities[0], edition).Compensation
	i := slices.IndexFunc(c.Amounts, func(a model.Amount) bool { return a.Level == level && a.Operator == operator })
	if i < 0 {
		t.Fatalf("no amount for %s in %s", level, edition)
	}
	return &c.Amounts[i]
}

func compensation(t *testing.T, site *model.Site, h string) *pages.Compensation {
	t.Helper()
	return view[*pages.Compensation](t, build(t, site, november22().String()), "/"+h+"/ersattning/")
}

// An amount is said in every place where it belongs, and so is its difference
// from the edition before and to the one after.
func TestAmountsFollowTheData(t *testing.T) {
	site := shipped(t)
	before := compensation(t, site, "nacka")
	paidIn(t, site, "2025", "ami-1", "enskild").Ore = 500050
	v := compensation(t, site, "nacka")
	if got, want := lines(v.Editions[0].Amounts)[0], "Grundersättning AMI 1; 5 000,50 kr; 4 635 kr; månad och kund; AMI 1"; got != want {
		t.Errorf("the edition says %q, want %q", got, want)
	}
	want := "Grundersättning AMI 1 | Enskild regi, per månad och kund; 4 770 kr; 5 000,50 kr | +230,50 kr, +4,8 %; 5 036 kr | +35,50 kr, +0,7 %"
	if got := lines(v.Years.Tables[0]); got[1] != want {
		t.Errorf("the comparison says %q, want %q", got[1], want)
	}
	if got := words(components.Cell{HTML: v.Years.Summary.Facts[1].Values[0]}); got != "12 belopp höjs, med 3–4,8 %" {
		t.Errorf("the summary says %q", got)
	}
	if a, b := string(before.Years.Picture.SVG), string(v.Years.Picture.SVG); strings.Contains(a, "5\u00a0000,50") || !strings.Contains(b, "5\u00a0000,50") {
		t.Error("the picture does not follow the amount")
	}
	if d := v.Editions[0].Basis.Facts[1].Values[0]; !strings.Contains(string(d), "/nacka/beslut/2025/ersattning-2025/") {
		t.Errorf("the amounts do not lead to their decision: %s", d)
	}
}

// What an amount was and is decides what is said of the difference.
func TestDifferences(t *testing.T) {
	type price struct {
		ore int64
		per string
	}
	for _, tt := range []struct {
		name     string
		was, now *price
		want     string
	}{
		{"raised", &price{72100, "dag"}, &price{76400, "dag"}, "721 kr; 764 kr | +43 kr, +6 %"},
		{"lowered", &price{76400, "dag"}, &price{72100, "dag"}, "764 kr; 721 kr | −43 kr, −5,6 %"},
		{"by öre", &price{368650, "dag"}, &price{368725, "dag"}, "3 686,50 kr; 3 687,25 kr | +0,75 kr, mindre än 0,1 %"},
		{"a half is rounded up", &price{200000, "dag"}, &price{200100, "dag"}, "2 000 kr; 2 001 kr | +1 kr, +0,1 %"},
		{"and a half down likewise", &price{200000, "dag"}, &price{199900, "dag"}, "2 000 kr; 1 999 kr | −1 kr, −0,1 %"},
		{"doubled", &price{100000, "dag"}, &price{200000, "dag"}, "1 000 kr; 2 000 kr | +1 000 kr, +100 %"},
		{"unchanged", &price{100000, "dag"}, &price{100000, "dag"}, "1 000 kr; 1 000 kr | oförändrat"},
		{"from nothing", &price{0, "dag"}, &price{100000, "dag"}, "0 kr; 1 000 kr | +1 000 kr"},
		{"to nothing", &price{100000, "dag"}, &price{0, "dag"}, "1 000 kr; 0 kr | −1 000 kr, −100 %"},
		{"new", nil, &price{100000, "dag"}, "–; 1 000 kr | nytt"},
		{"gone", &price{100000, "dag"}, nil, "1 000 kr; borttaget"},
		{"another unit", &price{100000, "dag"}, &price{200000, "vecka"}, "1 000 kr per dag; 2 000 kr per vecka | annan enhet, går inte att jämföra"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			site := without(shipped(t), "foreslagen")
			m := site.Municipalities[0]
			for i, p := range []*price{tt.was, tt.now} {
				m.Editions[i].Compensation = &model.Compensation{Amounts: []model.Amount{{What: "Annat", Ore: 1, Per: "dag"}}}
				if p != nil {
					m.Editions[i].Compensation.Amounts = []model.Amount{{What: "Stöd", Ore: p.ore, Per: p.per}, {What: "Annat", Ore: 1, Per: "dag"}}
				}
			}
			v := compensation(t, site, "nacka")
			got := lines(v.Years.Tables[0])
			i := slices.IndexFunc(got, func(s string) bool { return strings.HasPrefix(s, "Stöd") })
			if i < 0 || !strings.HasSuffix(got[i], "; "+tt.want) {
				t.Fatalf("the comparison says %q, want %q", got, tt.want)
			}
			drawn := len(withClass(shapes(t, string(v.Years.Picture.SVG)), "pay__line"))
			want := 4 // of either amount in either edition
			if tt.was == nil || tt.now == nil || tt.was.per != tt.now.per {
				want = 2
			}
			if drawn != want {
				t.Errorf("%d lines are drawn, want %d", drawn, want)
			}
		})
	}
}

// An amount is the same as another when category, level and operator are too.
func TestWhatIsTheSameAmount(t *testing.T) {
	site := without(shipped(t), "foreslagen")
	m := site.Municipalities[0]
	same := model.Amount{What: "Stöd", Category: "a", Level: "ami-1", Operator: "egen", Ore: 100000, Per: "dag"}
	categories := []model.NeedCategory{{ID: "a", Name: "Behov A"}, {ID: "b", Name: "Behov B"}}
	was := &model.Compensation{Categories: categories, Amounts: []model.Amount{same}}
	m.Editions[0].Compensation = was
	for _, tt := range []struct {
		name   string
		change func(*model.Amount)
	}{
		{"category", func(a *model.Amount) { a.Category = "b" }},
		{"level", func(a *model.Amount) { a.Level = "ami-2" }},
		{"operator", func(a *model.Amount) { a.Operator = "enskild" }},
		{"what", func(a *model.Amount) { a.What = "Handledning" }},
	} {
		other := same
		tt.change(&other)
		m.Editions[1].Compensation = &model.Compensation{Categories: categories, Amounts: []model.Amount{other}}
		v := compensation(t, site, "nacka")
		got := lines(v.Years.Tables[0])
		if len(got) != 2 || !strings.HasSuffix(got[0], "–; 1 000 kr | nytt") || !strings.HasSuffix(got[1], "1 000 kr; borttaget") {
			t.Errorf("another %s: %q", tt.name, got)
		}
		if v.Years.Picture.SVG != "" {
			t.Errorf("another %s: a picture of what cannot be compared", tt.name)
		}
	}
	hour := same
	hour.Per, hour.Ore = "timme", 20000
	dearer := hour
	dearer.Ore = 25000
	was.Amounts = []model.Amount{same, hour}
	m.Editions[1].Compensation = &model.Compensation{Categories: categories, Amounts: []model.Amount{dearer, same}}
	got := strings.Join(lines(compensation(t, site, "nacka").Years.Tables[0]), "\n")
	for _, want := range []string{"per timme; 200 kr; 250 kr | +50 kr, +25 %", "per dag; 1 000 kr; 1 000 kr | oförändrat"} {
		if !strings.Contains(got, want) {
			t.Errorf("the same thing by two units: no %q in\n%s", want, got)
		}
	}
}

// The VAT compensation is compared in percentage points.
func TestVATOverTheYears(t *testing.T) {
	site := shipped(t)
	editionOf(t, site.Municipalities[0], "2024").Compensation.VATPercent = 2
	editionOf(t, site.Municipalities[0], "2027").Compensation.VATPercent = 0
	v := compensation(t, site, "nacka")
	all := lines(v.Years.Tables[0])
	if got, want := all[len(all)-1], "Momskompensation | Enskild regi; 2 %; 6 % | +4 procentenheter; – | −6 procentenheter"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !strings.Contains(v.Editions[0].VAT, "räknade med momskompensation: 6 procent") {
		t.Errorf("the amounts are said not to hold the VAT: %q", v.Editions[0].VAT)
	}
	for i := range v.Editions[0].Amounts.Rows {
		c := editionOf(t, site.Municipalities[0], "2025").Compensation
		c.Amounts[2*i+1].Ore = c.Amounts[2*i].Ore
	}
	if got := compensation(t, site, "nacka").Editions[0].VAT; !strings.Contains(got, "dessutom") {
		t.Errorf("the amounts are said to hold the VAT: %q", got)
	}
}

// Where amounts are known for one edition only, nothing is compared or drawn.
func TestOneYearIsNoComparison(t *testing.T) {
	v := view[*pages.Compensation](t, asShipped(t).pages, "/sundbyberg/ersattning/")
	if v.Years.None != "Bara utgåva 2019 anger belopp. Det finns inget att jämföra med." || len(v.Years.Tables) > 0 || v.Years.Picture.SVG != "" {
		t.Errorf("one year is compared: %q, %d tables", v.Years.None, len(v.Years.Tables))
	}
	if last := v.Editions[1]; last.NoAmounts == "" || len(last.Undecided) != 6 || last.Past == "" {
		t.Errorf("the edition without amounts does not say what is not known: %+v", last)
	}
	site := shipped(t)
	for _, e := range site.Municipalities[0].Editions {
		e.Compensation = nil
	}
	if v := compensation(t, site, "nacka"); v.Years.None != "Ingen utgåva anger några belopp. Det finns inget att jämföra." || v.Editions[0].NoAmounts == "" {
		t.Errorf("no year is compared: %+v", v.Years)
	}
	site = shipped(t)
	editionOf(t, site.Municipalities[0], "2025").Compensation = nil
	if got, want := lines(compensation(t, site, "nacka").Years.Tables[0])[0], "Grundersättning AMI 1 | Kommunens egen regi, per månad och kund; 4 500 kr; uppgift saknas; 4 751 kr"; got != want {
		t.Errorf("an unknown year in between: %q, want %q", got, want)
	}
}

// Each line lies as high as its amount, on the same scale of kronor for all,
// and proposals are drawn otherwise.
func TestPictureOfAmountsIsTrue(t *testing.T) {
	site := asShipped(t).site
	all := shapes(t, string(view[*pages.Compensation](t, asShipped(t).pages, "/nacka/ersattning/").Years.Picture.SVG))
	drawn := withClass(all, "pay__line")
	em := func(s shape) float64 {
		f, err := strconv.ParseFloat(strings.TrimSuffix(s.attr["y1"], "em"), 64)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	m := site.Municipalities[0]
	var scale float64 // em for each krona
	n := 0
	for _, level := range []string{"ami-1", "ami-2", "isa-1", "isa-2", "fai-1", "fai-2"} {
		var first, at float64
		for _, operator := range []string{"enskild", "egen"} {
			for i, e := range m.Editions {
				kronor := float64(paidIn(t, site, e.ID, level, operator).Ore) / 100
				y := em(drawn[n])
				if proposed := strings.Contains(drawn[n].attr["class"], "pay__line--proposed"); proposed == e.IsAdopted() {
					t.Errorf("%s in %s: proposed %v", level, e.ID, proposed)
				}
				switch {
				case operator == "enskild" && i == 0:
					first, at = kronor, y
				case scale == 0:
					scale = (at - y) / (kronor - first)
				default:
					if got, want := at-y, scale*(kronor-first); got < want-0.05 || got > want+0.05 {
						t.Errorf("%s %s in %s is %v above, want %v", level, operator, e.ID, got, want)
					}
				}
				n++
			}
		}
	}
	if n != len(drawn) || scale <= 0 {
		t.Errorf("%d lines, want %d; scale %v", len(drawn), n, scale)
	}
	if got := len(withClass(all, "pay__mark--proposed")); got != 12 {
		t.Errorf("%d marks of proposals, want 12", got)
	}
}

// The page of what binds a level leads to what is paid for it.
func TestLevelsLeadToWhatIsPaid(t *testing.T) {
	site, ps := asShipped(t).site, asShipped(t).pages
	for _, m := range site.Municipalities {
		v := view[*pages.Compensation](t, ps, "/"+m.ID+"/ersattning/")
		var all strings.Builder
		for _, e := range v.Editions {
			all.WriteString(`id="` + e.ID + `" `)
			for _, r := range e.Amounts.Rows {
				all.WriteString(string(r[len(r)-1].HTML))
			}
		}
		for _, e := range m.Editions {
			for _, a := range e.Areas {
				for _, l := range a.Levels {
					links := view[*pages.LevelConditions](t, ps, "/"+m.ID+"/villkor/"+e.ID+"/for/"+l.ID+"/").Related
					_, id, _ := strings.Cut(links[len(links)-1].URL, "/ersattning/#")
					if id == "" || strings.Count(all.String(), `id="`+id+`"`) != 1 {
						t.Errorf("%s in %s leads to %q", l.ID, e.ID, links[len(links)-1].URL)
					}
					if e.Compensation != nil && len(e.Compensation.Amounts) > 0 && !strings.HasSuffix(id, l.ID) {
						t.Errorf("%s in %s leads to no amount of its own: %q", l.ID, e.ID, id)
					}
				}
			}
		}
	}
}

// Many editions are compared in several tables, each edition once.
func TestManyEditionsAreCompared(t *testing.T) {
	files := fstest.MapFS{}
	if err := synthetic.Generate(synthetic.Params{Municipalities: 1, Providers: 5, Editions: 10, Conditions: 12}, func(name string, content []byte) error {
		files[name] = &fstest.MapFile{Data: content}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	site := loaded(t, files)
	site.Languages = site.Languages[:1]
	v := view[*pages.Compensation](t, build(t, site, synthetic.Day().String()), "/ersattning/")
	var heads []string
	for _, table := range slices.Backward(v.Years.Tables) {
		heads = append(heads, table.Head[1:]...)
		if len(table.Head) > 5 {
			t.Errorf("a table of %d editions", len(table.Head)-1)
		}
	}
	var want []string
	for _, e := range site.Municipalities[0].Editions {
		want = append(want, e.Label)
	}
	if !slices.Equal(heads, want) {
		t.Errorf("the tables compare %q, want %q", heads, want)
	}
	svg := string(v.Years.Picture.SVG)
	if n := len(withClass(shapes(t, svg), "pay__line")); n == 0 || n > 12*2*8 {
		t.Errorf("%d lines are drawn", n)
	}
	for _, y := range withClass(shapes(t, svg), "pay__line") {
		if x := y.percent(t, "x1"); x < 2 || x > 97 {
			t.Errorf("a line begins at %v%%, outside of the scale", x)
		}
	}
	if !strings.Contains(lines(v.Years.Tables[1])[0], "+") {
		t.Error("an older table does not compare with the edition before its first")
	}
}
