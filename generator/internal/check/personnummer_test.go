package check

import "testing"

// The numbers are invented: Tolvan's is known from a comedy, the others are
// made from it by moving the date or the check digit, or are of the 19th century.
func TestIdentityNumbers(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       string // "" when nothing is to be found
	}{
		{"ten digits", "x 121212-1212 y", "121212-1212"},
		{"twelve digits", "19121212-1212", "19121212-1212"},
		{"no separator", "(1212121212)", "1212121212"},
		{"twelve without separator", "191212121212.", "191212121212"},
		{"over a hundred years", "121212+1212", "121212+1212"},
		{"space", "121212 1212", "121212 1212"},
		{"no-break space", "121212\u00a01212", "121212\u00a01212"},
		{"dash", "121212–1212", "121212–1212"},
		{"iso date", "1912-12-12-1212", "1912-12-12-1212"},
		{"samordningsnummer", "121272-1219", "121272-1219"},
		{"two in a row", "1 121212-1212", "121212-1212"},
		{"after a longer number", "12345678 121212-1212", "121212-1212"},
		{"in a table row", "a;121212-1212;b", "121212-1212"},
		{"in a list", "1212121212,0", "1212121212"},
		{"at the end of a sentence", "Det är 121212-1212. 5 till", "121212-1212"},
		{"after Swedish letters", "åäö: 121212-1212", "121212-1212"},
		{"leap day", "18800229-0016", "18800229-0016"},

		{"wrong check digit", "121212-1213", ""},
		{"no such month", "121312-1211", ""},
		{"no such day", "120230-1216", ""},
		{"no such day, samordningsnummer", "120290-1210", ""},
		{"to be born", "20991212-1210", ""},
		{"no leap day", "18810229-0015", ""},
		{"organisation number", "552000-0018 212000-0167 752000-0014", ""},
		{"organisation number with century", "165520000018", ""},
		{"like a phone, but not said to be one", "nr 0812120004", "0812120004"},
		{"phone", "telefon = \"0812120004\"", ""},
		{"phone in running text", "Ring 0812120004.", ""},
		{"phone in groups", "08-121 212 12 och 08-465 004 00", ""},
		{"international phone", "+46812121212", ""},
		{"part of a longer number", "12121212123 01212121212", ""},
		{"part of a checksum", "sha256:ab1212121212cd", ""},
		{"decimals", "59.1212121212 1212121212.5", ""},
		{"too few last digits", "121212-121", ""},
		{"too many last digits", "121212-12121", ""},
		{"two separators", "121212--1212", ""},
		{"dates", "2024-01-01 2024-12-31", ""},
		{"postal code and phone", "131 81 08-718", ""},
	} {
		got := ""
		for _, m := range identityNumbers(c.text, today()) {
			if got != "" {
				got += "|"
			}
			got += c.text[m.from:m.to]
		}
		if got != c.want {
			t.Errorf("%s: in %q got %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestLuhn(t *testing.T) {
	for number, want := range map[string]bool{
		"212000-0167": true,
		"212000-0175": true,
		"2120000167":  true,
		"212000-0176": false,
		"220100-0167": false,
		"000000-0000": true,
	} {
		if got := luhn(number); got != want {
			t.Errorf("luhn(%q) = %v, want %v", number, got, want)
		}
	}
}

func FuzzIdentityNumbers(f *testing.F) {
	f.Add("x 121212-1212 y")
	f.Add("1912-12-12-1212")
	f.Add("121212\u00a01212")
	f.Fuzz(func(t *testing.T, text string) {
		for _, m := range identityNumbers(text, today()) {
			if m.from < 0 || m.to > len(text) || m.to-m.from < 10 || !digit(text[m.from]) || !digit(text[m.to-1]) {
				t.Fatalf("%v in %q", m, text)
			}
		}
	})
}
