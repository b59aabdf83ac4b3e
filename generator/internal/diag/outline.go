package diag

import (
	"regexp"
	"strings"
)

// outline tells in which table of a file each line lies. It reads TOML just
// far enough not to take a line of a text or of a list for a header, and it
// also reads files that have syntax errors. It is only used to show more of
// the file around a finding.
type outline struct {
	header []int  // for each line the index of its table's header; -1: none
	plain  []bool // whether the line begins outside texts and lists
}

var (
	tableHeader = regexp.MustCompile(`^\[\[?[A-Za-z_][A-Za-z0-9_.-]*\]\]?\s*(#.*)?$`)
	idLine      = regexp.MustCompile(`^\s*id\s*=`)
)

// newOutline reads the lines of a data file, or the front matter of a text.
// Other files have no tables.
func newOutline(lines []string, ext string) outline {
	o := outline{make([]int, len(lines)), make([]bool, len(lines))}
	from, to := 0, 0
	switch ext {
	case ".toml":
		to = len(lines)
	case ".md":
		from, to = frontMatter(lines)
	}
	var s scanner
	header := -1
	for i, line := range lines {
		o.header[i] = -1
		if i < from || i >= to {
			continue
		}
		o.plain[i] = s.plain()
		if s.quotes == "" && tableHeader.MatchString(line) {
			s, header = scanner{}, i
			o.plain[i] = true
		} else {
			s.scan(line)
		}
		o.header[i] = header
	}
	return o
}

// frontMatter returns between which lines the data of a text stand.
func frontMatter(lines []string) (from, to int) {
	for i, line := range lines {
		if fence := strings.TrimRight(line, " \t") == "+++"; fence && i > 0 {
			return 1, i
		} else if !fence && i == 0 {
			break
		}
	}
	return 0, 0
}

// context returns the numbers of the lines that tell which table line n lies
// in: the table's header and its id.
func (o outline) context(lines []string, n int) []int {
	if n < 1 || n > len(o.header) || o.header[n-1] < 0 {
		return nil
	}
	head := o.header[n-1]
	for i := head + 1; i < len(lines) && o.header[i] == head; i++ {
		if o.plain[i] && idLine.MatchString(lines[i]) {
			return []int{head + 1, i + 1}
		}
	}
	return []int{head + 1}
}

// scanner follows texts of several lines, lists and inline tables.
type scanner struct {
	quotes string // what ends the text that is open, or ""
	depth  int    // open brackets
}

func (s *scanner) plain() bool { return s.quotes == "" && s.depth == 0 }

func (s *scanner) scan(line string) {
	for i := 0; i < len(line); i++ {
		rest := line[i:]
		switch {
		case s.quotes != "":
			if line[i] == '\\' && s.quotes[0] == '"' {
				i++
			} else if strings.HasPrefix(rest, s.quotes) {
				i += len(s.quotes) - 1
				s.quotes = ""
			}
		case line[i] == '#':
			return
		case strings.HasPrefix(rest, `"""`), strings.HasPrefix(rest, `'''`):
			s.quotes = rest[:3]
			i += 2
		case line[i] == '"', line[i] == '\'':
			s.quotes = rest[:1]
		case line[i] == '[', line[i] == '{':
			s.depth++
		case line[i] == ']', line[i] == '}':
			s.depth = max(0, s.depth-1)
		}
	}
	if len(s.quotes) == 1 { // such a text ends with its line
		s.quotes = ""
	}
}
