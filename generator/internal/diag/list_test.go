package diag

import (
	"slices"
	"testing"
)

func TestSorted(t *testing.T) {
	d := func(file string, line, col int, code string) Diagnostic {
		return Diagnostic{Code: code, Span: at(file, line, col, line, col+1), Message: Text{code, code}}
	}
	var l List
	l.Add(d("b", 1, 1, "x"), d("a", 10, 1, "x"), d("a", 9, 2, "x"))
	l.Add(d("a", 9, 2, "w"), d("a", 9, 1, "z"), d("b", 1, 1, "x"), d("", 0, 0, "q"))
	before := slices.Clone(l)

	var got []string
	for _, d := range l.Sorted() {
		got = append(got, d.Span.String()+" "+d.Code)
	}
	want := []string{" q", "a:9:1 z", "a:9:2 w", "a:9:2 x", "a:10:1 x", "b:1:1 x"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if !slices.EqualFunc(l, before, same) {
		t.Error("sorting changed the list itself")
	}
}

func TestHasErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		list List
		want bool
	}{
		{"nothing", nil, false},
		{"warnings", List{{Severity: Warning}, {Severity: Warning}}, false},
		{"an error among warnings", List{{Severity: Warning}, {Severity: Error}}, true},
	} {
		if got := c.list.HasErrors(); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
