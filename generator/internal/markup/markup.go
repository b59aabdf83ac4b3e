// Package markup turns the Markdown of data and content files into HTML.
//
// Raw HTML and dangerous links never pass: an author writes text, links,
// lists, emphasis and, in articles, headings. The result is
// safe to print in a template as it stands.
package markup

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Renderer renders Markdown. It is safe for concurrent use.
type Renderer struct {
	md       goldmark.Markdown
	rendered sync.Map // what HTML returned, by source
}

// New returns a renderer of the Markdown that data and articles may hold: raw
// HTML is left out, and every heading has an id.
func New() *Renderer {
	return &Renderer{md: goldmark.New(
		goldmark.WithParserOptions(
			parser.WithASTTransformers(util.Prioritized(headingIDs{}, 100), util.Prioritized(safeLinks{}, 110)),
		),
	)}
}

// HTML renders a text of any number of blocks. It renders each text once: a
// condition stands on many pages, in every language of the site.
func (r *Renderer) HTML(src string) template.HTML {
	if strings.TrimSpace(src) == "" {
		return ""
	}
	if h, ok := r.rendered.Load(src); ok {
		return h.(template.HTML)
	}
	h := r.render(src)
	r.rendered.Store(src, h)
	return h
}

func (r *Renderer) render(src string) template.HTML {
	var b buffer
	if err := r.md.Convert([]byte(src), &b); err != nil {
		panic("markup: writing to memory failed: " + err.Error())
	}
	return template.HTML(bytes.TrimSpace(b.Bytes()))
}

// buffer is a bytes.Buffer that goldmark takes as it is. Around any other
// writer it puts a buffer of four kilobytes, which is more than most texts.
type buffer struct{ bytes.Buffer }

// Buffered and Flush have nothing to tell or do: what is written is there.
func (b *buffer) Buffered() int { return 0 }

// Flush does nothing.
func (b *buffer) Flush() error { return nil }

// Inline renders a text of one paragraph without the paragraph around it.
// A text of several blocks is rendered as HTML does.
func (r *Renderer) Inline(src string) template.HTML {
	h := string(r.HTML(src))
	inner, ok := strings.CutPrefix(h, "<p>")
	if !ok {
		return template.HTML(h)
	}
	inner, ok = strings.CutSuffix(inner, "</p>")
	if !ok || strings.Contains(inner, "<p>") {
		return template.HTML(h)
	}
	return template.HTML(inner)
}

// Heading is one heading of a text, for a table of contents.
type Heading struct {
	ID    string
	Title string
	Level int
}

// Headings lists the headings of a text with the ids that HTML gives them.
func (r *Renderer) Headings(src string) []Heading {
	b := []byte(src)
	var hs []Heading
	doc := r.md.Parser().Parse(text.NewReader(b))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			id, _ := h.AttributeString("id")
			idText, _ := id.([]byte)
			hs = append(hs, Heading{ID: string(idText), Title: plainText(h, b), Level: h.Level})
		}
	}
	return hs
}

// headingIDs gives every heading an id made from its words, unique in the text.
type headingIDs struct{}

func (headingIDs) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	used := map[string]bool{}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		id := Slug(plainText(h, reader.Source()))
		if id == noSlug { // in a language of other letters
			id = fmt.Sprintf("rubrik-%d", len(used)+1)
		}
		for used[id] {
			id += "-2"
		}
		used[id] = true
		h.SetAttributeString("id", []byte(id))
	}
}

func plainText(n ast.Node, src []byte) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.Write(c.Segment.Value(src))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		default:
			b.WriteString(plainText(c, src))
		}
	}
	return b.String()
}
