package changes

import (
	"html/template"
	"slices"
	"strings"

	"github.com/yuin/goldmark/util"
)

// whole prints a block of a rewritten pair under its label.
func (p *printer) whole(tag, label string, ss []Span) {
	if p.words.Plain {
		p.b.WriteString("<strong>")
		p.text(label)
		p.b.WriteString(":</strong> <" + tag + ">")
	} else {
		p.b.WriteString(`<span class="redline__label">`)
		p.text(label)
		p.b.WriteString(":</span> <" + tag + ">")
	}
	p.styled(ss)
	p.b.WriteString("</" + tag + ">")
}

// spans prints the spans of a block. A link whose words changed stays one
// link with the changes in it.
func (p *printer) spans(ss []Span) {
	for len(ss) > 0 {
		if n := mixedLink(ss); n > 0 {
			p.anchor(ss[0].Href, func() { p.marked(ss[:n], true) })
			ss = ss[n:]
			continue
		}
		n := 1
		for n < len(ss) && mixedLink(ss[n:]) == 0 {
			n++
		}
		p.marked(ss[:n], false)
		ss = ss[n:]
	}
}

// mixedLink returns the length of the link at the start when more than one
// operation occurs in it, or 0.
func mixedLink(ss []Span) int {
	href := ss[0].Href
	if href == "" {
		return 0
	}
	n, mixed := 1, false
	for i := 1; i < len(ss); i++ {
		if ss[i].Href == href {
			n = i + 1
		} else if ss[i].Op != Del {
			break
		}
	}
	for _, s := range ss[:n] {
		mixed = mixed || s.Op != ss[0].Op
	}
	if !mixed {
		return 0
	}
	return n
}

// marked prints spans with their operations. inLink tells that they lie in a
// link already.
func (p *printer) marked(ss []Span, inLink bool) {
	if inLink {
		ss = slices.Clone(ss)
		for i := range ss {
			ss[i].Href = ""
		}
	}
	for len(ss) > 0 {
		n := runLength(ss)
		p.run(ss[:n])
		if n < len(ss) && ss[0].Op == Del && ss[n].Op == Ins && !endsInSpace(ss[n-1].Text) {
			p.b.WriteString(" ") // two words for one do not run together
		}
		ss = ss[n:]
	}
}

// run prints spans of one operation. Space at the ends stays outside the
// mark, so that it is neither struck nor underlined.
func (p *printer) run(ss []Span) {
	tag, word := "", ""
	switch ss[0].Op {
	case Equal:
		p.styled(ss)
		return
	case Ins:
		tag, word = "ins", p.words.Inserted
	case Del:
		tag, word = "del", p.words.Deleted
	}
	ss = slices.Clone(ss)
	first, last := &ss[0], &ss[len(ss)-1]
	core := strings.TrimLeft(first.Text, " \n")
	before := first.Text[:len(first.Text)-len(core)]
	first.Text = core
	core = strings.TrimRight(last.Text, " \n")
	after := last.Text[len(core):]
	last.Text = core
	p.text(before)
	if p.words.Plain {
		p.text("[" + word + " ")
		p.b.WriteString("<" + tag + ">")
		p.styled(ss)
		p.b.WriteString("</" + tag + ">]")
	} else {
		p.b.WriteString("<" + tag + `><span class="visually-hidden">`)
		p.text(word + " ")
		p.b.WriteString("</span>")
		p.styled(ss)
		p.b.WriteString("</" + tag + ">")
	}
	p.text(after)
}

// styled prints text with emphasis and links.
func (p *printer) styled(ss []Span) {
	for len(ss) > 0 {
		href := ss[0].Href
		n := 1
		for n < len(ss) && ss[n].Href == href {
			n++
		}
		if href == "" {
			p.emphasised(ss[:n])
		} else {
			p.anchor(href, func() { p.emphasised(ss[:n]) })
		}
		ss = ss[n:]
	}
}

func (p *printer) anchor(href string, content func()) {
	p.b.WriteString(`<a href="`)
	p.b.Write(util.EscapeHTML(util.URLEscape([]byte(href), true)))
	p.b.WriteString(`">`)
	content()
	p.b.WriteString("</a>")
}

func (p *printer) emphasised(ss []Span) {
	for _, s := range ss {
		var tags []string
		if s.Strong {
			tags = append(tags, "strong")
		}
		if s.Em {
			tags = append(tags, "em")
		}
		if s.Code {
			tags = append(tags, "code")
		}
		for _, t := range tags {
			p.b.WriteString("<" + t + ">")
		}
		p.text(s.Text)
		for _, t := range slices.Backward(tags) {
			p.b.WriteString("</" + t + ">")
		}
	}
}

// text prints escaped text. A forced line break is one in HTML too.
func (p *printer) text(s string) {
	s = template.HTMLEscapeString(s)
	if !p.code {
		s = strings.ReplaceAll(s, "\n", "<br>\n")
	}
	p.b.WriteString(s)
}
