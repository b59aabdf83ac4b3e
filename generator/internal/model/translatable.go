package model

import (
	"reflect"
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
)

// Translatable is one text that can be translated. Which keys hold such texts
// is told by their i18n tags: "text" or "phrase" with the weight, as in
// `i18n:"text,first"`. In the same tag, "id" marks the key that names a table
// among its likes where that is not the key id, and "root" a list whose tables
// have paths of their own and not below the table that they stand in.
//
// The path names the text for good: the kind of file or table, the ids of what
// it stands in, and the key. It holds no edition, since ids outlive editions.
type Translatable struct {
	diag.Origin        // of the table that it stands in
	Key         string // in that table, "inriktningar[1]" in a list
	Path        string // "niva/ami-1/klarsprak"
	Source      string // the Swedish text
	Phrase      bool   // short, and likely to stand in other places too
	Weight      Weight
}

// Place returns where the Swedish text was written.
func (t *Translatable) Place() diag.Span { return t.At(t.Key) }

// Weight tells whom a text matters to, what citizens meet first coming first.
type Weight int

// The weights.
const (
	WeightFirst    Weight = iota // what every citizen meets
	WeightChoosing               // what they choose a provider by
	WeightFurther                // what explains words and ways
	WeightProvider               // what concerns providers
)

// weights are the names of the weights in tags.
func weights() map[string]Weight {
	return map[string]Weight{"first": WeightFirst, "choosing": WeightChoosing, "further": WeightFurther, "provider": WeightProvider}
}

// Translatable lists the texts of a municipality that can be translated, in the
// order of the data: its own, its providers', and those of the editions given,
// oldest first. A text that says the same in several editions is listed once,
// where it stands in the newest.
func (m *Municipality) Translatable(editions ...*Edition) []Translatable {
	w := &translatableWalk{plans: map[reflect.Type]*translatableType{}}
	w.table("huvudman", reflect.ValueOf(m).Elem())
	if m.DefaultChoice != nil {
		w.table("ickeval", reflect.ValueOf(m.DefaultChoice).Elem())
	}
	w.seen = map[wording]int{}
	for _, ed := range editions {
		for _, a := range ed.Areas {
			w.table(TranslationPath("kundval", a.ID), reflect.ValueOf(a).Elem())
		}
		w.table("utgava", reflect.ValueOf(ed).Elem())
		for _, c := range ed.Conditions {
			w.table(TranslationPath("villkor", c.ID), reflect.ValueOf(c).Elem())
		}
	}
	w.seen = nil
	for _, p := range m.Providers {
		w.table(TranslationPath("anordnare", p.Slug), reflect.ValueOf(p).Elem())
	}
	return w.found
}

// Translatable lists the texts of the site as a whole that can be translated, in
// the order of the data.
func (s *Site) Translatable() []Translatable {
	w := &translatableWalk{plans: map[reflect.Type]*translatableType{}}
	w.table("webbplats", reflect.ValueOf(&s.Config).Elem())
	return w.found
}

// translatableWalk collects texts by the tags of the types.
type translatableWalk struct {
	plans map[reflect.Type]*translatableType
	seen  map[wording]int // places in found, of what may come again; nil: nothing may
	found []Translatable
}

// translatableType tells where a struct has its place, its name among its likes
// and its texts.
type translatableType struct {
	origin, name int // indexes of fields; name is -1 when nothing names it
	keys         []translatableKey
}

// translatableKey is a key that holds texts, or tables that do.
type translatableKey struct {
	name   string
	index  int
	tables bool
	root   bool
	phrase bool
	weight Weight
}

func (w *translatableWalk) table(path string, v reflect.Value) {
	p := w.plan(v.Type())
	origin := v.Field(p.origin).Interface().(diag.Origin)
	for _, k := range p.keys {
		at := TranslationPath(path, k.name)
		if k.root {
			at = k.name
		}
		switch f := v.Field(k.index); {
		case k.tables:
			w.tables(at, f)
		case f.Kind() == reflect.Slice:
			for i := range f.Len() {
				w.text(Translatable{origin, k.name + "[" + strconv.Itoa(i) + "]", at, f.Index(i).String(), k.phrase, k.weight})
			}
		default:
			w.text(Translatable{origin, k.name, at, f.String(), k.phrase, k.weight})
		}
	}
}

// tables walks a table, or each in a list by what names it there.
func (w *translatableWalk) tables(path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			e := reflect.Indirect(v.Index(i))
			w.table(TranslationPath(path, w.nameAmong(e)), e)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			w.table(path, v.Elem())
		}
	default:
		w.table(path, v)
	}
}

func (w *translatableWalk) text(t Translatable) {
	if strings.TrimSpace(t.Source) == "" {
		return
	}
	if w.seen != nil {
		at := wording{t.Path, PlainSpace(t.Source)}
		if i, ok := w.seen[at]; ok {
			w.found[i] = t
			return
		}
		w.seen[at] = len(w.found)
	}
	w.found = append(w.found, t)
}

// plan returns what leads to the texts of a type, made once per walk.
func (w *translatableWalk) plan(t reflect.Type) *translatableType {
	if p, ok := w.plans[t]; ok {
		return p
	}
	p := &translatableType{name: -1}
	w.plans[t] = p
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Type == reflect.TypeFor[diag.Origin]() {
			p.origin = i
		}
		name, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		if name == "" {
			continue
		}
		k, text, id := readTag(f.Tag.Get("i18n"))
		if id || name == "id" {
			p.name = i
		}
		if s := tableType(f.Type); s != nil {
			k.tables = len(w.plan(s).keys) > 0
		}
		if k.name, k.index = name, i; text || k.tables {
			p.keys = append(p.keys, k)
		}
	}
	return p
}

// readTag reads an i18n tag: what it says of the key, whether that holds texts,
// and whether it names the table.
func readTag(tag string) (k translatableKey, text, id bool) {
	for word := range strings.SplitSeq(tag, ",") {
		switch weight, ok := weights()[word]; {
		case ok:
			k.weight = weight
		case word == "text":
			text = true
		case word == "phrase":
			text, k.phrase = true, true
		case word == "root":
			k.root = true
		case word == "id":
			id = true
		}
	}
	return k, text, id
}

// tableType returns the struct that stands for one table of a key, or nil.
func tableType(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == reflect.TypeFor[Date]() {
		return nil
	}
	return t
}

// nameAmong returns what names a table in its list: the key marked id in a tag,
// otherwise the key id.
func (w *translatableWalk) nameAmong(v reflect.Value) string {
	f := v.Field(w.plan(v.Type()).name)
	if d, ok := f.Interface().(Date); ok {
		return d.String()
	}
	return f.String()
}

// severalKeys are the keys that hold lists of texts. A text in one has no
// earlier wording, for nothing tells which of them it was.
func severalKeys() map[string]bool {
	w := &translatableWalk{plans: map[reflect.Type]*translatableType{}}
	for _, t := range []reflect.Type{
		reflect.TypeFor[SiteConfig](), reflect.TypeFor[Municipality](), reflect.TypeFor[DefaultChoice](), reflect.TypeFor[Edition](),
		reflect.TypeFor[ChoiceArea](), reflect.TypeFor[Condition](), reflect.TypeFor[Provider](),
	} {
		w.plan(t)
	}
	keys := map[string]bool{}
	for t, p := range w.plans {
		for _, k := range p.keys {
			if !k.tables && t.Field(k.index).Type.Kind() == reflect.Slice {
				keys[k.name] = true
			}
		}
	}
	return keys
}
