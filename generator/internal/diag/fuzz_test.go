package diag

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"
)

// FuzzWriters prints a finding with any place in any file: no writer may fail,
// and the machine formats stay valid.
func FuzzWriters(f *testing.F) {
	f.Add("[[a]]\nid = \"b\"\nc = \"\"\"\nx\n\"\"\"\n", 3, 5, 5, 4, 40, false)
	f.Add("a = 1", 1, 9, 1, 2, 0, true)
	f.Add("\t語\u0301\u202e\r\n\n[[", 3, 1, 9, 9, 1, true)
	f.Add("", 0, 0, 0, 0, 0, false)
	f.Add("\xff\"", 1, 1, 1, 2, 80, false)
	f.Fuzz(func(t *testing.T, src string, line, col, endLine, endCol, width int, secret bool) {
		if line < 0 || col < 0 || endLine < 0 || endCol < 0 {
			t.Skip("no place is negative")
		}
		span := at("a.toml", line, col, endLine, endCol)
		d := Diagnostic{Code: "x", Span: span, Message: Textf("fel: %q", "wrong: %q", src), Conceal: secret, Notes: []Note{{span, Text{"här", "here"}}}}
		list := List{d, {Code: "y", Span: span, Message: Text{src + "!", src + "!"}}}
		source := func(string) []byte { return []byte(src) }
		list = list.Concealed(source)
		var text, log bytes.Buffer
		if err := WriteText(&text, list, Swedish, source, InColumns(width), InColor(true)); err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(src) && !utf8.Valid(text.Bytes()) {
			t.Errorf("the text is not UTF-8: %q", text.String())
		}
		if err := WriteGitHub(&text, list, Swedish); err != nil {
			t.Fatal(err)
		}
		if err := WriteSARIF(&log, list, SARIF{Source: source}); err != nil {
			t.Fatal(err)
		}
		if !json.Valid(log.Bytes()) {
			t.Errorf("the log is not JSON: %s", log.String())
		}
	})
}
