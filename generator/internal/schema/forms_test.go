package schema

import (
	"crypto/sha256"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/check"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
)

// sample is a value and who refuses it. The schema may only refuse what the
// rule does.
type sample struct {
	value        string
	rule, schema bool
}

var samples = map[string][]sample{
	"bad-name": {
		{"ami-1", false, false}, {"a", false, false}, {"2024", false, false}, {"a-b-c", false, false},
		{"AMI 1", true, true}, {"åtgärd", true, true}, {"-a", true, true}, {"a-", true, true}, {"a--b", true, true}, {"a_b", true, true},
	},
	"language-code": {
		{"sv", false, false}, {"so", false, false}, {"zh-Hant", false, false}, {"sr-Latn-RS", false, false},
		{"svenska", true, true}, {"SV", true, true}, {"sv_SE", true, true}, {"xx", true, false}, {"zh-hant", true, false},
	},
	"email": {
		{"kundval@kommunen.example", false, false}, {"a.b+c@d.e-f.example", false, false},
		{"kundval", true, true}, {"kundval@kommunen", true, true}, {"a b@kommunen.example", true, true}, {"kundval@Kommunen.example", true, true},
	},
	"phone": {
		{"08-465 004 00", false, false}, {"070-174 06 05", false, false}, {"+46 8 465 004 00", false, false}, {"020-33 11 22", false, false},
		{"0771-11 22 33", false, false}, {"112", false, false}, {"11313", false, false},
		{"08 465 004 00", true, true}, {"0846500400", true, true}, {"08-465004 00", true, true}, {"465 004 00", true, true},
		{"08-46 50", true, false}, {"070-174 06 05 12", true, false},
	},
	"postal-code": {
		{"131 40", false, false}, {"13140", true, true}, {"031 40", true, true}, {"131 4", true, true}, {"SE-131 40", true, true},
	},
	"web-address": {
		{"https://kommunen.example/", false, false}, {"https://kommunen.example/a/?b=c/", false, false}, {"https://kommunen.example:8443/", false, false},
		{"http://kommunen.example/", true, true}, {"kommunen.example/", true, true}, {"https://kommunen/", true, true},
		{"https://a b.example/", true, true}, {"https://user@kommunen.example/", true, true}, {"https:///a.b/", true, true},
	},
	"org-number": {
		{"212000-0167", false, false}, {"552000-0018", false, false},
		{"2120000167", true, true}, {"000000-0000", true, true}, {"212000-016", true, true}, {"212000-0168", true, false},
	},
	"journey-planner": {
		{"https://resa.example/?till={adress}", false, false}, {"https://resa.example/till/{adress}/nu", false, false},
		{"https://resa.example/", true, true}, {"http://resa.example/?till={adress}", true, true}, {"https://resa/{adress}", true, true},
		{"https://resa.example/ {adress}", true, true}, {"https://resa.example?till={adress}", true, true}, {"resa.example/{adress}", true, true},
	},
	"law-address": {
		{"https://lagar.example/{nummer}", false, false}, {"https://lagar.example/?bet={nummer}&visa=allt", false, false},
		{"https://lagar.example/", true, true}, {"http://lagar.example/{nummer}", true, true}, {"https://lagar/{nummer}", true, true},
		{"https://lagar.example/ {nummer}", true, true}, {"https://lagar.example?bet={nummer}", true, true}, {"lagar.example/{nummer}", true, true},
	},
	"shortcoming-demand": {
		{"WCAG 1.3.1", false, false}, {"WCAG 2.4.11", false, false}, {"EN 301 549 9.1.3.1", false, false}, {"EN 301 549 10.1.3.1", false, false},
		{"1.3.1", true, true}, {"WCAG 1.3", true, true}, {"WCAG 5.1.1", true, true}, {"EN 301549 9.1.3.1", true, true}, {"EN 301 549", true, true},
	},
	"month-day": {
		{"09-15", false, false}, {"02-29", false, false}, {"12-31", false, false},
		{"9-15", true, true}, {"13-01", true, true}, {"00-10", true, true}, {"09-32", true, true}, {"15 september", true, true}, {"02-30", true, false},
	},
}

// more are rules that together with the form's own refuse a value.
var more = map[string][]string{"org-number": {"org-number-person"}}

// TestForms gives each key that has a form the same samples as its rule.
func TestForms(t *testing.T) {
	site, fields := full(t)
	for _, f := range forms() {
		if f.rule == "checksum-mismatch" {
			continue // has a test of its own, since package load sees the files
		}
		if len(samples[f.rule]) == 0 {
			t.Errorf("there are no samples of %s", f.rule)
		}
		pattern := regexp.MustCompile(f.pattern)
		for _, key := range f.keys {
			field, ok := fields[key]
			if !ok {
				t.Errorf("no data file has the key %s", key)
				continue
			}
			before := field.String()
			for _, s := range samples[f.rule] {
				field.SetString(s.value)
				if got := refused(site, key, append(more[f.rule], f.rule)); got != s.rule {
					t.Errorf("%s = %q: refused by the rule %s: %v, want %v", key, s.value, f.rule, got, s.rule)
				}
				if got := !pattern.MatchString(s.value); got != s.schema || got && !s.rule {
					t.Errorf("%s = %q: refused by the schema: %v, want %v", key, s.value, got, s.schema)
				}
			}
			field.SetString(before)
		}
	}
	if regexp.MustCompile(patternOf("SiteConfig.bas_url")).MatchString("https://kommunen.example/a") {
		t.Error("the schema accepts a site's address that does not end with a slash")
	}
}

func patternOf(key string) string {
	i := slices.IndexFunc(forms(), func(f form) bool { return slices.Contains(f.keys, key) })
	return forms()[i].pattern
}

// TestBounds gives each key that has bounds the numbers at them and beyond.
func TestBounds(t *testing.T) {
	site, fields := full(t)
	for _, b := range bounds() {
		for _, key := range b.keys {
			field, ok := fields[key]
			if !ok {
				t.Errorf("no data file has the key %s", key)
				continue
			}
			for _, n := range []float64{b.low - 1, b.low, b.high, b.high + 1} {
				if field.CanInt() {
					field.SetInt(int64(n))
				} else {
					field.SetFloat(n)
				}
				want := n < b.low || n > b.high
				if got := refused(site, key, []string{"number-range"}); got != want {
					t.Errorf("%s = %g: refused by the rule: %v, by the schema: %v", key, n, got, want)
				}
			}
			field.SetZero()
		}
	}
}

// TestChecksum holds the form of a checksum against what package load accepts.
func TestChecksum(t *testing.T) {
	pattern := regexp.MustCompile(patternOf("Document.kontrollsumma"))
	right := fmt.Sprintf("sha256:%x", sha256.Sum256([]byte("innehåll\n")))
	for value, want := range map[string]bool{right: false, strings.ToUpper(right): false, "md5:00": true, right[7:]: true} {
		tree := datatest.OverlayText(datatest.Base(), `
-- data/ekby/2024/papper.txt --
innehåll
-- data/ekby/2024/utgava.toml + --
[[dokument]]
id = "papper"
titel = "Papper"
slag = "bilaga"
fil = "papper.txt"
kontrollsumma = "`+value+`"
`)
		_, found, err := load.Load(tree)
		if err != nil {
			t.Fatal(err)
		}
		got := slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Code == "checksum-mismatch" || d.Code == "checksum-form" })
		if got != want || pattern.MatchString(value) == want {
			t.Errorf("%q: refused when read: %v, by the schema: %v, want %v", value, got, !pattern.MatchString(value), want)
		}
	}
}

// refused reports whether one of the rules finds something at a key.
func refused(site *model.Site, key string, codes []string) bool {
	return slices.ContainsFunc(check.Check(site, check.Options{Today: model.Date{Year: 2024, Month: 6, Day: 1}}), func(d diag.Diagnostic) bool {
		place, _, _ := strings.Cut(d.Span.File, "[")
		return place == key && slices.Contains(codes, d.Code)
	})
}

// full returns a site with one of everything, and its fields by type and key;
// of a list of texts, its only element.
func full(t *testing.T) (*model.Site, map[string]reflect.Value) {
	t.Helper()
	site, fields := new(model.Site), map[string]reflect.Value{}
	datatest.Fill(site, func(place string, _ reflect.StructField, v reflect.Value) {
		fields[strings.TrimSuffix(place, "[0]")] = v
	})
	if len(fields) < 200 {
		t.Fatalf("only %d fields were found", len(fields))
	}
	return site, fields
}
