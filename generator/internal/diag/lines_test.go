package diag

import "testing"

func TestLines(t *testing.T) {
	f := newLines(func(string) []byte { return []byte("\uFEFFa\r\nb\n") }, nil).file("x")
	for n, want := range map[int]string{1: "a", 2: "b", 3: ""} {
		if got, ok := f.line(n); got != want || !ok {
			t.Errorf("line %d: got %q, %v, want %q", n, got, ok, want)
		}
	}
	for _, n := range []int{-1, 0, 4} {
		if _, ok := f.line(n); ok {
			t.Errorf("there is no line %d", n)
		}
	}
	if newLines(nil, nil).file("x") != nil {
		t.Error("without a source there is no file")
	}
}
