package diag

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestHugeExcerpts prints many findings on one line of a megabyte, which takes
// long when each of them looks at the whole line.
func TestHugeExcerpts(t *testing.T) {
	text := "a = [" + strings.Repeat("1, ", 350_000) + "]"
	var list List
	for i := range 3_000 {
		col := 6 + 3*i
		list.Add(Diagnostic{Code: "x", Span: Span{"a.toml", Pos{1, col}, Pos{1, col + 1}}, Message: Text{"sv", "en"}, Conceal: i%2 == 0})
	}
	reads := 0
	var b strings.Builder
	_ = WriteText(&b, list, Swedish, func(string) []byte { reads++; return []byte(text) })
	if reads != 1 {
		t.Errorf("the file was read %d times", reads)
	}
	if got, want := strings.Count(b.String(), "\n"), 4*len(list)-1; got != want {
		t.Errorf("got %d lines, want %d", got, want)
	}
	if n := b.Len(); n > len(list)*500 {
		t.Errorf("%d findings take %d bytes", len(list), n)
	}
	if s := b.String()[:400]; !strings.Contains(s, "•") || strings.Contains(s, "[1,") {
		t.Errorf("nothing is concealed in\n%s", s)
	}
}

// TestCleanOutput makes sure that nothing an author wrote or named can garble
// a terminal or fill it.
func TestCleanOutput(t *testing.T) {
	list := []Diagnostic{{
		Code:    "x",
		Span:    Span{File: "data/a\nb\x1b[31m\u202e\xff.toml"},
		Message: Textf("det finns inget %q eller %s", "there is no %q or %s", strings.Repeat("å", 1_000_000), "\x1b[2J\rx"),
	}}
	var b strings.Builder
	_ = WriteText(&b, list, Swedish, nil)
	if got := b.String(); len(got) > 1000 || strings.Count(got, "\n") != 1 || strings.ContainsAny(got, "\x1b\r\u202e") || strings.Contains(got, "\xff") {
		t.Errorf("got %d bytes: %.300q", len(got), got)
	}
	b.Reset()
	if err := WriteJSON(&b, list); err != nil || !utf8.ValidString(b.String()) || len(b.String()) > 5000 {
		t.Errorf("got %v, %d bytes of JSON", err, b.Len())
	}
}

// TestWholeFile makes sure that no output opens a file that is reported as a
// whole: it may be a pipe, and reading it would never end.
func TestWholeFile(t *testing.T) {
	list := []Diagnostic{{Code: "x", Span: Span{File: "pipe"}, Message: Text{"sv", "en"}}}
	source := func(name string) []byte {
		t.Errorf("%s was read", name)
		return nil
	}
	if err := WriteText(&strings.Builder{}, list, Swedish, source); err != nil {
		t.Error(err)
	}
	if err := WriteSARIF(&strings.Builder{}, list, SARIF{Language: Swedish, Source: source, Rules: []Rule{{Code: "x", Title: Text{"Sv.", "En."}}}}); err != nil {
		t.Error(err)
	}
}

// TestHugeSARIF makes sure that a line of a megabyte is not repeated.
func TestHugeSARIF(t *testing.T) {
	text := "a = [" + strings.Repeat("1, ", 350_000) + "]"
	list := []Diagnostic{{Code: "x", Span: Span{"a.toml", Pos{1, 6}, Pos{1, 7}}, Message: Text{"sv", "en"}}}
	var b strings.Builder
	err := WriteSARIF(&b, list, SARIF{Language: Swedish, Source: func(string) []byte { return []byte(text) }, Rules: []Rule{{Code: "x", Title: Text{"Sv.", "En."}}}})
	if err != nil || b.Len() > 20_000 {
		t.Errorf("got %v and %d bytes", err, b.Len())
	}
}
