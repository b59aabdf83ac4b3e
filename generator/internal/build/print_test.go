//go:build print

package build_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kundval/generator/internal/build"
	"kundval/generator/internal/papers"
	"kundval/generator/internal/printer"
)

// The tests here print with a real browser and look at what came of it with
// poppler's tools. Both must be there: the Makefile's target test-pdf sees to it.

// TestPrint builds a small project twice and looks at the PDFs.
func TestPrint(t *testing.T) {
	browser, err := printer.Find(os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	var dirs [2]string
	for i := range dirs {
		dirs[i] = filepath.Join(t.TempDir(), "public")
		res, err := build.Build(context.Background(), build.Options{Project: small(printedToo), Out: dirs[i], Day: today, Preview: true, Browser: browser})
		if err != nil {
			t.Fatal(err)
		}
		if res.Printed.Documents != 5 || res.Printed.Bytes == 0 || res.Printed.Took == 0 {
			t.Errorf("printed = %+v", res.Printed)
		}
	}
	for _, name := range []string{
		"villkor/2023/villkor-2023.pdf", "villkor/2023/for/jobb-1/villkor-2023-jobb-1.pdf", "villkor/2024/villkor-2024.pdf",
		"villkor/2024/for/jobb-1/villkor-2024-jobb-1.pdf", "villkor/2024/for/jobb-2/villkor-2024-jobb-2.pdf",
	} {
		first, err := os.ReadFile(filepath.Join(dirs[0], name))
		if err != nil {
			t.Fatal(err)
		}
		if again, err := os.ReadFile(filepath.Join(dirs[1], name)); err != nil || !bytes.Equal(first, again) {
			t.Errorf("%s: printing it again gives other bytes (%v)", name, err)
		}
	}
	whole := filepath.Join(dirs[0], "villkor", "2024", "villkor-2024.pdf")
	t.Run("structure", func(t *testing.T) { lookAtStructure(t, whole) })
	t.Run("properties", func(t *testing.T) { lookAtProperties(t, whole) })
	t.Run("text", func(t *testing.T) { lookAtText(t, whole) })
	t.Run("links", func(t *testing.T) { lookAtLinks(t, dirs[0], whole) })
}

// printedToo gives the edition what a book has, and the site another language.
const printedToo = `
-- data/webbplats.toml --
titel = "Välj i Ekby"
bas_url = "https://kundval.example/"
sprak = ["sv", "en"]
huvudman = ["ekby"]
-- data/ekby/2024/utgava.toml + --
[[kallnot]]
text = "Se [reglementet](https://ekby.example/reglemente)."

[[dokument]]
id = "bilaga-1"
titel = "Bilaga 1"
slag = "bilaga"
-- data/ekby/2024/villkor/a.toml + --
klarsprak = "Företaget finns i Bolagsverkets register."
`

// lookAtStructure makes sure that a program that reads aloud finds headings,
// lists and tables.
func lookAtStructure(t *testing.T, pdf string) {
	tree := poppler(t, "pdfinfo", "-struct", pdf)
	for _, want := range []string{"H1 (block)", "H2 (block)", "H3 (block)", "L (block)", "LI (block)", "P (block)", "Link (inline)", "Table (block)", "Caption", "TR"} {
		if !regexp.MustCompile(`(?m)^ *` + regexp.QuoteMeta(want)).MatchString(tree) {
			t.Errorf("no %s among the tags", want)
		}
	}
	if heads := regexp.MustCompile(`(?m)^ *TH\b.*:\n +/Scope /Column`).FindAllString(tree, -1); len(heads) != 3 {
		t.Errorf("%d cells of tables head a column, want those of the documents", len(heads))
	}
	if !regexp.MustCompile(`(?m)^ *TH\b.*:\n +/Scope /Row`).MatchString(tree) {
		t.Error("no cell of a table heads a row")
	}
	if strings.Contains(tree, "wrong type") {
		t.Errorf("tags that readers do not know:\n%.500s", tree)
	}
}

func lookAtProperties(t *testing.T, pdf string) {
	facts := poppler(t, "pdfinfo", pdf)
	for _, want := range []string{
		`Title: +Utgåva 2024 – Välj i Ekby`, `Creator: +kundval`, `CreationDate: +Sat Jun  1 00:00:00 2024 UTC`, `ModDate: +Sat Jun  1 00:00:00 2024 UTC`,
		`Tagged: +yes`, `JavaScript: +no`, `Pages: +[3-9]`, `Page size: +59[45].* \(A4\)`,
	} {
		if !regexp.MustCompile(`(?m)^` + want + `$`).MatchString(facts) {
			t.Errorf("no %q in\n%s", want, facts)
		}
	}
	data, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	p, err := papers.Read("villkor.pdf", data)
	if err != nil {
		t.Fatal(err)
	}
	if p.Title != "Utgåva 2024 – Välj i Ekby" || p.Language != "sv" || !p.Tagged || len(p.Mute) > 0 || len(p.Authors) > 0 {
		t.Errorf("our own reader finds %q in %q, tagged %v, without text %v, by %v", p.Title, p.Language, p.Tagged, p.Mute, p.Authors)
	}
	var outline []string
	for _, part := range p.Parts {
		if part.Where.EN == "in the bookmarks" {
			outline = append(outline, strings.TrimSpace(part.Text))
		}
	}
	if got := strings.Join(outline, "|"); !strings.Contains(got, "Utgåva 2024") || !strings.Contains(got, "Registrering") || !strings.Contains(got, "När villkoren granskas") {
		t.Errorf("the outline is %s", got)
	}
}

// lookAtText makes sure that every page but the first says what it is of and
// its number, and that nothing is there that only works on a screen.
func lookAtText(t *testing.T, pdf string) {
	pages := strings.Split(strings.TrimSuffix(poppler(t, "pdftotext", "-layout", pdf, "-"), "\f"), "\f")
	for i, page := range pages {
		foot := regexp.MustCompile(`Utgåva 2024 – Ekby kommun +` + fmt.Sprintf(`%d \(%d\)`, i+1, len(pages)))
		if got := foot.MatchString(page); got != (i > 0) {
			t.Errorf("page %d of %d has a foot: %v:\n%s", i+1, len(pages), got, page)
		}
	}
	all := strings.Join(pages, "\n")
	for _, want := range []string{"Nämnden för arbete", "§ 9", "ARB 2023/7", "Innehåll", "Registrerad hos Bolagsverket", "Beslut och handlingar",
		"https://kundval.example/villkor/2024/", "(https://ekby.example/reglemente)"} {
		if !strings.Contains(all, want) {
			t.Errorf("the text does not say %q", want)
		}
	}
	for _, screen := range []string{"Hoppa till innehållet", "Så väljer du", "PDF"} {
		if strings.Contains(all, screen) {
			t.Errorf("the text says %q, which is for a screen", screen)
		}
	}
}

// lookAtLinks makes sure that the PDF leads to the published site, and the
// pages in every language to the PDF.
func lookAtLinks(t *testing.T, dir, pdf string) {
	urls := poppler(t, "pdfinfo", "-url", pdf)
	if !strings.Contains(urls, "https://kundval.example/villkor/2024/1/") || strings.Contains(urls, "127.0.0.1") {
		t.Errorf("the PDF leads to\n%s", urls)
	}
	info, err := os.Stat(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for page, words := range map[string]string{
		"villkor/2024/index.html": "Hela utgåvan som dokument (PDF, %s, på svenska)", "villkor/index.html": "Hela utgåvan som dokument (PDF, %s, på svenska)",
		"en/villkor/2024/index.html": "The whole edition as a document (PDF, %s, in Swedish)",
	} {
		html, err := os.ReadFile(filepath.Join(dir, page))
		if err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf(words, fmt.Sprintf("%d\u00a0kB", (info.Size()+999)/1000))
		if got := strings.ReplaceAll(string(html), "&nbsp;", "\u00a0"); !strings.Contains(got, want) || !strings.Contains(got, "/villkor/2024/villkor-2024.pdf") {
			t.Errorf("%s does not lead to %q", page, want)
		}
	}
}

// poppler runs one of poppler's programs.
func poppler(t *testing.T, program string, args ...string) string {
	t.Helper()
	c := exec.Command(program, args...)
	c.Env = append(os.Environ(), "TZ=UTC", "LC_ALL=C.UTF-8")
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

// TestNoPrint makes sure that a site without PDFs leads to none.
func TestNoPrint(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	if _, err := build.Build(context.Background(), build.Options{Project: small(""), Out: out, Day: today, Preview: true}); err != nil {
		t.Fatal(err)
	}
	err := fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".pdf") {
			t.Errorf("%s was made", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	html, err := os.ReadFile(filepath.Join(out, "villkor", "2024", "index.html"))
	if err != nil || strings.Contains(string(html), ".pdf") {
		t.Errorf("the edition leads to a PDF (%v)", err)
	}
}
