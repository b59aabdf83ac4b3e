package check

import (
	"reflect"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// termRules documents the rules of this file.
func termRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "unknown-term", Title: diag.Text{
			SV: "Nycklar med ett bestämt urval av ord har något av dem.",
			EN: "Keys with a fixed choice of words have one of them."},
			Why: diag.Text{
				SV: "Programmet räknar och sorterar efter de här orden och känner bara igen dem som hör till nyckeln.",
				EN: "The program counts and sorts by these words and only knows those that belong to the key."},
			Fix: diag.Text{
				SV: "Välj ett av de ord som fyndet räknar upp eller föreslår.",
				EN: "Choose one of the words that the finding lists or suggests."}}, run: unknownTerms},
	}
}

// unknownTerms finds words that are not in the vocabulary of their key, which
// the field's vocab tag names.
func unknownTerms(p *pass) {
	w := termWalk{p, map[reflect.Type]*termPlan{}}
	w.visit(reflect.ValueOf(p.site))
}

// termWalk visits every struct of the model that can hold such words.
type termWalk struct {
	p     *pass
	plans map[reflect.Type]*termPlan
}

// termPlan says where in a type such words are. It is nil for a type that has
// none, so that the walk does not enter it.
type termPlan struct {
	origin   int // index of the embedded diag.Origin
	words    []termField
	children []int
}

// termField is a field with a vocabulary.
type termField struct {
	index int
	key   string
	words model.Vocabulary
}

func (w termWalk) plan(t reflect.Type) *termPlan {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	if plan, ok := w.plans[t]; ok {
		return plan
	}
	plan := new(termPlan)
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("vocab")
		switch {
		case f.Type == reflect.TypeFor[diag.Origin]():
			plan.origin = i
		case tag != "":
			key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
			plan.words = append(plan.words, termField{i, key, model.VocabularyOf(tag)})
		case w.plan(f.Type) != nil:
			plan.children = append(plan.children, i)
		}
	}
	if plan.words == nil && plan.children == nil {
		plan = nil
	}
	w.plans[t] = plan
	return plan
}

// visit looks at a struct, at what a pointer leads to, or at each element of a
// list.
func (w termWalk) visit(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			w.visit(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.visit(v.Index(i))
		}
	case reflect.Struct:
		plan := w.plan(v.Type())
		for _, f := range plan.words {
			w.field(v, plan, f)
		}
		for _, i := range plan.children {
			w.visit(v.Field(i))
		}
	}
}

// field looks at a key that has one word or a list of them.
func (w termWalk) field(v reflect.Value, plan *termPlan, f termField) {
	if words := v.Field(f.index); words.Kind() == reflect.Slice {
		for i := range words.Len() {
			if word := words.Index(i).String(); !f.fits(word) {
				w.report(v, plan, nth(f.key, i), word, f.words)
			}
		}
	} else if !f.fits(words.String()) {
		w.report(v, plan, f.key, words.String(), f.words)
	}
}

// fits accepts no word too: whether there must be one is not asked here.
func (f termField) fits(word string) bool { return word == "" || f.words.Has(word) }

func (w termWalk) report(v reflect.Value, plan *termPlan, key, word string, words model.Vocabulary) {
	hint := diag.DidYouMean(word, words.Codes())
	if hint.IsZero() {
		hint = diag.Textf("välj ett av orden %s", "choose one of %s", strings.Join(words.Codes(), ", "))
	}
	origin := v.Field(plan.origin).Interface().(diag.Origin)
	w.p.report(origin.At(key), diag.Textf("%q är inget av orden för den här nyckeln", "%q is none of the words for this key", word), hint)
}
