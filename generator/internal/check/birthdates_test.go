package check

import "testing"

func TestBirthDates(t *testing.T) {
	r := newBirthReader()
	for text, want := range map[string]string{
		"Hon är född 1987-03-12 i Ekby":  "1987-03-12",
		"född den 12 mars 1987.":         "12 mars 1987",
		"Född: 19870312":                 "19870312",
		"(f. 870312)":                    "870312",
		"f.1987-03-12":                   "1987-03-12",
		"Tolvan, född 12/3 1987":         "12/3 1987",
		"föddes 12/3-87":                 "12/3-87",
		`fodelsedatum = "870312"`:        "",
		`födelsedatum = "870312"`:        "870312",
		"Födelsedatum;870312":            "870312",
		"FÖDD 1987-03-12":                "1987-03-12",
		"född 2024-06-01, född 87-03-12": "2024-06-01|87-03-12",

		"född 1987":                           "",
		"född 2024-06-02":                     "", // tomorrow
		"född 1987-13-12":                     "",
		"född 18790312":                       "",
		"född 870312-1234":                    "",
		"född 8703123":                        "",
		"återfödd 1987-03-12":                 "",
		"gäller fr.o.m. f.o.f. 2024-01-01":    "",
		"t.o.f. 2024-01-01":                   "",
		"bilaga f 2024-01-01":                 "",
		"född den 3:e":                        "",
		"Bolaget är grundat 1987-03-12":       "",
		"födelsetal 1987-03-12":               "",
		"personer födda 5, 15 och 25 i varje": "",
	} {
		got := ""
		for _, m := range r.find(text, today()) {
			if got != "" {
				got += "|"
			}
			got += text[m.from:m.to]
		}
		if got != want {
			t.Errorf("in %q got %q, want %q", text, got, want)
		}
	}
}
