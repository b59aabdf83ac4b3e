package tomlsrc

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	burnt "github.com/BurntSushi/toml"

	"kundval/generator/internal/diag"
)

// confirm decodes the text with BurntSushi/toml and compares every key and
// value with the tree. A file that the two readers understand differently is
// refused: better no page than a wrong figure.
func confirm(d *document, text string) (diag.Diagnostic, bool) {
	if left := d.leftToDecode(); left {
		return diag.Diagnostic{}, true // Decode says what is wrong, with its place
	}
	values, err := decode(text)
	if err != nil {
		return disagreement(d.valueSpan(0), err.Error()), false
	}
	if i, ok := d.sameTable(0, values); !ok {
		return disagreement(d.valueSpan(i), "different values"), false
	}
	return diag.Diagnostic{}, true
}

// decode reads the text with BurntSushi/toml. Some malformed escapes make it
// panic, which is an error like any other here.
func decode(text string) (values map[string]any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the decoder failed: %v", r)
		}
	}()
	_, err = burnt.Decode(text, &values)
	return values, err
}

func disagreement(s diag.Span, detail string) diag.Diagnostic {
	return diag.Diagnostic{
		Code:    codeDisagreement,
		Span:    s,
		Message: diag.Textf("två läsare av TOML förstår det här olika", "two readers of TOML understand this differently"),
		Why: diag.Textf("då kan sidan komma att säga något annat än du menade",
			"the page might then say something else than you meant"),
		Hint: diag.Textf("skriv det på ett enklare sätt: varje tabell en gång, med sina nycklar direkt under (%s)",
			"write it more plainly: each table once, its keys right below it (%s)", detail),
	}
}

// leftToDecode reports whether the document holds what Parse accepts and
// Decode judges: impossible dates, times, and numbers out of range.
func (d *document) leftToDecode() bool {
	for i := range d.nodes {
		switch d.nodes[i].kind {
		case kindTime:
			return true
		case kindDate:
			if _, err := time.Parse(time.DateOnly, d.raw(int32(i))); err != nil {
				return true
			}
		case kindInteger:
			if _, err := d.integer(int32(i)); err != nil {
				return true
			}
		case kindFloat:
			if f, err := d.float(int32(i)); err != nil || math.IsNaN(f) {
				return true
			}
		}
	}
	return false
}

func (d *document) integer(i int32) (int64, error) {
	return strconv.ParseInt(strings.ReplaceAll(d.raw(i), "_", ""), 0, 64)
}

func (d *document) float(i int32) (float64, error) {
	return strconv.ParseFloat(strings.ReplaceAll(d.raw(i), "_", ""), 64)
}

// same compares node i with a decoded value. When they differ it returns the
// node where they do.
func (d *document) same(i int32, v any) (int32, bool) {
	switch v := v.(type) {
	case map[string]any:
		return d.sameTable(i, v)
	case []map[string]any:
		return sameList(d, i, v)
	case []any:
		return sameList(d, i, v)
	case string:
		return i, d.nodes[i].kind == kindString && d.str(i) == unixLines(v)
	case bool:
		return i, d.nodes[i].kind == kindBool && (d.raw(i) == "true") == v
	case int64:
		n, err := d.integer(i)
		return i, d.nodes[i].kind == kindInteger && err == nil && n == v
	case float64:
		f, err := d.float(i)
		return i, d.nodes[i].kind == kindFloat && err == nil && f == v
	case time.Time:
		return i, d.nodes[i].kind == kindDate && d.raw(i) == v.Format(time.DateOnly)
	}
	return i, false
}

func (d *document) sameTable(i int32, v map[string]any) (int32, bool) {
	if d.nodes[i].kind != kindTable {
		return i, false
	}
	n := 0
	for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
		value, ok := v[d.key(c)]
		if !ok {
			return c, false
		}
		if at, ok := d.same(c, value); !ok {
			return at, false
		}
		n++
	}
	return i, n == len(v)
}

func sameList[E any](d *document, i int32, v []E) (int32, bool) {
	if k := d.nodes[i].kind; k != kindArray && k != kindTables {
		return i, false
	}
	n := 0
	for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
		if n == len(v) {
			return c, false
		}
		if at, ok := d.same(c, v[n]); !ok {
			return at, false
		}
		n++
	}
	return i, n == len(v)
}
