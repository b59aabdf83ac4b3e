package texts

import (
	"io/fs"
	"slices"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
)

func find(t *testing.T, fsys fs.FS) []diag.Diagnostic {
	t.Helper()
	site, found, err := load.Load(fsys)
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	return Check(fsys, site)
}

func TestExamples(t *testing.T) { datatest.Run(t, examples, "examples/*.txtar", find) }

func TestFormsOf(t *testing.T) {
	for code, want := range map[string][]string{
		"sv": {"one", "other"}, "sv-simple": {"one", "other"}, "en": {"one", "other"},
		"ar": {"zero", "one", "two", "few", "many", "other"}, "uk": {"one", "few", "many", "other"}, "so": {"one", "other"}, "th": {"other"},
	} {
		if got := formsOf(code); !slices.Equal(got, want) {
			t.Errorf("%s has the forms %v, want %v", code, got, want)
		}
	}
}
