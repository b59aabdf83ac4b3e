package build_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval"
	"kundval/generator/internal/author"
	"kundval/generator/internal/build"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
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

// seal seals an edition as it now is.
func (w *written) seal(edition string) {
	w.t.Helper()
	site, _, err := build.Check(context.Background(), build.CheckOptions{Project: w.project(), Day: w.day})
	if err != nil {
		w.t.Fatal(err)
	}
	m := site.Municipalities[0]
	i := slices.IndexFunc(m.Editions, func(e *model.Edition) bool { return e.ID == edition })
	_, files, err := author.Seal(w.project(), m, m.Editions[i], w.day)
	if err != nil {
		w.t.Fatal(err)
	}
	for name, text := range files {
		w.put(name, string(text))
	}
}

// takeIn has the preview take in what was done, and holds what it finds against
// what a check finds.
func (w *written) takeIn(what string) error {
	w.t.Helper()
	got, err := w.preview.Update(context.Background())
	_, want, checkErr := build.Check(context.Background(), build.CheckOptions{Project: w.project(), Day: w.day})
	if checkErr != nil {
		w.t.Fatal(checkErr)
	}
	if !slices.EqualFunc(got, want, func(a, b diag.Diagnostic) bool { return reflect.DeepEqual(a, b) }) {
		w.t.Errorf("%s: the findings are others:\n got %v\nwant %v", what, got, want)
	}
	var findings *build.FindingsError
	if wrong := want.Count(diag.Error) > 0; wrong != errors.As(err, &findings) {
		w.t.Errorf("%s: there are errors: %v; the update says %v", what, wrong, err)
	}
	return err
}

// update takes in what was done, and returns whether there was a fault.
func (w *written) update(what string) (good bool) {
	w.t.Helper()
	err := w.takeIn(what)
	if err == nil {
		if err := w.preview.Try(context.Background()); err != nil {
			w.t.Errorf("%s: trying: %v", what, err)
		}
	}
	return err == nil
}

// build makes the site that the preview is held against.
func (w *written) build(what string) {
	w.t.Helper()
	out := filepath.Join(w.t.TempDir(), "public")
	if _, err := build.Build(context.Background(), build.Options{Project: w.project(), Out: out, Day: w.day, Preview: true}); err != nil {
		w.t.Fatalf("%s: %v", what, err)
	}
	w.site = readSite(w.t, out)
	delete(w.site, ".kundval") // tells who made the folder
	for name := range w.site {
		w.ever[name] = true
	}
}

// same holds every file of the preview against the last build, and asks for those
// that there once were.
func (w *written) same(what string) {
	w.t.Helper()
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
	motives    = "data/ekby/2024/andringar.toml"
	sealed     = "data/ekby/2023/villkor/a.toml"
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

// What a preview shows is what a build gives, whatever was done before, and what
// the last build without fault gave when there is a fault.
func TestPreviewIsTheBuild(t *testing.T) {
	w := writing(t)
	if _, err := w.preview.ReadFile("index.html"); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("before the first update: %v", err)
	}
	all := edits()
	for i, e := range all {
		e.do(w)
		if good := w.update(e.name); good != e.good {
			t.Errorf("%s: is without fault: %v, want %v", e.name, good, e.good)
		}
		before := i == len(all)-1 || !all[i+1].good
		if e.good && (before || i%3 == 0) { // a build takes long
			w.build(e.name)
		}
		if !e.good || before || i%6 == 0 {
			w.same(e.name)
		}
	}
}

// The same holds when edits come in any order.
func TestPreviewAfterAnyEdits(t *testing.T) {
	w := writing(t)
	chance := rand.New(rand.NewPCG(1, 2))
	w.seal("2023")
	provider, condition, why, before := w.text(alm), w.text(conditions), w.text(motives), w.text(sealed)
	deeds := []func(n int){
		func(n int) {
			w.put(alm, strings.Replace(provider, "Stöd på vägen", fmt.Sprintf("Stöd nummer %d på vägen", n), 1))
		},
		func(int) { w.put(alm, provider[:len(provider)/2]) }, // somebody is in the midst of it
		func(n int) {
			w.put(fmt.Sprintf("data/ekby/anordnare/ny-%d.toml", n), strings.NewReplacer("Alm AB", fmt.Sprintf("Ny %d AB", n), "552000-0018", "552000-0026").Replace(provider))
		},
		func(int) {
			for name := range w.files {
				if strings.Contains(name, "/ny-") {
					delete(w.files, name)
				}
			}
		},
		func(n int) { w.put(article, fmt.Sprintf("+++\ntitel = \"Om %d\"\n+++\n\nText %d.\n", n, n)) },
		func(int) { delete(w.files, article) },
		func(n int) {
			w.put(layout, "{{ define \"main\" }}<h1>{{ .Heading }}</h1>"+strings.Repeat("<hr>", n%3)+"{{ end }}\n")
		},
		func(int) { w.put(layout, "{{ define \"main\" }}{{ .Nothing }}{{ end }}\n") },
		func(int) { delete(w.files, layout) },
		func(n int) {
			w.put(conditions, strings.Replace(condition, "Anordnaren är", fmt.Sprintf("Anordnaren är i %d dagar", n%3), 1))
		},
		func(n int) { w.put(motives, strings.Replace(why, "Fler ska", fmt.Sprintf("%d fler ska", n), 1)) },
		func(int) { delete(w.files, motives) },
		func(n int) {
			w.put(sealed, strings.Replace(before, "Anordnaren är", []string{"Anordnaren är", "Anordnarna är"}[n%2], 1))
		},
	}
	for n := range 32 {
		for range 2 {
			deeds[chance.IntN(len(deeds))](n)
		}
		_ = w.takeIn(fmt.Sprintf("edit %d", n))
		for _, name := range []string{"anordnare/alm/index.html", "en/om/index.html"} {
			_, _ = w.preview.ReadFile(name) // is looked at
		}
		if n%8 != 7 {
			continue
		}
		w.put(alm, provider)
		w.put(motives, why)
		w.put(sealed, before)
		delete(w.files, layout)
		deeds[3](n) // several would have the same number
		w.put(fmt.Sprintf("data/ekby/anordnare/ny-%d.toml", n), strings.NewReplacer("Alm AB", "Ny AB", "552000-0018", "552000-0026").Replace(provider))
		what := fmt.Sprintf("after %d edits", n+1)
		if !w.update(what) {
			t.Fatalf("%s: there is a fault", what)
		}
		w.build(what)
		w.same(what)
	}
}

// A fault in what nobody looks at comes to light as well.
func TestPreviewTries(t *testing.T) {
	w := writing(t)
	if !w.update("at the start") {
		t.Fatal("there is a fault")
	}
	for _, fault := range []struct{ file, text, want string }{
		{layout, "{{ define \"main\" }}{{ .Nothing }}{{ end }}\n", "Nothing"},
		{"static/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"3\"/></svg>\n", "favicon.svg"},
	} {
		w.put(fault.file, fault.text)
		if _, err := w.preview.Update(context.Background()); err != nil {
			t.Errorf("%s: updating: %v", fault.file, err)
		}
		for range 2 { // until it is mended
			if err := w.preview.Try(context.Background()); err == nil || !strings.Contains(err.Error(), fault.want) {
				t.Errorf("%s: %v", fault.file, err)
			}
		}
		delete(w.files, fault.file)
		if !w.update("mended") {
			t.Error("there still is a fault")
		}
	}
}

// Memory does not grow with the number of edits.
func TestPreviewForgets(t *testing.T) {
	w := writing(t)
	provider, own := w.text(alm), w.text(layout)
	held := func(from, to int) uint64 {
		for n := from; n < to; n++ {
			w.put(alm, strings.Replace(provider, "Stöd på vägen", fmt.Sprintf("Stöd nummer %d på vägen", n), 1))
			if n%5 == 0 {
				w.put(layout, own+fmt.Sprintf("{{/* %d */}}\n", n))
			}
			if _, err := w.preview.Update(context.Background()); err != nil {
				t.Fatal(err)
			}
			if _, err := w.preview.ReadFile("anordnare/alm/index.html"); err != nil {
				t.Fatal(err)
			}
		}
		runtime.GC()
		runtime.GC() // what finalizers let go
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	first := held(0, 10)
	if last := held(10, 60); last > first+first/4 {
		t.Errorf("%d bytes are held after 60 edits, %d after 10", last, first)
	}
}
