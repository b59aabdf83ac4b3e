package diag

import (
	"strings"
	"testing"
)

// TestConcealLines makes sure that a secret of several lines is hidden on each
// of them, whichever finding shows the line.
func TestConcealLines(t *testing.T) {
	src := "first Anna\nSvensson last\nthird\n"
	list := []Diagnostic{
		{Code: "a", Span: at("f", 1, 7, 3, 3), Message: Text{"m", "m"}, Conceal: true},
		{Code: "b", Span: at("f", 2, 10, 2, 14), Message: Text{"m", "m"}},
		{Code: "c", Span: at("f", 3, 1, 3, 6), Message: Text{"m", "m"}},
	}
	var b strings.Builder
	if err := WriteText(&b, list, Swedish, func(string) []byte { return []byte(src) }); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1 | first ••••\n", "2 | •••••••••••••\n", "3 | ••ird\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}
