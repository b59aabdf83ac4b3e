package diag

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"
)

// exampleFile is one file of a rule's example, made for reading: what is
// expected to be found there stands apart from the text.
type exampleFile struct {
	name    string
	remark  Text // what is done to the file, when it is not simply there
	lines   []exampleLine
	expects []expectation // about the file as a whole
}

type exampleLine struct {
	text    string
	expects []expectation
}

// expectation says that a finding is made in a place.
type expectation struct {
	severity Severity
	code     string
}

func (e expectation) label(lang Language) string {
	return e.severity.word().In(lang) + "[" + e.code + "]"
}

var (
	expectedInHead = regexp.MustCompile(`(?m)^(ERROR|WARNING) ([a-z0-9-]+) (\S+?)(?::(\d+))?$`)
	expectedBeside = regexp.MustCompile(`\s*# (ERROR|WARNING) ([a-z0-9-]+)`)
)

// exampleOf reads an example. Its form is that of package datatest.
func exampleOf(archive string) []exampleFile {
	a := txtar.Parse([]byte(archive))
	var files []exampleFile
	for _, f := range a.Files {
		files = append(files, newExampleFile(f))
	}
	for _, m := range expectedInHead.FindAllStringSubmatch(string(a.Comment), -1) {
		n, _ := strconv.Atoi(m[4])
		i := slices.IndexFunc(files, func(f exampleFile) bool { return f.name == m[3] })
		if i < 0 {
			i = len(files)
			files = append(files, exampleFile{name: m[3]})
		}
		files[i].expect(n, newExpectation(m[1], m[2]))
	}
	return files
}

func newExampleFile(f txtar.File) exampleFile {
	name, action, _ := strings.Cut(f.Name, " ")
	e := exampleFile{name: name}
	switch action {
	case "+":
		e.remark = Text{"läggs till sist i filen", "added at the end of the file"}
	case "-":
		e.remark = Text{"filen tas bort", "the file is removed"}
		return e
	}
	for _, line := range strings.Split(strings.TrimRight(string(f.Data), "\n"), "\n") {
		l := exampleLine{text: expectedBeside.ReplaceAllString(line, "")}
		for _, m := range expectedBeside.FindAllStringSubmatch(line, -1) {
			l.expects = append(l.expects, newExpectation(m[1], m[2]))
		}
		e.lines = append(e.lines, l)
	}
	return e
}

// expect notes what is found on line n. Where a file is added to, its lines
// are not known, and the finding is told of the file.
func (f *exampleFile) expect(n int, e expectation) {
	if n < 1 || n > len(f.lines) || !f.remark.IsZero() {
		f.expects = append(f.expects, e)
		return
	}
	f.lines[n-1].expects = append(f.lines[n-1].expects, e)
}

func newExpectation(severity, code string) expectation {
	if severity == "WARNING" {
		return expectation{Warning, code}
	}
	return expectation{Error, code}
}
