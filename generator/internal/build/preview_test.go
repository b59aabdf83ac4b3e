package build_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval"
	"kundval/generator/internal/build"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/model"
	"kundval/generator/internal/project"
)

// written is a project that somebody is writing, and its preview.
type written struct {
	t       *testing.T
	files   fstest.MapFS
	day     model.Date
	preview *build.Preview
	site    map[string][]byte // what a build gave when there last was no fault
	ever    map[string]bool   // files that the site has had
}

func writing(t *testing.T) *written {
	w := &written{t: t, day: today, files: datatest.Base(), ever: map[string]bool{}}
	w.replace("data/webbplats.toml", `["sv"]`, `["sv", "en"]`)
	w.preview = build.NewPreview(build.PreviewOptions{
		Project: w.project(), Day: func() (model.Date, error) { return w.day, nil },
	})
	t.Cleanup(func() {
		if err := w.preview.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func (w *written) project() fs.FS { return project.New(w.files, kundval.Files) }

// text is that of a file of the project.
func (w *written) text(file string) string {
	w.t.Helper()
	b, err := fs.ReadFile(w.project(), file)
	if err != nil {
		w.t.Fatal(err)
	}
	return string(b)
}

func (w *written) put(file, text string) {
	w.files[file] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
}

func (w *written) replace(file, from, to string) {
	w.t.Helper()
	text := w.text(file)
	if !strings.Contains(text, from) {
		w.t.Fatalf("%s has no %q", file, from)
	}
	w.put(file, strings.ReplaceAll(text, from, to))
}

// same updates the preview and holds every file against a fresh build, or
// against the last one without fault when there is a fault now.
func (w *written) same(what string, good bool) {
	w.t.Helper()
	_, err := w.preview.Update(context.Background())
	if (err == nil) != good {
		w.t.Errorf("%s: error = %v", what, err)
	}
	if good {
		out := filepath.Join(w.t.TempDir(), "public")
		if _, err := build.Build(context.Background(), build.Options{Project: w.project(), Out: out, Day: w.day, Preview: true}); err != nil {
			w.t.Fatalf("%s: %v", what, err)
		}
		w.site = readSite(w.t, out)
		delete(w.site, ".kundval") // tells who made the folder
	}
	for name := range w.site {
		w.ever[name] = true
	}
	for name := range w.ever {
		got, err := w.preview.ReadFile(name)
		want, exists := w.site[name]
		switch {
		case exists && err != nil:
			w.t.Errorf("%s: %s: %v", what, name, err)
		case exists && !bytes.Equal(got, want):
			w.t.Errorf("%s: %s is another:\n got %.300s\nwant %.300s", what, name, got, want)
		case !exists && !errors.Is(err, fs.ErrNotExist):
			w.t.Errorf("%s: %s is still there: %v", what, name, err)
		}
	}
	if good {
		if err := w.preview.Try(context.Background()); err != nil {
			w.t.Errorf("%s: trying: %v", what, err)
		}
	}
}

func readSite(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	site := map[string][]byte{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		site[filepath.ToSlash(rel)], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

const (
	conditions = "data/ekby/2024/villkor/a.toml"
	alm        = "data/ekby/anordnare/alm.toml"
	bok        = "data/ekby/anordnare/bok.toml"
	style      = "static/css/components/tag.css"
	texts      = "i18n/en.toml"
	layout     = "layouts/provider.html"
	article    = "content/sv/om.md"
)

// edit is something that somebody does to the project.
type edit struct {
	name string
	do   func(*written)
	good bool
}

// edits are what officers and engineers do, in an order that makes sense.
func edits() []edit {
	replace := func(name, file, from, to string, good bool) edit {
		return edit{name, func(w *written) { w.replace(file, from, to) }, good}
	}
	return []edit{
		{"nothing", func(*written) {}, true},
		replace("a condition", conditions, "rubrik = \"Registrerad hos Bolagsverket\"", "rubrik = \"Registrerad i Sverige\"", true),
		{"another provider", func(w *written) {
			w.put(bok, strings.NewReplacer("Alm AB", "Bok AB", "552000-0018", "552000-0026").Replace(w.text(alm)))
		}, true},
		replace("the new provider's name", bok, "Bok AB", "Björk & Bok AB", true),
		replace("a broken file", alm, "namn = \"Alm AB\"", "namn = \"Alm AB", false),
		replace("another fault", alm, "namn = \"Alm AB", "nam = \"Alm AB\"", false),
		replace("mended", alm, "nam = \"Alm AB\"", "namn = \"Alm AB\"", true),
		{"another name of a file", func(w *written) {
			w.put("data/ekby/anordnare/bokverkstan.toml", w.text(bok))
			delete(w.files, bok)
		}, true},
		{"a provider less", func(w *written) { delete(w.files, "data/ekby/anordnare/bokverkstan.toml") }, true},
		{"a condition more", func(w *written) {
			w.put("data/ekby/2024/villkor/b.toml", "[[villkor]]\nid = \"forsakrad\"\nnummer = \"2\"\nslag = \"generellt\"\navsnitt = \"registrering\"\n"+
				"rubrik = \"Försäkrad\"\ntext = \"Anordnaren har en ansvarsförsäkring.\"\nkontroll = [\"vid-ansokan\"]\nvid_brist = { form = \"fast\", sanktioner = [\"varning\"] }\n")
			w.put("data/ekby/2024/andringar.toml", w.text("data/ekby/2024/andringar.toml")+
				"\n[[andring]]\nvillkor = [\"forsakrad\"]\neffekt = \"skarpning\"\nmotivering = \"Deltagare ska vara skyddade.\"\n")
		}, true},
		{"another id", func(w *written) {
			w.replace("data/ekby/2024/villkor/b.toml", "forsakrad", "ansvarsforsakring")
			w.replace("data/ekby/2024/andringar.toml", "forsakrad", "ansvarsforsakring")
		}, true},
		{"an article", func(w *written) { w.put(article, "+++\ntitel = \"Om oss\"\n+++\n\nNy text.\n") }, true},
		replace("the article again", article, "Ny text.", "Nyare *text*.", true),
		{"a style", func(w *written) {
			w.put(style, w.text(style)+"\n@layer components { .tag { color: rebeccapurple } }\n")
		}, true},
		replace("a broken style", style, "rebeccapurple", "rebeccapurple }", false),
		replace("a mended style", style, "rebeccapurple }", "red", true),
		{"a layout", func(w *written) { w.replace(layout, "{{ define \"main\" }}", "{{ define \"main\" }}<p>Nytt</p>") }, true},
		replace("a broken layout", layout, "<p>Nytt</p>", "{{ if }}", false),
		replace("a mended layout", layout, "{{ if }}", "<p>Nyare</p>", true),
		replace("a text", texts, "nav_how = \"", "nav_how = \"So: ", true),
		{"another day", func(w *written) { w.day = model.Date{Year: 2024, Month: 6, Day: 2} }, true},
		replace("a language more", "data/webbplats.toml", `"en"`, `"en", "ar"`, true),
	}
}

// What a preview shows is what a build gives, whatever was done before.
func TestPreviewIsTheBuild(t *testing.T) {
	w := writing(t)
	for _, e := range edits() {
		e.do(w)
		w.same(e.name, e.good)
	}
}

var _ = rand.New
var _ = runtime.GC
var _ = maps.Keys[map[int]int]
var _ = slices.Sort[[]int]
