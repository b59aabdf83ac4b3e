package build

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kundval"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/project"
)

// evil is what somebody might try in a text: markup and handlers, Markdown that
// leads to a script in one disguise or another, the languages of templates, a
// way out of a folder, marks that turn the text round or steer a terminal, and a
// line of its own that says something else.
const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><style>*{}</style> [x](javascript:alert(1)) ` +
	`[x](JaVaScRiPt:alert(1)) [x](&#106;avascript:alert(1)) [x](<java` + "\t" + `script:alert(1)>) [x](vbscript:x) <javascript:alert(1)> ![y](data:text/html,evil) [y](data:text/html,evil) ` +
	`<a href="javascript:alert(1)">z</a> ../../../evil ..\..\evil %2e%2e%2fevil {{ .Site }} {{< figure src="x" >}} {{% x %}} ` + "\u202e\x1b[31m`" +
	`}}</template></title></textarea>` + "\r\nX-Evil: 1\nEVIL:1\n"

// formula is what a spreadsheet would compute.
const formula = "=cmd|' /C calc'!A0"

// address is what somebody might try where a web address is asked for.
const address = " java\nscript:alert(document.domain)//"

// kept are keys with a closed form that the program itself reads, so that a
// text of another form is no text at all.
var kept = []string{"sprak", "huvudman", "bas_url", "monster", "fran", "till", "resa", "sigill", "kontrollsumma", "hogsta_alder", "fil"}

// addresses are the keys that hold web addresses.
var addresses = []string{"webb", "kalla", "reseplanerare", "anmalan_lank"}

// poison puts evil into every text below v, also into ids and what refers to
// them, so that they still find each other. It returns how many.
func poison(v reflect.Value, key string, seen map[any]bool) int {
	n := 0
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Interface()] {
			seen[v.Interface()] = true
			n += poison(v.Elem(), key, seen)
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += poison(v.Index(i), key, seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			tag, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
			switch {
			case !f.IsExported() || f.Type == reflect.TypeFor[diag.Origin]() || f.Tag.Get("vocab") != "" || slices.Contains(kept, tag):
			case f.Type.Kind() == reflect.String && tag == "": // the name of a folder or file
			default:
				n += poison(v.Field(i), tag, seen)
			}
		}
	case reflect.String:
		switch {
		case v.String() == "":
		case slices.Contains(addresses, key):
			v.SetString(address)
			n++
		default:
			v.SetString(formula + v.String() + evil)
			n++
		}
	}
	return n
}

// What an author writes is never more than text on the pages, whatever the
// checks before have let through: nothing runs, nothing is styled, nothing
// leads to a script, and no file lies where its name would like it to.
func TestHostileDataStayText(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	day := model.Date{Year: 2026, Month: 11, Day: 22}
	files := project.New(os.DirFS(root), kundval.Files)
	site, found, err := Check(context.Background(), CheckOptions{Project: files, Day: day})
	if err != nil || found.HasErrors() {
		t.Fatalf("the shipped data: %v %v", err, found)
	}
	if err := only(site, []string{"ar"}); err != nil {
		t.Fatal(err)
	}
	site.Municipalities = site.Municipalities[1:]
	if n := poison(reflect.ValueOf(site), "", map[any]bool{}); n < 1000 {
		t.Fatalf("only %d texts were poisoned", n)
	}
	w := &writer{site: site, project: files, day: day, reports: Reports(site)}
	if err := w.prepare(context.Background(), func(Stage) {}); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "a", "b", "c", "public")
	if err := os.MkdirAll(out, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := w.write(context.Background(), out); err != nil {
		t.Fatal(err)
	}

	harmlessPages(t, out)
	harmlessFiles(t, out)
	top := filepath.Dir(filepath.Dir(filepath.Dir(filepath.Dir(out))))
	err = fs.WalkDir(os.DirFS(top), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || e.IsDir():
			return err
		case !strings.HasPrefix(name, "a/b/c/public/"):
			t.Errorf("%s lies outside the site", name)
		case strings.ContainsAny(name, "<>\"'`|=%\\ \x1b\n\u202e") || strings.Contains(name, "evil") && strings.Contains(name, ".."):
			t.Errorf("%q is the name of a file", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := os.ReadFile(filepath.Join(out, "valkatalog", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(catalogue), "&lt;script>alert(1)") {
		t.Error("the catalogue does not show the texts that it was given")
	}
}
