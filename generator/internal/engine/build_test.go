package engine

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestBuild(t *testing.T) {
	s := testSite(nil, "/", "/404.html", "/nacka/villkor/2024/a.4/", "/index/")
	s.BaseURL = "https://kundval.example/below/"
	s.Languages = append(s.Languages,
		Language{"sv-x-lattlast", "Lättläst svenska", "ltr"}, Language{"ar", "العربية", "rtl"})
	s.Pages = append(s.Pages, testPage("/ar/", "ar"), testPage("/ar/nacka/", "ar"),
		testPage("/lattlast/", "sv-x-lattlast"))

	out := filepath.Join(t.TempDir(), "not", "yet", "there")
	res, err := Build(context.Background(), s, out)
	if err != nil {
		t.Fatal(err)
	}
	page := func(lang, dir, read string) string {
		return `<!doctype html><html lang=` + lang + ` dir=` + dir + `><title>Villkor – Kundval</title>` +
			`<h1>A &lt; B</h1><p>färdig <em>text</em></p><p>x &lt; y, ` + read + `</p><p>A &lt; B</p></html>`
	}
	want := map[string]string{
		"index.html":                        page("sv", "ltr", "läs"),
		"404.html":                          page("sv", "ltr", "läs"),
		"nacka/villkor/2024/a.4/index.html": page("sv", "ltr", "läs"),
		"index/index.html":                  page("sv", "ltr", "läs"),
		"ar/index.html":                     page("ar", "rtl", "اقرأ"),
		"ar/nacka/index.html":               page("ar", "rtl", "اقرأ"),
		"lattlast/index.html":               page("sv-x-lattlast", "ltr", "läs mer"),
	}
	got := readTree(t, out)
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("%s:\n got %s\nwant %s", name, got[name], want[name])
		}
	}
	var size int64
	for name, text := range got {
		size += int64(len(text))
		if want[name] == "" {
			t.Errorf("unexpected file %s", name)
		}
	}
	if wantRes := (Result{Pages: len(want), Bytes: size}); res != wantRes {
		t.Errorf("got result %+v, want %+v", res, wantRes)
	}
}

func TestBuildIsRepeatable(t *testing.T) {
	s := benchSite(50)
	first, second := t.TempDir(), t.TempDir()
	if _, err := Build(context.Background(), s, first); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(s.Pages) // nor may the order of the pages matter
	if _, err := Build(context.Background(), s, second); err != nil {
		t.Fatal(err)
	}
	if got, want := readTree(t, second), readTree(t, first); !maps.Equal(got, want) {
		t.Error("two builds of the same pages differ")
	}
}

// childOut is set in the child process of TestEnvironmentIsIgnored.
const childOut = "KUNDVAL_TEST_ENGINE_OUT"

// TestMain lets this binary build a site without being a test, since Hugo
// leaves the environment alone in tests.
func TestMain(m *testing.M) {
	if out := os.Getenv(childOut); out != "" {
		if _, err := Build(context.Background(), testSite(nil, "/"), out); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// The environment may not undo what the engine and the project decide.
func TestEnvironmentIsIgnored(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	child := exec.Command(self) // without arguments: Hugo takes -test.x for a test
	child.Env = append(os.Environ(), childOut+"="+out, "HUGO_TITLE=elsewhere", "HUGO_MINIFY_MINIFYOUTPUT=false")
	if b, err := child.CombinedOutput(); err != nil {
		t.Fatalf("child: %v\n%s", err, b)
	}
	if got := readTree(t, out)["index.html"]; !strings.Contains(got, "<title>Villkor – Kundval</title><h1>") {
		t.Errorf("got %s", got)
	}
}

// A project without params of its own still gets its views, and one with
// params keeps them.
func TestProjectParams(t *testing.T) {
	for name, test := range map[string]struct{ toml, want string }{
		"none": {"", "own: ."},
		"some": {"[params]\nown = 'kept'\n", "own: kept."},
	} {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			s := testSite(map[string]string{
				"hugo.toml":                   test.toml,
				"layouts/_partials/item.html": "own: {{ site.Params.own }}.",
			}, "/")
			if _, err := Build(context.Background(), s, out); err != nil {
				t.Fatal(err)
			}
			if got := readTree(t, out)["index.html"]; !strings.Contains(got, test.want) {
				t.Errorf("%q is missing in %s", test.want, got)
			}
		})
	}
}

func TestBuildOverwritesNothing(t *testing.T) {
	out := t.TempDir()
	if err := os.WriteFile(filepath.Join(out, "index.html"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := Build(context.Background(), testSite(nil, "/"), out)
	if err == nil || !strings.Contains(err.Error(), "index.html") {
		t.Errorf("got error %v, want one about index.html", err)
	}
	if got := readTree(t, out)["index.html"]; got != "mine" {
		t.Errorf("the file was overwritten with %q", got)
	}
}
