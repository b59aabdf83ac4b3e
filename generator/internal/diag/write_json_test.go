package diag

import (
	"strings"
	"testing"
)

func TestWriteJSON(t *testing.T) {
	list := []Diagnostic{
		{
			Code:    "a-b",
			Span:    at("data/å.toml", 2, 3, 4, 5),
			Message: Text{`"<å>" fel`, `"<å>" wrong`},
			Hint:    Text{"gör om", "redo"},
			Notes:   []Note{{Message: Text{"n", "m"}}, {at("b", 1, 2, 1, 2), Text{"o", "p"}}},
		},
		{Code: "c", Severity: Warning, Span: Span{File: "x"}, Message: Text{"s", "e"}},
		{Code: "e", Severity: Warning, Message: Text{"s", "e"}, Silenced: "därför"},
		{Code: "d", Severity: Warning, Message: Text{"s", "e"}, Why: Text{"v", "w"}},
	}
	want := `{
  "diagnostics": [
    {
      "code": "a-b",
      "severity": "error",
      "place": {
        "file": "data/å.toml",
        "start": {
          "line": 2,
          "column": 3
        },
        "end": {
          "line": 4,
          "column": 5
        }
      },
      "message": {
        "sv": "\"<å>\" fel",
        "en": "\"<å>\" wrong"
      },
      "hint": {
        "sv": "gör om",
        "en": "redo"
      },
      "notes": [
        {
          "message": {
            "sv": "n",
            "en": "m"
          }
        },
        {
          "place": {
            "file": "b",
            "start": {
              "line": 1,
              "column": 2
            },
            "end": {
              "line": 1,
              "column": 2
            }
          },
          "message": {
            "sv": "o",
            "en": "p"
          }
        }
      ]
    },
    {
      "code": "c",
      "severity": "warning",
      "place": {
        "file": "x"
      },
      "message": {
        "sv": "s",
        "en": "e"
      }
    },
    {
      "code": "d",
      "severity": "warning",
      "message": {
        "sv": "s",
        "en": "e"
      },
      "why": {
        "sv": "v",
        "en": "w"
      }
    }
  ],
  "errors": 1,
  "warnings": 2,
  "silenced": [
    {
      "code": "e",
      "severity": "warning",
      "message": {
        "sv": "s",
        "en": "e"
      },
      "reason": "därför"
    }
  ]
}
`
	var b strings.Builder
	if err := WriteJSON(&b, list); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := WriteJSON(&b, nil); err != nil {
		t.Fatal(err)
	}
	if want := "{\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"silenced\": []\n}\n"; b.String() != want {
		t.Errorf("empty: got\n%s", b.String())
	}
}
