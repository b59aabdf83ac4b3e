package lang_test

import (
	"os"
	"testing"

	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// TestLanguages tries what is another in each language: plural forms, lists,
// months, digits, amounts.
func TestLanguages(t *testing.T) {
	c, err := lang.Load(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	ar, uk, en, simple := c.Printer("ar"), c.Printer("uk"), c.Printer("en"), c.Printer("sv-simple")
	day := model.Date{Year: 2026, Month: 12, Day: 3}
	for _, tt := range []struct{ name, got, want string }{
		{"ar zero", ar.N("state_open", 0), "لا أماكن شاغرة"},
		{"ar one", ar.N("state_open", 1), "مكان شاغر واحد"},
		{"ar two", ar.N("state_open", 2), "مكانان شاغران"},
		{"ar few", ar.N("state_open", 7), "7 أماكن شاغرة"},
		{"ar many", ar.N("state_open", 11), "11 مكانًا شاغرًا"},
		{"ar other", ar.N("state_open", 100), "100 مكان شاغر"},
		{"uk one", uk.N("state_open", 21), "21 вільне місце"},
		{"uk few", uk.N("state_open", 3), "3 вільні місця"},
		{"uk many", uk.N("state_open", 12), "12 вільних місць"},
		{"simple", simple.N("state_open", 1), "1 ledig plats"},
		{"ar list", ar.List([]string{"أ", "ب", "ج"}), "أ، ب وج"},
		{"uk list", uk.List([]string{"а", "б", "в"}), "а, б і в"},
		{"ar date", ar.Date(day), "3 ديسمبر 2026"},
		{"uk date", uk.Date(day), "3 грудня 2026\u00a0року"},
		{"uk month", uk.Month(day), "грудень 2026"},
		{"en month", en.Month(day), "December 2026"},
		{"ar digits", ar.Number(1234.5), "1,234.5"},
		{"uk number", uk.Number(1234.5), "1\u00a0234,5"},
		{"en amount", en.Kronor(368600), "SEK\u00a03,686"},
		{"simple amount", simple.Kronor(368600), "3\u00a0686\u00a0kr"},
		{"ar language", ar.LanguageName("sv"), "السويدية"},
		{"uk language", uk.LanguageName("ar"), "арабська"},
		{"simple language", simple.LanguageName("ar"), "arabiska"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if got := c.Printer("fi").T("nav_how"); got != "[nav_how]" {
		t.Errorf("a language without a file says %q", got)
	}
}
