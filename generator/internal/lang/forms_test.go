package lang_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/lang"
)

func TestForms(t *testing.T) {
	c, err := lang.Load(fstest.MapFS{
		"i18n/sv.toml": {Data: []byte("[hits]\none = '{{ .Count }} träff av {{ .All }}'\nother = '{{ .Count }} träffar av {{ .All }}'\n")},
		"i18n/ar.toml": {Data: []byte("[hits]\nzero = 'z'\none = 'o'\ntwo = 't'\nfew = 'f{{ .Count }}'\nmany = 'm{{ .Count }}'\nother = 'x{{ .Count }}'\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string][]lang.Form{
		"sv": {{Name: "other", Text: "{n} träffar av 7"}, {Name: "one", Text: "{n} träff av 7"}},
		"ar": {{Name: "zero", Text: "z"}, {Name: "one", Text: "o"}, {Name: "two", Text: "t"}, {Name: "few", Text: "f{n}"}, {Name: "many", Text: "m{n}"}, {Name: "other", Text: "x{n}"}},
	} {
		if got := c.Printer(code).Forms("hits", lang.Args{"All": 7}); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
	p := c.Printer("sv")
	p.Forms("nowhere")
	if got := p.Missing(); !slices.Equal(got, []string{"nowhere"}) {
		t.Errorf("missing = %v, want nowhere", got)
	}
}
