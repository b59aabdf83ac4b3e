package sitetest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Script is a list of requests with what is expected of each answer. Its text
// has one statement a line; empty lines and lines that begin with # say
// nothing.
//
//	GET /nacka/
//	title contains Nacka
//	h1 is Kundval i Nacka
//	text lacks lorem ipsum
//
//	GET /borta/
//	status is 404
//
// The subjects are status, title, h1, lang, kind (data-kind of the body), text
// (what a reader meets), body (the bytes) and links. The verbs are is,
// contains, lacks and matches, which takes a regular expression; links has one
// verb, to, which takes an address of the site. The rest of the line is the
// operand, without quotes. A request that says nothing of its status expects
// 200.
type Script struct {
	name  string
	cases []scriptCase
}

type scriptCase struct {
	line   int
	path   string
	expect []expectation
}

type expectation struct {
	line                   int
	subject, verb, operand string
	pattern                *regexp.Regexp // of the verb matches
}

// ParseScript reads a script; name stands before its messages.
func ParseScript(name, text string) (*Script, error) {
	script := &Script{name: name}
	line := 0
	for statement := range strings.SplitSeq(text, "\n") {
		line++
		statement = strings.TrimSpace(statement)
		if statement == "" || strings.HasPrefix(statement, "#") {
			continue
		}
		if err := script.add(line, statement); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	if len(script.cases) == 0 {
		return nil, fmt.Errorf("%s: no GET in the script", name)
	}
	return script, nil
}

func (s *Script) add(line int, statement string) error {
	if path, ok := strings.CutPrefix(statement, "GET "); ok {
		if !strings.HasPrefix(path, "/") {
			return fmt.Errorf("%q does not begin with a slash", path)
		}
		s.cases = append(s.cases, scriptCase{line: line, path: path})
		return nil
	}
	if len(s.cases) == 0 {
		return fmt.Errorf("%q comes before any GET", statement)
	}
	subject, rest, _ := strings.Cut(statement, " ")
	verb, operand, _ := strings.Cut(rest, " ")
	want := expectation{line: line, subject: subject, verb: verb, operand: strings.TrimSpace(operand)}
	if err := want.check(); err != nil {
		return err
	}
	last := &s.cases[len(s.cases)-1]
	last.expect = append(last.expect, want)
	return nil
}

// check refuses an expectation that could never be met, or never fail.
func (e *expectation) check() error {
	switch e.subject {
	case "status", "title", "h1", "lang", "kind", "text", "body", "links":
	default:
		return fmt.Errorf("unknown subject %q", e.subject)
	}
	if e.operand == "" {
		return fmt.Errorf("%s %s what?", e.subject, e.verb)
	}
	if (e.subject == "links") != (e.verb == "to") {
		return fmt.Errorf("%s cannot be said of %s", e.verb, e.subject)
	}
	switch e.verb {
	case "is", "contains", "lacks", "to":
		return nil
	case "matches":
		pattern, err := regexp.Compile(e.operand)
		e.pattern = pattern
		return err
	}
	return fmt.Errorf("unknown verb %q", e.verb)
}

// Run asks the site for every request of the script and returns what is not as
// expected, in the script's order.
func (s *Script) Run(site *Site) []string {
	var wrong []string
	for _, c := range s.cases {
		answer := site.get(c.path)
		for _, want := range c.withStatus() {
			if got := answer[want.subject]; !want.met(got) {
				wrong = append(wrong, fmt.Sprintf("%s:%d: GET %s: got %s %q, want %s %q",
					s.name, want.line, c.path, want.subject, shorten(got), want.verb, want.operand))
			}
		}
	}
	return wrong
}

// withStatus adds the expected status 200 unless the case names one.
func (c scriptCase) withStatus() []expectation {
	for _, want := range c.expect {
		if want.subject == "status" {
			return c.expect
		}
	}
	return append([]expectation{{line: c.line, subject: "status", verb: "is", operand: "200"}}, c.expect...)
}

func (e expectation) met(got string) bool {
	switch e.verb {
	case "is":
		return got == e.operand
	case "contains":
		return strings.Contains(got, e.operand)
	case "lacks":
		return !strings.Contains(got, e.operand)
	case "to":
		return slices.Contains(strings.Fields(got), e.operand)
	default:
		return e.pattern.MatchString(got)
	}
}

// get answers as a static server does, every subject of a script by its name.
func (s *Site) get(address string) map[string]string {
	urlPath, _, _ := strings.Cut(address, "?")
	status := 200
	name := s.file(urlPath)
	if name == "" {
		status, name = 404, "404.html"
	}
	answer := map[string]string{"status": strconv.Itoa(status), "body": string(s.files[name])}
	if page := s.byFile[name]; page != nil {
		answer["title"], answer["lang"], answer["kind"], answer["text"] = page.Title, page.Lang, page.Kind, page.Text
		answer["h1"] = strings.Join(page.H1, " | ")
		answer["links"] = strings.Join(s.linksOf(page), " ")
	}
	return answer
}

// shorten keeps a message readable when the subject is a whole page.
func shorten(text string) string {
	const most = 120
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
