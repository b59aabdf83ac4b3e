package model_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

const (
	docsFile  = "../../../docs/data.md"
	guideFile = "../../../docs/snabbguide.md"
)

// roots are the types that stand for a whole file or for its outermost tables.
// Every other type of the format is reached from one of them.
var roots = []any{
	model.SiteConfig{}, model.Article{}, model.Municipality{}, model.DefaultChoice{}, model.Edition{},
	model.ChoiceArea{}, model.Section{}, model.Condition{}, model.Compensation{}, model.ChangeNotes{}, model.Provider{}, model.Seal{},
	model.Translations{},
	model.Assessment{},
}

// vocabularies are the closed lists, by the name of their function.
var vocabularies = map[string]func() model.Vocabulary{
	"Statuses": model.Statuses, "Compliances": model.Compliances, "DecisionKinds": model.DecisionKinds, "DocumentKinds": model.DocumentKinds,
	"ConditionKinds": model.ConditionKinds, "BreachForms": model.BreachForms, "Directions": model.Directions,
	"LegalForms": model.LegalForms, "Operators": model.Operators, "Answers": model.Answers,
	"AccessFacts": model.AccessFacts, "OccasionKinds": model.OccasionKinds, "EventKinds": model.EventKinds, "DefaultChoiceMethods": model.DefaultChoiceMethods,
	"ChangeKinds": model.ChangeKinds, "ChangeEffects": model.ChangeEffects, "EditionParts": model.EditionParts, "SealSubjects": model.SealSubjects,
	"DecidingDays": model.DecidingDays,
	"Grounds":      model.Grounds, "CheckKinds": model.CheckKinds,
	"MeasureUnits": model.MeasureUnits, "MeasureDirections": model.MeasureDirections, "MissingReasons": model.MissingReasons,
}

// key is one key of a table as the docs describe it.
type key struct {
	name, kind string
	required   bool
}

// TestDocsNameEveryKey holds docs/data.md against the toml tags of the model:
// each type has a section that lists exactly its keys, each with its type and
// whether it is required.
func TestDocsNameEveryKey(t *testing.T) {
	sections := docSections(t)
	types := formatTypes()
	for _, typ := range types {
		rows, ok := sections[typ.Name()]
		if !ok {
			t.Errorf("docs/data.md has no section %q", typ.Name())
			continue
		}
		got := map[string]key{}
		for _, r := range rows {
			k := docKey(r)
			if _, twice := got[k.name]; twice {
				t.Errorf("docs/data.md lists %s.%s twice", typ.Name(), k.name)
			}
			got[k.name] = k
		}
		for _, want := range typeKeys(typ) {
			if g, ok := got[want.name]; !ok {
				t.Errorf("docs/data.md does not list the key %q of %s", want.name, typ.Name())
			} else if g != want {
				t.Errorf("docs/data.md on %s: got %+v, want %+v", typ.Name(), g, want)
			}
			delete(got, want.name)
		}
		for name := range got {
			t.Errorf("docs/data.md lists the key %q, which %s does not have", name, typ.Name())
		}
		delete(sections, typ.Name())
	}
	for name := range vocabularies {
		delete(sections, name)
	}
	for name := range sections {
		t.Errorf("docs/data.md has a section %q that is no type of the format", name)
	}
}

// TestDocsListEveryValue holds the lists of allowed values against the
// vocabularies, words included.
func TestDocsListEveryValue(t *testing.T) {
	sections := docSections(t)
	for name, vocabulary := range vocabularies {
		var got model.Vocabulary
		for _, r := range sections[name] {
			got = append(got, model.Term{Code: strings.Trim(r[0], "`"), Name: r[1]})
		}
		if want := vocabulary(); !slices.Equal(got, want) {
			t.Errorf("docs/data.md on %s: got %v, want %v", name, got, want)
		}
	}
}

// TestGuideExamples holds every TOML example of the quick guide against the
// format. Its first line names the file that it stands in; a line "# …" says
// that the rest of the file is left out.
func TestGuideExamples(t *testing.T) {
	b, err := os.ReadFile(guideFile)
	if err != nil {
		t.Fatal(err)
	}
	type target struct {
		file string // part of the path
		make func() any
	}
	targets := []target{
		{"/utgava.toml", func() any { return new(model.Edition) }},
		{"/andringar.toml", func() any { return new(model.ChangeNotes) }},
		{"/anordnare/", func() any { return new(model.Provider) }},
		{"/villkor/", func() any { return new(model.ConditionsFile) }},
		{"/oversattningar/", func() any { return new(model.Translations) }},
		{"/webbplats.toml", func() any { return new(model.SiteConfig) }},
	}
	seen := map[string]bool{}
	blocks := tomlBlock.FindAllStringSubmatch(string(b), -1)
	if got, want := len(blocks), strings.Count(string(b), "```toml"); got != want {
		t.Errorf("%d examples begin with the name of their file, want all %d", got, want)
	}
	for _, m := range blocks {
		file, text, elided := m[1], m[2], strings.Contains(m[2], "# …")
		i := slices.IndexFunc(targets, func(c target) bool { return strings.Contains(file, c.file) })
		if i < 0 {
			t.Errorf("the example for %s is of a file that this test does not know", file)
			continue
		}
		seen[targets[i].file] = true
		table, found := tomlsrc.Parse(file, []byte(text))
		if table != nil {
			found = append(found, tomlsrc.Decode(table, targets[i].make())...)
		}
		for _, d := range found {
			if d.Code != "missing-key" || !elided {
				t.Errorf("%s in the guide, line %d of the example: %s: %s", file, d.Span.Start.Line+1, d.Code, d.Message.EN)
			}
		}
	}
	for _, c := range targets {
		if !seen[c.file] {
			t.Errorf("the guide has no example of %s", c.file)
		}
	}
}

// TestVocabulariesAreComplete makes sure that the table above forgets none.
func TestVocabulariesAreComplete(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Type.Params.NumFields() == 0 && f.Type.Results != nil {
				if id, ok := f.Type.Results.List[0].Type.(*ast.Ident); ok && id.Name == "Vocabulary" {
					want = append(want, f.Name.Name)
				}
			}
		}
	}
	var got []string
	for name := range vocabularies {
		got = append(got, name)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("vocabularies: got %v, want %v", got, want)
	}
}

// TestTagsNameVocabularies follows every vocab tag, which stands on texts and
// lists of texts only, and makes sure that each vocabulary has a field.
func TestTagsNameVocabularies(t *testing.T) {
	used := map[string]bool{}
	for _, typ := range formatTypes() {
		for f := range fields(typ) {
			name := f.Tag.Get("vocab")
			if name == "" {
				continue
			}
			used[name] = true
			if kind := kindOf(f.Type); kind != "text" && kind != "list of texts" {
				t.Errorf("%s.%s has a vocabulary but is a %s", typ.Name(), f.Name, kind)
			}
			if want, ok := vocabularies[name]; !ok || !slices.Equal(model.VocabularyOf(name), want()) {
				t.Errorf("%s.%s has the tag vocab:%q, which names another list or none", typ.Name(), f.Name, name)
			}
		}
	}
	for name := range vocabularies {
		if !used[name] {
			t.Errorf("no field has the tag vocab:%q", name)
		}
	}
}

var (
	keyHeading        = regexp.MustCompile("^### ([A-Z][A-Za-z]*): ")
	vocabularyMention = regexp.MustCompile("^`([A-Z][A-Za-z]*)`")
	tomlBlock         = regexp.MustCompile("(?ms)^ *```toml\n *# (data/[^\n]*)\n(.*?)^ *```")
	link              = regexp.MustCompile(`\[[^]]*\]\([^)]*\)`)
)

// docSections returns the rows of the tables in docs/data.md, by the type that
// the heading names or the vocabulary that stands first below it.
func docSections(t *testing.T) map[string][][]string {
	t.Helper()
	b, err := os.ReadFile(docsFile)
	if err != nil {
		t.Fatal(err)
	}
	sections := map[string][][]string{}
	name := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if m := keyHeading.FindStringSubmatch(line); m != nil {
			name = m[1]
		} else if strings.HasPrefix(line, "#") {
			name = ""
		} else if m := vocabularyMention.FindStringSubmatch(line); m != nil && name == "" {
			name = m[1]
		}
		if name == "" || !strings.HasPrefix(line, "| `") {
			continue
		}
		var cells []string
		for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		sections[name] = append(sections[name], cells)
	}
	return sections
}

// docKey reads one row of a table of keys.
func docKey(cells []string) key {
	kind := strings.TrimSpace(link.ReplaceAllString(cells[1], ""))
	if kind == "Markdown" {
		kind = "text" // a string either way
	}
	return key{strings.Trim(cells[0], "`"), kind, cells[2] == "yes"}
}

// formatTypes returns every struct that a data file can hold, roots first.
func formatTypes() []reflect.Type { return typesFrom(roots...) }

// typesFrom returns some structs and every struct reached from them.
func typesFrom(roots ...any) []reflect.Type {
	var types []reflect.Type
	for _, r := range roots {
		types = append(types, reflect.TypeOf(r))
	}
	for i := 0; i < len(types); i++ {
		for f := range fields(types[i]) {
			if s := structOf(f.Type); s != nil && !slices.Contains(types, s) {
				types = append(types, s)
			}
		}
	}
	return types
}

// fields yields the tagged fields of a struct.
func fields(typ reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range typ.NumField() {
			if f := typ.Field(i); f.Tag.Get("toml") != "" && !yield(f) {
				return
			}
		}
	}
}

func typeKeys(typ reflect.Type) []key {
	var keys []key
	for f := range fields(typ) {
		name, option, _ := strings.Cut(f.Tag.Get("toml"), ",")
		keys = append(keys, key{name, kindOf(f.Type), option == "required"})
	}
	return keys
}

// structOf returns the struct that a table or list of tables fills, or nil.
func structOf(typ reflect.Type) reflect.Type {
	for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || typ == reflect.TypeFor[model.Date]() {
		return nil
	}
	return typ
}

// kindOf says in the words of the docs what a field takes.
func kindOf(typ reflect.Type) string {
	switch {
	case typ == reflect.TypeFor[model.Date]():
		return "date"
	case typ.Kind() == reflect.Slice && structOf(typ) != nil:
		return "tables"
	case structOf(typ) != nil:
		return "table"
	case typ.Kind() == reflect.Slice:
		return "list of " + kindOf(typ.Elem()) + "s"
	case typ.Kind() == reflect.String:
		return "text"
	case typ.Kind() == reflect.Bool:
		return "true/false"
	case typ.Kind() == reflect.Float64:
		return "number"
	}
	return "whole number"
}
