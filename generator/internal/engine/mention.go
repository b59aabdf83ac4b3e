package engine

import (
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"text/template/parse"
	"unicode/utf8"
)

// mention is the place that the template engine names in its message. The
// template's name is not quite a file: Hugo parses baseof.html and the blocks
// of villkor.html together under the name villkor.html.
type mention struct {
	name    string // "villkor.html", "_partials/crumbs.html"
	line    int    // 1-based; 0 when not known
	offset  int    // in the line, in bytes from 0; -1 when not known
	message string
}

var (
	// mentioned matches the last place in a message, which is the innermost.
	mentioned = regexp.MustCompile(`(?s)^.*template: ?([^\s:]+):(?:(\d+):)?(?:(\d+):)? (.*)$`)
	// executing is what the template engine says before the expression.
	executing = regexp.MustCompile(`^executing ".*?" at `)
)

func newMention(msg string) *mention {
	m := mentioned.FindStringSubmatch(msg)
	if m == nil {
		return nil
	}
	line, _ := strconv.Atoi(m[2]) // empty: 0
	offset, err := strconv.Atoi(m[3])
	if err != nil {
		offset = -1
	}
	return &mention{m[1], line, offset, executing.ReplaceAllString(m[4], "")}
}

// locate finds the file that is meant. pos is what Hugo said about the place,
// or nil; it is returned when the mention is of no file.
func (m *mention) locate(pos *TemplateError, src fs.FS) *TemplateError {
	var files []string
	switch {
	case pos == nil: // the HTML escaper, which knows no files
		files = []string{"layouts/" + m.name, "layouts/baseof.html"}
	case m.offset < 0: // a syntax error, which Hugo always puts in baseof.html
		files = []string{"layouts/" + m.name, pos.File}
	default:
		files = []string{pos.File}
	}
	for _, file := range files {
		b, err := fs.ReadFile(src, file)
		if err != nil || !m.fits(string(b)) {
			continue
		}
		te := &TemplateError{File: file, Message: m.message}
		if m.line > 0 {
			te.Line, te.Col = m.line, m.column(string(b))
		}
		return te
	}
	return pos
}

// fits reports whether the message can be about a file with this text.
func (m *mention) fits(text string) bool {
	if m.line == 0 {
		return true
	}
	line, ok := m.text(text)
	switch {
	case !ok:
		return false
	case m.offset >= 0:
		return m.offset <= len(line) && strings.Contains(line, "{{")
	case strings.HasPrefix(m.message, "function "):
		_, name, _ := strings.Cut(m.message, `"`)
		name, _, _ = strings.Cut(name, `"`)
		return strings.Contains(line, name)
	}
	tree := parse.New("t")
	tree.Mode = parse.SkipFuncCheck
	_, err := tree.Parse(text, "", "", map[string]*parse.Tree{})
	return err != nil && strings.Contains(err.Error(), ":"+strconv.Itoa(m.line)+":")
}

// column is the place in the line, 1-based and counted in code points.
func (m *mention) column(text string) int {
	line, _ := m.text(text)
	return 1 + utf8.RuneCountInString(line[:max(0, min(m.offset, len(line)))])
}

// text returns the line that is mentioned.
func (m *mention) text(text string) (line string, ok bool) {
	lines := strings.Split(text, "\n")
	if m.line < 1 || m.line > len(lines) {
		return "", false
	}
	return lines[m.line-1], true
}
