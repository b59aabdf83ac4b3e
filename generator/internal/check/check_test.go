package check

import (
	"bytes"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
)

func today() model.Date { return model.Date{Year: 2024, Month: 6, Day: 1} }

func find(t *testing.T, fsys fs.FS) []diag.Diagnostic {
	t.Helper()
	site, found, err := load.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	all := Check(site, Options{Today: today(), Earlier: found, EarlierRules: load.Rules(), Protected: []string{"Tolvan Tolvansson", "Zäta"}})
	if slices.ContainsFunc(site.Sources, func(s model.Source) bool { return strings.Contains(s.Text, "WARNING level-without-provider") }) {
		return all
	}
	// Examples of other rules have levels that are to be chosen by nobody.
	return slices.DeleteFunc(all, func(d diag.Diagnostic) bool { return d.Code == "level-without-provider" })
}

// TestExamples runs the documented example of every code.
func TestExamples(t *testing.T) { datatest.Run(t, examples, "examples/*.txtar", find) }

// TestFindings runs the cases around each rule.
func TestFindings(t *testing.T) { datatest.Run(t, os.DirFS("testdata"), "*.txtar", find) }

// TestRules makes sure that every code is documented in both languages, listed
// once and in order, and has an example that makes the finding.
func TestRules(t *testing.T) {
	var codes []string
	for _, r := range Rules() {
		codes = append(codes, r.Code)
		if r.Title.SV == "" || r.Title.EN == "" {
			t.Errorf("%s has no title", r.Code)
		}
		marker := strings.ToUpper(r.Severity.String()) + " " + r.Code
		if !strings.Contains(r.Example, marker+"\n") && !strings.Contains(r.Example, marker+" ") {
			t.Errorf("the example of %s does not expect %q", r.Code, marker)
		}
	}
	if !slices.IsSorted(codes) || len(slices.Compact(codes)) != len(Rules()) {
		t.Errorf("the codes are not sorted or not unique: %v", codes)
	}
	for _, r := range load.Rules() {
		if slices.Contains(codes, r.Code) {
			t.Errorf("%s is a code of package load too", r.Code)
		}
	}
	files, err := fs.Glob(examples, "examples/*")
	if err != nil || len(files) != len(codes) {
		t.Errorf("%d examples for %d codes (%v)", len(files), len(codes), err)
	}
}

// TestConcealed makes sure that nothing about a person gets into a log.
func TestConcealed(t *testing.T) {
	for _, code := range []string{"personnummer", "sole-trader-number", "org-number-person", "birth-date", "people-table", "protected-name"} {
		i := slices.IndexFunc(Rules(), func(r diag.Rule) bool { return r.Code == code })
		tree := datatest.OverlayText(datatest.Base(), Rules()[i].Example)
		found := find(t, tree)
		var b bytes.Buffer
		if err := diag.WriteText(&b, found, diag.Swedish, func(f string) []byte { return tree[f].Data }); err != nil {
			t.Fatal(err)
		}
		if err := diag.WriteJSON(&b, found); err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"121212", "000000-0000", "550101", "1212,", "december", "Andersson", "Tolvansson"} {
			if strings.Contains(b.String(), secret) {
				t.Errorf("%s: %q is repeated in\n%s", code, secret, b.String())
			}
		}
		if !strings.Contains(b.String(), "••••") {
			t.Errorf("%s: nothing is concealed in\n%s", code, b.String())
		}
	}
}

// TestDeterministic checks the same site twice.
func TestDeterministic(t *testing.T) {
	tree := datatest.OverlayText(datatest.Base(), "-- data/ekby/2024/villkor/a.toml --\n[[villkor]]\nid = \"A B\"\nslag = \"x\"\navsnitt = \"y\"\n")
	first := find(t, tree)
	if len(first) < 5 {
		t.Fatalf("got %d findings", len(first))
	}
	if !reflect.DeepEqual(find(t, tree), first) {
		t.Error("two runs differ")
	}
}
