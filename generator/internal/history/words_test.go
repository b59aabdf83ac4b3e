package history

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/gittest"
	"kundval/generator/internal/load"
)

// output is what an officer reads about the project in a folder.
func output(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := diag.WriteText(&b, find(t, dir), diag.Swedish, func(f string) []byte {
		text, _ := os.ReadFile(filepath.Join(dir, f))
		return text
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestWords makes sure that findings say what it was, since when, and what to
// write instead.
func TestWords(t *testing.T) {
	for name, want := range map[string][]string{
		"examples/silent-edit.txtar": {
			`villkoret "1 Registrerad hos Bolagsverket" har ändrats efter att utgåvan 2024 blev antagen (ändrad ordalydelse)`,
			`då stod det inte "i Sverige"`, "jämfört med när webbplatsen blev offentlig", "(2024-01-05)",
			`lägg till sist i data/ekby/2024/utgava.toml: [[rattelse]] med datum = 2024-06-01, villkor = "registrerad" och text`,
		},
		"examples/lost-url.txtar": {
			"adressen /anordnare/bok/ leder ingenstans längre", "filen togs bort i commit", "(2024-03-01)", `slag = "upphord"`,
			`lägg till sist i data/webbplats.toml: [[flyttad]] med fran = "/anordnare/bok/" och till = "/valkatalog/"`,
		},
		"testdata/after-adoption.txtar": {
			`då stod det "2 miljoner", nu står det "3 miljoner"`, "först publicerades som antagen", "(2024-02-02)", "en rättelse får inte ändra tal",
		},
		"testdata/lost-renamed.txtar": {"ge filen dess gamla namn igen", `till = "/anordnare/alm-ab/"`},
		"testdata/lost-number.txtar":  {"adressen /villkor/2024/1/ leder ingenstans", `till = "/villkor/2024/1-1/"`},
		"testdata/renamed-edition.txtar": {
			"8 adresser leder ingenstans längre, bland dem /villkor/2023/, /villkor/2023/1/, /villkor/2023/for/jobb-1/", "för varje adress",
		},
		"testdata/gone-edition.txtar": {"den antagna utgåvan 2023 har tagits bort", "-- data/ekby/2023"},
		"testdata/redirects.txtar":    {"den adressen har själv flyttat", `skriv "/anordnare/alm/#torget"`, `skriv "/valkatalog/"`},
	} {
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := output(t, commits(t, src).Dir)
			for _, w := range want {
				if !strings.Contains(got, w) {
					t.Errorf("does not say %q:\n%s", w, got)
				}
			}
		})
	}
}

// TestSecretsAreNotQuoted makes sure that what somebody rightly took out of an
// adopted text is not repeated.
func TestSecretsAreNotQuoted(t *testing.T) {
	const head = "[[avsnitt]]\nid = \"r\"\nrubrik = \"R\"\n\n[[villkor]]\nid = \"x\"\nnummer = \"2\"\nslag = \"generellt\"\navsnitt = \"r\"\nrubrik = \"X\"\n"
	g := commits(t, []byte("-- data/webbplats.toml + --\npublicerad = 2024-01-10\n-- data/ekby/2024/villkor/b.toml --\n"+
		head+"text = \"Ring Anna, 19121212-1212, om det.\"\n-- commit 2024-01-05 --\n-- data/ekby/2024/villkor/b.toml --\n"+head+"text = \"Ring om det.\"\n"))
	got := output(t, g.Dir)
	if !strings.Contains(got, codeSilentEdit) || strings.Contains(got, "1212") {
		t.Errorf("got\n%s", got)
	}
}

func TestNoHistory(t *testing.T) {
	src, err := os.ReadFile("examples/silent-edit.txtar")
	if err != nil {
		t.Fatal(err)
	}
	g := commits(t, src)
	check := func(dir string) (diag.List, error) {
		site, _, err := load.Load(os.DirFS(g.Dir))
		if err != nil {
			t.Fatal(err)
		}
		return Check(context.Background(), site, Options{Dir: dir, Today: today()})
	}
	unborn := gittest.New(t)
	for name, dir := range map[string]string{"none": "", "no repository": t.TempDir(), "no commit": unborn.Dir} {
		if found, err := check(dir); len(found) > 0 || err != nil {
			t.Errorf("%s: %v, %v", name, found, err)
		}
	}
	g.Write(".git/config", "[core]\n\trepositoryformatversion = 99\n")
	if _, err := check(g.Dir); err == nil || !strings.HasPrefix(err.Error(), "reading the history: git ") {
		t.Errorf("a repository that cannot be read: %v", err)
	}
}
