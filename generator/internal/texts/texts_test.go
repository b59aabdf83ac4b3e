package texts

import (
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
)

// What is found with a memory is what is found without, whatever changed.
func TestMemory(t *testing.T) {
	project := datatest.Base()
	put := func(file, from, to string) func() {
		return func() {
			text := strings.Replace(string(project[file].Data), from, to, 1)
			project[file] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	for _, code := range []string{"sv", "en"} {
		project["i18n/"+code+".toml"] = &fstest.MapFile{Data: []byte("nav_how = \"A {{ .Name }}\"\nnav_more = \"B\"\n")}
	}
	var memory Memory
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"one language", func() {}},
		{"another", put("data/webbplats.toml", `["sv"]`, `["sv", "en"]`)},
		{"nothing", func() {}},
		{"a placeholder less", put("i18n/en.toml", ".Name", ".Nome")},
		{"no TOML", put("i18n/en.toml", "nav_how", "= nav_how")},
		{"mended", put("i18n/en.toml", "= nav_how", "nav_how")},
		{"a key less", put("i18n/sv.toml", "nav_more", "nav_less")},
		{"a file less", func() { delete(project, "i18n/en.toml") }},
	} {
		step.do()
		site, _, err := load.Load(project)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if got, want := memory.Check(project, site), Check(project, site); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: found\n got %v\nwant %v", step.name, got, want)
			}
		}
	}
}

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
