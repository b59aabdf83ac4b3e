package load

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

func find(t *testing.T, fsys fs.FS) []diag.Diagnostic {
	t.Helper()
	_, found, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestExamples(t *testing.T) { datatest.Run(t, examples, "examples/*.txtar", find) }

func TestFindings(t *testing.T) { datatest.Run(t, os.DirFS("testdata"), "*.txtar", find) }

// TestRules makes sure that every code is documented in both languages and has
// an example that makes the finding, if text can.
func TestRules(t *testing.T) {
	withoutExample := map[string]bool{"file-too-large": true, "too-long": true, "too-many": true, "too-many-faults": true, "not-a-file": true, "unreadable-file": true, "readers-disagree": true}
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.Code] {
			t.Errorf("%s is listed twice", r.Code)
		}
		seen[r.Code] = true
		if r.Title.SV == "" || r.Title.EN == "" {
			t.Errorf("%s has no title", r.Code)
		}
		marker := strings.ToUpper(r.Severity.String()) + " " + r.Code
		if !strings.Contains(r.Example, marker) && !withoutExample[r.Code] {
			t.Errorf("the example of %s does not expect %q", r.Code, marker)
		}
	}
}

func overlay(archive string) fstest.MapFS {
	return datatest.OverlayText(datatest.Base(), archive)
}

func TestLoad(t *testing.T) {
	tree := overlay(`
-- data/webbplats.toml --
titel = "Välj"
bas_url = "https://kundval.example/"
sprak = ["sv", "en"]
huvudman = ["ekby", "asby"]
-- data/asby/huvudman.toml --
namn = "Åsby kommun"
-- data/ekby/2021-extra/utgava.toml --
namn = "Extra"
galler_fran = 2024-01-01
-- data/ekby/2024/villkor/b.toml --
[[villkor]]
id = "b1"
[[villkor]]
id = "b2"
vid_brist = { form = "fast", sanktioner = ["varning", "x"] }
[[avsnitt]]
id = "sb"
-- data/ekby/2024/ersattning.toml --
[bonus]
text = "En gång."
-- data/ekby/2024/andringar.toml --
fran = "2023"
-- data/ekby/ickeval.toml --
metod = "egen-regi"
text = "Egen regi."
-- data/ekby/anordnare/bok.toml --
namn = "Bok"
-- data/ekby/anordnare/ask.toml --
namn = "Ask"
-- content/en/om.md --
+++
titel = "About"
+++
Text
-- content/sv/ekby/om.md --
+++
titel = "Om Ekby"
uppdaterad = 2024-01-02
+++


Första
-- content/sv/byta.md --
+++
titel = "Byta"
+++
`)
	site, _, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	ekby := site.Municipalities[0]
	ed := ekby.Editions[2]
	for what, c := range map[string]struct{ got, want any }{
		"municipalities":       {ids(site.Municipalities, func(m *model.Municipality) string { return m.ID }), "ekby asby"},
		"editions by date, id": {ids(ekby.Editions, func(e *model.Edition) string { return e.ID }), "2023 2021-extra 2024"},
		"providers by slug":    {ids(ekby.Providers, func(p *model.Provider) string { return p.Slug }), "alm ask bok"},
		"conditions in order":  {ids(ed.Conditions, func(c *model.Condition) string { return c.ID }), "registrerad b1 b2"},
		"sections in order":    {ids(ed.Sections, func(s *model.Section) string { return s.ID }), "registrering sb"},
		"levels":               {ids(ed.Areas[0].Levels, func(l *model.Level) string { return l.ID }), "jobb-1 jobb-2"},
		"bonus":                {ed.Compensation.Bonus.Text, "En gång."},
		"no compensation":      {ekby.Editions[0].Compensation == nil && ekby.Editions[0].Motives == nil, true},
		"change notes":         {ed.Motives.From, "2023"},
		"default choice":       {ekby.DefaultChoice.Method, "egen-regi"},
		"no default choice":    {site.Municipalities[1].DefaultChoice == nil, true},
		"place of a value":     {ed.Conditions[2].Breach.At("sanktioner[1]").String(), "data/ekby/2024/villkor/b.toml:5:55"},
		"articles": {ids(site.Articles, func(a *model.Article) string { return a.Language + "/" + a.Municipality + "/" + a.Name }),
			"en//om sv//byta sv//om sv/ekby/om"},
		"body":              {site.Articles[3].Body, "Första\n"},
		"body line":         {site.Articles[3].BodyLine, 7},
		"body line of base": {site.Articles[2].BodyLine, 5},
		"no body":           {site.Articles[1].Body, ""},
		"updated":           {site.Articles[3].Updated, model.Date{Year: 2024, Month: 1, Day: 2}},
		"place in article":  {site.Articles[3].At("uppdaterad").String(), "content/sv/ekby/om.md:3:14"},
		"first source":      {site.Sources[0].File, "content/en/om.md"},
		"sources":           {len(site.Sources), len(tree) + 2}, // and the missing kundval.toml and villkor/
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", what, c.got, c.want)
		}
	}
}

func ids[T any](list []T, id func(T) string) string {
	var s []string
	for _, v := range list {
		s = append(s, id(v))
	}
	return strings.Join(s, " ")
}

func TestBrokenSource(t *testing.T) {
	site, _, err := Load(overlay("-- data/ekby/anordnare/alm.toml --\nnamn = x\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range site.Sources {
		if want := s.File == "data/ekby/anordnare/alm.toml"; s.Broken != want {
			t.Errorf("%s: broken = %v, want %v", s.File, s.Broken, want)
		}
	}
	if n := len(site.Municipalities[0].Providers); n != 0 {
		t.Errorf("got %d providers from a broken file", n)
	}
}

// TestCRLF makes sure that an editor on Windows changes nothing.
func TestCRLF(t *testing.T) {
	src := "+++\r\ntitel = \"Om\"\r\ningress = \"\"\"\r\na\r\nb\"\"\"\r\n+++\r\n\r\nc\r\nd\r\n"
	tree := datatest.Base()
	tree["content/sv/om.md"].Data = []byte("\uFEFF" + src)
	site, found, err := Load(tree)
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	a := site.Articles[0]
	if a.Lead != "a\nb" || a.Body != "c\nd\n" || a.BodyLine != 8 {
		t.Errorf("got %q, %q at %d", a.Lead, a.Body, a.BodyLine)
	}
}

// failing is a file system in which some names cannot be opened.
type failing struct {
	fstest.MapFS
	name string
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.Open(name)
}

func (f failing) ReadFile(name string) ([]byte, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.ReadFile(name)
}

func (f failing) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.ReadDir(name)
}

func TestUnreadableFile(t *testing.T) {
	site, found, err := Load(failing{datatest.Base(), "data/ekby/anordnare/alm.toml"})
	if err != nil || len(found) != 1 || found[0].Code != "unreadable-file" || found[0].Span.File != "data/ekby/anordnare/alm.toml" {
		t.Fatalf("got %v, %v", found, err)
	}
	if len(site.Municipalities[0].Editions) != 2 {
		t.Error("the rest was not read")
	}
}

func TestUnreadableFolder(t *testing.T) {
	for _, folder := range []string{"data/ekby", "data/ekby/anordnare", "data/ekby/2024", "data/ekby/2024/villkor", "content", "content/sv"} {
		site, found, err := Load(failing{datatest.Base(), folder})
		if err != nil || len(found) != 1 || found[0].Code != "unreadable-file" || found[0].Span.File != folder {
			t.Errorf("%s: got %v, %v", folder, found, err)
			continue
		}
		if !slices.ContainsFunc(site.Sources, func(s model.Source) bool { return s.File == folder && s.Broken }) {
			t.Errorf("%s is not known to be unread", folder)
		}
	}
	if _, _, err := Load(failing{datatest.Base(), "data"}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("data: got error %v", err)
	}
}

func TestNothing(t *testing.T) {
	site, found, err := Load(fstest.MapFS{})
	if err != nil || len(found) != 1 || found[0].Code != "missing-file" || site == nil {
		t.Errorf("got %v, %v, %v", site, found, err)
	}
}

// TestHugeFile makes sure that a picture renamed to .toml is refused.
func TestHugeFile(t *testing.T) {
	tree := datatest.Base()
	tree["data/ekby/ickeval.toml"] = &fstest.MapFile{Data: make([]byte, 17<<20)}
	if found := find(t, tree); len(found) != 1 || found[0].Code != "file-too-large" {
		t.Errorf("got %v", found)
	}
}

// TestLongText makes sure that a text which is longer than anybody reads is one
// finding at its place, and is not read.
func TestLongText(t *testing.T) {
	const text, article = `text = "Anordnaren är registrerad."`, "Här väljer du."
	for _, c := range []struct {
		file, old, long, want string
	}{
		{"data/ekby/2024/villkor/a.toml", text, `text = "` + strings.Repeat("å", 20_000) + `"`, ""},
		{"data/ekby/2024/villkor/a.toml", text, `text = "` + strings.Repeat("å", 20_001) + `"`, "data/ekby/2024/villkor/a.toml:11:8"},
		{"data/ekby/2024/villkor/a.toml", text, `text = "` + strings.Repeat("ord ", 1<<18) + `"`, "data/ekby/2024/villkor/a.toml:11:8"},
		{"content/sv/om.md", article, strings.Repeat("ä", 50_000), ""},
		{"content/sv/om.md", article, strings.Repeat("ä", 50_001), "content/sv/om.md:5:1"},
	} {
		tree := datatest.Base()
		before := string(tree[c.file].Data)
		tree[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(before, c.old, c.long, 1))}
		found := find(t, tree)
		if c.want == "" && len(found) == 0 {
			continue
		}
		if len(found) != 1 || found[0].Code != "too-long" || found[0].Span.String() != c.want {
			t.Errorf("%s with %d bytes: got %v, want too-long at %q", c.file, len(c.long), found, c.want)
		}
	}
}

// TestTooMany makes sure that thousands of levels or conditions are one finding,
// at the first that is too many, and that what is left out is not missed.
func TestTooMany(t *testing.T) {
	const (
		level     = "\n[[kundval.niva]]\nid = \"n%[1]d\"\nnamn = \"Nivå %[1]d\"\nmalgrupp = \"Du.\"\n"
		condition = "\n[[villkor]]\nid = \"v%[1]d\"\nnummer = \"%[1]d\"\nslag = \"generellt\"\navsnitt = \"registrering\"\nrubrik = \"Villkor %[1]d\"\ntext = \"Det gäller.\"\n"
	)
	for _, c := range []struct {
		file, one string
		more      int // than what is there
		want      string
	}{
		{"kundval.toml", level, 198, ""},
		{"kundval.toml", level, 199, "data/ekby/2024/kundval.toml:1009:6"},
		{"kundval.toml", level, 5_000, "data/ekby/2024/kundval.toml:1009:6"},
		{"villkor/a.toml", condition, 999, ""},
		{"villkor/a.toml", condition, 5_000, "data/ekby/2024/villkor/a.toml:8008:6"},
	} {
		tree := datatest.Base()
		file := "data/ekby/2024/" + c.file
		text := string(tree[file].Data)
		for i := range c.more {
			text += fmt.Sprintf(c.one, i)
		}
		tree[file] = &fstest.MapFile{Data: []byte(text)}
		found := find(t, tree)
		if c.want == "" && len(found) == 0 {
			continue
		}
		if len(found) != 1 || found[0].Code != "too-many" || found[0].Span.String() != c.want {
			t.Errorf("%d more in %s: got %v, want too-many at %q", c.more, file, found, c.want)
		}
	}
}

// TestDeterministic loads many files over several goroutines and expects the
// same findings each time.
func TestDeterministic(t *testing.T) {
	tree := providers(datatest.Base(), 200)
	for i := range 200 {
		tree[fmt.Sprintf("data/ekby/anordnare/p%04d.toml", i)].Data = fmt.Appendf(nil, "namn = %d\n", i)
	}
	first := find(t, tree)
	for range 5 {
		if !reflect.DeepEqual(find(t, tree), first) {
			t.Fatal("two runs differ")
		}
	}
}
