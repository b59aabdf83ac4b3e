package schema

import (
	"maps"
	"slices"
	"testing"
	"testing/fstest"
)

func TestLine(t *testing.T) {
	for _, c := range []struct{ file, folder, want string }{
		{"data/webbplats.toml", Folder, "#:schema .schema/webbplats.json"},
		{"data/nacka/huvudman.toml", Folder, "#:schema ../.schema/huvudman.json"},
		{"data/nacka/2025/villkor/a.toml", Folder, "#:schema ../../../.schema/villkor.json"},
		{"data/nacka/2025/villkor/a.toml", "schema", "#:schema ../../../../schema/villkor.json"},
		{"data/webbplats.toml", "../annan", "#:schema ../../annan/webbplats.json"},
		{"data/nacka/ickeval.toml", "data/nacka", "#:schema ickeval.json"},
	} {
		f, ok := Of(c.file)
		if got := f.Line(c.file, c.folder); !ok || got != c.want {
			t.Errorf("%s, schemas in %s: got %q, want %q", c.file, c.folder, got, c.want)
		}
	}
}

func TestWithLine(t *testing.T) {
	const line = "#:schema ../x.json"
	for _, c := range []struct{ name, text, want string }{
		{"none", "a = 1\n", line + "\na = 1\n"},
		{"empty file", "", line + "\n"},
		{"a comment first", "# hej\n\na = 1\n", line + "\n# hej\n\na = 1\n"},
		{"already right", line + "\na = 1\n", line + "\na = 1\n"},
		{"another path", "#:schema ../old.json\na = 1\n", line + "\na = 1\n"},
		{"another path further down", "# hej\n\n#:schema ../old.json\na = 1\n", "# hej\n\n" + line + "\na = 1\n"},
		{"another path without end", "#:schema ../old.json", line},
		{"below the first key", "a = 1\n#:schema ../old.json\n", line + "\na = 1\n#:schema ../old.json\n"},
		{"in a text", "a = \"\"\"\n#:schema ../old.json\n\"\"\"\n", line + "\na = \"\"\"\n#:schema ../old.json\n\"\"\"\n"},
		{"carriage returns", "a = 1\r\nb = 2\r\n", line + "\r\na = 1\r\nb = 2\r\n"},
		{"another path, carriage returns", "#:schema x\r\na = 1\r\n", line + "\r\na = 1\r\n"},
		{"byte order mark", "\ufeffa = 1\r\n", "\ufeff" + line + "\r\na = 1\r\n"},
		{"byte order mark, another path", "\ufeff#:schema x\na = 1\n", "\ufeff" + line + "\na = 1\n"},
		{"not UTF-8", "a = \"\xe5\"\n", line + "\na = \"\xe5\"\n"},
	} {
		before := c.text
		got := string(withLine([]byte(c.text), line))
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if again := string(withLine([]byte(got), line)); again != got {
			t.Errorf("%s: a second time gives %q", c.name, again)
		}
		if c.text != before {
			t.Errorf("%s: the text it was given has changed", c.name)
		}
	}
}

func TestLines(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	changed, err := Lines(fstest.MapFS{
		"data/webbplats.toml":        file("#:schema .schema/webbplats.json\n"),
		"data/a/huvudman.toml":       file("namn = \"A\"\n"),
		"data/a/2025/villkor/x.toml": file("#:schema villkor.json\n"),
		"data/a/2025/villkor/x.md":   file("x"),
		"data/a/stray.toml":          file("x = 1\n"),
		"data/.old/huvudman.toml":    file("x = 1\n"),
		"data/a/anordnare/.x.toml":   file("x = 1\n"),
	}, Folder)
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Sorted(maps.Keys(changed))
	if want := []string{"data/a/2025/villkor/x.toml", "data/a/huvudman.toml"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := string(changed["data/a/huvudman.toml"]), "#:schema ../.schema/huvudman.json\nnamn = \"A\"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
