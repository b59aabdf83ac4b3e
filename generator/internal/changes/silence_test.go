package changes_test

import (
	"maps"
	"reflect"
	"strings"
	"testing"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/model"
)

// uncompared are the tables and keys of an edition whose change is none of what
// applies, with the reason.
var uncompared = map[string]string{
	"Decision":     "who decided and when, not what",
	"Document":     "the papers behind it",
	"OlderEdition": "what is known of earlier ones",
	"Erratum":      "told as a correction, not as a change",
	"SourceNote":   "what we say of the source",
	"ChangeNotes":  "the reasons for changes",
	"ChangeNote":   "the reasons for changes",
	"Action":       "what follows from changes",
	"Seal":         "proof of what is compared",
	"SealedPart":   "proof of what is compared",

	"Edition.namn":            "what tells editions apart",
	"Edition.titel":           "what tells editions apart",
	"Edition.status":          "when it applies, not what",
	"Edition.galler_fran":     "when it applies, not what",
	"Edition.galler_till":     "when it applies, not what",
	"Edition.ersatter":        "which one it is compared with",
	"Edition.sigill":          "proof of what is compared",
	"Edition.exempel":         "whether it is invented",
	"Edition.exempel_om":      "whether it is invented",
	"Level.exempel":           "whether it is invented",
	"Condition.exempel":       "whether it is invented",
	"Compensation.exempel":    "whether it is invented",
	"Compensation.beslut":     "who decided, not what",
	"Level.eftertradare_till": "how levels are matched; the change is told of the levels",
	"Condition.ersatter":      "how conditions are matched",
	"Occasion.slag":           "our word for what the source calls otherwise; names and texts are compared",
	"Requirement.anmalan":     "on which list it stands; the figure is compared",
	"Occasion.etikett":        "the source's own label; names and texts are compared",

	"Breach.form":       "the parts are compared where there are any, as here",
	"Breach.sanktioner": "the parts are compared where there are any, as here",
}

// TestNothingChangesInSilence writes another value under each key of an edition,
// one at a time, and expects the report to say so.
func TestNothingChangesInSilence(t *testing.T) {
	var places []string
	whole(func(place string, v reflect.Value) {
		if v.Kind() != reflect.Struct && v.Kind() != reflect.Pointer || v.Type() == reflect.TypeFor[model.Date]() {
			places = append(places, place)
		}
	})
	unused := maps.Clone(uncompared)
	before := whole(nil)
	for _, place := range places {
		after := whole(func(at string, v reflect.Value) {
			if at == place {
				another(v)
			}
		})
		table, _, _ := strings.Cut(place, ".")
		key := strings.TrimSuffix(place, "[0]")
		listed := uncompared[table] + uncompared[key]
		delete(unused, table)
		delete(unused, key)
		switch told := len(changes.Compare(before, after).Changes) > 0; {
		case !told && listed == "":
			t.Errorf("another %s is told nowhere: compare it, or list it with a reason", place)
		case told && listed != "":
			t.Errorf("another %s is told, and listed as one that is not", place)
		}
	}
	for name := range unused {
		t.Errorf("%s is listed as uncompared, and is no key of an edition", name)
	}
}

// whole makes an edition with one of everything, and visits each value when it
// has been given.
func whole(visit func(place string, v reflect.Value)) *model.Edition {
	e := new(model.Edition)
	datatest.Fill(e, func(place string, field reflect.StructField, v reflect.Value) {
		vocabulary := field.Tag.Get("vocab")
		switch {
		case vocabulary != "":
			v.SetString(model.VocabularyOf(vocabulary)[0].Code)
		case v.Kind() == reflect.String:
			v.SetString(strings.ToLower(place))
		case v.CanInt():
			v.SetInt(50)
		case v.CanFloat():
			v.SetFloat(50)
		case v.Type() == reflect.TypeFor[model.Date]():
			v.Set(reflect.ValueOf(model.Date{Year: 2024, Month: 6, Day: 1}))
		}
		if visit != nil {
			visit(place, v)
		}
	})
	return e
}

// another puts something else in the place of a value.
func another(v reflect.Value) {
	switch {
	case v.Kind() == reflect.String:
		v.SetString(v.String() + "x")
	case v.CanInt():
		v.SetInt(v.Int() + 1)
	case v.CanFloat():
		v.SetFloat(v.Float() + 1)
	case v.Kind() == reflect.Bool:
		v.SetBool(!v.Bool())
	case v.Type() == reflect.TypeFor[model.Date]():
		v.Set(reflect.ValueOf(v.Interface().(model.Date).AddMonths(1)))
	}
}
