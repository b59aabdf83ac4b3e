package tomlsrc

import (
	"cmp"
	"slices"
	"strings"
)

// Edit collects changes to the text of a file. What they are not about stays
// as it was written, to the byte: comments, order, blank lines, line endings.
// Only the byte order mark is not part of the text; see Text.
type Edit struct {
	doc  *document
	cuts []cut
}

// cut puts text in the place of the bytes from start up to end.
type cut struct {
	start, end int
	text       string
	lines      bool // removes whole lines
	table      bool // among them the header of a table
}

// NewEdit begins to change the file that t was read from.
func NewEdit(t *Table) *Edit { return &Edit{doc: t.doc} }

// Set writes another value, spelled as TOML, in the place of the one at path.
// It reports whether there is one.
func (e *Edit) Set(path, value string) bool {
	i, _, ok := e.find(path)
	if ok && i != 0 {
		n := e.doc.nodes[i]
		e.cuts = append(e.cuts, cut{start: int(n.start), end: int(n.end), text: value})
	}
	return ok
}

// InsertAfter writes a line below the one on which the value at path ends. The
// value must have a line of its own, as the keys of a file and of a table with
// a header have. It reports whether it has.
func (e *Edit) InsertAfter(path, line string) bool {
	i, inside, ok := e.find(path)
	if !ok || inside || i == 0 {
		return false
	}
	at := e.lineEnd(int(e.doc.nodes[i].end))
	text := line + e.newline()
	if !strings.HasSuffix(e.doc.text[:at], "\n") {
		text = e.newline() + line
	}
	e.cuts = append(e.cuts, cut{start: at, end: at, text: text})
	return true
}

// Remove takes away the value at path with its key, or the table at path with
// everything below it, and the comments that are about nothing else. It
// reports whether there was anything to take away.
func (e *Edit) Remove(path string) bool {
	i, inside, ok := e.find(path)
	switch {
	case !ok || i == 0:
		return false
	case inside:
		e.cuts = append(e.cuts, e.between(i))
	default:
		e.cuts = e.stretches(i, e.cuts)
	}
	return true
}

// Text returns the text with all changes made, without byte order mark.
func (e *Edit) Text() string {
	text := e.doc.text
	var b strings.Builder
	at := 0
	for _, c := range e.tidied() {
		if c.start < at {
			continue // within what is already gone
		}
		b.WriteString(text[at:c.start])
		b.WriteString(c.text)
		at = c.end
	}
	b.WriteString(text[at:])
	return b.String()
}

// find follows a path from the root. inside tells that the value stands among
// others, within the brackets of a list or an inline table.
func (e *Edit) find(path string) (at int32, inside, ok bool) {
	root := &Table{doc: e.doc}
	for path != "" {
		parent := e.doc.nodes[at]
		inside = inside || parent.kind == kindArray || parent.kind == kindTable && parent.made == inline
		if at, path, ok = root.step(at, path); !ok {
			return 0, false, false
		}
		if n := e.doc.nodes[at]; inside && n.kind == kindTable && n.made == dotted {
			return 0, false, false // { a.b = 1 } has no a of its own to change
		}
	}
	return at, inside, true
}

// stretches adds the lines of node i: of a table those of its header and its
// own keys, and those of each table below it.
func (e *Edit) stretches(i int32, out []cut) []cut {
	n := e.doc.nodes[i]
	header := n.kind == kindTable && n.made == byHeader
	switch {
	case header:
		out = append(out, cut{start: e.lineStart(int(n.start)), end: e.lineEnd(int(e.ownEnd(i))), lines: true, table: true})
	case n.kind != kindTables && (n.kind != kindTable || n.made == inline):
		return append(out, cut{start: e.lineStart(int(n.keyStart)), end: e.lineEnd(int(n.end)), lines: true})
	}
	return e.below(i, header, out)
}

// below adds the lines of what is in node i, or only of that which has headers
// of its own.
func (e *Edit) below(i int32, headers bool, out []cut) []cut {
	for c := e.doc.nodes[i].first; c != 0; c = e.doc.nodes[c].next {
		switch n := e.doc.nodes[c]; {
		case !headers || e.hasHeader(c):
			out = e.stretches(c, out)
		case n.kind == kindTable && n.made == dotted:
			out = e.below(c, headers, out)
		}
	}
	return out
}

// hasHeader reports whether node i is written below headers of its own, and
// not among the keys of the table that it belongs to.
func (e *Edit) hasHeader(i int32) bool {
	n := e.doc.nodes[i]
	return n.kind == kindTables || n.kind == kindTable && (n.made == byHeader || n.made == implied)
}

// ownEnd returns where the last of a table's own keys ends, or its header.
func (e *Edit) ownEnd(i int32) uint32 {
	n := e.doc.nodes[i]
	end := n.end
	for c := n.first; c != 0; c = e.doc.nodes[c].next {
		switch m := e.doc.nodes[c]; {
		case e.hasHeader(c):
		case m.kind == kindTable && m.made == dotted:
			end = max(end, e.ownEnd(c))
		default:
			end = max(end, m.end)
		}
	}
	return end
}

// between is the cut of a value within brackets, with the comma that it no
// longer needs.
func (e *Edit) between(i int32) cut {
	n, text := e.doc.nodes[i], e.doc.text
	start, end := int(n.start), int(n.end)
	if n.keyEnd > 0 {
		start = int(n.keyStart)
	}
	after := end + len(text[end:]) - len(strings.TrimLeft(text[end:], " \t\r\n"))
	if text[after] == ',' {
		end = after + 1
		end += len(text[end:]) - len(strings.TrimLeft(text[end:], " \t"))
		if from, to := e.lineStart(start), e.lineEnd(end); strings.TrimSpace(text[from:start]+text[end:to]) == "" {
			start, end = from, to // it had the line to itself
		}
	} else if before := strings.TrimRight(text[:start], " \t\r\n"); strings.HasSuffix(before, ",") {
		start = len(before) - 1
	}
	return cut{start: start, end: end}
}

// tidied returns the cuts in order, those of lines widened by the comments and
// blank lines that would be left over.
func (e *Edit) tidied() []cut {
	cuts := slices.Clone(e.cuts)
	for i := range cuts {
		if cuts[i].lines {
			e.withComments(&cuts[i])
		}
	}
	slices.SortStableFunc(cuts, func(a, b cut) int {
		return cmp.Or(a.start-b.start, a.end-b.end) // what is only put in comes first
	})
	var out []cut
	for _, c := range cuts {
		if k := len(out) - 1; k >= 0 && c.lines && out[k].lines && c.start <= out[k].end {
			out[k].end, out[k].table = max(out[k].end, c.end), out[k].table || c.table
			continue
		}
		out = append(out, c)
	}
	for i := range out {
		if out[i].lines {
			e.withHeading(&out[i])
		}
	}
	return out
}

// withComments widens a cut by the comment directly above it, unless that may
// be about the keys that follow.
func (e *Edit) withComments(c *cut) {
	if next := e.line(c.end); c.table || next == "" || next[0] == '#' || next[0] == '[' {
		c.start = e.commentAbove(c.start)
	}
	e.closeGap(c)
}

// closeGap widens a cut between blank lines by those below it.
func (e *Edit) closeGap(c *cut) {
	if c.start > 0 && e.line(e.lineStart(c.start-1)) != "" {
		return
	}
	for c.end < len(e.doc.text) && e.line(c.end) == "" {
		c.end = e.lineEnd(c.end)
	}
}

// withHeading widens a cut of tables by a comment that stands by itself above
// them, as a heading does, when nothing is left below it; and at the end of
// the file by the blank lines above.
func (e *Edit) withHeading(c *cut) {
	e.closeGap(c)
	blank := func(at int) int { // where the blank lines above a place begin
		for at > e.floor(at) && e.line(e.lineStart(at-1)) == "" {
			at = e.lineStart(at - 1)
		}
		return at
	}
	last := c.end == len(e.doc.text)
	if c.table && (last || strings.HasPrefix(e.line(c.end), "#")) {
		above := blank(c.start)
		heading := e.commentAbove(above)
		if heading < above && above < c.start && blank(heading) < heading && e.floor(heading) > 0 {
			c.start = heading
		}
	}
	if last {
		c.start = blank(c.start)
	}
}

// commentAbove returns where the lines of comment begin that end at a place.
func (e *Edit) commentAbove(at int) int {
	for at > e.floor(at) && strings.HasPrefix(e.line(e.lineStart(at-1)), "#") {
		at = e.lineStart(at - 1)
	}
	return at
}

// floor returns where the line ends that holds the last key, value or header
// before a place, or 0. What lies above is no comment, however it looks.
func (e *Edit) floor(at int) int {
	end := 0
	for i := range e.doc.nodes {
		if n := int(e.doc.nodes[i].end); n <= at {
			end = max(end, n)
		}
	}
	if end == 0 {
		return 0
	}
	return min(at, e.lineEnd(end))
}

func (e *Edit) lineStart(at int) int { return strings.LastIndexByte(e.doc.text[:at], '\n') + 1 }

func (e *Edit) lineEnd(at int) int {
	if i := strings.IndexByte(e.doc.text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(e.doc.text)
}

// line returns the line that begins at a place, without the space around it.
func (e *Edit) line(at int) string { return strings.TrimSpace(e.doc.text[at:e.lineEnd(at)]) }

// newline is how the file ends its lines.
func (e *Edit) newline() string { return Newline(e.doc.text) }

// Newline returns how a text ends its lines: as the first of them does.
func Newline(text string) string {
	if i := strings.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
