package diag

import "testing"

func TestSummary(t *testing.T) {
	e, w := Diagnostic{Span: Span{File: "a"}}, Diagnostic{Severity: Warning, Span: Span{File: "b"}}
	quiet := Diagnostic{Severity: Warning, Span: Span{File: "c"}, Silenced: "så ska det vara"}
	for _, c := range []struct {
		list []Diagnostic
		lang Language
		want string
	}{
		{nil, Swedish, ""},
		{[]Diagnostic{quiet}, Swedish, ""},
		{[]Diagnostic{e}, Swedish, "1 fel i 1 fil"},
		{[]Diagnostic{e, e, w, quiet}, Swedish, "2 fel och 1 varning i 2 filer"},
		{[]Diagnostic{e, e, w}, English, "2 errors and 1 warning in 2 files"},
		{[]Diagnostic{w, w}, Swedish, "2 varningar i 1 fil"},
		{[]Diagnostic{{}}, English, "1 error"},
	} {
		if got := Summary(c.list, c.lang); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestSilencedSummary(t *testing.T) {
	a := Diagnostic{Code: "a", Severity: Warning, Silenced: "x"}
	b := Diagnostic{Code: "b", Severity: Warning, Silenced: "x"}
	for _, c := range []struct {
		list []Diagnostic
		lang Language
		want string
	}{
		{[]Diagnostic{{Code: "c", Severity: Warning}}, Swedish, ""},
		{[]Diagnostic{b}, Swedish, "1 varning är tystad: b"},
		{[]Diagnostic{b, b}, English, "2 warnings are silenced: b"},
		{[]Diagnostic{b, a, b, {Code: "c"}}, Swedish, "3 varningar är tystade: a, b (2)"},
	} {
		if got := SilencedSummary(c.list, c.lang); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
