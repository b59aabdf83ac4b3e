package pages_test

import (
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// table writes the cells of the table of which wording applied when, a row on
// each line, without markup.
func wordingTable(t *testing.T, site *model.Site, day string) string {
	t.Helper()
	v := view[*pages.Wording](t, build(t, site, day), "/nacka/villkor/datum/")
	var b strings.Builder
	for _, r := range v.Table.Rows {
		for _, c := range r {
			words := string(c.HTML)
			for _, tag := range []string{"<strong>", "</strong>", `<span class="quiet">`, "</span>", "</a>"} {
				words = strings.ReplaceAll(words, tag, "")
			}
			for {
				before, rest, ok := strings.Cut(words, "<a href=")
				if !ok {
					break
				}
				_, after, _ := strings.Cut(rest, ">")
				words = before + after
			}
			b.WriteString(words + " | ")
		}
		b.WriteString("\n")
	}
	for _, f := range v.Coming.Facts {
		b.WriteString(f.Term + "\n")
	}
	return b.String()
}

func TestWordingOfAnyDay(t *testing.T) {
	date := func(s string) model.Date {
		d, err := model.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	site, next := withNext(t, "2028", "antagen")
	m := site.Municipalities[0]
	m.Editions[0].Errata = []model.Erratum{
		{Date: date("2024-07-01"), Text: "Andra."}, {Date: date("2024-02-12"), Text: "Första."},
		{Date: date("2023-12-01"), Text: "Före."}, {Date: date("2025-03-01"), Text: "Efter."},
	}
	m.Editions[1].InForceTo, m.Editions[1].Errata = date("2027-06-30"), nil
	got := wordingTable(t, site, "2024-06-30")
	want := `1 januari 2028 och tills vidare | Utgåva 2028 gäller senare | 20 november 2024, § 61 | ändringar sedan 2025 | 
1 juli 2027 till och med 31 december 2027 | – | – | Ingen utgåva som gällde då finns här. | 
1 januari 2025 till och med 30 juni 2027 | Utgåva 2025 gäller senare | 20 november 2024, § 61 | ändringar sedan 2024 | 
1 juli 2024 till och med 31 december 2024 | Utgåva 2024 gäller senare | Antagande av villkoren för 2024 (datum saknas) | rättelse av utgåvan: Andra. | 
12 februari 2024 till och med 30 juni 2024 | Utgåva 2024 gäller nu | Antagande av villkoren för 2024 (datum saknas) | rättelse av utgåvan: Första. | 
1 januari 2024 till och med 11 februari 2024 | Utgåva 2024 | Antagande av villkoren för 2024 (datum saknas) | den första utgåvan här<br>1 december 2023: rättelse av utgåvan: Före. | 
till och med 31 december 2023 | – | – | Vad som gällde tidigare finns inte här. Källan nämner 2013. | 
`
	if got != want {
		t.Errorf("the table says\n%s\nwant\n%s", got, want)
	}

	next.Status, m.Editions[0].Older = "foreslagen", nil
	got = wordingTable(t, site, "2028-06-01")
	for _, w := range []string{"1 juli 2027 och tills vidare | – ", "Föreslagen, inte antagen\n", "Vad som gällde tidigare finns inte här. |"} {
		if !strings.Contains(got, w) {
			t.Errorf("no %q in\n%s", w, got)
		}
	}
	if strings.Contains(got, "2028") {
		t.Errorf("the proposal stands among what applied:\n%s", got)
	}
}

// An edition and a condition say when they were corrected, and how.
func TestCorrectionsAreDated(t *testing.T) {
	ps := asShipped(t).pages
	dates := view[*pages.Edition](t, ps, "/nacka/villkor/2024/").Dates.Facts
	if last := dates[len(dates)-1]; last.Term != "Rättad" || !strings.HasPrefix(string(last.Values[0]), "12 februari 2024: rättelse av <a href=") {
		t.Errorf("the edition says %v", last)
	}
	v := view[*pages.Condition](t, ps, "/nacka/villkor/2024/b-5/")
	if len(v.Corrected) != 1 || v.Corrected[0] != "12 februari 2024: ”sekretss” blev ”sekretess”" {
		t.Errorf("the condition says %q", v.Corrected)
	}
	if v := view[*pages.Condition](t, ps, "/nacka/villkor/2024/a-4/"); len(v.Corrected) > 0 {
		t.Errorf("another condition is said to be corrected: %q", v.Corrected)
	}
}
