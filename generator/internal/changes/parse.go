package changes

import (
	"bufio"
	"bytes"
	stdhtml "html"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"kundval/generator/internal/markup"
)

// style is how a stretch of text is set.
type style struct {
	em, strong, code bool
	href             string
}

// stretch is text of one style. White space is collapsed to single spaces,
// except that a forced line break is "\n" and code keeps its lines.
type stretch struct {
	text  string
	style style
}

// leaf is one block of a text: a Block without operations.
type leaf struct {
	kind      BlockKind
	level     int
	ordered   bool
	number    int
	continued bool
	of        string

	stretches []stretch
	words     []word
}

// parse reads Markdown into leaves. Raw HTML is text like any other.
func parse(src string) []leaf {
	if strings.TrimSpace(src) == "" {
		return nil
	}
	p := parser{src: []byte(src)}
	p.blocks(goldmark.DefaultParser().Parse(text.NewReader(p.src)), spot{})
	for i := range p.leaves {
		p.leaves[i].words = split(p.leaves[i].stretches)
	}
	return slices.DeleteFunc(p.leaves, func(l leaf) bool { return len(l.words) == 0 })
}

// spot is where in the tree of blocks the parser is.
type spot struct {
	depth   int // of lists
	ordered bool
	number  int
	quote   bool
}

type parser struct {
	src    []byte
	leaves []leaf
	fresh  bool // the next leaf is the first of its list item
}

func (p *parser) blocks(n ast.Node, at spot) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.List:
			p.list(c, at)
		case *ast.Blockquote:
			p.blocks(c, spot{quote: true})
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
			p.add(c, at, p.lines(c))
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
			p.add(c, at, p.inline(c, style{}, nil))
		case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		default:
			p.blocks(c, at)
		}
	}
}

func (p *parser) list(l *ast.List, at spot) {
	in := spot{depth: at.depth + 1, ordered: l.IsOrdered(), number: l.Start}
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		p.fresh = true
		p.blocks(item, in)
		in.number++
	}
	p.fresh = false
}

// add appends a leaf unless it is empty.
func (p *parser) add(n ast.Node, at spot, ss []stretch) {
	ss = trim(ss)
	if len(ss) == 0 {
		return
	}
	l := leaf{kind: Paragraph, stretches: ss}
	switch h, isHeading := n.(*ast.Heading); {
	case at.depth > 0:
		l.kind, l.level, l.ordered, l.continued = Item, at.depth, at.ordered, !p.fresh
		if at.ordered {
			l.number = at.number
		}
		p.fresh = false
	case at.quote:
		l.kind = Quote
	case isHeading:
		l.kind, l.level = Heading, h.Level
	case n.Kind() == ast.KindCodeBlock || n.Kind() == ast.KindFencedCodeBlock:
		l.kind = Code
	}
	p.leaves = append(p.leaves, l)
}

// lines returns the raw lines of a code or HTML block.
func (p *parser) lines(n ast.Node) []stretch {
	var b strings.Builder
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		b.Write(seg.Value(p.src))
	}
	if h, ok := n.(*ast.HTMLBlock); ok {
		if h.HasClosure() {
			b.Write(h.ClosureLine.Value(p.src))
		}
		return []stretch{{text: collapse(b.String())}}
	}
	return []stretch{{text: b.String(), style: style{code: true}}}
}

// inline collects the text below n.
func (p *parser) inline(n ast.Node, st style, ss []stretch) []stretch {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in := st
		switch c := c.(type) {
		case *ast.Text:
			ss = push(ss, p.text(c, st), st)
			continue
		case *ast.String:
			ss = push(ss, collapse(string(c.Value)), st)
			continue
		case *ast.RawHTML:
			for i := range c.Segments.Len() {
				seg := c.Segments.At(i)
				ss = push(ss, collapse(string(seg.Value(p.src))), st)
			}
			continue
		case *ast.AutoLink:
			in.href = safe(c.URL(p.src))
			if c.AutoLinkType == ast.AutoLinkEmail {
				in.href = "mailto:" + in.href
			}
			ss = push(ss, string(c.Label(p.src)), in)
			continue
		case *ast.Emphasis:
			in.em, in.strong = st.em || c.Level == 1, st.strong || c.Level == 2
		case *ast.CodeSpan:
			in.code = true
		case *ast.Link:
			in.href = safe(c.Destination)
		}
		ss = p.inline(c, in, ss)
	}
	return ss
}

// text returns the words of a text node and the break that follows it.
func (p *parser) text(t *ast.Text, st style) string {
	s := string(t.Value(p.src))
	if !st.code && !t.IsRaw() {
		s = unescape(s)
	}
	s = collapse(s)
	switch {
	case t.HardLineBreak():
		return strings.TrimRight(s, " ") + "\n"
	case t.SoftLineBreak():
		return s + " "
	}
	return s
}

// unescape resolves backslashes and entities as goldmark does when it
// prints the text.
func unescape(s string) string {
	if !strings.ContainsAny(s, "\\&\x00") {
		return s
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	html.DefaultWriter.Write(w, []byte(s))
	if err := w.Flush(); err != nil {
		panic("changes: writing to memory failed: " + err.Error())
	}
	return stdhtml.UnescapeString(b.String())
}

// collapse makes one space of each run of spaces, tabs and line ends.
// Other white space, such as the no-break space, stays.
func collapse(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, c := range []byte(s) {
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			if !gap {
				b.WriteByte(' ')
			}
			gap = true
			continue
		}
		gap = false
		b.WriteByte(c)
	}
	return b.String()
}

func endsInSpace(s string) bool {
	return strings.HasSuffix(s, " ") || strings.HasSuffix(s, "\n")
}

// safe returns the address of a link, or "" when it could run as a program.
func safe(url []byte) string {
	if !markup.IsSafe(string(url)) {
		return ""
	}
	return string(url)
}

// push appends text, joining it with the stretch before when the style is
// the same and dropping a space that follows a space.
func push(ss []stretch, s string, st style) []stretch {
	if n := len(ss); n > 0 {
		last := &ss[n-1]
		if endsInSpace(last.text) {
			if strings.HasPrefix(s, "\n") {
				last.text = strings.TrimRight(last.text, " ")
			} else {
				s = strings.TrimLeft(s, " ")
			}
		}
		if last.style == st {
			last.text += s
			return ss
		}
	}
	if s == "" {
		return ss
	}
	return append(ss, stretch{s, st})
}

// trim drops white space at both ends, and stretches that become empty.
func trim(ss []stretch) []stretch {
	for len(ss) > 0 {
		if ss[0].text = strings.TrimLeft(ss[0].text, " \n"); ss[0].text != "" {
			break
		}
		ss = ss[1:]
	}
	for len(ss) > 0 {
		last := &ss[len(ss)-1]
		if last.text = strings.TrimRight(last.text, " \n"); last.text != "" {
			break
		}
		ss = ss[:len(ss)-1]
	}
	return ss
}
