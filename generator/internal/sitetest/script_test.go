package sitetest

import (
	"slices"
	"testing"
)

func TestScriptRun(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"everything as expected", `
# the start page
GET /
status is 200
title is Start
lang is sv
kind is start
h1 is Välj
text contains Läs villkoren.
text lacks Hoppa över
body contains <p>Läs
body matches (?i)DOCTYPE
links to /villkor/#v-1
links to /#innehall

GET /villkor/?val=a
h1 is Villkor 1
text contains Text Mer
text lacks {}

GET /borta/
status is 404
kind is 404

GET /stil.css
body contains @font-face
`, nil},
		{"is", "GET /\ntitle is Villkor", []string{`x.txt:2: GET /: got title "Start", want is "Villkor"`}},
		{"contains", "GET /\nh1 contains Villkor", []string{`x.txt:2: GET /: got h1 "Välj", want contains "Villkor"`}},
		{"lacks", "GET /\nkind lacks art", []string{`x.txt:2: GET /: got kind "start", want lacks "art"`}},
		{"matches", "GET /\nlang matches ^e", []string{`x.txt:2: GET /: got lang "sv", want matches "^e"`}},
		{"links", "GET /404.html\nlinks to /villkor/", []string{`x.txt:2: GET /404.html: got links "/", want to "/villkor/"`}},
		{"page that is not there", "GET /borta/", []string{`x.txt:1: GET /borta/: got status "404", want is "200"`}},
		{"folder without its slash", "GET /villkor", []string{`x.txt:1: GET /villkor: got status "404", want is "200"`}},
		{"every fault", "GET /\nlang is en\n\nkind is x", []string{`x.txt:2: GET /: got lang "sv", want is "en"`, `x.txt:4: GET /: got kind "start", want is "x"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			script, err := ParseScript("x.txt", test.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := script.Run(open(t, nil)); !slices.Equal(got, test.want) {
				t.Errorf("Run() = %q, want %q", got, test.want)
			}
		})
	}
}

func TestParseScriptRefuses(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "x.txt: no GET in the script"},
		{"# nothing", "x.txt: no GET in the script"},
		{"title is Start", `x.txt:1: "title is Start" comes before any GET`},
		{"GET nacka/", `x.txt:1: "nacka/" does not begin with a slash`},
		{"GET /\nheading is x", `x.txt:2: unknown subject "heading"`},
		{"GET /\ntitle equals x", `x.txt:2: unknown verb "equals"`},
		{"GET /\nlinks contains /", "x.txt:2: contains cannot be said of links"},
		{"GET /\ntitle to /", "x.txt:2: to cannot be said of title"},
		{"GET /\ntitle is", `x.txt:2: title is what?`},
		{"GET /\ntitle matches (", "x.txt:2: error parsing regexp: missing closing ): `(`"},
	} {
		if _, err := ParseScript("x.txt", test.text); err == nil || err.Error() != test.want {
			t.Errorf("ParseScript(%q): got error %v, want %s", test.text, err, test.want)
		}
	}
}
