package check

import "testing"

func TestRejoined(t *testing.T) {
	for _, c := range []struct {
		name, text string
		found      int
	}{
		{"as written", "åäö 19121212-1212.", 1},
		{"spaces around the hyphen", "121212 - 1212", 1},
		{"hyphen ends the line", "19121212-\n1212 slut", 1},
		{"hyphen begins the line", "121212\n-1212", 1},
		{"blanks at the line end", "121212- \n 1212", 1},
		{"whole date ends the line", "19121212\n1212", 1},
		{"whole date, several spaces", "19121212   1212", 1},
		{"minus sign", "121212 − 1212", 1},
		{"soft hyphen", "121212\u00ad1212", 1},
		{"spaced", "nr 1 2 1 2 1 2 - 1 2 1 2 h ä r", 1},
		{"spaced, with century", "1 9 1 2 1 2 1 2 – 1 2 1 2", 1},
		{"two", "121212-1212\n121212 - 1212", 2},
		{"at the very end", "121212-\n1212", 1},

		{"columns of a table", "19121212\t1212", 0},
		{"short date ends the line", "121212\n1212", 0},
		{"two line ends", "19121212\n\n1212", 0},
		{"two hyphens", "121212--1212", 0},
		{"too many digits", "121212-\n12123", 0},
		{"wrong check digit", "121212 - 1213", 0},
		{"single figures", "1 2 1 2 1 2 1 2 1 2", 0},
		{"spaced, part of more", "3 1 2 1 2 1 2 - 1 2 1 2", 0},
		{"spaced, goes on", "1 2 1 2 1 2 - 1 2 1 2 5", 0},
		{"organisation number", "552000 - 0018", 0},
		{"ends with a date", "121212", 0},
		{"ends with a hyphen", "121212-", 0},
	} {
		if got := len(identityNumbers(rejoined(c.text), today())); got != c.found {
			t.Errorf("%s: found %d in %q, want %d (%q)", c.name, got, c.text, c.found, rejoined(c.text))
		}
	}
}

func FuzzRejoined(f *testing.F) {
	f.Add("1 2 1 2 1 2 - 1 2 1 2")
	f.Add("121212-\n1212")
	f.Fuzz(func(t *testing.T, text string) {
		if got := rejoined(text); len(got) > len(text)+len(text)/8 {
			t.Errorf("%q became %q", text, got)
		}
	})
}
