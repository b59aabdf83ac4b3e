package diag

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the expected outputs")

func sarifSample() ([]Diagnostic, SARIF) {
	source := "[[villkor]]\nid = \"registrerad\"\n\nnummer = \"A.4\"\nägare = \"550101-1234\"\n"
	o := SARIF{
		Source:  func(string) []byte { return []byte(source) },
		Version: "1.0",
		Rules: []Rule{
			{Code: "duplicate-number", Title: Text{"Varje nummer är eget.", "Each number is unique."},
				Why: Text{"Numret skiljer villkoren åt.", "The number tells conditions apart."},
				Fix: Text{"Ge villkoret ett eget nummer.", "Give the condition its own number."}},
			{Code: "unused", Severity: Warning, Noted: true, Title: Text{"T.", "T."}},
		},
	}
	return []Diagnostic{
		{
			Code: "duplicate-number", Span: at("data/å b.toml", 4, 10, 4, 15),
			Message: Text{`numret "A.4" finns redan`, `the number "A.4" is taken`}, Hint: Text{"ge det ett eget?", "give it its own?"},
			Notes: []Note{{at("data/å b.toml", 2, 1, 2, 3), Text{"här", "here"}}, {Message: Text{"utan plats", "without place"}}},
		},
		{Code: "personnummer", Span: at("data/å b.toml", 5, 10, 5, 21), Message: Text{"ett personnummer", "an identity number"}, Conceal: true},
		{Code: "unused", Severity: Warning, Span: Span{File: "data/z.toml"}, Message: Text{"en varning", "a warning"}, Silenced: "Vi vet."},
		{Code: "unused", Severity: Warning, Message: Text{"utan fil", "without file"}},
	}, o
}

// TestWriteSARIF compares the whole output. That it follows the standard's
// schema is tested with the other tests of what the program writes.
func TestWriteSARIF(t *testing.T) {
	list, o := sarifSample()
	var b strings.Builder
	if err := WriteSARIF(&b, list, o); err != nil {
		t.Fatal(err)
	}
	const file = "testdata/sarif.json"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	if strings.Contains(b.String(), "1234") {
		t.Error("the concealed number is shown")
	}
	b.Reset()
	if err := WriteSARIF(&b, nil, SARIF{}); err != nil || !strings.Contains(b.String(), `"results": []`) || !strings.Contains(b.String(), `"rules": []`) {
		t.Errorf("without findings: got %s, %v", b.String(), err)
	}
}

// TestFingerprints makes sure that a finding is known again when other lines
// come before it, and is told from another one.
func TestFingerprints(t *testing.T) {
	prints := func(src string, spans ...Span) []string {
		var list []Diagnostic
		for _, s := range spans {
			list = append(list, Diagnostic{Code: "x", Span: s, Message: Text{"fel", "wrong"}})
		}
		var b strings.Builder
		if err := WriteSARIF(&b, list, SARIF{Source: func(string) []byte { return []byte(src) }}); err != nil {
			t.Fatal(err)
		}
		var log sarifLog
		if err := json.Unmarshal([]byte(b.String()), &log); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range log.Runs[0].Results {
			got = append(got, r.Fingerprints["kundvalFinding/v1"])
		}
		return got
	}
	table := "[[a]]\nid = \"b\"\nc = 1\nc = 1\n"
	old := prints(table, at("f.toml", 3, 1, 3, 2), at("f.toml", 4, 1, 4, 2))
	moved := prints("# ny rad\n\n"+table, at("f.toml", 5, 1, 5, 2), at("f.toml", 6, 1, 6, 2))
	if old[0] != moved[0] || old[1] != moved[1] {
		t.Errorf("moved lines: got %v, want %v", moved, old)
	}
	if old[0] == old[1] {
		t.Error("two equal lines have the same fingerprint")
	}
	if other := prints(strings.Replace(table, "\"b\"", "\"z\"", 1), at("f.toml", 3, 1, 3, 2)); other[0] == old[0] {
		t.Error("equal lines of two tables have the same fingerprint")
	}
}
