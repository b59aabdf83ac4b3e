package synthetic

import (
	"fmt"
	"strconv"
	"strings"

	"kundval/generator/internal/model"
)

// document is a TOML file being written. Keys with nothing to say are left
// out, as an author would leave them out.
type document struct{ strings.Builder }

// table begins a [table], list a [[table]] of which there are several.
func (d *document) table(name string) { fmt.Fprintf(d, "\n[%s]\n", name) }
func (d *document) list(name string)  { fmt.Fprintf(d, "\n[[%s]]\n", name) }

func (d *document) words(key, value string) {
	if value != "" {
		fmt.Fprintf(d, "%s = %s\n", key, quoted(value))
	}
}

// text writes a value of several lines.
func (d *document) text(key, value string) {
	if value != "" {
		fmt.Fprintf(d, "%s = \"\"\"\n%s\"\"\"\n", key, value)
	}
}

func (d *document) strings(key string, values []string) {
	if len(values) > 0 {
		fmt.Fprintf(d, "%s = %s\n", key, quotedList(values))
	}
}

func (d *document) number(key string, n int) {
	if n != 0 {
		fmt.Fprintf(d, "%s = %d\n", key, n)
	}
}

func (d *document) date(key string, day model.Date) {
	if !day.IsZero() {
		fmt.Fprintf(d, "%s = %s\n", key, day)
	}
}

// example marks what stands above as invented.
func (d *document) example() { d.WriteString("exempel = true\n") }

// tables writes a list of inline tables, one a line.
func (d *document) tables(key string, rows []pairs) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(d, "%s = [\n", key)
	for _, r := range rows {
		fmt.Fprintf(d, "  %s,\n", r)
	}
	d.WriteString("]\n")
}

func (d *document) inline(key string, p pairs) { fmt.Fprintf(d, "%s = %s\n", key, p) }

// pairs is an inline table.
type pairs []pair

type pair struct {
	key   string
	value any // string, []string, int or model.Date
}

// String writes the table, without the keys that have nothing to say.
func (p pairs) String() string {
	var parts []string
	for _, kv := range p {
		if v := inlineValue(kv.value); v != "" {
			parts = append(parts, kv.key+" = "+v)
		}
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

func inlineValue(v any) string {
	switch v := v.(type) {
	case string:
		if v != "" {
			return quoted(v)
		}
	case []string:
		if len(v) > 0 {
			return quotedList(v)
		}
	case int:
		return strconv.Itoa(v)
	case model.Date:
		return v.String()
	default:
		panic(fmt.Sprintf("synthetic: no TOML for %T", v))
	}
	return ""
}

// quoted writes a TOML string. Go's rules are TOML's for printable text, and
// the words of this package are nothing else.
func quoted(s string) string { return strconv.Quote(s) }

func quotedList(ss []string) string {
	qs := make([]string, len(ss))
	for i, s := range ss {
		qs[i] = quoted(s)
	}
	return "[" + strings.Join(qs, ", ") + "]"
}
