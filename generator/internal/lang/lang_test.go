package lang_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

func printer(t *testing.T) *lang.Printer {
	t.Helper()
	c, err := lang.Load(fstest.MapFS{"i18n/sv.toml": {Data: []byte(`
and_list = "{{ .First }} och {{ .Last }}"
comma = ", "
amount = "{{ .Number }}\u00a0kr"
date_long = "{{ .Day }} {{ .Month }} {{ .Year }}"
month_1 = "januari"
hello = "hej {{ .Name }}"
plain = "rätt"
language_prs = "dari"
[places]
one = "{{ .Count }} plats"
other = "{{ .Count }} platser"
`)}})
	if err != nil {
		t.Fatal(err)
	}
	return c.Printer("sv")
}

// A catalog that is read again says what its files say now.
func TestLoadAgain(t *testing.T) {
	fsys := fstest.MapFS{"i18n/sv.toml": {Data: []byte("a = \"ett\"")}, "i18n/en.toml": {Data: []byte("a = \"one\"")}}
	c, err := lang.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	fsys["i18n/en.toml"] = &fstest.MapFile{Data: []byte("a = \"two\"")}
	fsys["i18n/uk.toml"] = &fstest.MapFile{Data: []byte("a = \"три\"")}
	again, err := c.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	delete(fsys, "i18n/sv.toml")
	less, err := again.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		c    *lang.Catalog
		want []string
	}{{c, []string{"ett", "one", "[a]"}}, {again, []string{"ett", "two", "три"}}, {less, []string{"[a]", "two", "три"}}} {
		var got []string
		for _, code := range []string{"sv", "en", "uk"} {
			got = append(got, tt.c.Printer(code).T("a"))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestPrinter(t *testing.T) {
	p := printer(t)
	tests := []struct{ name, got, want string }{
		{"plain", p.T("plain"), "rätt"},
		{"plain again", p.T("plain"), "rätt"},
		{"placeholder", p.T("hello", lang.Args{"Name": "Bo"}), "hej Bo"},
		{"one", p.N("places", 1), "1 plats"},
		{"none", p.N("places", 0), "0 platser"},
		{"many", p.N("places", 12), "12 platser"},
		{"date", p.Date(model.Date{Year: 2024, Month: 1, Day: 31}), "31 januari 2024"},
		{"no date", p.Date(model.Date{}), ""},
		{"number", p.Number(1234.5), "1\u00a0234,5"},
		{"kronor", p.Kronor(368600), "3\u00a0686\u00a0kr"},
		{"kronor and öre", p.Kronor(375050), "3\u00a0750,50\u00a0kr"},
		{"language", p.LanguageName("ar"), "arabiska"},
		{"own language name", p.LanguageName("prs"), "dari"},
		{"not a language", p.LanguageName("?"), "?"},
		{"empty list", p.List(nil), ""},
		{"list of one", p.List([]string{"a"}), "a"},
		{"list of three", p.List([]string{"a", "b", "c"}), "a, b och c"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if got := p.Missing(); len(got) != 0 {
		t.Errorf("missing = %v, want none", got)
	}
	if got := p.T("nowhere"); got != "[nowhere]" {
		t.Errorf("a missing text is %q", got)
	}
	if got := p.Missing(); !slices.Equal(got, []string{"nowhere"}) {
		t.Errorf("missing = %v, want nowhere", got)
	}
}

func TestLoadFails(t *testing.T) {
	if _, err := lang.Load(fstest.MapFS{}); err == nil {
		t.Error("no texts at all: want an error")
	}
	if _, err := lang.Load(fstest.MapFS{"i18n/sv.toml": {Data: []byte("a = ")}}); err == nil {
		t.Error("a broken file: want an error")
	}
}
