package markup

import (
	"html/template"
	"strings"
)

// Section is the part of a text that one heading of the second level opens.
type Section struct {
	ID    string
	Title string
	Body  template.HTML // what follows the heading
}

// Sections renders a text in parts, cut at the headings of the second level.
// intro is what stands before the first of them.
func (r *Renderer) Sections(src string) (intro template.HTML, sections []Section) {
	const opening = `<h2 id="`
	pieces := strings.Split(string(r.HTML(src)), opening)
	intro = template.HTML(strings.TrimSpace(pieces[0]))
	titles := map[string]string{}
	for _, h := range r.Headings(src) {
		titles[h.ID] = h.Title
	}
	for _, piece := range pieces[1:] {
		id, _, _ := strings.Cut(piece, `"`)
		_, body, _ := strings.Cut(piece, "</h2>")
		sections = append(sections, Section{id, titles[id], template.HTML(strings.TrimSpace(body))})
	}
	return intro, sections
}
