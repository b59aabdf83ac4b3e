package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// JSON writes the schema of a kind of file. The rules are those that the
// program knows: their codes can be silenced or answered. The same rules give
// the same bytes.
func (f File) JSON(rules []diag.Rule) ([]byte, error) {
	b := &builder{words: readWords(), rules: rules}
	root := b.table(f.root)
	root.Draft = "http://json-schema.org/draft-07/schema#"
	root.Definitions = b.definitions
	compact, err := encode(root)
	if err != nil {
		return nil, fmt.Errorf("writing the schema %s: %w", f.Name, err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, compact, "", "  "); err != nil {
		return nil, fmt.Errorf("writing the schema %s: %w", f.Name, err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// builder makes one schema.
type builder struct {
	words       words
	rules       []diag.Rule
	definitions members
}

// table describes a table by the struct that it fills.
func (b *builder) table(t reflect.Type) *node {
	closed := false
	n := &node{Type: "object", Additional: &closed}
	n.Title, n.Description = b.words.of(t.Name(), "_")
	for i := range t.NumField() {
		f := t.Field(i)
		key, option, _ := strings.Cut(f.Tag.Get("toml"), ",")
		if key == "" {
			continue
		}
		n.Properties.add(key, b.key(t, f, key, option == "required"))
		if option == "required" {
			n.Required = append(n.Required, key)
		}
	}
	return n
}

// key describes a key and what it takes.
func (b *builder) key(t reflect.Type, f reflect.StructField, key string, required bool) *node {
	n := b.value(f.Type)
	of := n // what the words, forms and bounds are about: each element of a list
	if f.Type.Kind() == reflect.Slice {
		of = n.Items
	}
	b.limit(of, t.Name()+"."+key, f.Tag.Get("vocab"))
	if required && n.Type == "array" {
		n.MinItems = 1
	} else if required && n.Type == "string" && n.Enum == nil && n.Pattern == "" && n.Format == "" {
		n.MinLength = 1
	}
	n.Title, n.Description = b.words.of(t.Name(), key)
	if required {
		n.Description += " Måste finnas."
	}
	if tag := f.Tag.Get("vocab"); tag != "" {
		n.Description += "\n"
		for _, term := range model.VocabularyOf(tag) {
			n.Description += fmt.Sprintf("\n- `%s`: %s", term.Code, term.Name)
		}
	}
	return n
}

// value describes what a type takes. A list of tables refers to a definition.
func (b *builder) value(t reflect.Type) *node {
	switch {
	case t == reflect.TypeFor[model.Date]():
		return &node{Type: "string", Format: "date"}
	case t.Kind() == reflect.Pointer:
		return b.value(t.Elem())
	case t.Kind() == reflect.Struct:
		return b.table(t)
	case t.Kind() == reflect.Slice:
		return &node{Type: "array", Items: b.element(t.Elem())}
	case t.Kind() == reflect.String:
		return &node{Type: "string"}
	case t.Kind() == reflect.Bool:
		return &node{Type: "boolean"}
	case t.Kind() == reflect.Float64:
		return &node{Type: "number"}
	}
	return &node{Type: "integer"}
}

// element describes what a list holds. A table says of itself that its items
// are tables like it, which means nothing of a table; but Taplo, when it looks
// for what to say about a key in a list of tables, counts the element's number
// twice, and this is where the second leads it.
func (b *builder) element(t reflect.Type) *node {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return b.value(t)
	}
	ref := "#/definitions/" + t.Name()
	if b.definitions.nodes[t.Name()] == nil {
		n := new(node)
		b.definitions.add(t.Name(), n)
		*n = *b.table(t)
		n.Items = &node{Ref: ref}
	}
	return &node{Ref: ref}
}

// limit adds the words to choose from, the form or the bounds of a key.
func (b *builder) limit(n *node, key, vocabulary string) {
	switch {
	case vocabulary != "":
		n.choose(model.VocabularyOf(vocabulary))
	case key == "SourceNote.regel":
		n.choose(b.codes(func(r diag.Rule) bool { return r.Noted }))
	case key == "Silence.kod":
		n.choose(b.codes(func(r diag.Rule) bool { return r.Severity == diag.Warning }))
	}
	for _, f := range forms() {
		if slices.Contains(f.keys, key) {
			n.Pattern = f.pattern
		}
	}
	for _, r := range bounds() {
		if slices.Contains(r.keys, key) {
			n.Minimum, n.Maximum = &r.low, &r.high
		}
	}
}

func (n *node) choose(words model.Vocabulary) {
	n.Enum, n.Taplo = words.Codes(), new(taplo)
	for _, term := range words {
		n.Taplo.Docs.EnumValues = append(n.Taplo.Docs.EnumValues, term.Name)
	}
}

// codes are the rules of some sort, with what they demand.
func (b *builder) codes(wanted func(diag.Rule) bool) model.Vocabulary {
	var v model.Vocabulary
	for _, r := range b.rules {
		if wanted(r) {
			v = append(v, model.Term{Code: r.Code, Name: r.Title.SV})
		}
	}
	return v
}
