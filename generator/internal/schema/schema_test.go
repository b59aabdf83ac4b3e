package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"kundval/generator/internal/check"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
)

func rules() []diag.Rule { return append(load.Rules(), check.Rules()...) }

// object is a part of a schema as any reader of JSON gets it.
type object = map[string]any

func schemaOf(t *testing.T, f File) object {
	t.Helper()
	text, err := f.JSON(rules())
	if err != nil {
		t.Fatal(err)
	}
	again, err := f.JSON(rules())
	if err != nil || !bytes.Equal(text, again) {
		t.Errorf("%s: two runs differ (%v)", f.Name, err)
	}
	var root object
	if err := json.Unmarshal(text, &root); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return root
}

// TestSchemas holds every part of every schema to what the editors need: words
// in Swedish wherever there is no $ref, since words beside one are ignored,
// closed tables, references that lead somewhere, and a root that is none.
func TestSchemas(t *testing.T) {
	for _, f := range Files() {
		root := schemaOf(t, f)
		if root["$ref"] != nil || root["type"] != "object" || root["$schema"] != "http://json-schema.org/draft-07/schema#" {
			t.Errorf("%s: the root is not an object of draft 7", f.Name)
		}
		definitions, _ := root["definitions"].(object)
		used := map[string]bool{}
		walk(t, f.Name, root, func(path string, n object) {
			if ref, ok := n["$ref"].(string); ok {
				name := strings.TrimPrefix(ref, "#/definitions/")
				used[name] = true
				if definitions[name] == nil || len(n) > 1 {
					t.Errorf("%s refers to %s, or says more", path, ref)
				}
				return
			}
			if n["type"] == "object" && n["additionalProperties"] != false {
				t.Errorf("%s is open", path)
			}
			docs := 0
			if ext, ok := n["x-taplo"].(object); ok {
				docs = len(ext["docs"].(object)["enumValues"].([]any))
			}
			if words, _ := n["enum"].([]any); len(words) != docs {
				t.Errorf("%s has %d words and explains %d", path, len(words), docs)
			}
		})
		for name := range definitions {
			if !used[name] {
				t.Errorf("%s defines %s, which nothing uses", f.Name, name)
			}
		}
	}
}

// walk visits a schema and all that it holds.
func walk(t *testing.T, path string, n object, visit func(path string, n object)) {
	t.Helper()
	visit(path, n)
	for _, members := range []string{"properties", "definitions"} {
		all, _ := n[members].(object)
		for name, m := range all {
			part := m.(object)
			if title, _ := part["title"].(string); title == "" {
				t.Errorf("%s.%s has no title", path, name)
			}
			walk(t, path+"."+name, part, visit)
		}
	}
	if items, ok := n["items"].(object); ok {
		walk(t, path+"[]", items, visit)
	}
}

// TestWords makes sure that words.toml speaks of every table and key, and of
// nothing else, each with a heading and a whole sentence.
func TestWords(t *testing.T) {
	w := readWords()
	for _, typ := range types() {
		keys := []string{"_"}
		for i := range typ.NumField() {
			if key, _, _ := strings.Cut(typ.Field(i).Tag.Get("toml"), ","); key != "" {
				keys = append(keys, key)
			}
		}
		for _, key := range keys {
			title, text := w.of(typ.Name(), key)
			if title == "" || strings.HasSuffix(title, ".") || !strings.HasSuffix(text, ".") || strings.TrimSpace(text) != text {
				t.Errorf("words.toml on %s.%s: got %q, want a heading, \" | \" and a sentence", typ.Name(), key, w[typ.Name()][key])
			}
			delete(w[typ.Name()], key)
		}
		for key := range w[typ.Name()] {
			t.Errorf("words.toml speaks of %s.%s, which does not exist", typ.Name(), key)
		}
		delete(w, typ.Name())
	}
	for name := range w {
		t.Errorf("words.toml speaks of %s, which is no table of a data file", name)
	}
}

// types are all structs that the data files fill.
func types() []reflect.Type {
	var all []reflect.Type
	seen := map[reflect.Type]bool{}
	var add func(reflect.Type)
	add = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] || typ.Name() == "Date" {
			return
		}
		seen[typ] = true
		all = append(all, typ)
		for i := range typ.NumField() {
			if f := typ.Field(i); f.Tag.Get("toml") != "" {
				add(f.Type)
			}
		}
	}
	for _, f := range Files() {
		add(f.root)
	}
	return all
}

// TestOf makes sure that every data file that is read has a schema.
func TestOf(t *testing.T) {
	site, _, err := load.Load(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, source := range site.Sources {
		if !strings.HasPrefix(source.File, "data/") || !source.Where.IsZero() { // or out of a document
			continue
		}
		f, ok := Of(source.File)
		if !ok {
			t.Errorf("%s has no schema", source.File)
		}
		seen[f.Name] = true
	}
	for _, f := range Files() {
		if !seen[f.Name] {
			t.Errorf("no file was read that has the schema %s", f.Name)
		}
	}
	for _, name := range []string{"data/nacka/om.toml", "data/nacka/2025/dokument/x.toml", "content/sv/om.md", "utgava.toml", "data/.schema/utgava.json"} {
		if f, ok := Of(name); ok {
			t.Errorf("%s has the schema %s", name, f.Name)
		}
	}
	if f, _ := Of("data/nacka/anordnare/utgava.toml"); f.Name != "anordnare" {
		t.Errorf("a provider called utgava has the schema %q", f.Name)
	}
}
