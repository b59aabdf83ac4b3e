package tomlsrc

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	burnt "github.com/BurntSushi/toml"
)

// TestEdit removes, sets and inserts, and looks at every byte of the result.
func TestEdit(t *testing.T) {
	remove := func(paths ...string) func(*Edit) bool {
		return func(e *Edit) bool {
			ok := true
			for _, p := range paths {
				ok = e.Remove(p) && ok
			}
			return ok
		}
	}
	for _, c := range []struct {
		name, src string
		edit      func(*Edit) bool
		want      string
	}{
		{"set", "a = 1 # x\nb = \"\"\"\ny\"\"\"\n", func(e *Edit) bool { return e.Set("b", `"z"`) && e.Set("a", "2") }, "a = 2 # x\nb = \"z\"\n"},
		{"set in a table", "[[a]]\nb = 1\n[[a]]\nb = 2\n", func(e *Edit) bool { return e.Set("a[1].b", "3") }, "[[a]]\nb = 1\n[[a]]\nb = 3\n"},
		{"insert", "a = 1 # x\nb = 2\n", func(e *Edit) bool { return e.InsertAfter("a", "c = 3") }, "a = 1 # x\nc = 3\nb = 2\n"},
		{"insert last, Windows", "b = 2\r\na = 1", func(e *Edit) bool { return e.InsertAfter("a", "c = 3") }, "b = 2\r\na = 1\r\nc = 3"},
		{"insert where a key goes", "a = 1\nb = 2\nc = 3\n", func(e *Edit) bool { return e.Remove("b") && e.InsertAfter("a", "d = 4") }, "a = 1\nd = 4\nc = 3\n"},
		{"a key", "a = 1\nb = [\n 2,\n] # two\nc = 3\n", remove("b"), "a = 1\nc = 3\n"},
		{"a key, Windows", "a = 1\r\nb = 2\r\nc = 3\r\n", remove("b"), "a = 1\r\nc = 3\r\n"},
		{"a key with its comment", "a = 1\n\n# two\nb = 2\n\nc = 3\n", remove("b"), "a = 1\n\nc = 3\n"},
		{"a key below a comment on more", "# both\nb = 2\nc = 3\n", remove("b"), "# both\nc = 3\n"},
		{"the last key", "a = 1\n\n# two\nb = 2\n", remove("b"), "a = 1\n"},
		{"what only looks like a comment", "a = '''\n# x'''\nb = 2\n", remove("b"), "a = '''\n# x'''\n"},
		{"a dotted key", "a.b = 1\na.c = 2\nd = 3\n", remove("a.b"), "a.c = 2\nd = 3\n"},
		{"dotted keys", "a.b = 1\nd = 3\na.c = 2\n", remove("a"), "d = 3\n"},
		{"a table", "a = 1\n\n[b]\nc = 2\n\n[d]\ne = 3\n", remove("b"), "a = 1\n\n[d]\ne = 3\n"},
		{"a table and those below it", "[b]\nc = 2\n[d]\ne = 3\n[b.f]\ng = 4\n[h]\n", remove("b"), "[d]\ne = 3\n[h]\n"},
		{"an implied table", "[b.c]\nx = 1\n[d]\n", remove("b"), "[d]\n"},
		{"one of a list", "[[a]]\nb = 1\n\n# two\n[[a]]\nb = 2\n[a.c]\nd = 2\n\n[[a]]\nb = 3\n", remove("a[1]"), "[[a]]\nb = 1\n\n[[a]]\nb = 3\n"},
		{"a list and its heading", "# file\n\nx = 1\n\n# --- a ---\n\n[[a]]\nb = 1\n\n# two\n[[a]]\nb = 2\n\n# --- c ---\n\n[c]\n", remove("a"), "# file\n\nx = 1\n\n# --- c ---\n\n[c]\n"},
		{"a last list and its heading", "x = 1\n\n# --- a ---\n\n[[a]]\nb = 1\n", remove("a"), "x = 1\n"},
		{"a heading of more", "x = 1\n\n# --- both ---\n\n[[a]]\nb = 1\n\n[c]\nd = 1\n", remove("a"), "x = 1\n\n# --- both ---\n\n[c]\nd = 1\n"},
		{"the heading of the file", "# file\n\n[[a]]\nb = 1\n", remove("a"), "# file\n"},
		{"without blank lines", "[a]\nb = 1\n[c]\nd = 1\n\n[e]\n", remove("c"), "[a]\nb = 1\n\n[e]\n"},
		{"first in an inline table", "a = { b = 1, c = 2 }\n", remove("a.b"), "a = { c = 2 }\n"},
		{"last in an inline table", "a = { b = 1, c = 2 }\n", remove("a.c"), "a = { b = 1 }\n"},
		{"an element on a line of its own", "a = [\n  { b = 1 },\n  { b = 2 }, # two\n  { b = 3 },\n]\n", remove("a[0]"), "a = [\n  { b = 2 }, # two\n  { b = 3 },\n]\n"},
		{"the only element", "a = [{ b = 1 }]\n", remove("a[0]"), "a = []\n"},
		{"several", "a = 1\nb = 2\n\n[[c]]\nd = 1\ne = 2\n\n[[c]]\nd = 3\n", remove("c[1]", "a", "c[0].e"), "b = 2\n\n[[c]]\nd = 1\n"},
		{"a part of what is gone", "[[c]]\nd = 1\n[e]\n", remove("c[0].d", "c"), "[e]\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, found := Parse("a.toml", []byte(c.src))
			if len(found) > 0 {
				t.Fatal(codes(found))
			}
			e := NewEdit(table)
			if !c.edit(e) {
				t.Error("an edit found nothing to change")
			}
			if got := e.Text(); got != c.want {
				t.Errorf("got\n%q\nwant\n%q", got, c.want)
			}
		})
	}
}

func TestEditFindsNothing(t *testing.T) {
	table, _ := Parse("a.toml", []byte("a = 1\nb = { c.d = 1 }\n"))
	e := NewEdit(table)
	if e.Remove("x") || e.Remove("") || e.Remove("b.c") || e.Remove("b.c.d") || e.Set("a.b", "1") || e.InsertAfter("x", "y = 1") || e.InsertAfter("b.c", "y = 1") {
		t.Error("an edit of what is not there, or cannot be changed, claims to be done")
	}
	if got := e.Text(); got != "a = 1\nb = { c.d = 1 }\n" {
		t.Errorf("the text became %q", got)
	}
}

// TestRemoveLeavesTheRest removes each value of each seed and has another
// reader say that everything else is still there.
func TestRemoveLeavesTheRest(t *testing.T) {
	n := 0
	for _, src := range seeds() {
		table, found := Parse("a.toml", []byte(src))
		if table == nil || len(found) > 0 {
			continue
		}
		for i := range table.doc.nodes {
			path, keys := pathOf(table.doc, int32(i))
			e := NewEdit(table)
			if path == "" || !e.Remove(path) {
				continue
			}
			want, got := map[string]any{}, map[string]any{}
			if _, err := burnt.Decode(Text([]byte(src)), &want); err != nil {
				continue // an impossible date, which Parse leaves to Decode
			}
			n++
			drop(want, keys)
			if _, err := burnt.Decode(e.Text(), &got); err != nil {
				t.Errorf("%q without %s is no TOML: %v\n%s", src, path, err, e.Text())
			} else if prune(want); !reflect.DeepEqual(prune(got), prune(want)) {
				t.Errorf("%q without %s:\ngot  %v\nwant %v", src, path, got, want)
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d removals tried", n)
	}
}

// pathOf spells the path of a node whose keys are plain, or "".
func pathOf(d *document, node int32) (path string, keys []any) {
	for i := range d.nodes {
		at := 0
		for c := d.nodes[i].first; c != 0; c, at = d.nodes[c].next, at+1 {
			if c != node {
				continue
			}
			up, above := pathOf(d, int32(i))
			if isList(d.nodes[i].kind) {
				return fmt.Sprintf("%s[%d]", up, at), append(above, at)
			}
			if k := d.key(c); strings.ContainsAny(k, `.[" `) || k == "" || i != 0 && up == "" {
				return "", nil
			}
			return strings.TrimPrefix(up+"."+d.key(c), "."), append(above, d.key(c))
		}
	}
	return "", nil
}

// drop deletes the value at keys from what was decoded.
func drop(v any, keys []any) any {
	switch k := keys[0].(type) {
	case string:
		m := v.(map[string]any)
		if len(keys) == 1 {
			delete(m, k)
		} else {
			m[k] = drop(m[k], keys[1:])
		}
	case int:
		s := reflect.ValueOf(v)
		if len(keys) == 1 {
			return reflect.AppendSlice(s.Slice(0, k), s.Slice(k+1, s.Len())).Interface()
		}
		s.Index(k).Set(reflect.ValueOf(drop(s.Index(k).Interface(), keys[1:])))
	}
	return v
}

// prune takes away what is empty: a table may or may not be left when all that
// is in it is gone.
func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if s := reflect.ValueOf(prune(x)); (s.Kind() == reflect.Map || s.Kind() == reflect.Slice) && s.Len() == 0 {
				delete(v, k)
			}
		}
	case []map[string]any:
		for _, x := range v {
			prune(x)
		}
	case []any:
		for _, x := range v {
			prune(x)
		}
	}
	return v
}
