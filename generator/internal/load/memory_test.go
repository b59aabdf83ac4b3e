package load

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
)

// What is loaded with a memory is what is loaded without, whatever changed.
func TestMemory(t *testing.T) {
	const provider = "data/ekby/anordnare/alm.toml"
	project := datatest.Base()
	text := string(project[provider].Data)
	put := func(file, text string) func() {
		return func() { project[file] = &fstest.MapFile{Data: []byte(text)} }
	}
	steps := []struct {
		name string
		do   func()
	}{
		{"nothing yet", func() {}},
		{"nothing", func() {}},
		{"a change", put(provider, text+"# more\n")},
		{"a misspelt key", put(provider, text+"\n[kontact]\n")},
		{"the same again", func() {}},
		{"no TOML", put(provider, "= "+text)},
		{"an empty file", put(provider, "")},
		{"mended", put(provider, text)},
		{"another provider", put("data/ekby/anordnare/bok.toml", text)},
		{"a longer article", func() {
			const file = "content/sv/om.md"
			project[file] = &fstest.MapFile{Data: append([]byte("+++\ntitel = \"Om\"\n+++\n"), "En rad.\n"...)}
		}},
		{"the same head, another body", func() {
			project["content/sv/om.md"] = &fstest.MapFile{Data: []byte("+++\ntitel = \"Om\"\n+++\nTvå rader.\n")}
		}},
		{"a letter in parts", put("content/sv/om.md", "+++\ntitel = \"Om\"\n+++\nEn ra\u030ad.\n")},
		{"the letter again", func() {}},
		{"a letter of another alphabet", put("content/sv/om.md", "+++\ntitel = \"Om\"\n+++\nEn r\u0430d.\n")},
		{"more languages", put("data/webbplats.toml", strings.Replace(string(project["data/webbplats.toml"].Data), `["sv"]`, `["sv", "en"]`, 1))},
		{"what a language calls itself", put("i18n/en.toml", "this_language_name = \"English\"\n")},
		{"what it calls itself now", put("i18n/en.toml", "this_language_name = \"British\"\n")},
		{"no texts of it", func() { delete(project, "i18n/en.toml") }},
		{"removed", func() { delete(project, "data/ekby/anordnare/bok.toml") }},
	}
	var memory Memory
	for _, step := range steps {
		step.do()
		want, wantFound, err := Load(project)
		if err != nil {
			t.Fatal(err)
		}
		got, found, err := memory.Load(project)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(found, wantFound) {
			t.Errorf("%s: found\n got %v\nwant %v", step.name, found, wantFound)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the model is another", step.name)
		}
	}
	for range 2 { // what is known of a file that nobody touches stays known
		if _, _, err := memory.Load(project); err != nil {
			t.Fatal(err)
		}
		if last := memory.last; last.tables[provider].table == nil || last.lettered[provider] != text || len(last.languages) != 2 {
			t.Error("a file that is as it was is not remembered")
		}
	}
	if _, kept := memory.last.tables["data/ekby/anordnare/bok.toml"]; kept {
		t.Error("a file that is gone is remembered")
	}
}

// A model may be changed by whoever has it.
func TestMemorySharesNothing(t *testing.T) {
	project := datatest.Base()
	var memory Memory
	first, _, err := memory.Load(project)
	if err != nil {
		t.Fatal(err)
	}
	p := first.Municipalities[0].Providers[0]
	name := p.Name
	p.Name = "another"
	p.Authorisations = slices.Delete(p.Authorisations, 0, 1)
	second, _, err := memory.Load(project)
	if err != nil {
		t.Fatal(err)
	}
	if got := second.Municipalities[0].Providers[0]; got.Name != name || len(got.Authorisations) == len(p.Authorisations) {
		t.Errorf("got %q with %d authorisations", got.Name, len(got.Authorisations))
	}
	if len(memory.last.tables) == 0 {
		t.Error("nothing was remembered")
	}
}
