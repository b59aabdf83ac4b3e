package tomlsrc

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	burnt "github.com/BurntSushi/toml"
	pelletier "github.com/pelletier/go-toml/v2"

	"kundval/generator/internal/diag"
)

// referee fails the test unless this package accepts src exactly when go-toml
// does, and reads the same values as BurntSushi/toml.
func referee(t *testing.T, src []byte) {
	t.Helper()
	table, found := Parse("a.toml", src)
	accepted := table != nil && len(found) == 0
	if table != nil && table.doc.leftToDecode() {
		return
	}
	var theirs map[string]any
	err := pelletier.Unmarshal([]byte(Text(src)), &theirs)
	if accepted != (err == nil) && !knownDifference(err) {
		t.Fatalf("accepted = %v, go-toml says %v, found %v\n%s", accepted, err, codes(found), src)
	}
	if !accepted {
		return
	}
	var want map[string]any
	if _, err := decodeBurnt(src, &want); err != nil {
		if knownDifference(err) {
			return
		}
		t.Fatalf("accepted, BurntSushi says %v\n%s", err, src)
	}
	got := value(table.doc, 0)
	if !reflect.DeepEqual(got, plain(want)) {
		t.Fatalf("values differ\ngot  %#v\nwant %#v\n%s", got, plain(want), src)
	}
}

// decodeBurnt turns the panics that some malformed escapes cause into errors.
func decodeBurnt(src []byte, into any) (m burnt.MetaData, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("bug in BurntSushi/toml: " + fmt.Sprint(r))
		}
	}()
	return burnt.Decode(string(src), into)
}

// knownDifference reports whether a referee's complaint is one of its own.
func knownDifference(err error) bool {
	return err != nil && strings.Contains(err.Error(), "bug in BurntSushi")
}

func codes(found []diag.Diagnostic) []string {
	var c []string
	for _, d := range found {
		c = append(c, d.Code+" "+d.Message.EN)
	}
	return c
}

// value turns a node into plain Go values.
func value(d *document, i int32) any {
	raw := d.raw(i)
	switch d.nodes[i].kind {
	case kindTable:
		m := map[string]any{}
		for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
			m[d.key(c)] = value(d, c)
		}
		return m
	case kindArray, kindTables:
		s := []any{}
		for c := d.nodes[i].first; c != 0; c = d.nodes[c].next {
			s = append(s, value(d, c))
		}
		return s
	case kindString:
		return d.str(i)
	case kindInteger:
		n, _ := strconv.ParseInt(strings.ReplaceAll(raw, "_", ""), 0, 64)
		return n
	case kindFloat:
		f, _ := strconv.ParseFloat(strings.ReplaceAll(raw, "_", ""), 64)
		return f
	case kindBool:
		return raw == "true"
	}
	return raw
}

// plain gives BurntSushi's values the same shapes.
func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		m := map[string]any{}
		for k, e := range v {
			m[k] = plain(e)
		}
		return m
	case []map[string]any:
		s := []any{}
		for _, e := range v {
			s = append(s, plain(e))
		}
		return s
	case []any:
		s := []any{}
		for _, e := range v {
			s = append(s, plain(e))
		}
		return s
	case string:
		return unixLines(v)
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return v
}

func TestReferees(t *testing.T) {
	for _, src := range seeds() {
		referee(t, []byte(src))
	}
}

// TestTableRules lets the referees judge every sequence of four lines that
// open, extend and redefine tables in the ways TOML tells apart.
func TestTableRules(t *testing.T) {
	lines := []string{
		"[a]", "[a.b]", "[a.b.c]", "[[a]]", "[[a.b]]",
		"a = 1", "a = []", "a = { b = 1 }", "a.b = 1", "a.b.c = 1", "b = 1", "b.c = 1",
	}
	n := len(lines)
	for i := range n * n * n * n {
		src := lines[i%n] + "\n" + lines[i/n%n] + "\n" + lines[i/n/n%n] + "\n" + lines[i/n/n/n] + "\n"
		referee(t, []byte(src))
	}
}
