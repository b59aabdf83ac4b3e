package build_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kundval"
	"kundval/generator/internal/build"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/project"
)

var today = model.Date{Year: 2024, Month: 6, Day: 1}

// small is a small valid project with changes laid over it.
func small(changes string) fs.FS {
	return project.New(datatest.OverlayText(datatest.Base(), changes), kundval.Files)
}

func TestBuild(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	var stages []build.Stage
	res, err := build.Build(context.Background(), build.Options{
		Project: small(""), Out: out, Day: today, Preview: true, Progress: func(s build.Stage) { stages = append(stages, s) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if res.Editions != 2 || res.Providers != 1 || res.Pages == 0 || res.Bytes == 0 {
		t.Errorf("result = %+v", res)
	}
	if got := res.NextChange.String(); got != "2024-07-01" {
		t.Errorf("next change = %s, want the first of the next month", got)
	}
	if len(stages) == 0 || stages[0] != build.Reading || stages[len(stages)-1] != build.Publishing {
		t.Errorf("stages = %v", stages)
	}
	for _, name := range []string{"index.html", "valkatalog/jobb/jobb-1/index.html", "oppna-data/anordnare.json", "sitemap.xml"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestFailuresLeaveTheOldSite(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	tests := []struct {
		name    string
		ctx     context.Context
		changes string
		want    string // in the error
		found   string // file, message and hint of an error that is among the findings, or how they begin
	}{
		{"a fault in the data", context.Background(), "-- data/ekby/2024/kundval.toml --\nx = 1\n", "errors in the data", "data/ekby/2024/kundval.toml: "},
		{"a fault in a layout", context.Background(), "-- layouts/start.html --\n{{ define \"main\" }}{{ .Nosuchfield }}{{ end }}\n", "Nosuchfield", ""},
		{"a fault in a style", context.Background(), "-- static/css/components/tag.css --\n.tag { colr: red\n", "static/css/components/tag.css", ""},
		{"a language without its name", context.Background(), "-- i18n/sv.toml --\nand = \"och\"\n", "errors in the data", "i18n/sv.toml: det står inte vad språket heter: skriv this_language_name"},
		{"an icon that cannot be drawn", context.Background(), "-- static/favicon.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"3\"/></svg>\n", "drawing static/favicon.svg: <circle>", ""},
		{"a missing word", context.Background(), "-- i18n/sv.toml --\n" + withoutWord(t, "map_title"), "map_title", ""},
		{"a stop", cancelled, "", "canceled", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parent := t.TempDir()
			out := filepath.Join(parent, "public")
			if _, err := build.Build(context.Background(), build.Options{Project: small(""), Out: out, Day: today, Preview: true}); err != nil {
				t.Fatal(err)
			}
			before := tree(t, parent)
			res, err := build.Build(tt.ctx, build.Options{Project: small(tt.changes), Out: out, Day: today, Preview: true})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error = %v, want one about %q", err, tt.want)
			}
			var findings *build.FindingsError
			if got, want := errors.As(err, &findings), strings.Contains(tt.want, "errors in the data"); got != want {
				t.Errorf("is about findings = %v, want %v", got, want)
			}
			if tt.found != "" && !slices.ContainsFunc(res.Findings, func(d diag.Diagnostic) bool {
				return d.Severity == diag.Error && strings.Contains(d.Span.File+": "+d.Message.SV+": "+d.Hint.SV, tt.found)
			}) {
				t.Errorf("no finding says %q: %.500s", tt.found, fmt.Sprint(res.Findings))
			}
			if after := tree(t, parent); after != before {
				t.Errorf("the site changed:\nbefore %.300s\nafter  %.300s", before, after)
			}
		})
	}
}

// withoutWord is the file of the Swedish texts without one of them.
func withoutWord(t *testing.T, key string) string {
	t.Helper()
	b, err := fs.ReadFile(kundval.Files, "i18n/sv.toml")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), "\n"+key+" = ")
	_, after, found := strings.Cut(rest, "\n")
	if !ok || !found {
		t.Fatalf("%s is no text of the site", key)
	}
	return before + "\n" + after
}

// tree lists every file below dir with its content.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(name)
		b.WriteString(name + "\n" + string(content) + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
