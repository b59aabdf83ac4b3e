package diag

import (
	"strings"
	"testing"
)

func TestWriteGitHub(t *testing.T) {
	list := []Diagnostic{
		{
			Code: "a-b", Span: at("data/å,b:c.toml", 2, 3, 2, 8), Message: Text{SV: "100 % fel:\ndetta, ja"},
			Why: Text{SV: "så är det"}, Hint: Text{SV: "gör om"},
			Notes: []Note{{at("b", 1, 2, 1, 2), Text{SV: "här"}}, {Message: Text{SV: "utan plats"}}},
		},
		{Code: "c", Severity: Warning, Span: at("x", 2, 3, 4, 5), Message: Text{SV: "flera rader"}},
		{Code: "c", Severity: Warning, Span: at("x", 2, 3, 3, 1), Message: Text{SV: "till radens slut"}},
		{Code: "c", Severity: Warning, Span: at("x", 2, 3, 2, 3), Message: Text{SV: "en punkt"}},
		{Code: "d", Span: Span{File: "x"}, Message: Text{SV: "hela filen"}},
		{Code: "e", Message: Text{SV: "ingen fil"}},
		{Code: "f", Severity: Warning, Message: Text{SV: "tystad"}, Silenced: "x"},
	}
	want := `::error file=data/å%2Cb%3Ac.toml,line=2,endLine=2,col=3,endColumn=7,title=fel[a-b]::100 %25 fel:%0Adetta, ja%0Aanm: b:1:2: här%0Aanm: utan plats%0Avarför: så är det%0Aråd: gör om
::warning file=x,line=2,endLine=4,title=varning[c]::flera rader
::warning file=x,line=2,endLine=2,title=varning[c]::till radens slut
::warning file=x,line=2,endLine=2,col=3,endColumn=3,title=varning[c]::en punkt
::error file=x,title=fel[d]::hela filen
::error title=fel[e]::ingen fil
`
	var b strings.Builder
	if err := WriteGitHub(&b, list, Swedish); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := WriteGitHub(&b, nil, Swedish); err != nil || b.Len() > 0 {
		t.Errorf("without findings: got %q, %v", b.String(), err)
	}
}
