package changes

import (
	"html/template"
	"slices"
	"strconv"
	"strings"
)

// Words are what a reader who does not see the marks is told, in the page's
// language.
type Words struct {
	Inserted string // "Tillagt:"
	Deleted  string // "Borttaget:"
	Old      string // "Tidigare lydelse", over a block that was rewritten
	New      string // "Ny lydelse"

	// Plain leaves out classes and puts the words in brackets, as in
	// "[Borttaget: tio]": for readers of feeds, which have no style sheet and
	// often show neither struck nor underlined words as such.
	Plain bool

	// Names, if set, heads the blocks of a condition that became several with
	// the name of the one they belong to, by id.
	Names map[string]string
}

// RenderHTML prints a redline: deleted text in del and inserted text in ins,
// each with its word in a span of class "visually-hidden". A block that
// mostly changed stands as two, each under its label. All text is escaped.
//
// Headings of the text are paragraphs here, so that they do not disturb the
// headings of the page. Classes: redline__added and redline__removed on whole
// blocks, redline__old and redline__new on the two of a rewritten one,
// redline__label, redline__heading and redline__of.
func RenderHTML(blocks []Block, words Words) template.HTML {
	p := printer{words: words}
	of := ""
	for len(blocks) > 0 {
		if blocks[0].Of != of {
			of = blocks[0].Of
			if name := words.Names[of]; name != "" {
				p.element("p", "redline__of", 0, func() { p.text(name) })
			}
		}
		n := 1
		switch blocks[0].Kind {
		case Item:
			n = leading(blocks, func(b Block) bool { return b.Kind == Item && b.Of == of })
			p.items(blocks[:n])
		case Quote:
			n = leading(blocks, func(b Block) bool { return b.Kind == Quote && b.Of == of })
			p.b.WriteString("<blockquote>\n")
			for _, b := range blocks[:n] {
				p.block("p", "", b)
			}
			p.b.WriteString("</blockquote>\n")
		case Code:
			p.block("pre", "", blocks[0])
		case Heading:
			p.block("p", "redline__heading", blocks[0])
		default:
			p.block("p", "", blocks[0])
		}
		blocks = blocks[n:]
	}
	return template.HTML(strings.TrimSpace(p.b.String()))
}

// leading counts the blocks at the start that fit.
func leading(bs []Block, fits func(Block) bool) int {
	if i := slices.IndexFunc(bs, func(b Block) bool { return !fits(b) }); i >= 0 {
		return i
	}
	return len(bs)
}

type printer struct {
	b     strings.Builder
	words Words
	code  bool // line ends stay as they are
}

// items prints a run of list items as lists.
func (p *printer) items(bs []Block) {
	for len(bs) > 0 {
		first := bs[0]
		n := leading(bs, func(b Block) bool {
			return b.Level > first.Level || b.Level == first.Level && (b.Ordered == first.Ordered || b.Continued)
		})
		p.list(bs[:n])
		bs = bs[n:]
	}
}

// list prints items of which none is shallower than the first.
func (p *printer) list(bs []Block) {
	tag, level := "ul", bs[0].Level
	if bs[0].Ordered {
		tag = "ol"
	}
	p.b.WriteString("<" + tag + ">\n")
	for len(bs) > 0 {
		item := bs[0]
		n := 1 + leading(bs[1:], func(b Block) bool { return b.Level > level || b.Level == level && b.Continued })
		number := 0
		if item.Ordered {
			number = item.Number
		}
		old, rest := item, bs[1:n]
		if item.Op == Replaced {
			old.Spans = only(item.Spans, Del)
			p.element("li", "redline__old", number, func() { p.whole("del", p.words.Old, old.Spans) })
			p.element("li", "redline__new", number, func() {
				p.whole("ins", p.words.New, only(item.Spans, Ins))
				p.within(rest, level)
			})
		} else {
			p.element("li", blockClass(item.Op), number, func() {
				p.spans(item.Spans)
				p.within(rest, level)
			})
		}
		bs = bs[n:]
	}
	p.b.WriteString("</" + tag + ">\n")
}

// within prints what lies in a list item of the level besides its first
// paragraph: more paragraphs, and deeper lists.
func (p *printer) within(bs []Block, level int) {
	for len(bs) > 0 {
		p.b.WriteString("\n")
		if bs[0].Level == level {
			p.block("p", "", bs[0])
			bs = bs[1:]
			continue
		}
		n := leading(bs, func(b Block) bool { return b.Level > level })
		p.items(bs[:n])
		bs = bs[n:]
	}
}

// block prints one block that is no list item.
func (p *printer) block(tag, class string, b Block) {
	p.code = b.Kind == Code
	if b.Op == Replaced {
		p.element(tag, joinClasses(class, "redline__old"), 0, func() { p.whole("del", p.words.Old, only(b.Spans, Del)) })
		p.element(tag, joinClasses(class, "redline__new"), 0, func() { p.whole("ins", p.words.New, only(b.Spans, Ins)) })
	} else {
		p.element(tag, joinClasses(class, blockClass(b.Op)), 0, func() { p.spans(b.Spans) })
	}
	p.code = false
}

func blockClass(op Op) string {
	switch op {
	case Added:
		return "redline__added"
	case Removed:
		return "redline__removed"
	}
	return ""
}

func joinClasses(a, b string) string { return strings.TrimSpace(a + " " + b) }

func only(ss []Span, op Op) []Span {
	return slices.DeleteFunc(slices.Clone(ss), func(s Span) bool { return s.Op != op })
}

func (p *printer) element(tag, class string, number int, content func()) {
	p.b.WriteString("<" + tag)
	if class != "" && !p.words.Plain {
		p.b.WriteString(` class="` + class + `"`)
	}
	if number != 0 {
		p.b.WriteString(` value="` + strconv.Itoa(number) + `"`)
	}
	p.b.WriteString(">")
	content()
	p.b.WriteString("</" + tag + ">\n")
}
